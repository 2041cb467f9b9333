/**
 * One large question over many workers. Kernels that split are cut into a fixed number of chunks – fixed, so that sums are
 * added in the same order on every machine – and all workers draw from one shared list until it is empty.
 */
import { proxy, type Remote, transfer } from 'comlink';
import type { Answers, Question } from '../analysis/measure.ts';
import { buffersOf } from './buffers.ts';
import type { Crew, Member } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { AnalysisWork, KernelTask } from './work/analysis.ts';

const CHUNKS = 64;
/** A kernel that splits is one that is slow; it moves the progress bar more. */
const SHARE_OF_SPLIT = 6;

/** Which question each worker holds, so that it is sent once. */
const holding = new WeakMap<Member<AnalysisWork>, Question>();

type Step = (work: Remote<AnalysisWork>) => Promise<void>;

/** @param question a record that stays the same object for the whole run */
export async function analyseSplit(
  crew: Crew<AnalysisWork>,
  question: Question,
  ids: readonly string[] | undefined,
  control: JobControl = {},
): Promise<Answers> {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (control.signal?.aborted) stop.abort();
  control.signal?.addEventListener('abort', onAbort);
  const run = <R>(task: (work: Remote<AnalysisWork>) => Promise<R>): Promise<R> =>
    crew.run(async (member) => {
      if (holding.get(member) !== question) {
        await member.work.hold(question);
        holding.set(member, question);
      }
      return task(member.work);
    }, stop.signal);
  try {
    const tasks = await run((work) => work.tasks(ids));
    const units = await Promise.all(
      tasks.map((t) => (t.splits ? run((work) => work.units(t.kernel)) : Promise.resolve(0))),
    );
    const progress = progressOf(tasks, control);
    const answers: Answers[] = new Array(tasks.length);
    const steps = tasks.flatMap((task, t) =>
      task.splits
        ? chunksOf(task, units[t]!, progress.of(t), (answer) => {
            answers[t] = answer;
          })
        : [
            wholeOf(task, progress.of(t), (answer) => {
              answers[t] = answer;
            }),
          ],
    );
    let at = 0;
    const draw = async () => {
      while (at < steps.length) await run(steps[at++]!);
    };
    await Promise.all(Array.from({ length: Math.min(crew.size, steps.length) }, draw));
    return merged(answers, ids);
  } catch (error) {
    stop.abort(); // one part lost: the others are of no use
    throw error;
  } finally {
    control.signal?.removeEventListener('abort', onAbort);
  }
}

function wholeOf(task: KernelTask, told: (share: number) => void, done: (a: Answers) => void): Step {
  return async (work) => {
    const answer = await work.compute(
      task.kernel,
      proxy((of: number, total: number) => told(total > 0 ? of / total : 1)),
    );
    told(1);
    done(answer);
  };
}

/** The chunks of one kernel; whoever finishes the last one puts the parts together. */
function chunksOf(
  task: KernelTask,
  units: number,
  told: (share: number) => void,
  done: (a: Answers) => void,
): Step[] {
  const size = Math.max(1, Math.ceil(units / CHUNKS));
  const count = Math.ceil(units / size);
  const parts: unknown[] = new Array(count);
  let missing = count;
  const assemble = async (work: Remote<AnalysisWork>) => {
    done(await work.assemble(task.kernel, transfer(parts, buffersOf(parts))));
  };
  if (count === 0) return [assemble];
  return Array.from(
    { length: count },
    (_, c): Step =>
      async (work) => {
        parts[c] = await work.part(task.kernel, c * size, Math.min(units, (c + 1) * size));
        missing--;
        told(1 - missing / count);
        if (missing === 0) await assemble(work);
      },
  );
}

function progressOf(tasks: readonly KernelTask[], control: JobControl) {
  const weight = tasks.map((t) => (t.splits ? SHARE_OF_SPLIT : 1));
  const all = weight.reduce((sum, w) => sum + w, 0);
  const shares = tasks.map(() => 0);
  return {
    of: (t: number) => (share: number) => {
      shares[t] = Math.max(shares[t]!, share);
      const done = shares.reduce((sum, s, i) => sum + s * weight[i]!, 0);
      control.onProgress?.(Math.round((1000 * done) / all), 1000);
    },
  };
}

/** The answers of several kernels as one, with only the measures that were asked for. */
function merged(answers: readonly Answers[], ids: readonly string[] | undefined): Answers {
  const wanted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    ids ? Object.fromEntries(Object.entries(record).filter(([id]) => ids.includes(id))) : record;
  return {
    bodies: Object.assign({}, ...answers.map((a) => wanted(a.bodies))),
    network: Object.assign({}, ...answers.map((a) => wanted(a.network))),
    details: Object.assign({}, ...answers.map((a) => a.details)),
  };
}
