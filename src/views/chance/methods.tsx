/** The methods paragraph of all tests that were run on this network under this lens; written when somebody opens it. */
import { useMemo, useState } from 'react';
import { testMethods } from '../../state/files/methods.ts';
import { besideOf } from '../../state/files/result-extras.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { selectRuns } from '../../state/testing/chance-run.ts';
import { MethodsText } from '../parts/methods-text.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';

export function Methods() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const runs = useApp(selectRuns);
  const input = useMemo(
    () => (isOpen ? testMethods(project, lensed, besideOf(runs, null, lensed)) : null),
    [isOpen, project, lensed, runs],
  );
  return (
    <details className={styles.methods} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('methods:panel.title')}</summary>
      {isOpen ? (
        <>
          <p className={styles.note}>{t('chance:methods', { count: runs.length })}</p>
          <MethodsText input={input} />
        </>
      ) : null}
    </details>
  );
}
