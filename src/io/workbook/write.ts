/**
 * Tables → an XLSX file, the one place that knows the library that writes it. Loaded only when somebody writes a workbook.
 * Texts are text cells whatever they begin with, so that nothing a person typed is ever run.
 */
import type { OutCell } from '../csv.ts';
import { columnLetters } from './grid.ts';
import { OWN_SHEET } from './sheet.ts';

/** A day, month or year, 'YYYY-MM-DD' or a beginning of it, written as a date that shows no more than is known. */
export type DateCell = { readonly date: string };
export type PlannedCell = OutCell | DateCell;

export type PlannedColumn = {
  readonly title: string;
  /** In letters; by default as wide as what is in it, within limits. */
  readonly width?: number;
  /** Entries offered in a drop-down: of the sheet of lists, by name. */
  readonly list?: string;
  /** Only entries of the list are taken. Default: a warning that can be overruled. */
  readonly strict?: boolean;
  /** Shown beside a chosen cell. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** Not to be filled in: words of ours, also where the sheet is not protected. */
  readonly fixed?: boolean;
  /** 'date' and 'number' set how new cells look and where they are aligned. */
  readonly type?: 'text' | 'number' | 'date';
};

export type PlannedSheet = {
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Rows above the header, in plain words. */
  readonly above?: readonly (readonly PlannedCell[])[];
  readonly hidden?: boolean;
  /** Down to which row drop-downs and formats go. Default: 500 rows more than there are. */
  readonly until?: number;
  /** A list to read, not a table to fill in: no filter, no frozen header, texts wrapped. */
  readonly prose?: boolean;
  /** Empty rows down to `until` are drawn, to be filled in. */
  readonly blank?: boolean;
  /** Questions and answers, no table: neither filtered nor sorted. */
  readonly form?: boolean;
  /** Drop-downs and hints of single cells, by row of `rows` and column. */
  readonly choices?: readonly (Pick<PlannedColumn, 'list' | 'strict' | 'hint'> & {
    readonly row: number;
    readonly column: number;
  })[];
  /** Rows (of `rows`) in grey italics: examples. */
  readonly examples?: readonly number[];
  /** Only these columns may be typed into; the header and what is above are locked. No password. */
  readonly locked?: boolean;
};

export type WorkbookPlan = {
  readonly sheets: readonly PlannedSheet[];
  /** Entries of drop-downs by the name that columns call them by. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly language: 'de' | 'en';
  /** Words of the message on an entry that the list does not hold. */
  readonly unlisted: { readonly title: string; readonly text: string };
};

const LISTS = `${OWN_SHEET}_lists`;
/** What a cell of a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;

/** The bytes of the workbook. @throws RangeError where a text or a table is longer than a spreadsheet can hold */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const lists = [...plan.lists].filter(([, entries]) => entries.length > 0);
  const sheets = plan.sheets.map((sheet) => writtenSheet(sheet, plan, lists));
  if (lists.length > 0) sheets.push({ name: LISTS, rows: listRows(lists), veryHidden: true });
  const bytes = await writeXlsx({
    sheets,
    properties: { title: plan.title, creator: 'Drehscheibe' },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return new Uint8Array(bytes);
}

type Written = Parameters<typeof import('hucre/xlsx')['writeXlsx']>[0]['sheets'][number];
type Lists = readonly (readonly [string, readonly string[]])[];
type Style = NonNullable<NonNullable<Written['columns']>[number]['style']>;

const HEADER: Style = {
  font: { bold: true, color: { rgb: '17324D' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE8F2' } },
  border: { bottom: { style: 'medium', color: { rgb: '17324D' } } },
  alignment: { vertical: 'center', wrapText: true },
};
const EXAMPLE: Style = {
  font: { italic: true, color: { rgb: '6B6B6B' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F3F3' } },
};
const OPEN: Style = { protection: { locked: false } };

function writtenSheet(sheet: PlannedSheet, plan: WorkbookPlan, lists: Lists): Written {
  const above = sheet.above ?? [];
  const header = above.length;
  const last = header + 1 + Math.max(sheet.rows.length, (sheet.until ?? sheet.rows.length + 500) - 1);
  if (last > 1_048_576) throw new RangeError(`${sheet.name}: ${last} rows`);
  const titles = sheet.columns.map((column) => column.title);
  const all: readonly (readonly PlannedCell[])[] = [...above, titles, ...sheet.rows];
  const cells = new Map<string, { style: Style; value?: string | number | null }>();
  for (const at of titles.keys()) if (!sheet.hidden) cells.set(`${header},${at}`, { style: HEADER });
  const style = (type: PlannedColumn['type']): Style => ({
    ...(type === 'date' ? { numFmt: dateFormat(plan.language, 10) } : {}),
    ...(sheet.prose ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
    ...(sheet.locked ? OPEN : {}),
  });
  if (sheet.locked || sheet.blank || sheet.form) openRows(sheet, header, last, style, cells);
  const rows = all.map((row, r) =>
    row.map((cell, c) => {
      if (cell !== null && typeof cell === 'object') {
        const read = dateNumber(cell.date);
        if (read === null) return safe(cell.date, sheet.name);
        const numFmt = dateFormat(plan.language, cell.date.length);
        cells.set(`${r},${c}`, { style: { ...style(undefined), numFmt } });
        return read;
      }
      return typeof cell === 'string' ? (cell === '' ? null : safe(cell, sheet.name)) : cell;
    }),
  );
  for (const at of sheet.examples ?? [])
    titles.forEach((_, c) => {
      const key = `${header + 1 + at},${c}`;
      cells.set(key, { style: { ...cells.get(key)?.style, ...EXAMPLE } });
    });
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.columns.map((column, at) => ({
      width: column.width ?? widthOf(all, at),
      style: style(column.type),
    })),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.prose
      ? { view: { showGridLines: false } }
      : {
          freezePane: { rows: header + 1, columns: 1 },
          ...(sheet.form ? {} : { autoFilter: { range: filterRange(sheet, header) } }),
          dataValidations: validations(sheet, plan, lists, header + 2, last),
        }),
    ...(sheet.locked ? { protection: PROTECTED } : {}),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const filterRange = (sheet: PlannedSheet, header: number): string =>
  `A${header + 1}:${columnLetters(sheet.columns.length - 1)}${header + 1 + (sheet.blank ? sheet.until! : sheet.rows.length)}`;

/** Without a password: a seat belt, no lock. What people need for filling in stays allowed. */
const PROTECTED = {
  sheet: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** Gives every cell that may be filled in a style of its own: cells that do not exist have none, and are locked. */
function openRows(
  sheet: PlannedSheet,
  header: number,
  last: number,
  style: (type: PlannedColumn['type']) => Style,
  cells: Map<string, { style: Style }>,
): void {
  for (let row = header + 1; row < last; row++)
    for (const [at, column] of sheet.columns.entries())
      cells.set(`${row},${at}`, {
        style: column.fixed
          ? {
              alignment: { wrapText: true, vertical: 'center' },
              font: { bold: at === 0, color: { rgb: '3D3D3D' } },
            }
          : { ...style(column.type), border: THIN, alignment: { wrapText: true, vertical: 'center' } },
      });
}

const LINE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const;
const THIN: NonNullable<Style['border']> = { top: LINE, right: LINE, bottom: LINE, left: LINE };

type Validations = NonNullable<Written['dataValidations']>;

function validations(
  sheet: PlannedSheet,
  plan: WorkbookPlan,
  lists: Lists,
  first: number,
  last: number,
): Validations {
  const columns = sheet.columns.map((column, at) => {
    const letters = columnLetters(at);
    return validation(column, `${letters}${first}:${letters}${last}`, plan, lists);
  });
  const cells = (sheet.choices ?? []).map((choice) =>
    validation(choice, `${columnLetters(choice.column)}${first + choice.row}`, plan, lists),
  );
  return [...columns, ...cells].filter((found) => found !== null);
}

function validation(
  { list, strict, hint }: Pick<PlannedColumn, 'list' | 'strict' | 'hint'>,
  range: string,
  plan: WorkbookPlan,
  lists: Lists,
): Validations[number] | null {
  const at = lists.findIndex(([name]) => name === list);
  if (at < 0 && !hint) return null;
  const shown = hint
    ? {
        showInputMessage: true,
        inputTitle: hint.title.slice(0, 32),
        inputMessage: hint.text.slice(0, 255),
      }
    : {};
  // Any text: only there for the hint.
  if (at < 0)
    return {
      type: 'textLength',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      allowBlank: true,
      range,
      ...shown,
    };
  const letters = columnLetters(at);
  return {
    type: 'list',
    formula1: `${LISTS}!$${letters}$2:$${letters}$${lists[at]![1].length + 1}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    errorTitle: plan.unlisted.title.slice(0, 32),
    errorMessage: plan.unlisted.text.slice(0, 225),
    range,
    ...shown,
  };
}

/** One list a column, its name on top. */
function listRows(lists: Lists): (string | null)[][] {
  const longest = Math.max(...lists.map(([, entries]) => entries.length));
  const rows: (string | null)[][] = [lists.map(([name]) => name)];
  for (let i = 0; i < longest; i++)
    rows.push(lists.map(([, entries]) => (entries[i] === undefined ? null : safe(entries[i]!, LISTS))));
  return rows;
}

/** A text that reads like an escape of the format is escaped itself (ECMA-376-1 22.9.2.19). */
function safe(text: string, where: string): string {
  if (text.length > LONGEST_TEXT) throw new RangeError(`${where}: ${text.length} letters`);
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** As wide as nine of ten of the first texts, between 9 and 48 letters. */
function widthOf(rows: readonly (readonly PlannedCell[])[], at: number): number {
  const lengths = rows
    .slice(0, 300)
    .map((row) => {
      const cell = row[at] ?? '';
      return typeof cell === 'object' ? 10 : String(cell).length;
    })
    .sort((a, b) => a - b);
  const title = String(rows[0]?.[at] ?? '').length;
  return Math.min(48, Math.max(9, title + 4, (lengths[Math.floor(lengths.length * 0.9)] ?? 0) + 2));
}

/** @param letters length of the ISO date: 10 a day, 7 a month, 4 a year */
const dateFormat = (language: 'de' | 'en', letters: number): string =>
  letters >= 10
    ? language === 'de'
      ? 'dd.mm.yyyy'
      : 'yyyy-mm-dd'
    : letters >= 7
      ? language === 'de'
        ? 'mm.yyyy'
        : 'yyyy-mm'
      : 'yyyy';

/** Days since 1900 as spreadsheets count them; null for days before March 1900, on which they do not agree. */
function dateNumber(iso: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return null;
  const days =
    Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) / 86_400_000 + 25_569;
  return days > 60 ? days : null;
}
