/** Long work of the page in slices, so that it keeps answering: between two slices come keys, pointers and frames. */

/** ms of work in one go. */
export const SLICE = 6;

type WithYield = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Resolves in a task of its own, soon. */
export const nextTask = (): Promise<void> =>
  (globalThis as WithYield).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done, 0));

/**
 * Drives work that offers places to pause (its `yield`s) to its end.
 * @throws what the work throws; AbortError once the signal has fired
 */
export async function inSlices<T>(work: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await nextTask();
    signal?.throwIfAborted();
    since = performance.now();
  }
}
