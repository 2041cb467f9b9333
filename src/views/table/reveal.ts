/** Scrolling just as far as needed, past what stays put at the edges. */

export type Scroller = {
  /** How far it is scrolled. */
  readonly at: number;
  /** Length of the window, with what covers its start. */
  readonly window: number;
  /** Length at the start that a sticky heading or column covers. */
  readonly covered: number;
};

/**
 * Where to scroll so that start…end can be seen; `at` where it can already. What is longer than the window shows its start.
 * @param start and end in px of the content, the covered length included
 */
export function revealed({ at, window, covered }: Scroller, start: number, end: number): number {
  const before = start - covered;
  if (before < at || end - before > window - covered) return before;
  return end > at + window ? end - window : at;
}
