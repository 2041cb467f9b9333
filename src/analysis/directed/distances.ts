/**
 * Distances where directions count: closeness and harmonic closeness of bodies, from them (out) and to them (in), and how far
 * apart the network is. Programs differ in which of the two they call closeness: networkx means in, igraph out.
 */
import type { Rows } from '../../graph/arcs.ts';
import { closenessKernel, howFarApart } from '../closeness.ts';
import type { BodyAnswer, Measure, Question } from '../measure.ts';
import { bodyAnswer } from '../paths/decline.ts';
import {
  type DistancePart,
  type DistancePlan,
  distanceUnits,
  searchDistances,
  sumDistances,
} from '../paths/distances.ts';
import type { DistanceSums } from '../paths/levels.ts';
import { lengthsOf } from './dependencies.ts';
import { arcDecline, DIRECTED_VIEW, isTooLarge, type Told, withDirections } from './with-directions.ts';

const closeness = (way: 'in' | 'out'): Measure => ({
  id: `closeness-${way}`,
  scope: 'body',
  family: 'reach',
  formula:
    way === 'out'
      ? '(r/(n−1)) · (r/Σ_u d(v→u)), r = bodies that v reaches'
      : '(r/(n−1)) · (r/Σ_u d(u→v)), r = bodies that reach v',
  citations: ['Freeman 1979', 'Wasserman & Faust 1994'],
  unit: 'score',
  range: [0, null],
  cost: 'n·m; n·m·log n with strengths',
  needs: ['ties', 'alter-ties', 'direction'],
  convention: {
    ...DIRECTED_VIEW,
    weights: 'optional',
    disconnected: 'by-component',
    normalised: '(n−1)/r²',
  },
  raw: false,
  declines: ['undirected', 'aggregate', 'no-ties', 'too-large'],
  containmentSensitive: false,
  sizable: true,
});

const harmonic = (way: 'in' | 'out'): Measure => {
  const like = closeness(way);
  return {
    ...like,
    id: `harmonic-${way}`,
    formula: way === 'out' ? 'Σ_u 1/d(v→u) ÷ (n−1)' : 'Σ_u 1/d(u→v) ÷ (n−1)',
    citations: ['Marchiori & Latora 2000'],
    convention: { ...like.convention, disconnected: 'zero', normalised: 'n−1' },
    raw: true,
  };
};

export const directedDistanceMeasures: readonly Measure[] = [
  harmonic('in'),
  harmonic('out'),
  closeness('in'),
  closeness('out'),
];

type Plan = { readonly out: DistancePlan; readonly in: DistancePlan };
type Part = { readonly out: DistancePart; readonly in: DistancePart };

const noRows = (n: number) => ({ offsets: new Uint32Array(n + 1), targets: new Uint32Array(0) });

function planOf(n: number, rows: Rows, question: Question): DistancePlan {
  // Without arcs a search ends where it begins: where it would take too long, nothing is searched.
  const { offsets, targets } = isTooLarge(question) ? noRows(n) : rows;
  const unit = Math.max(1, Math.ceil(n / 128));
  return { mode: 'sources', n, offsets, targets, lengths: lengthsOf(rows, question), unit };
}

/** Units of ways out come first, units of ways in follow. */
const split: Told<Plan, Part> = {
  plan: (question) => ({
    out: planOf(question.graph.n, question.arcs!.out, question),
    in: planOf(question.graph.n, question.arcs!.in, question),
  }),
  units: (plan) => distanceUnits(plan.out) + distanceUnits(plan.in),
  part: (plan, from, to, told) => {
    const first = distanceUnits(plan.out);
    const total = first + distanceUnits(plan.in);
    return {
      out: searchDistances(plan.out, Math.min(from, first), Math.min(to, first), (d) => told?.(d, total)),
      in: searchDistances(plan.in, Math.max(0, from - first), Math.max(0, to - first), (d) =>
        told?.(first + d, total),
      ),
    };
  },
  assemble: (question, plan, parts) => {
    const out = sumDistances(
      plan.out,
      parts.map((p) => p.out),
    );
    const inward = sumDistances(
      plan.in,
      parts.map((p) => p.in),
    );
    return {
      bodies: { ...nearness(question, out, 'out'), ...nearness(question, inward, 'in') },
      network: howFarApart(out, question.graph.n, arcDecline(question, 2, false)),
      details: {},
    };
  },
};

function nearness(
  question: Question,
  { far, near, reach }: DistanceSums,
  way: 'in' | 'out',
): Record<string, BodyAnswer> {
  const others = question.graph.n - 1;
  const decline = arcDecline(question, 2, false);
  const close = far.map((f, v) => (f === 0 ? 0 : (reach[v]! / others) * (reach[v]! / f)));
  return {
    [`closeness-${way}`]: bodyAnswer(close, null, decline),
    [`harmonic-${way}`]: bodyAnswer(
      near.map((x) => x / others),
      decline === 'too-large' ? null : near,
      decline,
    ),
  };
}

// Marked so that the page, which only lists measures, does not load what computes them.
export const eitherClosenessKernel = /* @__PURE__ */ withDirections(closenessKernel, split, {
  own: directedDistanceMeasures,
  replaces: false,
});
