/** Files with faulty rows: what is wrong, row by row, before anything changes – and the choice to open the rest. */

import { number } from '../../i18n/format.ts';
import { decidePending } from '../../state/files.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { IssueTable } from './issue-table.tsx';
import styles from './shell.module.css';

export default function PendingImport() {
  const { t, language } = useWords();
  const pending = useApp((s) => s.pending);
  if (!pending) return null;
  return (
    <Modal
      title={t('shell:pendingTitle', { name: pending.name })}
      closeLabel={t('shell:pendingCancel')}
      isOpen
      onClose={() => decidePending(false)}
    >
      <p>
        {t('shell:pendingText', {
          bodies: number(pending.bodies, language),
          ties: number(pending.ties, language),
        })}{' '}
        {pending.skipped > 0 ? t('shell:pendingSkipped', { count: pending.skipped }) : null}
      </p>
      <IssueTable issues={pending.issues} />
      <div className={styles.decide}>
        <Button onPress={() => decidePending(true)}>{t('shell:pendingOpen')}</Button>
        <Button tone="primary" onPress={() => decidePending(false)}>
          {t('shell:pendingCancel')}
        </Button>
      </div>
    </Modal>
  );
}
