/**
 * Twins: vertices with the same neighbours (open twins, not adjacent) or the same closed neighbourhood (closed twins,
 * adjacent). All shortest paths treat them alike, so one search serves the whole class. Where edges have lengths, only open
 * twins are looked for, whose edges to each neighbour are of one length.
 */

/** Rows of one block: neighbours of i are targets[offsets[i] … offsets[i+1]−1]; equal sets must be in equal order. */
export type Rows = {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Length of each arc; left out or null where all are 1. */
  readonly lengths?: Float64Array | null;
};

export const SINGLE = 0;
export const OPEN = 1;
export const CLOSED = 2;

export type Twins = {
  readonly classes: number;
  /** Class of each vertex of the block. */
  readonly classOf: Uint32Array;
  /** One member of each class. */
  readonly example: Uint32Array;
  /** SINGLE, OPEN or CLOSED for each class. */
  readonly kind: Uint8Array;
};

/** A well-spread 32-bit hash of an integer (the finaliser of MurmurHash3, Appleby 2008). */
function spread(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** True when i and j have the same neighbours, at the same lengths, each other left out. */
function sameNeighbours({ offsets, targets, lengths }: Rows, i: number, j: number): boolean {
  const endI = offsets[i + 1]!;
  const endJ = offsets[j + 1]!;
  let a = offsets[i]!;
  let b = offsets[j]!;
  if (endI - a !== endJ - b) return false;
  for (;;) {
    if (a < endI && targets[a] === j) a++;
    if (b < endJ && targets[b] === i) b++;
    if (a === endI || b === endJ) return a === endI && b === endJ;
    if (lengths && lengths[a] !== lengths[b]) return false;
    if (targets[a++] !== targets[b++]) return false;
  }
}

/**
 * Finds all twin classes by hashing neighbourhoods and comparing candidates member by member: a hash collision can only
 * leave a class unmerged, never merge wrongly. Vertices without neighbours
 * have no twins. Expected O(edges of the block).
 */
export function findTwins(rows: Rows): Twins {
  const { size, offsets, targets, lengths } = rows;
  const one = new Uint32Array(size);
  const two = new Uint32Array(size);
  const bits = lengths ? new Uint32Array(lengths.buffer, lengths.byteOffset, 2 * lengths.length) : null;
  for (let i = 0; i < size; i++) {
    let x = 0;
    let y = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const mark = bits ? spread(bits[2 * k]! ^ Math.imul(bits[2 * k + 1]!, 0x9e3779b1)) : 0;
      x += spread((targets[k]! + 1) ^ mark);
      y += spread(~targets[k]! ^ mark);
    }
    one[i] = x;
    two[i] = y;
  }
  const key = (x: number, y: number) => (x >>> 0) * 2097152 + (y >>> 11);
  const first = new Int32Array(size).fill(-1);
  const kind = new Uint8Array(size);
  const seen = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    const k = key(one[i]!, two[i]!);
    const before = seen.get(k);
    if (before === undefined) seen.set(k, i);
    else if (sameNeighbours(rows, before, i)) {
      first[i] = before;
      kind[before] = OPEN;
    }
  }
  if (lengths) return number(size, first, kind);
  seen.clear();
  for (let i = 0; i < size; i++) {
    // A vertex with an open twin cannot have a closed one.
    if (first[i] !== -1 || kind[i] === OPEN || offsets[i] === offsets[i + 1]) continue;
    const k = key(one[i]! + spread(i + 1), two[i]! + spread(~i));
    const before = seen.get(k);
    if (before === undefined) seen.set(k, i);
    else if (sameNeighbours(rows, before, i)) {
      first[i] = before;
      kind[before] = CLOSED;
    }
  }
  return number(size, first, kind);
}

function number(size: number, first: Int32Array, kind: Uint8Array): Twins {
  const classOf = new Uint32Array(size);
  const example = new Uint32Array(size);
  const kinds = new Uint8Array(size);
  let classes = 0;
  for (let i = 0; i < size; i++) {
    if (first[i] !== -1) {
      classOf[i] = classOf[first[i]!]!;
      continue;
    }
    kinds[classes] = kind[i]!;
    example[classes] = i;
    classOf[i] = classes++;
  }
  return { classes, classOf, example: example.slice(0, classes), kind: kinds.slice(0, classes) };
}
