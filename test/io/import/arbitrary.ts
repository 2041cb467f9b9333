/** Random files as people could bring them, and random decisions on them. */
import fc from 'fast-check';
import { BODY_COLUMNS, TIE_COLUMNS } from '../../../src/io/columns.ts';
import type { InFile } from '../../../src/io/format.ts';
import {
  type Decisions,
  type Found,
  type Meaning,
  TABLE_ROLES,
  type TableDecision,
} from '../../../src/io/import/import.ts';
import type { Project } from '../../../src/model/project.ts';
import { KINDS, TIE_TYPES } from '../../../src/model/vocabulary.ts';

const NAMES = [
  'AOK NordWest',
  'AOK Nordwest',
  'Caritas e. V.',
  'Caritas e.V.',
  'Jugendamt',
  'Ärztekammer',
  'Aerztekammer',
  'a',
  'A ',
  '__proto__',
  'constructor',
  '@a',
  'x~y',
  '=1+1',
  '-',
  '1',
  '2',
];
const HEADERS = [
  'Name',
  'Einrichtung',
  'id',
  'Nr.',
  'Kategorie',
  'Art',
  'Bereich',
  'Sektor',
  'Ort',
  'PLZ',
  'Ansprechpartner',
  'Häufigkeit',
  'seit',
  'Kontakt',
  'von',
  'nach',
  'Gewicht',
  'Anzahl',
  'Bemerkung',
  'aliases',
  'extra:x',
  'Foo',
  '',
  '',
];
const CELLS = [
  ...NAMES,
  '',
  '',
  '',
  'Gesundheit',
  'Psychosozial',
  'Klinik',
  'Hospiz',
  '2x jährlich',
  'seit 2015',
  '03/2019',
  '31.02.2020',
  'monatlich',
  'ca. 5',
  '4,5',
  '-3',
  '0',
  '1e400',
  'ja',
  'Stufe 3',
  'Förderung',
  'k. A.',
  '„x“',
  'a;b',
  'a"b',
  '"',
  'Zeile\nzwei',
  '\u00a0y\u200b',
  '🌍',
];

const quoted = (cell: string, delimiter: string): string =>
  /["\n\r]/.test(cell) || (delimiter !== '' && cell.includes(delimiter))
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const ENCODERS = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8-mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text: string) => {
    const marked = `\ufeff${text}`;
    const bytes = new Uint8Array(2 * marked.length);
    for (let i = 0; i < marked.length; i++) {
      bytes[2 * i] = marked.charCodeAt(i) & 255;
      bytes[2 * i + 1] = marked.charCodeAt(i) >> 8;
    }
    return bytes;
  },
  'windows-1252': (text: string) =>
    Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 63)),
} as const;

/** A text table: titles or none, a header or none, rows of any length, in any encoding. */
const anyFile = (name: string): fc.Arbitrary<InFile> =>
  fc
    .record({
      titles: fc.array(fc.constantFrom('Partner der Kontaktstelle X', 'Stand 2023', ''), { maxLength: 2 }),
      header: fc.option(fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 7 }), { nil: null }),
      rows: fc.array(
        fc.array(fc.oneof(fc.constantFrom(...CELLS), fc.string({ maxLength: 6 })), {
          minLength: 1,
          maxLength: 8,
        }),
        { maxLength: 12 },
      ),
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      encoding: fc.constantFrom(...(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[])),
      end: fc.constantFrom('\r\n', '\n', '\r'),
    })
    .map(({ titles, header, rows, delimiter, encoding, end }) => {
      const lines = [...titles.map((title) => [title]), ...(header ? [header] : []), ...rows];
      const text = lines
        .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
        .join(end);
      return { name, bytes: ENCODERS[encoding](text) };
    });

/** The same rows as a sheet of a workbook. */
const anySheet = (name: string, sheet: string): fc.Arbitrary<InFile> =>
  fc
    .array(fc.array(fc.constantFrom(...CELLS, ...HEADERS), { maxLength: 7 }), { minLength: 1, maxLength: 12 })
    .map((rows) => ({ name, bytes: new Uint8Array(0), grid: { sheet, hidden: false, rows } }));

export const anyFiles: fc.Arbitrary<readonly InFile[]> = fc.oneof(
  anyFile('liste.csv').map((file) => [file]),
  fc.tuple(anyFile('nodes.csv'), anyFile('ties.csv')),
  anySheet('mappe.xlsx', 'Partner').map((file) => [file]),
);

const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.constantFrom(...BODY_COLUMNS).map((column) => ({ is: 'body', column }) as const),
  fc.constantFrom(...TIE_COLUMNS).map((column) => ({ is: 'tie', column }) as const),
  fc.constantFrom({ is: 'extra' } as const, { is: 'ignore' } as const),
);

const tableEdit = fc.record({
  role: fc.option(fc.constantFrom(...TABLE_ROLES), { nil: null }),
  meanings: fc.array(fc.tuple(fc.nat(8), meaning), { maxLength: 4 }),
  words: fc.array(
    fc.tuple(fc.nat(8), fc.constantFrom(...CELLS), fc.constantFrom('', 'Gesundheit', 'monthly', 'x')),
    {
      maxLength: 3,
    },
  ),
  cells: fc.array(fc.tuple(fc.nat(14), fc.nat(9), fc.constantFrom(...CELLS)), { maxLength: 3 }),
  leftOut: fc.array(fc.nat(14), { maxLength: 3 }),
  headerRow: fc.option(fc.nat(5), { nil: null }),
  kind: fc.constantFrom(...KINDS),
  tieType: fc.constantFrom(...TIE_TYPES),
});

export const anyEdit = fc.record({
  tables: fc.array(tableEdit, { maxLength: 2 }),
  unknownEnds: fc.constantFrom('problem' as const, 'create' as const),
  key: fc.constantFrom('id' as const, 'name' as const),
  centre: fc.option(fc.constantFrom('Kontaktstelle X', 'AOK NordWest', ' '), { nil: null }),
  /**
   * Whether all pairs are said to be one body, or none: of several rows of one name, nobody could tell the next time which of
   * them became another.
   */
  same: fc.boolean(),
  theirs: fc.array(fc.boolean(), { maxLength: 6 }),
});
export type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

/** The suggested decisions with some of them changed. */
export function edited(suggested: Decisions, found: Found, open: Project | null, edit: Edit): Decisions {
  const tables = new Map<string, TableDecision>();
  found.tables.forEach((table, i) => {
    const before = suggested.tables.get(table.id)!;
    const change = edit.tables[i];
    if (!change) {
      tables.set(table.id, before);
      return;
    }
    const meanings = [...before.meanings];
    for (const [at, meaningOf] of change.meanings) if (at < meanings.length) meanings[at] = meaningOf;
    const words = new Map<number, ReadonlyMap<string, string>>();
    for (const [at, word, ours] of change.words)
      words.set(at, new Map([...(words.get(at) ?? []), [word, ours]]));
    tables.set(table.id, {
      ...before,
      role: change.role ?? before.role,
      meanings,
      words,
      cells: new Map(change.cells.map(([row, at, text]) => [`${row}:${at}`, text])),
      leftOut: change.leftOut,
      headerRow: change.headerRow,
      kind: change.kind,
      tieType: change.tieType,
    });
  });
  return {
    ...suggested,
    tables,
    target: open ? { is: 'join', key: edit.key } : { is: 'new', name: 'Neu' },
    centre: edit.centre === null ? suggested.centre : { name: edit.centre },
    unknownEnds: edit.unknownEnds,
  };
}
