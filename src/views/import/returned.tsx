/** Returned questionnaires: what each file gave, and what is to be looked at in it. */
import { Download } from 'lucide-react';
import { number } from '../../i18n/format.ts';
import type { ReturnedFile } from '../../io/format.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';
import { IssueNotes } from './issue-notes.tsx';
import { downloadReturns } from './returned-csv.ts';

export function Returned({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const order = new Intl.Collator(language, { numeric: true });
  // What was not read comes first: somebody has to ask for it again.
  const returned = [...(importing.staged?.returned ?? [])].sort(
    (a, b) => Number(a.centre !== null) - Number(b.centre !== null) || order.compare(a.file, b.file),
  );
  if (returned.length === 0) return null;
  const count = (n: number) => ({ count: n, n: number(n, language) });
  const read = returned.filter(({ centre }) => centre !== null).length;
  const title = t('import:returned', {
    n: number(returned.length, language),
    read: number(read, language),
  });
  const told = returned.filter(({ problems }) => problems.length > 0);
  return (
    <section className={styles.card} data-testid="returned">
      <header className={styles.cardHead}>
        <div>
          <h3>{title}</h3>
          <p className={styles.hint}>{t('import:returnedText')}</p>
        </div>
        <Button onPress={() => void downloadReturns(returned, language)}>
          <Download aria-hidden="true" />
          {t('import:returnedCsv')}
        </Button>
      </header>
      <PlainTable
        caption={title}
        columns={[
          { label: t('import:returnedCentre') },
          { label: t('noticed:issueFile') },
          { label: t('import:returnedPartners'), numeric: true },
          { label: t('import:returnedCommittees'), numeric: true },
          { label: t('import:returnedNetworks'), numeric: true },
          { label: t('import:returnedProblems'), numeric: true },
        ]}
        rows={returned.map((one) => ({ key: one.file, cells: cells(one) }))}
      />
      {told.map(({ file, problems }) => (
        <details key={file} className={styles.details}>
          <summary>{t('import:returnedDetails', { ...count(problems.length), file })}</summary>
          <IssueNotes issues={problems} />
        </details>
      ))}
    </section>
  );

  function cells({ file, centre, partners, committees, networks, problems }: ReturnedFile) {
    const counts = [partners, committees, networks].map((n) => (centre === null ? '' : number(n, language)));
    return [
      centre ?? (
        <strong key="not" className={styles.not}>
          {t('import:returnedNot')}
        </strong>
      ),
      file,
      ...counts,
      problems.length === 0 ? '' : number(problems.length, language),
    ];
  }
}
