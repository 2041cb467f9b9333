/** Ranking new ties by what they bring; apart from the search, so that shares of it can be put together without it. */
import type { BestTies } from './best-tie.ts';

/** A new tie between vertices a and b, and by how much it raises the value. */
export type RankedTie = { readonly a: number; readonly b: number; readonly gain: number };

/** Gains alike in so many digits are equal: the last ones tell of the order of their sums. */
const DIGITS = 12;

const byGain = (x: RankedTie, y: RankedTie): number => y.gain - x.gain || x.a - y.a || x.b - y.b;

/** Keeps the best of many; those that bring nothing are never among them. */
export function bestOf(most: number) {
  const kept: RankedTie[] = [];
  return {
    take: (tie: RankedTie): void => {
      const gain = Number(tie.gain.toPrecision(DIGITS));
      if (!(gain > 1e-12)) return;
      kept.push({ ...tie, gain });
      kept.sort(byGain);
      kept.length = Math.min(kept.length, most);
    },
    /** What a tie has to bring to come in; 0 while there is room. */
    least: (): number => (kept.length < most ? 0 : (kept.at(-1)?.gain ?? 0)),
    list: (): readonly RankedTie[] => [...kept],
  };
}

/** The answers to shares of one question as one. */
export function joinBestTies(shares: readonly BestTies[], most: number): BestTies {
  const [first] = shares;
  if (!first || shares.length === 1 || first.declined) return first ?? NONE;
  const best = bestOf(most);
  for (const { ties } of shares) for (const tie of ties) best.take(tie);
  const sum = (of: (share: BestTies) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    declined: null,
    before: first.before,
    ties: best.list(),
    possible: sum((s) => s.possible),
    counted: sum((s) => s.counted),
  };
}
const NONE: BestTies = { declined: 'no-ties', before: 0, ties: [], possible: 0, counted: 0 };
