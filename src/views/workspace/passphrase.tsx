/** Passphrases: of a project that this browser keeps, and of project files. What they do not protect is said, too. */
import { type FormEvent, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { ROUNDS } from '../../io/passphrase.ts';
import { saveProject } from '../../state/files/same-file.ts';
import { unsealWith } from '../../state/files/sealed-files.ts';
import { SHORTEST, strengthOf } from '../../state/workspace/cipher.ts';
import { type PassphraseFault, setPassphrase, unlockProject } from '../../state/workspace/projects.ts';
import { closeDialog, type WorkspaceDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import controls from '../parts/controls/controls.module.css';
import fields from '../parts/controls/fields.module.css';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './workspace.module.css';

type Fault = PassphraseFault | 'wrong-file' | 'differ';
type Asked = { readonly current: string; readonly next: string };

/** Encryption of a project in this browser. */
export function PassphraseDialog({
  dialog: { to, key, name },
}: {
  readonly dialog: Extract<WorkspaceDialog, { is: 'passphrase' }>;
}) {
  const { t } = useWords();
  return (
    <Asking
      title={t(`workspace:passphrase.title.${to}`, { name })}
      action={t(`workspace:passphrase.do.${to}`)}
      current={to === 'set' ? null : t(`workspace:passphrase.${to === 'unlock' ? 'field' : 'current'}`)}
      next={
        to === 'set'
          ? t('workspace:passphrase.field')
          : to === 'change'
            ? t('workspace:passphrase.next')
            : null
      }
      notes={
        to === 'set'
          ? [
              t('workspace:passphrase.lost'),
              t('workspace:passphrase.protects'),
              t('workspace:passphrase.notProtected'),
            ]
          : to === 'change'
            ? [t('workspace:passphrase.changeText'), t('workspace:passphrase.lost')]
            : to === 'remove'
              ? [t('workspace:passphrase.removeText')]
              : []
      }
      onDone={async ({ current, next }) => {
        const fault =
          to === 'unlock'
            ? await unlockProject(key, current)
            : await setPassphrase(key, to === 'set' ? null : current, to === 'remove' ? null : next);
        if (fault === null) closeDialog();
        return fault;
      }}
    />
  );
}

/** A project file under a passphrase. */
export function SealFileDialog() {
  const { t } = useWords();
  return (
    <Asking
      title={t('workspace:passphrase.title.file')}
      action={t('workspace:passphrase.do.file')}
      current={null}
      next={t('workspace:passphrase.field')}
      notes={[t('workspace:passphrase.fileProtects'), t('workspace:passphrase.lost')]}
      aside={
        <Button
          onPress={() => {
            closeDialog();
            void saveProject({ plain: true });
          }}
        >
          {t('workspace:passphrase.plain')}
        </Button>
      }
      onDone={async ({ next }) => {
        if (await saveProject({ passphrase: next })) closeDialog();
        return null;
      }}
    />
  );
}

/** An encrypted file on its way in. */
export function UnsealDialog({ name }: { readonly name: string }) {
  const { t } = useWords();
  return (
    <Asking
      title={t('workspace:passphrase.title.open', { name })}
      action={t('workspace:passphrase.do.open')}
      current={t('workspace:passphrase.field')}
      next={null}
      notes={[]}
      onDone={async ({ current }) => {
        const why = await unsealWith(current);
        return why === 'passphrase' ? 'wrong-file' : why;
      }}
    />
  );
}

function Asking({
  title,
  action,
  current,
  next,
  notes,
  aside,
  onDone,
}: {
  readonly title: string;
  readonly action: string;
  /** Label of the field for the passphrase that counts now; null = none is asked for. */
  readonly current: string | null;
  /** Label of the fields for a new one; null = none is asked for. */
  readonly next: string | null;
  readonly notes: readonly string[];
  readonly aside?: React.ReactNode;
  /** @returns what was wrong; null when all is done */
  readonly onDone: (asked: Asked) => Promise<Fault | null>;
}) {
  const { t, language } = useWords();
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const put = (edit: Partial<typeof values>) => {
    setFault(null);
    setValues((now) => ({ ...now, ...edit }));
  };
  const strength = strengthOf(values.next);
  const isReady =
    (current === null || values.current !== '') &&
    (next === null || (strength !== 'short' && values.again !== ''));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || busy) return;
    if (next !== null && values.next !== values.again) return setFault('differ');
    setBusy(true);
    setFault(await onDone(values).catch((): Fault => 'not-saved'));
    setBusy(false);
  };
  const currentFault = fault !== null && fault !== 'differ';
  return (
    <Modal title={title} closeLabel={t('workspace:close')} isOpen onClose={closeDialog}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {current !== null ? (
          <Secret
            label={current}
            value={values.current}
            onChange={(text) => put({ current: text })}
            shown={shown}
            invalid={currentFault}
            autoFocus
          />
        ) : null}
        {next !== null ? (
          <>
            <Secret
              label={next}
              value={values.next}
              onChange={(text) => put({ next: text })}
              shown={shown}
              isNew
              autoFocus={current === null}
            />
            <p className={styles.strength} data-strength={strength} role="status">
              <meter
                min={0}
                max={3}
                value={['short', 'weak', 'fair', 'strong'].indexOf(strength)}
                aria-hidden="true"
              />
              {values.next === ''
                ? t('workspace:passphrase.hint')
                : t(`workspace:passphrase.strength.${strength}`, { count: SHORTEST })}
            </p>
            <Secret
              label={t('workspace:passphrase.again')}
              value={values.again}
              onChange={(text) => put({ again: text })}
              shown={shown}
              isNew
              invalid={fault === 'differ'}
            />
          </>
        ) : null}
        <Checkbox isSelected={shown} onChange={setShown}>
          {t('workspace:passphrase.show')}
        </Checkbox>
        <p className={styles.fault} role="alert">
          {fault === null ? '' : t(`workspace:passphrase.fault.${fault}`)}
        </p>
        {notes.length > 0 ? (
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {next !== null ? (
              <li>{t('workspace:passphrase.how', { rounds: number(ROUNDS, language, 0) })}</li>
            ) : null}
          </ul>
        ) : null}
        <div className={styles.foot}>
          {aside}
          <span className={styles.grow} />
          <Button onPress={closeDialog}>{t('workspace:cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={!isReady || busy}>
            {busy ? t('workspace:passphrase.working') : action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** A field for a passphrase. */
export function Secret({
  label,
  value,
  onChange,
  shown,
  isNew = false,
  invalid = false,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly shown: boolean;
  readonly isNew?: boolean;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
}) {
  return (
    <TextField
      className={fields.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      validationBehavior="aria"
      type={shown ? 'text' : 'password'}
      autoFocus={autoFocus}
    >
      <Label className={controls.label ?? ''}>{label}</Label>
      <Input
        className={fields.input ?? ''}
        // Never checked by a spelling service, never translated: it would leave the device.
        spellCheck="false"
        translate="no"
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
    </TextField>
  );
}
