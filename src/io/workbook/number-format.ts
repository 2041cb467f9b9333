/**
 * What a number in a cell looks like: a date, a percentage, a number with leading zeros, or just itself. Number formats are
 * read only as far as they change the meaning of a value; how many decimals a person wanted to see does not: all digits stay.
 * References: ECMA-376-1 (2016) 18.8.30 numFmt; ODF 1.3 part 3, section 16.29 (data styles).
 */

/** Parts of a date that a cell shows: 'ymd' day, 'ym' month, 'y' year, 'time' hours, 'ymd time' both. */
export type DateParts = 'ymd' | 'ym' | 'y' | 'time' | 'ymd time';

export type NumberFormat =
  | { readonly is: 'plain' }
  | { readonly is: 'percent' }
  /** At least so many digits before the point; `before` and `after` are words around them. */
  | { readonly is: 'zeros'; readonly width: number; readonly before: string; readonly after: string }
  | { readonly is: 'date'; readonly parts: DateParts };

export const PLAIN: NumberFormat = { is: 'plain' };
const date = (parts: DateParts): NumberFormat => ({ is: 'date', parts });

/** Number formats that a workbook need not define (ECMA-376-1 18.8.30; 27–36 and 50–58 are dates of East Asian versions). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { is: 'percent' };
  if (id === 17) return date('ym');
  if (id === 22) return date('ymd time');
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return date('time');
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return date('ymd');
  return PLAIN;
}

/** A format code as workbooks store it, in English letters: 'dd.mm.yyyy', '00000', '0.0%', '"Nr. "000'. */
export function formatOf(code: string): NumberFormat {
  const section = firstSection(code.slice(0, 255));
  // Colours, conditions, countries in brackets; hours beyond 24 stand in brackets too and are a time.
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const open = section.replace(/\[[^\]]*\]/g, '');
  const bare = open.replace(/"[^"]*"|\\.|[_*]./g, '');
  if (/^\s*(general|@)?\s*$/i.test(bare)) return elapsed ? date('time') : PLAIN;
  const letters = bare.replace(/am\/pm|a\/p/gi, 'h').toLowerCase();
  const time = elapsed || /[hs]/.test(letters);
  const year = letters.includes('y');
  const day = letters.includes('d');
  const month = letters.includes('m');
  if (!/[0#?]/.test(letters) || time || year) {
    if (day || (year && month && time)) return date(time ? 'ymd time' : 'ymd');
    if (year) return date(month ? 'ym' : time ? 'ymd time' : 'y');
    if (time) return date('time');
    if (month) return date('ymd');
  }
  if (bare.includes('%')) return { is: 'percent' };
  return zerosOf(open) ?? PLAIN;
}

/** '"SHK-"000' → at least three digits after 'SHK-'; null where a number needs no zeros before it. */
function zerosOf(open: string): NumberFormat | null {
  const parts = open.replace(/[_*]./g, '').match(/"[^"]*"|\\.|[^"\\]+/g) ?? [];
  let width = 0;
  const around = ['', ''];
  for (const part of parts) {
    const word = part.startsWith('"') ? part.slice(1, -1) : part.startsWith('\\') ? part.slice(1) : null;
    if (word !== null) around[width === 0 ? 0 : 1] += word;
    else if (/^0+$/.test(part.trim()) && width === 0) width = part.trim().length;
    else if (/^[\s/()-]+$/.test(part)) around[width === 0 ? 0 : 1] += part;
    else return null;
  }
  return width >= 2 ? { is: 'zeros', width, before: around[0]!, after: around[1]! } : null;
}

/** Up to the first semicolon that is no letter of a word. */
function firstSection(code: string): string {
  const match = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code);
  return match ? match[0] : code;
}

/** A number as text: all digits, decimal point, no exponent below 10^21. */
export const plainNumber = (value: number): string => (Object.is(value, -0) ? '0' : String(value));

/**
 * What the cell says.
 * @param serial the stored number; for dates: days, counted from 1900 or 1904
 */
export function shownNumber(serial: number, format: NumberFormat, is1904: boolean): string {
  if (format.is === 'percent') return `${plainNumber(Number((serial * 100).toPrecision(15)))}%`;
  if (format.is === 'zeros' && Number.isInteger(serial) && serial >= 0)
    return format.before + plainNumber(serial).padStart(format.width, '0') + format.after;
  if (format.is === 'date') return dateOf(serial, format.parts, is1904) ?? plainNumber(serial);
  return plainNumber(serial);
}

const DAY = 86_400;
/** 31.12.9999 in the 1900 system: the last day that a spreadsheet knows. */
const LAST_DAY = 2_958_465;

function dateOf(serial: number, parts: DateParts, is1904: boolean): string | null {
  if (serial < 0 || serial > LAST_DAY + 1) return null;
  const seconds = Math.round(serial * DAY);
  if (parts === 'time') return clock(seconds);
  let days = Math.floor(seconds / DAY);
  // The 1900 system counts a 29 February 1900 that there never was; before it, days are one off.
  if (is1904) days += 1462;
  else if (days < 60) days += 1;
  const iso = new Date((days - 25_569) * DAY * 1000).toISOString().slice(0, 10);
  return datePrecision(iso, seconds % DAY, parts);
}

/** '26:30' for twenty-six and a half hours; seconds only where there are some. */
function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest ? `:${two(rest)}` : ''}`;
}

/**
 * A day as far as the cell shows it: '2023-12-31', '2023-12', '2023'; with hours only where they say something.
 * @param iso 'YYYY-MM-DD'
 * @param seconds since midnight
 */
export function datePrecision(iso: string, seconds: number, parts: DateParts): string {
  if (parts === 'y') return iso.slice(0, 4);
  if (parts === 'ym') return iso.slice(0, 7);
  return seconds === 0 || parts === 'ymd' ? iso : `${iso} ${clock(seconds)}`;
}
