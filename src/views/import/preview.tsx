/** Preview: where it goes, what is new, changed, the same or not in the file, and who wins where both were changed. */

import { Check } from 'lucide-react';
import { number } from '../../i18n/format.ts';
import type { Counted, Staged } from '../../io/import/import.ts';
import { goToStep } from '../../state/importing/import.ts';
import { type DecidingImport, needs, rememberedPairs } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import { Centre } from './centre.tsx';
import { Conflicts } from './conflicts.tsx';
import { Directions } from './directions.tsx';
import { fieldWord, valueWords } from './field-words.ts';
import styles from './import.module.css';
import { IssueNotes } from './issue-notes.tsx';
import { Differing, Named } from './named.tsx';
import { NewBodies, NewTies } from './new-records.tsx';
import { Remember } from './remember.tsx';
import { Returned } from './returned.tsx';
import { StepHead } from './step-head.tsx';
import { isEarlier, TargetChoice } from './target.tsx';

/** As many as are looked through. */
const SHOWN = 100;
/** Warnings that are in view before it is taken over. */
const WARNED = 6;

export function Preview({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const { staged, decisions } = importing;
  const isNew = decisions.target.is === 'new';
  if (!staged) return <StepHead step="preview" text={t('import:reading')} />;
  if (!staged.project)
    return (
      <>
        <Nothing staged={staged} />
        {isNew ? null : <TargetChoice importing={importing} />}
      </>
    );
  return (
    <>
      <StepHead
        step="preview"
        text={t(
          isEarlier(decisions.target)
            ? 'import:previewState'
            : isNew
              ? 'import:previewNew'
              : isEmpty(staged)
                ? 'import:previewNothing'
                : 'import:previewJoin',
        )}
      />
      <TargetChoice importing={importing} />
      <StillOpen importing={importing} />
      <CentreMissing importing={importing} />
      <Directions importing={importing} />
      <Returned importing={importing} />
      <Warnings staged={staged} />
      {isNew ? null : <Counts staged={staged} />}
      <Conflicts importing={importing} />
      <Differing staged={staged} />
      <ChangedFields staged={staged} />
      {importing.found.format === null ? <Remember importing={importing} /> : null}
      <NewBodies staged={staged} isNew={isNew} />
      <NewTies staged={staged} />
    </>
  );
}

const isEmpty = ({ bodies, ties }: Staged): boolean =>
  bodies.added + bodies.changed + ties.added + ties.changed === 0;

/** What could still be decided; nothing has to be. */
function StillOpen({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const open = needs(importing);
  const count = (n: number) => ({ count: n, n: number(n, language) });
  const known = importing.staged ? rememberedPairs(importing.staged, importing) : 0;
  if (open.problems + open.duplicates + known === 0) return null;
  return (
    <p className={styles.still}>
      {open.problems + open.duplicates > 0 ? (
        <span className={styles.hint}>{t('import:stillOpen')}</span>
      ) : null}
      {open.problems > 0 ? (
        <Button onPress={() => goToStep('problems')}>
          {t('import:stillProblems', count(open.problems))}
        </Button>
      ) : null}
      {open.duplicates > 0 ? (
        <Button onPress={() => goToStep('duplicates')}>
          {t('import:stillPairs', count(open.duplicates))}
        </Button>
      ) : null}
      {known > 0 ? (
        <Button tone="quiet" onPress={() => goToStep('duplicates')}>
          <Check aria-hidden="true" />
          {t('import:pairsKnown', count(known))}
        </Button>
      ) : null}
    </p>
  );
}

function Nothing({ staged }: { readonly staged: Staged }) {
  const { t } = useWords();
  return (
    <>
      <StepHead step="preview" text={t('import:nothingText')} />
      <IssueNotes issues={staged.issues.slice(0, SHOWN)} />
    </>
  );
}

/** A list of names whose centre is not said would be bodies without any tie: it is asked here, where that shows. */
function CentreMissing({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  if (!importing.staged?.issues.some((issue) => issue.code === 'centre-missing')) return null;
  return (
    <section className={styles.card} data-testid="centre-missing">
      <div>
        <h3>{t('import:whoseList')}</h3>
        <p className={styles.hint}>{t('import:whoseListText')}</p>
      </div>
      <div className={styles.settings}>
        <Centre importing={importing} />
      </div>
    </section>
  );
}

/** What is more than a note and concerns no single row; the rest is under problems. */
function Warnings({ staged }: { readonly staged: Staged }) {
  const { t } = useWords();
  // What concerns one returned questionnaire is told with it.
  const told = new Set(staged.returned.flatMap(({ problems }) => problems.map((p) => JSON.stringify(p))));
  const serious = staged.issues.filter(
    (issue) =>
      issue.severity !== 'note' && issue.code !== 'centre-missing' && !told.has(JSON.stringify(issue)),
  );
  if (serious.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3>{t('import:foundIssues')}</h3>
      <IssueNotes issues={serious.slice(0, WARNED)} />
      {serious.length > WARNED ? (
        <Button onPress={() => goToStep('problems')}>
          {t('import:notes', { count: staged.issues.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Counts({ staged }: { readonly staged: Staged }) {
  const { t, language } = useWords();
  const cells = (counted: Counted) =>
    [counted.added, counted.changed, counted.same, counted.missing].map((n) => number(n, language));
  return (
    <section className={styles.card}>
      <PlainTable
        caption={t('import:counts')}
        columns={[
          { label: '' },
          { label: t('import:added'), numeric: true },
          { label: t('import:changed'), numeric: true },
          { label: t('import:same'), numeric: true },
          { label: t('import:missing'), numeric: true },
        ]}
        rows={[
          { key: 'bodies', cells: [t('import:bodiesHead'), ...cells(staged.bodies)] },
          { key: 'ties', cells: [t('import:tiesHead'), ...cells(staged.ties)] },
        ]}
      />
      <p className={styles.hint}>{t('import:missingText')}</p>
      <Named staged={staged} />
    </section>
  );
}

function ChangedFields({ staged }: { readonly staged: Staged }) {
  const { t, language } = useWords();
  const { fields } = staged;
  if (fields.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3>{t('import:changedFields')}</h3>
      <PlainTable
        caption={t('import:changedFields')}
        columns={[
          { label: t('import:what') },
          { label: t('import:fieldHead') },
          { label: t('import:from') },
          { label: t('import:to') },
        ]}
        rows={fields.slice(0, SHOWN).map((f) => ({
          key: `${f.table}/${f.record}/${f.field}`,
          cells: [
            f.label,
            fieldWord(f.table, f.field, language),
            ...valueWords(f.table, f.field, [f.from, f.to], language),
          ],
        }))}
      />
      {fields.length > SHOWN ? <p className={styles.hint}>{more(fields.length - SHOWN)}</p> : null}
    </section>
  );

  function more(count: number): string {
    return t('import:more', { count, n: number(count, language) });
  }
}
