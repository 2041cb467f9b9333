/** Outlines of the shapes. All shapes of one radius have the area of the circle of that radius. */
import type { Shape } from './look.ts';
import { num } from './xml.ts';

const SQUARE_HALF = Math.sqrt(Math.PI) / 2;
const DIAMOND_HALF = Math.sqrt(Math.PI / 2);
const HEXAGON_SIDE = Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)));

/** Corners of a shape around (x, y), clockwise from the top; null for circles. */
export function corners(
  shape: Shape,
  x: number,
  y: number,
  r: number,
): readonly (readonly [number, number])[] | null {
  switch (shape) {
    case 'circle':
    case 'ringed-circle':
      return null;
    case 'square': {
      const a = r * SQUARE_HALF;
      return [
        [x - a, y - a],
        [x + a, y - a],
        [x + a, y + a],
        [x - a, y + a],
      ];
    }
    case 'diamond': {
      const a = r * DIAMOND_HALF;
      return [
        [x, y - a],
        [x + a, y],
        [x, y + a],
        [x - a, y],
      ];
    }
    case 'hexagon': {
      const s = r * HEXAGON_SIDE;
      const half = (s * Math.sqrt(3)) / 2;
      return [
        [x, y - s],
        [x + half, y - s / 2],
        [x + half, y + s / 2],
        [x, y + s],
        [x - half, y + s / 2],
        [x - half, y - s / 2],
      ];
    }
  }
}

/** SVG path of a shape. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  const points = corners(shape, x, y, r);
  if (points) return `M${points.map(([px, py]) => `${num(px)} ${num(py)}`).join('L')}Z`;
  return `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`;
}

/** A point on a circle; angles in radians clockwise from the top. */
export const polar = (x: number, y: number, r: number, angle: number): readonly [number, number] => [
  x + r * Math.sin(angle),
  y - r * Math.cos(angle),
];

/** SVG path of an arc, clockwise from one angle to the other (less than a full turn). */
export function arcPath(x: number, y: number, r: number, from: number, to: number): string {
  const [x0, y0] = polar(x, y, r, from);
  const [x1, y1] = polar(x, y, r, to);
  return `M${num(x0)} ${num(y0)}A${num(r)} ${num(r)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${num(x1)} ${num(y1)}`;
}

/** SVG path of the part of a ring between two radii and two angles; a full turn becomes a full ring. */
export function sectorPath(
  x: number,
  y: number,
  inner: number,
  outer: number,
  from: number,
  to: number,
): string {
  if (to - from > 2 * Math.PI - 1e-6) {
    return `${shapePath('circle', x, y, outer)}${inner > 0 ? shapePath('circle', x, y, inner) : ''}`;
  }
  const large = to - from > Math.PI ? 1 : 0;
  const [x1, y1] = polar(x, y, inner, to);
  const [x0, y0] = polar(x, y, inner, from);
  return `${arcPath(x, y, outer, from, to)}L${num(x1)} ${num(y1)}A${num(inner)} ${num(inner)} 0 ${large} 0 ${num(x0)} ${num(y0)}Z`;
}
