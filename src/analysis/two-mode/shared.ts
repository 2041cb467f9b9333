/**
 * Pairs that sit in the same committees and networks without being tied to each other. What is not recorded may be there all the same:
 * these are pairs to ask about, not gaps.
 */
import type { Graph } from '../../graph/graph.ts';
import type { Progress } from '../measure.ts';

export type SharedPairs = {
  /** Both ends of each pair, the most in common first, then by vertex. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Number of committees and networks that both belong to. */
  readonly count: Uint32Array;
  /** Which: shared[offsets[i]] … shared[offsets[i+1]−1] are those of pair i, ascending. */
  readonly offsets: Uint32Array;
  readonly shared: Uint32Array;
  /** Pairs that there are, also those beyond `most`. */
  readonly total: number;
};

export type SharedOptions = {
  /** Fewest committees in common. */
  readonly least: number;
  /** Most pairs to list. */
  readonly most: number;
  /** Only pairs with this vertex; null = all. */
  readonly of: number | null;
};

/**
 * @param affiliation 1 for committees and networks; pairs are sought among all others
 * O(Σ over bodies of the members of their committees); memory for the listed pairs and O(n).
 */
export function sharedWithoutTie(
  { n, offsets, targets }: Graph,
  affiliation: Uint8Array,
  { least, most, of }: SharedOptions,
  progress?: Progress,
): SharedPairs {
  const common = new Uint32Array(n);
  const met = new Uint32Array(n);
  const tied = new Int32Array(n).fill(-1);
  let found: Found[] = [];
  let total = 0;
  const visit = (v: number) => {
    let count = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) tied[targets[k]!] = v;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const c = targets[k]!;
      if (affiliation[c] !== 1) continue;
      for (let j = offsets[c]!; j < offsets[c + 1]!; j++) {
        const u = targets[j]!;
        if (affiliation[u] === 1 || (of === null ? u <= v : u === v)) continue;
        if (common[u]!++ === 0) met[count++] = u;
      }
    }
    for (let i = 0; i < count; i++) {
      const u = met[i]!;
      if (common[u]! >= least && tied[u] !== v) {
        total++;
        found.push({ a: v, b: u, count: common[u]! });
      }
      common[u] = 0;
    }
    // Now and then only the best are kept, so that memory stays small.
    if (found.length > 4 * most + 1000) found = best(found, most);
  };
  if (of !== null) {
    if (affiliation[of] !== 1) visit(of);
  } else {
    for (let v = 0; v < n; v++) {
      if (affiliation[v] !== 1) visit(v);
      if (v % 256 === 0) progress?.(v, n);
    }
  }
  progress?.(n, n);
  return listed(best(found, most), total, { offsets, targets }, affiliation);
}

type Found = { readonly a: number; readonly b: number; readonly count: number };

const best = (found: Found[], most: number): Found[] =>
  found.sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b).slice(0, most);

function listed(
  pairs: readonly Found[],
  total: number,
  { offsets, targets }: Pick<Graph, 'offsets' | 'targets'>,
  affiliation: Uint8Array,
): SharedPairs {
  const starts = new Uint32Array(pairs.length + 1);
  const shared: number[] = [];
  pairs.forEach(({ a, b }, i) => {
    const ofA = new Set(targets.subarray(offsets[a]!, offsets[a + 1]!));
    for (const c of targets.subarray(offsets[b]!, offsets[b + 1]!))
      if (affiliation[c] === 1 && ofA.has(c)) shared.push(c);
    starts[i + 1] = shared.length;
  });
  return {
    a: Uint32Array.from(pairs, (p) => p.a),
    b: Uint32Array.from(pairs, (p) => p.b),
    count: Uint32Array.from(pairs, (p) => p.count),
    offsets: starts,
    shared: Uint32Array.from(shared),
    total,
  };
}
