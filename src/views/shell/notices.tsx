/** Messages and running work, bottom right; read out politely. Issues of a file open as a table. */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { duration, percent } from '../../i18n/format.ts';
import { phrase } from '../../i18n/index.ts';
import { dismiss } from '../../state/actions.ts';
import { type Notice, useApp, type Work } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { IssuesDialog } from './load.ts';
import styles from './shell.module.css';
import { useEver } from './use-ever.ts';

const ICON = { info: Info, success: CircleCheck, error: CircleAlert };
/** Good news goes by itself; errors stay until they are closed. */
const READING_TIME = 8000;
/** What can be taken back stays a little longer. */
const DECIDING_TIME = 20_000;

export function Notices() {
  const { t } = useWords();
  const notices = useApp((s) => s.notices);
  const work = useApp((s) => s.work);
  return (
    <section className={styles.notices} aria-label={t('shell:notices')} aria-live="polite">
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
        {phrase(language, work.key)}{' '}
        {/* Figures that go on changing are for the eyes; the bar tells its value when asked. */}
        <span aria-hidden="true">
          {work.total > 0 ? percent(share, language) : ''}
          {work.rate.left === null
            ? ''
            : ` · ${t('shell:timeLeft', { time: duration(work.rate.left, language) })}`}
        </span>
        <progress value={share} max={1} aria-label={phrase(language, work.key)} />
      </p>
      <Button onPress={work.cancel}>{t('shell:cancel')}</Button>
    </div>
  );
}

function Message({ notice }: { notice: Notice }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(notice.tone === 'error' && (notice.issues?.length ?? 0) > 0);
  const opened = useEver(open);
  const Icon = ICON[notice.tone];
  const issues = notice.issues ?? [];
  const goes = notice.tone !== 'error' && issues.length === 0;
  useEffect(() => {
    if (!goes) return;
    const timer = setTimeout(() => dismiss(notice.id), notice.action ? DECIDING_TIME : READING_TIME);
    return () => clearTimeout(timer);
  }, [goes, notice]);
  return (
    <div className={`${styles.notice} ${styles.message}`} data-tone={notice.tone} data-testid="notice">
      <div className={styles.noticeText}>
        <Icon aria-hidden="true" />
        <p>{phrase(language, notice.key, notice.with)}</p>
      </div>
      {issues.length > 0 || notice.action ? (
        <div className={styles.noticeDo}>
          {issues.length > 0 ? (
            <Button onPress={() => setOpen(true)}>{t('shell:showIssues', { count: issues.length })}</Button>
          ) : null}
          {notice.action ? (
            <Button
              onPress={() => {
                dismiss(notice.id);
                notice.action?.run();
              }}
            >
              {phrase(language, notice.action.key)}
            </Button>
          ) : null}
        </div>
      ) : null}
      <IconButton
        label={t('shell:dismiss')}
        className={styles.noticeClose ?? ''}
        onPress={() => dismiss(notice.id)}
      >
        <X aria-hidden="true" />
      </IconButton>
      {opened ? (
        <Suspense fallback={null}>
          <IssuesDialog notice={notice} isOpen={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
