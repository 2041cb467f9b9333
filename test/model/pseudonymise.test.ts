/** What is shared gives no name away, keeps the network, and suppresses what is too small. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { pseudonymCodes } from '../../src/io/fingerprint.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, emptyProject, type Project } from '../../src/model/project.ts';
import { pseudonymise, USUAL_SHARING } from '../../src/model/pseudonymise.ts';
import { bundled } from '../fixtures/bundled.ts';
import { anyProject } from './arbitrary.ts';

const codesOf = (project: Project) => pseudonymCodes(project.bodies.keys(), 'secret');
const shareUsually = async (project: Project) =>
  pseudonymise(project, USUAL_SHARING, await codesOf(project), 'de');

test('no name, id, note, place or line of a real network is left', async () => {
  const project = bundled('dortmund-2023');
  const { project: shared, key, removed, alone } = await shareUsually(project);
  const text = JSON.stringify([shared.about, ...shared.bodies.values(), ...shared.ties.values()]);
  for (const body of project.bodies.values()) {
    expect(text).not.toContain(JSON.stringify(body.label));
    expect(text).not.toContain(JSON.stringify(body.id));
    if (body.note) expect(text).not.toContain(body.note.de.slice(0, 25));
  }
  expect(text).not.toContain('Dortmund');
  expect(shared.sources.size).toBe(0);
  expect(key.map((k) => k.label).sort()).toEqual([...project.bodies.values()].map((b) => b.label).sort());
  expect(removed).toMatchObject({ names: 37 });
  expect(alone.every((name) => !text.includes('Dortmund') && text.includes(name))).toBe(true);
});

test('regions are numbered by codes, not by their names; a licence that names somebody goes', async () => {
  const ids = Array.from({ length: 40 }, (_, i) => `region-${String(i).padStart(2, '0')}`);
  const project: Project = {
    ...emptyProject({ id: 'p', license: 'CC BY, KISS Musterstadt' }),
    bodies: new Map(ids.map((region, i) => [`b${i}`, { ...blankBody(`b${i}`, 'centre'), region }])),
    regions: new Map(
      ids.map((id) => [id, { id, label: id, land: '', size: null, part: null, inhabitants: null }]),
    ),
  };
  const sharing = { ...USUAL_SHARING, least: 1 };
  const { project: shared, key } = pseudonymise(project, sharing, await codesOf(project), 'de');
  expect(shared.about.license).toBe('');
  expect(shared.regions.size).toBe(40);
  const regionOf = (id: string) => shared.bodies.get(key.find((k) => k.id === id)!.code)!.region!;
  const numbers = ids.map((_, i) => Number(regionOf(`b${i}`).slice(1)));
  expect([...numbers].sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
  expect(numbers).not.toEqual(ids.map((_, i) => i + 1));
});

test('a category of one body alone is not told, one of three is', async () => {
  const { project } = await shareUsually(bundled('dortmund-2023'));
  const counts = new Map<string, number>();
  for (const { category } of project.bodies.values())
    if (category !== '') counts.set(category, (counts.get(category) ?? 0) + 1);
  expect([...counts.values()].every((n) => n >= 3)).toBe(true);
});

test('a body has the same code in every export, also after others were added', async () => {
  const small = await pseudonymCodes(['kiss', 'awo'], 'secret');
  const large = await pseudonymCodes(['drk', 'kiss', 'vhs', 'awo'], 'secret');
  expect(large.get('kiss')).toBe(small.get('kiss'));
  expect((await pseudonymCodes(['kiss'], 'other')).get('kiss')).not.toBe(small.get('kiss'));
});

test('the network is the same: measures of each body do not change', async () => {
  const project = bundled('muenchen-shz-2011');
  const keep = { ...USUAL_SHARING, least: 1 };
  const shared = pseudonymise(project, keep, await codesOf(project), 'en');
  const idOf = new Map(shared.key.map((k) => [k.id, k.code]));
  const degrees = (p: Project) => {
    const { graph, labels, bodies } = read(p, EVERYTHING);
    const { values } = analyse({ graph, labels, options: DEFAULT_OPTIONS }, ['degree']).bodies.degree!;
    return new Map(bodies.map((b, v) => [b.id, values[v]]));
  };
  const before = degrees(project);
  const after = degrees(shared.project);
  for (const [id, degree] of before) expect(after.get(idOf.get(id)!)).toBe(degree);
});

test('any network: same shape, distinct codes, nothing below the least count', () =>
  fc.assert(
    fc.asyncProperty(anyProject, fc.integer({ min: 1, max: 5 }), async (project, least) => {
      const before = JSON.stringify([...project.bodies, ...project.ties]);
      const sharing = { ...USUAL_SHARING, least };
      const { project: shared } = pseudonymise(project, sharing, await codesOf(project), 'de');
      expect(shared.bodies.size).toBe(project.bodies.size);
      expect(shared.ties.size).toBe(project.ties.size);
      for (const tie of shared.ties.values()) {
        expect(shared.bodies.has(tie.source) && shared.bodies.has(tie.target)).toBe(true);
        expect(tie.weight === null || tie.weight >= least || least === 1).toBe(true);
      }
      for (const { block, extra, note } of shared.bodies.values()) {
        expect(block?.count == null || block.count >= least).toBe(true);
        expect([note, Object.keys(extra)]).toEqual([null, []]);
      }
      expect(JSON.stringify([...project.bodies, ...project.ties])).toBe(before);
    }),
  ));

test('nothing asked for, nothing changed', async () => {
  const project = bundled('dortmund-2023');
  const nothing = {
    names: false,
    dropNotes: false,
    dropSources: false,
    dropPlaces: false,
    dropExtra: false,
    yearsOnly: false,
    least: 1,
  };
  const { project: same, removed, key } = pseudonymise(project, nothing, new Map(), 'de');
  expect(same).toEqual(project);
  expect(Object.values(removed).every((n) => n === 0)).toBe(true);
  expect(key).toEqual([]);
});

test('what is kept beside the network goes with whatever else goes, and is counted; next steps go with the notes', async () => {
  const project = bundled('dortmund-2023');
  const [tie] = project.ties.values();
  const { bodies } = project;
  const full: Project = {
    ...project,
    ties: new Map(project.ties).set(tie!.id, {
      ...tie!,
      nextStep: 'Frau X anrufen',
      due: '2026-12-01',
      lastContact: '2026-05-04',
      personBound: true,
    }),
    snapshots: new Map([
      ['s', { id: 's', label: 'Dortmund', date: '2022', note: null, bodies, ties: project.ties }],
    ]),
    plans: new Map([['p', { id: 'p', name: 'Ohne KISS', note: '', steps: [] }]]),
  };
  const { project: shared, removed } = await shareUsually(full);
  expect([shared.snapshots.size, shared.plans.size, removed.kept]).toEqual([0, 0, 2]);
  for (const t of shared.ties.values())
    expect([t.nextStep, t.due, t.personBound, t.lastContact.length <= 4]).toEqual(['', '', null, true]);
  const nothing = {
    names: false,
    dropNotes: false,
    dropSources: false,
    dropPlaces: false,
    dropExtra: false,
    yearsOnly: false,
    least: 1,
  };
  const whole = pseudonymise(full, nothing, new Map(), 'de');
  expect([whole.project.snapshots.size, whole.removed.kept]).toEqual([1, 0]);
  expect(whole.project.ties.get(tie!.id)!.nextStep).toBe('Frau X anrufen');
});
