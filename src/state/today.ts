/** The one clock that views ask for the day: days are those of the person's own time zone. */

const two = (n: number): string => String(n).padStart(2, '0');

/** Today as '2026-11-22'. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Now as iCalendar stamps it, in universal time: '20261122T131500Z'. */
export const stampOf = (now: Date = new Date()): string =>
  `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
