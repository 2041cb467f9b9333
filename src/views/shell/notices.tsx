/** Messages and running work, bottom right; read out politely. Issues of a file open as a table. */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { percent } from '../../i18n/format.ts';
import { phrase } from '../../i18n/index.ts';
import { dismiss } from '../../state/actions.ts';
import { type Notice, useApp, type Work } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { runCommand } from './command-words.ts';
import styles from './shell.module.css';

const ICON = { info: Info, success: CircleCheck, error: CircleAlert };
/** Good news goes by itself; errors stay until they are closed. */
const READING_TIME = 8000;

export function Notices() {
  const { t } = useWords();
  const notices = useApp((s) => s.notices);
  const work = useApp((s) => s.work);
  const saved = useApp((s) => s.saved);
  return (
    <section className={styles.notices} aria-label={t('shell:notices')} aria-live="polite">
      {saved === 'failed' || saved === 'memory-only' ? (
        <div className={styles.notice} data-tone="error">
          <CircleAlert aria-hidden="true" />
          <p>{t(saved === 'failed' ? 'shell:savedFailed' : 'shell:memoryOnly')}</p>
          <Button onPress={() => runCommand('save-project')}>{t('shell:saveNow')}</Button>
        </div>
      ) : null}
      {work.map((w) => (
        <Working key={w.id} work={w} />
      ))}
      {notices.map((n) => (
        <Message key={n.id} notice={n} />
      ))}
    </section>
  );
}

function Working({ work }: { work: Work }) {
  const { t, language } = useWords();
  const share = work.total > 0 ? work.done / work.total : 0;
  return (
    <div className={styles.notice} data-tone="info">
      <p>
        {phrase(language, work.key)} {work.total > 0 ? percent(share, language) : ''}
        <progress value={share} max={1} aria-label={phrase(language, work.key)} />
      </p>
      <Button onPress={work.cancel}>{t('shell:cancel')}</Button>
    </div>
  );
}

function Message({ notice }: { notice: Notice }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(notice.tone === 'error' && (notice.issues?.length ?? 0) > 0);
  const Icon = ICON[notice.tone];
  const issues = notice.issues ?? [];
  const goes = notice.tone !== 'error' && issues.length === 0;
  useEffect(() => {
    if (!goes) return;
    const timer = setTimeout(() => dismiss(notice.id), READING_TIME);
    return () => clearTimeout(timer);
  }, [goes, notice.id]);
  return (
    <div className={styles.notice} data-tone={notice.tone} data-testid="notice">
      <Icon aria-hidden="true" />
      <p>{phrase(language, notice.key, notice.with)}</p>
      {issues.length > 0 ? (
        <Button onPress={() => setOpen(true)}>{t('shell:showIssues', { count: issues.length })}</Button>
      ) : null}
      <IconButton label={t('shell:dismiss')} onPress={() => dismiss(notice.id)}>
        <X aria-hidden="true" />
      </IconButton>
      {issues.length > 0 ? (
        <Modal
          title={t('shell:issuesTitle')}
          closeLabel={t('shell:close')}
          isOpen={open}
          onClose={() => setOpen(false)}
        >
          <IssueTable issues={issues} failed={notice.tone === 'error'} />
        </Modal>
      ) : null}
    </div>
  );
}

/** As many as a person would read; the copied list has all. */
const SHOWN = 200;

function IssueTable({ issues, failed }: { issues: readonly Issue[]; failed: boolean }) {
  const { t, language } = useWords();
  const [copied, setCopied] = useState(false);
  const rows = issues.map((issue) => ({ issue, ...describeIssue(issue, language) }));
  const copy = async () => {
    const lines = rows.map((r) =>
      [
        t(`shell:severity.${r.issue.severity}`),
        r.issue.at?.file ?? '',
        r.issue.at?.row ?? '',
        r.issue.at?.column ?? '',
        r.text,
        r.remedy,
      ].join('\t'),
    );
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <>
      <p>{t(failed ? 'shell:issuesOpenFailed' : 'shell:issuesOpened')}</p>
      <ol className={styles.issues} data-testid="issues">
        {rows.slice(0, SHOWN).map((r) => (
          <li key={`${r.issue.code}:${r.place}:${r.text}`} data-severity={r.issue.severity}>
            <span className={styles.issuePlace}>
              {t(`shell:severity.${r.issue.severity}`)} · {r.place}
            </span>
            <span>{r.text}</span>
            <span className={styles.hint}>{r.remedy}</span>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN ? <p>{t('shell:more', { count: rows.length - SHOWN })}</p> : null}
      <div>
        <Button onPress={() => void copy()}>{t(copied ? 'shell:copied' : 'shell:copyIssues')}</Button>
      </div>
    </>
  );
}
