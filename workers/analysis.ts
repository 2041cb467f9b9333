import { expose } from 'comlink';
import { analyse, KERNELS } from '../src/analysis/index.ts';
import { permuteLabels } from '../src/analysis/permutation.ts';
import { analysisWork } from '../src/jobs/work/analysis.ts';

expose(analysisWork({ kernels: KERNELS, analyse, permute: permuteLabels }));
