/** What the Sectors view counts from a lens: ties between groups, what a scheme changes, who bridges which pair. */

import { addedUp } from '../../analysis/directed/mixing.ts';
import { type Answers, DEFAULT_OPTIONS, type Question } from '../../analysis/measure.ts';
import { edgeEnds } from '../../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import type { Lens, Lensed } from '../../model/lens.ts';
import type { Body } from '../../model/project.ts';
import { sectorOf } from '../../model/schemes.ts';
import type { SectorId } from '../../model/vocabulary.ts';

/** The question that a lens asks, as measures take it. */
export const questionOf = (lensed: Lensed): Question => ({
  graph: lensed.graph,
  labels: lensed.labels,
  options: { ...DEFAULT_OPTIONS, weighted: lensed.lens.weight !== 'none' },
});

/**
 * The same for the E-I index and its chance: where directions count, an edge weighs as much as its arcs together. Sectors are
 * shuffled over bodies, so that who sends and who receives does not matter.
 */
export function mixingQuestionOf(lensed: Lensed): Question {
  const question = questionOf(lensed);
  if (!lensed.arcs) return question;
  const weights = addedUp(lensed.graph, lensed.arcs, question.options.weighted);
  return {
    ...question,
    graph: { ...lensed.graph, weights },
    options: { ...question.options, weighted: true },
  };
}

export type GroupMatrix = {
  /** Sector codes of the groups: 0…S−1, then CROSS_SECTOR, then NO_SECTOR. */
  readonly groups: readonly number[];
  /** Symmetric, row-major; each edge once, inside a group on the diagonal. */
  readonly ties: Float64Array;
  readonly sizes: readonly number[];
  /** Edges whose two ends both have a sector of the scheme. */
  readonly labelledTies: number;
};

export function groupMatrix({ graph, labels }: Lensed): GroupMatrix {
  const S = labels.sectorCount;
  const groups = [...Array.from({ length: S }, (_, s) => s), CROSS_SECTOR, NO_SECTOR];
  const place = (v: number) => {
    const s = labels.sector[v]!;
    return s >= 0 ? s : s === CROSS_SECTOR ? S : S + 1;
  };
  const ties = new Float64Array(groups.length ** 2);
  const sizes = new Array<number>(groups.length).fill(0);
  for (let v = 0; v < graph.n; v++) sizes[place(v)]!++;
  const [from, to] = edgeEnds(graph);
  let labelledTies = 0;
  for (let e = 0; e < graph.m; e++) {
    const g = place(from[e]!);
    const h = place(to[e]!);
    ties[g * groups.length + h]!++;
    if (g !== h) ties[h * groups.length + g]!++;
    if (g < S && h < S) labelledTies++;
  }
  return { groups, ties, sizes, labelledTies };
}

export type Move = { readonly from: SectorId | null; readonly to: SectorId | null; readonly count: number };

/** How many bodies change sector against the assignment in the data, by from and to; most frequent first. */
export function schemeMoves(bodies: readonly Body[], lens: Lens): readonly Move[] {
  const counts = new Map<string, Move>();
  for (const body of bodies) {
    const from = sectorOf(body, 'assigned');
    const to = sectorOf(body, lens.scheme, lens.ownScheme);
    if (from === to) continue;
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export type Bridger = { readonly vertex: number; readonly share: number };
export type PairBridgers = {
  readonly a: number;
  readonly b: number;
  /** Pairs of bodies of the two sectors. */
  readonly pairs: number;
  readonly top: readonly Bridger[];
};

/** For each pair of sectors the bodies that lie on the largest share of its shortest paths. */
export function bridgersOf(
  { graph, labels }: Lensed,
  answers: Answers,
  most: number,
): readonly PairBridgers[] {
  const sums = answers.details.sectorPairs;
  if (!sums) return [];
  const sizes = new Array<number>(labels.sectorCount).fill(0);
  for (const s of labels.sector) if (s >= 0) sizes[s]!++;
  const result: PairBridgers[] = [];
  let p = 0;
  for (let a = 0; a < labels.sectorCount; a++) {
    for (let b = a + 1; b < labels.sectorCount; b++, p++) {
      const top: Bridger[] = [];
      for (let v = 0; v < graph.n; v++) {
        const own = labels.sector[v]!;
        const pairs = (sizes[a]! - (own === a ? 1 : 0)) * (sizes[b]! - (own === b ? 1 : 0));
        const share = pairs > 0 ? sums[p * graph.n + v]! / pairs : 0;
        if (share > 0) top.push({ vertex: v, share });
      }
      top.sort((x, y) => y.share - x.share || x.vertex - y.vertex);
      result.push({ a, b, pairs: sizes[a]! * sizes[b]!, top: top.slice(0, most) });
    }
  }
  return result;
}

/** Bodies whose sector is unsure or has an alternative, the least sure first. */
export function doubtful(bodies: readonly Body[]): readonly Body[] {
  const order = { low: 0, medium: 1, high: 3 } as const;
  const rank = (b: Body) => (b.sector?.confidence ? order[b.sector.confidence] : 2);
  return bodies
    .filter((b) => b.sector && (b.sector.alternative !== null || rank(b) < 2))
    .sort((a, b) => rank(a) - rank(b));
}
