/**
 * Betweenness by sampling: pairs of vertices are drawn, one of the shortest paths between them each, and counted is how
 * often a vertex lies inside. With so many samples, all values together are off by at most ε with probability 1 − δ:
 * r = c/ε² · (⌊log₂(D − 2)⌋ + 1 + ln 1/δ), D vertices on the longest shortest path, c = 1/2 (Riondato & Kornaropoulos 2014,
 * whose D is bounded here by the two deepest vertices of a search); or, where that is fewer, by Hoeffding's inequality for
 * each vertex, r = ln(2n/δ) / 2ε². Paths are found from both ends at once (Borassi & Natale 2016).
 */
import { random } from '../../base/random.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Progress } from '../measure.ts';
import type { ClassPairs } from './blocks.ts';

export type Precision = {
  /** Greatest error of any value, as a share of all pairs. */
  readonly epsilon: number;
  /** Probability that some value is off by more. */
  readonly delta: number;
};
export const USUAL_PRECISION: Precision = { epsilon: 0.01, delta: 0.1 };

/** Which vertices are the ends of paths: class of each vertex, negative for none. */
export type Sampled = { readonly classOf: ArrayLike<number>; readonly classes: number };

export type SamplePlan = {
  readonly n: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Vertices of class c: members[classStarts[c]] … */
  readonly members: Uint32Array;
  readonly classStarts: Uint32Array;
  readonly pairFrom: Uint8Array;
  readonly pairTo: Uint8Array;
  /** Paths to draw for each pair of classes. */
  readonly samples: number;
  readonly seed: number;
};

/** What some units drew: hits[starts[i] … starts[i+1]−1] are inner vertices of the paths of the i-th of them. */
export type SamplePart = { readonly first: number; readonly starts: Uint32Array; readonly hits: Uint32Array };

/** Samples in a unit of work; each unit has a seed of its own, so that the drawing does not depend on who does it. */
const UNIT = 256;

export function planSamples(
  graph: Graph,
  { classOf, classes }: Sampled,
  { from, to }: ClassPairs,
  precision: Precision,
  seed: number,
): SamplePlan {
  const { n, offsets, targets } = graph;
  const classStarts = new Uint32Array(classes + 1);
  for (let v = 0; v < n; v++) if (classOf[v]! >= 0) classStarts[classOf[v]! + 1]!++;
  for (let c = 0; c < classes; c++) classStarts[c + 1]! += classStarts[c]!;
  const members = new Uint32Array(classStarts[classes]!);
  const put = classStarts.slice();
  for (let v = 0; v < n; v++) if (classOf[v]! >= 0) members[put[classOf[v]!]!++] = v;
  const samples = samplesFor(n, longestPath(graph), precision);
  return { n, offsets, targets, members, classStarts, pairFrom: from, pairTo: to, samples, seed };
}

/** @param longest vertices on the longest shortest path, at least */
export function samplesFor(n: number, longest: number, { epsilon, delta }: Precision): number {
  if (longest < 3) return 1;
  const dimension = Math.floor(Math.log2(longest - 2)) + 1;
  const together = (dimension + Math.log(1 / delta)) / 2;
  const each = Math.log((2 * n) / delta) / 2;
  return Math.ceil(Math.min(together, each) / epsilon ** 2);
}

/** No shortest path has more vertices than this: two deepest branches of a search from the vertex with most edges, or any. */
export function longestPath({ n, offsets, targets }: Graph): number {
  const depth = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  let hub = 0;
  for (let v = 1; v < n; v++) if (offsets[v + 1]! - offsets[v]! > offsets[hub + 1]! - offsets[hub]!) hub = v;
  let longest = n > 0 ? 1 : 0;
  for (let i = 0; i < n; i++) {
    const root = i === 0 ? hub : i === hub ? 0 : i;
    if (depth[root]! >= 0) continue;
    depth[root] = 0;
    queue[0] = root;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const w = targets[k]!;
        if (depth[w]! >= 0) continue;
        depth[w] = depth[v]! + 1;
        queue[tail++] = w;
      }
    }
    if (tail > 1) longest = Math.max(longest, depth[queue[tail - 1]!]! + depth[queue[tail - 2]!]! + 1);
  }
  return longest;
}

const unitsOfPair = ({ samples }: SamplePlan): number => Math.ceil(samples / UNIT);

/** Pairs of classes in which nobody is have no units. */
export const sampleUnits = (plan: SamplePlan): number => plan.pairFrom.length * unitsOfPair(plan);

const finders = new WeakMap<SamplePlan, PathFinder>();

export function drawSamples(plan: SamplePlan, from: number, to: number, told?: Progress): SamplePart {
  const { members, classStarts, pairFrom, pairTo, samples, seed } = plan;
  let finder = finders.get(plan);
  if (!finder) {
    finder = pathFinder(plan);
    finders.set(plan, finder);
  }
  const per = unitsOfPair(plan);
  const starts = new Uint32Array(to - from + 1);
  const hits: number[] = [];
  const keep = (v: number) => {
    hits.push(v);
  };
  for (let unit = from; unit < to; unit++) {
    const pair = Math.floor(unit / per);
    const dice = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b));
    const [a, b] = [pairFrom[pair]!, pairTo[pair]!];
    const sources = members.subarray(classStarts[a]!, classStarts[a + 1]!);
    const targets = members.subarray(classStarts[b]!, classStarts[b + 1]!);
    const possible = sources.length > 0 && targets.length > (a === b ? 1 : 0);
    const count = possible ? Math.min(UNIT, samples - (unit - pair * per) * UNIT) : 0;
    for (let i = 0; i < count; i++) {
      const s = sources[dice.int(0, sources.length - 1)]!;
      let t = s;
      while (t === s) t = targets[dice.int(0, targets.length - 1)]!;
      finder(s, t, dice.float, keep);
    }
    starts[unit - from + 1] = hits.length;
    told?.(unit + 1, sampleUnits(plan));
  }
  return { first: from, starts, hits: Uint32Array.from(hits) };
}

/** For each pair p and vertex v, at p·n+v, the share of drawn paths that v lies inside of. */
export function sampledShares(plan: SamplePlan, parts: readonly SamplePart[]): Float64Array {
  const { n, samples, pairFrom } = plan;
  const per = unitsOfPair(plan);
  const shares = new Float64Array(pairFrom.length * n);
  for (const { first, starts, hits } of parts) {
    for (let i = 0; i + 1 < starts.length; i++) {
      const row = Math.floor((first + i) / per) * n;
      for (let h = starts[i]!; h < starts[i + 1]!; h++) shares[row + hits[h]!]!++;
    }
  }
  return shares.map((count) => count / samples);
}

/** Draws one of the shortest paths from s to t, each with equal probability, and names its inner vertices. */
type PathFinder = (s: number, t: number, dice: () => number, inner: (v: number) => void) => void;

/** One end of a search: levels in a queue, of which [head, tail) is the frontier. */
type Side = {
  readonly queue: Uint32Array;
  /** +1 at the end that paths start at, −1 at the other: marks are sign × (distance + 1). */
  readonly sign: 1 | -1;
  head: number;
  tail: number;
  depth: number;
  arcs: number;
};

function pathFinder({ n, offsets, targets }: SamplePlan): PathFinder {
  const mark = new Int32Array(n);
  const paths = new Float64Array(n);
  const side = (sign: 1 | -1): Side => ({
    queue: new Uint32Array(n),
    sign,
    head: 0,
    tail: 0,
    depth: 0,
    arcs: 0,
  });
  const near = side(1);
  const far = side(-1);
  /** Edges in which the two sides met, from the near side to the far one, and how many paths take each. */
  const meetingFrom: number[] = [];
  const meetingTo: number[] = [];
  const meetingPaths: number[] = [];

  const begin = (one: Side, v: number) => {
    one.queue[0] = v;
    one.head = 0;
    one.tail = 1;
    one.depth = 1;
    one.arcs = offsets[v + 1]! - offsets[v]!;
    mark[v] = one.sign;
    paths[v] = 1;
  };
  /** Goes one level on; where it meets the other side's frontier, that is kept. */
  const advance = (one: Side, other: Side) => {
    const { queue, sign } = one;
    const end = one.tail;
    const next = sign * (one.depth + 1);
    const theirs = other.sign * other.depth;
    one.arcs = 0;
    for (; one.head < end; one.head++) {
      const v = queue[one.head]!;
      const own = paths[v]!;
      for (let k = offsets[v]!, last = offsets[v + 1]!; k < last; k++) {
        const w = targets[k]!;
        const found = mark[w]!;
        if (found === 0) {
          mark[w] = next;
          paths[w] = own;
          queue[one.tail++] = w;
          one.arcs += offsets[w + 1]! - offsets[w]!;
        } else if (found === next) paths[w]! += own;
        else if (found === theirs) {
          meetingFrom.push(sign === 1 ? v : w);
          meetingTo.push(sign === 1 ? w : v);
          meetingPaths.push(own * paths[w]!);
        }
      }
    }
    one.depth++;
  };
  /** From a meeting edge back to the end of its side, each way as likely as it has paths. */
  const walk = (from: number, dice: () => number, inner: (v: number) => void) => {
    let v = from;
    while (Math.abs(mark[v]!) > 1) {
      inner(v);
      const before = mark[v]! - Math.sign(mark[v]!);
      let rest = dice() * paths[v]!;
      let chosen = v;
      for (let k = offsets[v]!; k < offsets[v + 1]! && (rest > 0 || chosen === v); k++) {
        const w = targets[k]!;
        if (mark[w] !== before) continue;
        chosen = w;
        rest -= paths[w]!;
      }
      v = chosen;
    }
  };

  return (s, t, dice, inner) => {
    begin(near, s);
    begin(far, t);
    meetingFrom.length = meetingTo.length = meetingPaths.length = 0;
    while (meetingFrom.length === 0 && near.head < near.tail && far.head < far.tail) {
      if (near.arcs <= far.arcs) advance(near, far);
      else advance(far, near);
    }
    if (meetingFrom.length > 0) {
      let rest = dice() * meetingPaths.reduce((sum, x) => sum + x, 0);
      let edge = 0;
      for (; edge < meetingPaths.length - 1; edge++) {
        rest -= meetingPaths[edge]!;
        if (rest <= 0) break;
      }
      walk(meetingFrom[edge]!, dice, inner);
      walk(meetingTo[edge]!, dice, inner);
    }
    for (const { queue, tail } of [near, far]) for (let i = 0; i < tail; i++) mark[queue[i]!] = 0;
  };
}
