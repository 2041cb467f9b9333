/** The data of a UCINET DL file, in the form that its head names → cells of one or several matrices. */
import { type DlHeader, DlScanner, type DlToken } from './dl-header.ts';
import type { Progress } from './graph-tables.ts';
import type { IssueList } from './issue-list.ts';
import type { Cell } from './mirror.ts';
import { numberIn } from './pajek-text.ts';

type Form = 'matrix' | 'half' | 'edges' | 'nodes' | 'counted-nodes' | 'array';
const FORMS: ReadonlyMap<string, { readonly form: Form; readonly modes: 1 | 2 }> = new Map([
  ['fullmatrix', { form: 'matrix', modes: 1 }],
  ['fm', { form: 'matrix', modes: 1 }],
  ['upperhalf', { form: 'half', modes: 1 }],
  ['lowerhalf', { form: 'half', modes: 1 }],
  ['edgelist', { form: 'edges', modes: 1 }],
  ['edgelist1', { form: 'edges', modes: 1 }],
  ['el1', { form: 'edges', modes: 1 }],
  ['edgelist2', { form: 'edges', modes: 2 }],
  ['el2', { form: 'edges', modes: 2 }],
  ['nodelist', { form: 'nodes', modes: 1 }],
  ['nodelist1', { form: 'nodes', modes: 1 }],
  ['nodelist1b', { form: 'counted-nodes', modes: 1 }],
  ['nodelist2', { form: 'nodes', modes: 2 }],
  ['edgearray', { form: 'array', modes: 1 }],
  ['edgearray1', { form: 'array', modes: 1 }],
  ['edgearray2', { form: 'array', modes: 2 }],
]);

export class DlData {
  /** Cells that are not zero, by matrix. Values as written; '' = none stated. */
  readonly matrices: Cell[][];
  /** '' where a thing has no label. */
  rowNames: string[] = [];
  columnNames: string[] = [];
  /** True when every cell stands there, zeros as well. */
  isMatrix = false;
  isTwoMode = false;
  private known = { rows: new Map<string, number>(), columns: new Map<string, number>() };
  private areNames = false;

  constructor(
    private readonly text: string,
    private readonly head: DlHeader,
    private readonly rows: number,
    private readonly columns: number,
    private readonly file: string,
    private readonly issues: IssueList,
  ) {
    this.matrices = Array.from({ length: head.matrices }, () => []);
  }

  /** False when the data cannot be used; the issues say why. */
  read(progress?: Progress): boolean {
    const { head } = this;
    const known = FORMS.get(head.format);
    if (!known) {
      this.issues.add('error', 'dl-format', { file: this.file }, { format: head.format.slice(0, 60) });
      return false;
    }
    const { form, modes } = known;
    this.isMatrix = form === 'matrix' || form === 'half';
    const isRectangular = (head.rows ?? head.n) !== (head.columns ?? head.n);
    const hasSides = head.rowLabels.given !== null || head.columnLabels.given !== null;
    this.isTwoMode = modes === 2 || (form === 'matrix' && (isRectangular || hasSides || head.rows !== null));
    const { labels, rowLabels, columnLabels } = head;
    this.rowNames = named(rowLabels.given ?? labels.given, this.rows);
    this.columnNames = this.isTwoMode
      ? named(columnLabels.given ?? (rowLabels.given ? null : labels.given), this.columns)
      : this.rowNames;
    this.areNames = labels.isEmbedded || rowLabels.isEmbedded || columnLabels.isEmbedded;
    if (this.areNames && !this.isMatrix) {
      // The data name them one by one.
      if (labels.isEmbedded || rowLabels.isEmbedded) this.rowNames = [];
      if (labels.isEmbedded || columnLabels.isEmbedded)
        this.columnNames = this.isTwoMode ? [] : this.rowNames;
      if (!this.isTwoMode) this.columnNames = this.rowNames;
    }
    this.index();
    const isRead = this.isMatrix
      ? this.readMatrix(form === 'half', progress)
      : this.readLines(form, progress);
    if (isRead && this.isTwoMode && form === 'matrix' && sameNames(this.rowNames, this.columnNames))
      this.isTwoMode = false;
    return isRead;
  }

  private index(): void {
    const put = (map: Map<string, number>, names: readonly string[]) =>
      names.forEach((name, i) => {
        const key = name.toLowerCase();
        if (name !== '' && !map.has(key)) map.set(key, i + 1);
      });
    put(this.known.rows, this.rowNames);
    if (this.isTwoMode) put(this.known.columns, this.columnNames);
    else this.known.columns = this.known.rows;
  }

  // -------------------------------------------------------------------------------------------------- matrices

  private readMatrix(isHalf: boolean, progress?: Progress): boolean {
    const { head, rows, columns } = this;
    const hasColumnNames = head.labels.isEmbedded || head.columnLabels.isEmbedded;
    const hasRowNames = head.labels.isEmbedded || head.rowLabels.isEmbedded;
    const scanner = new DlScanner(this.text, head.dataAt!);
    const next = (): string | null => {
      let token = scanner.next();
      while (token && !token.isQuoted && token.text === '!') token = scanner.next();
      return token?.text ?? null;
    };
    let found = 0;
    for (let m = 0; m < head.matrices; m++) {
      if (hasColumnNames)
        for (let c = 0; c < columns; c++) {
          const name = next();
          if (name === null) break;
          if (m === 0) this.columnNames[c] = name;
        }
      for (let row = 1; row <= rows; row++) {
        const name = hasRowNames ? next() : null;
        if (name !== null && m === 0) this.rowNames[row - 1] = name;
        for (const column of this.columnsOf(row, isHalf)) {
          const value = next();
          if (value === null) return this.wrongSize(found);
          found++;
          this.cell(m, row, column, value, scanner);
        }
        if ((row & 255) === 0) progress?.(Math.round(scanner.at * 0.6), this.text.length);
      }
    }
    let extra = 0;
    while (next() !== null) extra++;
    if (hasColumnNames && !hasRowNames && !this.isTwoMode) this.rowNames = this.columnNames;
    return extra === 0 || this.wrongSize(found + extra);
  }

  /** Columns of a row that the file holds. */
  private *columnsOf(row: number, isHalf: boolean): Generator<number> {
    const { head, columns } = this;
    const isUpper = head.format === 'upperhalf';
    const from = isHalf && isUpper ? row : 1;
    const to = isHalf && !isUpper ? row : columns;
    for (let column = from; column <= to; column++) if (head.hasDiagonal || column !== row) yield column;
  }

  private cell(m: number, row: number, column: number, value: string, scanner: DlScanner): void {
    const number = numberIn(value);
    if (number === 0 || /^(?:\.|na|-)$/i.test(value)) return;
    if (number === null) {
      this.issues.add('warning', 'number-not-understood', {
        file: this.file,
        row: this.lineAt(scanner.at - 1),
        value,
      });
      return;
    }
    this.matrices[m]!.push({ row, column, value });
    // The other half says the same.
    if (this.head.format.endsWith('half') && row !== column)
      this.matrices[m]!.push({ row: column, column: row, value });
  }

  private wrongSize(number: number): false {
    const { head, rows, columns } = this;
    const whole = head.hasDiagonal ? rows * columns : rows * columns - rows;
    const half = (rows * (rows + (head.hasDiagonal ? 1 : -1))) / 2;
    const size = head.n === null ? `nr=${rows} nc=${columns}` : `n=${head.n}`;
    const expected = head.matrices * (head.format.endsWith('half') ? half : whole);
    this.issues.add('error', 'dl-size', { file: this.file }, { size, expected, number });
    return false;
  }

  // ----------------------------------------------------------------------------------------------------- lists

  private readLines(form: Form, progress?: Progress): boolean {
    const scanner = new DlScanner(this.text, this.head.dataAt!);
    let matrix = 0;
    let line: DlToken[] = [];
    let lines = 0;
    // Commas part words here, line breaks lines; the scanner tells only that one of both was there.
    const isNewLine = (token: DlToken, before: number) => hasBreak(this.text, before, token.at);
    for (;;) {
      const before = scanner.at;
      const token = scanner.next();
      if (line.length > 0 && (!token || isNewLine(token, before))) {
        this.line(form, line, matrix, ++lines);
        line = [];
        if ((lines & 16383) === 0) progress?.(Math.round(scanner.at * 0.6), this.text.length);
      }
      if (!token) return true;
      if (!token.isQuoted && token.text === '!') matrix = Math.min(matrix + 1, this.matrices.length - 1);
      else line.push(token);
    }
  }

  private line(form: Form, words: readonly DlToken[], matrix: number, number: number): void {
    const strange = () =>
      this.issues.add('warning', 'line-not-understood', {
        file: this.file,
        row: this.lineAt(words[0]!.at),
        value: words.map((word) => word.text).join(' '),
      });
    const put = (m: number, from: number | null, to: number | null, value: string) => {
      if (from === null || to === null) {
        strange();
        return;
      }
      this.matrices[m]!.push({ row: from, column: to, value });
    };
    if (form === 'counted-nodes') {
      // The row is the number of the line; the first word only counts the others.
      if (number > this.rows) {
        strange();
        return;
      }
      for (const word of words.slice(1)) put(matrix, number, this.numberOf(word, 'columns'), '');
      return;
    }
    const from = this.numberOf(words[0]!, 'rows');
    if (form === 'nodes') {
      for (const word of words.slice(1)) put(matrix, from, this.numberOf(word, 'columns'), '');
      return;
    }
    if (words.length < 2 || (form === 'edges' && words.length > 3)) {
      strange();
      return;
    }
    const to = this.numberOf(words[1]!, 'columns');
    if (form === 'edges') {
      const value = words[2]?.text ?? '';
      if (value !== '' && numberIn(value) === null) {
        strange();
        return;
      }
      put(matrix, from, to, value);
      return;
    }
    words.slice(2, 2 + this.matrices.length).forEach(({ text }, m) => {
      const value = numberIn(text);
      if (value === null) strange();
      else if (value !== 0) put(m, from, to, text);
    });
  }

  /** Position of what a word stands for, from 1: by number, or by label, which labels in the data may be new. */
  private numberOf({ text, isQuoted }: DlToken, side: 'rows' | 'columns'): number | null {
    const names = side === 'rows' ? this.rowNames : this.columnNames;
    const known = this.known[side];
    if (!this.areNames) {
      const number = isQuoted ? null : numberIn(text);
      if (number !== null && Number.isInteger(number) && number >= 1 && number <= names.length) return number;
    }
    const found = known.get(text.toLowerCase());
    if (found !== undefined) return found;
    const { labels, rowLabels, columnLabels } = this.head;
    const mayBeNew = labels.isEmbedded || (side === 'rows' ? rowLabels : columnLabels).isEmbedded;
    if (!mayBeNew || text === '') return null;
    names.push(text);
    known.set(text.toLowerCase(), names.length);
    return names.length;
  }

  private lineAt(at: number): number {
    let line = 1;
    // Only as many messages are listed as anybody would read; each may cost a walk through the text.
    if (this.issues.count('line-not-understood') + this.issues.count('number-not-understood') > 200)
      return line;
    for (let i = this.text.indexOf('\n'); i >= 0 && i < at; i = this.text.indexOf('\n', i + 1)) line++;
    return line;
  }
}

const hasBreak = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
};

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.length > 0 && a.every((name, i) => name !== '' && name === b[i]);

/** As many names as there are things. */
function named(given: readonly string[] | null, size: number): string[] {
  const names = (given ?? []).slice(0, size);
  while (names.length < size) names.push('');
  return names;
}
