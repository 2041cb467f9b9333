/** What the grid asks of the sheet: what can be typed where, and what gestures on cells do. */

import type { CellRange } from '../../state/edit/cell-range.ts';
import type { CellField, Choice } from '../../state/edit/cells.ts';
import type { Move, Problem } from './cell-editor.tsx';
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

export const nextPlace = ({ row, column }: Place, move: Move, rows: number, columns: number): Place => {
  const clamp = (n: number, most: number) => Math.max(0, Math.min(most, n));
  if (move === 'down' || move === 'up')
    return { row: clamp(row + (move === 'down' ? 1 : -1), rows - 1), column };
  if (move === 'right' || move === 'left')
    return { row, column: clamp(column + (move === 'right' ? 1 : -1), columns - 1) };
  return { row, column };
};
