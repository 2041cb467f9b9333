/** The host of the kernel `sweeps`, which does what `solve-shifted.ts` does on a core system: same steps, same digits. */
import { instanceOf } from '../base/kernels.ts';
import type { CoreSystem } from './core-system.ts';

type Kernel = {
  readonly memory: WebAssembly.Memory;
  readonly reserve: (rows: number, below: number, above: number, weighted: number) => void;
  readonly solve: (mostSteps: number, closeEnough: number) => void;
} & Readonly<
  Record<
    | 'belowAtAt'
    | 'aboveAtAt'
    | 'belowColumnsAt'
    | 'aboveColumnsAt'
    | 'belowWeightsAt'
    | 'aboveWeightsAt'
    | 'scaleAt'
    | 'rightAt'
    | 'solutionAt',
    () => number
  >
>;

/** Rows below which the kernel's memory takes longer to make than the sums. */
const KERNEL_FROM = 100;

/** z with (I − K) z = g; null where the kernel is not in use, or has no memory for so large a system. */
export function byKernel(core: CoreSystem, mostSteps: number, closeEnough: number): Float64Array | null {
  const { size, below, above, belowWeights, aboveWeights } = core;
  if (size < KERNEL_FROM) return null;
  const kernel = instanceOf('sweeps') as Kernel | null;
  if (!kernel) return null;
  try {
    kernel.reserve(size, below.length, above.length, belowWeights ? 1 : 0);
  } catch {
    return null;
  }
  // After memory has grown: views of it before are void.
  const { buffer } = kernel.memory;
  const words = (at: number, from: Uint32Array) => new Uint32Array(buffer, at, from.length).set(from);
  const numbers = (at: number, from: Float64Array) => new Float64Array(buffer, at, from.length).set(from);
  words(kernel.belowAtAt(), core.belowAt);
  words(kernel.aboveAtAt(), core.aboveAt);
  words(kernel.belowColumnsAt(), below);
  words(kernel.aboveColumnsAt(), above);
  if (belowWeights) numbers(kernel.belowWeightsAt(), belowWeights);
  if (aboveWeights) numbers(kernel.aboveWeightsAt(), aboveWeights);
  numbers(kernel.scaleAt(), core.scale);
  numbers(kernel.rightAt(), core.right);
  kernel.solve(mostSteps, closeEnough);
  return new Float64Array(buffer, kernel.solutionAt(), size);
}
