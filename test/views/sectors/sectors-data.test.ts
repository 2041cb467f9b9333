/** What the Sectors view counts. */
import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { chordDiagram } from '../../../src/drawing/charts/chord-shape.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { bridgersOf, doubtful, groupMatrix, schemeMoves } from '../../../src/views/sectors/sectors-data.ts';
import { bundled } from '../../fixtures/bundled.ts';

const dortmund = read(bundled('dortmund-2023'), EVERYTHING);

test('every edge is counted once, and labelled ties are those with a sector at both ends', () => {
  const { groups, ties, sizes, labelledTies } = groupMatrix(dortmund);
  const g = groups.length;
  let once = 0;
  for (let a = 0; a < g; a++) for (let b = a; b < g; b++) once += ties[a * g + b]!;
  expect(once).toBe(dortmund.graph.m);
  for (let a = 0; a < g; a++) for (let b = 0; b < g; b++) expect(ties[a * g + b]).toBe(ties[b * g + a]);
  expect(sizes.reduce((x, y) => x + y, 0)).toBe(37);
  expect(labelledTies).toBe(4);
  const mixing = analyse({ graph: dortmund.graph, labels: dortmund.labels, options: DEFAULT_OPTIONS }, ['ei'])
    .details.mixing!;
  for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) expect(ties[a * g + b]).toBe(mixing[a * 3 + b]);
});

test('who bridges a pair of sectors: the contact centre first, shares in descending order', () => {
  const answers = analyse({ graph: dortmund.graph, labels: dortmund.labels, options: DEFAULT_OPTIONS }, [
    'sector-betweenness',
  ]);
  const pairs = bridgersOf(dortmund, answers, 5);
  expect(pairs).toHaveLength(3);
  for (const pair of pairs) {
    expect(pair.top[0]!.vertex).toBe(dortmund.hub);
    const shares = pair.top.map((b) => b.share);
    expect([...shares].sort((x, y) => y - x)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  }
});

test('what a scheme changes against the data', () => {
  const project = bundled('delmenhorst-2012');
  expect(schemeMoves(read(project, EVERYTHING).bodies, EVERYTHING)).toEqual([]);
  const lens = { ...EVERYTHING, scheme: 'alternatives' as const };
  const moves = schemeMoves(read(project, lens).bodies, lens);
  expect(moves.filter((m) => m.from === 'Psycho-Soziales').reduce((n, m) => n + m.count, 0)).toBe(3);
});

test('doubtful assignments: the least sure first, none that is sure without an alternative', () => {
  const found = doubtful(dortmund.bodies);
  expect(found.length).toBeGreaterThan(0);
  for (const body of found) {
    expect(body.sector!.alternative !== null || body.sector!.confidence !== 'high').toBe(true);
  }
});

test('a chord diagram has an arc for each group with ties and a ribbon for each pair', () => {
  // Groups 0 and 1 share 3 ties, 0 has 1 inside, group 2 has none.
  const { arcs, ribbons } = chordDiagram([1, 3, 0, 3, 0, 0, 0, 0, 0], 3, 100);
  expect(arcs.map((a) => [a.group, a.total])).toEqual([
    [0, 4],
    [1, 3],
  ]);
  expect(ribbons.map((r) => r.value)).toEqual([3, 1]);
  for (const { path } of [...arcs, ...ribbons]) expect(path).not.toMatch(/NaN|undefined/);
});
