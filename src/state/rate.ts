/** How fast work goes, from the shares it tells: what is left of it in seconds, and how much a second. */

/** What is known of work under way; kept with its progress. Times in ms of one clock. */
export type Rate = {
  readonly begun: number;
  /** Share done, 0…1, and when it was told, from which `left` and `perSecond` come; they do not change with every report. */
  readonly told: number;
  /** Seconds until it is done, at the pace so far; null while it is too early to say. */
  readonly left: number | null;
  /** Share done in a second; null while it is too early to say. */
  readonly perSecond: number | null;
};

/** Before this, in ms, the pace of the first moments would be taken for that of the whole. */
const EARLY = 1000;
/** Figures that change more often than this, in ms, cannot be read. */
const STEADY = 500;

export const rateFrom = (now: number): Rate => ({ begun: now, told: now, left: null, perSecond: null });

/**
 * The rate after a report. The same object while nothing new is to be said.
 * @param share of the work that is done, 0…1
 */
export function rateAfter(rate: Rate, share: number, now: number): Rate {
  const spent = now - rate.begun;
  if (!(share > 0) || spent < EARLY || (rate.left !== null && now - rate.told < STEADY)) return rate;
  const perSecond = (1000 * Math.min(1, share)) / spent;
  return { begun: rate.begun, told: now, left: (1 - Math.min(1, share)) / perSecond, perSecond };
}
