/**
 * Figures for print without colour. Every colour of a finished drawing becomes a grey – by construction nothing coloured is left, in the
 * network's pictures as in charts. Sectors get greys that are as far apart as they can be; all else keeps how light it looks. Logos are
 * pixels and stay as they are.
 */
import { toEnd } from '../base/pauses.ts';
import type { Palette } from './look.ts';

/**
 * Greys of the sectors in their order, at least 3 : 1 to the page (WCAG 2.2, 1.4.11), from the lightest to the darkest. The first three
 * are 20 steps of lightness (CIELAB L*) apart or more; further ones of foreign schemes stand between and need patterns.
 */
const SECTOR_GREYS = {
  light: ['#949494', '#5b5b5b', '#1f1f1f', '#777777', '#3d3d3d', '#868686', '#4c4c4c', '#6a6a6a'],
  dark: ['#f2f2f2', '#b0b0b0', '#747474', '#d2d2d2', '#929292', '#e2e2e2', '#a1a1a1', '#c1c1c1'],
} as const;

/** The drawing in greys; colours are told by attributes of paint, so no text is touched. */
export const greyed = (svg: string, palette: Palette): string => toEnd(greying(svg, palette));

/** Characters between two places to pause. */
const PIECE = 200_000;

/** The same with places to pause, for drawings of megabytes. */
export function* greying(svg: string, palette: Palette): Generator<void, string> {
  const isDark = luminance(palette.page) < 0.2;
  const known = new Map<string, string>();
  const greys = SECTOR_GREYS[isDark ? 'dark' : 'light'];
  palette.sectors.forEach((fill, i) => {
    known.set(fill.toLowerCase(), greys[i % greys.length]!);
  });
  const pieces: string[] = [];
  for (let at = 0; at < svg.length; ) {
    // Between two tags, so that no attribute is torn.
    const cut = svg.indexOf('>', at + PIECE);
    const end = cut < 0 ? svg.length : cut + 1;
    pieces.push(
      svg
        .slice(at, end)
        .replace(
          /\b(fill|stroke)="(#[0-9a-fA-F]{6})"/g,
          (_, name: string, colour: string) =>
            `${name}="${known.get(colour.toLowerCase()) ?? greyOf(colour)}"`,
        ),
    );
    at = end;
    yield;
  }
  return pieces.join('');
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** Relative luminance (IEC 61966-2-1) of '#rrggbb', 0…1. */
export function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The grey of the same luminance. */
export function greyOf(colour: string): string {
  const light = luminance(colour);
  const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  const part = Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}
