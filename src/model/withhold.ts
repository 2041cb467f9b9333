/**
 * Small counts that are not said, and what else must not be said so that nobody works them out: complementary suppression of the parts of
 * one total (Willenborg & de Waal 2001, chapter 6; Fischetti & Salazar-González 1999 for tables of any shape).
 */

export type Withheld = {
  /** Indices of small counts, said as ‘fewer than’. */
  readonly small: ReadonlySet<number>;
  /** Indices of counts that would give small ones away: not said at all. */
  readonly beside: ReadonlySet<number>;
  /** The total must not be said, either, nor anything else from which it follows. */
  readonly isTotalHeld: boolean;
};

/**
 * What is held back of counts that stand beside their total. A reader knows which are small (at least 1, below `least`), that what stands
 * without a number is not, and the total: every small count keeps at least two values that fit.
 * @param counts not negative; zeros are said
 * @param least counts below it are small; 3 or more, since below that ‘fewer than’ would say which number it is
 */
export function withheld(counts: readonly number[], least: number): Withheld {
  const small = new Set(counts.flatMap((count, i) => (count > 0 && count < least ? [i] : [])));
  const beside = new Set<number>();
  if (small.size === 0) return { small, beside, isTotalHeld: false };
  const others = counts
    .flatMap((count, i) => (count >= least ? [{ count, i }] : []))
    .sort((a, b) => a.count - b.count || a.i - b.i);
  for (const { i } of others) {
    if (isOpen(counts, small, beside, least)) return { small, beside, isTotalHeld: false };
    beside.add(i);
  }
  if (isOpen(counts, small, beside, least)) return { small, beside, isTotalHeld: false };
  return { small, beside: new Set(), isTotalHeld: true };
}

/** Whether no small count follows from the sum of all that is held back. */
function isOpen(
  counts: readonly number[],
  small: ReadonlySet<number>,
  beside: ReadonlySet<number>,
  least: number,
): boolean {
  const sum = [...small, ...beside].reduce((total, i) => total + counts[i]!, 0);
  // Of the others' sum: at least one each, or `least`; at most what is below `least`, or anything.
  const low = small.size - 1 + beside.size * least;
  const high = beside.size > 0 ? Number.POSITIVE_INFINITY : (small.size - 1) * (least - 1);
  return Math.max(1, sum - high) < Math.min(least - 1, sum - low);
}
