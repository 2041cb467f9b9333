/** Names of fields of bodies and ties as the import's words have them; a column of the person's own keeps its name. */
import { type Language, translate } from '../../i18n/index.ts';
import type { Meaning } from '../../io/import/import.ts';
import { CHOICES } from '../../state/importing/import-edits.ts';
import { wordName } from './word-choices.ts';

/** Fields that are called otherwise in a project than in a file. */
const COLUMN: ReadonlyMap<string, string> = new Map([
  ['block', 'block_count'],
  ['lastContact', 'last_contact'],
  ['nextStep', 'next_step'],
  ['personBound', 'person_bound'],
]);

export function fieldWord(table: 'bodies' | 'ties', field: string, language: Language): string {
  const meaning = meaningOf(table, COLUMN.get(field) ?? field);
  // Names of a person's own columns may look like keys; only ours are looked up.
  if (meaning?.is === 'body') return translate(language)(`import:body.${meaning.column}`);
  if (meaning?.is === 'tie') return translate(language)(`import:tie.${meaning.column}`);
  return field.replace(/^extra:/, '');
}

/**
 * Two values of a field as a person says them: words of our lists by their names, and of a sector the sector alone, unless
 * that is where they do not differ. '–' = nothing is said.
 */
export function valueWords(
  table: 'bodies' | 'ties',
  field: string,
  values: readonly [string, string],
  language: Language,
): readonly [string, string] {
  const meaning = meaningOf(table, field);
  const word = (text: string) => {
    if (text === '') return '–';
    if (field === 'personBound') return translate(language)(text === 'true' ? 'table:yes' : 'table:no');
    return wordName(meaning, field === 'sector' ? (text.split(' · ')[0] ?? text) : text, language);
  };
  const [a, b] = [word(values[0]), word(values[1])];
  return a === b ? [values[0] || '–', values[1] || '–'] : [a, b];
}

function meaningOf(
  table: 'bodies' | 'ties',
  field: string,
): Extract<Meaning, { column: string }> | undefined {
  const body = CHOICES.body.find((column) => column === field);
  const tie = CHOICES.tie.find((column) => column === field);
  if (table === 'bodies') return body ? { is: 'body', column: body } : undefined;
  return tie ? { is: 'tie', column: tie } : undefined;
}
