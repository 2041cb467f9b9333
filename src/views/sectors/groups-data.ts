/** What the panel of groups and the list of shared committees count and write from their answers. */
import type { Communities } from '../../analysis/communities/communities.ts';
import { edgeEnds } from '../../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import type { OutCell } from '../../io/csv.ts';
import type { Lensed } from '../../model/lens.ts';
import type { SharedFound } from '../../state/testing/groups.ts';

export type GroupRow = {
  readonly group: number;
  readonly size: number;
  /** Members in each column of `columns`. */
  readonly counts: readonly number[];
  /** Mean share of the other runs in which its members stay with it; NaN for a single run. */
  readonly kept: number;
  /** Vertices, best connected first. */
  readonly members: readonly number[];
};
export type GroupTable = {
  /** Sector codes: those of the scheme, then cross-sector and none, as far as anybody is in them. */
  readonly columns: readonly number[];
  readonly rows: readonly GroupRow[];
  /** Share of the edges whose two ends are in one group. */
  readonly inside: number;
};

export function groupTable({ graph, labels }: Lensed, found: Communities): GroupTable {
  const { groupOf, sizes, kept } = found;
  const columns = [
    ...Array.from({ length: labels.sectorCount }, (_, s) => s),
    CROSS_SECTOR,
    NO_SECTOR,
  ].filter((code) => code >= 0 || labels.sector.some((s, v) => s === code && groupOf[v]! >= 0));
  const members = Array.from(sizes, (): number[] => []);
  groupOf.forEach((g, v) => {
    if (g >= 0) members[g]!.push(v);
  });
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!;
  const [from, to] = edgeEnds(graph);
  let within = 0;
  for (let e = 0; e < graph.m; e++) if (groupOf[from[e]!] === groupOf[to[e]!]) within++;
  return {
    columns,
    rows: members.map((list, group) => ({
      group,
      size: list.length,
      counts: columns.map((code) => list.filter((v) => labels.sector[v] === code).length),
      kept: list.reduce((sum, v) => sum + kept[v]!, 0) / list.length,
      members: list.sort((a, b) => degree(b) - degree(a) || a - b),
    })),
    inside: graph.m > 0 ? within / graph.m : Number.NaN,
  };
}

/**
 * How far groups and sectors agree, in words: adjusted Rand index below 0.1; below 0.65; from there on, where Steinley (2004) begins to
 * speak of moderate recovery.
 */
export const matchOf = (ari: number): 'none' | 'some' | 'much' =>
  ari < 0.1 ? 'none' : ari < 0.65 ? 'some' : 'much';

/** How sure the groups are: all runs the same, mean agreement from 0.8 on, below. */
export const surenessOf = ({ sameRuns, qualities, stability }: Communities): 'all' | 'much' | 'little' =>
  sameRuns === qualities.length ? 'all' : stability >= 0.8 ? 'much' : 'little';

export type SharedRow = {
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly shared: readonly number[];
  /** Tied in the data, though by no tie of the lens. */
  readonly otherwise: boolean;
};

/** @param tied whether two bodies have any tie in the data */
export const sharedRows = (
  { lensed: { bodies }, pairs }: SharedFound,
  tied: (a: string, b: string) => boolean,
): readonly SharedRow[] =>
  Array.from(pairs.a, (a, i) => ({
    a,
    b: pairs.b[i]!,
    count: pairs.count[i]!,
    shared: [...pairs.shared.subarray(pairs.offsets[i]!, pairs.offsets[i + 1]!)],
    otherwise: tied(bodies[a]!.id, bodies[pairs.b[i]!]!.id),
  }));

/** The list as a table for a spreadsheet, under the given headings. */
export const sharedTable = (
  { lensed: { bodies } }: SharedFound,
  rows: readonly SharedRow[],
  words: { readonly heads: readonly string[]; readonly yes: string; readonly no: string },
): readonly (readonly OutCell[])[] => [
  words.heads,
  ...rows.map(({ a, b, count, shared, otherwise }) => [
    bodies[a]!.id,
    bodies[a]!.label,
    bodies[b]!.id,
    bodies[b]!.label,
    count,
    shared.map((c) => bodies[c]!.label).join('; '),
    otherwise ? words.yes : words.no,
  ]),
];
