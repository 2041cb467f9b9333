/** Between two pictures: where things are on their way from one place to the other. Pure. */

export type Circle = { readonly x: number; readonly y: number; readonly r: number };

export const between = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Slow at both ends. @param t 0…1 */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** How far `t` has come from `start` to `end`, 0…1. */
export const within = (t: number, start: number, end: number): number =>
  Math.max(0, Math.min(1, (t - start) / (end - start)));

/** The transform that puts what is drawn at `own` where it is on its way from `a` to `b`. */
export function placing(own: Circle, a: Circle, b: Circle, share: number): string {
  const [x, y, r] = [between(a.x, b.x, share), between(a.y, b.y, share), between(a.r, b.r, share)];
  const scale = own.r > 0 ? r / own.r : 1;
  return `translate(${round(x - scale * own.x)} ${round(y - scale * own.y)}) scale(${round(scale, 4)})`;
}

/** A tie's line: start, end and, where it is bent, the point that bends it; null for any other path. */
export type Line = readonly [x0: number, y0: number, bx: number, by: number, x1: number, y1: number];

const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;

export function lineOf(d: string): Line | null {
  const letters = d.replace(/[^a-zA-Z]/g, '');
  const [x0, y0, a, b, c, e] = (d.match(NUMBER) ?? []).map(Number);
  if (letters === 'ML' && b !== undefined)
    return [x0!, y0!, between(x0!, a!, 0.5), between(y0!, b, 0.5), a!, b];
  if (letters === 'MQ' && e !== undefined) return [x0!, y0!, a!, b!, c!, e];
  return null;
}

export function lineBetween(a: Line, b: Line, share: number): string {
  const [x0, y0, bx, by, x1, y1] = a.map((value, i) => round(between(value, b[i]!, share)));
  return `M${x0} ${y0}Q${bx} ${by} ${x1} ${y1}`;
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
