/**
 * Letters of a script for which no face is at hand, as outlines: drawn large by the machine's own faces and followed along their edges, so
 * that they stay sharp at any size (marching squares, Lorensen & Cline 1987, in the plane; simplified after Douglas & Peucker 1973).
 */
import type { Segment } from './path-data.ts';

/** A line of letters in pixels. */
export type DrawnLetters = {
  /** How much of each pixel is covered, 0 … 255, row by row from the top. */
  readonly cover: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Where the pen began, from the left edge, and the line on which letters stand, from the top. */
  readonly left: number;
  readonly baseline: number;
  /** How far the pen went on. */
  readonly advance: number;
  /** The size of the letters. */
  readonly size: number;
};

/** Thousandths of the size, y down from the baseline. */
export type TracedLetters = { readonly segments: readonly Segment[]; readonly advance: number };

/** Half covered. */
const EDGE = 127.5;
/** How far a corner may lie off the line that leaves it out, in pixels: less than is seen in print. */
const TOLERANCE = 0.2;

type Point = readonly [x: number, y: number];

/** @returns outlines that are filled by the non-zero rule: letters run one way, holes in them the other. O(pixels) */
export function traced(letters: DrawnLetters): TracedLetters {
  const { left, baseline, advance, size } = letters;
  const share = 1000 / size;
  const at = ([x, y]: Point): [number, number] => [round((x - left) * share), round((y - baseline) * share)];
  const segments = contoursOf(letters).flatMap((contour): Segment[] => {
    const points = simplified(contour);
    if (points.length < 3) return [];
    return [...points.map((point, i): Segment => [i === 0 ? 'M' : 'L', ...at(point)]), ['Z']];
  });
  return { segments, advance: advance * share };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Sides of a cell of four pixels' middles: above, right, below, left. For each pattern of covered corners, from which side to which. */
const STEPS: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/** Closed lines along which half a pixel is covered; what is covered lies to the left of them, as they are seen with y down. */
function contoursOf({ cover, width, height }: DrawnLetters): Point[][] {
  // One empty pixel around, so that every line is closed.
  const columns = width + 1;
  const value = (x: number, y: number): number =>
    x < 1 || y < 1 || x > width || y > height ? 0 : cover[(y - 1) * width + x - 1]!;
  // Each side belongs to two cells: its number is that of the corner it begins at, twice, and one more where it runs down.
  const side = (x: number, y: number, which: number): number => {
    const corner = (which === 2 ? y + 1 : y) * (columns + 1) + (which === 1 ? x + 1 : x);
    return 2 * corner + (which % 2);
  };
  const next = new Map<number, number>();
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      const [a, b, c, d] = [value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)];
      const pattern = (a > EDGE ? 1 : 0) + (b > EDGE ? 2 : 0) + (c > EDGE ? 4 : 0) + (d > EDGE ? 8 : 0);
      if (pattern === 0 || pattern === 15) continue;
      const steps = pattern === 5 || pattern === 10 ? saddle(pattern, a + b + c + d) : STEPS[pattern]!;
      for (let i = 0; i < steps.length; i += 2) next.set(side(x, y, steps[i]!), side(x, y, steps[i + 1]!));
    }
  }
  const pointOf = (which: number): Point => {
    const corner = which >> 1;
    const [x, y] = [corner % (columns + 1), Math.floor(corner / (columns + 1))];
    const isDown = which % 2 === 1;
    const [from, to] = [value(x, y), isDown ? value(x, y + 1) : value(x + 1, y)];
    const t = (EDGE - from) / (to - from);
    // Values stand in the middle of their pixels.
    return isDown ? [x - 0.5, y - 0.5 + t] : [x - 0.5 + t, y - 0.5];
  };
  const contours: Point[][] = [];
  for (const start of next.keys()) {
    const contour: Point[] = [];
    for (let at: number | undefined = start; at !== undefined; ) {
      const then = next.get(at);
      if (then === undefined) break;
      next.delete(at);
      contour.push(pointOf(at));
      at = then;
    }
    contours.push(contour);
  }
  return contours;
}

/** Two corners across are covered: joined where the middle is. */
const saddle = (pattern: number, sum: number): readonly number[] =>
  pattern === 5
    ? sum / 4 > EDGE
      ? [3, 2, 1, 0]
      : [3, 0, 1, 2]
    : sum / 4 > EDGE
      ? [0, 3, 2, 1]
      : [0, 1, 2, 3];

/** Without the corners that nobody would see. The ends of the line, which is closed, are where it began and what lies farthest from there. */
function simplified(contour: readonly Point[]): readonly Point[] {
  const [first] = contour;
  if (!first || contour.length < 4) return contour;
  const distance = ([x, y]: Point) => (x - first[0]) ** 2 + (y - first[1]) ** 2;
  let far = 0;
  contour.forEach((point, i) => {
    if (distance(point) > distance(contour[far]!)) far = i;
  });
  const kept = new Uint8Array(contour.length + 1);
  kept[0] = kept[far] = 1;
  const points = [...contour, first];
  const open: (readonly [number, number])[] = [
    [0, far],
    [far, contour.length],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [most, at] = [TOLERANCE, -1];
    for (let i = from + 1; i < to; i++) {
      const off = offLine(points[i]!, points[from]!, points[to]!);
      if (off > most) [most, at] = [off, i];
    }
    if (at < 0) continue;
    kept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return contour.filter((_, i) => kept[i] === 1);
}

function offLine([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((x - x0) * dy - (y - y0) * dx) / length;
}
