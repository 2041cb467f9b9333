/**
 * A body in the middle of its sectors: for each pair of sectors a line straight across, and one that leads through the middle. How wide
 * they are says on which share of the shortest ways between the two sectors the body lies.
 */
import { element, escapeXml, num } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, type Pen, penOf, roomIn } from './page.ts';

export type BridgeInput = ChartOptions & {
  /** Two to six; the first stands at the top, the others follow against the clock. */
  readonly sectors: readonly { readonly label: string; readonly fill: string | null }[];
  /** What the shares are, below the picture. */
  readonly axis: string;
  /** By places in `sectors`. */
  readonly ways: readonly Way[];
};

type Way = {
  readonly a: number;
  readonly b: number;
  /** 0…1; null = not said, e.g. since there is no pair. */
  readonly share: number | null;
  /** The share and what it is a share of, in a sentence. */
  readonly said: string;
};

type Point = readonly [x: number, y: number];

/** Width of a share of 1, in text sizes. */
const WIDEST = 1.1;

export function bridgeChart(input: BridgeInput): Chart {
  const { sectors, ways, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const names = sectors.map(({ label }) => pen.break(label, size * 11, 3));
      const side = Math.max(0, ...names.map(({ width }) => width)) + 2 * size;
      const above = size * 3.4;
      const room = (roomIn(input) - 2 * above - size * 3.4) / 2;
      const r = Math.max(size * 5, Math.min((right - left) / 2 - side, size * 10, room));
      const middle: Point = [(left + right) / 2, top + above + r];
      const onCircle = (turn: number, at: number): Point => [
        middle[0] + at * Math.sin(2 * Math.PI * turn),
        middle[1] - at * Math.cos(2 * Math.PI * turn),
      ];
      const corner = (i: number, at = r): Point => onCircle(-i / sectors.length, at);
      const lines = ways.map((way) => wayOf(way, [corner(way.a), middle, corner(way.b)], pen));
      const shares = ways.map(({ a, b, share }) => {
        const [[ax, ay], [bx, by]] = [corner(a), corner(b)];
        const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
        // Outside its line, away from the middle; where lines cross the middle, beside it.
        const off = Math.hypot(x - middle[0], y - middle[1]);
        const [dx, dy] = off > size ? [(x - middle[0]) / off, (y - middle[1]) / off] : [1, 0];
        const said = share === null ? '–' : words.percent(share);
        const look = { align: 'middle', weight: 600, size: size * 1.15 } as const;
        return pen.text(x + dx * size * 2.2, y + dy * size * 1.7 + size * 0.4, said, look);
      });
      const corners = sectors.map(({ fill }, i) => disc(corner(i), size * 0.85, fill, pen));
      const labels = sectors.map((_, i) => {
        const [x, y] = corner(i, r + size * 1.5);
        const lean = -Math.sin((2 * Math.PI * i) / sectors.length);
        const align = lean > 0.25 ? 'start' : lean < -0.25 ? 'end' : 'middle';
        const { lines: set } = names[i]!;
        return pen.lines(
          x,
          y + (align === 'middle' ? (y < middle[1] ? -1 : 1) * size * 0.58 * set.length : 0),
          set,
          align,
        );
      });
      const hub =
        disc(middle, size * 1.05, palette.cross, pen) +
        element('circle', {
          cx: middle[0],
          cy: middle[1],
          r: size * 0.5,
          fill: 'none',
          stroke: palette.page,
          'stroke-width': size * 0.2,
        });
      const lowest = Math.max(...sectors.map((_, i) => corner(i)[1]));
      const axis = pen.break(input.axis, right - left, 2);
      const said = pen.lines(middle[0], lowest + above + size, axis.lines, 'middle');
      return {
        markup: [...lines, hub, ...corners, ...labels, ...shares, said],
        height: lowest - top + above + size * (1 + 1.2 * axis.lines.length),
      };
    },
    ways.map(({ said }) => said),
  );
}

function wayOf({ share, said }: Way, [from, middle, to]: readonly [Point, Point, Point], pen: Pen): string {
  const { size, palette } = pen;
  const isSolid = share !== null && share < 1;
  const direct = element('path', {
    d: path([from, to]),
    stroke: palette.line,
    'stroke-width': isSolid ? Math.max(size / 12, size * WIDEST * (1 - share)) : size / 12,
    'stroke-dasharray': isSolid ? null : `${num(size / 4)} ${num(size / 3)}`,
  });
  const through =
    share !== null && share > 0
      ? element('path', {
          d: path([from, middle, to]),
          stroke: palette.accent,
          'stroke-opacity': '0.32',
          'stroke-width': Math.max(size / 8, size * WIDEST * share),
          'stroke-linejoin': 'round',
        })
      : '';
  return element('g', { fill: 'none' }, element('title', {}, escapeXml(said)), direct, through);
}

const disc = ([cx, cy]: Point, r: number, fill: string | null, { palette }: Pen): string =>
  element('circle', {
    cx,
    cy,
    r,
    fill: fill ?? palette.page,
    stroke: fill === null ? palette.quiet : palette.page,
    'stroke-width': r / 5,
  });

const path = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('');
