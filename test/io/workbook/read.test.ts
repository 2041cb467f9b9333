/** Workbooks of other programs: every kind of cell, sheets that people have, and what must not be let in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { readAnything, readFiles, unpack, writeAnything } from '../../../src/io/index.ts';
import { IssueList } from '../../../src/io/issue-list.ts';
import { openWorkbook } from '../../../src/io/workbook/workbook.ts';
import { brokenPromise, filesOf, sameProject, textFile } from '../samples.ts';

const bring = (name: string): InFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'files', name))),
});
const open = (file: InFile, hidden = false) => {
  const issues = new IssueList();
  return { sheets: openWorkbook(file, issues, { hidden }), issues: issues.list() };
};
type Rows = (string | number | boolean | Date | null)[][];
const book = async (sheets: Record<string, Rows>, name = 'mappe.xlsx'): Promise<InFile> => ({
  name,
  bytes: await writeXlsx({ sheets: Object.entries(sheets).map(([n, rows]) => ({ name: n, rows })) }),
});
const said = (issues: readonly { readonly code: string; readonly at?: { readonly row?: number } }[]) =>
  issues.map((issue) => issue.code + (issue.at?.row ? `@${issue.at.row}` : ''));

/** What a person sees in each cell; programs differ where it says so. */
const CELLS: readonly (readonly [name: string, seen: string, libreoffice?: string])[] = [
  ['Tag', '2023-12-31'],
  ['Tag US', '2023-12-31'],
  ['Monat', '2023-08'],
  ['Monat in Worten', '2023-08'],
  ['Jahr', '2023'],
  ['Tag und Uhrzeit', '2023-12-31 14:30'],
  ['Uhrzeit', '09:05'],
  ['Dauer', '26:30'],
  ['Nullen', '00124'],
  ['Nummer mit Wort', 'SHK-007'],
  ['Prozent', '12.5%'],
  ['Drittel', '0.3333333333333333', '0.333333333333333'],
  ['Summe', '0.3'],
  ['Ganze Zahl', '1234567890123'],
  ['Tausender', '1234.5'],
  ['Euro', '99.5'],
  ['Negativ', '-3'],
  ['Zahl als Text', '00123'],
  ['Wie eine Formel', "'=1+1"],
  ['Umbruch', 'eins\nzwei'],
  ['Ränder', '  innen  zwei  '],
  ['Formel', '', '2'],
  ['Formel Text', '', 'ab'],
  ['Formel leer', ''],
  ['Fehler', ''],
  ['Mit Kommentar', 'sichtbar'],
  ['Ausgeblendet', 'da'],
];

describe.each(['cells-openpyxl.xlsx', 'cells-libreoffice.xlsx', 'cells-libreoffice.ods'])('%s', (name) => {
  const { sheets, issues } = open(bring(name));
  const [cells, merged, secret] = sheets!;

  test.each(CELLS)('%s', (row, seen, libreoffice) => {
    const found = cells!.rows.find(([first]) => first === row);
    expect(found?.[1] ?? '').toBe(name.includes('libreoffice') ? (libreoffice ?? seen) : seen);
  });
  test('what cannot be seen in a cell is said', () => {
    const calculated = name.includes('libreoffice');
    expect(said(issues).filter((code) => code.includes('@'))).toEqual(
      calculated ? ['cell-error@28'] : [25, 26, 27, 28].map((row) => `formula-without-value@${row}`),
    );
    expect(said(issues)).toContain('hidden-cells');
  });
  test('a value merged over rows holds for each; a merged heading names all its columns', () => {
    expect(merged!.rows.slice(1)).toEqual([
      ['Sektor', 'Name', 'Adresse', 'Adresse'],
      ['Gesundheit', 'Klinik', 'Weg 1', 'Ort'],
      ['Gesundheit', 'Praxis', 'Weg 2', 'Ort'],
      ['Soziales', 'Tafel', 'Weg 3', 'Ort'],
    ]);
  });
  test('a hidden sheet is named, and read only when asked for', () => {
    expect(secret).toMatchObject({ name: 'Privat', hidden: 'hidden', rows: [] });
    expect(issues.find((issue) => issue.code === 'hidden-sheets')?.with).toEqual({
      number: 1,
      sheets: 'Privat',
    });
    const asked = open(bring(name), true);
    expect(asked.sheets![2]!.rows).toEqual([['Erika Mustermann']]);
    expect(said(asked.issues)).not.toContain('hidden-sheets');
  });
});

test('the same network from XLSX and ODS', async () => {
  const [fromXlsx, fromOds] = [
    await readAnything(filesOf('samples/xlsx')),
    await readAnything(filesOf('samples/ods')),
  ];
  expect(fromXlsx.counts).toEqual({ bodies: 4, ties: 3, skipped: 0, loops: 0 });
  expect(fromXlsx.issues.filter((issue) => issue.severity !== 'note')).toEqual([]);
  expect(fromOds.issues).toEqual(
    fromXlsx.issues.map((i) => ({ ...i, at: { ...i.at, file: 'ods/network.ods' } })),
  );
  expect(sameProject(fromXlsx.project!, { ...fromOds.project!, about: fromXlsx.project!.about })).toBe(true);
  const { bodies, ties } = fromXlsx.project!;
  expect([...bodies.values()].map((body) => [body.id, body.kind, body.extra.PLZ])).toEqual([
    ['1', 'centre', '01067'],
    ['2', 'partner', '01069'],
    ['3', 'partner', '01097'],
    ['4', 'network', '50667'],
  ]);
  expect([...ties.values()].map((tie) => [tie.target, tie.since, tie.weight, tie.frequency])).toEqual([
    ['2', '2019-05-01', 2.5, 'monthly'],
    ['3', '2020-01', 1, 'yearly'],
    ['4', '2021', null, null],
  ]);
});

describe('sheets that people have', () => {
  test('a list of ties, and a legend beside it', async () => {
    const file = await book({
      Liste: [
        ['Quelle', 'Ziel', 'Gewicht'],
        ['A', 'B', 1.5],
        ['B', 'C', 1234.567],
      ],
      Legende: [
        ['A', 'Amt'],
        ['B', 'Büro'],
      ],
    });
    const { project, format, issues } = await readAnything([file]);
    expect(format).toBe('edge-list');
    expect([...project!.ties.values()].map((tie) => [tie.source, tie.target, tie.weight])).toEqual([
      ['A', 'B', 1.5],
      ['B', 'C', 1234.567],
    ]);
    expect(issues.find((i) => i.code === 'sheet-not-read')?.at).toEqual({
      file: 'mappe.xlsx',
      sheet: 'Legende',
    });
  });
  test('an adjacency matrix and an incidence matrix, with a sheet of notes', async () => {
    const notes: Rows = [
      ['Stand: Mai 2023, zusammengestellt von der Geschäftsstelle nach den Angaben der Kontaktstellen'],
    ];
    const square = await book({
      Matrix: [
        ['', 'A', 'B', 'C'],
        ['A', null, 1, 0],
        ['B', 1, null, 2],
        ['C', 0, 2, null],
      ],
      Hinweise: notes,
    });
    const matrix = await readAnything([square]);
    expect(matrix).toMatchObject({ format: 'matrix', counts: { bodies: 3, ties: 2 } });
    const two = await readAnything([
      await book({
        Netze: [
          ['', 'Netz 1', 'Netz 2'],
          ['P', 'x', null],
          ['Q', 'x', 'x'],
        ],
        Hinweise: notes,
      }),
    ]);
    expect(two).toMatchObject({ format: 'matrix', counts: { bodies: 4, ties: 3 } });
    expect([...two.project!.bodies.values()].map((body) => body.kind)).toEqual([
      'partner',
      'partner',
      'network',
      'network',
    ]);
  });
  test('one sheet a kind of body, in German, typed by hand and without ids', async () => {
    const file = await book({
      Kontaktstelle: [
        ['Name', 'Ort'],
        ['KISS', 'Musterstadt'],
      ],
      Partner: [
        ['Name', 'Kategorie', 'Sektor'],
        ['Klinik', 'Krankenhäuser', 'Gesundheit'],
        ['Tafel', 'Eigenes', ''],
      ],
      Gremien: [
        ['Name', 'Ebene'],
        ['Pflegekonferenz', 'lokal'],
      ],
      Beziehungen: [
        ['Von', 'Nach', 'Art', 'Seit'],
        ['KISS', 'Klinik', '', new Date('2020-02-01')],
        ['KISS', 'Pflegekonferenz', 'Gremienmitwirkung', 2019],
      ],
    });
    const { project, format, issues } = await readAnything([file]);
    expect(format).toBe('data-package');
    expect(issues.filter((issue) => issue.severity !== 'note')).toEqual([]);
    expect([...project!.bodies.values()].map((body) => [body.id, body.kind, body.category])).toEqual([
      ['KISS', 'centre', ''],
      ['Klinik', 'partner', 'krankenhaus'],
      ['Tafel', 'partner', 'Eigenes'],
      ['Pflegekonferenz', 'committee', ''],
    ]);
    expect([...project!.ties.values()].map((tie) => [tie.type, tie.since])).toEqual([
      ['cooperation', '2020-02-01'],
      ['committee-membership', '2019'],
    ]);
  });
  test('a new row without an id in our own workbook is a new body', async () => {
    const { project } = readFiles(filesOf('networks/delmenhorst-2012'));
    const [file] = await writeAnything('xlsx', project!, { language: 'de' });
    const written = await readXlsx(file!.bytes);
    const rows = new Map(written.sheets.map((sheet) => [sheet.name, sheet.rows]));
    rows.get('Partner')!.push(['Ganz neu e. V.']);
    rows.get('Verbindungen')!.push(['Ganz neu e. V.', project!.bodies.get('del-shk')!.label, 'Kooperation']);
    const edited = await book(Object.fromEntries([...rows].filter(([name]) => !name.startsWith('_'))));
    const back = await readAnything([edited]);
    expect(back.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(back.project!.bodies.get('Ganz neu e. V.')).toMatchObject({ kind: 'partner' });
    expect(back.counts).toMatchObject({ bodies: project!.bodies.size + 1, ties: project!.ties.size + 1 });
  });
  test('problems name sheet, row and column', async () => {
    const file = await book({
      Partner: [
        ['Unsere Partner'],
        [],
        ['ID', 'Name', 'Art'],
        ['1', 'Eins', 'Kontaktstelle'],
        ['1', 'Zwei', 'Quatsch'],
      ],
      Linien: [
        ['Von', 'Nach'],
        ['1', '9'],
      ],
    });
    const { issues } = await readAnything([file]);
    expect(issues.find((issue) => issue.code === 'duplicate-ids')?.at).toEqual({
      file: 'mappe.xlsx',
      sheet: 'Partner',
      row: 5,
      column: 'ID',
      value: '1',
    });
    expect(issues.find((issue) => issue.code === 'unknown-nodes')?.at).toMatchObject({
      sheet: 'Linien',
      row: 2,
    });
  });
  test('workbooks in a zip, beside a broken one', async () => {
    const good = await book({
      Liste: [
        ['Quelle', 'Ziel'],
        ['A', 'B'],
      ],
    });
    const broken = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x') });
    const zip = zipSync({ 'a/gut.xlsx': good.bytes, 'a/kaputt.xlsx': broken });
    const { project, issues } = await readAnything([{ name: 'mappen.zip', bytes: zip }]);
    expect(project!.ties.size).toBe(1);
    expect(issues.find((issue) => issue.code === 'workbook-damaged')?.at?.file).toBe('a/kaputt.xlsx');
  });
  test('sheets come with their grids, hidden ones only when asked for', () => {
    const files = unpack([bring('cells-libreoffice.ods'), textFile('a.csv', 'x')], new IssueList(), {
      hidden: true,
    });
    expect(files!.map((file) => [file.name, file.grid?.sheet, file.grid?.hidden])).toEqual([
      ['cells-libreoffice.ods', 'Zellen', false],
      ['cells-libreoffice.ods', 'Verbunden', false],
      ['cells-libreoffice.ods', 'Privat', true],
      ['a.csv', undefined, undefined],
    ]);
  });
});

describe('what must not be let in', () => {
  const good = bring('cells-openpyxl.xlsx');
  const changed = (change: (entries: Record<string, Uint8Array>) => void): InFile => {
    const entries = unzipSync(good.bytes);
    change(entries);
    return { name: 'mappe.xlsx', bytes: zipSync(entries) };
  };
  const sheet1 = 'xl/worksheets/sheet1.xml';

  test('a part that unpacks to a gigabyte', () => {
    const zeros = zipSync({
      [sheet1]: new Uint8Array(300 * 2 ** 20),
      'xl/workbook.xml': strToU8('<workbook/>'),
    });
    const { sheets, issues } = open({ name: 'bombe.xlsx', bytes: zeros });
    expect(sheets).toBeNull();
    expect(['too-large', 'compression-ratio']).toContain(issues[0]!.code);
  });
  test('many workbooks in one zip that are a bomb together', async () => {
    const inner = zipSync({
      [sheet1]: new Uint8Array(9 * 2 ** 20),
      'xl/workbook.xml': strToU8('<workbook/>'),
    });
    const entries = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.xlsx`, inner]));
    const { project, issues } = await readAnything([
      { name: 'alle.zip', bytes: zipSync(entries, { level: 0 }) },
    ]);
    expect(project).toBeNull();
    expect(said(issues)).toContain('too-large');
  });
  test('entities in any part', () => {
    for (const part of ['xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels', sheet1]) {
      const file = changed((entries) => {
        entries[part] = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
      });
      expect(said(open(file).issues)).toContain('xml-doctype');
    }
  });
  test('a part that is there twice', () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/WORKBOOK.xml': strToU8('<b/>') });
    expect(said(open({ name: 'a.xlsx', bytes }).issues)).toEqual(['workbook-damaged']);
  });
  test('a cell at the far corner, a million times', () => {
    const far = changed((entries) => {
      entries[sheet1] = strToU8(
        '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      );
    });
    expect(open(far).sheets![0]!.rows).toHaveLength(1_048_576);
    const many = Array.from({ length: 2000 }, (_, i) => `<row><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
      '',
    );
    const wide = changed((entries) => {
      entries[sheet1] = strToU8(`<worksheet><sheetData>${many}</sheetData></worksheet>`);
    });
    expect(said(open(wide).issues)).toEqual(['sheet-too-large']);
    const outside = changed((entries) => {
      entries[sheet1] = strToU8(
        '<worksheet><sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData></worksheet>',
      );
    });
    expect(said(open(outside).issues)).toEqual(['sheet-too-large']);
  });
  test('rows of an ODS repeated a thousand million times', () => {
    const content = `<office:document-content xmlns:office="o"><office:body><office:spreadsheet><table:table table:name="T">
      <table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999" office:value-type="float" office:value="1"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content),
    });
    expect(said(open({ name: 'a.ods', bytes }).issues)).toEqual(['sheet-too-large']);
  });
  test('bytes changed anywhere never throw and never half-load', () => {
    const samples = [good, bring('cells-libreoffice.ods'), ...filesOf('samples/xlsx')];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (file, edits) => {
          const bytes = file.bytes.slice();
          for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
          const { project, issues } = readFiles([{ ...file, bytes }]);
          expect(said(issues)).not.toContain('reader-failed');
          if (project) expect(brokenPromise(project)).toBeNull();
          else expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });
});

test('rich text, readings, strict prefixes, shared and inline strings, cells without names', () => {
  const parts = {
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/_rels/workbook.xml.rels':
      '<p:Relationships><p:Relationship Id="a" Type="x/worksheet" Target="./sheets/Eins.xml"/><p:Relationship Id="s" Type="x/sharedStrings" Target="../xl/strings.xml"/></p:Relationships>',
    'xl/workbook.xml':
      '<x:workbook><x:sheets><x:sheet name="Eins" sheetId="1" rel:id="a"/></x:sheets></x:workbook>',
    'xl/strings.xml':
      '<sst><si><r><t>Selbst</t></r><r><rPr/><t>hilfe</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>_x0041__x005F_x0042_</t></si></sst>',
    'xl/sheets/Eins.xml':
      '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:r><x:t xml:space="preserve">a </x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c><x:c t="d"><x:v>2023-12-31T00:00:00</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  expect(open({ name: 'a.xlsx', bytes }).sheets).toEqual([
    {
      name: 'Eins',
      hidden: 'no',
      rows: [
        ['Selbsthilfe', '東京', 'A_x0042_'],
        ['a b', '2023-12-31', 'true'],
      ],
    },
  ]);
});

test('progress goes forward to the end, over all sheets', async () => {
  const rows = Array.from({ length: 8000 }, (_, i) => [`A${i}`, `B${i}`, i]);
  const file = await book({ Eins: [['Von', 'Nach', 'Gewicht'], ...rows], Zwei: [['Von', 'Nach'], ...rows] });
  const told: number[] = [];
  await readAnything([file], (done, total) => told.push(done / total));
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
});

test('the same cells as another reader finds', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'ä', '<', '&', '"', ' ', '\n', '0', '=', '🌍'), maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const file = await book({ T: rows });
      const theirs = (await readXlsx(file.bytes)).sheets[0]!.rows.map((row) =>
        row.map((value) => (value === null ? '' : Object.is(value, -0) ? '0' : String(value))),
      );
      const trimmed = (all: readonly (readonly string[])[]) => {
        const lines = all.map((row) => row.join('|').replace(/\|+$/, ''));
        while (lines.at(-1)?.trim() === '') lines.pop();
        return lines;
      };
      expect(trimmed(open(file).sheets![0]!.rows)).toEqual(trimmed(theirs));
    }),
    { numRuns: 200, seed: 8 },
  );
});
