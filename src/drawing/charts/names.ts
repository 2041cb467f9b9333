/** Names that have to fit beside their marks. */
import type { Measure } from '../text-width.ts';
import { wholeEnd } from '../whole-letters.ts';

/** As much of a name as fits; what is cut off is in the text and at the pointer. */
export function fitted(label: string, width: number, size: number, measure: Measure): string {
  if (measure(label, size) <= width) return label;
  let [low, high] = [0, label.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${label.slice(0, middle).trimEnd()}…`, size) <= width) low = middle;
    else high = middle - 1;
  }
  return `${label.slice(0, wholeEnd(label, low)).trimEnd()}…`;
}

/**
 * All names of a list. Where some do not fit, the words that all begin with go first: 'Kontaktstelle, Region 017' of a
 * hundred such names is '017', and not a hundred times 'Kontaktstelle, …'.
 */
export function fittedAll(
  labels: readonly string[],
  width: number,
  size: number,
  measure: Measure,
  /** True = without those words in any case. */
  isShort = false,
): string[] {
  const fit = !isShort && labels.every((label) => measure(label, size) <= width);
  const start = fit ? 0 : commonWords(labels);
  return labels.map((label) => fitted(label.slice(start), width, size, measure));
}

/** Length of the words that all labels begin with; 0 where nothing would be left of one. */
function commonWords(labels: readonly string[]): number {
  const [first = ''] = labels;
  if (labels.length < 2) return 0;
  let length = first.length;
  for (const label of labels) {
    let same = 0;
    while (same < length && label[same] === first[same]) same++;
    length = same;
  }
  const space = first.slice(0, length).lastIndexOf(' ') + 1;
  return labels.every((label) => label.length > space) ? space : 0;
}
