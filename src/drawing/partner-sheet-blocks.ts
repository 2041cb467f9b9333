/** What the partner sheet is made of: its name, sections of lines, the ladder, room to write. */
import { anyFaceWidth } from './any-face-width.ts';
import { type Block, headingBlock, runningBlock, stacked, type TextLook } from './figure-text.ts';
import type { Palette } from './look.ts';
import type { PartnerSheet, SheetLine, SheetSection } from './partner-sheet.ts';
import { element, escapeXml } from './xml.ts';

/** Large and in balanced lines; a name that is too long for that runs on in smaller letters. */
export function nameBlock(name: string, width: number, look: Look): Block | null {
  const large = headingBlock(name, width, 3, look(1.95, 600));
  const isCut = large && (large.width > width || anyFaceWidth(name, look(1.95).size, 600) > 2.9 * width);
  return isCut ? runningBlock(name, width, { ...look(1.3, 600), leading: 1.2 }) : large;
}

export type Look = (factor: number, weight?: 400 | 600, fill?: string) => TextLook;

export function sectionBlock(
  { id, heading, lines }: SheetSection,
  width: number,
  size: number,
  palette: Palette,
  look: Look,
): Block {
  const blocks = lines.map((line) => lineBlock(line, width, size, palette, look));
  const body = stacked(blocks, size * 0.55);
  const title = headingBlock(heading, width, 2, look(1.08, 600));
  const both = stacked([title, body], size * 0.6)!;
  return { ...both, at: (x, y) => element('g', { id: `section-${id}` }, both.at(x, y)) };
}

function lineBlock(line: SheetLine, width: number, size: number, palette: Palette, look: Look): Block {
  const label = runningBlock(line.label, width, look(0.84, 400, palette.quiet));
  const text = line.text === '' ? ruleBlock(width, size, palette) : runningBlock(line.text, width, look(1));
  const note = runningBlock(line.note ?? '', width, look(0.84, 400, palette.quiet));
  return stacked([label, text, note], size * 0.12)!;
}

/** A dotted line to write on. */
const ruleBlock = (width: number, size: number, palette: Palette): Block => ({
  width,
  height: size * 1.9,
  at: (x, y) =>
    element('path', {
      d: `M${x} ${y + size * 1.6}h${width}`,
      stroke: palette.line,
      'stroke-width': 1,
      'stroke-dasharray': '1 3',
      fill: 'none',
    }),
});

/** Lines to write on, down to the foot; none where there is room for less than three. */
export function notesBlock(
  heading: string,
  {
    x,
    y,
    width,
    bottom,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly bottom: number },
  size: number,
  palette: Palette,
  look: Look,
): string {
  const title = headingBlock(heading, width, 1, look(1.08, 600));
  const rule = ruleBlock(width, size, palette);
  const step = size * 2.1;
  const first = y + (title?.height ?? 0);
  const count = Math.floor((bottom - first) / step);
  if (!title || count < 3) return '';
  const rules = Array.from({ length: count }, (_, i) => rule.at(x, first + i * step));
  return element('g', { id: 'notes' }, title.at(x, y), ...rules);
}

/** The steps as a row of discs, filled as far as it has come; the one that is reached is named. */
export function ladderBlock(
  { heading, steps, at }: NonNullable<PartnerSheet['ladder']>,
  width: number,
  size: number,
  palette: Palette,
  look: Look,
  sector: string | null,
): Block {
  const colour = sector ?? palette.quiet;
  const title = headingBlock(heading, width, 2, look(1.08, 600))!;
  const r = size * 0.55;
  const step = (width - 2 * r) / Math.max(1, steps.length - 1);
  const name = runningBlock(steps[at] ?? '', width, look(1))!;
  const row: Block = {
    width,
    height: 2 * r,
    at: (x, y) =>
      [
        element('path', {
          d: `M${x + r} ${y + r}h${width - 2 * r}`,
          stroke: palette.line,
          'stroke-width': 1.5,
          fill: 'none',
        }),
        element('path', {
          d: `M${x + r} ${y + r}h${step * at}`,
          stroke: colour,
          'stroke-width': 3,
          fill: 'none',
        }),
        ...steps.map((text, i) =>
          element(
            'circle',
            {
              cx: x + r + step * i,
              cy: y + r,
              r: i === at ? r : r * 0.62,
              fill: i <= at ? colour : palette.page,
              stroke: i <= at ? colour : palette.line,
              'stroke-width': 1.5,
            },
            element('title', {}, escapeXml(text)),
          ),
        ),
      ].join(''),
  };
  const all = stacked([title, row, name], size * 0.7)!;
  return { ...all, at: (x, y) => element('g', { id: 'ladder' }, all.at(x, y)) };
}
