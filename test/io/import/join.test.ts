/** A file joins the open project: added, changed, the same, missing; conflicts with what was changed by hand. */
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/io/import/import.ts';
import { apply, isEmpty } from '../../../src/model/change.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { filesOf, sameProject } from '../samples.ts';
import { bring, csv } from './support.ts';

const OPEN: Project = {
  ...emptyProject({ id: 'p', hub: 'kiss' }),
  bodies: new Map([
    ['kiss', blankBody('kiss', 'centre', 'KISS')],
    ['p1', { ...blankBody('p1', 'partner', 'AOK NordWest'), place: 'Bochum', extra: { Farbe: 'rot' } }],
    ['p2', { ...blankBody('p2', 'partner', 'Volkshochschule'), place: 'Herne' }],
    ['p3', blankBody('p3', 'partner', 'Altes Amt')],
  ]),
  ties: new Map([
    ['t1', { ...blankTie('t1', 'p1', 'kiss'), frequency: 'monthly', weight: 2 }],
    ['t2', blankTie('t2', 'kiss', 'p3')],
  ]),
};
const LIST = csv(
  'Partner;Ort;Häufigkeit;Gewicht;Farbe\naok nordwest;;jährlich;;blau\nVolkshochschule;Bochum;;;\nNeu;Witten;;3;\n',
);

test('by name: what is new, what changes field by field, what stays, what is missing', async () => {
  const before = structuredClone(OPEN);
  const { decisions, staged } = await bring([LIST], OPEN);
  expect(decisions).toMatchObject({ target: { is: 'join', key: 'name' }, centre: { id: 'kiss' } });
  expect(OPEN).toEqual(before);
  expect(staged.bodies).toEqual({ added: 1, changed: 2, same: 0, missing: 1 });
  expect(staged.ties).toEqual({ added: 2, changed: 1, same: 0, missing: 1 });
  expect(staged.fields.map(({ record, field, from, to }) => [record, field, from, to])).toEqual([
    ['p1', 'label', 'AOK NordWest', 'aok nordwest'],
    ['p1', 'extra:Farbe', 'rot', 'blau'],
    ['p2', 'place', 'Herne', 'Bochum'],
    ['t1', 'frequency', 'monthly', 'yearly'],
  ]);
  const after = apply(OPEN, staged.change!);
  expect(sameProject(after, staged.project!)).toBe(true);
  // Empty cells erase nothing, a tie without a direction is the same either way round, nothing is removed.
  expect(after.bodies.get('p1')!.place).toBe('Bochum');
  expect(after.ties.get('t1')).toMatchObject({ source: 'p1', target: 'kiss', weight: 2 });
  expect([...after.bodies.keys()]).toEqual(['kiss', 'p1', 'p2', 'p3', 'neu']);
  const again = await bring([LIST], after);
  expect(isEmpty(again.staged.change!)).toBe(true);
});

describe('what was changed by hand', () => {
  const edited = ['bodies/p1/label', 'bodies/p1/extra', 'ties/t1/frequency'];
  test('stays, and the difference is a conflict', async () => {
    const { staged } = await bring([LIST], OPEN, undefined, { edited });
    expect(staged.conflicts.map(({ id, label, mine, theirs }) => [id, label, mine, theirs])).toEqual([
      ['bodies/p1/label', 'AOK NordWest', 'AOK NordWest', 'aok nordwest'],
      ['bodies/p1/extra:Farbe', 'AOK NordWest', 'rot', 'blau'],
      ['ties/t1/frequency', 'AOK NordWest – KISS', 'monthly', 'yearly'],
    ]);
    expect(staged.project!.bodies.get('p1')).toEqual(OPEN.bodies.get('p1'));
    expect(staged.project!.ties.get('t1')).toEqual(OPEN.ties.get('t1'));
  });
  test('gives way where the person says so', async () => {
    const theirs = (decisions: Decisions): Decisions => ({
      ...decisions,
      conflicts: new Map([
        ['bodies/p1/extra:Farbe', 'theirs'],
        ['ties/t1/frequency', 'mine'],
      ]),
    });
    const { staged } = await bring([LIST], OPEN, theirs, { edited });
    expect(staged.project!.bodies.get('p1')).toMatchObject({
      label: 'AOK NordWest',
      extra: { Farbe: 'blau' },
    });
    expect(staged.project!.ties.get('t1')!.frequency).toBe('monthly');
  });
  test('a body that has another name since is still known', async () => {
    const first = await bring([csv('Partner;Ort\nAOK NordWest;Bochum\nVHS;Herne\n')], null, (d) => ({
      ...d,
      centre: { name: 'KISS' },
    }));
    const project = first.staged.project!;
    const aok = { ...project.bodies.get('aok-nordwest')!, label: 'AOK Die Gesundheitskasse' };
    const renamed = { ...project, bodies: new Map(project.bodies).set('aok-nordwest', aok) };
    const again = await bring([csv('Partner;Ort\nAOK NordWest;Bochum\nVHS;Herne\n')], renamed, undefined, {
      edited: ['bodies/aok-nordwest/label'],
    });
    expect(isEmpty(again.staged.change!)).toBe(true);
    expect(again.staged.conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['AOK Die Gesundheitskasse', 'AOK NordWest'],
    ]);
  });
});

test('by id: the name may change, ties are known by their ids', async () => {
  const files = [
    csv('id;Name;Kategorie\np1;AOK Rheinland;Krankenkasse\np9;Neu;\n', 'partner.csv'),
    csv('id;von;nach;Gewicht\nt1;p1;kiss;5\nt9;p9;p1;\n', 'ties.csv'),
  ];
  const { decisions, staged } = await bring(files, OPEN);
  expect(decisions.target).toEqual({ is: 'join', key: 'id' });
  expect(staged.project!.bodies.get('p1')).toMatchObject({
    label: 'AOK Rheinland',
    category: 'krankenkasse',
    place: 'Bochum',
  });
  expect(staged.project!.ties.get('t1')).toMatchObject({
    weight: 5,
    frequency: 'monthly',
    type: 'cooperation',
  });
  expect(staged.project!.ties.get('t9')).toMatchObject({ source: 'p9', target: 'p1' });
});

test('ids of another file’s own counting touch nothing when bodies are known by name', async () => {
  const files = [
    csv('id;Name\np1;Hospiz\np2;AOK NordWest\n', 'partner.csv'),
    csv('id;von;nach\nt1;p1;p2\n', 'ties.csv'),
  ];
  const { staged } = await bring(files, OPEN, (d) => ({ ...d, target: { is: 'join', key: 'name' } }));
  const project = staged.project!;
  expect(project.bodies.get('p1')!.label).toBe('AOK NordWest');
  expect(project.bodies.get('hospiz')!.label).toBe('Hospiz');
  expect([...project.ties.values()].at(-1)).toMatchObject({ source: 'hospiz', target: 'p1' });
  expect(project.ties.get('t1')).toEqual(OPEN.ties.get('t1'));
});

test('a pair said to be the same fills what is missing in the open body, and its ties follow', async () => {
  const file = csv('Partner;Kategorie;Ort;Häufigkeit\nVHS Herne;Volkshochschule;Herne;monatlich\n');
  const first = await bring([file], OPEN);
  const same = (d: Decisions): Decisions => ({
    ...d,
    duplicates: new Map(first.staged.duplicates.map(({ id }) => [id, 'same'])),
  });
  expect(first.staged.duplicates[0]).toMatchObject({ other: { id: 'p2', isOpen: true } });
  const { staged } = await bring([file], OPEN, same);
  expect(staged.bodies).toMatchObject({ added: 0, changed: 1 });
  expect(staged.project!.bodies.get('p2')).toMatchObject({
    label: 'Volkshochschule',
    place: 'Herne',
    category: 'bildung',
    extra: { aliases: 'VHS Herne' },
  });
  expect([...staged.project!.ties.values()].at(-1)).toMatchObject({
    source: 'kiss',
    target: 'p2',
    frequency: 'monthly',
  });
});

test('a graph file joins by its ids, with its own regions and sources', async () => {
  const first = await bring(filesOf('samples/data-package'));
  const again = await bring(filesOf('samples/data-package'), first.staged.project, (d) => ({
    ...d,
    target: { is: 'join', key: 'id' },
  }));
  expect(isEmpty(again.staged.change!)).toBe(true);
  expect(first.staged.project!.sources.size).toBeGreaterThan(0);
});
