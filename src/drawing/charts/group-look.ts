/** How groups of units are told apart: by shape first, so that they differ in grey print, too. Sector colours stay with sectors. */
import type { Palette } from '../look.ts';
import { element, num } from '../xml.ts';
import type { Pen } from './page.ts';

export type GroupLook = {
  readonly shape: 'circle' | 'diamond' | 'triangle' | 'square';
  readonly fill: string;
  readonly stroke: string;
};

/** More groups than this look alike: their names have to say which is which. */
export const MOST_LOOKS = 4;

/** One look a group, in their order. */
export function groupLooks(palette: Palette, count: number): readonly GroupLook[] {
  const own: readonly GroupLook[] = [
    { shape: 'circle', fill: palette.accent, stroke: palette.page },
    { shape: 'diamond', fill: palette.line, stroke: palette.page },
    { shape: 'triangle', fill: palette.page, stroke: palette.ink },
    { shape: 'square', fill: palette.ink, stroke: palette.page },
  ];
  const alike: GroupLook = { shape: 'circle', fill: palette.quiet, stroke: palette.page };
  return Array.from({ length: count }, (_, i) => (count > MOST_LOOKS ? alike : own[i]!));
}

/** A mark of about the area of a circle with radius r. */
export function groupMark(look: GroupLook, x: number, y: number, r: number, opacity = 1): string {
  const open = look.fill === look.stroke ? {} : { stroke: look.stroke, 'stroke-width': 1.2 };
  const paint = { fill: look.fill, ...open, ...(opacity < 1 ? { 'fill-opacity': num(opacity) } : {}) };
  if (look.shape === 'circle') return element('circle', { cx: x, cy: y, r, ...paint });
  const at = (dx: number, dy: number) => `${num(x + dx * r)} ${num(y + dy * r)}`;
  const corners =
    look.shape === 'diamond'
      ? [at(0, -1.3), at(1.3, 0), at(0, 1.3), at(-1.3, 0)]
      : look.shape === 'triangle'
        ? [at(0, -1.25), at(1.25, 0.95), at(-1.25, 0.95)]
        : [at(-0.95, -0.95), at(0.95, -0.95), at(0.95, 0.95), at(-0.95, 0.95)];
  return element('path', { d: `M${corners.join('L')}Z`, ...paint });
}

export type KeyEntry = { readonly label: string; readonly draw: (x: number, y: number) => string };

/** A line of marks with their meaning, wrapping. @returns its markup and height */
export function keyLine(
  pen: Pen,
  entries: readonly KeyEntry[],
  { top, left, right }: { readonly top: number; readonly left: number; readonly right: number },
): { readonly markup: string; readonly height: number } {
  const { size } = pen;
  const parts: string[] = [];
  let x = left;
  let y = top;
  for (const { label, draw } of entries) {
    const width = size * 2.1 + pen.measure(label, size * 0.9) + size * 1.2;
    if (x > left && x + width - size > right) {
      x = left;
      y += size * 1.55;
    }
    parts.push(
      draw(x + size * 0.75, y + size * 0.6),
      pen.text(x + size * 1.9, y + size * 0.92, label, { size: size * 0.9, fill: pen.palette.quiet }),
    );
    x += width;
  }
  return { markup: parts.join(''), height: entries.length === 0 ? 0 : y + size * 1.5 - top };
}
