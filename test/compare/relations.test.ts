/** Relations of a network as tables of pairs: which there are, and what stands in them. */
import { describe, expect, test } from 'vitest';
import { LARGEST_MATRIX } from '../../src/analysis/uncertainty/pair-matrix.ts';
import { RELATION_NAMES, relationsOf, rowsOf, specOf, tablesOf } from '../../src/compare/relations.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { KINDS } from '../../src/model/vocabulary.ts';
import { bundled } from '../fixtures/bundled.ts';

const lensed = read(bundled('four-regions'), EVERYTHING);
const names = lensed.bodies.map((body) => body.id);
const specs = (...ids: string[]) => ids.map((id) => specOf(id, lensed.bodies)!);

describe('which relations there are', () => {
  const relations = relationsOf(lensed);
  test('each once, and each a table', () => {
    expect(new Set(relations).size).toBe(relations.length);
    for (const id of relations) expect(specOf(id, lensed.bodies), id).not.toBeNull();
    expect(relations).toEqual(
      expect.arrayContaining(['ties', 'type:cooperation', 'same:sector', 'same:kind', 'nearness']),
    );
  });
  test('only what occurs: no tie type without a tie, no shared kind that nobody shares', () => {
    const types = new Set([...bundled('four-regions').ties.values()].map((tie) => tie.type));
    for (const id of relations)
      if (id.startsWith('type:')) expect(types.has(id.slice(5) as never), id).toBe(true);
    for (const kind of KINDS) {
      if (!relations.includes(`shared:${kind}`)) continue;
      const [table] = tablesOf(lensed, specs(`shared:${kind}`))!;
      expect(
        table!.values.some((x) => x > 0),
        kind,
      ).toBe(true);
    }
    expect(relationsOf(read(bundled('four-regions'), { ...EVERYTHING, types: [] }))).not.toContain('ties');
  });
  test('no words that are not ids', () => {
    for (const id of [
      '',
      'tie',
      'type:',
      'type:x',
      'shared:x',
      'same:',
      'same:__proto__',
      'same:constructor',
    ])
      expect(specOf(id, lensed.bodies), id).toBeNull();
    for (const name of RELATION_NAMES.filter((n) => !/[A-Z]/.test(n)))
      expect(specOf(name, lensed.bodies), name).not.toBeNull();
  });
});

test('same:level and same:kind against the bodies, pair by pair', () => {
  const [level, kind] = tablesOf(lensed, specs('same:level', 'same:kind'))!;
  lensed.bodies.forEach((a, i) => {
    lensed.bodies.forEach((b, j) => {
      if (i === j) return;
      expect(level!.values[i * names.length + j]).toBe(a.level !== null && a.level === b.level ? 1 : 0);
      expect(kind!.values[i * names.length + j]).toBe(a.kind === b.kind ? 1 : 0);
    });
  });
});

test('what is shared makes no rows; all tables of a question have the same rows', () => {
  const asked = specs('shared:committee', 'ties');
  const rows = rowsOf(lensed, asked);
  expect(rows).toHaveLength(lensed.bodies.filter((body) => body.kind !== 'committee').length);
  const [shared, ties] = tablesOf(lensed, asked)!;
  expect([shared!.n, ties!.n]).toEqual([rows.length, rows.length]);
});

test('more bodies than tables are made for', () => {
  const n = LARGEST_MATRIX + 1;
  const many = { ...lensed, bodies: Array.from({ length: n }, () => lensed.bodies[0]!) };
  expect(tablesOf(many, specs('ties'))).toBeNull();
});
