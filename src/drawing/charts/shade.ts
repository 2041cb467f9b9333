/** Values as depths of one colour, and the key that says so. */
import { interpolateRgb } from 'd3';
import { element } from '../xml.ts';
import { fitted } from './names.ts';
import { type ChartOptions, type Pen, SMALL } from './page.ts';

export type Shade = {
  /** '#rrggbb' */
  readonly of: (value: number) => string;
  readonly low: number;
  readonly high: number;
};

/** @param muted the values are no fair comparison: shades of grey @returns null without values */
export function shadeOf(
  values: readonly number[],
  { palette }: Pick<ChartOptions, 'palette'>,
  muted: boolean,
): Shade | null {
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const shade = interpolateRgb(palette.faint, muted ? palette.line : palette.accent);
  const of = (value: number) => toHex(shade(high > low ? 0.08 + (0.92 * (value - low)) / (high - low) : 0.5));
  return { of, low, high };
}

/** From the least to the greatest: depth of colour with its numbers, 2.3 text sizes high. */
export function shadeKey(
  shade: Shade,
  axis: string,
  { pen, words }: { readonly pen: Pen; readonly words: ChartOptions['words'] },
  [top, left, right]: readonly [top: number, left: number, right: number],
): string {
  const { size, palette } = pen;
  const { low, high } = shade;
  const steps = 24;
  const wide = Math.min(size * 16, (right - left) * 0.5);
  return [
    pen.text(left, top + size * 0.9, fitted(axis, right - left, size * 0.92, pen.measure), {
      size: size * 0.92,
    }),
    ...Array.from({ length: steps }, (_, i) =>
      element('rect', {
        x: left + (wide * i) / steps,
        y: top + size * 1.5,
        width: wide / steps + 0.5,
        height: size * 0.8,
        fill: shade.of(low + ((high - low) * i) / (steps - 1)),
      }),
    ),
    pen.text(left + wide + size * 0.6, top + size * 2.25, `${words.number(low)} – ${words.number(high)}`, {
      size: size * SMALL,
      fill: palette.quiet,
    }),
  ].join('');
}

/** 'rgb(1, 2, 3)' → '#010203' */
function toHex(colour: string): string {
  const channels = [...colour.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([c]) => Number(c).toString(16).padStart(2, '0'));
  return `#${channels.join('')}`;
}
