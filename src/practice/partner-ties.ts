/** Ties among the partners of one centre: who works together, and who sits in the same networks and committees. */
import type { Random } from '../base/random.ts';
import type { SectorId } from '../model/vocabulary.ts';
import { apportion } from './margins.ts';
import { normal } from './mentions.ts';
import type { PracticePlan } from './plan.ts';

/** A body that a centre names. */
export type Named = {
  readonly id: string;
  readonly kind: 'partner' | 'network' | 'committee';
  readonly sector: SectorId | null;
  /** False for bodies that several centres name. */
  readonly isOwn: boolean;
};

export type PartnerTie = { readonly from: Named; readonly to: Named };

/** Of the ties among partners so many are seats in networks and committees, where there are enough of them. */
const SEATS = 0.4;

/**
 * How many ties there are among the bodies that each centre names. In proportion to their number k: each has as many others
 * on average, wherever it is.
 * @param sizes k of each centre; 0 where none are recorded
 */
export function tieCounts(
  plan: PracticePlan,
  sizes: readonly number[],
  mentions: number,
  random: Random,
): readonly number[] {
  const exact = sizes.reduce((sum, k) => sum + (plan.tiesPerPartner * k) / 2, 0);
  const total = plan.ties === null ? Math.round(exact) : plan.ties - mentions;
  return apportion(
    total,
    sizes.map((k) => k * Math.exp(0.12 * normal(random))),
  );
}

/** Exactly `count` different pairs, or all that there are. No pair of which both are named by other centres, too. */
export function tiesAmong(
  named: readonly Named[],
  count: number,
  sameSector: number,
  random: Random,
): readonly PartnerTie[] {
  const seats: Drawn[] = [];
  const cooperations: Drawn[] = [];
  named.forEach((a, i) => {
    for (const b of named.slice(i + 1)) {
      if (!a.isOwn && !b.isOwn) continue;
      const [from, to] = a.kind === 'partner' ? [a, b] : [b, a];
      if (from.kind !== 'partner') continue;
      const together = to.kind !== 'partner';
      const weight = !together && a.sector !== null && a.sector === b.sector ? sameSector : 1;
      (together ? seats : cooperations).push({ from, to, order: -Math.log(1 - random.float()) / weight });
    }
  });
  const seated = Math.min(seats.length, Math.max(Math.round(SEATS * count), count - cooperations.length));
  return [...first(seats, seated), ...first(cooperations, count - seated)];
}

/** Drawing without putting back, chances in proportion to weights (Efraimidis & Spirakis 2006). */
type Drawn = PartnerTie & { readonly order: number };
const first = (list: Drawn[], count: number): readonly Drawn[] =>
  list.sort((a, b) => a.order - b.order).slice(0, Math.max(0, count));
