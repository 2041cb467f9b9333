/**
 * Betweenness between sectors: only pairs of bodies of different sectors count. Bodies without a sector and cross-sector
 * bodies can lie on a way but are not its ends.
 */
import { NO_SECTOR } from '../graph/labels.ts';
import { declineCode } from './answer.ts';
import { edgeLengths } from './betweenness.ts';
import { approximation, exactOrSampled, isEstimated } from './estimate.ts';
import type { Answers, BodyAnswer, Decline, Kernel, Measure, Question, Split } from './measure.ts';
import { pathDecline } from './paths/decline.ts';
import {
  assemblePairs,
  type PairPart,
  type PairPlan,
  pairUnits,
  planPairs,
  searchPairs,
} from './paths/pair-betweenness.ts';
import {
  drawSamples,
  planSamples,
  type SamplePart,
  type SamplePlan,
  sampledShares,
  sampleUnits,
  USUAL_PRECISION,
} from './paths/path-samples.ts';

/** Beyond this many values (pairs of sectors × bodies) the answer would not fit in memory. */
const MOST_VALUES = 30_000_000;

const sectorBetweenness: Measure = {
  id: 'sector-betweenness',
  scope: 'body',
  family: 'sector',
  formula: 'Σ_{ {s,t}: sector(s) ≠ sector(t), s,t ≠ v } σ_st(v)/σ_st ÷ number of such pairs',
  citations: ['Flom et al. 2004', 'Guns & Rousseau 2015'],
  unit: 'share',
  range: [0, 1],
  cost: 'n·m·S on what is left after folding trees, cut vertices and twins',
  needs: ['ties', 'sectors', 'alter-ties'],
  convention: {
    direction: 'both',
    weights: 'optional',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'zero',
    normalised: 'pairs of other bodies of different sectors',
  },
  directed: {
    formula: 'Σ_{(s,t): sector(s) ≠ sector(t), s,t ≠ v} σ_st(v)/σ_st ÷ number of such ordered pairs',
    normalised: 'ordered pairs of other bodies of different sectors',
  },
  raw: true,
  declines: ['aggregate', 'no-ties', 'too-few-bodies', 'no-labels', 'single-sector', 'star', 'too-large'],
  containmentSensitive: false,
  sizable: true,
};

const structural: Measure = {
  ...sectorBetweenness,
  id: 'sector-betweenness-structural',
  formula: 'mean over sector pairs {A,B} of Σ_{s∈A, t∈B, s,t ≠ v} σ_st(v)/σ_st ÷ |A∖v|·|B∖v|',
  convention: {
    ...sectorBetweenness.convention,
    normalised: 'pairs of other bodies of each pair of sectors',
  },
  directed: {
    formula: 'mean over sector pairs {A,B} of Σ_{(s,t)∈A×B∪B×A, s,t ≠ v} σ_st(v)/σ_st ÷ 2·|A∖v|·|B∖v|',
    normalised: 'ordered pairs of other bodies of each pair of sectors',
  },
  raw: false,
};

/** All unordered pairs of S sectors, in the order 0-1, 0-2, …, 1-2, …: the order of `Details.sectorPairs`. */
export function sectorPairs(sectorCount: number): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const from: number[] = [];
  const to: number[] = [];
  for (let a = 0; a < sectorCount; a++) {
    for (let b = a + 1; b < sectorCount; b++) {
      from.push(a);
      to.push(b);
    }
  }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}

/** Bodies of each sector; bodies without a sector and cross-sector bodies are in none. */
function sectorSizes({ labels }: Question): Float64Array {
  const sizes = new Float64Array(labels.sectorCount);
  for (const s of labels.sector) if (s > NO_SECTOR) sizes[s]!++;
  return sizes;
}

export function sectorDecline(question: Question): Decline | null {
  const { graph, labels } = question;
  if (labels.aggregate) return 'aggregate';
  const present = sectorSizes(question).filter((size) => size > 0).length;
  if (present === 0) return 'no-labels';
  if (present === 1) return 'single-sector';
  const pairs = (labels.sectorCount * (labels.sectorCount - 1)) / 2;
  if (pairs * graph.n > MOST_VALUES) return 'too-large';
  return pathDecline(question, 3, true);
}

/** With the reasons that leave nothing to count, the search is spared; a star is still counted for its raw value. */
export const isCountable = (decline: Decline | null): boolean => decline === null || decline === 'star';

function plan(question: Question): PairPlan {
  const { graph, labels } = question;
  if (!isCountable(sectorDecline(question))) {
    const nobody = { classes: 0, counts: new Float64Array(0) };
    return planPairs(graph, nobody, sectorPairs(0), null);
  }
  const S = labels.sectorCount;
  const counts = new Float64Array(graph.n * S);
  for (let v = 0; v < graph.n; v++) if (labels.sector[v]! > NO_SECTOR) counts[v * S + labels.sector[v]!] = 1;
  return planPairs(graph, { classes: S, counts }, sectorPairs(S), edgeLengths(question));
}

function assemble(question: Question, planned: PairPlan, parts: readonly PairPart[]): Answers {
  const decline = sectorDecline(question);
  if (!isCountable(decline)) return nothingCounted(question, decline);
  return answersOf(question, assemblePairs(planned, parts), decline);
}

function nothingCounted({ graph: { n } }: Question, decline: Decline | null): Answers {
  const nothing = answer(new Float64Array(n), new Float64Array(n), decline);
  const { raw: _, ...withoutRaw } = nothing;
  return {
    bodies: { 'sector-betweenness': nothing, 'sector-betweenness-structural': withoutRaw },
    network: {},
    details: {},
  };
}

/** @param byPair as `Details.sectorPairs`; nothing is read of it where nothing can be counted */
export function sectorBetweennessAnswers(
  question: Question,
  byPair: Float64Array,
  decline: Decline | null,
): Answers {
  return isCountable(decline) ? answersOf(question, byPair, decline) : nothingCounted(question, decline);
}

/** Pairs of sectors up to which samples are drawn for each; with more, drawing takes as long as counting. */
const MOST_SAMPLED = 6;

const isSampled = (question: Question): boolean =>
  question.labels.sectorCount * (question.labels.sectorCount - 1) <= 2 * MOST_SAMPLED &&
  sectorDecline(question) === null &&
  isEstimated(question);

const sampled: Split<SamplePlan, SamplePart> = {
  plan: (question) => {
    const { graph, labels, options } = question;
    const ends = { classOf: labels.sector, classes: labels.sectorCount };
    // A body's own pairs are none that it lies between: its share is of the others, a little more than what is drawn.
    const several = sectorSizes(question).filter((size) => size > 1);
    const least = several.reduce((a, size) => Math.min(a, size), Number.POSITIVE_INFINITY);
    const epsilon = USUAL_PRECISION.epsilon * (Number.isFinite(least) ? (least - 1) / least : 1);
    const pairs = sectorPairs(labels.sectorCount);
    return planSamples(graph, ends, pairs, { ...USUAL_PRECISION, epsilon }, options.seed);
  },
  units: sampleUnits,
  part: drawSamples,
  assemble: (question, planned, parts) => {
    const { n } = question.graph;
    const { from, to } = sectorPairs(question.labels.sectorCount);
    const sizes = sectorSizes(question);
    const byPair = sampledShares(planned, parts);
    for (let p = 0; p < from.length; p++) {
      const pairs = sizes[from[p]!]! * sizes[to[p]!]!;
      for (let v = 0; v < n; v++) byPair[p * n + v]! *= pairs;
    }
    const approximate = {
      'sector-betweenness': approximation(planned.samples),
      'sector-betweenness-structural': approximation(planned.samples),
    };
    const answers = answersOf(question, byPair, null);
    return { ...answers, details: { ...answers.details, approximate } };
  },
};

/** @param byPair for each pair of sectors p and vertex v, at p·n+v */
function answersOf(question: Question, byPair: Float64Array, decline: Decline | null): Answers {
  const { n } = question.graph;
  const { from, to } = sectorPairs(question.labels.sectorCount);
  const sizes = sectorSizes(question);
  const raw = new Float64Array(n);
  const basic = new Float64Array(n);
  const mean = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    const own = question.labels.sector[v]!;
    let pairs = 0;
    let shares = 0;
    let counted = 0;
    for (let p = 0; p < from.length; p++) {
      const a = from[p]!;
      const b = to[p]!;
      // v itself is no end of a way that it lies on.
      const possible = (sizes[a]! - (own === a ? 1 : 0)) * (sizes[b]! - (own === b ? 1 : 0));
      if (possible === 0) continue;
      raw[v]! += byPair[p * n + v]!;
      pairs += possible;
      shares += byPair[p * n + v]! / possible;
      counted++;
    }
    basic[v] = raw[v]! / pairs;
    mean[v] = shares / counted;
  }
  return {
    bodies: {
      'sector-betweenness': answer(basic, raw, decline),
      'sector-betweenness-structural': answer(mean, null, decline),
    },
    network: {},
    details: {
      sectorPairs: byPair,
      sectorPairCounts: Float64Array.from(from, (a, p) => sizes[a]! * sizes[to[p]!]!),
    },
  };
}

/** A body that is the only one of its sector among two sectors leaves a single sector behind, and no pair to lie between. */
function answer(values: Float64Array, raw: Float64Array | null, decline: Decline | null): BodyAnswer {
  const declined = new Uint8Array(values.length);
  const kept = values.slice();
  for (let v = 0; v < values.length; v++) {
    if (!decline && !Number.isNaN(values[v]!)) continue;
    kept[v] = Number.NaN;
    declined[v] = declineCode(decline ?? 'single-sector');
  }
  if (!raw) return { values: kept, declined };
  return { values: kept, raw: isCountable(decline) ? raw : kept, declined };
}

const exact: Split<PairPlan, PairPart> = { plan, units: pairUnits, part: searchPairs, assemble };

export const sectorBetweennessMeasures: readonly Measure[] = [sectorBetweenness, structural];

export const sectorBetweennessKernel: Kernel = /* @__PURE__ */ exactOrSampled(
  sectorBetweennessMeasures,
  exact,
  sampled,
  isSampled,
);
