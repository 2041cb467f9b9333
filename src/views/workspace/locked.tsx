/** In place of a view: the network that was open last waits for its passphrase. */
import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { show } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { type PassphraseFault, unlockProject } from '../../state/workspace/projects.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './locked.module.css';
import { Secret } from './passphrase.tsx';

export default function Locked() {
  const { t, language } = useWords();
  const key = useApp((s) => s.locked);
  const name = useApp((s) => s.project.about.name);
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<PassphraseFault | null>(null);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (key === null || phrase === '' || busy) return;
    setBusy(true);
    const why = await unlockProject(key, phrase).catch((): PassphraseFault => 'unreadable');
    setBusy(false);
    setFault(why);
    // The field is gone with the lock: the focus goes to what has come in its place.
    if (why === null) document.getElementById('view')?.focus();
  };
  return (
    <form className={styles.locked} data-testid="locked" onSubmit={(event) => void unlock(event)}>
      <header>
        <span aria-hidden="true">
          <LockKeyhole />
        </span>
        <h1>{t('workspace:passphrase.title.open', { name: name[language] ?? name.de })}</h1>
        <p>{t('workspace:locked.text')}</p>
      </header>
      <Secret
        label={t('workspace:passphrase.field')}
        value={phrase}
        onChange={(text) => {
          setFault(null);
          setPhrase(text);
        }}
        shown={shown}
        invalid={fault !== null}
        autoFocus
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('workspace:passphrase.show')}
      </Checkbox>
      <p className={styles.fault} role="alert">
        {fault === null ? '' : t(`workspace:passphrase.fault.${fault}`)}
      </p>
      <div className={styles.buttons}>
        <Button tone="primary" type="submit" isDisabled={busy}>
          {t(busy ? 'workspace:passphrase.working' : 'workspace:passphrase.do.unlock')}
        </Button>
        <Button onPress={() => show('start')}>{t('workspace:locked.other')}</Button>
      </div>
    </form>
  );
}
