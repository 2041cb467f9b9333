/** What a tie is at present, and how close it brings its two ends. */
import type { Tie } from './project.ts';
import { type Frequency, NON_RELATIONAL, type Status, type TieType } from './vocabulary.ts';

/** A tie of which nobody says that it is sought, planned or over counts as active. */
export const standingOf = ({ status }: Pick<Tie, 'status'>): Status => status ?? 'active';

/** From the closest to the one that is over. */
export const STANDINGS = ['active', 'planned', 'sought', 'ended'] as const satisfies readonly Status[];

/** The closest standing among several ties. */
export const bestStanding = (ties: readonly Pick<Tie, 'status'>[]): Status =>
  STANDINGS.find((standing) => ties.some((tie) => standingOf(tie) === standing)) ?? 'ended';

/** Whether a tie hangs on one person: it says so, or is the tie type of such. */
export const isPersonBound = ({ type, personBound }: Pick<Tie, 'type' | 'personBound'>): boolean =>
  personBound ?? type === 'personal-link';

/** Who pays, owns, contains or prints whom: no working together. */
export const isStructural = ({ type }: Pick<Tie, 'type'>): boolean => NON_RELATIONAL.includes(type);

/** Working together before meeting, meeting before belonging or paying, and these before being reported on. */
const BY_TYPE: Readonly<Record<TieType, number>> = {
  cooperation: 3,
  project: 3,
  support: 3,
  mandate: 3,
  'personal-link': 3,
  'network-membership': 2,
  'committee-membership': 2,
  event: 2,
  carrier: 1,
  'part-of': 1,
  administration: 1,
  funding: 1,
  publicity: 0,
};

const BY_FREQUENCY: Readonly<Record<Frequency, number>> = {
  weekly: 7,
  monthly: 6,
  regular: 5,
  quarterly: 4,
  'half-yearly': 3,
  yearly: 2,
  'every-two-years': 1,
  occasional: 1,
  once: 0,
};

/**
 * Orders ties by how close they bring two bodies: first by type, then by stage, then by frequency. An order alone – the number
 * means nothing by itself and is never shown. What nobody said counts as the least.
 */
export const warmthOf = ({ type, stage, frequency }: Pick<Tie, 'type' | 'stage' | 'frequency'>): number =>
  100 * BY_TYPE[type] + 10 * (stage ?? 0) + (frequency === null ? 0 : BY_FREQUENCY[frequency]);
