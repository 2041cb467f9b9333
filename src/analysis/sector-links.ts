/**
 * Which sectors are tied thinly, and who could link them: for each pair of sectors the ties there are and the ties to be expected
 * were sectors dealt out at random, and the bodies that know both sides of pairs without a tie (open triads; Burt 1992 calls the
 * one in the middle the one who spans the hole).
 */
import { toEnd } from '../base/pauses.ts';
import type { Graph } from '../graph/graph.ts';
import { mixingExpectation } from './ei.ts';
import type { Question } from './measure.ts';
import { isStar } from './star.ts';

/** Deviations from here on are called fewer than expected (two-sided, 5 %). */
const NOTABLE = 1.96;
/** Bodies between two places to pause; the most tied ones have many pairs to look at. */
const BODIES = 256;
/** With fewer ties between bodies of known sectors, one more or less is no finding. */
export const FEW_TIES = 10;

export type SectorLink = {
  /** Sectors as in `labels.sector`, a ≤ b; equal = ties inside one sector. */
  readonly a: number;
  readonly b: number;
  readonly observed: number;
  readonly expected: number;
  /** NaN where nothing can differ. */
  readonly z: number;
  /** none: there is no tie; fewer: notably fewer than expected; usual: as many as expected, or more. */
  readonly is: 'none' | 'fewer' | 'usual';
  /** Who knows both ends of most pairs that have no tie, the most first. */
  readonly linkers: readonly { readonly vertex: number; readonly open: number }[];
};

export type SectorLinks = {
  /** Why nothing can be said; null = something can. */
  readonly declined: 'star' | 'aggregate' | 'no-labels' | 'single-sector' | 'few-ties' | null;
  /** Ties between two bodies of known sectors. */
  readonly ties: number;
  /** Pairs of sectors that have members, the thinnest first. Also there where few ties keep from a finding. */
  readonly pairs: readonly SectorLink[];
};

/**
 * @param most linkers a pair
 * O(m + Σ degree²).
 */
export const sectorLinks = (question: Question, most: number): SectorLinks =>
  toEnd(linkingSectors(question, most));

/** The same with places to pause. */
export function* linkingSectors(question: Question, most: number): Generator<void, SectorLinks> {
  const { graph, labels } = question;
  const S = labels.sectorCount;
  const sizes = new Array<number>(S).fill(0);
  for (const s of labels.sector) if (s >= 0) sizes[s]!++;
  const none = (declined: SectorLinks['declined'], ties = 0): SectorLinks => ({ declined, ties, pairs: [] });
  if (labels.aggregate) return none('aggregate');
  const present = sizes.filter((size) => size > 0).length;
  if (present === 0) return none('no-labels');
  yield;
  const expectation = mixingExpectation(question);
  yield;
  let ties = 0;
  for (let a = 0; a < S; a++) for (let b = a; b < S; b++) ties += expectation.observed[a * S + b]!;
  if (isStar(graph)) return none('star', ties);
  if (present === 1) return none('single-sector', ties);
  const open = yield* openPairs(graph, labels.sector, S);
  const pairs: SectorLink[] = [];
  for (let a = 0; a < S; a++) {
    for (let b = a; b < S; b++) {
      if (sizes[a] === 0 || sizes[b] === 0 || (a === b && sizes[a]! < 2)) continue;
      yield;
      const at = a * S + b;
      const [observed, z] = [expectation.observed[at]!, expectation.z[at]!];
      const expected = ties === 0 ? Number.NaN : expectation.expected[at]!;
      pairs.push({
        a,
        b,
        observed,
        expected,
        z,
        is: observed === 0 ? 'none' : ties >= FEW_TIES && z <= -NOTABLE ? 'fewer' : 'usual',
        linkers: linkersOf(open, at, S, graph.n, most),
      });
    }
  }
  const share = ({ observed, expected }: SectorLink) => (expected > 0 ? observed / expected : observed);
  pairs.sort((x, y) => share(x) - share(y) || y.expected - x.expected || x.a - y.a || x.b - y.b);
  return { declined: ties < FEW_TIES ? 'few-ties' : null, ties, pairs };
}

/** For each vertex v and sectors a ≤ b: pairs of its neighbours of these sectors without a tie, at [v·S² + a·S + b]. */
function* openPairs(
  { n, offsets, targets }: Graph,
  sector: Int8Array,
  S: number,
): Generator<void, Uint32Array> {
  const open = new Uint32Array(n * S * S);
  const mark = new Int32Array(n).fill(-1);
  const count = new Uint32Array(S);
  for (let v = 0; v < n; v++) {
    if (v % BODIES === 0) yield;
    const [from, to] = [offsets[v]!, offsets[v + 1]!];
    if (to - from < 2) continue;
    count.fill(0);
    for (let k = from; k < to; k++) {
      const s = sector[targets[k]!]!;
      if (s < 0) continue;
      mark[targets[k]!] = v;
      count[s]!++;
    }
    const base = v * S * S;
    for (let a = 0; a < S; a++)
      for (let b = a; b < S; b++)
        open[base + a * S + b] = a === b ? (count[a]! * (count[a]! - 1)) / 2 : count[a]! * count[b]!;
    for (let k = from; k < to; k++) {
      const x = targets[k]!;
      if (mark[x] !== v) continue;
      for (let j = offsets[x]!; j < offsets[x + 1]!; j++) {
        const y = targets[j]!;
        if (y <= x || mark[y] !== v) continue;
        const [s, t] = [sector[x]!, sector[y]!];
        open[base + Math.min(s, t) * S + Math.max(s, t)]!--;
      }
    }
  }
  return open;
}

function linkersOf(open: Uint32Array, at: number, S: number, n: number, most: number): SectorLink['linkers'] {
  const found: { vertex: number; open: number }[] = [];
  for (let v = 0; v < n; v++) {
    const count = open[v * S * S + at]!;
    if (count > 0) found.push({ vertex: v, open: count });
  }
  return found.sort((x, y) => y.open - x.open || x.vertex - y.vertex).slice(0, most);
}
