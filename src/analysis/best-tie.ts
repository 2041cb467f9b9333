/**
 * Which single new tie would do most for the ways between sectors. Two questions, both answered exactly:
 *
 *  of a body      which new tie of its own raises its sector betweenness most. That is the problem of improving one's own
 *                 betweenness by one link (Bergamini et al. 2018, Journal of Experimental Algorithmics 23) with the pairs of sector
 *                 betweenness (Flom et al. 2004). A new tie {h, v}
 *                 changes the share of h only for pairs with an end that v is no farther from than h is; for each of them the new
 *                 count of shortest paths follows from the old counts alone, in constant time.
 *  of everybody   which new tie, between any two, raises the nearness of the sectors most: the mean of 1/distance over pairs of
 *                 bodies of different sectors (global efficiency, Latora & Marchiori 2001, over these pairs). Only pairs with
 *                 one end at least two steps nearer to a and the other at least two steps nearer to b come closer. How many these
 *                 are, by sector and distance, bounds what a tie can bring; only ties whose bound reaches the best ones
 *                 found so far are counted out.
 *
 * Ties count as one step without direction, whatever the lens says of strengths and directions.
 */
import { adjacent, type Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import { bestOf, type RankedTie } from './best-tie-rank.ts';
import type { Decline } from './measure.ts';
import { sectorDecline } from './sector-betweenness.ts';

export type BestTieQuestion = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** The body whose own new ties are tried; null = ties between any two. */
  readonly body: number | null;
  /** How many are wanted. */
  readonly most: number;
  /** The candidates shared out: those whose first end leaves `at` when divided by `of`. */
  readonly share?: { readonly at: number; readonly of: number };
};

export type BestTies = {
  /** Why nothing can be said; the rest is empty then. */
  readonly declined: Decline | null;
  /** The value as it is now, 0…1. */
  readonly before: number;
  /** Best first; only those that raise the value. */
  readonly ties: readonly RankedTie[];
  /** Ties that were possible, and of these the ones that had to be counted out. */
  readonly possible: number;
  readonly counted: number;
};

type Progress = (done: number, total: number) => void;

/** Bodies up to which all distances are kept. */
const MOST_BODIES = 2500;
const FAR = 0xffff;

/** @returns a share of the answer where the question is shared out; `joinBestTies` puts shares together */
export function bestTies(question: BestTieQuestion, progress?: Progress): BestTies {
  const { graph, labels, body } = question;
  const declined = declineOf(question);
  if (declined) return { declined, before: 0, ties: [], possible: 0, counted: 0 };
  const ways = allWays(graph);
  return body === null
    ? forEverybody(question, ways, labels.sector, progress)
    : forBody(question, ways, labels.sector, body, progress);
}

function declineOf({ graph, labels }: BestTieQuestion): Decline | null {
  if (graph.n > MOST_BODIES) return 'too-large';
  return sectorDecline({ graph, labels, options: { weighted: false, seed: 1 } });
}

type Ways = {
  /** Steps from s to t at s·n + t; FAR = none. */
  readonly steps: Uint16Array;
  /** Number of shortest ways at s·n + t. */
  readonly count: Float64Array;
};

/** Breadth-first search from everybody, O(n (n + m)). */
function allWays({ n, offsets, targets }: Graph): Ways {
  const steps = new Uint16Array(n * n).fill(FAR);
  const count = new Float64Array(n * n);
  const queue = new Uint32Array(n);
  for (let s = 0; s < n; s++) {
    const row = s * n;
    steps[row + s] = 0;
    count[row + s] = 1;
    queue[0] = s;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      const next = steps[row + v]! + 1;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (steps[row + u] === FAR) {
          steps[row + u] = next;
          queue[tail++] = u;
        }
        if (steps[row + u] === next) count[row + u]! += count[row + v]!;
      }
    }
  }
  return { steps, count };
}

const isShared = ({ share }: BestTieQuestion, v: number): boolean => !share || v % share.of === share.at;

// ------------------------------------------------------------------------------------------------ ties of a body

function forBody(
  question: BestTieQuestion,
  ways: Ways,
  sector: Int8Array,
  h: number,
  progress?: Progress,
): BestTies {
  const { graph, most } = question;
  const { n } = graph;
  const pairs = crossPairs(sector, h);
  let raw = 0;
  for (let s = 0; s < n; s++)
    for (let t = s + 1; t < n; t++)
      if (isPair(sector, s, t) && s !== h && t !== h) raw += shareOf(ways, n, s, t, h);
  const best = bestOf(most);
  let possible = 0;
  for (let v = 0; v < n; v++) {
    progress?.(v, n);
    if (v === h || !isShared(question, v) || adjacent(graph, h, v)) continue;
    possible++;
    best.take({ a: h, b: v, gain: gainOfBody(ways, n, sector, h, v) / pairs });
  }
  return { declined: null, before: raw / pairs, ties: best.list(), possible, counted: possible };
}

const isPair = (sector: Int8Array, s: number, t: number): boolean =>
  sector[s]! >= 0 && sector[t]! >= 0 && sector[s] !== sector[t];

/** Unordered pairs of different sectors; without the body itself. */
function crossPairs(sector: Int8Array, without: number): number {
  const sizes = new Float64Array(128);
  let all = 0;
  sector.forEach((s, v) => {
    if (s < 0 || v === without) return;
    sizes[s]!++;
    all++;
  });
  return (all * all - sizes.reduce((sum, k) => sum + k * k, 0)) / 2;
}

/** Share of the shortest ways from s to t that lead over h. */
function shareOf({ steps, count }: Ways, n: number, s: number, t: number, h: number): number {
  const there = steps[s * n + h]!;
  const on = steps[h * n + t]!;
  if (there === FAR || on === FAR || there + on !== steps[s * n + t]) return 0;
  return (count[s * n + h]! * count[h * n + t]!) / count[s * n + t]!;
}

/** What the shares of h sum up to, with the tie {h, v} and without: only over pairs with an end that the tie leads nearer to h. */
function gainOfBody({ steps, count }: Ways, n: number, sector: Int8Array, h: number, v: number): number {
  const near = new Uint16Array(n);
  const paths = new Float64Array(n);
  const moved: number[] = [];
  const isMoved = new Uint8Array(n);
  for (let s = 0; s < n; s++) {
    const old = steps[s * n + h]!;
    const through = steps[s * n + v]! === FAR ? FAR : steps[s * n + v]! + 1;
    near[s] = Math.min(old, through);
    paths[s] =
      (old <= through ? count[s * n + h]! : 0) + (through <= old && through !== FAR ? count[s * n + v]! : 0);
    if (s !== h && through !== FAR && through <= old && sector[s]! >= 0) {
      moved.push(s);
      isMoved[s] = 1;
    }
  }
  let gain = 0;
  for (const s of moved)
    for (let t = 0; t < n; t++) {
      if (t === h || near[t] === FAR || !isPair(sector, s, t) || (isMoved[t] === 1 && t < s)) continue;
      const direct = steps[s * n + t]!;
      const over = near[s]! + near[t]!;
      const before = shareOf({ steps, count }, n, s, t, h);
      if (over > direct) {
        gain -= before;
        continue;
      }
      const through = paths[s]! * paths[t]!;
      const aside = over === direct ? count[s * n + t]! * (1 - before) : 0;
      gain += through / (through + aside) - before;
    }
  return gain;
}

// ----------------------------------------------------------------------------------------- ties between any two

/** Bounds are sums of other terms than what they bound: a hair of room keeps ties of equal worth in. */
const ROOM = 1 + 1e-9;

function forEverybody(
  question: BestTieQuestion,
  { steps }: Ways,
  sector: Int8Array,
  progress?: Progress,
): BestTies {
  const { graph, labels, most } = question;
  const { n } = graph;
  const pairs = crossPairs(sector, -1);
  const best = bestOf(most);
  const bound = boundFor(steps, sector, n, labels.sectorCount);
  let possible = 0;
  let counted = 0;
  for (let a = 0; a < n; a++) {
    progress?.(a, n);
    if (!isShared(question, a)) continue;
    const row: { readonly b: number; readonly most: number }[] = [];
    for (let b = a + 1; b < n; b++) {
      if (adjacent(graph, a, b)) continue;
      possible++;
      const atMost = bound(a, b) / pairs;
      if (atMost * ROOM >= best.least()) row.push({ b, most: atMost });
    }
    row.sort((x, y) => y.most - x.most || x.b - y.b);
    for (const { b, most: atMost } of row) {
      if (atMost * ROOM < best.least()) break;
      counted++;
      best.take({ a, b, gain: gainOfAll(steps, sector, n, a, b) / pairs });
    }
  }
  return { declined: null, before: nearness(steps, sector, n) / pairs, ties: best.list(), possible, counted };
}

/** Σ 1/d over pairs of different sectors. */
function nearness(steps: Uint16Array, sector: Int8Array, n: number): number {
  let sum = 0;
  for (let s = 0; s < n; s++)
    for (let t = s + 1; t < n; t++)
      if (isPair(sector, s, t) && steps[s * n + t] !== FAR) sum += 1 / steps[s * n + t]!;
  return sum;
}

/** Steps beyond which those who come nearer are counted together, as if they stood at that distance. */
const DEEPEST = 15;

/**
 * At most how much nearness the tie {a, b} brings: who is i steps behind a and who is j steps behind b come to i + j + 1 steps, and
 * were never farther than i + j + the steps from a to b. O(n) a tie.
 */
function boundFor(steps: Uint16Array, sector: Int8Array, n: number, sectors: number) {
  const size = (DEEPEST + 1) * sectors;
  const atA = new Float64Array(size);
  const atB = new Float64Array(size);
  return (a: number, b: number): number => {
    atA.fill(0);
    atB.fill(0);
    let deepA = -1;
    let deepB = -1;
    for (let s = 0; s < n; s++) {
      const own = sector[s]!;
      if (own < 0) continue;
      const toA = steps[a * n + s]!;
      const toB = steps[b * n + s]!;
      if (toB >= toA + 2) {
        const i = Math.min(DEEPEST, toA);
        atA[i * sectors + own]!++;
        if (i > deepA) deepA = i;
      } else if (toA >= toB + 2) {
        const j = Math.min(DEEPEST, toB);
        atB[j * sectors + own]!++;
        if (j > deepB) deepB = j;
      }
    }
    const apart = steps[a * n + b]!;
    let sum = 0;
    for (let i = 0; i <= deepA; i++)
      for (let j = 0; j <= deepB; j++) {
        // Of those counted together nobody knows how far they were: as if there had been no way.
        const known = apart !== FAR && i < DEEPEST && j < DEEPEST;
        const each = 1 / (i + j + 1) - (known ? 1 / (i + j + apart) : 0);
        let all = 0;
        let same = 0;
        let others = 0;
        for (let s = 0; s < sectors; s++) {
          all += atA[i * sectors + s]!;
          others += atB[j * sectors + s]!;
          same += atA[i * sectors + s]! * atB[j * sectors + s]!;
        }
        sum += (all * others - same) * each;
      }
    return sum;
  };
}

/** How much nearer pairs of different sectors come by the tie {a, b}. O(those behind a × those behind b). */
function gainOfAll(steps: Uint16Array, sector: Int8Array, n: number, a: number, b: number): number {
  const behindB: number[] = [];
  for (let t = 0; t < n; t++)
    if (sector[t]! >= 0 && steps[b * n + t] !== FAR && steps[a * n + t]! >= steps[b * n + t]! + 2)
      behindB.push(t);
  let gain = 0;
  for (let s = 0; s < n; s++) {
    if (sector[s]! < 0 || steps[a * n + s] === FAR || steps[b * n + s]! < steps[a * n + s]! + 2) continue;
    const there = steps[a * n + s]! + 1;
    for (const t of behindB) {
      if (sector[t] === sector[s]) continue;
      const now = steps[s * n + t]!;
      const then = there + steps[b * n + t]!;
      if (then < now) gain += 1 / then - (now === FAR ? 0 : 1 / now);
    }
  }
  return gain;
}
