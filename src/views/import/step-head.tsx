/** A step's heading and what it asks. */
import type { ReactNode } from 'react';
import type { ImportStep } from '../../state/importing/importing.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function StepHead({
  step,
  text,
  children,
}: {
  readonly step: ImportStep;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className={styles.stepHead}>
      <div>
        <h3>{t(`import:heading.${step}`)}</h3>
        <p className={styles.hint}>{text}</p>
      </div>
      {children}
    </header>
  );
}
