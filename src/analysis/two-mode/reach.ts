/**
 * Two-mode degree, density and clustering: whose share of the other side a body reaches, how many of the possible memberships there are,
 * and how far bodies meet the same others again.
 */
import { degreeOf, type Graph } from '../../graph/graph.ts';
import { allDeclinedBodies, networkDecline, networkValue, SIMPLE_VIEW } from '../answer.ts';
import type { Answers, Decline, Kernel, Measure, Question } from '../measure.ts';
import { isStar } from '../star.ts';
import { answerWithin, OUTSIDE, twoModeOf } from './part.ts';

const shared = {
  family: 'reach',
  unit: 'share',
  range: [0, 1],
  needs: ['ties'],
  raw: false,
  containmentSensitive: false,
  sizable: true,
  declines: ['aggregate', 'no-ties', 'not-two-mode', 'star'],
} as const;
const convention = { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is' } as const;

export const twoModeReachMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'two-mode-degree',
    scope: 'body',
    formula: 'k(v) / n₂, n₂ = bodies on the other side',
    citations: ['Borgatti & Everett 1997'],
    cost: 'O(n + m)',
    convention: { ...convention, normalised: 'n₂' },
    raw: true,
    declines: [...shared.declines, 'no-membership'],
  },
  {
    ...shared,
    id: 'two-mode-clustering',
    scope: 'body',
    family: 'holes',
    formula: 'mean of |N(u) ∩ N(v)| / |N(u) ∪ N(v)| over all u with N(u) ∩ N(v) ≠ ∅, 0 where there are none',
    citations: ['Latapy, Magnien & Del Vecchio 2008'],
    cost: 'O(Σ_v Σ_{u∈N(v)} k(u))',
    convention: { ...convention, normalised: '|N(u) ∪ N(v)|' },
    sizable: false,
    declines: [...shared.declines, 'no-membership'],
  },
  {
    ...shared,
    id: 'two-mode-density',
    scope: 'network',
    family: 'size',
    formula: 'm / (n₁ n₂)',
    citations: ['Borgatti & Everett 1997'],
    cost: 'O(n + m)',
    convention: { ...convention, normalised: 'n₁ n₂' },
    sizable: false,
  },
  {
    ...shared,
    id: 'two-mode-clustering',
    scope: 'network',
    family: 'holes',
    formula: '4 · four-cycles / paths of three ties',
    citations: ['Robins & Alexander 2004'],
    cost: 'O(Σ_v Σ_{u∈N(v)} k(u))',
    convention: { ...convention, normalised: 'Σ_{uv} (k(u)−1)(k(v)−1)' },
    sizable: false,
    declines: [...shared.declines, 'too-few-ties'],
  },
];

export const twoModeReachKernel: Kernel = { measures: twoModeReachMeasures, compute };

function compute(question: Question): Answers {
  const { graph, labels } = question;
  const refuse = (reason: Decline): Answers => ({
    bodies: allDeclinedBodies(twoModeReachMeasures, graph.n, reason),
    network: {
      'two-mode-density': networkDecline(reason),
      'two-mode-clustering': networkDecline(reason),
    },
    details: {},
  });
  if (labels.aggregate) return refuse('aggregate');
  if (graph.m === 0) return refuse('no-ties');
  const part = twoModeOf(question);
  if (!part) return refuse('not-two-mode');
  const { side, counts, whole } = part;
  // With one body on a side, everybody is tied to all there is: that follows from the recording.
  const star = isStar(part.graph) ? 'star' : null;
  const density = part.graph.m / (counts[0] * counts[1]);
  const degrees = Float64Array.from(side, (_, v) => degreeOf(part.graph, v));
  const { overlap, fourCycles } = meetings(part.graph);
  return {
    bodies: {
      'two-mode-degree': answerWithin(
        part,
        degrees.map((k, v) => (side[v] === OUTSIDE ? Number.NaN : k / counts[side[v] === 0 ? 1 : 0])),
        degrees,
        star,
      ),
      'two-mode-clustering': answerWithin(part, overlap, null, star),
    },
    network: {
      'two-mode-density': star ? networkDecline(star, density) : networkValue(density, 'not-two-mode'),
      'two-mode-clustering': star
        ? networkDecline(star)
        : networkValue((4 * fourCycles) / threePaths(part.graph), 'too-few-ties'),
    },
    details: { twoMode: { whole, side, counts } },
  };
}

/**
 * For each vertex the mean overlap (Jaccard) with those on its own side that it shares a neighbour with, and the number of four-cycles:
 * two vertices that share c neighbours are opposite corners of c(c−1)/2 of them.
 */
function meetings({ n, offsets, targets }: Graph): { overlap: Float64Array; fourCycles: number } {
  const common = new Uint32Array(n);
  const met = new Uint32Array(n);
  const overlap = new Float64Array(n);
  let corners = 0;
  for (let v = 0; v < n; v++) {
    let found = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const w = targets[k]!;
      for (let j = offsets[w]!; j < offsets[w + 1]!; j++) {
        const u = targets[j]!;
        if (u !== v && common[u]!++ === 0) met[found++] = u;
      }
    }
    const own = offsets[v + 1]! - offsets[v]!;
    const others = met.subarray(0, found).sort();
    for (const u of others) {
      const both = common[u]!;
      overlap[v]! += both / (own + offsets[u + 1]! - offsets[u]! - both);
      corners += (both * (both - 1)) / 2;
      common[u] = 0;
    }
    if (found > 0) overlap[v]! /= found;
  }
  // Every four-cycle has two pairs of opposite corners, each met from both of its ends.
  return { overlap, fourCycles: corners / 4 };
}

/** Paths of three ties: each by the tie in its middle. */
function threePaths(graph: Graph): number {
  let sum = 0;
  for (let v = 0; v < graph.n; v++) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
      sum += (degreeOf(graph, v) - 1) * (degreeOf(graph, graph.targets[k]!) - 1);
  }
  return sum / 2;
}
