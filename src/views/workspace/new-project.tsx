/** A name, and an empty network is there. */
import { useState } from 'react';
import { newProject } from '../../state/workspace/projects.ts';
import { closeDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './workspace.module.css';

export function NewProject() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const create = () => {
    closeDialog();
    void newProject(name.trim() === '' ? t('workspace:new.usual') : name.trim());
  };
  return (
    <Modal title={t('workspace:new.title')} closeLabel={t('workspace:close')} isOpen onClose={closeDialog}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextInput
          label={t('workspace:new.name')}
          hint={t('workspace:new.hint')}
          placeholder={t('workspace:new.placeholder')}
          value={name}
          onChange={setName}
          autoFocus
        />
        <div className={styles.foot}>
          <Button onPress={closeDialog}>{t('workspace:cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('workspace:new.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
