/** The file that is about to be written over was changed by somebody else: three ways on, each with what it costs. */
import { ago } from '../../i18n/when.ts';
import {
  closeDialog,
  type FileAnswer,
  type WorkspaceDialog,
} from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './workspace.module.css';

export function FileChanged({
  dialog,
}: {
  readonly dialog: Extract<WorkspaceDialog, { is: 'file-changed' }>;
}) {
  const { t, language } = useWords();
  const choices: readonly (readonly [Exclude<FileAnswer, null>, string, string])[] = [
    ['merge', t('workspace:changed.merge'), t('workspace:changed.mergeText')],
    ['as', t('workspace:changed.as'), t('workspace:changed.asText')],
    ['overwrite', t('workspace:changed.overwrite'), t('workspace:changed.overwriteText')],
  ];
  return (
    <Modal
      title={t('workspace:changed.title', { name: dialog.name })}
      closeLabel={t('workspace:close')}
      isOpen
      onClose={closeDialog}
    >
      <p>{t('workspace:changed.text', { when: ago(dialog.changedAt, Date.now(), language) })}</p>
      <ul className={styles.choices}>
        {choices.map(([answer, label, text], i) => (
          <li key={answer}>
            <Button tone={i === 0 ? 'primary' : 'plain'} onPress={() => dialog.answer(answer)}>
              {label}
            </Button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button onPress={closeDialog}>{t('workspace:cancel')}</Button>
      </div>
    </Modal>
  );
}
