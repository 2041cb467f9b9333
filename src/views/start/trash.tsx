/** Deleted networks: to be had back, or to go for good. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../state/store.ts';
import { emptyTrash, nameOf, restoreProject } from '../../state/workspace/projects.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';

export function Trash() {
  const { t, language } = useWords();
  const trash = useApp((s) => s.trash);
  const [asking, setAsking] = useState(false);
  if (trash.length === 0) return null;
  return (
    <details className={styles.trash}>
      <summary>
        <Trash2 aria-hidden="true" />
        {t('start:trash', { count: trash.length })}
      </summary>
      <p className={styles.hint}>{t('start:trashHint')}</p>
      <ul>
        {trash.map((card) => (
          <li key={card.key}>
            <span>
              <strong>{nameOf(card, { language })}</strong>{' '}
              <span className={styles.hint}>
                {t('start:counts', { bodies: card.bodies, ties: card.ties })}
              </span>
            </span>
            <Button
              aria-label={t('start:restoreName', { name: nameOf(card, { language }) })}
              onPress={() => void restoreProject(card.key)}
            >
              {t('start:restore')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {asking ? (
          <>
            <span role="alert">{t('start:emptySure')}</span>
            <Button autoFocus onPress={() => setAsking(false)}>
              {t('start:emptyNo')}
            </Button>
            <Button
              className={styles.danger ?? ''}
              onPress={() => {
                setAsking(false);
                void emptyTrash();
              }}
            >
              {t('start:emptyYes')}
            </Button>
          </>
        ) : (
          <Button onPress={() => setAsking(true)}>{t('start:emptyTrash')}</Button>
        )}
      </div>
    </details>
  );
}
