/**
 * Random networks to hold a recorded one against (conditional uniform graphs, Anderson, Butts & Carley 1999): all networks
 * that share something with it – the bodies, the number of ties too, or every body's number of ties – are equally likely.
 * Where the network has two sides, only networks with the same sides count.
 */
import type { Random } from '../../base/random.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { Ties } from './statistics.ts';

/** size: same bodies, every tie by the toss of a coin · ties: as many ties, too · degrees: every body has as many ties, too. */
export const CONDITIONS = ['size', 'ties', 'degrees'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Sides as from `sidesOf`, or null in a one-mode network. */
export type Sides = Uint8Array | null;

/** Pairs that could be tied. */
export function possibleTies(n: number, sides: Sides): number {
  if (!sides) return (n * (n - 1)) / 2;
  const one = sides.reduce((sum, s) => sum + s, 0);
  return one * (n - one);
}

/** Every pair tied with chance ½: uniform over all networks on these bodies. O(n²). */
export function randomOfSize(n: number, sides: Sides, numbers: Random): Ties {
  const from: number[] = [];
  const to: number[] = [];
  let bits = 0;
  let left = 0;
  for (let v = 0; v < n; v++) {
    for (let u = v + 1; u < n; u++) {
      if (sides && sides[v] === sides[u]) continue;
      if (left === 0) {
        bits = numbers.int(0, 0x3fffffff);
        left = 30;
      }
      if (bits & 1) {
        from.push(v);
        to.push(u);
      }
      bits >>= 1;
      left--;
    }
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/**
 * A sampler of networks with m ties, uniform over all of them: pairs are drawn until m different ones are there (or, where more
 * than half of all pairs are tied, until the untied ones are). Expected O(m), or O(n²) above half.
 */
export function randomOfTies(n: number, m: number, sides: Sides): (numbers: Random) => Ties {
  const possible = possibleTies(n, sides);
  const dense = m > possible / 2;
  const wanted = dense ? possible - m : m;
  const chosen = pairSet(wanted);
  const ones = sides ? places(sides, 1) : null;
  const others = sides ? places(sides, 0) : null;
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  return (numbers) => {
    chosen.clear();
    for (let e = 0; e < wanted; ) {
      const v = others ? others[numbers.int(0, others.length - 1)]! : numbers.int(0, n - 1);
      const u = ones ? ones[numbers.int(0, ones.length - 1)]! : numbers.int(0, n - 1);
      if (v === u || !chosen.add(Math.min(v, u) * n + Math.max(v, u))) continue;
      if (!dense) {
        from[e] = v;
        to[e] = u;
      }
      e++;
    }
    if (dense) fillRest(n, sides, chosen.has, from, to);
    return { from, to };
  };
}

function fillRest(
  n: number,
  sides: Sides,
  isOut: (key: number) => boolean,
  from: Uint32Array,
  to: Uint32Array,
) {
  let e = 0;
  for (let v = 0; v < n; v++) {
    for (let u = v + 1; u < n; u++) {
      if ((sides && sides[v] === sides[u]) || isOut(v * n + u)) continue;
      from[e] = v;
      to[e++] = u;
    }
  }
}

const places = (sides: Uint8Array, side: number): Uint32Array =>
  Uint32Array.from(Array.from(sides.keys()).filter((v) => sides[v] === side));

/** A set of numbers by open addressing, emptied in one stroke. */
function pairSet(most: number) {
  let size = 16;
  while (size < 2 * most) size *= 2;
  const slots = new Float64Array(size).fill(-1);
  const slotOf = (key: number): number => {
    let at = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 0) & (size - 1);
    while (slots[at] !== -1 && slots[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  return {
    clear: () => void slots.fill(-1),
    has: (key: number): boolean => slots[slotOf(key)] === key,
    /** False when it was there already. */
    add: (key: number): boolean => {
      const at = slotOf(key);
      if (slots[at] === key) return false;
      slots[at] = key;
      return true;
    },
  };
}

/** A network in which ties can be switched in constant time and looked up by the row of one end. */
export type Switchable = {
  readonly n: number;
  /** Ends of each tie; with two sides, `from` is on side 0. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Neighbours of v at offsets[v]…offsets[v+1]−1, in any order; each tie knows its two places. */
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly placeFrom: Uint32Array;
  readonly placeTo: Uint32Array;
  readonly twoSided: boolean;
};

export function switchable(graph: Graph, sides: Sides): Switchable {
  const [ends, others] = edgeEnds(graph);
  const from = ends.slice();
  const to = others.slice();
  if (sides)
    for (let e = 0; e < graph.m; e++) if (sides[from[e]!] === 1) [from[e], to[e]] = [to[e]!, from[e]!];
  const placeFrom = new Uint32Array(graph.m);
  const placeTo = new Uint32Array(graph.m);
  for (let v = 0; v < graph.n; v++) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const e = graph.edges[k]!;
      if (from[e] === v) placeFrom[e] = k;
      else placeTo[e] = k;
    }
  }
  const { n, offsets, targets } = graph;
  return { n, from, to, offsets, rows: targets.slice(), placeFrom, placeTo, twoSided: sides !== null };
}

/** `into` becomes the same network as `network`. */
export function copyInto(network: Switchable, into: Switchable): void {
  into.from.set(network.from);
  into.to.set(network.to);
  into.rows.set(network.rows);
  into.placeFrom.set(network.placeFrom);
  into.placeTo.set(network.placeTo);
}

export const copyOf = (network: Switchable): Switchable => ({
  ...network,
  from: network.from.slice(),
  to: network.to.slice(),
  rows: network.rows.slice(),
  placeFrom: network.placeFrom.slice(),
  placeTo: network.placeTo.slice(),
});

/**
 * `steps` steps of the switching chain (Rao, Jana & Bandyopadhyay 1996): two ties a–b, c–d drawn at random become a–d, c–b unless
 * that made a loop or a tie twice; then nothing happens, which counts as a step, too. The chain goes back as easily as forth and
 * reaches every network with these degrees, so it settles on all of them equally.
 *
 * @returns how many steps changed something
 */
export function switchTies(network: Switchable, steps: number, numbers: Random): number {
  const { from, to, rows, placeFrom, placeTo, twoSided } = network;
  const last = from.length - 1;
  if (last < 1) return 0;
  let changed = 0;
  for (let step = 0; step < steps; step++) {
    const e = numbers.int(0, last);
    const draw = numbers.int(0, 2 * last + 1);
    const f = draw >> 1;
    if (e === f) continue;
    const turned = !twoSided && (draw & 1) === 1; // the other tie is read from its other end
    const a = from[e]!;
    const b = to[e]!;
    const c = turned ? to[f]! : from[f]!;
    const d = turned ? from[f]! : to[f]!;
    if (a === d || b === c || a === c || b === d) continue;
    if (isTied(network, a, d) || isTied(network, c, b)) continue;
    const placeC = turned ? placeTo[f]! : placeFrom[f]!;
    const placeD = turned ? placeFrom[f]! : placeTo[f]!;
    const placeB = placeTo[e]!;
    rows[placeFrom[e]!] = d;
    rows[placeD] = a;
    rows[placeC] = b;
    rows[placeB] = c;
    to[e] = d;
    placeTo[e] = placeD;
    if (turned) {
      from[f] = b;
      placeFrom[f] = placeB;
    } else {
      to[f] = b;
      placeTo[f] = placeB;
    }
    changed++;
  }
  return changed;
}

function isTied({ offsets, rows }: Switchable, v: number, u: number): boolean {
  const [few, other] = offsets[v + 1]! - offsets[v]! <= offsets[u + 1]! - offsets[u]! ? [v, u] : [u, v];
  for (let k = offsets[few]!; k < offsets[few + 1]!; k++) if (rows[k] === other) return true;
  return false;
}
