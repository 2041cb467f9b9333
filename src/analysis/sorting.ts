/**
 * Sorting some hundred numbers again and again, as sums of absolute differences ask for: by the first three bytes in as many passes
 * (Knuth 1998, radix list sort), which leaves little to put right. Comparing them takes three times as long, since no processor can
 * guess how a comparison ends.
 */

const BYTE = 256;
/** Moves, of each number, after which comparing sorts the rest: too many begin with the same bytes. */
const MOST_MOVES = 8;
/** Where the upper half of a number stands: browsers run on machines that put it last. */
const UPPER = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** @param size of the lists @returns sorts a list of that size ascending, in place; without NaN; −0 and 0 are equal */
export function sorterOf(size: number): (values: Float64Array) => void {
  const keys = new Uint32Array(size);
  const otherKeys = new Uint32Array(size);
  const other = new Float64Array(size);
  const starts = new Uint32Array(3 * BYTE);
  return (values) => {
    const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * size);
    starts.fill(0);
    for (let i = 0; i < size; i++) {
      const upper = halves[2 * i + UPPER]!;
      // Ascending with the number: negative ones count down.
      const key = (upper & 0x80000000) !== 0 ? ~upper >>> 0 : (upper | 0x80000000) >>> 0;
      keys[i] = key;
      starts[(key >>> 8) & 255]!++;
      starts[BYTE + ((key >>> 16) & 255)]!++;
      starts[2 * BYTE + (key >>> 24)]!++;
    }
    for (let pass = 0; pass < 3; pass++) {
      let at = 0;
      for (let b = pass * BYTE; b < (pass + 1) * BYTE; b++) {
        const count = starts[b]!;
        starts[b] = at;
        at += count;
      }
    }
    move(keys, values, otherKeys, other, starts, 0);
    move(otherKeys, other, keys, values, starts, 1);
    move(keys, values, otherKeys, other, starts, 2);
    putRight(other, values);
  };
}

/** One pass: by the byte number `pass`, counted from the second lowest. */
function move(
  keys: Uint32Array,
  values: Float64Array,
  toKeys: Uint32Array,
  to: Float64Array,
  starts: Uint32Array,
  pass: number,
): void {
  const shift = 8 * (pass + 1);
  for (let i = 0; i < keys.length; i++) {
    const at = starts[pass * BYTE + ((keys[i]! >>> shift) & 255)]!++;
    toKeys[at] = keys[i]!;
    to[at] = values[i]!;
  }
}

/** Sorts what is nearly in order, by insertion, into another list. */
function putRight(from: Float64Array, to: Float64Array): void {
  let moves = MOST_MOVES * from.length;
  for (let i = 0; i < from.length; i++) {
    const value = from[i]!;
    let at = i;
    for (; at > 0 && to[at - 1]! > value; at--) to[at] = to[at - 1]!;
    to[at] = value;
    moves -= i - at;
    if (moves >= 0) continue;
    to.set(from.subarray(i + 1), i + 1);
    to.sort();
    return;
  }
}
