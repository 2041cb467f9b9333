/** Columns, order, keys and text of the grids. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, MEASURES } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { textWidth } from '../../../src/drawing/text-width.ts';
import { collator } from '../../../src/i18n/format.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { wordFor } from '../../../src/model/vocabulary.ts';
import { bodyColumns, FIRST_BODY_COLUMNS } from '../../../src/views/table/body-columns.tsx';
import type { Column } from '../../../src/views/table/column.ts';
import { columnWidth, leastWidth, linesOf, Widths } from '../../../src/views/table/column-width.ts';
import { CLIPBOARD, delimited, FILE, outColumns } from '../../../src/views/table/delimited.ts';
import { actionOf } from '../../../src/views/table/grid-keys.ts';
import { revealed } from '../../../src/views/table/reveal.ts';
import { byKey, type KeptRanks, sortingKeys, sortKeys } from '../../../src/views/table/sort.ts';
import { FIRST_TIE_COLUMNS, tieColumns } from '../../../src/views/table/tie-columns.tsx';
import { type TieRow, tieRows } from '../../../src/views/table/tie-row.ts';
import { moved } from '../../../src/views/table/use-roving.ts';
import { keptPlaces, placesAnew } from '../../../src/views/table/use-sheet.ts';
import { bundled } from '../../fixtures/bundled.ts';

const column = <Row>(value: Column<Row>['value'], id = 'c'): Column<Row> => ({
  id,
  label: id,
  group: '',
  width: 100,
  numeric: false,
  value,
});

/** Rows in the order of a column, as the sheet puts them. */
function sorted<Row>(rows: readonly Row[], by: Column<Row>, descending: boolean): readonly Row[] {
  const keys = sortKeys(rows, by, collator('de'));
  return byKey([...rows.keys()], keys, descending).map((r) => rows[r]!);
}

describe('order', () => {
  test('umlauts among their vowels, case aside, numbers in texts by size, empty last both ways', () => {
    const rows = ['Zahn', 'ärzte', '', 'Apotheke', 'Kreis 10', 'Kreis 9', 'Straße', 'Strasse 2'];
    const byText = column<string>((r) => r);
    const ascending = ['Apotheke', 'ärzte', 'Kreis 9', 'Kreis 10', 'Straße', 'Strasse 2', 'Zahn'];
    expect(sorted(rows, byText, false)).toEqual([...ascending, '']);
    expect(sorted(rows, byText, true)).toEqual([...ascending.reverse(), '']);
  });
  test('any texts stand as the collator has them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aäÄbzZß019 -/(.é…'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word.filter((w) => w !== '')), (rows) => {
        const expected = rows
          .map((text, i) => ({ text, i }))
          .sort((a, b) => collator('de').compare(a.text, b.text) || a.i - b.i)
          .map((x) => x.text);
        expect(
          sorted(
            rows,
            column<string>((r) => r),
            false,
          ),
        ).toEqual(expected);
      }),
    );
  });
  test('many texts in any order stand as the collator has them, with pauses on the way', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `${'äaÄzoö'[i % 6]}${(i * 7919) % 2500}${i % 7 ? ' b' : ''}`,
    );
    const work = sortingKeys(
      rows,
      column<string>((r) => r),
      collator('de'),
    );
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses++;
    expect(pauses).toBeGreaterThan(10);
    const expected = [...rows.keys()].sort((a, b) => collator('de').compare(rows[a]!, rows[b]!) || a - b);
    expect(byKey([...rows.keys()], step.value, false)).toEqual(expected);
  });
  test('texts ranked before need not be ranked again, and stand in the same order; a new one is ranked', () => {
    const byText = column<string>((r) => r);
    const all = ['Zahn', 'ärzte', '', 'Apotheke', 'Kreis 10', 'Kreis 9', 'Straße'];
    const kept: KeptRanks = new Map();
    const { compare } = collator('de');
    let compared = 0;
    const counting = {
      compare: (a: string, b: string) => {
        compared++;
        return compare(a, b);
      },
    } as Intl.Collator;
    const order = (rows: readonly string[]) =>
      byKey([...rows.keys()], sortKeys(rows, byText, counting, kept), false).map((r) => rows[r]);
    order(all);
    const first = compared;
    expect(order(['Zahn', '', 'Kreis 10', 'ärzte', 'Kreis 9'])).toEqual([
      'ärzte',
      'Kreis 9',
      'Kreis 10',
      'Zahn',
      '',
    ]);
    expect(compared).toBe(first);
    expect(order(['Zahn', 'Bär', 'ärzte'])).toEqual(['ärzte', 'Bär', 'Zahn']);
    expect(compared).toBeGreaterThan(first);
    expect(order(all)).toEqual(['Apotheke', 'ärzte', 'Kreis 9', 'Kreis 10', 'Straße', 'Zahn', '']);
  });
  test('numbers by size, missing last, equal ones as they were', () => {
    const rows = [
      { n: 2, id: 'a' },
      { n: Number.NaN, id: 'b' },
      { n: 10, id: 'c' },
      { n: 2, id: 'd' },
    ];
    const byNumber = column<(typeof rows)[number]>((r) => r.n);
    expect(sorted(rows, byNumber, true).map((r) => r.id)).toEqual(['c', 'a', 'd', 'b']);
    expect(sorted(rows, byNumber, false).map((r) => r.id)).toEqual(['a', 'd', 'c', 'b']);
  });
  test('20 000 rows are sorted by their keys, either way', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `Einrichtung ${(i * 7919) % 20_000} für Ärztinnen`);
    const keys = sortKeys(
      rows,
      column<string>((r) => r),
      collator('de'),
    );
    const numbers = [...rows.keys()];
    expect(rows[byKey(numbers, keys, false)[2]!]).toBe('Einrichtung 2 für Ärztinnen');
    expect(rows[byKey(numbers, keys, true)[2]!]).toBe('Einrichtung 19997 für Ärztinnen');
  });
});

describe('widths', () => {
  test('a heading breaks between words, into two lines at most', () => {
    const one = leastWidth('Verbindungen', 2, 13);
    expect(one).toBe(textWidth('Verbindungen', 13));
    expect(leastWidth('Vermittl. Umfeld', 2, 13)).toBe(textWidth('Vermittl.', 13));
    expect(linesOf('Vermittl. Umfeld', textWidth('Vermittl.', 13), 13)).toBe(2);
    expect(linesOf('Vermitt\u00adlung', textWidth('Vermitt\u00ad', 13), 13)).toBe(2);
  });
  test('a value on one line has room beside its icon', () => {
    const text = 'sektorübergreifend';
    expect(columnWidth('Sektor', [text, 'Soziales'], { before: 26 })).toBeGreaterThanOrEqual(
      textWidth(text, 15) + 26 + 20,
    );
  });
  test('the longest word of the heading has room even where values are cut', () => {
    const heading = 'Gleichmäßigkeitsverteilung';
    expect(columnWidth(heading, ['x'], { most: 40 })).toBeGreaterThan(textWidth(heading, 13));
  });
});

describe('scrolling to a cell', () => {
  const window = { window: 500, covered: 100 };
  test('what lies under the sticky edge comes out from under it', () => {
    expect(revealed({ ...window, at: 300 }, 350, 450)).toBe(250);
  });
  test('what lies beyond the far edge comes just inside; what is seen stays', () => {
    expect(revealed({ ...window, at: 0 }, 480, 580)).toBe(80);
    expect(revealed({ ...window, at: 80 }, 480, 580)).toBe(80);
  });
  test('what is longer than the window shows its start', () => {
    expect(revealed({ ...window, at: 0 }, 300, 900)).toBe(200);
  });
});

describe('keys', () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });
  test('arrows stay inside; the heading is above row 0', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), 5, 3, 4)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, key('ArrowUp'), 5, 3, 4)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 4, column: 2 }, key('ArrowDown'), 5, 3, 4)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 4, column: 2 }, key('ArrowRight'), 5, 3, 4)).toEqual({ row: 4, column: 2 });
    // Left of the first column are the row numbers.
    expect(moved({ row: 4, column: 0 }, key('ArrowLeft'), 5, 3, 4)).toEqual({ row: 4, column: -1 });
    expect(moved({ row: 4, column: -1 }, key('ArrowLeft'), 5, 3, 4)).toEqual({ row: 4, column: -1 });
  });
  test('Home and End in the row, with Ctrl in the grid; Page keys by a page', () => {
    expect(moved({ row: 2, column: 1 }, key('End'), 5, 3, 2)).toEqual({ row: 2, column: 2 });
    expect(moved({ row: 2, column: 1 }, key('Home', true), 5, 3, 2)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 1, column: 1 }, key('PageDown'), 5, 3, 2)).toEqual({ row: 3, column: 1 });
    expect(moved({ row: 1, column: 1 }, key('x'), 5, 3, 2)).toBeNull();
  });
});

describe('keys of a spreadsheet', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  test('typing overwrites, F2 and Enter edit, Space shows; Ctrl finds and fills', () => {
    expect(actionOf({ ...plain, key: 'ä' }, false)).toBe('overwrite');
    expect(actionOf({ ...plain, key: 'F2' }, false)).toBe('edit');
    expect(actionOf({ ...plain, key: 'Enter' }, false)).toBe('edit');
    expect(actionOf({ ...plain, key: 'Enter', ctrlKey: true }, false)).toBe('open');
    expect(actionOf({ ...plain, key: ' ' }, false)).toBe('select');
    expect(actionOf({ ...plain, key: 'd', ctrlKey: true }, false)).toBe('fill-down');
    expect(actionOf({ ...plain, key: 'h', metaKey: true }, false)).toBe('replace');
    expect(actionOf({ ...plain, key: 'z', ctrlKey: true }, false)).toBeNull();
    expect(actionOf({ ...plain, key: 'ArrowDown' }, false)).toBeNull();
  });
  test('right Alt writes signs; row numbers are chosen, not typed over', () => {
    expect(actionOf({ ...plain, key: '@', ctrlKey: true, altKey: true, altGraph: true }, false)).toBe(
      'overwrite',
    );
    expect(actionOf({ ...plain, key: '2', altKey: true }, false)).toBeNull();
    expect(actionOf({ ...plain, key: ' ' }, true)).toBe('tick');
    expect(actionOf({ ...plain, key: 'x' }, true)).toBeNull();
  });
});

describe('places of rows', () => {
  const rows = (...keys: string[]) => keys.map((key) => ({ key }));
  const keyOf = (r: { key: string }) => r.key;
  const start = {
    asked: [],
    ready: true,
    rows: rows('a', 'b', 'c'),
    keys: ['c', 'b', 'a'],
    known: new Set(['a', 'b', 'c']),
    ordered: rows('c', 'b', 'a'),
    stale: false,
  };
  start.ordered = [start.rows[2]!, start.rows[1]!, start.rows[0]!];
  const order = (places: ReturnType<typeof keptPlaces<{ key: string }>>) => places?.ordered.map(keyOf);
  test('edited rows stay, new ones come last, what an undo brings back is where it was', () => {
    const less = keptPlaces(start, rows('a', 'c'), keyOf)!;
    expect(order(less)).toEqual(['c', 'a']);
    expect(less.stale).toBe(true);
    const more = keptPlaces(less, rows('a', 'b', 'c', 'd'), keyOf)!;
    expect(order(more)).toEqual(['c', 'b', 'a', 'd']);
    expect(order(keptPlaces(more, rows('d', 'b'), keyOf))).toEqual(['b', 'd']);
    const now = rows('a', 'b', 'c');
    expect(keptPlaces(start, now, keyOf)!.ordered).toEqual([now[2], now[1], now[0]]);
  });
  test('rows that a filter left out do not come back by an edit; another network is put in order anew', () => {
    const filtered = { ...start, keys: ['c'], ordered: rows('c') };
    expect(order(keptPlaces(filtered, rows('a', 'b', 'c'), keyOf))).toEqual(['c']);
    const others = Array.from({ length: 300 }, (_, i) => ({ key: `x${i}` }));
    expect(keptPlaces(start, others, keyOf)).toBeNull();
  });
  test('a filter that leaves nothing leaves nothing after an edit', () => {
    const none = { ...start, keys: [], ordered: [] };
    expect(order(keptPlaces(none, rows('a', 'b', 'c'), keyOf))).toEqual([]);
  });
  test('edit by edit, places are those that a look at all keys gives', () => {
    const ids = [...'abcdefgh'];
    const state = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });
    fc.assert(
      fc.property(
        state,
        fc.shuffledSubarray(ids),
        fc.array(state, { maxLength: 5 }),
        (first, order, later) => {
          const now = rows(...first);
          const ordered = order.flatMap((id) => now.find(({ key }) => key === id) ?? []);
          let places = {
            ...start,
            rows: now,
            keys: ordered.map(keyOf),
            known: new Set(first),
            ordered,
          };
          for (const next of later) {
            const edited = rows(...next);
            const kept = keptPlaces(places, edited, keyOf);
            // An edit that only changes rows keeps an empty sheet empty; all else is as if looked up.
            if (kept?.ordered.length) expect(kept).toEqual(placesAnew(places, edited, keyOf));
            if (!kept) expect(placesAnew(places, edited, keyOf)).toBeNull();
            if (kept) places = kept as typeof places;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('text for other programs', () => {
  const columns = [
    column<[string, number | null]>((r) => r[0], 'Name'),
    column<[string, number | null]>((r) => r[1], 'Wert'),
  ];
  test('German file: semicolon, decimal comma, byte-order mark, formulas disarmed, minus kept', () => {
    const text = delimited(
      [
        ['=1+1', -0.5],
        ['a;b', null],
      ],
      columns,
      FILE('de'),
    );
    expect(text.startsWith('\ufeffName;Wert\r\n')).toBe(true);
    expect(text).toContain(';-0,5');
    expect(text).toContain('"a;b";');
    expect(text).not.toMatch(/(^|[\r\n;"])=1/);
  });
  test('clipboard: tabs and line breaks in texts do not break cells', () => {
    const text = delimited([['a\tb\nc', 1.25]], columns, CLIPBOARD('de'));
    expect(text.trimEnd().split('\r\n')).toEqual(['Name\tWert', 'a b c\t1,25']);
  });
});

describe('columns', () => {
  const project = bundled('dortmund-2023');
  const lensed = read(project, EVERYTHING);
  const answers = analyse({ graph: lensed.graph, labels: lensed.labels, options: DEFAULT_OPTIONS });
  const hub = lensed.bodies[lensed.hub!]!;
  const ofTies = (from: typeof lensed) =>
    tieColumns(
      { bodies: project.bodies, sources: project.sources, extras: [] },
      new Widths<TieRow>(tieRows(from, project)),
      'de',
    );

  test.each(['de', 'en'] as const)('every measure is a column with words in %s', (language) => {
    const columns = bodyColumns(lensed, answers, project, language);
    for (const m of MEASURES.filter((x) => x.scope === 'body')) {
      const found = columns.find((c) => c.id === `m:${m.id}`);
      expect(found?.label, m.id).toBeTruthy();
      if (m.id.includes('-')) expect(found?.label, 'words, not the id').not.toBe(m.id);
    }
    expect(new Set(columns.map((c) => c.id)).size).toBe(columns.length);
    for (const id of FIRST_BODY_COLUMNS)
      expect(
        columns.some((c) => c.id === id),
        id,
      ).toBe(true);
  });

  test('values sort as numbers and read in the language; declined cells say why', () => {
    const columns = bodyColumns(lensed, answers, project, 'de');
    const of = (id: string) => columns.find((c) => c.id === id)!;
    expect(of('m:degree').value(hub)).toBe(27);
    expect(of('m:iqv').cell!(hub)).toBe('0,63');
    expect(of('m:ei').value(hub)).toBeNull();
    expect(of('m:ei').cell!(hub)).toBe('–');
    expect(of('m:ei').hint!(hub)).toMatch(/nicht messbar, weil /);
    expect(of('m:degree').hint!(hub)).toBeUndefined();
  });

  test('ties show ends, type, source and lines; nothing said is an empty cell', () => {
    const columns = ofTies(lensed);
    const of = (id: string) => columns.find((c) => c.id === id)!;
    const tie = tieRows(lensed, project).find(
      (r) => r.source === 'do-shk' && r.target === 'gesunde-staedte',
    )!;
    expect(of('from').value(tie)).toBe('Selbsthilfe-Kontaktstelle Dortmund');
    expect(of('to').value(tie)).toBe('Gesunde-Städte-Netzwerk');
    expect(of('type').value(tie)).toBe('Mitarbeit im Netzwerk');
    expect(of('lines').value(tie)).toBe('487-501');
    expect(of('source').value(tie)).toMatch(/Jahresbericht 2023/);
    expect(of('stage').value(tie)).toBeNull();
    for (const id of FIRST_TIE_COLUMNS)
      expect(
        columns.some((c) => c.id === id),
        id,
      ).toBe(true);
  });

  test.each(['de', 'en'] as const)(
    'no word of a heading or of the vocabulary is wider than its column (%s)',
    (language) => {
      const words = (text: string) => text.split(/[\s\u00ad]|(?<=\p{L}-)/u);
      for (const c of bodyColumns(lensed, answers, project, language)) {
        const widest = Math.max(...words(c.label).map((w) => textWidth(w, 13)));
        expect(c.width, c.label).toBeGreaterThan(widest + 20 + 18);
        if (!['kind', 'sector', 'level', 'confidence'].includes(c.id)) continue;
        for (const v of lensed.bodies)
          expect(c.width, `${c.id} ${c.value(v)}`).toBeGreaterThan(
            textWidth(String(c.value(v) ?? ''), 15) + 20,
          );
      }
    },
  );

  test('yes or no reads as a word and is sorted as a number', () => {
    const cut = bodyColumns(lensed, answers, project, 'de').find((c) => c.id === 'm:articulation')!;
    expect(cut.value(hub)).toBe('Ja');
    expect(cut.cell!(hub)).toBe('Ja');
    expect(cut.order!(hub)).toBe(1);
    const leaf = project.bodies.get('gesunde-staedte')!;
    expect(cut.value(leaf)).toBe('Nein');
  });

  test('levels from district to Europe, confidence from high to low, unknown last', () => {
    const columns = bodyColumns(lensed, answers, project, 'de');
    const rows = lensed.bodies;
    const order = (id: string, descending: boolean) => {
      const c = columns.find((x) => x.id === id)!;
      return [...new Set(sorted(rows, c, descending).map((v) => c.value(v)))];
    };
    expect(order('level', false)).toEqual(['lokal', 'Region', 'Land', 'Bund', null]);
    expect(order('level', true)).toEqual(['Bund', 'Land', 'Region', 'lokal', null]);
    const confidences = order('confidence', true);
    const expected = ['high', 'medium', 'low'].map((id) => wordFor('confidences', id, 'de'));
    expect(confidences.filter((x) => x !== null)).toEqual(expected.filter((x) => confidences.includes(x)));
    expect(confidences.length).toBeGreaterThan(2);
    for (const descending of [false, true]) expect(order('confidence', descending).at(-1)).toBeNull();
  });

  test('confidence and alternative belong to the assigned sectors alone', () => {
    const other = read(project, { ...EVERYTHING, scheme: 'two-fields' });
    const ids = bodyColumns(other, null, project, 'de').map((c) => c.id);
    expect(ids).not.toContain('confidence');
    expect(ids).not.toContain('alternative');
  });

  test('projected ties say through which committee', () => {
    const projected = read(project, { ...EVERYTHING, affiliations: 'projected' });
    const tie = tieRows(projected, project).find((r) => r.via !== null)!;
    const type = ofTies(projected).find((c) => c.id === 'type')!;
    expect(type.value(tie)).toContain(`, über ${project.bodies.get(tie.via!)!.label}`);
  });

  test('copies carry the lens and why cells are empty; numbers have all digits', () => {
    const columns = bodyColumns(lensed, answers, project, 'de').filter((c) =>
      ['label', 'm:betweenness', 'm:ei'].includes(c.id),
    );
    const out = outColumns(columns, 'die Lesart', { declined: 'Nicht messbar', lens: 'Lesart' });
    const [head, row] = delimited([hub], out, CLIPBOARD('de')).trimEnd().split('\r\n');
    expect(head?.split('\t').slice(-2)).toEqual(['Nicht messbar', 'Lesart']);
    const cells = row!.split('\t');
    expect(cells.at(-1)).toBe('die Lesart');
    expect(cells.at(-2)).toMatch(/^E-I-Index: /);
    expect(Number(cells[1]!.replace(',', '.'))).toBe(answers.bodies.betweenness!.values[lensed.hub!]);
  });
});
