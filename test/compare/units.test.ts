/** What is cut out and counted: files, regions, centres, and what the bundled networks give. */
import { describe, expect, test } from 'vitest';
import { materialOf } from '../../src/compare/material.ts';
import { unitsOf } from '../../src/compare/units.ts';
import { EVERYTHING, RELATIONAL } from '../../src/model/lens.ts';
import { blankBody, blankTie } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';
import { made, materialFor } from './made.ts';

const unitsFor = (name: string, by: 'file' | 'region' | 'centre', lens = EVERYTHING) =>
  unitsOf([materialOf({ id: name, label: name, project: bundled(name), lens })], by).units;

describe('bundled networks', () => {
  test('Dortmund’s surroundings: 27 partners, 11 : 3 : 1, 10 of 351 pairs', () => {
    const [unit] = unitsFor('dortmund-2023', 'centre');
    expect(unit).toMatchObject({ n: 28, centreTies: 27, alterTies: 10, alterPairs: 351, scope: 'partly' });
    expect(unit!.mix).toMatchObject({ counts: [11, 3, 1] });
    expect(unit!.mix.cross + unit!.mix.none).toBe(12);
  });
  test('München is a star: who belongs to whom is no tie among partners', () => {
    const region = unitsFor('four-regions', 'region').find((u) => u.label === 'München');
    expect(region).toMatchObject({ scope: 'star', alterTies: 2, alterPairs: 528 });
    expect(unitsFor('muenchen-shz-2011', 'file', RELATIONAL)[0]!.scope).toBe('star');
  });
  test('four regions in the order of their names, each with its own report', () => {
    const units = unitsFor('four-regions', 'region');
    expect(units.map((u) => u.label)).toEqual(['Bayern', 'Delmenhorst', 'Dortmund', 'München']);
    expect(units.map((u) => u.year)).toEqual([2021, 2012, 2023, 2011]);
    expect(units.every((u) => u.centres === 1 && u.documents.length === 1)).toBe(true);
  });
  test('the practice network: 2 423 ties of 135 centres, 17.9 each', () => {
    const [file] = unitsFor('practice-135', 'file');
    expect(file).toMatchObject({
      centres: 135,
      centresWithoutTies: 1,
      centreTies: 2423,
      cooperations: 1878,
      networkMemberships: 334,
      committeeMemberships: 211,
      synthetic: true,
    });
    const regions = unitsFor('practice-135', 'region');
    expect(regions).toHaveLength(135);
    expect(regions.reduce((sum, u) => sum + u.centreTies, 0)).toBe(2423);
  });
});

describe('regions', () => {
  test('hold their bodies and those beyond that their centre is tied to', () => {
    const project = made([
      { id: 'a', partners: 3, inhabitants: 1000 },
      { id: 'b', partners: 2 },
    ]);
    const bodies = new Map(project.bodies).set('land', blankBody('land', 'committee'));
    const ties = new Map(project.ties);
    for (const id of ['a', 'b']) ties.set(`${id}>land`, blankTie(`${id}>land`, `${id}-c`, 'land'));
    const { units } = unitsOf([materialFor({ ...project, bodies, ties })], 'size');
    expect(units.map((u) => [u.n, u.beyond, u.shared, u.centreTies])).toEqual([
      [5, 1, 1, 4],
      [4, 1, 1, 3],
    ]);
    expect(units[0]!.inhabitants).toBe(1000);
  });
  test('without a centre are left out and named, unless there is no centre at all', () => {
    const project = made([
      { id: 'a', partners: 3 },
      { id: 'b', partners: 3, among: 2 },
    ]);
    const without = (...ids: string[]) => ({
      ...project,
      bodies: new Map([...project.bodies].filter(([id]) => !ids.includes(id))),
      ties: new Map([...project.ties].filter(([, t]) => !ids.includes(t.source))),
    });
    expect(unitsOf([materialFor(without('b-c'))], 'region')).toMatchObject({ leftOut: ['b'] });
    const { units } = unitsOf([materialFor(without('a-c', 'b-c'))], 'region');
    expect(units.map((u) => [u.label, u.scope, u.m])).toEqual([
      ['a', 'whole', 0],
      ['b', 'whole', 2],
    ]);
  });
});

describe('centres', () => {
  test('that others merely mention, and blocks of centres, are no units', () => {
    const project = made([{ id: 'a', partners: 6 }]);
    const bodies = new Map(project.bodies)
      .set('mentioned', blankBody('mentioned', 'centre'))
      .set('block', { ...blankBody('block', 'centre'), block: { count: 12 } });
    const ties = new Map(project.ties);
    for (const id of ['mentioned', 'block']) ties.set(id, blankTie(id, 'a-c', id));
    const { units } = unitsOf([materialFor({ ...project, bodies, ties })], 'centre');
    expect(units.map((u) => u.label)).toEqual(['Kontaktstelle a']);
  });
  test('that share a region do not have its inhabitants to themselves', () => {
    const project = made([{ id: 'a', partners: 3, inhabitants: 50_000 }]);
    const bodies = new Map(project.bodies).set('second', { ...blankBody('second', 'centre'), region: 'a' });
    const ties = new Map(project.ties).set('x', blankTie('x', 'second', 'a-p0'));
    const { units } = unitsOf([materialFor({ ...project, bodies, ties })], 'centre');
    expect(units.map((u) => u.sharesRegion)).toEqual([true, true]);
    expect(unitsOf([materialFor({ ...project, bodies, ties })], 'region').units[0]!.scope).toBe(
      'centres-only',
    );
  });
});

test('formality and frequency are counted over stated ties of the centre', () => {
  const project = made([{ id: 'a', partners: 5, among: 3 }]);
  const stated = ['contract', 'informal', 'agreement', null, null] as const;
  const ties = new Map(
    [...project.ties].map(([id, t], i) => [
      id,
      { ...t, formality: stated[i] ?? null, frequency: i === 0 ? ('once' as const) : null },
    ]),
  );
  const [unit] = unitsOf([materialFor({ ...project, ties })], 'centre').units;
  expect(unit!.formal).toEqual({ yes: 2, stated: 3, of: 5 });
  expect(unit!.regular).toEqual({ yes: 0, stated: 1, of: 5 });
});

test('ids of units tell apart what is spelt alike', () => {
  const project = made([{ id: '__proto__', partners: 3 }]);
  const { units } = unitsOf([materialFor(project, 'a:b'), materialFor(project, 'a')], 'region');
  expect(new Set(units.map((u) => u.id)).size).toBe(2);
  expect(units.every((u) => u.label === '__proto__')).toBe(true);
  expect(unitsOf([materialFor(project, '\ud800')], 'region').units).toHaveLength(1);
  expect(() => unitsOf([materialFor(project), materialFor(project)], 'region')).toThrow('ids of their own');
});
