/** Relations of a network as tables of pairs: which there are, and what stands in them. */
import { describe, expect, test } from 'vitest';
import '../../src/i18n/all.ts';
import { multipleQap } from '../../src/analysis/uncertainty/mrqap.ts';
import {
  isSymmetric,
  LARGEST_MATRIX,
  type MatrixSpec,
  type PairMatrix,
} from '../../src/analysis/uncertainty/pair-matrix.ts';
import { isDense, sparsePairs } from '../../src/analysis/uncertainty/sparse-pairs.ts';
import { RELATION_NAMES, relationsOf, rowsOf, specOf, tablesOf } from '../../src/compare/relations.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { declineSentence, qapSentences } from '../../src/i18n/uncertainty-sentence.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { KINDS } from '../../src/model/vocabulary.ts';
import { bundled } from '../fixtures/bundled.ts';

const lensed = read(bundled('four-regions'), EVERYTHING);
const names = lensed.bodies.map((body) => body.id);
/** Tables in full: as small networks have them, and larger ones beside a relation that nearly every pair has. */
function full(asked: readonly MatrixSpec[], of = lensed): readonly PairMatrix[] {
  const tables = tablesOf(of, [...asked, { kind: 'nearness' }]);
  if ('declined' in tables) throw new Error(tables.declined);
  return tables.filter(isDense).slice(0, -1);
}
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
      const [table] = full(specs(`shared:${kind}`));
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
  const [level, kind] = full(specs('same:level', 'same:kind'));
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
  const [shared, ties] = full(asked);
  expect([shared!.n, ties!.n]).toEqual([rows.length, rows.length]);
});

test('large networks hold what is not 0 alone; nearness is too large for them', () => {
  const n = LARGEST_MATRIX + 1;
  const { graph } = build(n, [0, 1, 2, 3], [1, 2, 3, 4]);
  const bodies = Array.from({ length: n }, () => lensed.bodies[0]!);
  const many = { ...lensed, graph, bodies, labels: blankLabels(n, graph.m) };
  const of = (...ids: string[]) =>
    tablesOf(
      many,
      ids.map((id) => specOf(id, bodies)!),
    );
  const tables = of('ties', 'same:sector');
  expect('declined' in tables ? tables : tables.map(isDense)).toEqual([false, false]);
  expect(of('ties', 'nearness')).toEqual({ declined: 'too-large' });
});

describe('where ties say nothing', () => {
  const star = read(bundled('muenchen-shz-2011'), EVERYTHING);
  const of = (lens: typeof star, ...ids: string[]) =>
    tablesOf(
      lens,
      ids.map((id) => specOf(id, lens.bodies)!),
    );
  test('a star: who is tied to whom follows from the recording; properties of bodies can be compared', () => {
    expect(of(star, 'ties', 'same:sector')).toEqual({ declined: 'star' });
    expect('declined' in of(star, 'same:kind', 'same:sector')).toBe(false);
  });
  test('sums over many centres', () => {
    const sums = { ...star, labels: { ...star.labels, aggregate: true } };
    expect(of(sums, 'ties', 'same:sector')).toEqual({ declined: 'aggregate' });
  });
  test('is said in both languages', () => {
    for (const language of ['de', 'en'] as const)
      for (const reason of ['star', 'aggregate', 'too-large'] as const) {
        const answer = { declined: reason, draws: 0, seed: 1 } as const;
        expect(qapSentences(answer, language)[1]).toBe(declineSentence(reason, language));
        expect(declineSentence(reason, language).length).toBeGreaterThan(30);
      }
  });
});

test('directions: a type that has one is no longer the same both ways', () => {
  const directed = read(bundled('dortmund-2023'), { ...EVERYTHING, direction: 'recorded' });
  const [member, together] = full(
    ['type:committee-membership', 'type:cooperation'].map((id) => specOf(id, directed.bodies)!),
    directed,
  );
  expect(isSymmetric(member!)).toBe(false);
  expect(isSymmetric(together!)).toBe(true);
  const sum = (table: PairMatrix) => table.values.reduce((a, b) => a + b, 0);
  const plain = read(bundled('dortmund-2023'), EVERYTHING);
  const [both] = full([specOf('type:committee-membership', plain.bodies)!], plain);
  expect(2 * sum(member!)).toBe(sum(both!));
});

test('where few pairs have a value, these alone are held; the answers are those of tables in full', () => {
  const asked = specs('ties', 'same:level', 'type:cooperation');
  const tables = tablesOf(lensed, specs('ties', 'type:cooperation'));
  if ('declined' in tables) throw new Error(tables.declined);
  expect(lensed.bodies.length).toBeGreaterThanOrEqual(100);
  expect(tables.some(isDense)).toBe(false);
  const { graph, labels, arcs } = lensed;
  const sparse = asked.map((spec) => sparsePairs(graph, labels, spec, rowsOf(lensed, asked), arcs)!);
  const answers = [sparse, full(asked)].map(([y, ...predictors]) => {
    const answer = multipleQap({ y: y!, predictors, draws: 199, seed: 4 });
    if (answer.declined !== null) throw new Error(answer.declined);
    return answer;
  });
  const [few, all] = answers as [(typeof answers)[0], (typeof answers)[0]];
  expect(few.rSquared / all.rSquared).toBeCloseTo(1, 9);
  few.coefficients.forEach(({ b, t }, k) => {
    const there = all.coefficients[k]!;
    expect(b / there.b).toBeCloseTo(1, 9);
    expect(t.observed / there.t.observed).toBeCloseTo(1, 9);
    expect(t.sd / there.t.sd).toBeCloseTo(1, 9);
    expect(t.pTwo).toEqual(there.t.pTwo);
  });
});
