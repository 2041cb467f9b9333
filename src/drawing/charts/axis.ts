/** Axes that several charts share: what they span, their lines and numbers. */
import { ticks } from 'd3';
import { element, num } from '../xml.ts';
import { type Pen, SMALL } from './page.ts';

/** From d3, as far as charts need it. */
export type Scale = (value: number) => number;

/**
 * What an axis has to span: all values, and zero or a fixed end where it is near, with a little air.
 * @param range least and greatest possible value; null = open
 */
export function domainOf(
  values: readonly number[],
  range: readonly [number | null, number | null] = [null, null],
): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [range[0] ?? 0, range[1] ?? 1];
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const span = high - low || Math.abs(high) || 1;
  const air = span * 0.06;
  const near = (end: number | null, value: number) => end !== null && Math.abs(value - end) < span * 0.5;
  const from = near(range[0], low) ? range[0]! : low - air;
  const to = range[1] !== null && high + air > range[1] ? range[1] : high + air;
  return [from, to === from ? from + 1 : to];
}

export type AxisPlace = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
};

/** How many numbers fit side by side. */
const roomFor = (
  pen: Pen,
  from: number,
  to: number,
  format: (value: number) => string,
  ends: readonly number[],
) =>
  Math.max(
    2,
    Math.floor(
      (to - from) / (Math.max(...ends.map((v) => pen.measure(format(v), pen.size * SMALL))) + pen.size * 1.8),
    ),
  );

/** Numbers of a linear axis that fit, at most eight. */
export const ticksOf = (
  pen: Pen,
  domain: readonly [number, number],
  length: number,
  format: (value: number) => string,
): readonly number[] => ticks(domain[0], domain[1], Math.min(8, roomFor(pen, 0, length, format, domain)));

/** 1, 2, 5, 10, 20 … within the domain; fewer where they would touch. */
export function logTicks([low, high]: readonly [number, number], most: number): readonly number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const step of [1, 2, 5]) {
      const value = step * 10 ** power;
      if (value >= low && value <= high) all.push(value);
    }
  if (all.length < 4) return ticks(low, high, Math.min(6, most)).filter((v) => v > 0);
  if (all.length <= most) return all;
  const round = all.filter((v) => Number.isInteger(Math.log10(v)));
  return round.length >= 2 ? round : all.filter((_, i) => i % 2 === 0);
}

/** Grid lines from top to bottom with numbers under them, and what is measured below, in the middle of the axis. */
export function bottomAxis(
  pen: Pen,
  { from, to, top, bottom }: AxisPlace,
  scale: Scale,
  values: readonly number[],
  format: (value: number) => string,
  label: string,
): { readonly markup: string; readonly height: number } {
  const { size, palette } = pen;
  const parts = values.flatMap((value) => {
    const x = scale(value);
    return [
      element('path', {
        d: `M${num(x)} ${num(top)}V${num(bottom)}`,
        stroke: palette.faint,
        fill: 'none',
      }),
      pen.text(inside(pen, x, format(value), from, to), bottom + size * 1.25, format(value), {
        align: 'middle',
        size: size * SMALL,
        fill: palette.quiet,
      }),
    ];
  });
  parts.push(
    element('path', { d: `M${num(from)} ${num(bottom)}H${num(to)}`, stroke: palette.line, fill: 'none' }),
  );
  const lines = pen.break(label, to - from).lines;
  lines.forEach((line, i) => {
    parts.push(
      pen.text((from + to) / 2, bottom + size * (2.75 + 1.15 * i), line, {
        align: 'middle',
        size: size * 0.92,
      }),
    );
  });
  return { markup: parts.join(''), height: size * (2.3 + 1.15 * lines.length) };
}

/** Numbers at the ends stay on the page. */
function inside(pen: Pen, x: number, text: string, from: number, to: number): number {
  const half = pen.measure(text, pen.size * SMALL) / 2;
  const air = pen.size;
  return Math.min(Math.max(x, from - air + half), to + air - half);
}

/** Lines from left to right with numbers before them. */
export function sideAxis(
  pen: Pen,
  { from, to }: Pick<AxisPlace, 'from' | 'to'>,
  scale: Scale,
  values: readonly number[],
  format: (value: number) => string,
): string {
  const { size, palette } = pen;
  return values
    .flatMap((value) => [
      element('path', {
        d: `M${num(from)} ${num(scale(value))}H${num(to)}`,
        stroke: palette.faint,
        fill: 'none',
      }),
      pen.text(from - size * 0.55, scale(value) + size * 0.3, format(value), {
        align: 'end',
        size: size * SMALL,
        fill: palette.quiet,
      }),
    ])
    .join('');
}

/** Room that the numbers of a side axis take. */
export const sideRoom = (pen: Pen, values: readonly number[], format: (value: number) => string): number =>
  Math.max(0, ...values.map((v) => pen.measure(format(v), pen.size * SMALL))) + pen.size * 0.8;
