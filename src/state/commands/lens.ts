/** Questions that are asked often, each one step away, and every tie type on or off. */
import { EVERYTHING, RELATIONAL } from '../../model/lens.ts';
import { TIE_TYPES, type TieType, wordFor } from '../../model/vocabulary.ts';
import { changeLens, lookThrough } from '../looking/look.ts';
import type { Command } from './command.ts';

/** Adds the tie type to those that count, or takes it out. Order stays that of the vocabulary. */
export function toggleTieType(type: TieType): void {
  void changeLens(({ types }) => ({ types: TIE_TYPES.filter((t) => (t === type) !== types.includes(t)) }));
}

export const LENS: readonly Command[] = [
  {
    id: 'lens-everything',
    key: 'commands:lens.everything',
    keywords: 'lesart lens filter zurücksetzen reset all',
    run: () => void lookThrough(EVERYTHING),
  },
  {
    id: 'lens-relational',
    key: 'commands:lens.relational',
    keywords: 'lesart lens ohne träger förderung relational without carrier funding',
    run: () => void changeLens(() => ({ types: RELATIONAL.types })),
  },
  {
    id: 'lens-committees',
    key: 'commands:lens.committees',
    keywords: 'lesart lens gremien beteiligung committees memberships only',
    run: () => void changeLens(() => ({ types: ['committee-membership'] })),
  },
  ...TIE_TYPES.map(
    (type): Command => ({
      id: `tie-type-${type}`,
      key: 'commands:lens.toggleType',
      with: (language) => ({ name: wordFor('tieTypes', type, language) }),
      keywords: `lesart lens verbindungsart tie type ${type}`,
      enabled: (s) => s.lens.types.length > 1 || !s.lens.types.includes(type),
      run: () => toggleTieType(type),
    }),
  ),
];
