/** One line of the table: a work on one network, against its peer. */
import { compare, LONG, type Runs, repeat } from './measure.ts';
import type { Sample, Work } from './measure-work.ts';
import { type Line, lineOf } from './table.ts';

/** @param long runs of peers that took long, by task: one thread and several are held against the same one */
export async function timed(work: Work, sample: Sample, long: Map<string, Runs<unknown>>): Promise<Line> {
  const { ours, theirs, error, note } = work.pair(sample);
  if (!theirs) {
    const runs = await repeat(ours);
    const compared = { ours: runs, theirs: { seconds: [], result: null } };
    return lineOf(work.id, sample.size, work.peer, compared, null, note);
  }
  const task = `${work.peer} ${work.id.split(',')[0]}`;
  const compared = await compare(ours, theirs, long.get(task) ?? null);
  if (compared.theirs.seconds[0]! > LONG) long.set(task, compared.theirs);
  const off = error?.(compared.ours.result as never, compared.theirs.result as never) ?? null;
  return lineOf(work.id, sample.size, work.peer, compared, off, note);
}
