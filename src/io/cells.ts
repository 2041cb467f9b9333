/**
 * Cell text → values: numbers and dates; words of the vocabulary are read by `cell-words.ts`. Every pattern is anchored and bounded in length, every scan
 * linear. A value that is not understood is answered with the issue code that says why.
 */
import type { IssueCode } from '../model/issue-codes.ts';
import { fold } from './columns.ts';

// ------------------------------------------------------------------------------------------------------- text

/** Letters that nobody sees: zero-width, soft hyphen, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const isOuterBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Takes blanks off both ends, no-break and zero-width ones too. Inside, nothing is changed. */
export function clean(cell: string): string {
  let from = 0;
  let to = cell.length;
  while (from < to && isOuterBlank(cell.charCodeAt(from))) from++;
  while (to > from && isOuterBlank(cell.charCodeAt(to - 1))) to--;
  return from === 0 && to === cell.length ? cell : cell.slice(from, to);
}

/** True when a cell holds letters that cannot be seen, or a no-break blank at an end. */
export const hasInvisible = (cell: string): boolean =>
  INVISIBLE.test(cell) || cell.startsWith('\u00a0') || cell.endsWith('\u00a0');

/** Names that look the same to a reader fold to the same text: case, blanks, invisible letters and signs apart. */
export const likeness = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff.,;:'"“”„\-–_/()]/g, '');

const MISSING = new Set([
  'ka',
  'keineangabe',
  'keineangaben',
  'na',
  'unbekannt',
  'unknown',
  'notstated',
  'nichtangegeben',
]);

/** 'k. A.', 'n/a', '–', '?': somebody wrote down that nothing is known. */
export const saysNothing = (cell: string): boolean =>
  cell === '' ||
  /^[-–—?./]{1,20}$/.test(cell) ||
  (cell.length <= 20 && /^[knu]/i.test(cell) && MISSING.has(fold(cell)));

// ---------------------------------------------------------------------------------------------------- numbers

export type NumberRead =
  | { readonly value: number; readonly ambiguous: boolean }
  | { readonly value: null; readonly code: 'not-finite' | 'number-not-understood' };

/** 'ca. 5', 'rund 20', '~ 3': somebody was not sure of the last digit. */
const ROUGHLY =
  /^(?:ca\.?|circa|rund|etwa|ungef(?:ä|ae)hr|ungef\.|gut|knapp|fast|über|ueber|mind\.|mindestens|about|approx\.?|~|≈)[\s\u00a0]*(?=[\d.,+-])/i;

const NOT_FINITE = /^[+-]?(nan|inf|infinity|unendlich|∞)$/i;

/**
 * '1,5' and '1.5' are one and a half; '1.234,5' and '1,234.5' have thousands. '1.234' alone is ambiguous: in a file with
 * semicolons it is German and means 1234, otherwise 1.234 – and it is said. 'ca. 5' is 5.
 */
export function readNumber(cell: string, delimiter: string): NumberRead {
  const text =
    cell.length > 60
      ? ''
      : cell
          .trim()
          .replace(ROUGHLY, '')
          .replace(/[\s\u00a0\u202f']/g, '');
  if (NOT_FINITE.test(text)) return { value: null, code: 'not-finite' };
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)(e[+-]?\d{1,4})?$/i.exec(text);
  if (!match) return { value: null, code: 'number-not-understood' };
  const digits = match[2]!;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  const decimalAt = Math.max(comma, point);
  let plain = digits;
  let ambiguous = false;
  if (comma >= 0 && point >= 0) {
    const whole = digits.slice(0, decimalAt);
    const thousands = comma > point ? '.' : ',';
    if (whole.includes(comma > point ? ',' : '.')) return { value: null, code: 'number-not-understood' };
    if (!/^\d{1,3}([.,]\d{3})*$/.test(whole)) return { value: null, code: 'number-not-understood' };
    plain = `${whole.replaceAll(thousands, '')}.${digits.slice(decimalAt + 1)}`;
  } else if (decimalAt >= 0) {
    const sign = comma >= 0 ? ',' : '.';
    if (digits.indexOf(sign) !== decimalAt) {
      if (!/^\d{1,3}([.,]\d{3})+$/.test(digits)) return { value: null, code: 'number-not-understood' };
      plain = digits.replaceAll(sign, '');
    } else {
      const looksLikeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && !match[3];
      const decimalSign = delimiter === ';' ? ',' : '.';
      ambiguous = looksLikeThousands && (sign === ',' || delimiter === ';');
      plain =
        looksLikeThousands && sign !== decimalSign && delimiter === ';'
          ? digits.replace(sign, '')
          : digits.replace(sign, '.');
    }
  }
  const value = Number(`${match[1]}${plain}${match[3] ?? ''}`);
  if (Number.isNaN(value)) return { value: null, code: 'number-not-understood' };
  if (!Number.isFinite(value)) return { value: null, code: 'not-finite' };
  return { value, ambiguous };
}

const LEAST_WEIGHT = 1e-30;
const MOST_WEIGHT = 1e30;
/** Strengths whose sums, products or inverses could leave the numbers that can be computed with. */
export const isBeyond = (weight: number): boolean => weight < LEAST_WEIGHT || weight > MOST_WEIGHT;

/** A tie's strength: a number > 0, or the code that says what is wrong with it. */
export function readWeight(
  cell: string,
  delimiter: string,
):
  | { readonly value: number; readonly ambiguous: boolean }
  | { readonly value: null; readonly code: IssueCode } {
  const read = readNumber(cell, delimiter);
  if (read.value === null) return read;
  if (read.value === 0) return { value: null, code: 'weight-zero' };
  if (read.value < 0) return { value: null, code: 'weight-negative' };
  if (isBeyond(read.value)) return { value: null, code: 'weight-beyond' };
  return read;
}

// ------------------------------------------------------------------------------------------------------ dates

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function iso(year: number, month: number | null, day: number | null): string | null {
  if (year < 1000 || year > 2999) return null;
  const y = String(year);
  if (month === null) return y;
  if (month < 1 || month > 12) return null;
  const m = String(month).padStart(2, '0');
  if (day === null) return `${y}-${m}`;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (month === 2 && leap ? 29 : DAYS[month - 1]!)) return null;
  return `${y}-${m}-${String(day).padStart(2, '0')}`;
}

/** Two digits: 00–49 are 2000–2049, 50–99 are 1950–1999. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text);

/** 'seit 2015', 'ab 03/2019', 'seit ca. Anfang 2012': words around a date that add nothing that can be kept. */
const BEFORE_DATE =
  /^(?:(?:seit|ab|vom|von|bis|am|im|in|zum|since|from|until|ca\.?|circa|etwa|rund|um|ende|anfang|mitte|beginn|frühjahr|sommer|herbst|winter|jahr|dem|der|early|late|mid|about|stand:?)[\s\u00a0]+)+|^(?:ca\.|seit|ab)(?=\d)/i;

const MONTHS: readonly string[] = [
  'jan januar january jaenner',
  'feb februar february',
  'mrz maerz mar march',
  'apr april',
  'mai may',
  'jun juni june',
  'jul juli july',
  'aug august',
  'sep sept september',
  'okt oktober oct october',
  'nov november',
  'dez dezember dec december',
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/**
 * A day, month or year as ISO 8601, or null. Understands 2023, 2023-08, 2023-08-01 (a time after it is cut), 31.12.2023,
 * 1.3.24, 12.2023, 31/12/2023 (day first, as in Germany), 12/2023, März 2019, 3. Mai 2019 and Mrz 19, with words such as
 * 'seit' and 'ca.' before. Never swaps day and month.
 */
export function readDate(cell: string): string | null {
  if (cell.length > 40) return null;
  const found = plainDate(cell);
  if (found !== null || !/\d$/.test(cell)) return found;
  const bare = cell.replace(BEFORE_DATE, '');
  return (bare === cell ? null : plainDate(bare)) ?? namedMonth(bare);
}

/** '3. Mai 2019', 'März 2019', 'Mrz 19', 'Mrz. 2019' */
function namedMonth(cell: string): string | null {
  const match = /^(?:(\d{1,2})\. ?)?(\p{L}{3,9})\.?[ -]?'?(\d{4}|\d{2})$/u.exec(cell);
  const month = match ? MONTH_NUMBERS.get(fold(match[2]!)) : undefined;
  if (!match || month === undefined) return null;
  return iso(fullYear(match[3]!), month, match[1] ? Number(match[1]) : null);
}

function plainDate(cell: string): string | null {
  let match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ][\d:.,+\-Zz ]*)?)?)?$/.exec(cell);
  if (match)
    return iso(Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null);
  match = /^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4}|\d{2})(?: [\d:]*)?$/.exec(cell);
  if (match) return iso(fullYear(match[3]!), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})[./](\d{4})$/.exec(cell);
  if (match) return iso(Number(match[2]), Number(match[1]), null);
  return null;
}
