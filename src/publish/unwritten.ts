/** Which texts have letters that no face for paper has: to be said before anything is written. Reads no face, so it is quick. */
import { toEnd } from '../base/pauses.ts';
import { inRanges, STOCK } from './face-stock.ts';
import { signOf } from './signs.ts';

const IGNORED = /^[\p{Default_Ignorable_Code_Point}\s]$/u;

function isWritten(char: string): boolean {
  const point = char.codePointAt(0)!;
  if (point < 0x7f || IGNORED.test(char) || signOf(char, 400) !== null) return true;
  return STOCK.some((stock) => inRanges(stock, point));
}

/** Each once, in their order; letters that may be put another way, such as ligatures of old files, are not among them. */
export const unwritten = (texts: Iterable<string>): readonly string[] =>
  [...new Set(texts)].filter((text) =>
    [...text.normalize('NFC')].some(
      (char) => !isWritten(char) && [...char.normalize('NFKC')].some((c) => !isWritten(c)),
    ),
  );

/** Scripts (ISO 15924) that names of people here are written in and that no face here has. */
const SCRIPTS = [
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Khmr', /\p{Script=Khmer}/u],
] as const;
export type ScriptCode = (typeof SCRIPTS)[number][0] | '';

/** Each once, in the order in which they come; '' for a letter of any other. Japanese says more than Chinese signs in it. */
export const inScripts = (texts: readonly string[]): readonly ScriptCode[] => [
  ...new Set(texts.map((text) => SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? '')),
];

/** What is written in a picture, by its SVG; a name on several lines is one. */
export const textsIn = (svg: string): readonly string[] => toEnd(findingTexts(svg));

/** Characters that are looked through between two places to pause: a millisecond or two. */
const PIECE = 1 << 20;
const BEGINS = '<text';

/** The same with places to pause, for pictures of megabytes. */
export function* findingTexts(svg: string): Generator<void, readonly string[]> {
  const found = new Set<string>();
  for (let at = 0; at < svg.length; ) {
    // No text holds another, so none is torn where the last one of a piece begins; nor where none begins.
    const last = svg.slice(at, at + PIECE + BEGINS.length).lastIndexOf(BEGINS);
    const end = at + PIECE >= svg.length ? svg.length : at + (last > 0 ? last : PIECE);
    for (const [text] of svg.slice(at, end).matchAll(/<text\b[\s\S]*?<\/text>/g)) {
      if (!/[\u0250-\u{10ffff}]/u.test(text)) continue;
      found.add(
        unescaped(
          text
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      );
    }
    at = end;
    yield;
  }
  return [...found];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);
