/** One body as SVG: shape by kind, colour by sector, tri-colour outline across sectors, double outline for blocks. */
import type { Palette, Pattern, Shape } from './look.ts';
import { corners, polar, shapePath } from './shapes.ts';
import { element, num } from './xml.ts';

/** What is needed to draw a body; a NodeMark has it all. */
export type NodeLook = {
  readonly shape: Shape;
  readonly fill: string | null;
  readonly pattern: Pattern;
  readonly stroke: string;
  readonly cross: boolean;
  readonly block: boolean;
  /** In a play: it goes, is new, or is cut off. */
  readonly played?: 'gone' | 'new' | 'cut-off';
};

/** How colours become paint: plain, or hatched for grey print. */
export type Paint = (fill: string, pattern: Pattern) => string;
export const plainPaint: Paint = (fill) => fill;

/**
 * Units below which rims and rings grow thinner with the body: of twenty thousand on a page each is smaller than the usual rim, and the
 * page would be all rims.
 */
const SMALL = 2;
const shareOf = (r: number): number => Math.min(1, r / SMALL);

/** How far a block's outer outline stands off. */
const BLOCK_GAP = 2.4;

/** Greatest distance from the centre that a body's drawing reaches. */
export function reachOf(look: Pick<NodeLook, 'shape' | 'block'>, r: number): number {
  const points = corners(look.shape, 0, 0, r + (look.block ? BLOCK_GAP + 0.8 : 0));
  return points
    ? Math.max(...points.map(([x, y]) => Math.hypot(x, y)))
    : r + (look.block ? BLOCK_GAP + 0.8 : 0.6);
}

/** Markup of a body at (x, y) with radius r in the units of the drawing. */
export function nodeSvg(
  look: NodeLook,
  x: number,
  y: number,
  r: number,
  palette: Palette,
  paint: Paint,
): string {
  if (look.played === 'gone') return ghost(look, x, y, r, palette);
  if (look.played) {
    const { played: _, ...still } = look;
    return nodeSvg(still, x, y, r, palette, paint) + halo(look, x, y, r, palette);
  }
  const share = shareOf(r);
  const colour = look.fill ?? palette.quiet;
  const fill = look.fill === null ? palette.page : paint(look.fill, look.pattern);
  const parts: string[] = [];
  const outline = (radius: number, stroke: string, width: number) =>
    element('path', {
      d: shapePath(look.shape, x, y, radius),
      fill: 'none',
      stroke,
      'stroke-width': width,
    });
  // A rim of the page's colour keeps lines off the shape.
  const clear = r + share * (look.block ? BLOCK_GAP + 1.6 : 1.2);
  parts.push(element('path', { d: shapePath(look.shape, x, y, clear), fill: palette.page }));
  if (look.block) parts.push(outline(r + share * BLOCK_GAP, look.cross ? palette.quiet : colour, share));
  if (look.cross) {
    const band = Math.max(1.5 * share, Math.min(r * 0.2, 5));
    const gap = Math.max(0.7 * share, r * 0.06);
    parts.push(
      ...thirds(look.shape, x, y, r - band / 2).map((d, i) =>
        element('path', { d, fill: 'none', stroke: palette.sectors[i % 3]!, 'stroke-width': band }),
      ),
    );
    const core = Math.max(r * 0.3, r - band - gap);
    if (look.shape === 'ringed-circle') parts.push(...ringed(x, y, core, fill, colour));
    else parts.push(element('path', { d: shapePath(look.shape, x, y, core), fill }));
  } else if (look.shape === 'ringed-circle') {
    parts.push(...ringed(x, y, r, fill, colour));
  } else if (look.fill === null) {
    const width = Math.max(1.2 * share, Math.min(2, r * 0.16));
    parts.push(
      element('path', {
        d: shapePath(look.shape, x, y, r - width / 2),
        fill,
        stroke: colour,
        'stroke-width': width,
      }),
    );
  } else {
    parts.push(element('path', { d: shapePath(look.shape, x, y, r), fill }));
  }
  return parts.join('');
}

/** What is left of a body that goes in a play: its outline, dashed. */
function ghost({ shape }: NodeLook, x: number, y: number, r: number, palette: Palette): string {
  const width = 1.4;
  return element('path', {
    d: shapePath(shape, x, y, Math.max(3, r - width / 2)),
    fill: palette.page,
    stroke: palette.quiet,
    'stroke-width': width,
    'stroke-dasharray': '3 2.6',
  });
}

/** Pixels that rings of a play reach beyond the marks. */
export const HALO = 4;

/** A ring around a body that is new (dashed) or cut off (whole) in a play. */
function halo(look: NodeLook, x: number, y: number, r: number, palette: Palette): string {
  return element('path', {
    d: shapePath('circle', x, y, reachOf(look, r) + HALO - 0.8),
    fill: 'none',
    stroke: palette.ink,
    'stroke-width': 1.6,
    'stroke-dasharray': look.played === 'new' ? '4 3' : null,
  });
}

/** A disc within a ring: the sign of a contact centre. */
function ringed(x: number, y: number, r: number, fill: string, colour: string): string[] {
  const width = Math.max(shareOf(r), Math.min(r * 0.12, 2.6));
  return [
    element('path', {
      d: shapePath('circle', x, y, r - width / 2),
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
    }),
    element('path', { d: shapePath('circle', x, y, Math.max(r * 0.45, r - width - r * 0.16)), fill }),
  ];
}

/** The outline of a shape in three equal parts, clockwise from the top. */
export function thirds(shape: Shape, x: number, y: number, r: number): string[] {
  const points = corners(shape, x, y, r);
  if (!points) {
    const third = (2 * Math.PI) / 3;
    return [0, 1, 2].map((i) => {
      const [x0, y0] = polar(x, y, r, i * third);
      const [x1, y1] = polar(x, y, r, (i + 1) * third);
      return `M${num(x0)} ${num(y0)}A${num(r)} ${num(r)} 0 0 1 ${num(x1)} ${num(y1)}`;
    });
  }
  // Corners are evenly spaced along the outline, so equal parts are equal shares of the sides.
  const sides = points.length;
  const at = (share: number): string => {
    const side = Math.min(sides - 1, Math.floor(share));
    const [ax, ay] = points[side]!;
    const [bx, by] = points[(side + 1) % sides]!;
    const t = share - side;
    return `${num(ax + (bx - ax) * t)} ${num(ay + (by - ay) * t)}`;
  };
  return [0, 1, 2].map((i) => {
    const from = (i * sides) / 3;
    const to = ((i + 1) * sides) / 3;
    const between: string[] = [];
    for (let s = Math.floor(from + 1e-9) + 1; s < to - 1e-9; s++) between.push(at(s));
    return `M${[at(from), ...between, at(to)].join('L')}`;
  });
}
