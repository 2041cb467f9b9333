/** What was noticed in the files of a notice, row by row. */
import type { Notice } from '../../state/store.ts';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { IssueTable } from './issue-table.tsx';

export default function IssuesDialog({
  notice,
  isOpen,
  onClose,
}: {
  readonly notice: Notice;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const issues = notice.issues ?? [];
  const lead =
    notice.tone === 'error'
      ? 'issuesOpenFailed'
      : issues.every((issue) => issue.severity === 'note')
        ? 'issuesNoted'
        : 'issuesOpened';
  return (
    <Modal title={t('noticed:issuesTitle')} closeLabel={t('shell:close')} isOpen={isOpen} onClose={onClose}>
      <p>{t(`noticed:${lead}`)}</p>
      <IssueTable issues={issues} />
    </Modal>
  );
}
