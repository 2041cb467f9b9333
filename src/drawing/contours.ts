/** Lines of equal height in a grid of numbers. */

/**
 * Closed lines where the field is zero, in columns and rows: marching squares (Lorensen & Cline 1987 in the plane). The field is
 * positive at its border. Each crossed side of a cell is a point; lines are followed from side to side.
 */
export function contours(field: ArrayLike<number>, columns: number, rows: number): number[][] {
  /** From each crossed side to the next, with the inside on the left; a side is numbered by its cell and direction. */
  const next = new Map<number, number>();
  const across = (column: number, row: number) => 2 * (row * columns + column);
  const down = (column: number, row: number) => 2 * (row * columns + column) + 1;
  const inside = (column: number, row: number) => field[row * columns + column]! < 0;
  for (let row = 0; row + 1 < rows; row++) {
    for (let c = 0; c + 1 < columns; c++) {
      const code =
        (inside(c, row) ? 8 : 0) |
        (inside(c + 1, row) ? 4 : 0) |
        (inside(c + 1, row + 1) ? 2 : 0) |
        (inside(c, row + 1) ? 1 : 0);
      if (code === 0 || code === 15) continue;
      const [top, right, bottom, left] = [across(c, row), down(c + 1, row), across(c, row + 1), down(c, row)];
      for (const [from, to] of STEPS[code]!) {
        const sides = { t: top, r: right, b: bottom, l: left };
        next.set(sides[from], sides[to]);
      }
    }
  }
  const point = (side: number): readonly [number, number] => {
    const cell = side >> 1;
    const [c, row] = [cell % columns, Math.floor(cell / columns)];
    const a = field[cell]!;
    const b = field[side % 2 === 0 ? cell + 1 : cell + columns]!;
    const share = a / (a - b);
    return side % 2 === 0 ? [c + share, row] : [c, row + share];
  };
  const lines: number[][] = [];
  for (const start of [...next.keys()].sort((a, b) => a - b)) {
    if (!next.has(start)) continue;
    const line: number[] = [];
    for (let at: number | undefined = start; at !== undefined; ) {
      line.push(...point(at));
      const to: number | undefined = next.get(at);
      next.delete(at);
      at = to !== undefined && next.has(to) ? to : undefined;
    }
    if (line.length >= 8) lines.push(line);
  }
  return lines;
}

type Side = 't' | 'r' | 'b' | 'l';
/** Sides that a line goes through in a cell, by which of its corners are inside (8 4 / 1 2), with the inside on the left. */
const STEPS: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['b', 'l']],
  [['r', 'b']],
  [['r', 'l']],
  [['t', 'r']],
  [
    ['t', 'r'],
    ['b', 'l'],
  ],
  [['t', 'b']],
  [['t', 'l']],
  [['l', 't']],
  [['b', 't']],
  [
    ['l', 't'],
    ['r', 'b'],
  ],
  [['r', 't']],
  [['l', 'r']],
  [['b', 'r']],
  [['l', 'b']],
  [],
];
