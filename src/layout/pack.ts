/** Packing connected parts side by side: each in its own rectangle, in rows, the largest first. */

export type Part = { readonly vertices: Uint32Array; readonly x: Float64Array; readonly y: Float64Array };

type Rectangle = { x0: number; y0: number; width: number; height: number; turned: boolean };

/** Free space around a part, in the layout's units (about one tie length). */
const SPACE = 1.2;
/** Width to height of the whole. */
const ASPECT = 1.3;

/** Writes the positions of all parts into xy. Parts come largest first. */
export function packParts(parts: readonly Part[], xy: Float64Array): void {
  const rectangles = parts.map(({ x, y }): Rectangle => {
    const [x0, x1] = extent(x);
    const [y0, y1] = extent(y);
    // Wide is better than tall: pages are wide.
    const turned = y1 - y0 > 1.1 * (x1 - x0);
    return turned
      ? { x0: y0, y0: x0, width: y1 - y0 + SPACE, height: x1 - x0 + SPACE, turned }
      : { x0, y0, width: x1 - x0 + SPACE, height: y1 - y0 + SPACE, turned };
  });
  const area = rectangles.reduce((sum, r) => sum + r.width * r.height, 0);
  const rowWidth = Math.max(Math.sqrt(area * ASPECT), ...rectangles.map((r) => r.width));
  const order = rectangles
    .map((_, i) => i)
    .sort((a, b) => rectangles[b]!.height - rectangles[a]!.height || a - b);
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  for (const i of order) {
    const r = rectangles[i]!;
    if (left > 0 && left + r.width > rowWidth) {
      left = 0;
      top += rowHeight;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, r.height);
    const { vertices, x, y } = parts[i]!;
    const down = top + (rowHeight - r.height) / 2;
    vertices.forEach((v, k) => {
      const px = r.turned ? y[k]! : x[k]!;
      const py = r.turned ? x[k]! : y[k]!;
      xy[2 * v] = left + px - r.x0;
      xy[2 * v + 1] = down + py - r.y0;
    });
    left += r.width;
  }
}

function extent(values: Float64Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
