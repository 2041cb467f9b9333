/** Moments and sizes as people say them: 'vor 5 Minuten', '22. November 2026, 14:05', '3,4 MB'. Times are ms since 1970. */
import { number } from './format.ts';
import type { Language } from './index.ts';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** @param now by the caller's clock; what lies ahead of it, by a clock that was set back, counts as now */
export function ago(at: number, now: number, language: Language): string {
  const seconds = Math.max(0, (now - at) / 1000);
  const words = new Intl.RelativeTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { numeric: 'auto' });
  for (const [unit, length] of STEPS)
    if (seconds >= length) return words.format(-Math.floor(seconds / length), unit);
  return language === 'de' ? 'gerade eben' : 'just now';
}

/** Day and time in full. */
export const moment = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);

const UNITS = ['Byte', 'kB', 'MB', 'GB', 'TB'];

/** Powers of 1000, two digits that count. */
export function size(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${number(value, language, value < 10 && unit > 1 ? 1 : 0)} ${UNITS[unit]}`;
}
