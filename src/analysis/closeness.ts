/** Measures of distance: closeness and harmonic closeness of bodies, and how far apart the network is as a whole. */
import { networkDecline, networkValue } from './answer.ts';
import { edgeLengths } from './betweenness.ts';
import type {
  Answers,
  Decline,
  Kernel,
  Measure,
  NetworkAnswer,
  Progress,
  Question,
  Split,
} from './measure.ts';
import { bodyAnswer, pathDecline } from './paths/decline.ts';
import {
  type DistancePart,
  type DistancePlan,
  distanceUnits,
  planDistances,
  searchDistances,
  sumDistances,
} from './paths/distances.ts';
import type { DistanceSums } from './paths/levels.ts';

const closeness: Measure = {
  id: 'closeness',
  scope: 'body',
  family: 'reach',
  formula: '(r/(n−1)) · (r/Σ_u d(v,u)), r = bodies that v reaches',
  citations: ['Freeman 1979', 'Wasserman & Faust 1994'],
  unit: 'score',
  range: [0, null],
  cost: 'n·m/32 on what is left after folding trees and twins; n·m·log n with strengths',
  needs: ['ties', 'alter-ties'],
  convention: {
    direction: 'undirected',
    weights: 'optional',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'by-component',
    normalised: '(n−1)/r²',
  },
  raw: false,
  declines: ['aggregate', 'no-ties'],
  containmentSensitive: false,
  sizable: true,
};

const harmonic: Measure = {
  ...closeness,
  id: 'harmonic',
  formula: 'Σ_u 1/d(v,u) ÷ (n−1)',
  citations: ['Marchiori & Latora 2000'],
  convention: { ...closeness.convention, disconnected: 'zero', normalised: 'n−1' },
  raw: true,
};

const network = { ...closeness, scope: 'network', family: 'size', sizable: false } as const;

const meanDistance: Measure = {
  ...network,
  id: 'mean-distance',
  formula: 'mean of d(s,t) over pairs joined by a path',
  citations: ['Wasserman & Faust 1994'],
  unit: 'distance',
  convention: { ...closeness.convention, direction: 'both', normalised: 'pairs joined by a path' },
  directed: {
    formula: 'mean of d(s→t) over ordered pairs joined by a path',
    normalised: 'ordered pairs joined by a path',
  },
  declines: ['aggregate', 'no-ties', 'too-large'],
};

const diameter: Measure = {
  ...network,
  id: 'diameter',
  formula: 'max d(s,t) over pairs joined by a path',
  citations: ['Wasserman & Faust 1994'],
  unit: 'distance',
  convention: { ...closeness.convention, direction: 'both', normalised: '' },
  directed: { formula: 'max d(s→t) over ordered pairs joined by a path', normalised: '' },
  declines: ['aggregate', 'no-ties', 'too-large'],
};

const efficiency: Measure = {
  ...network,
  id: 'efficiency',
  formula: 'mean of 1/d(s,t) over all pairs',
  citations: ['Latora & Marchiori 2001'],
  unit: 'index',
  convention: { ...closeness.convention, direction: 'both', disconnected: 'zero', normalised: 'n(n−1)/2' },
  directed: { formula: 'mean of 1/d(s→t) over all ordered pairs', normalised: 'n(n−1)' },
  declines: ['aggregate', 'no-ties', 'too-large'],
};

const centralisation: Measure = {
  ...network,
  id: 'closeness-centralisation',
  family: 'path',
  formula: 'Σ_v (max C − C(v)) ÷ ((n−1)(n−2)/(2n−3)), C = (n−1)/Σ_u d(v,u)',
  citations: ['Freeman 1979'],
  unit: 'index',
  range: [0, 1],
  raw: true,
  // The greatest possible value holds for ties of one length.
  convention: {
    ...closeness.convention,
    weights: 'ignored',
    disconnected: 'declines',
    normalised: '(n−1)(n−2)/(2n−3)',
  },
  declines: ['aggregate', 'no-ties', 'too-few-bodies', 'star', 'not-connected'],
};

/** Distances in steps, and, when the question asks for strengths, by length too. */
type Plan = { readonly steps: DistancePlan; readonly lengths: DistancePlan | null };
type Part = { readonly steps: DistancePart; readonly lengths: DistancePart | null };

function plan(question: Question): Plan {
  const lengths = edgeLengths(question);
  return {
    steps: planDistances(question.graph, null),
    lengths: lengths ? planDistances(question.graph, lengths) : null,
  };
}

const units = ({ steps, lengths }: Plan): number =>
  distanceUnits(steps) + (lengths ? distanceUnits(lengths) : 0);

/** Units of steps come first, units of lengths follow. */
function part({ steps, lengths }: Plan, from: number, to: number, told?: Progress): Part {
  const first = distanceUnits(steps);
  const total = units({ steps, lengths });
  return {
    steps: searchDistances(steps, Math.min(from, first), Math.min(to, first), (done) => told?.(done, total)),
    lengths: lengths
      ? searchDistances(lengths, Math.max(0, from - first), Math.max(0, to - first), (done) =>
          told?.(first + done, total),
        )
      : null,
  };
}

function assemble(question: Question, planned: Plan, parts: readonly Part[]): Answers {
  const { n } = question.graph;
  const steps = sumDistances(
    planned.steps,
    parts.map((p) => p.steps),
  );
  const sums = planned.lengths
    ? sumDistances(
        planned.lengths,
        parts.flatMap((p) => p.lengths ?? []),
      )
    : steps;
  const { far, near, reach } = sums;
  const decline = pathDecline(question, 2, false);
  const close = far.map((f, v) => (f === 0 ? 0 : (reach[v]! / (n - 1)) * (reach[v]! / f)));
  return {
    bodies: {
      closeness: bodyAnswer(close, null, decline),
      harmonic: bodyAnswer(
        near.map((x) => x / (n - 1)),
        near,
        decline,
      ),
    },
    network: {
      ...howFarApart(sums, question.graph.n, pathDecline(question, 2, false)),
      'closeness-centralisation': centralisationOf(question, steps),
    },
    details: {},
  };
}

/** Mean distance, diameter and efficiency from the distances of n bodies, whether or not directions count. */
export function howFarApart(
  { far, near, reach, eccentricity }: DistanceSums,
  n: number,
  decline: Decline | null,
): Answers['network'] {
  const total = (list: Float64Array) => list.reduce((a, b) => a + b, 0);
  const say = (value: number) => (decline ? networkDecline(decline) : networkValue(value, 'no-ties'));
  return {
    'mean-distance': say(total(far) / total(reach)),
    diameter: say(eccentricity.reduce((a, b) => Math.max(a, b), 0)),
    efficiency: say(total(near) / (n * (n - 1))),
  };
}

function centralisationOf(question: Question, { far, reach }: DistanceSums): NetworkAnswer {
  const { n } = question.graph;
  const decline = pathDecline(question, 3, true);
  if (decline && decline !== 'star') return networkDecline(decline);
  if (reach.some((r) => r < n - 1)) return networkDecline(decline ?? 'not-connected');
  const close = far.map((f) => (n - 1) / f);
  const greatest = close.reduce((a, b) => Math.max(a, b), 0);
  const spread = close.reduce((sum, c) => sum + (greatest - c), 0);
  if (decline) return networkDecline(decline, spread);
  return { value: spread / (((n - 1) * (n - 2)) / (2 * n - 3)), raw: spread };
}

const split: Split<Plan, Part> = { plan, units, part, assemble };

export const closenessMeasures: readonly Measure[] = [
  closeness,
  harmonic,
  meanDistance,
  diameter,
  efficiency,
  centralisation,
];

export const closenessKernel: Kernel = {
  measures: closenessMeasures,
  compute: (question, progress) => {
    const planned = plan(question);
    return assemble(question, planned, [part(planned, 0, units(planned), progress)]);
  },
  parallel: split as Split,
};
