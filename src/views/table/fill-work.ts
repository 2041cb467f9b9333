/** Filling cells from their neighbours: by keys, by pulling the corner of the selection, or down to where the next column ends. */
import type { CellStep, Gesture } from '../../state/edit/cell-gestures.ts';
import type { Planned } from '../../state/edit/cell-plan.ts';
import {
  type CellAt,
  type CellRange,
  filled,
  neighbourEnd,
  type Stretch,
  stretched,
} from '../../state/edit/cell-range.ts';

/** What filling needs of the sheet. */
export type FillAsked = {
  readonly size: { readonly rows: number; readonly columns: number };
  /** Reads cells as they are now; asked once a gesture. */
  readonly reader: () => (row: number, column: number) => string;
  readonly writesOf: (
    range: CellRange,
    step: CellStep,
    textAt: (row: number, column: number) => string,
  ) => Gesture;
  readonly run: (gesture: Gesture) => Promise<Planned | null>;
  /** Selects what was filled together with what it was filled from. */
  readonly choose: (range: CellRange) => void;
  /** Called where a double click finds no neighbour to follow. */
  readonly nothing: () => void;
};

export type FillWork = {
  /** From the first row or column of a range into its others; one row or column alone, from the one before it. */
  readonly fill: (range: CellRange, way: 'down' | 'right') => void;
  /** What pulling the corner of a selection to a cell would fill; the row for a new record is none of it. */
  readonly stretch: (range: CellRange, to: CellAt, across: boolean) => Stretch | null;
  readonly fillStretch: (stretch: Stretch) => void;
  readonly fillToNeighbour: (range: CellRange) => void;
};

export function fillWork({ size, reader, writesOf, run, choose, nothing }: FillAsked): FillWork {
  const last = size.rows - 1;
  const write = (into: CellRange, from: (to: CellAt) => CellAt) => {
    const read = reader();
    return run(
      writesOf(into, 'cellsFilled', (row, column) => {
        const source = from({ row, column });
        return read(source.row, source.column);
      }),
    );
  };
  const stretch: FillWork['stretch'] = (range, to, across) =>
    range.bottom > last
      ? null
      : stretched(
          range,
          { row: Math.min(last, to.row), column: Math.min(size.columns - 1, to.column) },
          across,
        );
  const fillStretch: FillWork['fillStretch'] = ({ into, from, whole }) =>
    void write(into, from).then((done) => done && choose(whole));
  return {
    fill: (range, way) => {
      const within = { ...range, bottom: Math.min(range.bottom, last) };
      const plan = within.bottom < within.top ? null : filled(within, way);
      if (plan) void write(plan.into, plan.from);
    },
    stretch,
    fillStretch,
    fillToNeighbour: (range) => {
      const read = reader();
      const end = neighbourEnd(range, size, ({ row, column }) => read(row, column).trim() !== '');
      const found = end === null ? null : stretch(range, { row: end, column: range.left }, false);
      if (found) fillStretch(found);
      else nothing();
    },
  };
}
