/**
 * Gestures on cells: what a person does once is one undo step, however many cells it touches. Many cells are read a few
 * milliseconds at a time, so that the page stays awake; nothing is committed before all of them are read.
 */
import type { Id } from '../../model/project.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { forgetGone } from './bodies.ts';
import { CellContext } from './cell-context.ts';
import { CellPlan, isNewRow, type Planned, planCells, type Write } from './cell-plan.ts';
import { type Refusal, type SheetName, textOfCell } from './cells.ts';
import { addColumn, deleteColumn, renameColumn } from './extra-columns.ts';
import { endsOf } from './ties.ts';

/** Names of undo steps of many cells, in `i18n/{de,en}/commands.ts`. */
export type CellStep =
  | 'cellsPasted'
  | 'cellsCut'
  | 'cellsCleared'
  | 'cellsFilled'
  | 'cellsReplaced'
  | 'cellsSet';

/** Cells of the state as it is now, as texts. */
export const cellTexts = (sheet: SheetName): ((id: Id, field: string) => string) => {
  const { project, language } = store.getState();
  const context = new CellContext(project, language);
  return (id, field) => {
    const record = project[sheet].get(id);
    return record ? textOfCell(sheet, field, record as never, context) : '';
  };
};

/** One cell. @returns why it was refused; null = taken, or the same as before */
export function editCell(
  sheet: SheetName,
  id: Id,
  field: string,
  text: string,
  create = false,
): Refusal | null {
  const { project, language } = store.getState();
  const plan = planCells(sheet, project, language, [{ row: id, field, text }], create);
  const [refused] = plan.refused;
  if (refused) return refused.why;
  commit(plan.change, ...nameOfEdit(sheet, id, field, plan));
  return null;
}

function nameOfEdit(
  sheet: SheetName,
  id: Id,
  field: string,
  plan: Planned,
): [key: string, values: Readonly<Record<string, string | number>>] {
  const { project } = store.getState();
  if (sheet === 'ties') return ['commands:step.editTie', endsOf(project, project.ties.get(id)!)];
  const body = project.bodies.get(id)!.label;
  if (field === 'sector') {
    const sector = plan.change.bodies.updated.get(id)?.[1].sector?.value ?? null;
    return [
      sector === null ? 'commands:step.noSector' : 'commands:step.changeSector',
      { body, sector: sector ?? '' },
    ];
  }
  if (field === 'hub')
    return plan.change.about?.[1].hub === null
      ? ['commands:step.noHub', {}]
      : ['commands:step.chooseHub', { body }];
  return ['commands:step.editBody', { body }];
}

/**
 * A new row with what was typed into it so far. It becomes a record when it has a name, or both ends.
 * @returns the id it got, or the cells that were refused; nothing is changed then
 */
export function addRow(
  sheet: SheetName,
  texts: ReadonlyMap<string, string>,
  create = false,
): { readonly id: Id } | { readonly refused: Planned['refused'] } {
  const { project, language } = store.getState();
  const plan = new CellPlan(sheet, project, language, create);
  const row = plan.newRow();
  for (const [field, text] of texts) plan.put(row, field, text);
  const done = plan.finish();
  const id = done.added.get(row);
  if (id === undefined || done.refused.length > 0) return { refused: done.refused };
  if (sheet === 'bodies')
    commit(done.change, 'commands:step.addBody', { body: done.change.bodies.added.get(id)!.label });
  else {
    const tie = done.change.ties.added.get(id)!;
    const bodies = new Map([...project.bodies, ...done.change.bodies.added]);
    commit(done.change, 'commands:step.addTie', endsOf({ ...project, bodies }, tie));
  }
  return { id };
}

/** Why a cell of a row that is no record yet would be refused; null = it can be taken. */
export function tryRow(
  sheet: SheetName,
  texts: ReadonlyMap<string, string>,
  field: string,
  create = false,
): Refusal | null {
  const { project, language } = store.getState();
  const plan = new CellPlan(sheet, project, language, create);
  const row = plan.newRow();
  for (const [other, text] of texts) if (other !== field) plan.put(row, other, text);
  return plan.put(row, field, texts.get(field) ?? '');
}

/** Work of one slice, in ms: well below a frame together with what else is done in it. */
const SLICE = 8;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Calls `each` for every item, some milliseconds at a time. @returns false when it was stopped */
export async function paced<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  control: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void } = {},
): Promise<boolean> {
  let until = performance.now() + SLICE;
  let done = 0;
  for (const item of items) {
    each(item);
    done++;
    if (performance.now() < until) continue;
    control.onProgress?.(done);
    await pause();
    if (control.signal?.aborted) return false;
    until = performance.now() + SLICE;
  }
  return true;
}

/** Cells to be written; rows that are named `new:<n>` are to be added below the last. */
export type Gesture = {
  readonly sheet: SheetName;
  /** In reading order; asked again when the project changed meanwhile. */
  readonly writes: () => Iterable<Write>;
  readonly total: number;
  readonly step: CellStep;
  readonly create?: boolean;
};
const NEW = 'new:';
export const newRowName = (n: number): string => `\u0001${NEW}${n}`;
/** Counted from 0; NaN where the row is a record. */
export const newRowNumber = (row: string): number =>
  isNewName(row) ? Number(row.slice(NEW.length + 1)) : Number.NaN;
const isNewName = (row: string): boolean => row.startsWith(`\u0001${NEW}`);

/**
 * Writes many cells as one undo step; what is refused stays as it was.
 * @returns what was done; null when the person stopped it, and then nothing is changed
 */
export async function writeCells(gesture: Gesture): Promise<Planned | null> {
  const stop = new AbortController();
  return announced('grid:working', stop, async ({ onProgress }) => {
    // An edit that came between the slices is not overwritten: all is read again on top of it.
    for (;;) {
      const { project } = store.getState();
      const planned = await readAll(gesture, stop.signal, onProgress);
      if (planned === null) return null;
      if (store.getState().project !== project) continue;
      commit(planned.change, `commands:step.${gesture.step}`, { count: planned.changed });
      forgetGone();
      return planned;
    }
  });
}

async function readAll(
  { sheet, writes, total, create }: Gesture,
  signal: AbortSignal,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<Planned | null> {
  const { project, language } = store.getState();
  const plan = new CellPlan(sheet, project, language, create ?? false);
  const news = new Map<string, Id>();
  const rowOf = (row: string): Id => {
    if (!isNewName(row)) return row;
    let id = news.get(row);
    if (id === undefined) {
      id = plan.newRow();
      news.set(row, id);
    }
    return id;
  };
  const whole = await paced(writes(), ({ row, field, text }) => plan.put(rowOf(row), field, text), {
    signal,
    onProgress: (done) => onProgress?.(done, total),
  });
  if (!whole) return null;
  const done = plan.finish();
  // What was refused is named by the rows that were asked for.
  const names = new Map([...news].map(([name, id]) => [id, name]));
  return {
    ...done,
    refused: done.refused.map((r) => (isNewRow(r.row) ? { ...r, row: names.get(r.row)! } : r)),
  };
}

export type ColumnEdit =
  | { readonly what: 'add'; readonly name: string }
  | { readonly what: 'rename'; readonly from: string; readonly name: string }
  | { readonly what: 'delete'; readonly name: string };

/** A column of the person's own. */
export function editColumn(sheet: SheetName, edit: ColumnEdit): void {
  const { project } = store.getState();
  const { name } = edit;
  if (edit.what === 'add') commit(addColumn(project, sheet, name), 'commands:step.addColumn', { name });
  else if (edit.what === 'rename')
    commit(renameColumn(project, sheet, edit.from, name), 'commands:step.renameColumn', { name });
  else commit(deleteColumn(project, sheet, name), 'commands:step.deleteColumn', { name });
}
