/** What a format cannot hold of the open project, said before it is written. */
import { useEffect, useState } from 'react';
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { type LeaveFormat, losses } from '../../state/leave.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './leave.module.css';

export function Losses({ format }: { readonly format: LeaveFormat }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [found, setFound] = useState<readonly Issue[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lost is asked again for another project
  useEffect(() => {
    const stop = new AbortController();
    setFound(null);
    losses(format, { signal: stop.signal }).then(setFound, () => {});
    return () => stop.abort();
  }, [format, project]);
  return (
    <section className={styles.losses} aria-live="polite" data-testid="losses">
      {found === null ? null : found.length === 0 ? (
        <p className={styles.hint}>{t('leaving:noLosses')}</p>
      ) : (
        <>
          <h3>{t('leaving:losses')}</h3>
          <ul>
            {found.map((issue) => {
              const { text } = describeIssue(issue, language);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </>
      )}
    </section>
  );
}
