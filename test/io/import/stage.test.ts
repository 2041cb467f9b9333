/** What would come of an import: bodies, ties, problems with their remedies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/io/import/import.ts';
import { brokenPromise, filesOf } from '../samples.ts';
import { bring, csv, labels, onTable, tiesOf } from './support.ts';

const withCentre = (decisions: Decisions): Decisions => ({ ...decisions, centre: { name: 'KISS' } });

const BAD_FOLDER = resolve(import.meta.dirname, '../bad-input');
const BAD = readdirSync(BAD_FOLDER)
  .filter((name) => name !== 'manifest.json')
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(BAD_FOLDER, name))) }));

describe('problems', () => {
  const LIST = csv(
    'Partner;Sektor;Häufigkeit;seit;Gewicht\n' +
      'AOK;Gesundheit;monatlich;2019;2\nVHS;Sozial;ab und an mal;irgendwann 1999;viel\n;Soziales;jährlich;2018;1\nDRK;GOV;ab und an mal;;0\n',
  );

  test('each with its place, the likeliest words and how many are alike', async () => {
    const { staged } = await bring([LIST], null, withCentre);
    const told = staged.problems.map((p) => [
      p.row,
      p.at,
      p.column,
      p.value,
      p.issue.code,
      p.alike,
      p.losesRow,
    ]);
    expect(told).toEqual([
      [3, 2, 'Häufigkeit', 'ab und an mal', 'unknown-word', 2, false],
      [3, 3, 'seit', 'irgendwann 1999', 'invalid-date', 1, false],
      [3, 4, 'Gewicht', 'viel', 'number-not-understood', 1, false],
      [4, 0, 'Partner', '', 'id-missing', 1, true],
      [5, 1, 'Sektor', 'GOV', 'sector-not-in-scheme', 1, false],
      [5, 2, 'Häufigkeit', 'ab und an mal', 'unknown-word', 2, false],
      [5, 4, 'Gewicht', '0', 'weight-zero', 1, false],
    ]);
    expect(staged.problems[1]!.suggestions).toEqual(['1999']);
    expect(staged.rows).toEqual({ read: 3, skipped: 1 });
    // What was not understood is kept under its column's name.
    const tie = [...staged.project!.ties.values()].find((t) => t.target === 'vhs')!;
    expect(tie.extra).toEqual({ Häufigkeit: 'ab und an mal', seit: 'irgendwann 1999', Gewicht: 'viel' });
  });

  test('mended by words, cells and rows left out', async () => {
    const { staged } = await bring([LIST], null, (decisions) =>
      withCentre(
        onTable(decisions, {
          words: new Map([
            [1, new Map([['GOV', 'GOV']])],
            [2, new Map([['ab und an mal', 'occasional']])],
          ]),
          cells: new Map([
            ['3:3', '1999'],
            ['3:4', '3,5'],
            ['5:4', ''],
          ]),
          leftOut: [4],
        }),
      ),
    );
    expect(staged.problems).toEqual([]);
    expect(staged.rows).toEqual({ read: 3, skipped: 1 });
    const vhs = [...staged.project!.ties.values()].find((t) => t.target === 'vhs')!;
    expect(vhs).toMatchObject({ frequency: 'occasional', since: '1999', weight: 3.5, extra: {} });
    expect(staged.project!.bodies.get('drk')!.sector).toMatchObject({ value: 'GOV' });
  });

  test('of very many, the first are listed and the others counted', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `P${i};oftmals`).join('\n');
    const { staged } = await bring(
      [csv(`Partner;Häufigkeit;seit\nAOK;monatlich;2019\n${rows}\n`)],
      null,
      (decisions) =>
        withCentre(
          onTable(decisions, {
            meanings: [
              { is: 'body', column: 'label' },
              { is: 'tie', column: 'frequency' },
              { is: 'tie', column: 'since' },
            ],
          }),
        ),
    );
    expect([staged.problems.length, staged.moreProblems, staged.problems[0]!.alike]).toEqual([
      1000, 500, 1500,
    ]);
  });
});

describe('ends of ties', () => {
  const FILES = [
    csv('id;Name\na;AOK NordWest\nb;Volkshochschule\nc;Doppelt\nd;Doppelt\n', 'partner.csv'),
    csv(
      'von;nach;Art\na;b;Projekt\nAOK Nordwest;Volkshochschule;\nVolkshochschlue;b;\nDoppelt;a;\n;b;\n',
      'ties.csv',
    ),
  ];

  test('ids and names are understood; an unknown one is a problem with the nearest names', async () => {
    const { staged } = await bring(FILES);
    expect(tiesOf(staged.project)).toEqual([
      'AOK NordWest > Volkshochschule project',
      'AOK NordWest > Volkshochschule cooperation',
    ]);
    const told = staged.problems.map((p) => [
      p.row,
      p.column,
      p.value,
      p.issue.code,
      p.suggestions[0],
      p.losesRow,
    ]);
    expect(told).toEqual([
      [6, 'von', '', 'tie-end-missing', undefined, true],
      [4, 'von', 'Volkshochschlue', 'unknown-nodes', 'Volkshochschule', true],
      [5, 'von', 'Doppelt', 'name-ambiguous', 'Doppelt', true],
    ]);
    expect(staged.rows).toEqual({ read: 6, skipped: 3 });
    expect(staged.bodies.added).toBe(4);
  });

  test('an unknown one is a new body where the person says so', async () => {
    const { staged } = await bring(FILES, null, (decisions) => ({ ...decisions, unknownEnds: 'create' }));
    expect(labels(staged.project)).toContain('Volkshochschlue');
    expect(staged.project!.bodies.get('volkshochschlue')).toMatchObject({
      kind: 'partner',
      label: 'Volkshochschlue',
    });
    expect(staged.ties.added).toBe(3);
    expect(staged.duplicates.map((pair) => [pair.incoming.label, pair.other.label].sort())).toContainEqual([
      'Volkshochschlue',
      'Volkshochschule',
    ]);
  });
});

describe('lists of partners and names', () => {
  test('each is tied to the centre; who pays or carries is the source', async () => {
    const { staged } = await bring(
      [csv('Partner;Art der Zusammenarbeit\nAOK;Förderung\nVHS;Veranstaltung\nAWO;Träger\nKISS;\n')],
      null,
      withCentre,
    );
    expect(tiesOf(staged.project)).toEqual(['AOK > KISS funding', 'KISS > VHS event', 'AWO > KISS carrier']);
    expect(staged.project!.about.hub).toBe('kiss');
  });

  test('without a centre there are no ties, and that is said', async () => {
    const { staged } = await bring([csv('Partner;Häufigkeit\nAOK;monatlich\nVHS;jährlich\n')]);
    expect(staged.project!.ties.size).toBe(0);
    expect(staged.issues.map((issue) => issue.code)).toContain('centre-missing');
  });

  test('names: bullets and places are understood; kind, category and sector are proposed and say why', async () => {
    const { staged } = await bring(
      [csv('• Städtisches Krankenhaus; Bochum\n2. Selbsthilfegruppe Asthma\n- Sportverein Blau (Herne)\n')],
      null,
      withCentre,
    );
    const bodies = [...staged.project!.bodies.values()];
    expect(bodies.map(({ label, place, kind }) => [label, place, kind])).toEqual([
      ['Städtisches Krankenhaus', 'Bochum', 'partner'],
      ['Selbsthilfegruppe Asthma', '', 'group'],
      ['Sportverein Blau', 'Herne', 'partner'],
      ['KISS', '', 'centre'],
    ]);
    expect(bodies[0]).toMatchObject({
      category: 'krankenhaus',
      sector: {
        value: 'Gesundheit',
        confidence: 'medium',
        reason: { de: 'Vorschlag aus dem Namen: „Krankenhaus“' },
      },
    });
    expect(staged.ties.added).toBe(3);
    expect(staged.newTies.map(({ from, to, type }) => [from, to, type])).toEqual(
      bodies.slice(0, 3).map(({ label }) => ['KISS', label, 'cooperation']),
    );
    expect(staged.proposed.get(bodies[0]!.id)).toEqual(bodies[0]!.sector!.reason);
    expect(staged.proposed.has('kiss')).toBe(false);
  });

  test('a category that the name alone lets expect has its reason, also without a sector', async () => {
    const { staged } = await bring([csv('Sportverein Nord\nXyz\nKlinikum Süd\n')], null, withCentre);
    const reasons = [...staged.project!.bodies.values()].map(({ label, category, sector }) => [
      label,
      category !== '',
      sector !== null,
      staged.proposed.get([...staged.project!.bodies.values()].find((b) => b.label === label)!.id)?.de,
    ]);
    expect(reasons.slice(0, 3)).toEqual([
      ['Sportverein Nord', true, false, 'Vorschlag aus dem Namen: „Sportverein“'],
      ['Xyz', false, false, undefined],
      ['Klinikum Süd', true, true, 'Vorschlag aus dem Namen: „Klinikum“'],
    ]);
  });

  test('what the list itself says is no proposal', async () => {
    const { staged } = await bring(
      [csv('Partner;Kategorie\nKlinikum Süd;Krankenhäuser\n')],
      null,
      withCentre,
    );
    expect(staged.proposed.size).toBe(0);
  });

  test('ids are readable and nobody has them twice', async () => {
    const { staged } = await bring(
      [csv('Partner;Ort\nÄrzte & Co. Süd;X\nÄrzte & Co. Süd;Y\n„“;Z\n漢字;Z\n')],
      null,
      withCentre,
    );
    expect([...staged.project!.bodies.keys()]).toEqual([
      'aerzte-und-co-sued',
      'aerzte-und-co-sued-2',
      'x',
      '漢字',
      'kiss',
    ]);
  });
});

test('a body may be called like anything', async () => {
  const { staged } = await bring([csv('von;nach\nseveral;nobody\n__proto__;constructor\nundefined;null\n')]);
  expect(tiesOf(staged.project)).toEqual([
    'several > nobody cooperation',
    '__proto__ > constructor cooperation',
    'undefined > null cooperation',
  ]);
});

test('a header repeated on each page is no row', async () => {
  const { staged } = await bring([csv('Partner;Ort\nAOK;X\nPartner;Ort\nVHS;Y\n')], null, withCentre);
  expect(labels(staged.project)).toEqual(['AOK', 'VHS', 'KISS']);
});

test('a matrix: names along its edges, one tie a pair', async () => {
  const { staged } = await bring([csv(';a;b;c\na;0;1;1\nb;1;0;0\nc;1;0;0\n', 'netz.csv')]);
  expect(tiesOf(staged.project)).toEqual(['a > b cooperation', 'a > c cooperation']);
});

test.each(['project-file', 'data-package', 'gexf', 'graphml', 'graph-json'])(
  '%s as it stands',
  async (format) => {
    const { staged } = await bring(filesOf(`samples/${format}`));
    expect(brokenPromise(staged.project!)).toBeNull();
    expect(staged.project!.about.hub).toBe('kiss');
    expect(staged.ties.added).toBe(staged.project!.ties.size);
  },
);

test('a file without anything is an error and no project', async () => {
  const { staged } = await bring([csv('')]);
  expect(staged.project).toBeNull();
  expect(staged.issues.some((issue) => issue.severity === 'error')).toBe(true);
});

test.each(BAD.map((file) => [file.name, file] as const))(
  '%s is answered and breaks no promise',
  async (_, file) => {
    const { found, staged } = await bring([file]);
    if (staged.project) expect(brokenPromise(staged.project)).toBeNull();
    else expect([...staged.issues, ...found.issues].some((issue) => issue.severity === 'error')).toBe(true);
  },
);

test('a hundred thousand rows are taken over whole', { timeout: 60_000 }, async () => {
  const rows: string[] = ['Partner;Bereich;Häufigkeit;seit;Gewicht'];
  for (let i = 0; i < 100_000; i++)
    rows.push(`Einrichtung ${i};Gesundheit;2x jährlich;${2000 + (i % 20)};${i % 9},5`);
  const { staged } = await bring([csv(rows.join('\n'))], null, withCentre);
  expect(staged.bodies.added).toBe(100_001);
  expect(staged.ties.added).toBe(100_000);
});
