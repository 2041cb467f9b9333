/** Pairs of bodies of different sectors; bodies without one, and cross-sector ones, are in none. */

export const isPair = (sector: Int8Array, s: number, t: number): boolean =>
  sector[s]! >= 0 && sector[t]! >= 0 && sector[s] !== sector[t];

/** How many unordered pairs there are; without one body (−1 = with all). */
export function crossPairs(sector: Int8Array, without: number): number {
  const sizes = new Float64Array(128);
  let all = 0;
  sector.forEach((s, v) => {
    if (s < 0 || v === without) return;
    sizes[s]!++;
    all++;
  });
  return (all * all - sizes.reduce((sum, k) => sum + k * k, 0)) / 2;
}
