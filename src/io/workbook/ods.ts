/**
 * ODS → sheets as a person sees them. A cell's own value counts, its format says how it is meant; text only where there is no
 * value. Repeated rows and cells are unfolded as far as they say something.
 * Reference: OpenDocument 1.3 part 3 (OASIS 2021), chapters 9 and 19.
 */

import type { XmlHandler } from '../../base/xml-reader.ts';
import type { IssueList } from '../issue-list.ts';
import { type CellKind, Grid, type Merge, SHEET_LIMITS, SheetTooLarge } from './grid.ts';
import { type DateParts, datePrecision, type NumberFormat, PLAIN, shownNumber } from './number-format.ts';
import type { WorkbookParts } from './parts.ts';
import type { RawSheet, SheetWanted } from './sheet.ts';

/** Null with an error when it is damaged or locked. */
export function readOds(
  parts: WorkbookParts,
  issues: IssueList,
  wanted: SheetWanted,
  progress?: (done: number, total: number) => void,
): readonly RawSheet[] | null {
  if (!parts.has('content.xml')) return parts.damaged('content.xml') || null;
  if (isEncrypted(parts)) {
    issues.add('error', 'xls-or-password', { file: parts.file });
    return null;
  }
  const styles = new Styles();
  if (parts.has('styles.xml') && !parts.read('styles.xml', styles)) return null;
  const reader = new ContentReader(parts.file, styles, issues, wanted);
  const total = parts.size('content.xml');
  return parts.read('content.xml', reader, (at) => progress?.(at, total)) ? reader.sheets : null;
}

function isEncrypted(parts: WorkbookParts): boolean {
  let found = false;
  if (!parts.has('META-INF/manifest.xml')) return false;
  const open = (element: string) => {
    found ||= element === 'manifest:encryption-data';
  };
  return parts.read('META-INF/manifest.xml', { open, close: () => {}, text: () => {} }) && found;
}

type Attributes = ReadonlyMap<string, string>;

/** Number formats and hidden tables, by the names of their styles; automatic styles win over common ones. */
class Styles implements XmlHandler {
  private readonly formats = new Map<string, NumberFormat>();
  private readonly cells = new Map<string, { readonly format?: string; readonly parent?: string }>();
  private readonly hiddenTables = new Set<string>();
  private table: string | null = null;
  private data: DataStyle | null = null;
  private inWord = false;

  readonly open = (element: string, attributes: Attributes): void => {
    const name = attributes.get('style:name') ?? '';
    if (/^number:(number|percentage|currency|date|time)-style$/.test(element))
      this.data = { name, kind: element.slice(7, -6), letters: new Set(), zeros: 0, around: ['', ''] };
    else if (this.data && element.startsWith('number:')) {
      this.data.letters.add(element.slice(7));
      this.inWord = element === 'number:text';
      const decimals = Number(attributes.get('number:decimal-places') ?? 0);
      if (element === 'number:number' && decimals === 0)
        this.data.zeros = Number(attributes.get('number:min-integer-digits') ?? 0);
    } else if (element === 'style:style') {
      const family = attributes.get('style:family');
      this.table = family === 'table' ? name : null;
      const format = attributes.get('style:data-style-name');
      const parent = attributes.get('style:parent-style-name');
      if (family === 'table-cell')
        this.cells.set(name, { ...(format ? { format } : {}), ...(parent ? { parent } : {}) });
    } else if (element === 'style:table-properties' && this.table !== null) {
      if (attributes.get('table:display') === 'false') this.hiddenTables.add(this.table);
    }
  };
  readonly close = (element: string): void => {
    if (element === 'number:text') this.inWord = false;
    if (this.data && element === `number:${this.data.kind}-style`) {
      this.formats.set(this.data.name, dataFormat(this.data));
      this.data = null;
    }
  };
  readonly text = (piece: string): void => {
    if (this.data && this.inWord) this.data.around[this.data.letters.has('number') ? 1 : 0] += piece;
  };

  isHidden(table: string): boolean {
    return this.hiddenTables.has(table);
  }

  formatOf(cell: string): NumberFormat {
    let name: string | undefined = cell;
    for (let depth = 0; name !== undefined && depth < 10; depth++) {
      const style: { readonly format?: string; readonly parent?: string } | undefined = this.cells.get(name);
      if (style?.format !== undefined) return this.formats.get(style.format) ?? PLAIN;
      name = style?.parent;
    }
    return PLAIN;
  }
}

type DataStyle = {
  readonly name: string;
  readonly kind: string;
  readonly letters: Set<string>;
  zeros: number;
  /** Words before and after the number. */
  readonly around: [string, string];
};

function dataFormat({ kind, letters, zeros, around }: DataStyle): NumberFormat {
  if (kind === 'percentage') return { is: 'percent' };
  if (kind === 'number' && zeros >= 2)
    return { is: 'zeros', width: zeros, before: around[0], after: around[1] };
  if (kind !== 'date' && kind !== 'time') return PLAIN;
  const time = letters.has('hours') || letters.has('seconds');
  const parts: DateParts =
    letters.has('day') || (!letters.has('year') && letters.has('month'))
      ? time
        ? 'ymd time'
        : 'ymd'
      : letters.has('year')
        ? letters.has('month')
          ? 'ym'
          : 'y'
        : 'time';
  return { is: 'date', parts };
}

type Cell = { readonly text: string; readonly kind: CellKind; readonly problem: string | null | undefined };
const NOTHING: Cell = { text: '', kind: 'other', problem: undefined };

class ContentReader implements XmlHandler {
  readonly sheets: RawSheet[] = [];
  private grid: Grid | null = null;
  private merges: Merge[] = [];
  private hiddenRows = 0;
  private hiddenColumns: number[] = [];
  private rowIsHidden = false;
  private name = '';
  private hidden = false;
  private row = 0;
  private rowRepeat = 1;
  private columnStyles: { readonly until: number; readonly style: string }[] = [];
  private cells: { readonly cell: Cell; readonly repeat: number }[] = [];
  private columns = 0;
  private attributes: Attributes = new Map();
  private paragraphs: string[] = [];
  /** In a note or a drawing, whose paragraphs are not the cell's. */
  private aside = 0;
  private inParagraph = 0;
  private tables = 0;

  constructor(
    private readonly file: string,
    private readonly styles: Styles,
    private readonly issues: IssueList,
    private readonly wanted: SheetWanted,
  ) {}

  readonly open = (element: string, attributes: Attributes): void => {
    if (element === 'table:table') {
      if (this.tables++ === 0) this.startTable(attributes);
    } else if (this.tables !== 1) this.styles.open(element, attributes);
    else if (element === 'office:annotation' || element.startsWith('draw:')) this.aside++;
    else if (this.aside > 0) return;
    else if (element === 'table:table-column') this.column(attributes);
    else if (element === 'table:table-row') this.startRow(attributes);
    else if (element === 'table:table-cell' || element === 'table:covered-table-cell') {
      this.attributes = attributes;
      this.paragraphs = [];
    } else if (element === 'text:p') {
      if (this.inParagraph++ === 0) this.paragraphs.push('');
    } else if (this.inParagraph > 0) {
      if (element === 'text:s') this.say(' '.repeat(atMost(attributes.get('text:c'), 1000)));
      else if (element === 'text:tab') this.say('\t');
      else if (element === 'text:line-break') this.say('\n');
    }
  };

  readonly close = (element: string): void => {
    if (element === 'table:table') {
      if (--this.tables === 0) this.endTable();
    } else if (this.tables !== 1) this.styles.close(element);
    else if (element === 'office:annotation' || element.startsWith('draw:')) this.aside--;
    else if (this.aside > 0) return;
    else if (element === 'text:p') this.inParagraph--;
    else if (element === 'table:table-cell') this.endCell(this.cell());
    else if (element === 'table:covered-table-cell') this.endCell(NOTHING);
    else if (element === 'table:table-row') this.endRow();
  };

  readonly text = (piece: string): void => {
    if (this.tables === 0) this.styles.text(piece);
    else if (this.inParagraph > 0 && this.aside === 0) this.say(piece.replace(/[\t\n\r ]+/g, ' '));
  };

  private say(piece: string): void {
    this.paragraphs[this.paragraphs.length - 1] += piece;
  }

  private startTable(attributes: Attributes): void {
    this.name = attributes.get('table:name') ?? String(this.sheets.length + 1);
    this.hidden = this.styles.isHidden(attributes.get('table:style-name') ?? '');
    const read = this.wanted(this.hidden ? 'hidden' : 'no', this.name);
    this.grid = read ? new Grid(this.file, this.name, this.issues) : null;
    this.merges = [];
    this.columnStyles = [];
    this.hiddenColumns = [];
    this.hiddenRows = this.row = 0;
  }

  private endTable(): void {
    this.sheets.push({
      name: this.name,
      hidden: this.hidden ? 'hidden' : 'no',
      rows: this.grid?.rows(this.merges) ?? null,
      hiddenCells: this.hiddenRows + this.hiddenColumns.filter((at) => at < (this.grid?.width ?? 0)).length,
    });
  }

  private column(attributes: Attributes): void {
    const before = this.columnStyles.at(-1)?.until ?? 0;
    const repeat = atMost(attributes.get('table:number-columns-repeated'), SHEET_LIMITS.columns);
    const style = attributes.get('table:default-cell-style-name') ?? '';
    this.columnStyles.push({ until: before + repeat, style });
    if (isUnseen(attributes)) this.hiddenColumns.push(before);
  }

  private startRow(attributes: Attributes): void {
    this.cells = [];
    this.columns = 0;
    this.rowRepeat = atMost(attributes.get('table:number-rows-repeated'), SHEET_LIMITS.rows);
    this.rowIsHidden = isUnseen(attributes);
  }

  private endCell(cell: Cell): void {
    const repeat = atMost(this.attributes.get('table:number-columns-repeated'), SHEET_LIMITS.columns);
    const wide = atMost(this.attributes.get('table:number-columns-spanned'), SHEET_LIMITS.columns);
    const high = atMost(this.attributes.get('table:number-rows-spanned'), SHEET_LIMITS.rows);
    if ((wide > 1 || high > 1) && cell !== NOTHING)
      this.merges.push({
        top: this.row,
        left: this.columns,
        bottom: this.row + high - 1,
        right: this.columns + wide - 1,
      });
    this.cells.push({ cell, repeat });
    this.columns += repeat;
  }

  private endRow(): void {
    const says = this.cells.some(({ cell }) => cell.text !== '' || cell.problem !== undefined);
    if (says && this.grid) {
      if (this.rowIsHidden) this.hiddenRows++;
      if (this.row + this.rowRepeat > SHEET_LIMITS.rows) throw new SheetTooLarge();
      for (let i = 0; i < this.rowRepeat; i++) this.fill(this.grid, this.row + i);
    }
    this.row += this.rowRepeat;
  }

  private fill(grid: Grid, row: number): void {
    let column = 0;
    for (const { cell, repeat } of this.cells) {
      if (cell.text !== '') for (let i = 0; i < repeat; i++) grid.set(row, column + i, cell.text, cell.kind);
      else if (cell.problem !== undefined) grid.problem(row, column, cell.problem);
      column += repeat;
    }
  }

  private cell(): Cell {
    const { attributes } = this;
    const type = attributes.get('office:value-type') ?? attributes.get('calcext:value-type') ?? '';
    const text = this.paragraphs.join('\n');
    if (attributes.get('calcext:value-type') === 'error')
      return { text: '', kind: 'other', problem: text || '#' };
    if (type === '' && text === '')
      return attributes.has('table:formula') && this.paragraphs.length === 0
        ? { text: '', kind: 'other', problem: null }
        : NOTHING;
    const shown = this.value(type, attributes);
    if (shown) return { text: shown.text, kind: shown.kind, problem: undefined };
    return { text: text || (attributes.get('office:string-value') ?? ''), kind: 'text', problem: undefined };
  }

  private value(type: string, attributes: Attributes): { text: string; kind: CellKind } | null {
    if (type === 'boolean') {
      const value = attributes.get('office:boolean-value');
      return value === undefined ? null : { text: value, kind: 'other' };
    }
    const format = this.styles.formatOf(attributes.get('table:style-name') ?? this.defaultStyle());
    if (type === 'date') return dateCell(attributes.get('office:date-value'), format);
    if (type === 'time') return timeCell(attributes.get('office:time-value'));
    if (type !== 'float' && type !== 'percentage' && type !== 'currency') return null;
    const value = attributes.get('office:value');
    const number = value === undefined || value === '' ? Number.NaN : Number(value);
    if (Number.isNaN(number)) return null;
    if (type === 'percentage') return { text: shownNumber(number, { is: 'percent' }, false), kind: 'other' };
    return { text: shownNumber(number, format.is === 'date' ? PLAIN : format, false), kind: 'number' };
  }

  /** The style of the column, which a cell without one of its own has. */
  private defaultStyle(): string {
    return this.columnStyles.find(({ until }) => this.columns < until)?.style ?? '';
  }
}

/** '2023-12-31' or '2023-12-31T14:30:00', as far as the cell shows it. */
function dateCell(value: string | undefined, format: NumberFormat): { text: string; kind: CellKind } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(value ?? '');
  if (!match) return null;
  const [, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const since = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const parts = format.is === 'date' ? format.parts : 'ymd time';
  return { text: datePrecision(day!, since, parts === 'time' ? 'ymd time' : parts), kind: 'other' };
}

/** 'PT26H30M00S' → '26:30'. */
function timeCell(value: string | undefined): { text: string; kind: CellKind } | null {
  const match = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S$/.exec(value ?? '');
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
  return { text: shownNumber(seconds / 86_400, { is: 'date', parts: 'time' }, false), kind: 'other' };
}

const isUnseen = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '');

/** A count from a file: at least 1, at most the limit, 1 where it is none. */
const atMost = (text: string | undefined, limit: number): number => {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, limit) : 1;
};
