/** An analysis worker as a thread of Node: what `workers/analysis.ts` is in a browser. */
import { parentPort, type Worker, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { compileKernels } from '../../kernels/compile.ts';
import { analyse, KERNELS } from '../../src/analysis/index.ts';
import { setKernels } from '../../src/analysis/paths/kernels.ts';
import { permuteLabels } from '../../src/analysis/permutation.ts';
import { analysisWork } from '../../src/jobs/work/analysis.ts';

const kernels = (workerData as { readonly webAssembly?: boolean } | null)?.webAssembly ?? true;
if (kernels) setKernels(await compileKernels());
expose(
  analysisWork({ kernels: KERNELS, analyse, permute: permuteLabels }),
  nodeEndpoint(parentPort as unknown as Worker),
);
