import kernels from 'virtual:kernels';
import { expose } from 'comlink';
import { bestTies } from '../src/analysis/best-tie.ts';
import { communitiesOf, communityDecline, communityRuns } from '../src/analysis/communities/communities.ts';
import { egoScenario } from '../src/analysis/ego-scenario.ts';
import { analyse, KERNELS } from '../src/analysis/index.ts';
import { setKernels } from '../src/analysis/paths/kernels.ts';
import { permuteLabels } from '../src/analysis/permutation.ts';
import { sharedWithoutTie as shared } from '../src/analysis/two-mode/shared.ts';
import { TESTS } from '../src/analysis/uncertainty/index.ts';
import { compare } from '../src/compare/index.ts';
import { analysisWork } from '../src/jobs/work/analysis.ts';

setKernels(kernels);
const communities = { decline: communityDecline, runs: communityRuns, together: communitiesOf, shared };
expose(
  analysisWork({
    kernels: KERNELS,
    analyse,
    permute: permuteLabels,
    compare,
    tests: TESTS,
    communities,
    scenario: egoScenario,
    bestTies,
  }),
);
