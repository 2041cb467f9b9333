/**
 * The kernels in WebAssembly (`kernels/` at the root of the project) that do what files of `analysis` and `layout` do, several
 * numbers at a time. Whoever runs measures or layouts hands them over once; without them, or where a policy forbids
 * WebAssembly, the same is computed in TypeScript, slower.
 */

/** Binaries by the names of their sources. */
export type Kernels = Readonly<Record<string, Uint8Array>>;

const compiled = new Map<string, WebAssembly.Module>();

/**
 * From now on these kernels are used; null for none. To be called before anything is computed.
 * @returns false where WebAssembly may not be used here, and nothing changes but the time that it takes
 */
export function setKernels(kernels: Kernels | null): boolean {
  compiled.clear();
  if (!kernels) return true;
  try {
    for (const [name, binary] of Object.entries(kernels)) {
      compiled.set(name, new WebAssembly.Module(binary as BufferSource));
    }
    return true;
  } catch {
    // A policy without 'wasm-unsafe-eval', or a browser without SIMD.
    compiled.clear();
    return false;
  }
}

/** Whether kernels are used. */
export const kernelsInUse = (): boolean => compiled.size > 0;

/** A fresh instance with memory of its own, or null where the kernel is not in use or there is no memory for it. */
export function instanceOf(name: string): WebAssembly.Exports | null {
  const module = compiled.get(name);
  return module ? new WebAssembly.Instance(module).exports : null;
}
