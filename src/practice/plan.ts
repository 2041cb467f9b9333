/**
 * What a practice network is to be: how many centres, what they name, and what is built in for learning. The numbers of the
 * small one are those of the survey of 2007 (`data/survey-2007`); the large one is the same in proportion, for measuring speed.
 */
import { CATEGORIES } from '../model/vocabulary.ts';

export const SIZES = ['city', 'town', 'rural'] as const;
export type Size = (typeof SIZES)[number];

/** A kind of partner, and how many centres name it. */
export type Named = {
  readonly category: string;
  readonly count: number;
  /** Centres of a Land that share one such body; 1 = each centre has its own; 0 = two neighbouring centres share one. */
  readonly centresPerBody: number;
  /** The n-th of its category, where there are several. */
  readonly nth: number | null;
};

export type PracticePlan = {
  readonly id: string;
  readonly seed: number;
  readonly centres: number;
  /** Mentions by type of tie. */
  readonly cooperation: number;
  readonly networks: number;
  readonly committees: number;
  readonly named: readonly Named[];
  /** Exactly so many bodies in all; null = as many as come of sharing. */
  readonly bodies: number | null;
  /** Exactly so many ties in all; null = as many as come of `tiesPerPartner`. */
  readonly ties: number | null;
  /** Share of centres of each type of region. */
  readonly share: Readonly<Record<Size, number>>;
  /** Mentions of a centre, in proportion to each other. */
  readonly mentions: Readonly<Record<Size, number>>;
  /** Committees of a centre, in proportion to each other: the one difference that is there beside size. */
  readonly committeesBy: Readonly<Record<Size, number>>;
  /**
   * Ties of a partner to other partners of the same centre, on average: the same in every type of region and at every size. So
   * density falls with size as 1/(k − 1), and of two networks of one size neither is denser for where it lies.
   */
  readonly tiesPerPartner: number;
  /** Odds of a cooperation among two partners of one sector against two of different ones. */
  readonly sameSector: number;
  /** Centres of each type of region of which only the own ties were recorded. */
  readonly starsPerType: number;
};

/** Partners beside the twenty of the ranking; each stays below the last of them (31). */
const OTHERS: Readonly<Record<string, number>> = {
  // Gesundheit: 193, so that with the ranked ones there are 800
  gesundheitseinrichtung: 29,
  'verband-gesundheit': 30,
  patientenberatung: 29,
  'aerzte-apotheker': 26,
  'kammer-heilberuf': 22,
  'berufsverband-aerzte': 21,
  unfallversicherung: 19,
  pflegeselbsthilfe: 17,
  // Soziales and Psycho-Soziales: 294, together 1 000
  sozialpsychiatrie: 30,
  altenhilfe: 30,
  familie: 30,
  nachbarschaftszentrum: 30,
  migrantenorganisation: 30,
  kultur: 28,
  sozialversicherung: 28,
  sport: 27,
  gewerkschaft: 25,
  traeger: 22,
  ministerium: 14,
  // without a sector: 78
  presse: 20,
  selbsthilfeorganisation: 13,
  hochschule: 12,
  politik: 11,
  wirtschaft: 9,
  stiftung: 8,
  wissenschaft: 5,
};

/** Bodies that work for a Land, and those that two neighbouring regions share. */
const CENTRES_PER_BODY: Readonly<Record<string, number>> = {
  'kassenaerztliche-vereinigung': 99,
  krankenkasse: 6,
  rehabilitation: 5,
  fachschule: 4,
  'verband-gesundheit': 9,
  'kammer-heilberuf': 99,
  'berufsverband-aerzte': 99,
  unfallversicherung: 99,
  sozialversicherung: 9,
  gewerkschaft: 9,
  ministerium: 99,
  presse: 6,
  selbsthilfeorganisation: 99,
  hochschule: 6,
  politik: 9,
  stiftung: 9,
  wissenschaft: 99,
  patientenberatung: 6,
  migrantenorganisation: 5,
  wohlfahrtsverband: 0,
  krankenhaus: 0,
  engagement: 0,
  behindertenhilfe: 0,
};

const MOST_SHARED = 1;

/** Ranked categories with their printed counts, then the others. */
function namedOf(times: number, copies: number): readonly Named[] {
  const ranked = [...CATEGORIES.values()].flatMap(({ id, count }) =>
    count === undefined ? [] : [[id, count] as const],
  );
  return [...ranked, ...Object.entries(OTHERS)].flatMap(([category, count]) =>
    Array.from({ length: copies }, (_, i) => ({
      category,
      count: Math.round(count * times),
      // Of many of one category only some work for more than one region.
      centresPerBody: i < MOST_SHARED ? (CENTRES_PER_BODY[category] ?? 1) : 1,
      nth: copies === 1 ? null : i + 1,
    })),
  );
}

const BUILT_IN = {
  share: { city: 45, town: 50, rural: 40 },
  mentions: { city: 22.5, town: 18, rural: 13 },
  committeesBy: { city: 2.4, town: 1.5, rural: 0.75 },
  tiesPerPartner: 3.2,
  sameSector: 2,
} as const;

/** 135 centres, 2 423 mentions: the margins of the survey. */
export const PRACTICE_135: PracticePlan = {
  ...BUILT_IN,
  id: 'practice-135',
  seed: 2007,
  centres: 135,
  cooperation: 1878,
  networks: 334,
  committees: 211,
  named: namedOf(1, 1),
  bodies: null,
  ties: null,
  starsPerType: 4,
};

const LARGE = namedOf(300 / 135, 4);

/** 300 centres, 20 000 bodies, 60 000 ties: four times as much a centre, for measuring speed. */
export const PRACTICE_300: PracticePlan = {
  ...BUILT_IN,
  id: 'practice-300',
  seed: 2007,
  centres: 300,
  cooperation: LARGE.reduce((sum, { count }) => sum + count, 0),
  networks: 2968,
  committees: 1876,
  named: LARGE,
  bodies: 20_000,
  ties: 60_000,
  starsPerType: 4,
};
