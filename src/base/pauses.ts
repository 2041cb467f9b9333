/**
 * Long work that offers places to pause, as generators: who must not stand still takes a step at a time (`base/pace.ts`), all
 * others run it to its end at once.
 */

/** Records between two places to pause: about a millisecond of work. */
export const STRIDE = 4096;

/** Runs work with places to pause to its end. */
export function toEnd<T>(work: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
