/**
 * The search for groups over many workers: its runs are handed out one after the other, since each takes random numbers of its own. The
 * answer is the same however many workers there are.
 */
import { proxy, type Remote } from 'comlink';
import type {
  CommunityAnswer,
  CommunityPart,
  CommunityQuestion,
} from '../analysis/communities/communities.ts';
import type { Crew } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { AnalysisWork } from './work/analysis.ts';

/** Vertices and half-edges, times runs, up to which one worker is done before a second has got the question. */
const SMALL = 20_000;
/** Pieces a worker, so that none waits long for the slowest. */
const PIECES = 4;

export async function communitiesSplit(
  crew: Crew<AnalysisWork>,
  question: CommunityQuestion,
  control: JobControl = {},
): Promise<CommunityAnswer> {
  const { graph, runs } = question;
  const declined = await crew.run(({ work }) => work.communityDecline(question), control.signal);
  if (declined) return { declined };
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (control.signal?.aborted) stop.abort();
  control.signal?.addEventListener('abort', onAbort);
  const run = <R>(task: (work: Remote<AnalysisWork>) => Promise<R>): Promise<R> =>
    crew.run(({ work }) => task(work), stop.signal);
  const hands = (graph.n + graph.targets.length) * runs > SMALL ? crew.size : 1;
  const size = Math.max(1, Math.ceil(runs / (hands * PIECES)));
  const parts: CommunityPart[] = new Array(Math.ceil(runs / size));
  const done = new Float64Array(parts.length);
  let next = 0;
  const search = async () => {
    while (next < parts.length) {
      const piece = next++;
      const from = piece * size;
      const to = Math.min(runs, from + size);
      const told = (share: number) => {
        done[piece] = share * (to - from);
        control.onProgress?.(Math.floor(done.reduce((sum, d) => sum + d, 0)), runs);
      };
      const listen = control.onProgress
        ? proxy((count: number, of: number) => told(of > 0 ? count / of : 1))
        : undefined;
      parts[piece] = await run((work) => work.communityRuns(question, from, to, listen));
      told(1);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(hands, parts.length) }, search));
    return await run((work) => work.communitiesOf(question, parts));
  } catch (error) {
    stop.abort(); // one part lost: the others are of no use
    throw error;
  } finally {
    control.signal?.removeEventListener('abort', onAbort);
  }
}
