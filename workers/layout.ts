import kernels from 'virtual:kernels';
import { expose } from 'comlink';
import { setKernels } from '../src/base/kernels.ts';
import { layoutWork } from '../src/jobs/work/layout.ts';
import { LAYOUTS_BY_ID } from '../src/layout/index.ts';

setKernels({ forces: kernels.forces! });
expose(layoutWork(LAYOUTS_BY_ID));
