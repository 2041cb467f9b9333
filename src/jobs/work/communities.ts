/** Groups in the net, and pairs that share committees, in an analysis worker. */
import { transfer } from 'comlink';
import type {
  Communities,
  CommunityDecline,
  CommunityPart,
  CommunityQuestion,
} from '../../analysis/communities/communities.ts';
import type { Progress } from '../../analysis/measure.ts';
import type { SharedOptions, SharedPairs } from '../../analysis/two-mode/shared.ts';
import { assert } from '../../base/assert.ts';
import type { Graph } from '../../graph/graph.ts';
import { buffersOf } from '../buffers.ts';
import { sparsely } from './report.ts';

/** What `src/analysis/communities` and `src/analysis/two-mode` offer. */
export type CommunityKernels = {
  readonly decline: (question: CommunityQuestion) => CommunityDecline | null;
  readonly runs: (
    question: CommunityQuestion,
    from: number,
    to: number,
    progress?: Progress,
  ) => CommunityPart;
  readonly together: (question: CommunityQuestion, parts: readonly CommunityPart[]) => Communities;
  readonly shared: (
    graph: Graph,
    affiliation: Uint8Array,
    options: SharedOptions,
    progress?: Progress,
  ) => SharedPairs;
};

/** @param kernels left out where nobody asks for them */
export function communityWork(kernels: CommunityKernels | undefined) {
  const given = (): CommunityKernels => {
    assert(kernels, 'this worker was given the search for groups');
    return kernels;
  };
  return {
    communityDecline: (question: CommunityQuestion) => given().decline(question),
    communityRuns: (question: CommunityQuestion, from: number, to: number, progress?: Progress) => {
      const part = given().runs(question, from, to, sparsely(progress));
      return transfer(part, buffersOf(part));
    },
    communitiesOf: (question: CommunityQuestion, parts: readonly CommunityPart[]) => {
      const answer = given().together(question, parts);
      return transfer(answer, buffersOf(answer));
    },
    sharedPairs: (graph: Graph, affiliation: Uint8Array, options: SharedOptions, progress?: Progress) => {
      const pairs = given().shared(graph, affiliation, options, sparsely(progress));
      return transfer(pairs, buffersOf(pairs));
    },
  };
}
