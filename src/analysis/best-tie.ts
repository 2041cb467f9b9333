/**
 * Which single new tie would do most for the ways between sectors. Two questions, both answered exactly:
 *
 *  of a body      which new tie of its own raises its sector betweenness most. That is the problem of improving one's own
 *                 betweenness by one link (Bergamini et al. 2018, Journal of Experimental Algorithmics 23) with the pairs of sector
 *                 betweenness (Flom et al. 2004). A new tie {h, v}
 *                 changes the share of h only for pairs with an end that v is no farther from than h is; for each of them the new
 *                 count of shortest paths follows from the old counts alone, in constant time.
 *  of everybody   which new tie, between any two, raises the nearness of the sectors most (`best-tie-for-all.ts`).
 *
 * Ties count as one step without direction, whatever the lens says of strengths and directions.
 */
import { adjacent, type Graph } from '../graph/graph.ts';
import { bestForAll } from './best-tie-for-all.ts';
import { type BestTieQuestion, type BestTies, bestOf, declinedTies, isShared } from './best-tie-rank.ts';
import { crossPairs, isPair } from './cross-pairs.ts';
import { sectorDecline } from './sector-betweenness.ts';

export type { BestTieQuestion, BestTies } from './best-tie-rank.ts';

type Progress = (done: number, total: number) => void;

/** Bodies up to which all distances and numbers of ways are kept. */
const MOST_BODIES = 2500;
const FAR = 0xffff;

/** @returns a share of the answer where the question is shared out; `joinBestTies` puts shares together */
export function bestTies(question: BestTieQuestion, progress?: Progress): BestTies {
  const { graph, labels, body } = question;
  const declined = sectorDecline({ graph, labels, options: { weighted: false, seed: 1 } });
  if (declined) return declinedTies(declined);
  if (body === null) return bestForAll(question, progress);
  if (graph.n > MOST_BODIES) return declinedTies('too-large');
  return forBody(question, allWays(graph), labels.sector, body, progress);
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
  return { declined: null, before: raw / pairs, ties: best.list(), possible };
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
