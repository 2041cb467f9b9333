/** Strong components (Tarjan 1972): parts in which everyone reaches everyone along arcs. O(n + m), without recursion. */
import type { Arcs } from '../../graph/arcs.ts';

export type StrongComponents = {
  /** Component of each vertex; 0 is the largest. */
  readonly of: Uint32Array;
  readonly sizes: readonly number[];
};

export function strongComponents({ n, out }: Arcs): StrongComponents {
  const { offsets, targets } = out;
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const component = new Int32Array(n).fill(-1);
  const open: number[] = []; // not yet in a component
  const path: number[] = [];
  const next = offsets.slice(0, n);
  let visited = 0;
  let count = 0;
  for (let root = 0; root < n; root++) {
    if (index[root]! >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (index[v]! < 0) {
        index[v] = visited;
        low[v] = visited++;
        open.push(v);
      }
      if (next[v]! < offsets[v + 1]!) {
        const u = targets[next[v]!++]!;
        if (index[u]! < 0) path.push(u);
        else if (component[u]! < 0) low[v] = Math.min(low[v]!, index[u]!);
        continue;
      }
      path.pop();
      if (low[v] === index[v]) {
        for (let u = -1; u !== v; ) {
          u = open.pop()!;
          component[u] = count;
        }
        count++;
      }
      const before = path[path.length - 1];
      if (before !== undefined) low[before] = Math.min(low[before]!, low[v]!);
    }
  }
  return largestFirst(component, count);
}

function largestFirst(component: Int32Array, count: number): StrongComponents {
  const sizes = new Array<number>(count).fill(0);
  for (const c of component) sizes[c]!++;
  const order = sizes.map((_, c) => c).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const place = new Uint32Array(count);
  order.forEach((c, i) => {
    place[c] = i;
  });
  return {
    of: Uint32Array.from(component, (c) => place[c]!),
    sizes: order.map((c) => sizes[c]!),
  };
}
