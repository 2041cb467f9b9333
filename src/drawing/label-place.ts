/** The places around a circle where its name can stand, and how well each reads. */
import type { Box } from './label-field.ts';
import type { TextBlock } from './line-break.ts';

export type LabelCandidate = {
  readonly id: string;
  /** Centre and radius of the circle that is named. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Ways to set the name, from `breakLabel`; keep them between calls, they are what takes time. */
  readonly blocks: readonly TextBlock[];
  readonly size: number;
  readonly weight: number;
  readonly importance: number;
  /** Direction (unit length) in which the name would best stand, e.g. away from the hub; null = to the right. */
  readonly toward: readonly [number, number] | null;
  /** From where to where the name may reach across, e.g. in a list; left out = anywhere in the drawing. */
  readonly across?: readonly [x0: number, x1: number];
};

export type LabelObstacles = {
  /** x, y, r of all circles, named or not, one after another. */
  readonly circles: ArrayLike<number>;
  /** Index in circles of each candidate's own circle; −1 = none. */
  readonly circleOf: readonly number[];
  readonly boxes: readonly Box[];
  /** Lines that names better not cross: x0, y0, x1, y1, weight. Looked at in 'best' quality only. */
  readonly lines: ArrayLike<number>;
};

/** Free space between circle and name. */
const GAP = 3;

/** Whether a name in this box stays in the room that is its own. */
export const keepsIn = ({ across }: LabelCandidate, { x0, x1 }: Box): boolean =>
  across === undefined || (x0 >= across[0] && x1 <= across[1]);

/** Between a name in a list and the list's edge. */
const EDGE = 4;

/** The room across for the name of a body, and how wide its lines may be; as usual where the body is in no list. */
export function acrossFor(
  room: readonly [number, number] | undefined,
  x: number,
  r: number,
  at: (x: number) => number,
  usual: number,
): { readonly across?: readonly [number, number]; readonly width: number } {
  if (!room) return { width: usual };
  const across = [at(room[0]) + EDGE, at(room[1]) - EDGE] as const;
  const beside = Math.max(across[1] - (x + r + GAP), x - r - GAP - across[0]);
  return { across, width: Math.max(usual / 4, Math.min(usual, beside)) };
}

export type Place = {
  readonly block: TextBlock;
  readonly align: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly leader: readonly [number, number, number, number] | null;
  readonly cost: number;
};

type Directions = readonly (readonly [number, number])[];
const directions = (count: number): Directions =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
export const AROUND_FAST = directions(8);
export const AROUND = directions(16);
export const AROUND_FAR = directions(24);
export const AROUND_FINE = directions(80);

/** The place in a direction (unit length): the box touches the circle's edge there, or stands `away` from it. */
export function placeAt(
  c: LabelCandidate,
  block: TextBlock,
  ux: number,
  uy: number,
  away: number,
  cost: number,
): Place {
  const reach = c.r + GAP + away;
  const sx = Math.min(1, Math.max(-1, 1.7 * ux));
  const sy = Math.min(1, Math.max(-1, 1.7 * uy));
  const x = c.x + ux * reach + (sx * block.width) / 2;
  const y = c.y + uy * reach + (sy * block.height) / 2;
  const box = {
    x0: x - block.width / 2,
    y0: y - block.height / 2,
    x1: x + block.width / 2,
    y1: y + block.height / 2,
  };
  const align = sx > 0.5 ? 'start' : sx < -0.5 ? 'end' : 'middle';
  return {
    block,
    align,
    x: align === 'start' ? box.x0 : align === 'end' ? box.x1 : x,
    y: box.y0,
    box,
    leader: null,
    cost,
  };
}

/** Cost of a direction and a way of setting, before anything else is looked at; about 0…2. */
export function directionCost(c: LabelCandidate, block: TextBlock, ux: number, uy: number): number {
  const [tx, ty] = c.toward ?? [1, 0];
  return (
    0.5 * (1 - (ux * tx + uy * ty)) +
    // Beside is read more easily than above or below, straight more easily than askew.
    0.22 * Math.abs(uy) +
    (Math.abs(ux * uy) > 0.05 ? 0.08 : 0) +
    0.09 * (block.lines.length - 1) +
    (block.cut ? 2 : 0) +
    (0.75 * block.width) / (12 * c.size)
  );
}

/** Line from the edge of the circle to the nearest point of the box. */
export function leaderTo(c: LabelCandidate, box: Box): readonly [number, number, number, number] {
  const x = Math.min(box.x1 + 1, Math.max(box.x0 - 1, c.x));
  const y = Math.min(box.y1 - 0.2 * c.size, Math.max(box.y0 + 0.2 * c.size, c.y));
  const length = Math.hypot(x - c.x, y - c.y) || 1;
  return [c.x + ((x - c.x) / length) * c.r, c.y + ((y - c.y) / length) * c.r, x, y];
}
