/** What the grid asks of the sheet: what can be typed where, what gestures on cells do, and what is asked or said about it. */

import type { Gesture } from '../../state/edit/cell-gestures.ts';
import type { Planned, Refused } from '../../state/edit/cell-plan.ts';
import type { CellRange } from '../../state/edit/cell-range.ts';
import type { CellField, Choice, SheetName } from '../../state/edit/cells.ts';
import type { Move, Problem } from './cell-editor.tsx';
import type { Column } from './column.ts';
import type { GridHandle } from './data-grid.tsx';
import type { FillWork } from './fill-work.ts';
import type { Place } from './use-roving.ts';

export type CellKind = {
  readonly kind: CellField<unknown>['kind'];
  readonly open: boolean;
  readonly choices: readonly Choice[] | null;
  readonly canCreate: boolean;
  readonly label: string;
  readonly text: string;
};

export type GridWork<Row> = {
  readonly nameOf: (row: Row) => string;
  /** As `remarksText` writes them; '' = nothing to say. */
  readonly remarksOf: (row: Row) => string;
  /** Keys of the rows that are chosen by their numbers. */
  readonly ticked: ReadonlySet<string>;
  /** Chooses rows or leaves them; rows by number. */
  readonly tick: (from: number, to: number, on: boolean) => void;
  readonly tickAll: (on: boolean) => void;
  /** The row below the last; null = none can be added. */
  readonly draft: {
    readonly label: string;
    readonly placeholder: string;
    readonly texts: ReadonlyMap<string, string>;
    readonly missing: string;
  } | null;
  /** How a cell is edited; a text says why it cannot be. */
  readonly cellAt: (place: Place) => CellKind | string;
  readonly take: (place: Place, text: string, create: boolean) => Problem | null;
  /** Says something to those who cannot see it, and in the line below. */
  readonly say: (text: string) => void;
  readonly refusedOnLeave: (text: string, problem: Problem) => void;
  /** Texts of a range; null when there are so many that they are copied bit by bit. */
  readonly copy: (range: CellRange, transfer: DataTransfer | null) => void;
  readonly cut: (range: CellRange, transfer: DataTransfer | null) => void;
  readonly paste: (range: CellRange, text: string) => void;
  readonly clear: (range: CellRange) => void;
  readonly filling: FillWork;
  readonly find: (replace: boolean) => void;
  readonly menu: (x: number, y: number) => void;
};

export type SheetRecords<Row> = {
  readonly sheet: SheetName;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** The record's id; null = the row follows from others and cannot be edited. */
  readonly idOf: (row: Row) => string | null;
  readonly nameOf: (row: Row) => string;
  readonly remarksOf: (row: Row) => string;
  readonly handle: { readonly current: GridHandle | null };
};

/** What was not taken, to be listed. */
export type Report = {
  readonly refused: readonly Refused[];
  /** The same again, with names that are missing made new; null where that would not help. */
  readonly again: Gesture | null;
};
/** Rows that go beyond the last, waiting for the person's word. */
export type PasteOffer = {
  readonly beyond: number;
  readonly paste: (withNew: boolean) => void;
};

export type SheetWork<Row> = {
  readonly grid: GridWork<Row>;
  readonly said: string;
  readonly report: Report | null;
  readonly offer: PasteOffer | null;
  readonly menuAt: { readonly x: number; readonly y: number } | null;
  readonly finding: 'no' | 'find' | 'replace';
  readonly close: () => void;
  readonly setFinding: (finding: 'no' | 'find' | 'replace') => void;
  readonly textAt: (row: number, column: number) => string;
  readonly run: (gesture: Gesture) => Promise<Planned | null>;
};

export const nextPlace = ({ row, column }: Place, move: Move, rows: number, columns: number): Place => {
  const clamp = (n: number, most: number) => Math.max(0, Math.min(most, n));
  if (move === 'down' || move === 'up')
    return { row: clamp(row + (move === 'down' ? 1 : -1), rows - 1), column };
  if (move === 'right' || move === 'left')
    return { row, column: clamp(column + (move === 'right' ? 1 : -1), columns - 1) };
  return { row, column };
};
