/**
 * Long work that offers places to pause, as generators: who must not stand still takes a step at a time (`base/pace.ts`), all
 * others run it to its end at once.
 */

/** Records between two places to pause: about a millisecond of work. */
export const STRIDE = 4096;

/**
 * Work on many records with a place to pause between any two pieces of them. The loop over the records of a piece is in a plain function,
 * for engines compile a loop inside a generator late, if ever.
 *
 * @param count how many records there are @param work on those from `from` up to, but without, `to`
 */
export function* inPieces(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += STRIDE) {
    if (from > 0) yield;
    work(from, Math.min(count, from + STRIDE));
  }
}

/** Runs work with places to pause to its end. */
export function toEnd<T>(work: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
