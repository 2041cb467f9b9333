/** A range of cells on its way to the clipboard, as text and as a table. */
import { notify } from '../../state/actions.ts';
import { formatHtml, formatTsv } from '../../state/edit/cell-clipboard.ts';
import { paced } from '../../state/edit/cell-gestures.ts';
import { type CellRange, heightOf, sizeOf, widthOf } from '../../state/edit/cell-range.ts';

/** More cells than this are copied bit by bit. */
const MANY_CELLS = 20_000;

/**
 * @param reader gives what reads cells as they are now
 * @param transfer of the clipboard's event; null = the clipboard is asked for
 * @returns whether it was copied; where it was not, that has been told
 */
export function copyOut(
  reader: () => (row: number, column: number) => string,
  range: CellRange,
  transfer: DataTransfer | null,
): Promise<boolean> {
  const read = reader();
  const rowOf = (r: number): string[] =>
    Array.from({ length: widthOf(range) }, (_, c) => read(r, range.left + c));
  const numbers = Array.from({ length: heightOf(range) }, (_, r) => range.top + r);
  if (transfer && sizeOf(range) <= MANY_CELLS) {
    const texts = numbers.map(rowOf);
    transfer.setData('text/plain', formatTsv(texts));
    transfer.setData('text/html', formatHtml(texts));
    return Promise.resolve(true);
  }
  const made = (async () => {
    const lines: string[][] = [];
    await paced(numbers, (r) => lines.push(rowOf(r)));
    return lines;
  })();
  const blob = (type: string, format: (rows: string[][]) => string) =>
    made.then((lines) => new Blob([format(lines)], { type }));
  return navigator.clipboard
    .write([
      new ClipboardItem({
        'text/plain': blob('text/plain', formatTsv),
        'text/html': blob('text/html', formatHtml),
      }),
    ])
    .then(
      () => true,
      () => {
        notify('error', 'table:copyFailed');
        return false;
      },
    );
}
