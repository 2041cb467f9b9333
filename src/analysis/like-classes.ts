/** Bodies that stand alike: of one sector and with the same neighbours. Whatever distances and sectors say of one holds for all of them. */
import type { Graph } from '../graph/graph.ts';

export type LikeClasses = {
  /** How many have a sector; these come first, sector by sector. */
  readonly sectored: number;
  /** Vertices of each class, in ascending order. */
  readonly members: readonly (readonly number[])[];
  readonly sector: Int8Array;
  /** Class of each vertex. */
  readonly of: Uint32Array;
};

/** O(n + m). Bodies of one class are never tied to each other: each would be its own neighbour's neighbour otherwise. */
export function likeClasses({ n, offsets, targets }: Graph, sector: Int8Array): LikeClasses {
  const found = new Map<string, number[]>();
  for (let v = 0; v < n; v++) {
    const key = `${sector[v]}:${targets.subarray(offsets[v]!, offsets[v + 1]!).join(',')}`;
    const alike = found.get(key);
    if (alike) alike.push(v);
    else found.set(key, [v]);
  }
  const rank = (v: number) => (sector[v]! < 0 ? 128 - sector[v]! : sector[v]!);
  const members = [...found.values()].sort((x, y) => rank(x[0]!) - rank(y[0]!) || x[0]! - y[0]!);
  const of = new Uint32Array(n);
  members.forEach((all, c) => {
    for (const v of all) of[v] = c;
  });
  const own = Int8Array.from(members, ([v]) => sector[v!]!);
  return { sectored: own.filter((s) => s >= 0).length, members, sector: own, of };
}

export type Steps = {
  /** Steps between members of two classes at c·classes + d; `far` = no way; 0 on the diagonal. */
  readonly between: Uint8Array | Uint16Array;
  /** The greatest number of steps, plus 1. */
  readonly far: number;
  /** Whether there are pairs without a way. */
  readonly apart: boolean;
};

/** Breadth-first search from one member of each class, O(classes · (n + m)). */
export function stepsBetween({ n, offsets, targets }: Graph, { members }: LikeClasses): Steps {
  const classes = members.length;
  const found = new Int32Array(n);
  const queue = new Uint32Array(n);
  const between = new Uint16Array(classes * classes);
  const NONE = 0xffff;
  let deepest = 0;
  let apart = false;
  for (let c = 0; c < classes; c++) {
    found.fill(-1);
    queue[0] = members[c]![0]!;
    found[queue[0]!] = 0;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (found[u]! >= 0) continue;
        found[u] = found[v]! + 1;
        queue[tail++] = u;
      }
    }
    for (let d = 0; d < classes; d++) {
      const steps = found[members[d]![0]!]!;
      if (steps < 0) apart = true;
      else if (steps > deepest) deepest = steps;
      between[c * classes + d] = steps < 0 ? NONE : steps;
    }
    // Members of one class are two steps apart, over any neighbour.
    const [one, other] = members[c]!;
    if (other !== undefined && offsets[one! + 1]! > offsets[one!]!) deepest = Math.max(deepest, 2);
  }
  const far = deepest + 1;
  for (let k = 0; k < between.length; k++) if (between[k] === NONE) between[k] = far;
  return { between: far < 256 ? Uint8Array.from(between) : between, far, apart };
}
