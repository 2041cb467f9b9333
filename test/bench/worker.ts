/** An analysis worker as a thread of Node: what `workers/analysis.ts` is in a browser. */
import { parentPort, type Worker } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { analyse, KERNELS } from '../../src/analysis/index.ts';
import { permuteLabels } from '../../src/analysis/permutation.ts';
import { analysisWork } from '../../src/jobs/work/analysis.ts';

expose(
  analysisWork({ kernels: KERNELS, analyse, permute: permuteLabels }),
  nodeEndpoint(parentPort as unknown as Worker),
);
