/** Report (Bericht): the chapter of the annual report, seen as it will stand there, and taken along for Word. */
import { Copy, FileText, Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../model/project.ts';
import { show } from '../../state/actions.ts';
import { copyReport, type ReportChoice, saveReport, usualReport } from '../../state/report/report.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Paper } from './paper.tsx';
import styles from './report.module.css';
import { Settings } from './settings.tsx';
import { useChapter } from './use-chapter.ts';

/** Whoever looks elsewhere and comes back finds what was chosen, as long as it is the same network. */
let left: { readonly of: Id; readonly choice: ReportChoice } | null = null;

export default function ReportView() {
  const { t, language } = useWords();
  const id = useApp((s) => s.project.about.id);
  const isEmpty = useApp((s) => s.project.bodies.size === 0);
  const [kept, setKept] = useState(left?.of === id ? left.choice : null);
  const choice = useMemo(() => kept ?? usualReport(language), [kept, language]);
  const choose = (next: ReportChoice) => {
    left = { of: id, choice: next };
    setKept(next);
  };
  const { chapter, isWriting } = useChapter(isEmpty ? null : choice);
  return (
    <Page data-testid="report" data-ready={chapter !== null && !isWriting}>
      <PageHead
        name={t('report:title')}
        title={t('report:view.heading')}
        ask={t('report:view.ask')}
        className={styles.head}
      >
        <Button tone="primary" isDisabled={isEmpty} onPress={() => void saveReport(choice, 'docx')}>
          <FileText aria-hidden="true" />
          {t('report:view.word')}
        </Button>
        <Button isDisabled={isEmpty} onPress={() => void saveReport(choice, 'md')}>
          <Hash aria-hidden="true" />
          {t('report:view.markdown')}
        </Button>
        <Button isDisabled={chapter === null} onPress={() => chapter && void copyReport(chapter.blocks)}>
          <Copy aria-hidden="true" />
          {t('report:view.copy')}
        </Button>
      </PageHead>
      {isEmpty ? (
        <Empty text={t('report:view.tooFew')}>
          <Button tone="primary" onPress={() => show('start')}>
            {t('report:view.toList')}
          </Button>
        </Empty>
      ) : (
        <div className={styles.desk}>
          <Settings choice={choice} onChange={choose} />
          <section className={styles.sheet} aria-label={t('report:view.preview')} aria-busy={isWriting}>
            {chapter ? (
              <Paper chapter={chapter} language={choice.language} />
            ) : (
              <p className={styles.quiet}>{t('report:view.writing')}</p>
            )}
          </section>
        </div>
      )}
    </Page>
  );
}
