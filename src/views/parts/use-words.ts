/** The person's language and its words, for components. */
import { type Language, type Translate, translate } from '../../i18n/index.ts';
import { useApp } from '../../state/store.ts';

export function useWords(): { readonly t: Translate; readonly language: Language } {
  const language = useApp((s) => s.language);
  return { t: translate(language), language };
}
