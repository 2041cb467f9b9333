/** What a search for new ties is asked and answers, and ranking them; apart from the search, so that shares can be put together without it. */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import type { Decline } from './measure.ts';

/** A new tie between vertices a and b, and by how much it raises the value. */
export type RankedTie = { readonly a: number; readonly b: number; readonly gain: number };

export type BestTieQuestion = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** The body whose own new ties are tried; null = ties between any two. */
  readonly body: number | null;
  /** How many are wanted. */
  readonly most: number;
  /** The candidates shared out: those whose first end leaves `at` when divided by `of`. */
  readonly share?: { readonly at: number; readonly of: number };
};

export type BestTies = {
  /** Why nothing can be said; the rest is empty then. */
  readonly declined: Decline | null;
  /** The value as it is now, 0…1. */
  readonly before: number;
  /** Best first; only those that raise the value. */
  readonly ties: readonly RankedTie[];
  /** Ties that were possible; all of them are counted out. */
  readonly possible: number;
};

/** Whether the candidates of this number belong to the share that was asked for. */
export const isShared = ({ share }: BestTieQuestion, v: number): boolean =>
  !share || v % share.of === share.at;

export const declinedTies = (declined: Decline): BestTies => ({
  declined,
  before: 0,
  ties: [],
  possible: 0,
});

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
  if (!first || shares.length === 1 || first.declined) return first ?? declinedTies('no-ties');
  const best = bestOf(most);
  for (const { ties } of shares) for (const tie of ties) best.take(tie);
  return {
    declined: null,
    before: first.before,
    ties: best.list(),
    possible: shares.reduce((sum, share) => sum + share.possible, 0),
  };
}
