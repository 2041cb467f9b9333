/** Which bodies lie within what was drawn over the picture. */
import type { Chooser } from '../../../state/looking/exploring.ts';

export type Point = readonly [x: number, y: number];

/** The closed line that a pull draws: the rectangle between its ends, or the way that it went. */
export function drawnLine(how: Chooser, trail: readonly Point[]): readonly Point[] {
  const [first, last] = [trail[0], trail.at(-1)];
  if (!first || !last) return [];
  if (how === 'lasso') return trail;
  return [first, [last[0], first[1]], last, [first[0], last[1]]];
}

/** Whether a point lies within a closed line, by the even-odd rule. */
export function isInside([x, y]: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [xi, yi] = line[i]!;
    const [xj, yj] = line[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
