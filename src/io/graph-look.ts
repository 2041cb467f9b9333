/**
 * How a node or an edge looks and where it stands, as graph files say it. Kept in `extra` under fixed names, so that any
 * writer can say it again and a map can use it:
 *   x y z       position, in the units of the file; y grows as in the file
 *   color       '#rrggbb' or '#rrggbbaa', lower case, or a colour's name
 *   size        size of a node; width and height where a file has both
 *   shape       a word: ellipse, diamond, disc …
 *   thickness   of an edge
 */

const HEX = /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/;
/** A colour as our readers write it. */
export const isHexColour = (text: string | undefined): text is string => text !== undefined && HEX.test(text);

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
const byte = (text: string): number | null => {
  const value = text.length > 0 && text.length <= 8 ? Number(text) : Number.NaN;
  return value >= 0 && value <= 255 ? value : null;
};

/**
 * @param alpha 0 … 1; '' or 1 = opaque
 * @returns '' when these are no bytes
 */
export function colourOf(red: string, green: string, blue: string, alpha = ''): string {
  const parts = [byte(red), byte(green), byte(blue)];
  if (parts.includes(null)) return '';
  const opacity = alpha === '' || alpha.length > 24 ? 1 : Number(alpha);
  const end = opacity >= 0 && opacity < 1 ? hex(opacity * 255) : '';
  return `#${parts.map((part) => hex(part!)).join('')}${end}`;
}

/** Red, green, blue (0 … 255) and alpha (0 … 1, three digits) of a colour; null alpha = opaque. */
export function bytesOf(colour: string): {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number | null;
} {
  const at = (i: number) => Number.parseInt(colour.slice(i, i + 2), 16);
  return {
    red: at(1),
    green: at(3),
    blue: at(5),
    alpha: colour.length > 7 ? Math.round((at(7) / 255) * 1000) / 1000 : null,
  };
}

/** '#FFCC00' → '#ffcc00'; other words stay. */
export const tidyColour = (text: string): string =>
  HEX.test(text.toLowerCase()) ? text.toLowerCase() : text;

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,17})?(?:[eE][+-]?\d{1,3})?$/;
/** A number that any program reads, e.g. a position. */
export const isDecimal = (text: string | undefined): text is string =>
  text !== undefined && DECIMAL.test(text) && Number.isFinite(Number(text));

/** Red, green and blue in three columns, as Gephi writes them → one colour. The map is changed. */
export function joinColour(attributes: Map<string, string>): void {
  if (attributes.has('color')) return;
  const [red, green, blue] = ['r', 'g', 'b'].map((name) => attributes.get(name));
  if (red === undefined || green === undefined || blue === undefined) return;
  const colour = colourOf(red, green, blue);
  if (colour === '') return;
  for (const name of ['r', 'g', 'b']) attributes.delete(name);
  attributes.set('color', colour);
}
