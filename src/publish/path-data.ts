/** Path data of SVG as absolute moves, lines and cubic curves, which is all that PDF and PowerPoint know. */
import { type Affine, moved } from './affine.ts';

/** M and L: x, y; C: two control points and the end; Z: back to where the piece began. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * Reads path data (SVG 1.1, 8.3): all commands, absolute and relative; quadratic curves and arcs become cubic ones.
 * @throws when it is none
 */
export function segmentsOf(d: string): Segment[] {
  const out: Segment[] = [];
  const read = readerOf(d);
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  // Control points that S and T reflect; where the last command was another, the point itself.
  let cubic: Point | null = null;
  let quadratic: Point | null = null;
  for (let command = read.command(); command !== ''; command = read.command()) {
    const kind = command.toUpperCase();
    const count = COUNTS[kind];
    if (count === undefined) throw new Error(`No path command: ${command}`);
    const isRelative = command !== kind;
    let first = true;
    do {
      const v = read.numbers(kind, count);
      const [ox, oy] = isRelative ? [x, y] : [0, 0];
      let newCubic: Point | null = null;
      let newQuadratic: Point | null = null;
      switch (kind) {
        case 'M':
        case 'L':
          [x, y] = [ox + v[0]!, oy + v[1]!];
          if (kind === 'M' && first) [startX, startY] = [x, y];
          out.push([kind === 'M' && first ? 'M' : 'L', x, y]);
          break;
        case 'H':
          x = ox + v[0]!;
          out.push(['L', x, y]);
          break;
        case 'V':
          y = oy + v[0]!;
          out.push(['L', x, y]);
          break;
        case 'C':
        case 'S': {
          const own = kind === 'C' ? 2 : 0;
          const [x1, y1] = controlOf(kind === 'C' ? [ox + v[0]!, oy + v[1]!] : null, cubic, x, y);
          newCubic = [ox + v[own]!, oy + v[own + 1]!];
          [x, y] = [ox + v[own + 2]!, oy + v[own + 3]!];
          out.push(['C', x1, y1, newCubic[0], newCubic[1], x, y]);
          break;
        }
        case 'Q':
        case 'T': {
          const [qx, qy] = controlOf(kind === 'Q' ? [ox + v[0]!, oy + v[1]!] : null, quadratic, x, y);
          const own = kind === 'Q' ? 2 : 0;
          const [ex, ey] = [ox + v[own]!, oy + v[own + 1]!];
          out.push([
            'C',
            x + (2 / 3) * (qx - x),
            y + (2 / 3) * (qy - y),
            ex + (2 / 3) * (qx - ex),
            ey + (2 / 3) * (qy - ey),
            ex,
            ey,
          ]);
          newQuadratic = [qx, qy];
          [x, y] = [ex, ey];
          break;
        }
        case 'A': {
          const [ex, ey] = [ox + v[5]!, oy + v[6]!];
          out.push(...arc([x, y], [ex, ey], v[0]!, v[1]!, v[2]!, v[3] !== 0, v[4] !== 0));
          [x, y] = [ex, ey];
          break;
        }
        case 'Z':
          out.push(['Z']);
          [x, y] = [startX, startY];
      }
      cubic = newCubic;
      quadratic = newQuadratic;
      first = false;
    } while (count > 0 && read.hasNumber());
  }
  return out;
}

type Point = readonly [number, number];

/** The point that bends a curve at its start: given, else the last one reflected. */
const controlOf = (given: Point | null, last: Point | null, x: number, y: number): Point =>
  given ?? (last ? [2 * x - last[0], 2 * y - last[1]] : [x, y]);

const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
/** In arcs, flags may stand without a space before what follows. */
const FLAG = /[\s,]*([01])/y;
const COMMAND = /[\s,]*([a-zA-Z])/y;

function readerOf(d: string) {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (!found) return null;
    at = pattern.lastIndex;
    return found[1]!;
  };
  return {
    command: (): string => {
      const found = take(COMMAND);
      if (found === null && d.slice(at).trim() !== '')
        throw new Error(`No path data: ${d.slice(at, at + 40)}`);
      return found ?? '';
    },
    hasNumber: (): boolean => {
      NUMBER.lastIndex = at;
      return NUMBER.test(d);
    },
    numbers: (kind: string, count: number): readonly number[] => {
      const out: number[] = [];
      for (let i = 0; i < count; i++) {
        const found = take(kind === 'A' && (i === 3 || i === 4) ? FLAG : NUMBER);
        if (found === null) throw new Error(`No path data: ${d.slice(at, at + 40)}`);
        out.push(Number(found));
      }
      return out;
    },
  };
}

/** An elliptic arc as cubic curves of at most a quarter turn each: off by less than 0.03 % of the radius (SVG 1.1, F.6). */
function arc(
  [x0, y0]: Point,
  [x1, y1]: Point,
  rxAsked: number,
  ryAsked: number,
  degrees: number,
  isLarge: boolean,
  isSweep: boolean,
): Segment[] {
  let [rx, ry] = [Math.abs(rxAsked), Math.abs(ryAsked)];
  if (rx === 0 || ry === 0) return [['L', x1, y1]];
  if (x0 === x1 && y0 === y1) return [];
  const phi = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const over = (px * px) / (rx * rx) + (py * py) / (ry * ry);
  if (over > 1) {
    rx *= Math.sqrt(over);
    ry *= Math.sqrt(over);
  }
  const below = rx * rx * py * py + ry * ry * px * px;
  const root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below));
  const side = isLarge === isSweep ? -root : root;
  const [qx, qy] = [(side * rx * py) / ry, (-side * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x0 + x1) / 2, sin * qx + cos * qy + (y0 + y1) / 2];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let sweep = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
  if (isSweep && sweep < 0) sweep += 2 * Math.PI;
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (u: number, v: number): Point => [
    cx + cos * rx * u - sin * ry * v,
    cy + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: pieces }, (_, i): Segment => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [ax, ay] = at(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
    const [bx, by] = at(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
    const [ex, ey] = i === pieces - 1 ? [x1, y1] : at(Math.cos(b), Math.sin(b));
    return ['C', ax, ay, bx, by, ex, ey];
  });
}

/** The segments elsewhere on the page. */
export const movedSegments = (segments: readonly Segment[], by: Affine): readonly Segment[] =>
  segments.map((s): Segment => {
    if (s[0] === 'Z') return s;
    if (s[0] === 'C') {
      return ['C', ...moved(by, s[1], s[2]), ...moved(by, s[3], s[4]), ...moved(by, s[5], s[6])];
    }
    return [s[0], ...moved(by, s[1], s[2])];
  });

const FULL = /^M(\S+) (\S+)a(\S+) (\S+) 0 1 [01] (\S+) 0a\3 \4 0 1 [01] (\S+) 0Z$/;

/** The circle that a path is, drawn as two half arcs from its left or right end; null where it is none. */
export function circleOf(d: string): { readonly cx: number; readonly cy: number; readonly r: number } | null {
  const found = FULL.exec(d);
  if (!found) return null;
  const [x, y, rx, ry, there, back] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // Lengths are rounded to hundredths on their own.
  const isRound = rx === ry && Math.abs(Math.abs(there) - 2 * rx) < 0.03 && there === -back;
  return isRound ? { cx: x + there / 2, cy: y, r: Math.abs(there) / 2 } : null;
}
