/**
 * XLSX → sheets as a person sees them: dates by their format, formulas by the value they had when the file was saved, nothing
 * calculated, nothing fetched. What the file claims about its size is not believed.
 * Reference: ECMA-376-1 (2016), SpreadsheetML.
 */

import type { XmlHandler } from '../../base/xml-reader.ts';
import type { IssueList } from '../issue-list.ts';
import { type CellKind, cellAt, Grid, type Merge, mergeOf } from './grid.ts';
import { builtInFormat, formatOf, type NumberFormat, PLAIN, shownNumber } from './number-format.ts';
import { localName, type WorkbookParts } from './parts.ts';
import type { Hidden, RawSheet, SheetWanted } from './sheet.ts';

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Null with an error when it is damaged. */
export function readXlsx(
  parts: WorkbookParts,
  issues: IssueList,
  wanted: SheetWanted,
  progress?: (done: number, total: number) => void,
): readonly RawSheet[] | null {
  const root = relationsOf(parts, '', '');
  const main = root?.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, folder, main.slice(folder.length));
  const book = relations && readBook(parts, main);
  if (!relations || !book) return null;
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const strings = readStrings(parts, partOf('sharedStrings'));
  const formats = readFormats(parts, partOf('styles'));
  if (!strings || !formats) return null;
  const paths = new Map(relations.map(({ id, type, target }) => [id, type === 'worksheet' ? target : null]));
  const listed = book.sheets.filter(({ relation }) => paths.get(relation) !== null);
  const sizes = listed.map(({ name, relation, hidden }) =>
    wanted(hidden, name) ? parts.size(paths.get(relation) ?? '') : 0,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const sheets: RawSheet[] = [];
  let done = 0;
  for (const [i, { name, hidden, relation }] of listed.entries()) {
    const path = paths.get(relation);
    if (!wanted(hidden, name)) sheets.push({ name, hidden, rows: null, hiddenCells: 0 });
    else if (path === undefined) return parts.damaged(name) || null;
    else {
      const before = done;
      const grid = new Grid(parts.file, name, issues);
      const reader = new SheetReader(grid, strings, formats, book.is1904);
      if (!parts.read(path!, reader, (at) => progress?.(before + at, total))) return null;
      sheets.push({ name, hidden, rows: grid.rows(reader.merges), hiddenCells: reader.hiddenCells });
    }
    done += sizes[i]!;
  }
  return sheets;
}

/** Null with an error when the list of parts is broken; a part that has none has no relations. */
function relationsOf(parts: WorkbookParts, folder: string, name: string): readonly Relation[] | null {
  const path = `${folder}_rels/${name}.rels`;
  if (!parts.has(path)) return [];
  const found: Relation[] = [];
  const ok = parts.read(path, {
    open: (element, attributes) => {
      if (localName(element) !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => {},
    text: () => {},
  });
  return ok ? found : null;
}

/** 'xl/' and '../a/b.xml' → 'a/b.xml'. Only ever a name to look up in the zip. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function readBook(parts: WorkbookParts, path: string) {
  const sheets: { readonly name: string; readonly hidden: Hidden; readonly relation: string }[] = [];
  let is1904 = false;
  const ok = parts.read(path, {
    open: (element, attributes) => {
      const name = localName(element);
      if (name === 'workbookPr') is1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const state = attributes.get('state');
      // The one attribute with a prefix: r:id, whatever r is called here.
      const relation = [...attributes].find(([key]) => key.includes(':') && localName(key) === 'id');
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very' : 'no',
        relation: relation?.[1] ?? '',
      });
    },
    close: () => {},
    text: () => {},
  });
  return ok ? { sheets, is1904 } : null;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The strings that cells point at: rich text joined, readings of Chinese characters left out. */
function readStrings(parts: WorkbookParts, path: string | undefined): readonly string[] | null {
  const strings: string[] = [];
  if (path === undefined || !parts.has(path)) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  const ok = parts.read(path, {
    open: (element) => {
      const name = localName(element);
      if (name === 'si') text = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close: (element) => {
      const name = localName(element);
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return ok ? strings : null;
}

/** '_x000D_' stands for a character that XML cannot hold (ECMA-376-1 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The number format of each cell style, in the order in which cells point at them. */
function readFormats(parts: WorkbookParts, path: string | undefined): readonly NumberFormat[] | null {
  const own = new Map<number, NumberFormat>();
  const ids: number[] = [];
  if (path === undefined || !parts.has(path)) return [];
  let inCells = false;
  const ok = parts.read(path, {
    open: (element, attributes) => {
      const name = localName(element);
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt')
        own.set(Number(attributes.get('numFmtId')), formatOf(attributes.get('formatCode') ?? ''));
      else if (name === 'xf' && inCells) ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (element) => {
      if (localName(element) === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return ok ? ids.map((id) => own.get(id) ?? builtInFormat(id)) : null;
}

/** Walks through one sheet; cells go to the grid one by one. */
class SheetReader implements XmlHandler {
  readonly merges: Merge[] = [];
  /** Columns that begin a hidden run, and whether the row is hidden and not yet counted. */
  private readonly hiddenColumns: number[] = [];
  private hiddenRow = false;
  private hiddenRows = 0;
  private row = -1;
  private column = -1;
  private type = '';
  private format: NumberFormat = PLAIN;
  private value = '';
  private hasFormula = false;
  private into: 'value' | null = null;
  private phonetic = false;

  constructor(
    private readonly grid: Grid,
    private readonly strings: readonly string[],
    private readonly formats: readonly NumberFormat[],
    private readonly is1904: boolean,
  ) {}

  /** Hidden rows and runs of hidden columns that hold something. */
  get hiddenCells(): number {
    return this.hiddenRows + this.hiddenColumns.filter((column) => column <= this.grid.width).length;
  }

  readonly open = (element: string, attributes: ReadonlyMap<string, string>): void => {
    switch (localName(element)) {
      case 'row': {
        const number = Number(attributes.get('r'));
        this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
        this.column = -1;
        this.hiddenRow = isTrue(attributes.get('hidden'));
        break;
      }
      case 'col':
        if (isTrue(attributes.get('hidden'))) this.hiddenColumns.push(Number(attributes.get('min')));
        break;
      case 'c': {
        const at = cellAt(attributes.get('r') ?? '');
        if (at) this.row = at.row;
        this.column = at ? at.column : this.column + 1;
        this.type = attributes.get('t') ?? 'n';
        this.format = this.formats[Number(attributes.get('s') ?? -1)] ?? PLAIN;
        this.value = '';
        this.hasFormula = false;
        break;
      }
      case 'f':
        this.hasFormula = true;
        break;
      case 'v':
      case 't':
        if (!this.phonetic) this.into = 'value';
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'mergeCell': {
        const merge = mergeOf(attributes.get('ref') ?? '');
        if (merge) this.merges.push(merge);
      }
    }
  };

  readonly close = (element: string): void => {
    switch (localName(element)) {
      case 'v':
      case 't':
        this.into = null;
        break;
      case 'rPh':
        this.phonetic = false;
        break;
      case 'c':
        this.cell();
    }
  };

  readonly text = (piece: string): void => {
    if (this.into) this.value += piece;
  };

  private cell(): void {
    const { value, type, row, column } = this;
    if (type === 'e') this.grid.problem(row, column, value);
    else if (value === '' && this.hasFormula && type !== 'str') this.grid.problem(row, column, null);
    else if (value !== '') {
      const [text, kind] = this.shown(value, type);
      if (this.hiddenRow) this.hiddenRows++;
      this.hiddenRow = false;
      this.grid.set(row, column, text, kind);
    }
  }

  private shown(value: string, type: string): readonly [string, CellKind] {
    if (type === 's') return [this.strings[Number(value)] ?? '', 'text'];
    if (type === 'str' || type === 'inlineStr') return [unescaped(value), 'text'];
    if (type === 'b') return [isTrue(value) ? 'true' : 'false', 'other'];
    // A day as it is, without the midnight that belongs to it.
    if (type === 'd') return [value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' '), 'other'];
    const number = Number(value);
    if (Number.isNaN(number)) return [value, 'text'];
    return [
      shownNumber(number, this.format, this.is1904),
      this.format.is === 'plain' || this.format.is === 'zeros' ? 'number' : 'other',
    ];
  }
}
