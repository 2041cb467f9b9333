/** What must hold of a figure's page, whatever is on it. */
import { anyFaceWidth } from '../../src/drawing/any-face-width.ts';
import type { DrawnFigure } from '../../src/drawing/figure-page.ts';
import { type Box, overlaps } from '../../src/drawing/label-field.ts';
import { overlappingLabels } from '../../src/drawing/labels.ts';
import { checkSvg, type Word } from './svg-check.ts';

/** Faults of a figure as a person would name them; none of a good one. Texts are measured as wide as the wider of both faces. */
export function faultsOf({ svg, labels, parts }: DrawnFigure): readonly string[] {
  const { words, ids } = checkSvg(svg, anyFaceWidth);
  const { page, title, legend, caption } = parts;
  const outside = words.filter((w) => w.x0 < 0 || w.y0 < 0 || w.x1 > page.x1 || w.y1 > page.y1);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const blocks = [title, legend, caption].filter((box): box is Box => box !== null);
  return [
    ...outside.map(({ text }) => `outside: ${text}`),
    ...twice.map((id) => `twice: ${id}`),
    ...overlappingLabels(labels).map((pair) => `overlap: ${pair.join(' / ')}`),
    ...onEachOther(words).map((pair) => `text on text: ${pair}`),
    ...blocks.flatMap((a, i) =>
      blocks.slice(i + 1).flatMap((b) => (overlaps(a, b) ? ['blocks overlap'] : [])),
    ),
    ...labels.flatMap(({ id, box }) =>
      blocks.some((block) => overlaps(block, box)) ? [`name on title, legend or caption: ${id}`] : [],
    ),
    ...words.flatMap(({ text }) => (/undefined|NaN|\{\{|\w+:\w+\./.test(text) ? [`no word: ${text}`] : [])),
  ];
}

/** Lines of text that cover one another by more than a pixel. */
function onEachOther(words: readonly Word[]): string[] {
  const sorted = [...words].sort((a, b) => a.y0 - b.y0);
  const found: string[] = [];
  for (const [i, a] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length && sorted[k]!.y0 < a.y1 - 1; k++) {
      const b = sorted[k]!;
      if (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1) found.push(`${a.text} / ${b.text}`);
    }
  }
  return found;
}
