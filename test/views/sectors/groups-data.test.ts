import { expect, it } from 'vitest';
import {
  type Communities,
  communities,
  USUAL_COMMUNITIES,
} from '../../../src/analysis/communities/communities.ts';
import { sharedWithoutTie } from '../../../src/analysis/two-mode/shared.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import {
  groupTable,
  matchOf,
  sharedRows,
  sharedTable,
  surenessOf,
} from '../../../src/views/sectors/groups-data.ts';

/** Two triangles a–c and d–f, joined; a and d sit in committee k, e and f too; g stands alone. */
function sample(): Project {
  const sector = (value: string) => ({ value, alternative: null, confidence: null, reason: null });
  const bodies = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, blankBody(id, 'partner')] as const);
  const ties = ['ab', 'bc', 'ac', 'de', 'ef', 'df', 'ak', 'dk', 'bd'].map((pair) => {
    const [source, target] = [pair[0]!, pair[1]!];
    return [pair, blankTie(pair, source, target)] as const;
  });
  return {
    ...emptyProject({ id: 'sample' }),
    bodies: new Map([
      ...bodies.map(
        ([id, body]) => [id, id === 'a' ? { ...body, sector: sector('Gesundheit') } : body] as const,
      ),
      ['k', blankBody('k', 'committee')] as const,
    ]),
    ties: new Map(ties),
  };
}
const project = sample();
const lensed = read(project, EVERYTHING);
const found = communities({
  ...USUAL_COMMUNITIES,
  graph: lensed.graph,
  labels: lensed.labels,
  order: Uint32Array.from(lensed.bodies.keys()),
  weighted: false,
}) as Communities;

it('counts groups by sector, members by ties, and ties within', () => {
  const { rows, columns, inside } = groupTable(lensed, found);
  expect(rows.map((r) => r.size)).toEqual([...found.sizes]);
  expect(rows.flatMap((r) => r.members)).toHaveLength(7);
  expect(rows.every((r) => r.counts.reduce((a, b) => a + b, 0) === r.size)).toBe(true);
  expect(columns).toContain(0);
  for (const { members } of rows) {
    const degrees = members.map((v) => lensed.graph.offsets[v + 1]! - lensed.graph.offsets[v]!);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  }
  const across = ['ak', 'bd', 'dk'].filter((id) => {
    const group = (body: string) => found.groupOf[lensed.vertexOf.get(body)!];
    return group(id[0]!) !== group(id[1]!);
  });
  expect(inside).toBeCloseTo((9 - across.length) / 9, 12);
});

it('words agreement and sureness by steps', () => {
  expect([-0.1, 0.09, 0.1, 0.64, 0.65, 1].map(matchOf)).toEqual([
    'none',
    'none',
    'some',
    'some',
    'much',
    'much',
  ]);
  const of = (sameRuns: number, stability: number) =>
    surenessOf({ ...found, sameRuns, stability, qualities: new Float64Array(10) });
  expect([of(10, 1), of(9, 0.8), of(2, 0.79)]).toEqual(['all', 'much', 'little']);
});

it('lists pairs with what they share, and says where the data know a tie that the lens leaves out', () => {
  const pairs = sharedWithoutTie(lensed.graph, lensed.labels.affiliation!, { least: 1, most: 9, of: null });
  const rows = sharedRows({ lensed, pairs }, (a, b) => a === 'a' && b === 'd');
  expect(rows).toHaveLength(1);
  const table = sharedTable({ lensed, pairs }, rows, { heads: ['h'], yes: 'yes', no: 'no' });
  expect(table).toEqual([['h'], ['a', 'a', 'd', 'd', 1, 'k', 'yes']]);
});
