/** Report (Bericht): the chapter of the annual report, or the sheet for a partner, seen as it will stand there, and taken along. */
import { Copy, FileText, Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../model/project.ts';
import { show } from '../../state/actions.ts';
import {
  type Chapter,
  copyReport,
  type ReportChoice,
  saveReport,
  usualReport,
} from '../../state/report/report.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Paper } from './paper.tsx';
import { PartnerButtons, PartnerPaper, PartnerSettings, usePartner } from './partner.tsx';
import styles from './report.module.css';
import { Settings } from './settings.tsx';
import { useChapter } from './use-chapter.ts';

/** What can be made of the network for people who read paper. */
const DOCUMENTS = ['chapter', 'partner'] as const;
type ReportDocument = (typeof DOCUMENTS)[number];

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
  const [of, setOf] = useState<ReportDocument>('chapter');
  const [who, setWho] = usePartner();
  const { chapter, isWriting } = useChapter(isEmpty || of !== 'chapter' ? null : choice);
  return (
    <Page data-testid="report" data-ready={of === 'partner' || (chapter !== null && !isWriting)}>
      <PageHead
        name={t('report:title')}
        title={t(of === 'partner' ? 'report:view.partnerHeading' : 'report:view.heading')}
        ask={t(of === 'partner' ? 'report:view.partnerAsk' : 'report:view.ask')}
        className={styles.head}
      >
        {of === 'partner' ? (
          <PartnerButtons id={who.id} />
        ) : (
          <ChapterButtons choice={choice} chapter={chapter} isEmpty={isEmpty} />
        )}
      </PageHead>
      {isEmpty ? (
        <Empty text={t('report:view.tooFew')}>
          <Button tone="primary" onPress={() => show('start')}>
            {t('report:view.toList')}
          </Button>
        </Empty>
      ) : (
        <div className={styles.desk}>
          <aside className={styles.settings} aria-label={t('report:view.settings')}>
            <Select
              label={t('report:view.document')}
              value={of}
              choices={DOCUMENTS.map((id) => ({ id, label: t(`report:view.documents.${id}`) }))}
              onChange={setOf}
            />
            {of === 'partner' ? (
              <PartnerSettings who={who} onPick={setWho} />
            ) : (
              <Settings choice={choice} onChange={choose} />
            )}
          </aside>
          <section className={styles.sheet} aria-label={t('report:view.preview')} aria-busy={isWriting}>
            {of === 'partner' ? (
              <PartnerPaper id={who.id} />
            ) : chapter ? (
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

function ChapterButtons({
  choice,
  chapter,
  isEmpty,
}: {
  readonly choice: ReportChoice;
  readonly chapter: Chapter | null;
  readonly isEmpty: boolean;
}) {
  const { t } = useWords();
  return (
    <>
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
    </>
  );
}
