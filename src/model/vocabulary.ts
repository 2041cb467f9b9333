/**
 * The field's controlled vocabulary: stable ASCII ids (sectors keep the German words that the field's files use).
 * Names in German and English are data: `data/vocabulary/*.json`, one record an id, checked to be complete by a test.
 */
import categories from '../../data/vocabulary/categories.json' with { type: 'json' };
import words from '../../data/vocabulary/words.json' with { type: 'json' };
import type { Words } from './project.ts';

export const KINDS = ['centre', 'partner', 'committee', 'network', 'funder', 'group'] as const;
export type Kind = (typeof KINDS)[number];

/** The three sectors of the field, plus the cross-sector mark. Own schemes may use any other word. */
export const SECTORS = ['Gesundheit', 'Soziales', 'Psycho-Soziales'] as const;
export const CROSS_SECTOR_ID = 'übergreifend';
export type SectorId = string;

/** At most 32, so that a set of them fits a bit set. Order is stable: files and shared links rely on it. */
export const TIE_TYPES = [
  'cooperation',
  'network-membership',
  'committee-membership',
  'project',
  'event',
  'support',
  'mandate',
  'personal-link',
  'funding',
  'carrier',
  'part-of',
  'administration',
  'publicity',
] as const;
export type TieType = (typeof TIE_TYPES)[number];

/** Dropped by the relational lens: who owns, pays, contains or prints whom is not working together. */
export const NON_RELATIONAL: readonly TieType[] = [
  'funding',
  'carrier',
  'part-of',
  'administration',
  'publicity',
];
/** Ties that say 'is inside': they make triangles that look like closure. */
export const CONTAINMENT: readonly TieType[] = ['carrier', 'part-of'];
/** Tie types whose row reads from source to target; the others have no direction. */
export const DIRECTED: readonly TieType[] = [
  'network-membership',
  'committee-membership',
  'support',
  'mandate',
  'funding',
  'carrier',
  'part-of',
  'administration',
];

export const FORMALITIES = ['contract', 'membership', 'election', 'agreement', 'informal'] as const;
export type Formality = (typeof FORMALITIES)[number];
export const FREQUENCIES = [
  'regular',
  'occasional',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'every-two-years',
  'once',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];
/** SHZ München's ladder: 0 analysis … 6 founding of initiatives. Ordinal, gaps allowed. */
export const STAGES = [0, 1, 2, 3, 4, 5, 6] as const;
export type Stage = (typeof STAGES)[number];
export const STATUSES = ['sought', 'planned', 'active', 'ended'] as const;
export type Status = (typeof STATUSES)[number];
export const LEVELS = ['stadtteil', 'local', 'region', 'land', 'bund', 'eu'] as const;
export type Level = (typeof LEVELS)[number];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export type Category = {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  /** Which table it belongs to. */
  readonly of: 'partner' | 'committee' | 'network' | 'technical';
  readonly sector: SectorId | null;
  readonly alternative: SectorId | null;
  readonly confidence: Confidence | null;
  /** Rank and count among the 20 most frequent partners of the 2007 survey. */
  readonly rank?: number;
  readonly count?: number;
};
export const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  (categories as Category[]).map((c) => [c.id, c]),
);

/** Lists with German and English names in `data/vocabulary/words.json`. */
export type VocabularyList =
  | 'kinds'
  | 'kindsPlural'
  | 'sectors'
  | 'tieTypes'
  | 'formalities'
  | 'frequencies'
  | 'stages'
  | 'statuses'
  | 'levels'
  | 'confidences';

/** The name of an id in a list; ids that the vocabulary does not know are shown as they are. */
export function wordFor(list: VocabularyList, id: string | number, language: 'de' | 'en'): string {
  const found = (words as Record<VocabularyList, Record<string, Words>>)[list][String(id)];
  return found ? (found[language] ?? found.de) : String(id);
}

export function categoryName(id: string, language: 'de' | 'en'): string {
  return CATEGORIES.get(id)?.[language] ?? id;
}
