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

/**
 * A sorted copy with places to pause: short runs are sorted, then merged two by two. As stable as the engine's own sort, so the order is
 * the same.
 */
export function* sorting<T>(all: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < all.length; at += RUN) {
    if (at > 0) yield;
    runs.push(all.slice(at, at + RUN).sort(compare));
  }
  for (; runs.length > 1; ) {
    const next: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [a, b] = [runs[i]!, runs[i + 1]];
      next.push(b ? yield* merging(a, b, compare) : a);
    }
    runs = next;
  }
  return runs[0] ?? [];
}

/** Records that are sorted, or merged, between two places to pause: a few milliseconds where names are compared. */
const RUN = 1024;

function* merging<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  const out: T[] = [];
  let [i, j] = [0, 0];
  for (; i < a.length && j < b.length; ) {
    // Of equals, those that stood first.
    out.push(compare(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
    if (out.length % RUN === 0) yield;
  }
  for (; i < a.length; i++) out.push(a[i]!);
  for (; j < b.length; j++) out.push(b[j]!);
  return out;
}
