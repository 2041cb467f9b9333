/** Issues one below the other: where, what, what to do. */
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function IssueNotes({ issues }: { readonly issues: readonly Issue[] }) {
  const { language } = useWords();
  return (
    <ul className={styles.notes} data-testid="issues">
      {issues.map((issue, at) => {
        const { place, text, remedy } = describeIssue(issue, language);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may read the same; the list is only ever replaced
          <li key={at} data-severity={issue.severity}>
            {place ? <span className={styles.place}>{place}</span> : null}
            <span>{text}</span>
            <span className={styles.hint}>{remedy}</span>
          </li>
        );
      })}
    </ul>
  );
}
