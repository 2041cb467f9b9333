/**
 * Two-mode closeness and betweenness: as for any network, but held against the most that a body on its side of such a network can reach.
 * Dividing by the maximum of a one-mode network would make the sides incomparable.
 */
import { assert } from '../../base/assert.ts';
import { allDeclinedBodies } from '../answer.ts';
import { approximation, exactOrSampled, isEstimated } from '../estimate.ts';
import type { Answers, Kernel, Measure, Question, Split } from '../measure.ts';
import { pathDecline } from '../paths/decline.ts';
import {
  type DistancePart,
  type DistancePlan,
  distanceUnits,
  planDistances,
  searchDistances,
  sumDistances,
} from '../paths/distances.ts';
import {
  assemblePairs,
  type PairPart,
  type PairPlan,
  pairUnits,
  planPairs,
  searchPairs,
} from '../paths/pair-betweenness.ts';
import {
  drawSamples,
  planSamples,
  type SamplePart,
  type SamplePlan,
  sampledShares,
  sampleUnits,
  USUAL_PRECISION,
} from '../paths/path-samples.ts';
import { answerWithin, OUTSIDE, type TwoMode, twoModeOf, within } from './part.ts';

const closeness: Measure = {
  id: 'two-mode-closeness',
  scope: 'body',
  family: 'reach',
  formula:
    '(n₂ + 2(n₁−1)) / Σ_u d(v,u) · r/(n₁+n₂−1), r = bodies that v reaches, n₁ = bodies on its own side',
  citations: ['Borgatti & Everett 1997'],
  unit: 'score',
  range: [0, null],
  cost: 'n·m/32 on what is left after folding trees and twins',
  needs: ['ties'],
  convention: {
    direction: 'undirected',
    weights: 'ignored',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'by-component',
    normalised: 'n₂ + 2(n₁−1)',
  },
  raw: false,
  declines: ['aggregate', 'no-ties', 'not-two-mode', 'no-membership'],
  containmentSensitive: false,
  sizable: true,
};

const betweenness: Measure = {
  ...closeness,
  id: 'two-mode-betweenness',
  family: 'path',
  formula:
    'Σ_{s<t} σ_st(v)/σ_st ÷ ½(n₂²(s+1)² + n₂(s+1)(2t−s−1) − t(2s−t+3)), s = ⌊(n₁−1)/n₂⌋, t = (n₁−1) mod n₂, n₁ = bodies on its own side',
  unit: 'share',
  range: [0, 1],
  cost: 'n·m on what is left after folding trees, cut vertices and twins',
  convention: { ...closeness.convention, disconnected: 'zero', normalised: 'the most on its side' },
  raw: true,
  declines: [...closeness.declines, 'star', 'too-few-bodies'],
};

export const twoModeClosenessMeasures: readonly Measure[] = [closeness];
export const twoModeBetweennessMeasures: readonly Measure[] = [betweenness];

/** Why nothing is said at all, or the part that something is said about. */
function partOf(question: Question) {
  const declined = pathDecline(question, 1, false);
  if (declined) return { declined } as const;
  const part = twoModeOf(question);
  return part ? ({ declined: null, part } as const) : ({ declined: 'not-two-mode' } as const);
}

type ClosenessPlan = { readonly distances: DistancePlan | null };
const closenessSplit: Split<ClosenessPlan, DistancePart> = {
  plan: (question) => {
    const found = partOf(question);
    return { distances: found.declined === null ? planDistances(found.part.graph, null) : null };
  },
  units: ({ distances }) => (distances ? distanceUnits(distances) : 0),
  part: ({ distances }, from, to) => {
    assert(distances, 'there is something to search');
    return searchDistances(distances, from, to);
  },
  assemble: (question, { distances }, parts) => {
    const found = partOf(question);
    if (found.declined !== null)
      return declinedAnswers(twoModeClosenessMeasures, question.graph.n, found.declined);
    const { part } = found;
    assert(distances, 'what is answered was planned');
    const { far, reach } = sumDistances(distances, parts);
    const all = part.counts[0] + part.counts[1];
    const values = far.map((sum, v) => {
      if (part.side[v] === OUTSIDE || sum === 0) return 0;
      const [own, other] = sidesAround(part, v);
      return ((other + 2 * (own - 1)) / sum) * (reach[v]! / (all - 1));
    });
    return {
      bodies: { 'two-mode-closeness': answerWithin(part, values, null, null) },
      network: {},
      details: {},
    };
  },
};

/** Bodies on v's own side, and on the other one. */
const sidesAround = ({ side, counts }: TwoMode, v: number): readonly [number, number] =>
  side[v] === 0 ? [counts[0], counts[1]] : [counts[1], counts[0]];

const declinedAnswers = (
  measures: readonly Measure[],
  n: number,
  declined: Parameters<typeof allDeclinedBodies>[2],
): Answers => ({ bodies: allDeclinedBodies(measures, n, declined), network: {}, details: {} });

export const twoModeClosenessKernel: Kernel = {
  measures: twoModeClosenessMeasures,
  compute: (question, progress) => {
    const planned = closenessSplit.plan(question);
    const parts = planned.distances
      ? [searchDistances(planned.distances, 0, distanceUnits(planned.distances), progress)]
      : [];
    return closenessSplit.assemble(question, planned, parts);
  },
  parallel: closenessSplit as Split,
};

/**
 * The most shortest paths that one vertex can lie on in a two-mode network, by the size of its own side and of the other one (Borgatti &
 * Everett 1997).
 */
export function greatestBetweenness(own: number, other: number): number {
  const s = Math.floor((own - 1) / other);
  const t = (own - 1) % other;
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

const EVERYONE_WITH_EVERYONE = { from: Uint8Array.of(0), to: Uint8Array.of(0) };

/** @param raw Σ_{s<t} σ_st(v)/σ_st within the part */
function betweennessAnswers(question: Question, raw: Float64Array | null): Answers {
  const found = partOf(question);
  if (found.declined !== null || !raw)
    return declinedAnswers(twoModeBetweennessMeasures, question.graph.n, found.declined ?? 'not-two-mode');
  const { part } = found;
  const decline = pathDecline(within(question, part), 3, true);
  const values = raw.map((b, v) => {
    const most = part.side[v] === OUTSIDE ? 0 : greatestBetweenness(...sidesAround(part, v));
    return most > 0 ? b / most : 0;
  });
  return {
    bodies: { 'two-mode-betweenness': answerWithin(part, values, raw, decline) },
    network: {},
    details: {},
  };
}

const NOTHING: PairPart = { sums: new Float64Array(0) };

type ExactPlan = { readonly pairs: PairPlan | null };
const exact: Split<ExactPlan, PairPart> = {
  plan: (question) => {
    const found = partOf(question);
    if (found.declined !== null) return { pairs: null };
    const everyone = { classes: 1, counts: new Float64Array(question.graph.n).fill(1) };
    return { pairs: planPairs(found.part.graph, everyone, EVERYONE_WITH_EVERYONE, null) };
  },
  units: ({ pairs }) => (pairs ? pairUnits(pairs) : 0),
  part: ({ pairs }, from, to) => (pairs ? searchPairs(pairs, from, to) : NOTHING),
  // Every pair was counted from both of its ends.
  assemble: (question, { pairs }, parts) =>
    betweennessAnswers(question, pairs && assemblePairs(pairs, parts).map((b) => b / 2)),
};

const sampled: Split<SamplePlan, SamplePart> = {
  plan: (question) => {
    const { graph } = twoModeOf(question)!;
    const everyone = { classOf: new Uint8Array(graph.n), classes: 1 };
    return planSamples(graph, everyone, EVERYONE_WITH_EVERYONE, USUAL_PRECISION, question.options.seed);
  },
  units: sampleUnits,
  part: drawSamples,
  assemble: (question, planned, parts) => {
    const { counts } = twoModeOf(question)!;
    const { n } = question.graph;
    const pairs = (n * (n - 1)) / 2;
    const answers = betweennessAnswers(
      question,
      sampledShares(planned, parts).map((share) => share * pairs),
    );
    const most = Math.min(
      greatestBetweenness(counts[0], counts[1]),
      greatestBetweenness(counts[1], counts[0]),
    );
    const approximate = { 'two-mode-betweenness': approximation(planned.samples, pairs / most) };
    return { ...answers, details: { approximate } };
  },
};

/** Where the part is large enough to be estimated; small parts of large networks are counted. */
function estimated(question: Question): boolean {
  const found = isEstimated(question) ? partOf(question) : null;
  return found?.declined === null && isEstimated(within(question, found.part));
}

export const twoModeBetweennessKernel: Kernel = /* @__PURE__ */ exactOrSampled(
  twoModeBetweennessMeasures,
  exact,
  sampled,
  estimated,
);
