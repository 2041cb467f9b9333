/** The head of a table that came in: its file, its sheet, and a line on it. */
import type { ReactNode } from 'react';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function TableHead({
  file,
  sheet,
  children,
}: {
  readonly file: string;
  readonly sheet: string | null | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className={styles.cardHead}>
      <h3>
        {file}
        {sheet ? <span className={styles.sheet}>{t('import:sheet', { sheet })}</span> : null}
      </h3>
      <p className={styles.hint}>{children}</p>
    </header>
  );
}
