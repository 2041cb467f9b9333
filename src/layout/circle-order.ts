/**
 * Who stands beside whom on a circle, with few crossings: groups and bodies are first put where their neighbours are, then each
 * body is sifted through its group and stays where it crosses least (Baur & Brandes 2004).
 */
import type { Graph } from '../graph/graph.ts';

/** Sifting looks at every place of every body: worth it while single crossings can be seen. */
const SIFT_LIMIT = 700;
const ROUNDS = 4;
const SWEEPS = 8;

/**
 * Vertices around the circle, group after group.
 * @param groups members of each group
 * @param free whether groups may change their order, too
 */
export function orderCircle(graph: Graph, groups: readonly (readonly number[])[], free: boolean): number[][] {
  const inOrder = free ? orderGroups(graph, groups) : groups;
  const swept = inOrder.map((members) => [...members]);
  const place = new Float64Array(graph.n);
  seat(swept, place);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const block of swept) sweepBlock(graph, block, place);
    seat(swept, place);
  }
  if (graph.n > SIFT_LIMIT) return swept;
  sift(graph, swept, place);
  const appended = inOrder.map((members) => append(graph, members));
  seat(appended, place);
  sift(graph, appended, place);
  const crossings = (blocks: readonly number[][]) => circleCrossings(graph, blocks.flat());
  return crossings(appended) < crossings(swept) ? appended : swept;
}

/**
 * One after another, whoever has most ties to those already there; each is put to the end at which its ties cross fewer of those
 * that are still open (Baur & Brandes 2004, section 3).
 */
function append(graph: Graph, members: readonly number[]): number[] {
  const open = new Map<number, number>();
  const here = new Set(members);
  const near = (v: number) =>
    [...graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])].filter((u) => here.has(u));
  const placed = new Map<number, number>(members.map((v) => [v, 0]));
  const left = new Set(members);
  let order: number[] = [];
  while (left.size > 0) {
    let next = -1;
    for (const v of left) {
      if (next < 0 || placed.get(v)! > placed.get(next)!) next = v;
    }
    left.delete(next);
    const ties = new Set(near(next).filter((u) => !left.has(u)));
    for (const u of ties) open.set(u, open.get(u)! - 1);
    // Open ties of those that stand between the newcomer and the far end of its tie would be crossed.
    const cost = (list: readonly number[]) => {
      let [sum, passed] = [0, 0];
      for (const u of list) {
        if (ties.has(u)) sum += passed;
        passed += open.get(u)!;
      }
      return sum;
    };
    order = cost(order) < cost([...order].reverse()) ? [next, ...order] : [...order, next];
    const ahead = near(next).filter((u) => left.has(u));
    open.set(next, ahead.length);
    for (const u of ahead) placed.set(u, placed.get(u)! + 1);
  }
  return order;
}

function seat(blocks: readonly (readonly number[])[], place: Float64Array): void {
  let at = 0;
  for (const block of blocks) for (const v of block) place[v] = at++;
}

/** Sorts a block by the direction in which its bodies' neighbours lie, seen from the block's own middle. */
function sweepBlock(graph: Graph, block: number[], place: Float64Array): void {
  if (block.length < 2) return;
  const turn = (2 * Math.PI) / graph.n;
  const middle = (place[block[0]!]! + place[block.at(-1)!]!) / 2;
  const wanted = new Map<number, number>();
  for (const v of block) {
    let [x, y] = [0, 0];
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const angle = (place[graph.targets[k]!]! - middle) * turn;
      x += Math.cos(angle);
      y += Math.sin(angle);
    }
    wanted.set(v, x === 0 && y === 0 ? (place[v]! - middle) * turn : Math.atan2(y, x));
  }
  block.sort((a, b) => wanted.get(a)! - wanted.get(b)! || place[a]! - place[b]!);
}

/** Groups one after another where they are tied most: each is put in at the place that keeps its ties short. */
function orderGroups(graph: Graph, groups: readonly (readonly number[])[]): (readonly number[])[] {
  const count = groups.length;
  if (count < 4 || count > 200) return [...groups];
  const of = new Int32Array(graph.n).fill(-1);
  groups.forEach((members, g) => {
    for (const v of members) of[v] = g;
  });
  const ties = new Float64Array(count * count);
  for (let v = 0; v < graph.n; v++) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const [g, h] = [of[v]!, of[graph.targets[k]!]!];
      if (g >= 0 && h >= 0 && g !== h) ties[g * count + h]!++;
    }
  }
  const length = (order: readonly number[]): number => {
    let sum = 0;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        const apart = Math.min(j - i, order.length - (j - i));
        sum += ties[order[i]! * count + order[j]!]! * apart;
      }
    }
    return sum;
  };
  let order: number[] = [];
  for (let g = 0; g < count; g++) order = cheapest(order, g, length);
  for (let round = 0; round < 3; round++) {
    for (let g = 0; g < count; g++)
      order = cheapest(
        order.filter((h) => h !== g),
        g,
        length,
      );
  }
  // The first group, which is the largest, begins at the top.
  const first = order.indexOf(0);
  return [...order.slice(first), ...order.slice(0, first)].map((g) => groups[g]!);
}

function cheapest(
  order: readonly number[],
  g: number,
  length: (order: readonly number[]) => number,
): number[] {
  let best = [...order, g];
  let least = length(best);
  for (let at = 0; at < order.length; at++) {
    const tried = [...order.slice(0, at), g, ...order.slice(at)];
    const now = length(tried);
    if (now < least) {
      least = now;
      best = tried;
    }
  }
  return best;
}

function sift(graph: Graph, blocks: readonly number[][], place: Float64Array): void {
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const block of blocks) {
      const byDegree = [...block].sort((a, b) => degree(graph, b) - degree(graph, a) || a - b);
      for (const v of byDegree) if (siftOne(graph, block, v, place)) changed = true;
    }
  }
}

const degree = (graph: Graph, v: number): number => graph.offsets[v + 1]! - graph.offsets[v]!;

/** Moves a body through all places of its block and leaves it where it crosses least. @returns whether that is elsewhere */
function siftOne(graph: Graph, block: number[], v: number, place: Float64Array): boolean {
  const start = block.indexOf(v);
  let at = start;
  let now = 0;
  let [least, best] = [0, start];
  const step = (to: number) => {
    const first = Math.min(at, to);
    now += swapGain(graph, block[first]!, block[first + 1]!, place);
    const [a, b] = [block[first]!, block[first + 1]!];
    block[first] = b;
    block[first + 1] = a;
    [place[a], place[b]] = [place[b]!, place[a]!];
    at = to;
    if (now < least || (now === least && Math.abs(at - start) < Math.abs(best - start)))
      [least, best] = [now, at];
  };
  while (at > 0) step(at - 1);
  while (at < block.length - 1) step(at + 1);
  while (at > best) step(at - 1);
  return best !== start;
}

/** How many crossings come, less those that go, when u and v, v next to u clockwise, change places. */
function swapGain(graph: Graph, u: number, v: number, place: Float64Array): number {
  const mine = turned(graph, u, v, place[u]!, place);
  const theirs = turned(graph, v, u, place[u]!, place);
  let gain = 0;
  let [below, upTo] = [0, 0];
  for (const x of mine) {
    while (below < theirs.length && theirs[below]! < x) below++;
    while (upTo < theirs.length && theirs[upTo]! <= x) upTo++;
    // Now those beyond x cross; afterwards those before it do.
    gain += below - (theirs.length - upTo);
  }
  return gain;
}

/** Places of v's neighbours but one, counted clockwise from a place, ascending. */
function turned(graph: Graph, v: number, except: number, from: number, place: Float64Array): Float64Array {
  const list: number[] = [];
  for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
    const u = graph.targets[k]!;
    if (u !== except) list.push((place[u]! - from + graph.n) % graph.n);
  }
  return Float64Array.from(list).sort();
}

/** Crossings of ties drawn as chords of a circle in this order. O(m²): for tests and small pictures. */
export function circleCrossings(graph: Graph, order: readonly number[]): number {
  const place = new Map(order.map((v, i) => [v, i] as const));
  const chords: (readonly [number, number])[] = [];
  for (let v = 0; v < graph.n; v++) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      const [a, b] = [place.get(v)!, place.get(u)!];
      if (a < b) chords.push([a, b]);
    }
  }
  let crossings = 0;
  for (let i = 0; i < chords.length; i++) {
    const [a, b] = chords[i]!;
    for (let j = i + 1; j < chords.length; j++) {
      const [c, d] = chords[j]!;
      if ((a < c && c < b && b < d) || (c < a && a < d && d < b)) crossings++;
    }
  }
  return crossings;
}
