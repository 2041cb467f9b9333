/** Finding and replacing in cells. Pure: what is searched is asked for cell by cell, so a search can stop and go on. */

export type Wanted = {
  readonly text: string;
  /** The whole cell must be the text. */
  readonly whole: boolean;
  /** Capital and small letters are told apart. */
  readonly matchCase: boolean;
};

/** A test of texts. Empty text finds empty cells, where whole cells are asked for, and nothing otherwise. */
export function finderOf({ text, whole, matchCase }: Wanted): (cell: string) => boolean {
  const wanted = matchCase ? text : text.toLowerCase();
  if (text === '' && !whole) return () => false;
  return (cell) => {
    const has = matchCase ? cell : cell.toLowerCase();
    return whole ? has.trim() === wanted.trim() : has.includes(wanted);
  };
}

/** The cell with every occurrence replaced; the cell itself where there is none. Nothing in either text is a pattern. */
export function replacedIn(cell: string, wanted: Wanted, by: string): string {
  if (!finderOf(wanted)(cell)) return cell;
  if (wanted.whole || wanted.text === '') return by;
  if (wanted.matchCase) return cell.split(wanted.text).join(by);
  // Lower case can be longer than what it is of ('İ'): then positions do not fit, and case counts.
  const lower = cell.toLowerCase();
  const needle = wanted.text.toLowerCase();
  if (lower.length !== cell.length) return cell.split(wanted.text).join(by);
  let out = '';
  let from = 0;
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
    out += cell.slice(from, at) + by;
    from = at + needle.length;
  }
  return out + cell.slice(from);
}

/**
 * The next cell that fits, in reading order, after a cell and round the end to it.
 * @param after number of the cell to begin behind: row × columns + column; −1 begins at the first
 * @returns its number; −1 when none fits
 */
export function nextFound(
  rows: number,
  columns: number,
  fits: (row: number, column: number) => boolean,
  after: number,
  backwards = false,
): number {
  const all = rows * columns;
  for (let step = 1; step <= all; step++) {
    const at = (((backwards ? after - step : after + step) % all) + all) % all;
    if (fits(Math.floor(at / columns), at % columns)) return at;
  }
  return -1;
}
