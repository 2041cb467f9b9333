/** The day by the clock of this machine, as the window says it. */
const two = (n: number): string => String(n).padStart(2, '0');

/** Today as '2026-11-22'. */
export const today = (now: Date = new Date()): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
