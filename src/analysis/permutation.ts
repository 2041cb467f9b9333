/**
 * Permutation test of the sectors: is there less (or more) contact across sectors than if sectors had nothing to do with
 * ties? The labels are shuffled over the labelled bodies, ties held fixed; p = (1 + hits)/(1 + B), so the recorded
 * arrangement counts as one of them and p is never 0 (Krackhardt & Stern 1988; Phipson & Smyth 2010). Mean and standard
 * deviation come from the draws; the exact ones are in `mixingExpectation`.
 */
import { random } from '../base/random.ts';
import { edgeEnds } from '../graph/graph.ts';
import { mixingMatrix } from './ei.ts';
import { groupsOf } from './groups.ts';
import type { Progress, Question } from './measure.ts';

export type PermutationTest = {
  readonly observed: number;
  /** Mean and standard deviation over the draws. */
  readonly mean: number;
  readonly sd: number;
  /** Share of arrangements with a value as low / as high as observed, or lower / higher. */
  readonly pLow: number;
  readonly pHigh: number;
  /** Standard error of pLow and pHigh that comes from drawing B times instead of all arrangements. */
  readonly errorLow: number;
  readonly errorHigh: number;
};

export type PermutedMixing = {
  /** Number of groups; matrices are count × count, row-major, symmetric. */
  readonly count: number;
  readonly observed: Float64Array;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  /** (observed − mean)/sd; NaN where sd is 0. */
  readonly z: Float64Array;
  readonly pLow: Float64Array;
  readonly pHigh: Float64Array;
};

export type PermutedLabels = {
  /** Draws B and the seed, to be stated beside every p. */
  readonly draws: number;
  readonly seed: number;
  /** Labelled bodies whose sectors were shuffled, and ties between them. */
  readonly labelled: number;
  readonly ties: number;
  readonly ei: PermutationTest;
  readonly mixing: PermutedMixing;
};

/** Sums of equal weights differ in the last digits with the order of adding; they are not 'more extreme'. */
const SLACK = 1e-9;

/**
 * @param draws B, e.g. 9999
 * @returns null where there is nothing to test: no tie between two labelled bodies
 */
export function permuteLabels(question: Question, draws: number, progress?: Progress): PermutedLabels | null {
  const groups = groupsOf(question);
  const { count, labelled } = groups;
  const { from, to, weights, ties } = labelledTies(question, groups.of);
  if (ties === 0) return null;
  const observed = mixingMatrix(question, groups);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const slack = SLACK * total;
  const cells = count * count;
  const sums = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const low = new Float64Array(cells);
  const high = new Float64Array(cells);
  const index = (cell: Float64Array) => {
    let inside = 0;
    for (let g = 0; g < count; g++) inside += cell[g * count + g]!;
    return (total - 2 * inside) / total;
  };
  const eiObserved = index(observed);
  let [eiSum, eiSquares, eiLow, eiHigh] = [0, 0, 0, 0];
  const labels = groups.of.filter((g) => g >= 0);
  const cell = new Float64Array(cells);
  const { shuffle } = random(question.options.seed);
  for (let draw = 0; draw < draws; draw++) {
    if (draw % 64 === 0) progress?.(draw, draws);
    shuffle(labels);
    cell.fill(0);
    for (let t = 0; t < ties; t++) {
      const g = labels[from[t]!]!;
      const h = labels[to[t]!]!;
      cell[g * count + h]! += weights[t]!;
      if (g !== h) cell[h * count + g]! += weights[t]!;
    }
    for (let i = 0; i < cells; i++) {
      const difference = cell[i]! - observed[i]!;
      sums[i]! += difference;
      squares[i]! += difference * difference;
      if (difference <= slack) low[i]!++;
      if (difference >= -slack) high[i]!++;
    }
    const difference = index(cell) - eiObserved;
    eiSum += difference;
    eiSquares += difference * difference;
    if (difference <= SLACK) eiLow++;
    if (difference >= -SLACK) eiHigh++;
  }
  progress?.(draws, draws);
  const p = (hits: number) => (1 + hits) / (1 + draws);
  const error = (hits: number) => Math.sqrt((p(hits) * (1 - p(hits))) / Math.max(1, draws));
  // Sums are of differences to the observed value, which keeps the variance exact where nothing varies.
  const spread = (sum: number, sumOfSquares: number) =>
    draws > 1 ? Math.sqrt(Math.max(0, sumOfSquares - (sum * sum) / draws) / (draws - 1)) : Number.NaN;
  const mean = observed.map((o, i) => o + sums[i]! / draws);
  const sd = squares.map((s, i) => spread(sums[i]!, s));
  return {
    draws,
    seed: question.options.seed,
    labelled,
    ties,
    ei: {
      observed: eiObserved,
      mean: eiObserved + eiSum / draws,
      sd: spread(eiSum, eiSquares),
      pLow: p(eiLow),
      pHigh: p(eiHigh),
      errorLow: error(eiLow),
      errorHigh: error(eiHigh),
    },
    mixing: {
      count,
      observed,
      mean,
      sd,
      z: observed.map((o, i) => (sd[i]! > 0 ? (o - mean[i]!) / sd[i]! : Number.NaN)),
      pLow: low.map(p),
      pHigh: high.map(p),
    },
  };
}

/** Ties between labelled bodies, with ends counted among the labelled bodies only. */
function labelledTies({ graph, options }: Question, of: Int16Array) {
  const [ends, others] = edgeEnds(graph);
  const place = new Int32Array(graph.n);
  let labelled = 0;
  for (let v = 0; v < graph.n; v++) place[v] = of[v]! >= 0 ? labelled++ : -1;
  const from = new Uint32Array(graph.m);
  const to = new Uint32Array(graph.m);
  const weights = new Float64Array(graph.m);
  let ties = 0;
  for (let e = 0; e < graph.m; e++) {
    const v = place[ends[e]!]!;
    const u = place[others[e]!]!;
    if (v < 0 || u < 0) continue;
    from[ties] = v;
    to[ties] = u;
    weights[ties++] = options.weighted && graph.weights ? graph.weights[e]! : 1;
  }
  return { from, to, weights: weights.subarray(0, ties), ties };
}
