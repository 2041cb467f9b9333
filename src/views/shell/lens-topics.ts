/** What a filter is about, in words. */
import { type Language, translate } from '../../i18n/index.ts';
import { fieldWord } from '../../i18n/where-sentence.ts';
import type { LensTopic } from '../../state/filter-draft.ts';

export function topicWord(topic: LensTopic, language: Language): string {
  const t = translate(language);
  if (topic === 'kind') return t('filter:kind');
  return topic === 'type' ? t('filter:type') : fieldWord(topic, language);
}
