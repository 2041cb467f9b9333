/** Words that a section uses, each with its explanation one click away. For views whose words are loaded with them. */
import { BookOpen } from 'lucide-react';
import { type TermId, termName, termOf } from '../../i18n/glossary.ts';
import { Term } from './term.tsx';
import styles from './term-line.module.css';
import { useWords } from './use-words.ts';

export function TermLine({ ids }: { readonly ids: readonly TermId[] }) {
  const { t, language } = useWords();
  return (
    <div className={styles.line}>
      <BookOpen aria-hidden="true" />
      <span>{t('explained:terms')}:</span>
      {ids.map((id) => (
        <Term key={id} id={id}>
          {termName(termOf(id), language)}
        </Term>
      ))}
    </div>
  );
}
