/** The partner, the centre and whom both are tied to, as a small picture: two discs, and a sign for each between them. */
import { type Block, headingBlock, runningBlock, stacked } from './figure-text.ts';
import { shortenToLine } from './line-break.ts';
import type { Palette, Shape } from './look.ts';
import type { Look } from './partner-sheet-blocks.ts';
import { shapePath } from './shapes.ts';
import { element, escapeXml, num } from './xml.ts';

export type SheetNet = {
  readonly heading: string;
  /** Who speaks, on the left; the partner, on the right. */
  readonly own: string;
  readonly partner: string;
  /** Whether the two are tied to each other. */
  readonly isTied: boolean;
  readonly between: readonly {
    readonly label: string;
    readonly shape: Shape;
    readonly sector: string | null;
  }[];
  /** How many more there are, in words; '' = none. */
  readonly rest: string;
};

/** Shares of the width that the two names take. */
const SIDE = 0.25;
/** Of one row, in text sizes: its sign, and its name on the side that lies farther out. */
const ROW = 2.6;
/** From the line between the two to the first sign. */
const GAP = 1.5;

export function netBlock(
  { heading, own, partner, isTied, between, rest }: SheetNet,
  width: number,
  size: number,
  palette: Palette,
  look: Look,
  sector: string | null,
): Block {
  const title = headingBlock(heading, width, 2, look(1.08, 600))!;
  const side = width * SIDE;
  const names = [own, partner].map((name) => runningBlock(name, side - size, look(0.92, 600))!);
  const r = size * 0.95;
  const above = Math.ceil(between.length / 2);
  const tall = Math.max(2 * (above * ROW + GAP) * size, ...names.map(({ height }) => height + size));
  const [left, right, middle] = [side, width - side, width / 2];
  // From the line between the two, up and down.
  const row = (i: number) =>
    tall / 2 + size * (i < above ? -GAP - (above - 1 - i) * ROW : GAP + (i - above) * ROW);
  const picture: Block = {
    width,
    height: tall + size * 0.6,
    at: (x, y) => {
      const hubY = y + tall / 2;
      const line = (x0: number, y0: number, x1: number, y1: number) =>
        element('path', {
          d: `M${num(x0)} ${num(y0)}L${num(x1)} ${num(y1)}`,
          stroke: palette.line,
          'stroke-width': 1.2,
          fill: 'none',
        });
      const ties = between.flatMap((_, i) => [
        line(x + left, hubY, x + middle, y + row(i)),
        line(x + middle, y + row(i), x + right, hubY),
      ]);
      const labels = between.map(({ label }, i) => {
        const text = shortenToLine(label, {
          ...look(0.86),
          weight: 400,
          width: (right - left) * 0.92,
          lines: 1,
        });
        return element(
          'text',
          {
            x: x + middle,
            y: y + row(i) + size * (i < above ? -0.95 : 1.6),
            'font-size': size * 0.86,
            'text-anchor': 'middle',
            fill: palette.ink,
            stroke: palette.page,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          },
          escapeXml(text.lines.join(' ')),
        );
      });
      return [
        isTied ? line(x + left, hubY, x + right, hubY) : '',
        ...ties,
        ...between.map(({ shape, sector: fill }, i) =>
          element('path', {
            d: shapePath(shape, x + middle, y + row(i), size * 0.55),
            fill: fill ?? palette.quiet,
          }),
        ),
        ...labels,
        element('circle', { cx: x + left, cy: hubY, r, fill: palette.ink }),
        element('circle', { cx: x + right, cy: hubY, r, fill: sector ?? palette.quiet }),
        names[0]!.at(x + left - r - size * 0.5 - names[0]!.width, hubY - names[0]!.height / 2),
        names[1]!.at(x + right + r + size * 0.5, hubY - names[1]!.height / 2),
      ].join('');
    },
  };
  const below = runningBlock(rest, width, look(0.86, 400, palette.quiet));
  const drawn = stacked([picture, below], size * 0.5)!;
  const parts = [
    { ...title, at: (x: number, y: number) => element('g', { id: 'net-title' }, title.at(x, y)) },
    { ...drawn, at: (x: number, y: number) => element('g', { id: 'net' }, drawn.at(x, y)) },
  ];
  return stacked(parts, size * 0.5)!;
}
