/** Names of fields of bodies and ties as the import's words have them; a column of the person's own keeps its name. */
import { type Language, phrase } from '../../i18n/index.ts';

/** Fields that are called otherwise in a project than in a file. */
const COLUMN: Readonly<Record<string, string>> = { block: 'block_count' };

export function fieldWord(table: 'bodies' | 'ties', field: string, language: Language): string {
  const key = `import:${table === 'bodies' ? 'body' : 'tie'}.${COLUMN[field] ?? field}`;
  const word = phrase(language, key);
  return word === key || word === key.slice('import:'.length) ? field.replace(/^extra[:.]/, '') : word;
}
