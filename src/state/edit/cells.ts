/**
 * Cells as a person edits them: a record's field as text, and typed text as a changed record – or a refusal that says why it
 * was not taken. Reading never guesses: what is not understood leaves the record as it is.
 *
 * One field is one entry in `body-cells.ts` or `tie-cells.ts`. Columns of the person's own are fields 'x:<name>'.
 */
import type { Body, Tie } from '../../model/project.ts';
import { BODY_CELLS } from './body-cells.ts';
import type { CellContext } from './cell-context.ts';
import { TIE_CELLS } from './tie-cells.ts';

export type SheetName = 'bodies' | 'ties';
export type RecordOf = { readonly bodies: Body; readonly ties: Tie };

/** Why a cell was not taken; worded in `i18n/{de,en}/grid.ts`. */
export type RefusalCode =
  | 'read-only'
  | 'unknown-word'
  | 'unknown-body'
  | 'unknown-region'
  | 'unknown-source'
  | 'several-bodies'
  | 'not-a-number'
  | 'not-positive'
  | 'not-a-count'
  | 'not-a-date'
  | 'not-empty'
  | 'sector-first'
  | 'same-body'
  | 'second-hub'
  | 'name-missing'
  | 'end-missing'
  | 'no-column';

export type Refusal = { readonly code: RefusalCode; readonly word: string };

export type CellRead<R> =
  | {
      readonly to: R;
      /** Whether the record is to be the network's hub; left out where nothing was said about it. */
      readonly hub?: boolean;
    }
  | { readonly refused: Refusal };

/** What a pick list offers. `text` is what stands in the cell then. */
export type Choice = { readonly text: string; readonly hint?: string };

export type CellField<R> = {
  /** How it is edited: 'long' may have several lines; 'pick' is a choice of words. */
  readonly kind: 'text' | 'long' | 'number' | 'date' | 'pick';
  /** True when words beside the listed ones are taken. */
  readonly open?: boolean;
  readonly choices?: (c: CellContext) => readonly Choice[];
  /** As it stands in the cell and can be read back. */
  readonly text: (record: R, c: CellContext) => string;
  /** @param text without blanks at its ends; never what `text` says already */
  readonly read: (text: string, record: R, c: CellContext) => CellRead<R>;
};

const EXTRA = 'x:';
export const extraField = (name: string): string => EXTRA + name;
/** The name of a person's own column; null for fields of ours. */
export const extraName = (field: string): string | null => (field.startsWith(EXTRA) ? field.slice(2) : null);

const extraCell = <R extends Body | Tie>(name: string): CellField<R> => ({
  kind: 'long',
  text: (record) => (Object.hasOwn(record.extra, name) ? record.extra[name]! : ''),
  read: (text, record) => ({ to: { ...record, extra: { ...record.extra, [name]: text } } }),
});
const extras = new Map<string, CellField<Body & Tie>>();

/** The field behind a column; undefined = it cannot be edited. */
export function fieldOf<S extends SheetName>(sheet: S, id: string): CellField<RecordOf[S]> | undefined {
  const name = extraName(id);
  if (name !== null) {
    let found = extras.get(name);
    if (!found) {
      found = extraCell(name) as CellField<Body & Tie>;
      extras.set(name, found);
    }
    return found as unknown as CellField<RecordOf[S]>;
  }
  const cells: ReadonlyMap<string, unknown> = sheet === 'bodies' ? BODY_CELLS : TIE_CELLS;
  return cells.get(id) as CellField<RecordOf[S]> | undefined;
}

export function textOfCell<S extends SheetName>(
  sheet: S,
  field: string,
  record: RecordOf[S],
  c: CellContext,
): string {
  return fieldOf(sheet, field)?.text(record, c) ?? '';
}

/** The record with a cell set to what was typed. What stands there already changes nothing, whatever it is. */
export function readCell<S extends SheetName>(
  sheet: S,
  field: string,
  typed: string,
  record: RecordOf[S],
  c: CellContext,
): CellRead<RecordOf[S]> {
  const found = fieldOf(sheet, field);
  if (!found) return { refused: { code: 'read-only', word: typed } };
  if (typed === found.text(record, c)) return { to: record };
  return found.read(typed.trim(), record, c);
}
