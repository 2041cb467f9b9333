/** What was noticed in files: severity, place, what is wrong, what to do. The copied list has all of it. */
import { useState } from 'react';
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { formatCsv } from '../../io/csv.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

/** As many as a person would read. */
const SHOWN = 200;

export function IssueTable({ issues }: { readonly issues: readonly Issue[] }) {
  const { t, language } = useWords();
  const [copied, setCopied] = useState(false);
  const rows = issues.map((issue) => ({ issue, ...describeIssue(issue, language) }));
  const copy = async () => {
    const lines = rows.map((r) => [
      t(`noticed:severity.${r.issue.severity}`),
      r.issue.at?.file ?? '',
      r.issue.at?.row ?? null,
      r.issue.at?.column ?? '',
      r.text,
      r.remedy,
    ]);
    // File names, columns and cells are foreign: pasted into a spreadsheet, none of them is to run or to shift the columns.
    await navigator.clipboard.writeText(formatCsv(lines, { delimiter: '\t', mark: false }));
    setCopied(true);
  };
  return (
    <>
      <ol className={styles.issues} data-testid="issues">
        {rows.slice(0, SHOWN).map((r) => (
          <li key={`${r.issue.code}:${r.place}:${r.text}`} data-severity={r.issue.severity}>
            <span className={styles.issuePlace}>
              {t(`noticed:severity.${r.issue.severity}`)} · {r.place}
            </span>
            <span>{r.text}</span>
            <span className={styles.hint}>{r.remedy}</span>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN ? <p>{t('shell:more', { count: rows.length - SHOWN })}</p> : null}
      <div>
        <Button onPress={() => void copy()}>{t(copied ? 'noticed:copied' : 'noticed:copyIssues')}</Button>
      </div>
    </>
  );
}
