/**
 * Text width for files that go to other people's machines. Where Source Sans 3 is neither installed nor taken from the file –
 * most office and drawing programs ignore embedded faces – the next faces of the list are used, and Arial is the widest of
 * them. A figure is laid out for the wider of the two, so that no name meets another and no line leaves the page in either.
 */
import { type Measure, textWidth } from './text-width.ts';

/** Thousandths of the size, for U+0020–U+007E, as the font's metrics state them. */
const REGULAR = `
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
    278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667
    611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833
    556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`;

/** There is no semibold: weights from 500 on are drawn bold. */
const BOLD = `
    278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
    333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667
    611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889
    611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584`;

/** Quotation marks as in bold. */
const MARKS: ReadonlyMap<string, number> = new Map([
  ...[...'‘’‚'].map((mark) => [mark, 278] as const),
  ...[...'“”„'].map((mark) => [mark, 500] as const),
  ['ß', 611],
  ['–', 556],
  ['§', 556],
  ['•', 350],
  ['—', 1000],
  ['…', 1000],
]);

const numbers = (table: string): readonly number[] => table.trim().split(/\s+/).map(Number);
const FACES = { regular: numbers(REGULAR), bold: numbers(BOLD) } as const;

/** The wider of Source Sans 3 and Arial. */
export const anyFaceWidth: Measure = (text, size, weight = 400) =>
  Math.max(textWidth(text, size, weight), arialWidth(text, size, weight));

/** An accent does not widen its letter; what is in no table is as wide as in Source Sans 3. */
function arialWidth(text: string, size: number, weight: number): number {
  const table = weight >= 500 ? FACES.bold : FACES.regular;
  let sum = 0;
  for (const char of text) {
    const plain = char.normalize('NFD').charCodeAt(0) - 0x20;
    sum += MARKS.get(char) ?? table[plain] ?? textWidth(char, 1000, weight);
  }
  return (sum * size) / 1000;
}
