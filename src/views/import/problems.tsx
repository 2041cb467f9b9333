/** Problems: rows that cannot be taken as they stand, mended in place; the same word is mended in all rows at once. */
import { Download } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { nextTask } from '../../base/pace.ts';
import { number } from '../../i18n/format.ts';
import { decide } from '../../state/importing/import.ts';
import { leaveAllOut, setUnknownEnds } from '../../state/importing/import-edits.ts';
import { type DecidingImport, problemGroups, remarks } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Corrections } from './corrections.tsx';
import styles from './import.module.css';
import { IssueNotes } from './issue-notes.tsx';
import { ProblemRow } from './problem-row.tsx';
import { downloadProblems } from './problems-csv.ts';
import { StepHead } from './step-head.tsx';

/** As many as a person works through before reading the file again. */
const SHOWN = 150;
/** As many are drawn in one go: what fills the window comes first, the rest before anybody has scrolled there. */
const AT_ONCE = 12;

export function Problems({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const { staged, decisions } = importing;
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  const groups = useMemo(() => problemGroups(staged?.problems ?? []), [staged]);
  const shown = groups.slice(0, SHOWN);
  const drawn = useGrowing(shown.length);
  if (!staged) return <StepHead step="problems" text={t('import:reading')} />;
  const unknownEnds =
    decisions.unknownEnds === 'problem' && staged.problems.some((p) => p.issue.code === 'unknown-nodes');
  const strange = remarks(staged);
  const more = staged.moreProblems + Math.max(0, groups.length - SHOWN);
  return (
    <>
      <StepHead
        step="problems"
        text={groups.length === 0 ? t('import:noProblems') : t('import:problemsText')}
      >
        {staged.problems.length > 0 ? (
          <Button onPress={() => void downloadProblems(importing, language)}>
            <Download aria-hidden="true" />
            {t('import:problemsCsv')}
          </Button>
        ) : null}
      </StepHead>
      {unknownEnds ? (
        <p className={styles.banner}>
          <span>{t('import:endsText')}</span>
          <Button onPress={() => decide(setUnknownEnds('create'))}>{t('import:endsCreate')}</Button>
        </p>
      ) : null}
      {strange.length > 1 ? (
        <p className={styles.banner}>
          <span>{t('import:remarks', { count: strange.length, n: number(strange.length, language) })}</span>
          <Button onPress={() => decide(leaveAllOut(strange))}>{t('import:remarksOut')}</Button>
        </p>
      ) : null}
      {groups.length > 0 ? (
        <ol ref={list} className={styles.problems} data-testid="problems" aria-busy={drawn < shown.length}>
          {shown.slice(0, drawn).map((group) => (
            <ProblemRow key={group.key} importing={importing} group={group} />
          ))}
        </ol>
      ) : null}
      {more > 0 ? (
        <p className={styles.hint}>{t('import:moreProblems', { count: more, n: number(more, language) })}</p>
      ) : null}
      <Corrections importing={importing} />
      {staged.issues.length > 0 ? (
        <details className={styles.details}>
          <summary>{t('import:notes', { count: staged.issues.length })}</summary>
          <IssueNotes issues={staged.issues.slice(0, SHOWN)} />
        </details>
      ) : null}
    </>
  );
}

/** How many of a long list are drawn: some more in each task, until all are. */
function useGrowing(all: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= all) return;
    let over = false;
    void nextTask().then(() => over || setDrawn(drawn + AT_ONCE));
    return () => {
      over = true;
    };
  }, [drawn, all]);
  return drawn;
}

/** A problem that is mended goes; the keyboard then stands at the one that took its place. */
function useKeptFocus(list: { readonly current: HTMLElement | null }): void {
  const at = useRef(-1);
  // Before anybody can press a key: what is drawn late must not lose one.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const rows = [...box.children];
    if (at.current >= 0 && (document.activeElement === document.body || document.activeElement === null)) {
      const row = rows[Math.min(at.current, rows.length - 1)];
      row?.querySelector<HTMLElement>('input, button')?.focus();
    }
    const remember = () => {
      at.current = [...box.children].findIndex((row) => row.contains(document.activeElement));
    };
    box.addEventListener('focusin', remember);
    return () => box.removeEventListener('focusin', remember);
  });
}
