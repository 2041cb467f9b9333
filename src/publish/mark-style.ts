/** Looks of SVG elements: what is inherited, and what comes of it for one mark. */
import { type Affine, growth } from './affine.ts';
import type { Colour, Look, Paint, Stroke } from './marks.ts';

/** Attributes that children take from what they are in. */
const INHERITED = new Set(
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin paint-order font-size font-weight letter-spacing text-anchor'.split(
    ' ',
  ),
);

/** Inherited attributes as they stand, and `opacity` of all groups multiplied. */
export type Style = { readonly values: ReadonlyMap<string, string>; readonly opacity: number };
export const NO_STYLE: Style = { values: new Map(), opacity: 1 };

export function styleWithin(outer: Style, attributes: ReadonlyMap<string, string>): Style {
  let values: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (!INHERITED.has(name)) continue;
    values ??= new Map(outer.values);
    values.set(name, value);
  }
  const own = attributes.get('opacity');
  if (!values && own === undefined) return outer;
  return { values: values ?? outer.values, opacity: outer.opacity * (own === undefined ? 1 : Number(own)) };
}

export const numberOf = (style: Style, name: string, usual: number): number => {
  const value = style.values.get(name);
  return value === undefined ? usual : Number.parseFloat(value);
};

const NAMES: Readonly<Record<string, Colour>> = {
  black: '#000000',
  white: '#ffffff',
  currentColor: '#000000',
};

/** @throws at a colour that none of our pictures has */
export function colourOf(text: string): Colour {
  const named = NAMES[text];
  if (named) return named;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toLowerCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((p) => Number(p).toString(16).padStart(2, '0'))
      .join('')}`;
  throw new Error(`No colour of ours: ${text}`);
}

export function fillOf(style: Style): Paint | null {
  const value = style.values.get('fill') ?? '#000000';
  if (value === 'none' || value === 'transparent') return null;
  const opacity = style.opacity * numberOf(style, 'fill-opacity', 1);
  if (opacity <= 0) return null;
  const pattern = /^url\(#([^)]+)\)$/.exec(value);
  return pattern
    ? { of: 'pattern', pattern: pattern[1]!, opacity }
    : { of: 'colour', colour: colourOf(value), opacity };
}

export function strokeOf(style: Style, matrix: Affine): Stroke | null {
  const value = style.values.get('stroke') ?? 'none';
  if (value === 'none' || value === 'transparent') return null;
  const grow = growth(matrix);
  const width = numberOf(style, 'stroke-width', 1) * grow;
  const opacity = style.opacity * numberOf(style, 'stroke-opacity', 1);
  if (!(width > 0) || opacity <= 0) return null;
  const cap = style.values.get('stroke-linecap');
  const join = style.values.get('stroke-linejoin');
  return {
    colour: colourOf(value),
    opacity,
    width,
    dash: dashOf(style.values.get('stroke-dasharray'), grow),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
  };
}

function dashOf(list: string | undefined, grow: number): readonly number[] {
  if (list === undefined || list === 'none') return [];
  const lengths = list
    .trim()
    .split(/[\s,]+/)
    .map((length) => Number(length) * grow);
  if (lengths.length === 0 || lengths.some((l) => !(l >= 0)) || lengths.every((l) => l === 0)) return [];
  // An odd list counts twice (SVG 1.1, 11.4).
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

export const lookOf = (style: Style, matrix: Affine): Look => ({
  fill: fillOf(style),
  isEvenOdd: style.values.get('fill-rule') === 'evenodd',
  stroke: strokeOf(style, matrix),
});

/** 'bold' is 700, 'normal' 400. */
export const weightOf = (style: Style): number => {
  const value = style.values.get('font-weight');
  return value === 'bold' ? 700 : value === undefined || value === 'normal' ? 400 : Number(value) || 400;
};
