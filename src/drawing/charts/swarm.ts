/** Dots side by side instead of one over another: every dot keeps its value, and moves across as little as it must. */

/**
 * @param xs places along the axis in pixels
 * @param r radius of a dot
 * @param most how far a dot may move; dots that find no room within share places
 * @returns offsets across the axis, in the order of `xs`. The same values give the same offsets in any order of equal ones
 */
export function swarm(xs: readonly number[], r: number, most: number): readonly number[] {
  const order = xs.map((_, i) => i).sort((a, b) => xs[a]! - xs[b]! || a - b);
  const offsets = new Array<number>(xs.length).fill(0);
  const step = r * 2.15;
  const near = step * step;
  const placed: number[] = [];
  let first = 0;
  for (const i of order) {
    const x = xs[i]!;
    while (first < placed.length && xs[placed[first]!]! < x - step) first++;
    let best = 0;
    let widest = -1;
    for (let k = 0; ; k++) {
      const offset = (k % 2 ? 1 : -1) * Math.ceil(k / 2) * (step / 2);
      if (Math.abs(offset) > most) break;
      let least = Number.POSITIVE_INFINITY;
      for (let p = first; p < placed.length; p++) {
        const j = placed[p]!;
        least = Math.min(least, (x - xs[j]!) ** 2 + (offset - offsets[j]!) ** 2);
      }
      if (least > widest) {
        widest = least;
        best = offset;
      }
      if (least >= near * 0.98) break;
    }
    offsets[i] = best;
    placed.push(i);
  }
  return offsets;
}
