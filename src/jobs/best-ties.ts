/** The search for new ties over several workers: each is given every so-manieth candidate, so that all have as much to do. */
import { proxy, type Remote } from 'comlink';
import type { BestTieQuestion, BestTies } from '../analysis/best-tie.ts';
import { joinBestTies } from '../analysis/best-tie-rank.ts';
import type { Crew } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { AnalysisWork } from './work/analysis.ts';

/** Bodies below which one worker is done before a second has got the question. */
const ALONE_BELOW = 250;

/** Progress counts bodies whose ties were tried. @throws AbortError; what the workers throw */
export async function bestTiesSplit(
  crew: Crew<AnalysisWork>,
  question: BestTieQuestion,
  control: JobControl = {},
): Promise<BestTies> {
  const hands = question.graph.n < ALONE_BELOW ? 1 : crew.size;
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (control.signal?.aborted) stop.abort();
  control.signal?.addEventListener('abort', onAbort);
  const done = new Float64Array(hands);
  const search = (at: number): Promise<BestTies> => {
    const listen = control.onProgress
      ? proxy((count: number, of: number) => {
          done[at] = of > 0 ? count / of : 1;
          const share = done.reduce((sum, d) => sum + d, 0) / hands;
          control.onProgress?.(Math.floor(share * question.graph.n), question.graph.n);
        })
      : undefined;
    const asked = hands === 1 ? question : { ...question, share: { at, of: hands } };
    return crew.run(({ work }: { work: Remote<AnalysisWork> }) => work.bestTies(asked, listen), stop.signal);
  };
  try {
    return joinBestTies(
      await Promise.all(Array.from({ length: hands }, (_, at) => search(at))),
      question.most,
    );
  } catch (error) {
    stop.abort(); // one share lost: the others are of no use
    throw error;
  } finally {
    control.signal?.removeEventListener('abort', onAbort);
  }
}
