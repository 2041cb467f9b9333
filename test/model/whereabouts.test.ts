/** Places as people write them, found in the gazetteer that comes with the product, decided by what is known, or left open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toEnd } from '../../src/base/pauses.ts';
import { PLACE_IS } from '../../src/graph/labels.ts';
import { type Land, readingGazetteer, wordsOf } from '../../src/model/gazetteer.ts';
import { onMap } from '../../src/model/on-map.ts';
import { blankBody, emptyProject } from '../../src/model/project.ts';
import { finderFor, landOfProject, unambiguous, whereIs } from '../../src/model/whereabouts.ts';
import { doubtIn, placesWritten } from '../../src/model/written-places.ts';

const GEO = join(import.meta.dirname, '../../data/geo');
const text = (name: string) => readFileSync(join(GEO, name), 'utf8');
const laender = JSON.parse(text('laender.json')) as Land[];
const gazetteer = toEnd(readingGazetteer(laender, text('places.csv'), text('areas.csv')));
const NOWHERE = { land: null };

/** 'Name', with what kind of certainty it has where it is not the name alone. */
function said(written: string, land: string | null = null): string {
  const where = whereIs(written, gazetteer, { land });
  if (where.of !== 'found') return where.of;
  return [where.place.name, where.by === 'name' ? '' : where.by, where.coarser ? 'coarser' : '']
    .filter(Boolean)
    .join(' / ');
}

test('outlines: 16 Länder of closed lines in degrees, neighbours with the same points on their border', () => {
  expect(laender).toHaveLength(16);
  expect(new Set(laender.map(({ number }) => number)).size).toBe(16);
  const owners = new Map<string, Set<string>>();
  for (const { code, rings, at } of laender) {
    expect(at[0]).toBeGreaterThan(5.8);
    for (const ring of rings) {
      expect(ring.length % 2).toBe(0);
      for (let i = 0; i < ring.length; i += 2) {
        const [lon, lat] = [ring[i]!, ring[i + 1]!];
        expect(lon > 5.8 && lon < 15.1 && lat > 47.2 && lat < 55.1).toBe(true);
        const key = `${lon} ${lat}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
    }
  }
  // Berlin lies within Brandenburg: every point of its border is a point of the hole.
  const berlin = laender.find(({ code }) => code === 'DE-BE')!.rings.flat();
  for (let i = 0; i < berlin.length; i += 2)
    expect(owners.get(`${berlin[i]} ${berlin[i + 1]}`)).toContain('DE-BB');
});

test('the list of places needs no quotes, and every area holds places', () => {
  expect(text('places.csv')).not.toMatch(/["\r']/);
  const rows = text('areas.csv').trim().split('\n').slice(1);
  expect(gazetteer.areas.size).toBe(rows.length);
});

test('words of a name: folded, without the small ones', () => {
  expect(wordsOf('St. Ingbert')).toEqual(['sankt', 'ingbert']);
  expect(wordsOf('Frankfurt am Main')).toEqual(['frankfurt', 'main']);
  expect(wordsOf('Lübeck')).toEqual(wordsOf('Lübeck'));
});

test.each([
  ['Dortmund', 'Dortmund'],
  ['44137 Dortmund', 'Dortmund'],
  ['Stadt Dortmund', 'Dortmund'],
  ['Dortmund-Hörde', 'Dortmund / coarser'],
  ['Muenchen', 'München'],
  ['Munchen', 'München'],
  ['München Pasing', 'München-Pasing'],
  ['Kreuzberg (Berlin)', 'Berlin-Kreuzberg'],
  ['Frankfurt a. M.', 'Frankfurt am Main'],
  ['Frankfurt/O.', 'Frankfurt (Oder)'],
  ['Rothenburg o. d. T.', 'Rothenburg ob der Tauber'],
  ['Neustadt/Weinstr.', 'Neustadt an der Weinstraße'],
  ['Sankt Ingbert', 'Sankt Ingbert'],
  ['Kreis Unna', 'Kreis Unna'],
  ['Landkreis München', 'Landkreis München'],
  ['Märkischer Kreis', 'Märkischer Kreis'],
  ['Westfalen-Lippe', 'Westfalen-Lippe'],
  ['NRW', 'Nordrhein-Westfalen'],
  ['Berlin', 'Berlin'],
  ['bundesweit', 'Deutschland'],
  ['Neustadt (Hessen)', 'Neustadt (Hessen)'],
  ['Münster', 'Münster / size'],
  ['Frankfurt', 'Frankfurt am Main / size'],
  // Nothing is guessed.
  ['Neustadt', 'several'],
  ['Essen (Oldenburg)', 'several'],
  ['Dortmunt', 'unknown'],
  ['Region 001', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
  ['   ', 'unsaid'],
])('%s → %s', (written, found) => {
  expect(said(written)).toBe(found);
});

test('a Land that is known anyway decides between places of one name', () => {
  expect(said('Oldenburg', '01')).toBe('Oldenburg in Holstein / land');
  expect(said('Frankfurt', '12')).toBe('Frankfurt (Oder) / land');
});

test('a misspelt name has the right one among its proposals', () => {
  const where = whereIs('Dortmunt', gazetteer, NOWHERE);
  expect(where.of === 'unknown' && where.near.map(({ name }) => name)).toContain('Dortmund');
});

test('every proposal, written without ambiguity, is found again as itself', () => {
  for (const name of [
    'Neustadt',
    'Altdorf',
    'Münster',
    'Burg',
    'Lindau',
    'Halle',
    'Oldenburg',
    'Frankfurt',
  ]) {
    const where = whereIs(name, gazetteer, NOWHERE);
    const all =
      where.of === 'several' ? where.candidates : where.of === 'found' ? [where.place, ...where.others] : [];
    expect(all.length, name).toBeGreaterThan(1);
    for (const place of all) {
      const again = whereIs(unambiguous(place, gazetteer), gazetteer, NOWHERE);
      expect(again.of === 'found' && again.place.key, unambiguous(place, gazetteer)).toBe(place.key);
    }
  }
});

test('a project: its Land, the region where no place was said, nationwide bodies, and what is to be decided', () => {
  const body = (id: string, place: string, more = {}) =>
    [id, { ...blankBody(id, 'partner'), place, ...more }] as const;
  const project = {
    ...emptyProject({ id: 'p', hub: 'a' }),
    regions: new Map([
      [
        'r',
        { id: 'r', label: 'Delmenhorst', land: 'Niedersachsen', size: null, part: null, inhabitants: null },
      ],
    ]),
    bodies: new Map([
      body('a', 'Delmenhorst', { region: 'r' }),
      body('b', '', { region: 'r' }),
      body('c', '', { level: 'bund' as const }),
      body('d', 'Oldenburg'),
      body('e', 'Neustadt an der Wupper'),
      body('f', ''),
      body('g', 'Niedersachsen'),
    ]),
  };
  expect(landOfProject(project, gazetteer)).toBe('03');
  const find = finderFor(project, gazetteer);
  const { place, placeIs } = onMap([...project.bodies.values()], find);
  expect([...placeIs]).toEqual([
    PLACE_IS.spot,
    PLACE_IS.spot,
    PLACE_IS.everywhere,
    PLACE_IS.spot,
    PLACE_IS.unknown,
    PLACE_IS.unknown,
    PLACE_IS.area,
  ]);
  expect([...place.slice(0, 4)]).toEqual([8.63, 53.05, 8.63, 53.05]);
  expect(Number.isNaN(place[4]!)).toBe(true);
  const written = placesWritten(project.bodies.values(), project.regions, find);
  expect(written).toMatchObject({ placed: 4, everywhere: 1, unsaid: ['f'] });
  expect(written.places.map(({ text: t, where }) => `${t}: ${doubtIn(where)}`)).toEqual([
    'Neustadt an der Wupper: open',
    'Oldenburg: assumed',
    ...written.places.slice(2).map(({ text: t }) => `${t}: clear`),
  ]);
});
