import kernels from 'virtual:kernels';
import { expose } from 'comlink';
import { analyse, KERNELS } from '../src/analysis/index.ts';
import { setKernels } from '../src/analysis/paths/kernels.ts';
import { permuteLabels } from '../src/analysis/permutation.ts';
import { TESTS } from '../src/analysis/uncertainty/index.ts';
import { compare } from '../src/compare/index.ts';
import { analysisWork } from '../src/jobs/work/analysis.ts';

setKernels(kernels);
expose(analysisWork({ kernels: KERNELS, analyse, permute: permuteLabels, compare, tests: TESTS }));
