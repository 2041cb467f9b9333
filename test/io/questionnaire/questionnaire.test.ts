/** The questionnaire handed out, filled in and read again: one, a whole survey, in two languages, by other programs. */
import { strToU8, zipSync } from 'fflate';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { readAnything, readFiles } from '../../../src/io/index.ts';
import { idOf } from '../../../src/io/questionnaire/merge.ts';
import {
  COLUMNS,
  columnTitle,
  LISTS,
  type ListId,
  phraseOf,
  QUESTIONS,
  questionTitle,
  sheetTitle,
} from '../../../src/io/questionnaire/words.ts';
import { writeQuestionnaire } from '../../../src/io/questionnaire.ts';
import { stageWord } from '../../../src/io/xlsx.ts';
import {
  CATEGORIES,
  FORMALITIES,
  FREQUENCIES,
  LEVELS,
  STAGES,
  STATUSES,
  wordFor,
} from '../../../src/model/vocabulary.ts';
import { brokenPromise, filesOf, sameProject } from '../samples.ts';

type Language = 'de' | 'en';
type Row = Readonly<Record<string, CellValue>>;
type Filled = {
  readonly centre: Row;
  readonly partners?: readonly Row[];
  readonly committees?: readonly Row[];
  readonly networks?: readonly Row[];
};

const empty = new Map<Language, InFile>();
beforeAll(async () => {
  for (const language of ['de', 'en'] as const) empty.set(language, await writeQuestionnaire(language));
});

/** Opens our empty questionnaire, types the answers in by their headings and saves it with the other library. */
async function filled(
  name: string,
  language: Language,
  answers: Filled,
  lose: readonly string[] = [],
): Promise<InFile> {
  const book = await readXlsx(empty.get(language)!.bytes);
  const sheets = book.sheets
    .filter((sheet) => !lose.includes(sheet.name))
    .map((sheet) => {
      const rows = sheet.rows.map((row) => [...row]);
      if (sheet.name === sheetTitle('centre', language))
        for (const row of rows)
          for (const id of QUESTIONS)
            if (row[0] === questionTitle(id, language) && answers.centre[id] !== undefined)
              row[1] = answers.centre[id];
      for (const list of LISTS) {
        if (sheet.name !== sheetTitle(list, language)) continue;
        const titles = rows[0]!;
        (answers[list] ?? []).forEach((entry, i) => {
          const row: CellValue[] = titles.map(() => null);
          for (const [column, value] of Object.entries(entry)) {
            const title = columnTitle(column as 'name', language) ?? column;
            const at = titles.indexOf(title);
            row[at] = value;
          }
          rows[2 + i] = row;
        });
      }
      return {
        name: sheet.name,
        rows,
        ...(sheet.hidden ? { hidden: true } : {}),
        ...(sheet.veryHidden ? { veryHidden: true } : {}),
      };
    });
  return { name, bytes: await writeXlsx({ sheets }) };
}

const summary = (file: InFile) => {
  const { project, issues } = readFiles([file]);
  return {
    issues: issues.map((issue) => issue.code),
    bodies: [...(project?.bodies.values() ?? [])].map((b) => [
      b.id,
      b.kind,
      b.label,
      b.category,
      b.sector?.value,
      b.level,
      b.place,
      b.block,
    ]),
    ties: [...(project?.ties.values() ?? [])].map((t) => [
      t.target,
      t.type,
      t.formality,
      t.frequency,
      t.stage,
      t.status,
      t.since,
    ]),
  };
};

describe('handed out', () => {
  test.each(['de', 'en'] as const)(
    'in %s: sheets, drop-downs, and a mark that nobody sees',
    async (language) => {
      const book = await readXlsx(empty.get(language)!.bytes, { readStyles: true });
      expect(book.sheets.map((sheet) => [sheet.name, Boolean(sheet.hidden || sheet.veryHidden)])).toEqual([
        ...(['howTo', 'centre', ...LISTS] as const).map((id) => [sheetTitle(id, language), false]),
        ['_drehscheibe', true],
        ['_drehscheibe_lists', true],
      ]);
      const lists = new Map(
        book.sheets.at(-1)!.rows[0]!.map((name, at) => [
          name,
          book.sheets
            .at(-1)!
            .rows.slice(1)
            .map((row) => row[at] ?? null)
            .filter((cell) => cell !== null),
        ]),
      );
      expect(lists.get('partner-categories')!.slice(0, 3)).toEqual(
        ['aerzte', 'wohlfahrtsverband', 'krankenhaus'].map((id) => CATEGORIES.get(id)![language]),
      );
      for (const list of LISTS) {
        const sheet = book.sheets.find(({ name }) => name === sheetTitle(list, language))!;
        expect(sheet.rows[0]).toEqual(COLUMNS[list].map((column) => columnTitle(column, language)));
        expect(String(sheet.rows[1]![0])).toMatch(new RegExp(`^${phraseOf('example', language)} `));
        const dropDowns = sheet.dataValidations!.filter(({ type }) => type === 'list');
        expect(dropDowns.length).toBe(
          COLUMNS[list].filter((c) =>
            [
              'category',
              'sector',
              'level',
              'formality',
              'frequency',
              'stage',
              'status',
              'personBound',
            ].includes(c),
          ).length,
        );
        for (const { range, inputMessage } of dropDowns)
          expect([range.endsWith('62'), (inputMessage ?? '').length > 10]).toEqual([true, true]);
        expect(sheet.freezePane).toMatchObject({ rows: 1 });
      }
    },
  );
  test('returned empty, it says what is missing and nothing is read', () => {
    const { project, issues, returned } = readFiles([empty.get('de')!]);
    expect(project).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual(['questionnaire-no-centre', 'questionnaire-empty']);
    expect(returned).toMatchObject([{ centre: null, partners: 0 }]);
  });
  test('locked sheets leave the answers open', async () => {
    const locked = await writeQuestionnaire('de', { locked: true, centre: { name: 'KISS', place: 'Ort' } });
    const book = await readXlsx(locked.bytes, { readStyles: true });
    const form = book.sheets[1]!;
    expect(form.protection?.sheet).toBe(true);
    expect([
      form.cells?.get('1,0')?.style?.protection?.locked ?? true,
      form.cells?.get('1,1')?.style?.protection?.locked,
    ]).toEqual([true, false]);
    expect(form.rows[1]![1]).toBe('KISS');
    expect(readFiles([locked]).project?.bodies.get('kiss-ort')?.kind).toBe('centre');
  });
});

describe('filled in', () => {
  const answers = (language: Language): Filled => ({
    centre: {
      name: 'KISS',
      place: 'Musterstadt',
      carrier: 'Verein',
      staff: 1.5,
      year: 2025,
      inhabitants: 80000,
      size: language === 'de' ? 'Großstadt' : 'city',
    },
    partners: [
      ...STAGES.map((stage, i) => ({
        name: `Partner ${stage}`,
        category: [...CATEGORIES.values()].filter((c) => c.of === 'partner')[i]![language],
        sector: wordFor('sectors', ['Gesundheit', 'Soziales', 'Psycho-Soziales'][i % 3]!, language),
        formality: wordFor('formalities', FORMALITIES[i % FORMALITIES.length]!, language),
        frequency: wordFor('frequencies', FREQUENCIES[i]!, language),
        status: wordFor('statuses', STATUSES[i % STATUSES.length]!, language),
        stage: stageWord(stage, language),
        since: i % 2 ? 2000 + i : new Date(Date.UTC(2019, 4, 1 + i)),
      })),
      { name: 'Praxen', count: 9, category: language === 'de' ? 'Ärzt/innen' : 'physicians' },
    ],
    committees: LEVELS.map((level) => ({
      name: `Gremium ${level}`,
      level: wordFor('levels', level, language),
      role: 'x',
    })),
    networks: [{ name: 'Netz', frequency: wordFor('frequencies', 'once', language) }],
  });

  test('German and English answers mean the same', async () => {
    const [de, en] = [
      summary(await filled('a.xlsx', 'de', answers('de'))),
      summary(await filled('a.xlsx', 'en', answers('en'))),
    ];
    expect(de).toEqual(en);
    expect(de.issues).toEqual([]);
    expect(de.bodies).toHaveLength(2 + 8 + LEVELS.length + 1);
    expect(de.ties.slice(1, 3)).toEqual([
      ['partner-0-musterstadt', 'cooperation', 'contract', 'regular', 0, 'sought', '2019-05-01'],
      ['partner-1-musterstadt', 'cooperation', 'membership', 'occasional', 1, 'planned', '2001'],
    ]);
  });
  test('what lost its mark is known by its questions', async () => {
    const file = await filled('a.xlsx', 'de', answers('de'), [
      '_drehscheibe',
      '_drehscheibe_lists',
      'Anleitung',
    ]);
    expect(readFiles([file]).format).toBe('questionnaire');
    expect(summary(file)).toEqual(summary(await filled('a.xlsx', 'de', answers('de'))));
  });
  test('problems are named by sheet, row and column, and the rest is read', async () => {
    const file = await filled('a.xlsx', 'de', {
      centre: { name: 'KISS', place: 'Ort', inhabitants: 'viele', size: 'riesig' },
      partners: [
        { name: 'A', since: '30.02.2020', stage: 'neunte' },
        { name: '', category: 'Krankenhäuser' },
        { name: 'A' },
        { name: 'Beispiel: noch eins' },
        { name: 'KISS' },
      ],
    });
    const { project, issues, returned } = readFiles([file]);
    expect(issues.map(({ code, at }) => [code, at?.sheet, at?.row, at?.column])).toEqual([
      ['unknown-word', 'Kontaktstelle', 6, 'Größe der Region'],
      ['number-not-understood', 'Kontaktstelle', 8, 'Einwohnerzahl'],
      ['invalid-date', 'Kooperationspartner', 3, 'Seit'],
      ['unknown-word', 'Kooperationspartner', 3, 'Stufe'],
      ['id-missing', 'Kooperationspartner', 4, 'Name'],
      ['questionnaire-named-twice', 'Kooperationspartner', 5, 'Name'],
      ['loop', undefined, 7, undefined],
    ]);
    expect([...project!.ties.values()][0]!.extra).toEqual({ Seit: '30.02.2020', Stufe: 'neunte' });
    expect(returned![0]).toMatchObject({ file: 'a.xlsx', centre: 'KISS', partners: 2 });
    expect(returned![0]!.problems).toHaveLength(6);
  });
  test('by openpyxl, and by LibreOffice as ODS: two returns become one network', async () => {
    const { project, issues, returned, counts } = await readAnything(filesOf('samples/questionnaire'));
    expect(issues.map((issue) => issue.code)).toEqual(['questionnaires-merged']);
    expect(returned!.map((file) => [file.centre, file.partners, file.committees, file.networks])).toEqual([
      ['KISS Musterstadt', 3, 1, 1],
      ['Selbsthilfebüro Neustadt', 2, 1, 1],
    ]);
    expect(counts).toMatchObject({ bodies: 9, ties: 10 });
    const ends = [...project!.ties.values()].map((tie) => `${tie.source}>${tie.target}`);
    // Shared: the counselling centre in Neustadt, the federal network; each has its own care conference.
    expect(ends).toContain('kiss-musterstadt-musterstadt>krebsberatung-land-neustadt');
    expect(ends).toContain('selbsthilfebuero-neustadt-neustadt>krebsberatung-land-neustadt');
    expect(ends.filter((end) => end.endsWith('gesunde-staedte-netzwerk-network'))).toHaveLength(2);
    expect(ends.filter((end) => end.includes('pflegekonferenz'))).toHaveLength(2);
    expect(project!.bodies.has('pflegekonferenz-neustadt-committee')).toBe(true);
    // One centre named the other as its partner.
    expect(ends).toContain('selbsthilfebuero-neustadt-neustadt>kiss-musterstadt-musterstadt');
    expect(brokenPromise(project!)).toBeNull();
  });
});

describe('a survey of thirty', () => {
  const CENTRES = 30;
  let files: InFile[];
  beforeAll(async () => {
    files = await Promise.all(
      Array.from({ length: CENTRES }, (_, i) =>
        filled(`rueckgabe/${String(i).padStart(2, '0')}.xlsx`, i % 3 === 0 ? 'en' : 'de', {
          centre: { name: `Kontaktstelle ${i}`, place: `Stadt ${Math.floor(i / 2)}`, year: 2025 },
          // A hospital of the town's own (two centres a town), one partner of all by place, one of the centre's own.
          partners: [
            { name: 'Klinikum' },
            { name: 'AOK Bundesverband', place: 'Berlin' },
            { name: `Tafel ${i}`, count: i % 2 ? 3 : null },
          ],
          committees: [{ name: 'Gesundheitskonferenz' }],
          networks: [{ name: i % 2 ? 'Gesunde Städte Netzwerk' : 'Gesunde-Städte-Netzwerk' }],
        }),
      ),
    );
  });

  test('is one network with shared bodies', async () => {
    const { project, issues, returned, counts } = await readAnything(files);
    expect(issues.map((issue) => issue.code)).toEqual(['questionnaires-merged']);
    expect(issues[0]!.with).toEqual({ number: 30, shared: 15 + 1 + 15 + 1 });
    expect(counts).toEqual({ bodies: 30 + 15 + 1 + 30 + 15 + 1, ties: 30 * 5, skipped: 0, loops: 0 });
    expect(returned).toHaveLength(30);
    expect(
      returned!.every((file) => file.partners === 3 && file.committees === 1 && file.networks === 1),
    ).toBe(true);
    expect(project!.about).toMatchObject({ hub: null, year: 2025 });
    const degree = (id: string) => [...project!.ties.values()].filter((tie) => tie.target === id).length;
    expect([
      degree('aok-bundesverband-berlin'),
      degree('klinikum-stadt-7'),
      degree('gesunde-staedte-netzwerk-network'),
    ]).toEqual([30, 2, 30]);
    expect(brokenPromise(project!)).toBeNull();
  });
  test('has the same ids whatever comes first', async () => {
    const [there, back] = [await readAnything(files), await readAnything([...files].reverse())];
    const ids = (table: ReadonlyMap<string, unknown>) => [...table.keys()].sort();
    expect(ids(back.project!.bodies)).toEqual(ids(there.project!.bodies));
    expect(ids(back.project!.ties)).toEqual(ids(there.project!.ties));
  });
  test('a broken one among them is reported, the others are read', async () => {
    const broken = files[4]!.bytes.slice(0, 3000);
    const entities = {
      '[Content_Types].xml': strToU8('<a/>'),
      'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    };
    const mixed: InFile[] = [
      ...files.slice(0, 4),
      { name: 'rueckgabe/kaputt.xlsx', bytes: broken },
      { name: 'rueckgabe/boese.xlsx', bytes: zipSync(entities) },
      ...files.slice(5),
      { name: 'rueckgabe/notiz.csv', bytes: strToU8('nur eine Notiz') },
    ];
    const { project, issues, returned } = await readAnything(mixed);
    expect([...project!.bodies.values()].filter((body) => body.kind === 'centre')).toHaveLength(29);
    const bad = returned!
      .filter((file) => file.centre === null)
      .map((file) => [file.file, file.problems.map((p) => p.code)]);
    expect(bad.sort()).toEqual([
      ['rueckgabe/boese.xlsx', ['xml-doctype']],
      ['rueckgabe/kaputt.xlsx', ['not-a-workbook']],
      ['rueckgabe/notiz.csv', ['file-not-read']],
    ]);
    expect(
      issues.some((issue) => issue.severity === 'error' && issue.at?.file === 'rueckgabe/kaputt.xlsx'),
    ).toBe(true);
  });
  test('in a zip, too', async () => {
    const zip = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
    const { project } = await readAnything([{ name: 'alle.zip', bytes: zip }]);
    expect(sameProject(project!, (await readAnything(files)).project!)).toBe(true);
  });
});

describe('ids', () => {
  const own = (name: string, place = 'Köln', list: ListId = 'partners') =>
    idOf(list === 'partners' ? 'partner' : 'network', name, place);
  test('case, signs and blanks do not count, different places do', () => {
    expect(own('Caritas e.V.')).toBe(own('CARITAS e. V.'));
    expect(own('Caritas')).not.toBe(own('Caritas', 'Bonn'));
    expect(own('Netz')).not.toBe(own('Netz', 'Köln', 'networks'));
  });
  test('names that letters cannot tell apart stay apart', () => {
    const long = 'Verein zur Förderung der Selbsthilfe und des bürgerschaftlichen Engagements in der ';
    expect(own(`${long}Nordstadt`)).not.toBe(own(`${long}Südstadt`));
    expect(own('東京')).not.toBe(own('大阪'));
    expect(own('!!!')).not.toBe(own('???'));
  });
});
