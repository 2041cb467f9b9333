/**
 * The head of an arrow at the end of a tie, for figures; the map's shader draws the same (`views/map/webgl/edge-program.ts`).
 * Small, and as short as the line is: it shows the direction, and leaves the lines to be read.
 */
import { num } from './xml.ts';

/** Pixels from tip to base at most, and as a share of the line that is seen. */
export const HEAD = 8;
export const HEAD_SHARE = 0.3;
/** Half the width of the base for one pixel of length. */
export const HEAD_WIDTH = 0.42;
/** Pixels between the tip and the shape that it points at. */
export const HEAD_GAP = 1.5;

/** Length of the head on a line of so many pixels between the shapes at its ends. */
export const headLength = (seen: number): number => Math.max(0, Math.min(HEAD, HEAD_SHARE * seen));

/** A closed triangle as path data. @param heading of the line at its tip, length 1 */
export function arrowHead(
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  length: number,
): string {
  const [bx, by] = [x - dx * length, y - dy * length];
  const half = HEAD_WIDTH * length;
  return `M${num(x)} ${num(y)}L${num(bx - dy * half)} ${num(by + dx * half)}L${num(bx + dy * half)} ${num(by - dx * half)}Z`;
}
