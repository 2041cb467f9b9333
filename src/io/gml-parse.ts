/**
 * GML's text → keys, values and blocks: one pass, no recursion. Strings may hold character entities and line breaks.
 * Reference: Himsolt 1997, GML: A portable graph file format, University of Passau
 */

export type GmlHandler = {
  readonly open: (key: string) => void;
  readonly close: () => void;
  readonly value: (key: string, value: string) => void;
};
export type GmlMistake = { readonly reason: string; readonly row: number };

const MAX_DEPTH = 100;

class Mistake extends Error {
  constructor(
    readonly reason: string,
    readonly at: number,
  ) {
    super(reason);
  }
}

/** Calls the handler for everything in the text; null when it is well-formed, else the first mistake. */
export function readGml(
  text: string,
  handler: GmlHandler,
  progress?: (at: number) => void,
): GmlMistake | null {
  try {
    scan(text, handler, progress);
    return null;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    let row = 1;
    for (let i = 0; i < error.at && i < text.length; i++) if (text.charCodeAt(i) === 10) row++;
    return { reason: error.reason, row };
  }
}

const KEY = /[A-Za-z_][A-Za-z0-9_.:-]{0,200}/y;
const isBlank = (code: number): boolean => code <= 32 || code === 0xfeff || code === 0xa0;

function scan(text: string, handler: GmlHandler, progress?: (at: number) => void): void {
  let i = 0;
  let depth = 0;
  let values = 0;
  let isLineStart = true;
  const skip = () => {
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) isLineStart = true;
      else if (code === 35 && isLineStart) {
        // A comment: to the end of the line.
        while (i + 1 < text.length && text.charCodeAt(i + 1) !== 10 && text.charCodeAt(i + 1) !== 13) i++;
      } else if (!isBlank(code)) {
        isLineStart = false;
        return;
      }
    }
  };
  const word = (): string => {
    const start = i;
    while (
      i < text.length &&
      !isBlank(text.charCodeAt(i)) &&
      text[i] !== '[' &&
      text[i] !== ']' &&
      text[i] !== '"'
    )
      i++;
    return text.slice(start, i);
  };
  for (skip(); i < text.length; skip()) {
    if (text[i] === ']') {
      if (depth-- === 0) throw new Mistake(']', i);
      handler.close();
      i++;
      continue;
    }
    KEY.lastIndex = i;
    const key = KEY.exec(text)?.[0];
    if (key === undefined) throw new Mistake(text.slice(i, i + 20), i);
    i += key.length;
    skip();
    if (progress && (++values & 16383) === 0) progress(i);
    if (text[i] === '[') {
      if (++depth > MAX_DEPTH) throw new Mistake('depth', i);
      handler.open(key);
      i++;
    } else if (text[i] === '"') {
      const end = text.indexOf('"', i + 1);
      if (end < 0) throw new Mistake('"', i);
      handler.value(key, decodeEntities(text.slice(i + 1, end)));
      i = end + 1;
    } else {
      const start = i;
      const value = word();
      if (!/^[+-]?(?:\d[\d.]{0,400}|\.\d{1,400}|inf|nan|infinity)(?:[eE][+-]?\d{1,4})?$/i.test(value))
        throw new Mistake(`${key} ${value}`.slice(0, 40), start);
      handler.value(key, value);
    }
  }
  if (depth > 0) throw new Mistake('[', text.length);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
]);

/** Entities that nobody knows stay as they stand: many programs write a bare '&'. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name as string) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** ASCII only: every other letter, quotes and '&' as character entities. */
export const encodeEntities = (text: string): string => {
  let out = '';
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    if (letter === '"') out += '&quot;';
    else if (letter === '&') out += '&amp;';
    else out += point >= 32 && point < 127 ? letter : `&#${point};`;
  }
  return out;
};
