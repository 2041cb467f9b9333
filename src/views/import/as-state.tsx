/** What was imported as an earlier state of the open network: its name, its year, and which bodies are the same. */
import { useEffect, useRef } from 'react';
import { backToDecisions, stateKept } from '../../state/importing/import-end.ts';
import { useApp } from '../../state/store.ts';
import { EarlierForm } from '../parts/earlier-form.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function AsState() {
  const { t } = useWords();
  const earlier = useApp((s) => (s.importing?.is === 'earlier' ? s.importing.earlier : null));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!earlier) return null;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 ref={heading} tabIndex={-1}>
            {t('time:read.title')}
          </h2>
        </div>
      </header>
      <section className={styles.main} aria-label={t('time:read.title')}>
        <EarlierForm
          earlier={earlier}
          cancel={t('import:back')}
          onCancel={backToDecisions}
          onKept={stateKept}
        />
      </section>
    </div>
  );
}
