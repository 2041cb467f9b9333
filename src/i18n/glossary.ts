/**
 * The glossary: words of the field, of networks and of the product, each with what it means. Where the vocabulary has the
 * word (`data/vocabulary`), its name and the values that it can take come from there; where there is a measure for it,
 * formula and reference come from the registry, by its id.
 */
import type { VocabularyList } from '../model/vocabulary.ts';
import { FORMALITIES, FREQUENCIES, STAGES, STATUSES, wordFor } from '../model/vocabulary.ts';
import type german from './de/glossary.ts';
import { list } from './format.ts';
import { type Language, phrase, wordAt } from './index.ts';

export type TermId = keyof typeof german;
export const TERM_GROUPS = ['field', 'tie', 'network', 'product'] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

export type Term = {
  readonly id: TermId;
  readonly group: TermGroup;
  /** The vocabulary's own word for it. */
  readonly word?: readonly [VocabularyList, string];
  /** What it can be, in the vocabulary's words. */
  readonly values?: readonly [VocabularyList, readonly (string | number)[]];
  /** The measure that counts it: its formula and references belong to the explanation. */
  readonly measure?: readonly ['body' | 'network', string];
  /** Short references of what no measure stands for. */
  readonly citations?: readonly string[];
};

export const TERMS: readonly Term[] = [
  { id: 'centre', group: 'field', word: ['kinds', 'centre'] },
  { id: 'group', group: 'field', word: ['kinds', 'group'] },
  { id: 'partner', group: 'field', word: ['kinds', 'partner'] },
  { id: 'committee', group: 'field', word: ['kinds', 'committee'] },
  { id: 'network', group: 'field', word: ['kinds', 'network'] },
  { id: 'funder', group: 'field', word: ['kinds', 'funder'] },
  { id: 'body', group: 'field' },
  { id: 'block', group: 'field' },
  { id: 'category', group: 'field' },
  { id: 'sector', group: 'field' },
  { id: 'cross', group: 'field', word: ['sectors', 'übergreifend'] },
  { id: 'scheme', group: 'field' },
  { id: 'level', group: 'field' },
  { id: 'mention', group: 'field' },
  { id: 'contact', group: 'field' },
  { id: 'survey', group: 'field' },
  { id: 'tie', group: 'tie' },
  { id: 'cooperation', group: 'tie', word: ['tieTypes', 'cooperation'] },
  { id: 'membership', group: 'tie', word: ['tieTypes', 'committee-membership'] },
  { id: 'carrier', group: 'tie', word: ['tieTypes', 'carrier'] },
  { id: 'personal', group: 'tie', word: ['tieTypes', 'personal-link'] },
  { id: 'stage', group: 'tie', values: ['stages', STAGES] },
  { id: 'formality', group: 'tie', values: ['formalities', FORMALITIES] },
  { id: 'frequency', group: 'tie', values: ['frequencies', FREQUENCIES] },
  { id: 'status', group: 'tie', values: ['statuses', STATUSES] },
  { id: 'closer', group: 'tie' },
  { id: 'dated', group: 'tie' },
  { id: 'hub', group: 'network' },
  { id: 'path', group: 'network', measure: ['network', 'mean-distance'] },
  { id: 'part', group: 'network', measure: ['network', 'components'] },
  { id: 'degree', group: 'network', measure: ['body', 'degree'] },
  { id: 'betweenness', group: 'network', measure: ['body', 'betweenness'] },
  { id: 'bridge', group: 'network', measure: ['body', 'sector-betweenness'] },
  { id: 'cut', group: 'network', measure: ['body', 'articulation'] },
  { id: 'mix', group: 'network', measure: ['body', 'iqv'] },
  { id: 'outward', group: 'network', measure: ['body', 'ei'] },
  { id: 'density', group: 'network', measure: ['network', 'density'] },
  { id: 'triangle', group: 'network', measure: ['network', 'transitivity'] },
  { id: 'core', group: 'network', measure: ['body', 'core'] },
  { id: 'community', group: 'network', citations: ['Blondel et al. 2008', 'Traag, Waltman & van Eck 2019'] },
  { id: 'sharedCommittees', group: 'network', citations: ['Borgatti & Everett 1997', 'Newman 2001'] },
  { id: 'reachable', group: 'network', measure: ['body', 'removal-pairs-lost'] },
  { id: 'introduction', group: 'network' },
  { id: 'star', group: 'network' },
  { id: 'chance', group: 'network', citations: ['Phipson & Smyth 2010'] },
  { id: 'interval', group: 'network', citations: ['Efron 1979', 'Davison & Hinkley 1997'] },
  { id: 'lens', group: 'product' },
  { id: 'unsaid', group: 'product' },
  { id: 'source', group: 'product' },
  { id: 'gap', group: 'product' },
  { id: 'wheel', group: 'product' },
  { id: 'outline', group: 'product' },
  { id: 'savedView', group: 'product' },
  { id: 'whatIf', group: 'product' },
  { id: 'snapshot', group: 'product' },
  { id: 'synthetic', group: 'product' },
];

const BY_ID: ReadonlyMap<string, Term> = new Map(TERMS.map((term) => [term.id, term]));
export const termOf = (id: TermId): Term => BY_ID.get(id)!;

export const termName = ({ id, word }: Term, language: Language): string =>
  word ? wordFor(...word, language) : phrase(language, `glossary:${id}.name`);

/** What it means, with the values that it can take. */
export const termText = ({ id, values }: Term, language: Language): string =>
  phrase(language, `glossary:${id}.text`, {
    list: values
      ? list(
          values[1].map((value) => wordFor(values[0], value, language)),
          language,
        )
      : '',
  });

/** What to make of it; '' where the explanation says all. */
export const termWhy = ({ id }: Term, language: Language): string =>
  wordAt(language, `glossary:${id}.why`) ?? '';

/** Other words for it, by which it is looked for. */
export const termAlso = ({ id }: Term, language: Language): string => phrase(language, `glossary:${id}.also`);
