/** Meanings of columns as choices of a pick list. */
import type { Translate } from '../../i18n/index.ts';
import type { Meaning, TableRole } from '../../io/import/import.ts';
import { CHOICES } from '../../state/importing/import-edits.ts';
import type { Choice } from '../parts/controls/select.tsx';

export const idOfMeaning = (meaning: Meaning): string =>
  meaning.is === 'body' || meaning.is === 'tie' ? `${meaning.is}:${meaning.column}` : meaning.is;

/** @throws when the id is none of `idOfMeaning` */
export function meaningOfId(id: string): Meaning {
  if (id === 'extra' || id === 'ignore') return { is: id };
  const [is, name] = id.split(':');
  if (is === 'body') {
    const column = CHOICES.body.find((c) => c === name);
    if (column) return { is, column };
  }
  if (is === 'tie') {
    const column = CHOICES.tie.find((c) => c === name);
    if (column) return { is, column };
  }
  throw new Error(`No meaning ${id}`);
}

/** Of a list of partners, both ends of the tie are known: the partner of the row, and the centre. */
const ENDS: readonly string[] = ['id', 'source', 'target'];

export function meaningChoices(role: TableRole, t: Translate): readonly Choice[] {
  const bodies = role === 'ties' ? [] : CHOICES.body;
  const ties =
    role === 'ties'
      ? CHOICES.tie
      : role === 'partners'
        ? CHOICES.tie.filter((column) => !ENDS.includes(column))
        : [];
  const other = t('import:group.other');
  return [
    ...bodies.map((column) => ({
      id: `body:${column}`,
      label: t(`import:body.${column}`),
      group: t('import:group.body'),
    })),
    ...ties.map((column) => ({
      id: `tie:${column}`,
      label: t(`import:tie.${column}`),
      group: t('import:group.tie'),
    })),
    { id: 'extra', label: t('import:extra'), group: other },
    { id: 'ignore', label: t('import:ignore'), group: other },
  ];
}
