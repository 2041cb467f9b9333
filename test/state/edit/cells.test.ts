/** Cells: typed text to records and back, blocks of the clipboard, fill, find and replace – and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, isEmpty, reverse } from '../../../src/model/change.ts';
import { type Body, blankBody, type Project, type Tie } from '../../../src/model/project.ts';
import { BODY_CELLS } from '../../../src/state/edit/body-cells.ts';
import { formatHtml, formatTsv, parseTsv, rectangle } from '../../../src/state/edit/cell-clipboard.ts';
import { CellContext } from '../../../src/state/edit/cell-context.ts';
import { finderOf, nextFound, replacedIn } from '../../../src/state/edit/cell-find.ts';
import { nearest } from '../../../src/state/edit/cell-nearest.ts';
import { CellPlan, planCells, type Write } from '../../../src/state/edit/cell-plan.ts';
import { contains, filled, placed, sizeOf, spanned } from '../../../src/state/edit/cell-range.ts';
import { extraField, fieldOf, readCell, type SheetName, textOfCell } from '../../../src/state/edit/cells.ts';
import {
  addColumn,
  deleteColumn,
  extraColumns,
  renameColumn,
} from '../../../src/state/edit/extra-columns.ts';
import { TIE_CELLS } from '../../../src/state/edit/tie-cells.ts';
import { bundled } from '../../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const LANGUAGES = ['de', 'en'] as const;
const [someBody] = project.bodies.values();
const [someTie] = project.ties.values();

const readBody = (
  field: string,
  typed: string,
  language: 'de' | 'en' = 'de',
  body: Body = someBody!,
  p = project,
) => readCell('bodies', field, typed, body, new CellContext(p, language));
const readTie = (field: string, typed: string, language: 'de' | 'en' = 'de', tie: Tie = someTie!) =>
  readCell('ties', field, typed, tie, new CellContext(project, language));
const to = <R>(read: { to: R } | { refused: unknown }): R => {
  if ('refused' in read) throw new Error(`refused: ${JSON.stringify(read.refused)}`);
  return read.to;
};
const code = (read: object) =>
  'refused' in read ? (read as { refused: { code: string } }).refused.code : null;

describe('typed cells', () => {
  test.each([
    ['31.12.2023', '2023-12-31'],
    ['2023', '2023'],
    ['03/2019', '2019-03'],
    ['1.3.24', '2024-03-01'],
    ['', ''],
  ])('date %s', (typed, iso) => {
    expect(to(readTie('since', typed, 'de', { ...someTie!, since: '1999' })).since).toBe(iso);
  });
  test.each([
    ['ja', true],
    ['Nein', false],
    ['yes', true],
    ['k. A.', null],
    ['', null],
  ])('bound to one person: %s', (typed, said) => {
    const bound = to(readTie('personBound', typed, 'de', { ...someTie!, personBound: true }));
    expect(bound.personBound).toBe(said);
  });
  test('bound to one person is nothing else than yes, no or not said', () => {
    expect(code(readTie('personBound', 'vielleicht'))).toBe('unknown-word');
  });
  test.each(['31.2.2023', 'gestern', '2023-13', '12345'])('no date: %s', (typed) => {
    expect(code(readTie('since', typed))).toBe('not-a-date');
  });
  test.each([
    ['de', '1,5', 1.5],
    ['de', '1.5', 1.5],
    ['de', '1.234', 1234],
    ['en', '1.234', 1.234],
    ['en', '1,234.5', 1234.5],
    ['de', '1.234,5', 1234.5],
  ] as const)('%s: number %s is %d', (language, typed, weight) => {
    expect(to(readTie('weight', typed, language)).weight).toBe(weight);
  });
  test('no number, and none that a tie may have', () => {
    expect(code(readTie('weight', 'viel'))).toBe('not-a-number');
    expect(code(readTie('weight', '0'))).toBe('not-positive');
    expect(code(readTie('weight', '-3'))).toBe('not-positive');
    expect(code(readTie('weight', '1e400'))).toBe('not-a-number');
  });
  test('words of the vocabulary in both languages and as ids; others are refused, needed ones not emptied', () => {
    expect(to(readBody('kind', 'Netzwerk')).kind).toBe('network');
    expect(to(readBody('kind', 'committee', 'en')).kind).toBe('committee');
    expect(code(readBody('kind', 'Netzwek'))).toBe('unknown-word');
    expect(code(readBody('kind', ''))).toBe('not-empty');
    expect(code(readBody('label', '  '))).toBe('not-empty');
    expect(to(readBody('level', '', 'de', { ...someBody!, level: 'land' })).level).toBeNull();
    expect(to(readTie('stage', '3 – Personalschulung')).stage).toBe(3);
    expect(code(readTie('stage', '9'))).toBe('unknown-word');
  });
  test('categories: the vocabulary by its words, own words as they are, and as they are spelt already', () => {
    expect(to(readBody('category', 'Krankenhäuser')).category).toBe('krankenhaus');
    const own = {
      ...project,
      bodies: new Map([['x', { ...blankBody('x', 'partner'), category: 'Frauen-Café' }]]),
    };
    expect(to(readBody('category', 'frauencafé', 'de', someBody, own)).category).toBe('Frauen-Café');
    expect(to(readBody('category', 'Ganz neu')).category).toBe('Ganz neu');
  });
  test('a sector by hand is sure, says so, and keeps what stood there as the alternative', () => {
    const body = {
      ...someBody!,
      sector: { value: 'Soziales', confidence: 'low', reason: null, alternative: null },
    } as Body;
    const { sector } = to(readBody('sector', 'gesundheit', 'de', body));
    expect(sector).toMatchObject({ value: 'Gesundheit', confidence: 'high', alternative: 'Soziales' });
    expect(sector?.reason?.de).toBeTruthy();
    expect(code(readBody('sector', 'Kultur', 'de', body))).toBe('unknown-word');
    expect(code(readBody('confidence', 'mittel', 'de', { ...body, sector: null }))).toBe('sector-first');
  });
  test('ends by name or id; nobody, several and the other end are refused; new ones only when asked for', () => {
    const [a, b] = [...project.bodies.values()];
    expect(to(readTie('to', b!.label.toUpperCase(), 'de', { ...someTie!, source: a!.id })).target).toBe(
      b!.id,
    );
    expect(code(readTie('to', a!.label, 'de', { ...someTie!, source: a!.id, target: b!.id }))).toBe(
      'same-body',
    );
    expect(code(readTie('to', 'Nie gehört'))).toBe('unknown-body');
    const twins: Project = {
      ...project,
      bodies: new Map([
        ...project.bodies,
        ['t1', blankBody('t1', 'partner', 'AWO')],
        ['t2', blankBody('t2', 'partner', 'AWO')],
      ]),
    };
    const c = new CellContext(twins, 'de');
    expect(code(readCell('ties', 'to', 'AWO', someTie!, c))).toBe('several-bodies');
    expect(c.nameOf('t2')).toBe('AWO [t2]');
    expect(to(readCell('ties', 'to', 'AWO [t2]', someTie!, c)).target).toBe('t2');
    const plan = planCells(
      'ties',
      project,
      'de',
      [{ row: someTie!.id, field: 'to', text: 'Nie gehört' }],
      true,
    );
    const made = [...plan.change.bodies.added.values()];
    expect(made.map((x) => x.label)).toEqual(['Nie gehört']);
    expect(apply(project, plan.change).ties.get(someTie!.id)!.target).toBe(made[0]!.id);
  });
  test('regions: known ones by name, new ones only when asked for', () => {
    expect(code(readBody('region', 'Atlantis'))).toBe('unknown-region');
    const plan = planCells(
      'bodies',
      project,
      'de',
      [...project.bodies.keys()].slice(0, 2).map((row) => ({ row, field: 'region', text: 'Atlantis' })),
      true,
    );
    expect([...plan.change.regions.added.values()].map((r) => r.label)).toEqual(['Atlantis']);
  });
  test('blocks: a number, a number not stated, none', () => {
    expect(to(readBody('block', '12')).block).toEqual({ count: 12 });
    expect(to(readBody('block', 'ja')).block).toEqual({ count: null });
    expect(to(readBody('block', 'nein', 'de', { ...someBody!, block: { count: 2 } })).block).toBeNull();
    expect(code(readBody('block', '2,5'))).toBe('not-a-count');
  });
  test('measures and computed columns are read-only', () => {
    expect(fieldOf('bodies', 'm:degree')).toBeUndefined();
    expect(code(readBody('m:degree', '3'))).toBe('read-only');
    expect(code(readTie('via', 'x'))).toBe('read-only');
  });
  test('one body is the hub: yes elsewhere moves it, two at once are refused', () => {
    const others = [...project.bodies.keys()].filter((id) => id !== project.about.hub);
    const one = planCells('bodies', project, 'de', [{ row: others[0]!, field: 'hub', text: 'Ja' }]);
    expect(apply(project, one.change).about.hub).toBe(others[0]);
    const two = planCells(
      'bodies',
      project,
      'de',
      others.slice(0, 2).map((row) => ({ row, field: 'hub', text: 'x' })),
    );
    expect(two.refused.map((r) => r.why.code)).toEqual(['second-hub']);
    const none = planCells('bodies', project, 'de', [{ row: project.about.hub!, field: 'hub', text: '' }]);
    expect(apply(project, none.change).about.hub).toBeNull();
  });
  test('names that objects have themselves are ordinary column names', () => {
    const field = extraField('__proto__');
    const [row] = project.bodies.keys();
    const plan = planCells('bodies', project, 'de', [{ row: row!, field, text: 'x' }]);
    const after = apply(project, plan.change);
    expect(textOfCell('bodies', field, after.bodies.get(row!)!, new CellContext(after, 'de'))).toBe('x');
    expect(extraColumns(after.bodies)).toContain('__proto__');
    expect(extraColumns(apply(after, deleteColumn(after, 'bodies', '__proto__')).bodies)).not.toContain(
      '__proto__',
    );
  });
});

const FIELDS = { bodies: [...BODY_CELLS.keys()], ties: [...TIE_CELLS.keys()] } as const;

/** Every cell of a sheet as text, read back. */
const copied = (sheet: SheetName, language: 'de' | 'en', p: Project = project): Write[] => {
  const c = new CellContext(p, language);
  return [...p[sheet].keys()].flatMap((row) =>
    FIELDS[sheet].map((field) => ({
      row,
      field,
      text: textOfCell(sheet, field, p[sheet].get(row) as never, c),
    })),
  );
};

describe('pasting', () => {
  test.each(
    ['dortmund-2023', 'nakos-2007-national', 'muenchen-shz-2011', 'four-regions'].flatMap((n) =>
      LANGUAGES.map((l) => [n, l] as const),
    ),
  )('a copy of everything over itself changes nothing (%s, %s)', (name, language) => {
    const p = bundled(name);
    for (const sheet of ['bodies', 'ties'] as const) {
      const plan = planCells(sheet, p, language, copied(sheet, language, p));
      expect(plan.refused).toEqual([]);
      expect(isEmpty(plan.change)).toBe(true);
    }
  });
  test.each(LANGUAGES)('cells of one row into another are understood, field by field (%s)', (language) => {
    const c = new CellContext(project, language);
    for (const sheet of ['bodies', 'ties'] as const)
      for (const from of project[sheet].values())
        for (const field of FIELDS[sheet]) {
          if (field === 'hub' || field === 'from' || field === 'to') continue;
          const text = textOfCell(sheet, field, from as never, c);
          const blank = sheet === 'bodies' ? { ...someBody!, sector: (from as Body).sector } : someTie!;
          const read = readCell(sheet, field, text, blank as never, c);
          expect('to' in read && textOfCell(sheet, field, read.to as never, c), `${field} ${text}`).toBe(
            text,
          );
        }
  });
  test('undo restores exactly what was, whatever was pasted', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        'Gesundheit',
        '12',
        '31.12.2023',
        'Netzwerk',
        'ja',
        '–',
        'Klinikum Dortmund',
        '1,5',
        'aktiv',
      ),
      fc.string(),
    );
    for (const sheet of ['bodies', 'ties'] as const) {
      const rows = [...project[sheet].keys()];
      const write = fc.record({
        row: fc.constantFrom(...rows),
        field: fc.constantFrom(...FIELDS[sheet], extraField('Telefon'), 'm:degree'),
        text,
      });
      fc.assert(
        fc.property(fc.array(write, { maxLength: 30 }), fc.boolean(), (writes, create) => {
          const plan = planCells(sheet, project, 'de', writes, create);
          expect(plan.taken + plan.refused.length).toBe(writes.length);
          const after = apply(project, plan.change);
          const back = apply(after, reverse(plan.change));
          expect(back).toEqual(project);
          expect([...back[sheet].keys()]).toEqual(rows);
        }),
        { numRuns: 150 },
      );
    }
  });
  test('new rows become records when they have what they need; others are refused cell by cell', () => {
    const bodies = new CellPlan('bodies', project, 'de');
    const [one, two, blank] = [bodies.newRow(), bodies.newRow(), bodies.newRow()];
    bodies.put(one, 'place', 'Unna');
    bodies.put(one, 'label', 'Frauenhaus Süd');
    bodies.put(two, 'place', 'Hamm');
    bodies.put(blank, 'place', '');
    const done = bodies.finish();
    expect([...done.change.bodies.added.keys()]).toEqual(['frauenhaus-sued']);
    expect(done.change.bodies.added.get('frauenhaus-sued')).toMatchObject({
      id: 'frauenhaus-sued',
      place: 'Unna',
    });
    expect(done.refused.map((r) => [r.field, r.text, r.why.code])).toEqual([
      ['place', 'Hamm', 'name-missing'],
    ]);
    const ties = new CellPlan('ties', project, 'de');
    const [whole, half] = [ties.newRow(), ties.newRow()];
    const [a, b] = [...project.bodies.values()];
    ties.put(whole, 'from', a!.label);
    ties.put(whole, 'to', b!.label);
    ties.put(half, 'from', a!.label);
    const tied = ties.finish();
    expect([...tied.change.ties.added.values()]).toMatchObject([
      { source: a!.id, target: b!.id, type: 'cooperation' },
    ]);
    expect(tied.refused.map((r) => r.why.code)).toEqual(['end-missing']);
  });
});

describe('clipboard', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', '=', "'", ' ') }),
  );
  test('what is written is read back, whatever stands in the cells', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((w) =>
            fc.array(fc.array(cell, { minLength: w, maxLength: w }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          expect(parseTsv(formatTsv(rows))).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
  test('what Excel and LibreOffice write: lines in quotes, quotes that are letters, no end of line at the end', () => {
    expect(parseTsv('a\tb\r\n"x\ny"\t"er sagt ""ja"""\r\n')).toEqual([
      ['a', 'b'],
      ['x\ny', 'er sagt "ja"'],
    ]);
    expect(parseTsv('"Haus" Köln\t"AWO"')).toEqual([['"Haus" Köln', '"AWO"']]);
    expect(parseTsv('"nie zu\tb\nc')).toEqual([['"nie zu', 'b'], ['c']]);
    expect(parseTsv('')).toEqual([]);
    expect(rectangle([['a'], ['b', 'c']])).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
  test('nothing that a spreadsheet runs, and no markup from cells', () => {
    expect(formatTsv([['=1+1']])).toBe("'=1+1\r\n");
    expect(formatHtml([['<b>&"']])).toContain('&lt;b&gt;&amp;&quot;');
    expect(formatHtml([['12,5', '01']])).toMatch(/<td>12,5<\/td><td/);
  });
});

describe('ranges', () => {
  test('spanned from any corner; a block goes once, or as often as it fits', () => {
    const r = spanned({ row: 3, column: 1 }, { row: 1, column: 2 });
    expect(r).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
    expect(sizeOf(r)).toBe(6);
    expect(contains(r, { row: 2, column: 1 })).toBe(true);
    expect(contains(r, { row: 0, column: 1 })).toBe(false);
    expect(placed(r, 1, 1)).toEqual(r);
    expect(placed(r, 3, 2)).toEqual(r);
    expect(placed(r, 2, 2)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  });
  test('fill: from the first row into the others; one row alone from the one above, the first from nowhere', () => {
    const down = filled({ top: 1, left: 0, bottom: 3, right: 1 }, 'down')!;
    expect(down.into).toEqual({ top: 2, left: 0, bottom: 3, right: 1 });
    expect(down.from({ row: 3, column: 1 })).toEqual({ row: 1, column: 1 });
    const alone = filled({ top: 1, left: 0, bottom: 1, right: 1 }, 'down')!;
    expect(alone.from({ row: 1, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(filled({ top: 0, left: 0, bottom: 0, right: 1 }, 'down')).toBeNull();
    expect(
      filled({ top: 0, left: 1, bottom: 0, right: 2 }, 'right')!.from({ row: 0, column: 2 }).column,
    ).toBe(1);
  });
});

describe('find and replace', () => {
  const wanted = (text: string, more: { whole?: boolean; matchCase?: boolean } = {}) => ({
    text,
    whole: false,
    matchCase: false,
    ...more,
  });
  test('parts, whole cells, case; signs of patterns are letters', () => {
    expect(finderOf(wanted('klin'))('Klinikum')).toBe(true);
    expect(finderOf(wanted('klin', { matchCase: true }))('Klinikum')).toBe(false);
    expect(finderOf(wanted('klin', { whole: true }))('Klinikum')).toBe(false);
    expect(finderOf(wanted(''))('')).toBe(false);
    expect(finderOf(wanted('', { whole: true }))('')).toBe(true);
    expect(replacedIn('a.b.c', wanted('.'), '$&')).toBe('a$&b$&c');
    expect(replacedIn('AWO awo', wanted('awo'), 'Awo')).toBe('Awo Awo');
  });
  test('the next one, round the end, both ways', () => {
    const hits = new Set([1, 5]);
    const fits = (row: number, column: number) => hits.has(row * 3 + column);
    expect(nextFound(3, 3, fits, -1)).toBe(1);
    expect(nextFound(3, 3, fits, 1)).toBe(5);
    expect(nextFound(3, 3, fits, 5)).toBe(1);
    expect(nextFound(3, 3, fits, 1, true)).toBe(5);
    expect(nextFound(3, 3, () => false, 0)).toBe(-1);
  });
  test('replaced and back is what was, where the new word was nowhere', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ü') });
    fc.assert(
      fc.property(
        letters,
        letters.filter((x) => x !== ''),
        (cell, word) => {
          const there = replacedIn(cell, wanted(word, { matchCase: true }), '☃');
          expect(replacedIn(there, wanted('☃', { matchCase: true }), word)).toBe(cell);
        },
      ),
    );
  });
});

describe('the word that was meant', () => {
  test('nearest by letters or by how it begins; nothing for what is far from all', () => {
    const kinds = ['Netzwerk', 'Förderer', 'Kontaktstelle'];
    expect(nearest('Netzwek', kinds)).toBe('Netzwerk');
    expect(nearest('Foerderer', kinds)).toBe('Förderer');
    expect(nearest('kontakt', kinds)).toBe('Kontaktstelle');
    expect(nearest('xyz', kinds)).toBeNull();
  });
});

describe('own columns', () => {
  test('added, renamed in place, deleted; each undone exactly', () => {
    const withOne = apply(project, addColumn(project, 'bodies', 'Telefon'));
    expect(extraColumns(withOne.bodies)).toContain('Telefon');
    expect(isEmpty(addColumn(withOne, 'bodies', 'Telefon'))).toBe(true);
    const renamed = apply(withOne, renameColumn(withOne, 'bodies', 'Telefon', 'Tel.'));
    expect(extraColumns(renamed.bodies)).toContain('Tel.');
    expect(extraColumns(renamed.bodies)).not.toContain('Telefon');
    const gone = deleteColumn(renamed, 'bodies', 'Tel.');
    expect(apply(apply(renamed, gone), reverse(gone))).toEqual(renamed);
    expect(apply(renamed, gone)).toEqual(project);
  });
});
