/** What is known around a body, by counting. */
import { expect, test } from 'vitest';
import { crossSectorPairs, egoOf, without } from '../../src/model/ego.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { type Body, blankBody, blankTie, emptyProject } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';

/** 'a-b' is a tie; sectors by name. */
function network(pairs: readonly string[], sectors: Readonly<Record<string, string>> = {}) {
  const names = [...new Set(pairs.flatMap((p) => p.split('-')))];
  const body = (id: string): Body => ({
    ...blankBody(id, 'partner'),
    sector: sectors[id] ? { value: sectors[id], confidence: null, reason: null, alternative: null } : null,
  });
  const project = {
    ...emptyProject({ id: 'p' }),
    bodies: new Map(names.map((id) => [id, body(id)])),
    ties: new Map(
      pairs.map((p, i) => {
        const [from, to] = p.split('-') as [string, string];
        return [`t${i}`, { ...blankTie(`t${i}`, from, to), weight: i === 0 ? 5 : null }];
      }),
    ),
  };
  return read(project, EVERYTHING);
}

test('neighbours, their ties among each other, and stated strengths', () => {
  const lensed = network(['h-a', 'h-b', 'h-c', 'a-b', 'c-d'], {
    a: 'Gesundheit',
    b: 'Gesundheit',
    c: 'übergreifend',
  });
  const at = (id: string) => lensed.vertexOf.get(id)!;
  const ego = egoOf(lensed, at('h'));
  expect(ego.neighbours).toEqual([at('a'), at('b'), at('c')]);
  expect(ego.bySector).toEqual([2, 0, 0]);
  expect([ego.cross, ego.none]).toEqual([1, 0]);
  expect(ego.alterPairs).toBe(3);
  expect(ego.alterTies).toEqual([[at('a'), at('b')]]);
  expect([ego.strength, ego.withoutStrength]).toEqual([5, 2]);
});

test('without a cut vertex: parts largest first, and only those isolated by it', () => {
  const lensed = network(['h-a', 'h-b', 'b-c', 'x-y']);
  const { sizes, isolated } = without(lensed, lensed.vertexOf.get('h')!);
  expect(sizes).toEqual([2, 2, 1]);
  expect(isolated).toEqual([lensed.vertexOf.get('a')]);
});

test('Dortmund: 16 parts, 14 alone, 10 of 351 pairs known, 74 cross-sector pairs', () => {
  const lensed = read(bundled('dortmund-2023'), EVERYTHING);
  const ego = egoOf(lensed, lensed.hub!);
  const left = without(lensed, lensed.hub!);
  expect([left.sizes.length, left.isolated.length]).toEqual([16, 14]);
  expect([ego.alterTies.length, ego.alterPairs]).toEqual([10, 351]);
  expect(crossSectorPairs(lensed, lensed.hub!)).toBe(74);
});
