/**
 * Where ties have lengths: vertices that no shortest path between two others passes, since every two of their neighbours are
 * nearer to each other by another way. Paths only end there, so a search need not go on from them. Most partners that two
 * or three centres know are of this kind, where strengths differ.
 */
import { sortedByKey } from './source-order.ts';

/** Arcs with lengths, in compressed rows. */
type LongArcs = {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly lengths: Float64Array;
};

/** Vertices with more neighbours are neither looked at nor looked through: they are rarely bypassed, and pairs grow by the square. */
const MOST_NEIGHBOURS = 16;
/** By how much the other way has to be shorter, as a share: far more than sums of lengths are rounded by. */
const MARGIN = 1e-9;

/**
 * 1 for vertices that are bypassed by a tie or by way of one other vertex; no two of them are neighbours. Not all that are
 * bypassed are found: ways over more vertices would cost a search. O(Σ min(degree, MOST_NEIGHBOURS)²) or so.
 */
export function findBypassed({ offsets, targets, lengths }: LongArcs): Uint8Array {
  const size = offsets.length - 1;
  const degree = Uint32Array.from({ length: size }, (_, v) =>
    Math.min(MOST_NEIGHBOURS + 1, offsets[v + 1]! - offsets[v]!),
  );
  const possible = Uint8Array.from(degree, (d) => (d <= MOST_NEIGHBOURS ? 1 : 0));
  const nearest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const touched = new Uint32Array(size);
  let count = 0;
  const offer = (b: number, length: number) => {
    if (length >= nearest[b]!) return;
    if (nearest[b] === Number.POSITIVE_INFINITY) touched[count++] = b;
    nearest[b] = length;
  };
  for (let a = 0; a < size; a++) {
    const [from, to] = [offsets[a]!, offsets[a + 1]!];
    for (let k = from; k < to; k++) {
      const c = targets[k]!;
      offer(c, lengths[k]!);
      if (degree[c]! > MOST_NEIGHBOURS) continue;
      for (let i = offsets[c]!; i < offsets[c + 1]!; i++) offer(targets[i]!, lengths[k]! + lengths[i]!);
    }
    for (let k = from; k < to; k++) {
      const v = targets[k]!;
      if (possible[v] === 0) continue;
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const b = targets[i]!;
        // Each pair once. By way of v itself it is never nearer than by way of v.
        if (b > a && nearest[b]! * (1 + MARGIN) >= lengths[k]! + lengths[i]!) {
          possible[v] = 0;
          break;
        }
      }
    }
    for (let i = 0; i < count; i++) nearest[touched[i]!] = Number.POSITIVE_INFINITY;
    count = 0;
  }
  return apart({ offsets, targets }, possible, degree);
}

/** Of those possible, a set of which no two are neighbours; those with fewest neighbours first. */
function apart(
  { offsets, targets }: Pick<LongArcs, 'offsets' | 'targets'>,
  possible: Uint8Array,
  degree: Uint32Array,
): Uint8Array {
  const chosen = new Uint8Array(possible.length);
  for (const v of sortedByKey(degree, MOST_NEIGHBOURS + 2)) {
    if (possible[v] === 0) continue;
    let alone = true;
    for (let k = offsets[v]!; alone && k < offsets[v + 1]!; k++) alone = chosen[targets[k]!] === 0;
    if (alone) chosen[v] = 1;
  }
  return chosen;
}
