/** Chapters on whole countries: how long their lists and tables are, and where long ones are parted. Pure. */

/** Lines of a table or list from which on it is laid out when it comes into sight. */
export const LONG_BLOCK = 120;
/** Lines of a list that stay one list, and of each of those into which a longer one is parted. */
export const LONG_LIST = 250;
/** Characters in a line of a cell, about. */
export const CELL_LINE = 60;
/** Characters of a cell that stay one paragraph, and about as many as each has where there are several. */
const LONG_CELL = 4000;
const BETWEEN = '; ';

/** About how many lines a table takes. */
export const linesOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce(
    (sum, cells) => sum + Math.max(1, ...cells.map(({ length }) => Math.ceil(length / CELL_LINE))),
    0,
  );

/** Items in their order, in lists of `LONG_LIST`. */
export const inLists = (items: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(items.length / LONG_LIST) }, (_, i) =>
    items.slice(i * LONG_LIST, (i + 1) * LONG_LIST),
  );

/** A text of names, parted between two of them; put together again, it is the same. */
export function inParagraphs(text: string): readonly string[] {
  if (text.length <= LONG_CELL) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cut = text.indexOf(BETWEEN, at + LONG_CELL);
    const end = cut < 0 ? text.length : cut + BETWEEN.length;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
