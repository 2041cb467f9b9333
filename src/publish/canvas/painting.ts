/**
 * Marks on a canvas, in the order and by the rules of SVG, so that what is painted is what a browser makes of the SVG itself. For
 * large pictures, which a browser draws in one go on the thread that everything else waits for.
 */
import { FONT_FAMILY } from '../../drawing/svg.ts';
import type { Affine } from '../affine.ts';
import type { Mark, Picture, TextLine, TextMark, TextRun } from '../marks.ts';
import type { Segment } from '../path-data.ts';
import { isWithin, type Part } from './bounds.ts';
import { Brush, type Canvas2d, type Supplies } from './brush.ts';

/** Where the page's units lie on the canvas, and which part of the page is wanted; null = all. */
export type View = { readonly matrix: Affine; readonly part: Part | null };

/** Marks painted between two places to pause: some milliseconds where they are large. */
const MARKS = 400;

/**
 * Paints a picture, with places to pause. What stands there already stays below.
 * @yields how many of `countOf(picture)` marks are done
 */
export function* painting(
  picture: Pick<Picture, 'marks'>,
  canvas: Canvas2d,
  view: View,
  supplies: Supplies,
): Generator<number, void> {
  const { matrix, part } = view;
  canvas.setTransform(...matrix);
  const brush = new Brush(canvas, supplies);
  let done = 0;
  const all = function* (marks: readonly Mark[]): Generator<number, void> {
    for (const mark of marks) {
      if (mark.is === 'group') {
        yield* all(mark.marks);
        continue;
      }
      if (part === null || isWithin(mark, part)) paint(mark, canvas, brush);
      if (++done % MARKS === 0) yield done;
    }
  };
  yield* all(picture.marks);
  yield done;
}

/** How many marks there are to paint. */
export function countOf(marks: readonly Mark[]): number {
  let count = 0;
  for (const mark of marks) count += mark.is === 'group' ? countOf(mark.marks) : 1;
  return count;
}

function paint(mark: Exclude<Mark, { is: 'group' }>, canvas: Canvas2d, brush: Brush): void {
  switch (mark.is) {
    case 'path':
      canvas.beginPath();
      trace(mark.segments, canvas);
      brush.draw(mark);
      break;
    case 'circle':
      canvas.beginPath();
      canvas.arc(mark.cx, mark.cy, mark.r, 0, 2 * Math.PI);
      canvas.closePath();
      brush.draw(mark);
      break;
    case 'rect':
      canvas.beginPath();
      if (mark.round > 0) canvas.roundRect(mark.x, mark.y, mark.width, mark.height, mark.round);
      else canvas.rect(mark.x, mark.y, mark.width, mark.height);
      brush.draw(mark);
      break;
    case 'image':
      brush.image(mark);
      break;
    case 'text':
      for (const line of mark.lines) write(mark, line, canvas, brush);
  }
}

function trace(segments: readonly Segment[], canvas: Canvas2d): void {
  for (const s of segments) {
    if (s[0] === 'M') canvas.moveTo(s[1], s[2]);
    else if (s[0] === 'L') canvas.lineTo(s[1], s[2]);
    else if (s[0] === 'C') canvas.bezierCurveTo(s[1], s[2], s[3], s[4], s[5], s[6]);
    else canvas.closePath();
  }
}

/** One line of a text: each run with its halo, one after the other, as SVG paints the pieces of a text. */
function write(text: TextMark, line: TextLine, canvas: Canvas2d, brush: Brush): void {
  const { anchor, runs, x, y } = line;
  const widths =
    anchor === 'start' && runs.length === 1 ? [] : runs.map((run) => widthOf(run, canvas, brush));
  const width = widths.reduce((sum, each, i) => sum + each + runs[i]!.gap, 0);
  const start = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const isTurned = text.turn !== 0;
  if (isTurned) {
    canvas.save();
    canvas.translate(x, y);
    canvas.rotate((text.turn * Math.PI) / 180);
  }
  const [ox, oy] = isTurned ? [start, 0] : [x + start, y];
  let pen = 0;
  for (const [i, run] of runs.entries()) {
    pen += run.gap;
    brush.letters(fontOf(run), run.spacing);
    if (text.halo) {
      brush.line(text.halo);
      canvas.strokeText(run.text, ox + pen, oy);
    }
    brush.colour(run.fill.colour, run.fill.opacity);
    canvas.fillText(run.text, ox + pen, oy);
    pen += widths[i] ?? 0;
  }
  if (isTurned) {
    canvas.restore();
    brush.forget();
  }
}

function widthOf(run: TextRun, canvas: Canvas2d, brush: Brush): number {
  brush.letters(fontOf(run), run.spacing);
  return canvas.measureText(run.text).width;
}

const fontOf = ({ size, weight }: TextRun): string => `${weight} ${size}px ${FONT_FAMILY}`;
