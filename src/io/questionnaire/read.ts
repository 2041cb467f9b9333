/** The sheets of one returned questionnaire → answers. Rows are read by what their headings say, in German or English. */
import type { Place } from '../../base/issue.ts';
import { readSector, readStage, readWord, readYesNo } from '../cell-words.ts';
import { clean, readDate, readNumber, saysNothing } from '../cells.ts';
import type { InFile } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { columnLetters } from '../workbook/grid.ts';
import { categoryOf, valueNamed } from '../workbook/words.ts';
import type { Answers, CentreAnswers, Entry } from './answers.ts';
import {
  type ColumnId,
  columnOf,
  isExample,
  LISTS,
  type ListId,
  type QuestionId,
  questionOf,
  questionTitle,
  sheetOf,
} from './words.ts';

/** Headings are looked for in the first rows: people put a letterhead above. */
const HEADER_WITHIN = 15;

/** @param sheets of one file, the hidden mark among them or not */
export function readAnswers(file: string, sheets: readonly InFile[]): Answers {
  const issues = new IssueList();
  const found = new Map(sheets.map((sheet) => [sheetOf(sheet), sheet]));
  const centre = readCentre(file, found.get('centre'), issues);
  const entries = LISTS.flatMap((list) => readList(file, list, found.get(list), issues));
  if (entries.length === 0) issues.add('warning', 'questionnaire-empty', { file });
  return { file, centre, entries, issues: issues.list() };
}

// -------------------------------------------------------------------------------------------------- the centre

function readCentre(file: string, sheet: InFile | undefined, issues: IssueList): CentreAnswers | null {
  const answers = new Map<
    QuestionId,
    { readonly text: string; readonly row: number; readonly title: string }
  >();
  for (const [i, cells] of (sheet?.grid?.rows ?? []).entries()) {
    const at = cells.findIndex((cell) => questionOf(cell) !== null);
    const question = at < 0 ? null : questionOf(cells[at]!);
    // The answer stands beside the question; the hint further right is none.
    if (question !== null && !answers.has(question))
      answers.set(question, {
        text: clean(cells[at + 1] ?? ''),
        row: i + 1,
        title: clean(cells[at]!),
      });
  }
  const text = (id: QuestionId): string => {
    const found = answers.get(id)?.text ?? '';
    return saysNothing(found) ? '' : found;
  };
  const place = (id: QuestionId): Place => ({
    file,
    ...(sheet?.grid ? { sheet: sheet.grid.sheet } : {}),
    row: answers.get(id)?.row ?? 1,
    column: answers.get(id)?.title ?? questionTitle(id, 'de'),
    value: text(id),
  });
  if (text('name') === '') {
    issues.add('error', 'questionnaire-no-centre', {
      file,
      ...(sheet?.grid ? { sheet: sheet.grid.sheet } : {}),
    });
    return null;
  }
  const extra = new Map<string, string>();
  const keep = (id: QuestionId) => extra.set(questionTitle(id, 'de'), text(id));
  const whole = (id: QuestionId): number | null => {
    if (text(id) === '') return null;
    const read = readNumber(text(id), ';');
    if (read.value !== null && Number.isInteger(read.value) && read.value >= 0) return read.value;
    issues.add('warning', 'number-not-understood', place(id));
    keep(id);
    return null;
  };
  const among = <V extends 'city' | 'town' | 'rural' | 'east' | 'west'>(
    id: QuestionId,
    all: readonly V[],
  ): V | null => {
    const value = valueNamed(text(id), all);
    if (value === null && text(id) !== '') {
      issues.add('warning', 'unknown-word', place(id), { word: text(id).slice(0, 60) });
      keep(id);
    }
    return value;
  };
  for (const id of ['staff', 'groups', 'founded'] as const) if (text(id) !== '') keep(id);
  return {
    name: text('name'),
    place: text('place'),
    carrier: text('carrier'),
    land: text('land'),
    size: among('size', ['city', 'town', 'rural']),
    part: among('part', ['east', 'west']),
    inhabitants: whole('inhabitants'),
    year: whole('year'),
    note: text('note'),
    extra: Object.fromEntries(extra),
  };
}

// --------------------------------------------------------------------------------------------------- the lists

type Header = {
  readonly row: number;
  readonly of: ReadonlyMap<ColumnId, number>;
  readonly titles: readonly string[];
};

/** The row with the most headings that we know; null when none has two. */
function headerOf(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  rows.slice(0, HEADER_WITHIN).forEach((cells, row) => {
    const of = new Map<ColumnId, number>();
    cells.forEach((cell, at) => {
      const column = columnOf(cell);
      if (column !== null && !of.has(column)) of.set(column, at);
    });
    if (of.size >= 2 && of.has('name') && of.size > (best?.of.size ?? 0))
      best = { row, of, titles: cells.map(clean) };
  });
  return best;
}

function readList(
  file: string,
  list: ListId,
  sheet: InFile | undefined,
  issues: IssueList,
): readonly Entry[] {
  const rows = sheet?.grid?.rows ?? [];
  const header = headerOf(rows);
  if (!sheet?.grid || !header) {
    // An empty sheet is an answer; a sheet whose headings are gone is a problem.
    if (rows.some((cells) => cells.some((cell) => clean(cell) !== '')))
      issues.add('error', 'questionnaire-headings', { file, sheet: sheet!.grid!.sheet });
    return [];
  }
  const entries: Entry[] = [];
  const named = new Set<string>();
  for (let i = header.row + 1; i < rows.length; i++) {
    const row = new ListRow(rows[i]!, header, { file, sheet: sheet.grid.sheet, row: i + 1 }, issues);
    if (row.isEmpty || isExample(row.get('name'))) continue;
    const name = row.get('name');
    const key = JSON.stringify([name, row.get('place')]);
    if (name === '') issues.add('error', 'id-missing', row.place('name'));
    else if (named.has(key)) issues.add('warning', 'questionnaire-named-twice', row.place('name'));
    else {
      named.add(key);
      entries.push(entryOf(row, list, i + 1, name));
    }
  }
  return entries;
}

/** One row: cells by column, and what is not understood kept. */
class ListRow {
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly cells: readonly string[],
    private readonly header: Header,
    private readonly at: Place,
    private readonly issues: IssueList,
  ) {}

  get isEmpty(): boolean {
    return this.cells.every((cell) => clean(cell) === '');
  }
  get(column: ColumnId): string {
    const at = this.header.of.get(column);
    const text = at === undefined ? '' : clean(this.cells[at] ?? '');
    return saysNothing(text) ? '' : text;
  }
  place(column: ColumnId): Place {
    const at = this.header.of.get(column);
    const value = this.get(column);
    return {
      ...this.at,
      column: at === undefined ? column : this.header.titles[at]!,
      ...(value === '' ? {} : { value }),
    };
  }
  /** The value by `read`; null, said and kept, where it is not understood. */
  understood<V>(
    column: ColumnId,
    read: (cell: string) => V | null,
    code: 'unknown-word' | 'invalid-date' | 'number-not-understood' = 'unknown-word',
  ): V | null {
    const cell = this.get(column);
    if (cell === '') return null;
    const value = read(cell);
    if (value !== null) return value;
    this.issues.add(
      'warning',
      code,
      this.place(column),
      code === 'unknown-word' ? { word: cell.slice(0, 60) } : undefined,
    );
    const place = this.place(column);
    this.kept.set(place.column!, cell);
    return null;
  }
  extra(): Readonly<Record<string, string>> {
    const own = new Set(this.header.of.values());
    const found = new Map<string, string>();
    this.cells.forEach((cell, at) => {
      const text = clean(cell);
      if (text === '' || own.has(at)) return;
      found.set(this.header.titles[at] || columnLetters(at), text);
    });
    for (const [name, text] of this.kept) found.set(name, text);
    return Object.fromEntries(found);
  }
}

function entryOf(row: ListRow, list: ListId, number: number, name: string): Entry {
  return {
    list,
    row: number,
    name,
    category: categoryOf(row.get('category')),
    sector: readSector(row.get('sector')),
    place: row.get('place'),
    level: row.understood('level', (cell) => readWord('levels', cell)),
    count: row.understood('count', readCount, 'number-not-understood'),
    since: row.understood('since', readDate, 'invalid-date') ?? '',
    lastContact: row.understood('lastContact', readDate, 'invalid-date') ?? '',
    personBound: row.understood('personBound', readYesNo),
    formality: row.understood('formality', (cell) => readWord('formalities', cell)),
    frequency: row.understood('frequency', (cell) => readWord('frequencies', cell)),
    stage: row.understood('stage', readStage),
    status: row.understood('status', (cell) => readWord('statuses', cell)),
    role: row.get('role'),
    note: row.get('note'),
    extra: row.extra(),
  };
}

function readCount(cell: string): number | null {
  const read = readNumber(cell, ';');
  return read.value !== null && Number.isInteger(read.value) && read.value > 0 ? read.value : null;
}
