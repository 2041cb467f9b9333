/** Columns, order, keys and text of the grids. */
import { describe, expect, test } from 'vitest';
import { analyse, MEASURES } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { bodyColumns, FIRST_BODY_COLUMNS } from '../../../src/views/table/body-columns.tsx';
import { type Column, sorted } from '../../../src/views/table/column.ts';
import { CLIPBOARD, delimited, FILE } from '../../../src/views/table/delimited.ts';
import { FIRST_TIE_COLUMNS, tieColumns } from '../../../src/views/table/tie-columns.tsx';
import { moved } from '../../../src/views/table/use-roving.ts';
import { bundled } from '../../fixtures/bundled.ts';

const column = <Row>(value: Column<Row>['value'], id = 'c'): Column<Row> => ({
  id,
  label: id,
  group: '',
  width: 100,
  numeric: false,
  value,
});

describe('order', () => {
  test('umlauts among their vowels, case aside, empty last both ways', () => {
    const rows = ['Zahn', 'ärzte', '', 'Apotheke', 'Bildung'];
    const byText = column<string>((r) => r);
    expect(sorted(rows, byText, false)).toEqual(['Apotheke', 'ärzte', 'Bildung', 'Zahn', '']);
    expect(sorted(rows, byText, true)).toEqual(['Zahn', 'Bildung', 'ärzte', 'Apotheke', '']);
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
  test('20 000 names in less than a blink and a half', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `Einrichtung ${(i * 7919) % 20_000} für Ärztinnen`);
    const start = performance.now();
    sorted(
      rows,
      column<string>((r) => r),
      false,
    );
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('keys', () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });
  test('arrows stay inside; the heading is above row 0', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), 5, 3, 4)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, key('ArrowUp'), 5, 3, 4)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 4, column: 2 }, key('ArrowDown'), 5, 3, 4)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 4, column: 2 }, key('ArrowRight'), 5, 3, 4)).toEqual({ row: 4, column: 2 });
  });
  test('Home and End in the row, with Ctrl in the grid; Page keys by a page', () => {
    expect(moved({ row: 2, column: 1 }, key('End'), 5, 3, 2)).toEqual({ row: 2, column: 2 });
    expect(moved({ row: 2, column: 1 }, key('Home', true), 5, 3, 2)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 1, column: 1 }, key('PageDown'), 5, 3, 2)).toEqual({ row: 3, column: 1 });
    expect(moved({ row: 1, column: 1 }, key('x'), 5, 3, 2)).toBeNull();
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
  const hub = lensed.hub!;

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
    const columns = tieColumns(lensed, project, 'de');
    const of = (id: string) => columns.find((c) => c.id === id)!;
    const tie = lensed.ties.find((r) => r.tie?.source === 'do-shk' && r.tie.target === 'gesunde-staedte')!;
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
});
