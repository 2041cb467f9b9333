/** What is typed into a form and what it means: days, numbers, names of lists. Pure. */
import { date } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';

/** '2023-08-01' as a person writes it: '01.08.2023' in German; as it stands in English, where 01/08 is read two ways. */
export const dayText = (day: string, language: Language): string =>
  language === 'de' ? date(day, 'de') : day;

const GERMAN_DAY = /^(?:(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?)?(\d{4})$/;

/** '1.8.2023', '08.2023', '2023', '2023-08-01' → '2023-08-01', '2023-08', '2023'. What is none of these stays as typed. */
export function dayFrom(text: string): string {
  const typed = text.trim();
  const parts = GERMAN_DAY.exec(typed);
  if (!parts) return typed;
  const [, day, month, year] = parts;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** '0,5', '0.5', '12' → a number; '' → null; anything else → NaN, which no form accepts. */
export function numberFrom(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  return /^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}

/** As a person of the language types it. */
export const numberText = (value: number | null, language: Language): string =>
  value === null ? '' : language === 'de' ? String(value).replace('.', ',') : String(value);

type Named = { readonly id: string; readonly label: string };

/** How names are compared: case and blanks apart. */
const like = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The record that a typed name means; of several with this name the preferred one, else the first. Null = none. */
export function named<T extends Named>(
  records: readonly T[],
  text: string,
  preferred: string | null = null,
): T | null {
  const found = records.filter((record) => like(record.label) === like(text));
  return found.find((record) => record.id === preferred) ?? found[0] ?? null;
}
