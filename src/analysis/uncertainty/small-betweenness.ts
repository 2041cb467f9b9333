/**
 * Betweenness of a small unweighted network, again and again: plain accumulation over shortest ways (Brandes 2001). Without the
 * reductions of `../betweenness.ts`, whose preparation takes longer than the whole work here.
 */
import type { Graph } from '../../graph/graph.ts';

/** Up to this many bodies × ties the plain way is faster. */
export const SMALL = 300_000;

/** Σ_{s<t} σ_st(v)/σ_st of every vertex. O(n · (n + m)). */
export function smallBetweenness({ n, offsets, targets }: Graph): Float64Array {
  const sums = new Float64Array(n);
  const steps = new Int32Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const order = new Uint32Array(n);
  for (let s = 0; s < n; s++) {
    steps.fill(-1);
    share.fill(0);
    steps[s] = 0;
    ways[s] = 1;
    order[0] = s;
    let end = 1;
    for (let head = 0; head < end; head++) {
      const v = order[head]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (steps[u]! < 0) {
          steps[u] = steps[v]! + 1;
          ways[u] = ways[v]!;
          order[end++] = u;
        } else if (steps[u] === steps[v]! + 1) ways[u]! += ways[v]!;
      }
    }
    for (let i = end - 1; i > 0; i--) {
      const u = order[i]!;
      const each = (1 + share[u]!) / ways[u]!;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = targets[k]!;
        if (steps[v] === steps[u]! - 1) share[v]! += ways[v]! * each;
      }
      sums[u]! += share[u]! / 2; // every pair is met from both ends
    }
  }
  return sums;
}
