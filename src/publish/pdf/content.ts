/** A page's content stream: drawing operators (ISO 32000-1, annex A) with the graphics state remembered, so that nothing is said twice. */
import type { Colour, Look, Stroke } from '../marks.ts';
import type { Segment } from '../path-data.ts';

/** A number as PDF reads it: no exponent. */
export const number = (value: number, digits = 3): string => {
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? '0' : String(rounded);
};
const numbers = (...values: readonly number[]): string => values.map((value) => number(value)).join(' ');

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;
/** How far control points of a quarter circle stand off, as a share of its radius. */
const QUARTER = 0.5522847498;

/** Resources that a page refers to by name. */
export type Names = {
  /** Name of the graphics state with these opacities. */
  readonly opacity: (fill: number, stroke: number) => string;
  readonly pattern: (id: string) => string;
};

export class Content {
  readonly #names: Names;
  readonly #out: string[] = [];
  readonly #state = new Map<string, string>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** Operators as they are. */
  raw(operators: string): void {
    this.#out.push(operators);
  }

  /** What is set inside holds no longer after it. */
  saved(inside: () => void): void {
    const kept = new Map(this.#state);
    this.#out.push('q');
    inside();
    this.#out.push('Q');
    this.#state.clear();
    for (const [name, value] of kept) this.#state.set(name, value);
  }

  #set(name: string, operators: string): void {
    if (this.#state.get(name) === operators) return;
    this.#state.set(name, operators);
    this.#out.push(operators);
  }

  opacity(fill: number, stroke: number): void {
    this.#set('opacity', `/${this.#names.opacity(fill, stroke)} gs`);
  }

  fill(colour: Colour): void {
    this.#set('fill', `${rgb(colour)} rg`);
  }

  line(stroke: Stroke, scale = 1): void {
    this.#set('stroke', `${rgb(stroke.colour)} RG`);
    this.#set('width', `${number(stroke.width / scale)} w`);
    this.#set('dash', `[${numbers(...stroke.dash)}] 0 d`);
    this.#set('cap', `${CAPS[stroke.cap]} J`);
    this.#set('join', `${JOINS[stroke.join]} j`);
  }

  /** An outline painted as its look says; fill first, then the line, as in SVG. */
  paint(look: Look, outline: string): void {
    const { fill, stroke, isEvenOdd } = look;
    if (!fill && !stroke) return;
    this.opacity(fill?.opacity ?? 1, stroke?.opacity ?? 1);
    if (fill?.of === 'colour') this.fill(fill.colour);
    else if (fill) this.#set('fill', `/Pattern cs /${this.#names.pattern(fill.pattern)} scn`);
    if (stroke) this.line(stroke);
    const odd = isEvenOdd ? '*' : '';
    // One operator for both would leave the fill out under a translucent line.
    if (fill && stroke && stroke.opacity < 1) this.#out.push(outline, `f${odd}`, outline, 'S');
    else this.#out.push(outline, fill && stroke ? `B${odd}` : fill ? `f${odd}` : 'S');
  }

  bytes(): Uint8Array {
    return new TextEncoder().encode(this.#out.join('\n'));
  }
}

export function rgb(colour: Colour): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => number(part / 255, 4)).join(' ');
}

export const outlineOf = (segments: readonly Segment[]): string => segments.map(operatorOf).join('\n');

function operatorOf(s: Segment): string {
  switch (s[0]) {
    case 'M':
      return `${numbers(s[1], s[2])} m`;
    case 'L':
      return `${numbers(s[1], s[2])} l`;
    case 'C':
      return `${numbers(s[1], s[2], s[3], s[4], s[5], s[6])} c`;
    case 'Z':
      return 'h';
  }
}

export function circleOutline(cx: number, cy: number, r: number): string {
  const k = r * QUARTER;
  return outlineOf([
    ['M', cx + r, cy],
    ['C', cx + r, cy + k, cx + k, cy + r, cx, cy + r],
    ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy],
    ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
    ['C', cx + k, cy - r, cx + r, cy - k, cx + r, cy],
    ['Z'],
  ]);
}

export function rectOutline(x: number, y: number, width: number, height: number, round: number): string {
  if (round <= 0) return `${numbers(x, y, width, height)} re`;
  const k = round * (1 - QUARTER);
  const [right, bottom] = [x + width, y + height];
  return outlineOf([
    ['M', x + round, y],
    ['L', right - round, y],
    ['C', right - k, y, right, y + k, right, y + round],
    ['L', right, bottom - round],
    ['C', right, bottom - k, right - k, bottom, right - round, bottom],
    ['L', x + round, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - round],
    ['L', x, y + round],
    ['C', x, y + k, x + k, y, x + round, y],
    ['Z'],
  ]);
}
