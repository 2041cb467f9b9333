/** Ties as lines of words, in dialogs that say what becomes of them. */
import type { Id, Tie } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';

export function TieLines({
  ties,
  label,
}: {
  readonly ties: readonly Tie[];
  /** What a body is called. */
  readonly label: (id: Id) => string;
}) {
  const { t, language } = useWords();
  return (
    <ul className={styles.list}>
      {ties.map(({ id, source, target, type }) => (
        <li key={id}>
          {t('edit:remove.tieText', {
            from: label(source),
            to: label(target),
            type: wordFor('tieTypes', type, language),
          })}
        </li>
      ))}
    </ul>
  );
}
