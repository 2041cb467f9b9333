/** What a format cannot hold of the open project, said before it is written. */
import { useEffect, useState } from 'react';
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { list } from '../../i18n/format.ts';
import { type Language, phrase } from '../../i18n/index.ts';
import { type LeaveFormat, losses } from '../../state/files/leave.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './leave.module.css';

const COLUMNS: readonly string[] = ['loss-body-column', 'loss-tie-column'];

/** Columns are many in some formats: one sentence for those of bodies, one for those of ties. */
const columnsOf = (issues: readonly Issue[], code: string): readonly string[] =>
  issues.flatMap((issue) => (issue.code === code ? [String(issue.with?.column ?? '')] : []));

/** Our columns by their name; columns of the person's own are called as they are. */
function columnWord(of: 'body' | 'tie', column: string, language: Language): string {
  const key = `import:${of}.${column}`;
  const word = phrase(language, key);
  return word === key || word === `${of}.${column}` ? column : word;
}

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
  const columns = (code: string, of: 'body' | 'tie') =>
    list(
      columnsOf(found ?? [], code).map((column) => columnWord(of, column, language)),
      language,
    );
  return (
    <section className={styles.losses} aria-live="polite" data-testid="losses">
      {found === null ? null : found.length === 0 ? (
        <p className={styles.hint}>{t('leaving:noLosses')}</p>
      ) : (
        <>
          <h3>{t('leaving:losses')}</h3>
          <ul>
            {columnsOf(found, 'loss-body-column').length > 0 ? (
              <li>{t('leaving:lossBodies', { list: columns('loss-body-column', 'body') })}</li>
            ) : null}
            {columnsOf(found, 'loss-tie-column').length > 0 ? (
              <li>{t('leaving:lossTies', { list: columns('loss-tie-column', 'tie') })}</li>
            ) : null}
            {found
              .filter((issue) => !COLUMNS.includes(issue.code))
              .map((issue) => (
                <li key={issue.code}>{describeIssue(issue, language).text}</li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
