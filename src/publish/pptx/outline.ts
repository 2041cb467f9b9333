/**
 * Outlines as PowerPoint has them: shapes of its own where a path is one (so that they can be changed as such), else free forms
 * with points that can be edited. Coordinates go in as pixels of the picture and come out as EMU of the slide.
 */
import { element, num } from '../../drawing/xml.ts';
import type { Segment } from '../path-data.ts';

/** Where the picture lies on the slide. */
export type Place = {
  /** EMU a pixel. */
  readonly scale: number;
  /** EMU to the right and down. */
  readonly dx: number;
  readonly dy: number;
};

/** The box of a shape, in pixels. */
export type Extent = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export type Preset = 'ellipse' | 'rect' | 'diamond' | 'hexagon';

/** A shape of PowerPoint's own with its middle and how far it reaches from there. */
export type PresetOutline = {
  readonly preset: Preset;
  readonly cx: number;
  readonly cy: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
};

/** Lengths in the picture are rounded to hundredths. */
const NEAR = 0.06;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;

export const extentOf = (segments: readonly Segment[]): Extent => {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const segment of segments) {
    for (let i = 1; i + 1 < segment.length; i += 2) {
      const [x, y] = [segment[i] as number, segment[i + 1] as number];
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
    }
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : { x0: 0, y0: 0, x1: 0, y1: 0 };
};

/** The shape of PowerPoint's own that a closed path is; null where it is none. */
export function presetOf(segments: readonly Segment[]): PresetOutline | null {
  if (segments[0]?.[0] !== 'M' || segments.at(-1)?.[0] !== 'Z') return null;
  const inside = segments.slice(1, -1);
  const extent = extentOf(segments);
  const outline = {
    cx: (extent.x0 + extent.x1) / 2,
    cy: (extent.y0 + extent.y1) / 2,
    halfWidth: (extent.x1 - extent.x0) / 2,
    halfHeight: (extent.y1 - extent.y0) / 2,
  };
  if (inside.length > 0 && inside.every(([command]) => command === 'C'))
    return isEllipse(segments, outline) ? { preset: 'ellipse', ...outline } : null;
  if (!inside.every(([command]) => command === 'L')) return null;
  const points = segments
    .slice(0, -1)
    .map((s) => [(s[1] as number) - outline.cx, (s[2] as number) - outline.cy] as const);
  const { halfWidth: w, halfHeight: h } = outline;
  const are = (...wanted: readonly (readonly [number, number])[]) =>
    points.length === wanted.length &&
    wanted.every(([x, y]) => points.some(([px, py]) => near(px, x) && near(py, y)));
  if (are([-w, -h], [w, -h], [w, h], [-w, h])) return { preset: 'rect', ...outline };
  if (are([0, -h], [w, 0], [0, h], [-w, 0])) return { preset: 'diamond', ...outline };
  // On its corner, as networks are drawn.
  if (are([0, -h], [w, -h / 2], [w, h / 2], [0, h], [-w, h / 2], [-w, -h / 2]))
    return { preset: 'hexagon', ...outline };
  return null;
}

/** Four quarters whose control points lie where those of an ellipse do. */
function isEllipse(segments: readonly Segment[], o: Omit<PresetOutline, 'preset'>): boolean {
  const curves = segments.filter((s): s is Extract<Segment, readonly ['C', ...number[]]> => s[0] === 'C');
  if (curves.length !== 4 || o.halfWidth <= 0 || o.halfHeight <= 0) return false;
  return curves.every(([, , , , , x, y]) => {
    const [u, v] = [(x - o.cx) / o.halfWidth, (y - o.cy) / o.halfHeight];
    return Math.abs(Math.hypot(u, v) - 1) < 0.02 && Math.min(Math.abs(u), Math.abs(v)) < 0.02;
  });
}

/** The preset on all sides larger by so many pixels (as its outline grows, not merely as its box does). */
export function grown(outline: PresetOutline, by: number): PresetOutline {
  const { preset, halfWidth, halfHeight } = outline;
  // How far a corner moves when a side moves by one.
  const [x, y] =
    preset === 'diamond'
      ? [Math.SQRT2, Math.SQRT2]
      : preset === 'hexagon'
        ? [1, 2 / Math.sqrt(3)]
        : ([1, 1] as const);
  return {
    ...outline,
    halfWidth: Math.max(0.1, halfWidth + by * x),
    halfHeight: Math.max(0.1, halfHeight + by * y),
  };
}

const emu = (pixels: number, scale: number): number => Math.round(pixels * scale);

type Turned = { readonly rot?: number; readonly flipH?: boolean; readonly flipV?: boolean };

/** Box of a shape on the slide. */
export function xfrm({ x0, y0, x1, y1 }: Extent, { scale, dx, dy }: Place, turned: Turned = {}): string {
  const [left, top] = [Math.round(dx + x0 * scale), Math.round(dy + y0 * scale)];
  return element(
    'a:xfrm',
    {
      rot: turned.rot ? String(turned.rot) : null,
      flipH: turned.flipH ? '1' : null,
      flipV: turned.flipV ? '1' : null,
    },
    element('a:off', { x: left, y: top }),
    // Both edges are rounded, not position and length, so that neighbours go on touching.
    element('a:ext', {
      cx: Math.max(0, Math.round(dx + x1 * scale) - left),
      cy: Math.max(0, Math.round(dy + y1 * scale) - top),
    }),
  );
}

/** A quarter turn, in PowerPoint's sixty-thousandths of a degree. */
const QUARTER = 5_400_000;
/** PowerPoint's hexagon is regular when its slanted sides take up this share of its height. */
const REGULAR = Math.round(100_000 / (2 * Math.sqrt(3)));

export function presetXml({ preset, cx, cy, halfWidth, halfHeight }: PresetOutline, place: Place): string {
  const box = (w: number, h: number): Extent => ({ x0: cx - w, y0: cy - h, x1: cx + w, y1: cy + h });
  if (preset !== 'hexagon')
    return (
      xfrm(box(halfWidth, halfHeight), place) +
      element('a:prstGeom', { prst: preset }, element('a:avLst', {}))
    );
  // PowerPoint's stands on a side; ours stands on a corner.
  return (
    xfrm(box(halfHeight, halfWidth), place, { rot: QUARTER }) +
    element(
      'a:prstGeom',
      { prst: 'hexagon' },
      element(
        'a:avLst',
        {},
        element('a:gd', { name: 'adj', fmla: `val ${REGULAR}` }),
        element('a:gd', { name: 'vf', fmla: 'val 115470' }),
      ),
    )
  );
}

/** A free form; open pieces are not filled. */
export function freeform(segments: readonly Segment[], place: Place, isFilled: boolean): string {
  const extent = extentOf(segments);
  const { scale } = place;
  const point = (x: number, y: number) =>
    element('a:pt', { x: emu(x - extent.x0, scale), y: emu(y - extent.y0, scale) });
  const step = (s: Segment): string => {
    if (s[0] === 'M') return element('a:moveTo', {}, point(s[1], s[2]));
    if (s[0] === 'L') return element('a:lnTo', {}, point(s[1], s[2]));
    if (s[0] === 'Z') return '<a:close/>';
    return element('a:cubicBezTo', {}, point(s[1], s[2]), point(s[3], s[4]), point(s[5], s[6]));
  };
  return (
    xfrm(extent, place) +
    element(
      'a:custGeom',
      {},
      '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
      element(
        'a:pathLst',
        {},
        element(
          'a:path',
          {
            w: emu(extent.x1 - extent.x0, scale),
            h: emu(extent.y1 - extent.y0, scale),
            fill: isFilled ? null : 'none',
          },
          segments.map(step).join(''),
        ),
      ),
    )
  );
}

/** Width of a line in EMU. */
export const lineWidth = (pixels: number, { scale }: Place): string =>
  num(Math.max(1, emu(pixels, scale)), 0);
