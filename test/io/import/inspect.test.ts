/** What is found in files: encoding, delimiter, header, types, samples. */
import { describe, expect, test } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { guessByName } from '../../../src/io/import/column-names.ts';
import { engine } from '../../../src/io/import/engine.ts';
import { filesOf } from '../samples.ts';
import { csv } from './support.ts';

const inspect = async (...files: InFile[]) => engine.inspect(files);
const sheet = (rows: readonly (readonly string[])[]): InFile => ({
  name: 'mappe.xlsx',
  bytes: new Uint8Array(0),
  grid: { sheet: 'Tabelle1', hidden: false, rows },
});
const names = async (file: InFile) => (await inspect(file)).tables[0]!.columns.map((column) => column.name);

describe('header', () => {
  test('below title lines', async () => {
    const { tables } = await inspect(csv('Unsere Partner 2023;;\n\nName;Ort;Sektor\nAOK;X;Gesundheit\n'));
    expect(tables[0]).toMatchObject({ headerRow: 3, rows: 1 });
    expect(tables[0]!.preview[0]).toEqual({ row: 1, cells: ['Unsere Partner 2023', '', ''] });
  });
  test('two lines: groups over all columns, as merged cells are saved', async () => {
    const file = csv('Partner;;Kontakt;\nName;Ort;Häufigkeit;seit\nAOK;X;monatlich;2019\n');
    expect(await names(file)).toEqual(['Partner Name', 'Partner Ort', 'Kontakt Häufigkeit', 'Kontakt seit']);
  });
  test('two lines: a group over some columns', async () => {
    const file = csv('Name;Ort;Kontakt;;Notiz\n;;Häufigkeit;seit;\nAOK;X;monatlich;2019;gut\n');
    expect(await names(file)).toEqual(['Name', 'Ort', 'Kontakt Häufigkeit', 'Kontakt seit', 'Notiz']);
  });
  test('two lines: as a workbook repeats what merged cells say', async () => {
    const file = sheet([
      ['Liste', 'Liste', 'Liste', 'Liste'],
      ['Name', 'Kontakt', 'Kontakt', 'Notiz'],
      ['Name', 'Häufigkeit', 'seit', 'Notiz'],
      ['AOK', 'monatlich', '2019', 'gut'],
    ]);
    expect(await names(file)).toEqual(['Name', 'Kontakt Häufigkeit', 'Kontakt seit', 'Notiz']);
  });
  test('none, where the first row is like the others', async () => {
    const { tables } = await inspect(csv('AOK;Bochum\nVHS;Bochum\nCaritas;Herne\n'));
    expect(tables[0]).toMatchObject({ headerRow: 0, rows: 3 });
    const { tables: one } = await inspect(csv('AOK\nVHS\nCaritas\n'));
    expect(one[0]).toMatchObject({ headerRow: 0, rows: 3, delimiter: '' });
  });
  test('where the person says', async () => {
    const file = csv('x;y\nName;Ort\nAOK;X\n');
    const how = (headerRow: number) =>
      new Map([['liste.csv', { encoding: null, delimiter: null, headerRow }]]);
    expect((await engine.inspect([file], how(0))).tables[0]).toMatchObject({ headerRow: 0, rows: 3 });
    expect((await engine.inspect([file], how(1))).tables[0]).toMatchObject({ headerRow: 1, rows: 2 });
  });
});

describe('encoding', () => {
  const text = 'Name;Träger\nÄrztekammer;Süd\n';
  const bytes = (map: Readonly<Record<string, number>>) =>
    Uint8Array.from(text, (l) => map[l] ?? l.charCodeAt(0));
  test.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['windows-1252', bytes({})],
    ['macintosh', bytes({ ä: 0x8a, Ä: 0x80, ü: 0x9f })],
    [
      'utf-16le',
      new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (l) => l.charCodeAt(0))]).buffer),
    ],
  ])('%s', async (encoding, content) => {
    const { tables } = await inspect({ name: 'a.csv', bytes: content });
    expect(tables[0]!.encoding).toBe(encoding);
    expect(tables[0]!.columns[0]!.samples).toEqual(['Ärztekammer']);
  });
  test('the person knows better', async () => {
    const how = new Map([['a.csv', { encoding: 'macintosh', delimiter: null, headerRow: null } as const]]);
    const { tables } = await engine.inspect(
      [{ name: 'a.csv', bytes: Uint8Array.of(0x4e, 0x3b, 0x41, 10, 0x8a, 0x3b, 0x42) }],
      how,
    );
    expect(tables[0]).toMatchObject({ encoding: 'macintosh' });
    expect(JSON.stringify(tables[0]!.preview)).toContain('ä');
  });
});

test('types of columns', async () => {
  const rows = ['AOK', 'VHS', 'KISS', 'DRK', 'AWO', 'KV'].map(
    (name, i) =>
      `${name};${i},5;0${i + 1}.2019;${i % 2 ? 'ja' : 'nein'};${i % 2 ? 'Gesundheit' : 'Soziales'};`,
  );
  const { tables } = await inspect(csv(`Name;Gewicht;seit;Vertrag;Bereich;leer\n${rows.join('\n')}\n`));
  expect(tables[0]!.columns.map((column) => column.type)).toEqual([
    'text',
    'number',
    'date',
    'yes-no',
    'choice',
    'empty',
  ]);
  expect(tables[0]!.columns[4]).toMatchObject({
    filled: 6,
    distinct: 2,
    words: [
      ['Soziales', 3],
      ['Gesundheit', 3],
    ],
  });
});

test.each(['project-file', 'data-package', 'gexf', 'graphml', 'graph-json'])(
  '%s says itself what it means',
  async (format) => {
    const found = await engine.inspect(filesOf(`samples/${format}`));
    expect(found).toMatchObject({ format, tables: [] });
  },
);

test.each([
  ['empty', csv('')],
  ['blank', csv('\n \n')],
  ['a picture', { name: 'a.csv', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3) }],
])('%s: an error and no table', async (_, file) => {
  const found = await inspect(file);
  expect(found.tables).toEqual([]);
  expect(found.issues.some((issue) => issue.severity === 'error')).toBe(true);
});

test('a large table is looked at from its beginning; its rows are counted all the same', async () => {
  const line = 'von Hand geschrieben;noch etwas mehr Text;12\n';
  const told: number[] = [];
  const found = await engine.inspect(
    [csv(`Name;Notiz;Gewicht\n${line.repeat(100_000)}`)],
    undefined,
    (done) => told.push(done),
  );
  expect(found.tables[0]).toMatchObject({ rows: 100_000, looked: 20_000 });
  expect(told.length).toBeGreaterThan(1);
});

test.each([
  ['Name der Einrichtung', 'label', null, false],
  ['Zusammenarbeit seit', null, 'since', false],
  ['Kontakt: Häufigkeit', null, 'frequency', false],
  ['Art der Kooperation', null, 'type', false],
  ['Ansprechpartner/in', null, null, true],
  ['Name des Ansprechpartners', null, null, true],
  ['Tel.', null, null, true],
  ['E-Mail', null, null, true],
  ['PLZ', null, null, true],
  ['Ort', 'place', null, false],
  ['Bereich', 'sector', null, false],
  ['Träger', 'label', null, false],
  ['Lieblingsfarbe', null, null, false],
])('the name „%s“', (name, body, tie, detail) => {
  expect(guessByName(name)).toMatchObject({ body, tie, detail });
});
