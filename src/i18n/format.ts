/** Numbers and dates as people of the language write them: 0,63 · 1.234 · 31.12.2023. */
import type { Language } from './index.ts';

const locale = (language: Language) => (language === 'de' ? 'de-DE' : 'en-GB');
const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale(language), options);
    cache.set(key, found);
  }
  return found;
}

/** Rounded to at most `digits` decimals; `fixed` keeps trailing zeros. What rounds to 0 has no sign. NaN and null read '–'. */
export function number(value: number | null, language: Language, digits = 2, fixed = false): string {
  if (value === null || Number.isNaN(value)) return '–';
  return formatter(language, {
    maximumFractionDigits: digits,
    minimumFractionDigits: fixed && !Number.isInteger(value) ? digits : 0,
    signDisplay: 'negative',
  }).format(value);
}

/** 0.631 → '63 %' */
export function percent(value: number | null, language: Language, digits = 0): string {
  if (value === null || Number.isNaN(value)) return '–';
  return formatter(language, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
}

/** 3.4 → '3 seconds', 130 → '2 minutes'; never less than a second. */
export function duration(seconds: number, language: Language): string {
  const [unit, count] = seconds < 90 ? ['second', seconds] : ['minute', seconds / 60];
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return formatter(language, options).format(Math.max(1, count));
}

/** '2023-08-01' → '01.08.2023', '2023-08' → '08.2023' / '08/2023', '2023' → '2023' */
export function date(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year ?? '';
  if (language === 'de') return day ? `${day}.${month}.${year}` : `${month}.${year}`;
  return day ? `${day}/${month}/${year}` : `${month}/${year}`;
}

/** „…“ in German, “…” in English. */
export const quote = (text: string, language: Language): string =>
  language === 'de' ? `„${text}“` : `“${text}”`;

/** 'a, b und c', or with 'oder' */
export const list = (
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(locale(language), { type }).format(items);

export const collator = (language: Language): Intl.Collator =>
  new Intl.Collator(locale(language), { numeric: true, sensitivity: 'base' });
