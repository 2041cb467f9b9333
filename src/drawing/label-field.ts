/**
 * What labels must keep clear of, in a uniform grid: circles (never covered), boxes (never covered), lines (better not).
 * All coordinates in one unit, usually pixels.
 */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
export const inside = (a: Box, b: Box): boolean =>
  a.x0 >= b.x0 && a.y0 >= b.y0 && a.x1 <= b.x1 && a.y1 <= b.y1;
export const grow = (b: Box, by: number): Box => ({
  x0: b.x0 - by,
  y0: b.y0 - by,
  x1: b.x1 + by,
  y1: b.y1 + by,
});

export type Field = {
  /** Numbers of the boxes that overlap this one; `first` stops at the first. */
  readonly hits: (box: Box, first?: boolean) => number[];
  /** True when a name in this box would touch another box or stand so close beside it that both read as one. */
  readonly blocked: (box: Box) => boolean;
  readonly put: (id: number, box: Box) => void;
  readonly remove: (id: number) => void;
  /** True when the box touches a circle other than `except`, grown by `pad`. */
  readonly coversCircle: (box: Box, pad: number, except: number) => boolean;
};

const CELL = 56;
/** Least space between two names on one line. */
const ASIDE = 5;

/** @param circles x, y, r of each circle, one after another */
export function field(bounds: Box, circles: ArrayLike<number>): Field {
  const columns = Math.max(1, Math.ceil((bounds.x1 - bounds.x0) / CELL));
  const rows = Math.max(1, Math.ceil((bounds.y1 - bounds.y0) / CELL));
  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - bounds.x0) / CELL)));
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - bounds.y0) / CELL)));
  const circleCells: (number[] | undefined)[] = new Array(columns * rows);
  const boxCells: (number[] | undefined)[] = new Array(columns * rows);
  const boxes = new Map<number, Box>();
  const each = (box: Box, visit: (cell: number) => boolean): void => {
    const c1 = column(box.x1);
    const r1 = row(box.y1);
    for (let r = row(box.y0); r <= r1; r++) {
      for (let c = column(box.x0); c <= c1; c++) if (visit(r * columns + c)) return;
    }
  };
  for (let i = 0; 3 * i < circles.length; i++) {
    const x = circles[3 * i]!;
    const y = circles[3 * i + 1]!;
    const r = circles[3 * i + 2]!;
    if (x + r < bounds.x0 || x - r > bounds.x1 || y + r < bounds.y0 || y - r > bounds.y1) continue;
    each({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }, (cell) => {
      add(circleCells, cell, i);
      return false;
    });
  }
  const hits = (box: Box, first = false): number[] => {
    const found: number[] = [];
    each(box, (cell) => {
      const list = boxCells[cell];
      if (list) {
        for (const id of list) {
          if (!found.includes(id) && overlaps(box, boxes.get(id)!)) {
            found.push(id);
            if (first) return true;
          }
        }
      }
      return false;
    });
    return found;
  };
  return {
    hits,
    blocked: ({ x0, y0, x1, y1 }) => hits({ x0: x0 - ASIDE, y0, x1: x1 + ASIDE, y1 }, true).length > 0,
    put: (id, box) => {
      boxes.set(id, box);
      each(box, (cell) => {
        add(boxCells, cell, id);
        return false;
      });
    },
    remove: (id) => {
      const box = boxes.get(id);
      if (!box) return;
      each(box, (cell) => {
        const list = boxCells[cell];
        const at = list ? list.indexOf(id) : -1;
        if (at >= 0) list!.splice(at, 1);
        return false;
      });
      boxes.delete(id);
    },
    coversCircle: (box, pad, except) => {
      let covered = false;
      each(grow(box, pad), (cell) => {
        const list = circleCells[cell];
        if (list) {
          for (const i of list) {
            if (i === except) continue;
            const x = circles[3 * i]!;
            const y = circles[3 * i + 1]!;
            const dx = x - Math.min(box.x1, Math.max(box.x0, x));
            const dy = y - Math.min(box.y1, Math.max(box.y0, y));
            const reach = circles[3 * i + 2]! + pad;
            if (dx * dx + dy * dy < reach * reach) {
              covered = true;
              return true;
            }
          }
        }
        return false;
      });
      return covered;
    },
  };
}

function add(cells: (number[] | undefined)[], cell: number, item: number): void {
  const list = cells[cell];
  if (list) list.push(item);
  else cells[cell] = [item];
}

/** Length of the part of the line (x0,y0)–(x1,y1) that lies inside the box (Liang & Barsky 1984). */
export function lengthInside(box: Box, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let from = 0;
  let to = 1;
  // Asked for millions of times: written out, without a function for the four sides.
  for (let side = 0; side < 4; side++) {
    const p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const q = side === 0 ? x0 - box.x0 : side === 1 ? box.x1 - x0 : side === 2 ? y0 - box.y0 : box.y1 - y0;
    if (p === 0) {
      if (q < 0) return 0;
      continue;
    }
    const t = q / p;
    if (p < 0) from = t > from ? t : from;
    else to = t < to ? t : to;
    if (from >= to) return 0;
  }
  return (to - from) * Math.hypot(dx, dy);
}
