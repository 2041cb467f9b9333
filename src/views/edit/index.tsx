/** Whatever is open to edit something. Loaded when the first form or dialog opens. */
import type { Editing } from '../../state/edit/editing.ts';
import { closeEditing } from '../../state/edit/editing.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { AboutForm } from './about-form.tsx';
import { BodyForm } from './body-form.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import styles from './edit.module.css';
import { ListsDialog } from './lists-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { TieForm } from './tie-form.tsx';

export default function Edit() {
  const editing = useApp((s) => s.editing);
  const project = useApp((s) => s.project);
  if (!editing) return null;
  const { bodies, ties } = project;
  switch (editing.is) {
    case 'body':
      if (editing.id !== null && !bodies.has(editing.id)) return <Gone />;
      return (
        <BodyForm
          key={keyOf(editing)}
          id={editing.id}
          {...(editing.to === undefined ? {} : { to: editing.to })}
          {...(editing.label === undefined ? {} : { label: editing.label })}
          {...(editing.at === undefined ? {} : { at: editing.at })}
        />
      );
    case 'tie':
      if (editing.id !== null && !ties.has(editing.id)) return <Gone />;
      return (
        <TieForm
          key={keyOf(editing)}
          id={editing.id}
          {...(editing.from === undefined ? {} : { from: editing.from })}
          {...(editing.to === undefined ? {} : { to: editing.to })}
        />
      );
    case 'merge':
      if (!bodies.has(editing.a)) return <Gone />;
      return <MergeDialog key={keyOf(editing)} a={editing.a} b={editing.b} />;
    case 'split':
      if (!bodies.get(editing.id)?.block) return <Gone />;
      return <SplitDialog key={editing.id} id={editing.id} />;
    case 'delete':
      return <DeleteDialog bodies={editing.bodies} ties={editing.ties} />;
    case 'about':
      return <AboutForm />;
    case 'lists':
      return <ListsDialog />;
    case 'duplicates':
      return <DuplicatesDialog />;
  }
}

/** Another form of the same kind begins anew. */
const keyOf = (editing: Editing): string => JSON.stringify(editing);

/** What was to be edited has been deleted meanwhile, e.g. by an undo. */
function Gone() {
  const { t } = useWords();
  return (
    <Modal title={t('edit:gone')} closeLabel={t('edit:close')} isOpen onClose={closeEditing}>
      <div className={styles.foot}>
        <Button tone="primary" autoFocus onPress={closeEditing}>
          {t('edit:close')}
        </Button>
      </div>
    </Modal>
  );
}
