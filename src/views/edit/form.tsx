/**
 * The frame of every form: fields above, Save and Cancel below. Ctrl+Enter saves from any field, Escape cancels – with a
 * question only when something was changed. Saving that is refused shows why and moves to the first field that is wrong.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { closeEditing } from '../../state/edit/editing.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';

export function Form({
  title,
  saveLabel,
  changed,
  refused = false,
  wide = false,
  extraActions,
  onSave,
  children,
}: {
  readonly title: string;
  /** What saving is called here; null = plain Save. */
  readonly saveLabel?: string;
  /** Something would be lost by closing. */
  readonly changed: boolean;
  /** The last save was refused; fields say why. */
  readonly refused?: boolean;
  readonly wide?: boolean;
  readonly extraActions?: ReactNode;
  /** @returns true when all is saved and the form may close */
  readonly onSave: () => boolean;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const cancel = () => {
    // A second Escape goes back to the form: nobody loses anything by pressing it often.
    if (asking) setAsking(false);
    else if (changed) setAsking(true);
    else closeEditing();
  };
  const save = () => {
    setAsking(false);
    const saved = onSave();
    // A window that only follows another cannot save; it has said so, and what was typed stays.
    if (saved && store.getState().role === 'editing') closeEditing();
    else setRefusals((n) => n + 1);
  };
  useEffect(() => {
    if (refusals === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <Modal title={title} closeLabel={t('edit:cancel')} isOpen onClose={cancel} wide={wide}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {children}
        <div className={styles.foot}>
          {asking ? (
            <Question
              onKeep={() => setAsking(false)}
              onDiscard={() => {
                setAsking(false);
                closeEditing();
              }}
            />
          ) : (
            <>
              <p className={styles.refused} role="status">
                {refused ? t('edit:faults') : ''}
              </p>
              {extraActions}
              <Button onPress={cancel}>{t('edit:cancel')}</Button>
              <Button tone="primary" type="submit" aria-keyshortcuts="Control+Enter">
                {saveLabel ?? t('edit:save')}
              </Button>
            </>
          )}
        </div>
      </form>
    </Modal>
  );
}

function Question({ onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <>
      <p className={styles.question} role="alert">
        {t('edit:discard.question')}
      </p>
      <Button onPress={onDiscard}>{t('edit:discard.discard')}</Button>
      <Button tone="primary" autoFocus onPress={onKeep}>
        {t('edit:discard.keep')}
      </Button>
    </>
  );
}
