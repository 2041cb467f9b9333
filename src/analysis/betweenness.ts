/**
 * Betweenness of bodies and of the network: how often a body lies on the shortest ways between two others. Exact, split
 * over workers; with strengths, a tie is the shorter the stronger it is.
 */
import type { Graph } from '../graph/graph.ts';
import { networkDecline } from './answer.ts';
import { approximation, exactOrSampled, isEstimated } from './estimate.ts';
import type { Answers, Kernel, Measure, Question, Split } from './measure.ts';
import { bodyAnswer, pathDecline } from './paths/decline.ts';
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

const convention: Measure['convention'] = {
  direction: 'both',
  weights: 'optional',
  loops: 'dropped',
  parallel: 'merged',
  disconnected: 'zero',
  normalised: '(n−1)(n−2)/2',
};

const betweenness: Measure = {
  id: 'betweenness',
  scope: 'body',
  family: 'path',
  formula: 'Σ_{s<t} σ_st(v)/σ_st ÷ (n−1)(n−2)/2',
  citations: ['Freeman 1977', 'Brandes 2001', 'Brandes 2008'],
  unit: 'share',
  range: [0, 1],
  cost: 'n·m on what is left after folding trees, cut vertices and twins',
  needs: ['ties', 'alter-ties'],
  convention,
  directed: { formula: 'Σ_{(s,t)} σ_st(v)/σ_st ÷ (n−1)(n−2)', normalised: '(n−1)(n−2)' },
  raw: true,
  declines: ['aggregate', 'no-ties', 'too-few-bodies', 'star', 'too-large'],
  containmentSensitive: false,
  sizable: true,
};

const centralisation: Measure = {
  id: 'betweenness-centralisation',
  scope: 'network',
  family: 'path',
  formula: 'Σ_v (max B − B(v)) ÷ ((n−1)²(n−2)/2), B = Σ_{s<t} σ_st(v)/σ_st',
  citations: ['Freeman 1979'],
  unit: 'index',
  range: [0, 1],
  cost: betweenness.cost,
  needs: ['ties', 'alter-ties'],
  convention: { ...convention, normalised: '(n−1)²(n−2)/2' },
  directed: {
    formula: 'Σ_v (max B − B(v)) ÷ ((n−1)²(n−2)), B = Σ_{(s,t)} σ_st(v)/σ_st',
    normalised: '(n−1)²(n−2)',
  },
  raw: true,
  declines: ['aggregate', 'no-ties', 'too-few-bodies', 'star', 'too-large'],
  containmentSensitive: false,
  sizable: false,
};

/** Length of each edge, 1 / strength, when the question asks for strengths and the graph has them; else null. */
export function edgeLengths({ graph, options }: Question): Float64Array | null {
  return options.weighted && graph.weights ? graph.weights.map((w) => 1 / w) : null;
}

const EVERYONE_WITH_EVERYONE = { from: Uint8Array.of(0), to: Uint8Array.of(0) };

function plan(question: Question): PairPlan {
  const { n } = question.graph;
  const everyone = { classes: 1, counts: new Float64Array(n).fill(1) };
  return planPairs(question.graph, everyone, EVERYONE_WITH_EVERYONE, edgeLengths(question));
}

function assemble(question: Question, planned: PairPlan, parts: readonly PairPart[]): Answers {
  // Every pair was counted from both of its ends.
  return answersOf(
    question,
    assemblePairs(planned, parts).map((b) => b / 2),
  );
}

const exact: Split<PairPlan, PairPart> = { plan, units: pairUnits, part: searchPairs, assemble };

const sampled: Split<SamplePlan, SamplePart> = {
  plan: ({ graph, options }) => {
    const everyone = { classOf: new Uint8Array(graph.n), classes: 1 };
    // A share of all pairs is a little less than one of the pairs that a body is no end of, and than a centralisation.
    const narrowed = ((graph.n - 2) / graph.n) * ((graph.n - 1) / graph.n);
    const precision = { ...USUAL_PRECISION, epsilon: USUAL_PRECISION.epsilon * narrowed };
    return planSamples(graph, everyone, EVERYONE_WITH_EVERYONE, precision, options.seed);
  },
  units: sampleUnits,
  part: drawSamples,
  assemble: (question, planned, parts) => {
    const { n } = question.graph;
    const pairs = (n * (n - 1)) / 2;
    const answers = answersOf(
      question,
      sampledShares(planned, parts).map((share) => share * pairs),
    );
    // Greatest and mean value may both be off, in opposite directions.
    const approximate = {
      betweenness: approximation(planned.samples),
      'betweenness-centralisation': approximation(planned.samples, 2),
    };
    return { ...answers, details: { approximate } };
  },
};

/** @param raw Σ_{s<t} σ_st(v)/σ_st */
function answersOf(question: Question, raw: Float64Array): Answers {
  const { n } = question.graph;
  const most = ((n - 1) * (n - 2)) / 2;
  const decline = pathDecline(question, 3, true);
  let greatest = 0;
  let sum = 0;
  for (const b of raw) {
    greatest = Math.max(greatest, b);
    sum += b;
  }
  const spread = n * greatest - sum;
  return {
    bodies: {
      betweenness: bodyAnswer(
        raw.map((b) => b / most),
        raw,
        decline,
      ),
    },
    network: {
      'betweenness-centralisation':
        decline === null
          ? { value: spread / ((n - 1) * most), raw: spread }
          : networkDecline(decline, decline === 'star' ? spread : undefined),
    },
    details: {},
  };
}

/** Raw betweenness Σ_{s<t} σ_st(v)/σ_st of every vertex in one thread; edges of length 1 unless `lengths` are given. */
export function betweennessOf(graph: Graph, lengths: Float64Array | null = null): Float64Array {
  const everyone = { classes: 1, counts: new Float64Array(graph.n).fill(1) };
  const planned = planPairs(graph, everyone, EVERYONE_WITH_EVERYONE, lengths);
  return assemblePairs(planned, [searchPairs(planned, 0, pairUnits(planned))]).map((b) => b / 2);
}

export const betweennessMeasures: readonly Measure[] = [betweenness, centralisation];

export const betweennessKernel: Kernel = /* @__PURE__ */ exactOrSampled(
  betweennessMeasures,
  exact,
  sampled,
  isEstimated,
);
