/** Where path measures find their kernels. */
export { instanceOf, type Kernels, kernelsInUse, setKernels } from '../../base/kernels.ts';
