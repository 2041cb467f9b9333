/**
 * A test by drawing over many workers: its streams are cut into pieces, and all workers draw from one list until it is empty.
 * Streams have random numbers of their own, so the answer is the same however many workers there are.
 */
import { proxy, type Remote, transfer } from 'comlink';
import type { TestAnswer, TestId, TestQuestion } from '../analysis/uncertainty/index.ts';
import { STREAM, streamsOf } from '../analysis/uncertainty/streams.ts';
import { buffersOf } from './buffers.ts';
import { keyOf } from './cache.ts';
import type { Crew, Member } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { AnalysisWork } from './work/analysis.ts';

/** Pieces a worker, so that none waits long for the slowest. */
const PIECES = 6;
/** So few draws are done before a second worker has got the question. */
const DRAWS_FOR_ONE = 2 * STREAM;

/** Which question each worker holds, so that it is sent once. */
const holding = new WeakMap<Member<AnalysisWork>, object>();

export async function testSplit<T extends TestId>(
  crew: Crew<AnalysisWork>,
  test: T,
  asked: TestQuestion<T>,
  control: JobControl = {},
): Promise<TestAnswer<T>> {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (control.signal?.aborted) stop.abort();
  control.signal?.addEventListener('abort', onAbort);
  const run = <R>(task: (work: Remote<AnalysisWork>) => Promise<R>): Promise<R> =>
    crew.run(async (member) => {
      if (holding.get(member) !== asked) {
        await member.work.layTest(test, asked);
        holding.set(member, asked);
      }
      return task(member.work);
    }, stop.signal);
  try {
    const draws = await crew.run(async (member) => {
      const number = await member.work.layTest(test, asked);
      holding.set(member, asked);
      return number;
    }, stop.signal);
    const streams = streamsOf(draws);
    const hands = draws > DRAWS_FOR_ONE ? crew.size : 1;
    const size = Math.max(1, Math.ceil(streams / (hands * PIECES)));
    const parts: Float64Array[] = new Array(Math.ceil(streams / size));
    const done = new Float64Array(parts.length);
    let next = 0;
    const draw = async () => {
      while (next < parts.length) {
        const piece = next++;
        const to = Math.min(streams, (piece + 1) * size);
        const told = (of: number) => {
          done[piece] = of * (Math.min(draws, to * STREAM) - piece * size * STREAM);
          control.onProgress?.(Math.floor(done.reduce((sum, d) => sum + d, 0)), draws);
        };
        const listen = control.onProgress
          ? proxy((drawn: number, of: number) => told(of > 0 ? drawn / of : 1))
          : undefined;
        parts[piece] = await run((work) => work.drawTest(piece * size, to, listen));
        told(1);
      }
    };
    await Promise.all(Array.from({ length: Math.min(hands, parts.length) }, draw));
    // The worker answers the test that was laid down.
    const answer = run(
      async (work): Promise<TestAnswer<TestId>> => await work.answerTest(transfer(parts, buffersOf(parts))),
    );
    return (await answer) as TestAnswer<T>;
  } catch (error) {
    stop.abort(); // one part lost: the others are of no use
    throw error;
  } finally {
    control.signal?.removeEventListener('abort', onAbort);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same for the same question: graphs and tables by identity, the rest by content. */
export function testKey(test: TestId, asked: object): string {
  const objects: object[] = [];
  const about = Object.entries(asked).map(([key, value]) => {
    const held = (Array.isArray(value) ? value : [value]).filter(isObject);
    objects.push(...held);
    return held.length > 0 ? [key, held.length] : [key, value];
  });
  return keyOf(objects, [test, about]);
}
