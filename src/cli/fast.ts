/** Kernels in WebAssembly for the command line: compiled when first needed, and done without where that is not possible. */
import { setKernels } from '../analysis/paths/kernels.ts';

/** Below so many bodies no measure uses them. */
const WORTH_FROM = 128;

/** Measures of a network of this size then take as long, and add up in the same order, as in the window. */
export async function fast(bodies: number): Promise<void> {
  if (bodies < WORTH_FROM) return;
  try {
    const { compileKernels } = await import('../../kernels/compile.ts');
    setKernels(await compileKernels());
  } catch {
    setKernels(null); // the compiler is not installed: slower, with other last digits
  }
}
