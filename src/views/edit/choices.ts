/** The pick lists of the forms, in plain words. */
import { type Language, translate } from '../../i18n/index.ts';
import type { Body } from '../../model/project.ts';
import { sectorsOf } from '../../model/schemes.ts';
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  type Kind,
  LEVELS,
  SECTORS,
  type SectorId,
  STAGES,
  STATUSES,
  TIE_TYPES,
  type TieType,
  type VocabularyList,
  wordFor,
} from '../../model/vocabulary.ts';
import type { Proposal } from '../parts/controls/fields.tsx';
import type { Choice } from '../parts/controls/select.tsx';
import { NONE } from './body-draft.ts';

const listed = <T extends string>(list: VocabularyList, ids: readonly T[], language: Language): Choice<T>[] =>
  ids.map((id) => ({ id, label: wordFor(list, id, language) }));

type OrNone<T extends string> = T | typeof NONE;

/** The choices of a list, and before them that nobody said. */
const orNone = <T extends string>(choices: readonly Choice<T>[], none: string): Choice<OrNone<T>>[] => [
  { id: NONE, label: none },
  ...choices,
];

export const kindChoices = (language: Language): Choice<Kind>[] => listed('kinds', KINDS, language);
export const typeChoices = (language: Language): Choice<TieType>[] => listed('tieTypes', TIE_TYPES, language);

export function optionalChoices(language: Language) {
  const none = translate(language)('edit:none');
  return {
    level: orNone(listed('levels', LEVELS, language), none),
    confidence: orNone(listed('confidences', CONFIDENCES, language), none),
    formality: orNone(listed('formalities', FORMALITIES, language), none),
    frequency: orNone(listed('frequencies', FREQUENCIES, language), none),
    status: orNone(listed('statuses', STATUSES, language), none),
    stage: orNone(
      STAGES.map((stage) => ({
        id: String(stage),
        label: `${stage} – ${wordFor('stages', stage, language)}`,
      })),
      none,
    ),
  };
}

/** Yes, no, and before them that nobody said. */
export function yesNoChoices(language: Language): Choice<OrNone<'yes' | 'no'>>[] {
  const t = translate(language);
  const said = [
    { id: 'yes' as const, label: t('edit:tie.isBound') },
    { id: 'no' as const, label: t('edit:tie.isNotBound') },
  ];
  return orNone(said, t('edit:none'));
}

/** The field's three sectors, others that the network uses, cross-sector; and none, in the words given. */
export function sectorChoices(bodies: Iterable<Body>, none: string, language: Language): Choice<SectorId>[] {
  const known: readonly SectorId[] = SECTORS;
  const present = sectorsOf(bodies, 'assigned').filter((id) => !known.includes(id));
  return orNone(listed('sectors', [...known, ...present, CROSS_SECTOR_ID], language), none);
}

/** Names of the vocabulary's categories, those of the body's kind first, and words that the network uses besides. */
export function categoryProposals(bodies: Iterable<Body>, kind: Kind, language: Language): Proposal[] {
  const of = kind === 'committee' || kind === 'network' ? kind : 'partner';
  const names = new Map<string, string>();
  const first = [...CATEGORIES.values()].filter((c) => c.of === of);
  const rest = [...CATEGORIES.values()].filter((c) => c.of !== of && c.of !== 'technical');
  const byName = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label, language);
  const own = new Set<string>();
  for (const { category } of bodies) if (category !== '' && !CATEGORIES.has(category)) own.add(category);
  for (const group of [
    first.map((c) => ({ id: c.id, label: c[language] })),
    [...own].map((word) => ({ id: `own:${word}`, label: word })),
    rest.map((c) => ({ id: c.id, label: c[language] })),
  ])
    for (const { id, label } of group.sort(byName))
      if (![...names.values()].includes(label)) names.set(id, label);
  return [...names].map(([id, label]) => ({ id, label }));
}
