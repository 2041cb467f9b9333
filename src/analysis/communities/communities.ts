/**
 * Groups in the net: bodies that have more ties among themselves than their numbers of ties would give. Found by many seeded runs, of
 * which the best counts; what the runs agree on is said beside. A question is worked on in pieces (runs from…to−1) that any worker can
 * do, each run with random numbers of its own.
 */
import { random } from '../../base/random.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import type { Progress } from '../measure.ts';
import { isStar } from '../star.ts';
import { adjustedRand, mutualInformation } from './agreement.ts';
import { leiden } from './leiden.ts';
import { type Level, levelOf, modularity } from './level.ts';
import { louvain } from './louvain.ts';
import { arranged, inOrder, NO_GROUP, numbered } from './numbering.ts';
import { agreementOfRuns, keptShares } from './stability.ts';

export const COMMUNITY_METHODS = ['leiden', 'louvain'] as const;
export type CommunityMethod = (typeof COMMUNITY_METHODS)[number];

export type CommunityQuestion = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** Vertices in the order of their ids: the same network gives the same groups, whatever order its records are in. */
  readonly order: Uint32Array;
  readonly method: CommunityMethod;
  /** γ > 0; 1 = modularity as first defined, more = more and smaller groups. */
  readonly resolution: number;
  /** Tie strengths count, where the graph has them. */
  readonly weighted: boolean;
  /** Runs, at least 1. */
  readonly runs: number;
  readonly seed: number;
};
export const USUAL_COMMUNITIES = { method: 'leiden', resolution: 1, runs: 50, seed: 1 } as const;

/** Why there are no groups to show. Each code is worded in both languages: `groups:decline.<code>`. */
export const COMMUNITY_DECLINES = ['aggregate', 'no-ties', 'star'] as const;
export type CommunityDecline = (typeof COMMUNITY_DECLINES)[number];

/** Against the sectors, over the bodies that have both a group and a sector; null where fewer than two sectors have any. */
export type SectorAgreement = { readonly bodies: number; readonly ari: number; readonly nmi: number };

export type Communities = {
  readonly declined: null;
  /** Group of each vertex: 0 = the largest; equal sizes by the first id. NO_GROUP = a body without ties. */
  readonly groupOf: Int32Array;
  readonly sizes: Uint32Array;
  /** Bodies without ties. */
  readonly alone: number;
  readonly modularity: number;
  /** Modularity of each run, in order. */
  readonly qualities: Float64Array;
  /** Runs that found just these groups, this one among them. */
  readonly sameRuns: number;
  /** Mean adjusted Rand index over all pairs of runs; NaN for a single run. */
  readonly stability: number;
  /** Per vertex: share of the other runs in which it stays with its group (`keptShares`); NaN without ties or for a single run. */
  readonly kept: Float64Array;
  readonly sectors: SectorAgreement | null;
};
export type CommunityAnswer = { readonly declined: CommunityDecline } | Communities;

/** Groups as found by some runs: one row of n a run, numbered as they will be shown. */
export type CommunityPart = { readonly groups: Int32Array; readonly qualities: Float64Array };

export function communityDecline({ graph, labels }: CommunityQuestion): CommunityDecline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  return isStar(graph) ? 'star' : null;
}

/** Keeps neighbouring seeds and runs apart (finaliser of MurmurHash3). */
function stir(seed: number, run: number): number {
  let h = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

const METHODS: Readonly<Record<CommunityMethod, typeof leiden>> = { leiden, louvain };

const levelIn = ({ graph, order, weighted }: CommunityQuestion): Level =>
  inOrder(levelOf(graph, weighted), order);

/** Runs from…to−1. */
export function communityRuns(
  question: CommunityQuestion,
  from: number,
  to: number,
  progress?: Progress,
): CommunityPart {
  const level = levelIn(question);
  const { n } = level;
  const find = METHODS[question.method];
  const groups = new Int32Array((to - from) * n);
  const qualities = new Float64Array(to - from);
  for (let run = from; run < to; run++) {
    const found = find(level, question.resolution, random(stir(question.seed, run)));
    groups.set(numbered(found, level.strength), (run - from) * n);
    qualities[run - from] = modularity(level, found, question.resolution);
    progress?.(run - from + 1, to - from);
  }
  return { groups, qualities };
}

/** Qualities that differ by less are equal. */
const SLACK = 1e-12;

/** Puts all runs together. @param parts in order, covering runs 0…runs−1 */
export function communitiesOf(question: CommunityQuestion, parts: readonly CommunityPart[]): Communities {
  const { graph, labels, order } = question;
  const { n } = graph;
  const qualities = Float64Array.from(parts.flatMap((part) => [...part.qualities]));
  const runs = parts.flatMap(({ groups, qualities: { length } }) =>
    Array.from({ length }, (_, r) => groups.subarray(r * n, (r + 1) * n)),
  );
  const best = qualities.reduce((at, q, r) => (q > qualities[at]! + SLACK ? r : at), 0);
  const found = runs[best]!;
  const sizes = sizesOf(found);
  const groupOf = arranged(found, order);
  return {
    declined: null,
    groupOf,
    sizes,
    alone: found.reduce((count, g) => count + (g === NO_GROUP ? 1 : 0), 0),
    modularity: qualities[best]!,
    qualities,
    ...agreementOfRuns(runs, best),
    kept: arranged(keptShares(runs, best, sizes), order),
    sectors: sectorAgreement(groupOf, labels),
  };
}

function sizesOf(groups: Int32Array): Uint32Array {
  const sizes = new Uint32Array(groups.reduce((most, g) => Math.max(most, g), -1) + 1);
  for (const g of groups) if (g >= 0) sizes[g]!++;
  return sizes;
}

function sectorAgreement(groupOf: Int32Array, { sector }: Labels): SectorAgreement | null {
  let bodies = 0;
  const present = new Set<number>();
  for (let v = 0; v < groupOf.length; v++) {
    if (groupOf[v]! < 0 || sector[v]! < 0) continue;
    bodies++;
    present.add(sector[v]!);
  }
  if (present.size < 2) return null;
  return { bodies, ari: adjustedRand(groupOf, sector), nmi: mutualInformation(groupOf, sector) };
}

/** All of it in one thread. @throws RangeError where `runs` or `resolution` cannot be */
export function communities(question: CommunityQuestion, progress?: Progress): CommunityAnswer {
  const { runs, resolution } = question;
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('runs: a whole number from 1');
  if (!(resolution > 0 && resolution < Number.POSITIVE_INFINITY)) throw new RangeError('resolution: above 0');
  const declined = communityDecline(question);
  if (declined) return { declined };
  return communitiesOf(question, [communityRuns(question, 0, runs, progress)]);
}
