/** What a filter is about, in words. */
import { type Language, translate } from '../../i18n/index.ts';
import { fieldWord } from '../../i18n/where-sentence.ts';
import { fieldOf, type LensTopic } from '../../state/looking/filter-draft.ts';

export function topicWord(topic: LensTopic, language: Language): string {
  const t = translate(language);
  const field = fieldOf(topic);
  if (field) return fieldWord(field, language);
  return t(topic === 'kind' ? 'filter:kind' : topic === 'type' ? 'filter:type' : 'lensForm:periodTitle');
}
