/** Everything on this device is deleted: said once what goes, then shown that it is gone. */
import { CircleAlert, CircleCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../state/store.ts';
import { type Left, workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './storage.module.css';

const PLACES = ['databases', 'files', 'caches', 'localStorage', 'serviceWorkers'] as const;

export function Erase() {
  const { t } = useWords();
  const cards = useApp((s) => s.cards.length);
  const trash = useApp((s) => s.trash.length);
  const [at, setAt] = useState<'calm' | 'asked' | 'working' | Left>('calm');
  const erase = async () => {
    setAt('working');
    setAt(await (await workspace()).deleteEverything());
  };
  if (typeof at === 'object') return <Proof left={at} onAgain={erase} />;
  return (
    <section className={styles.erase} data-asked={at !== 'calm'}>
      <h3>{t('workspace:storage.erase.title')}</h3>
      {at === 'calm' ? (
        <>
          <p className={styles.quiet}>{t('workspace:storage.erase.text')}</p>
          <Button onPress={() => setAt('asked')}>
            <Trash2 aria-hidden="true" />
            {t('workspace:storage.erase.button')}
          </Button>
        </>
      ) : (
        <>
          <p role="alert">{t('workspace:storage.erase.sure')}</p>
          <ul className={styles.places}>
            <li>{t('workspace:storage.erase.projects', { count: cards })}</li>
            {trash > 0 ? <li>{t('workspace:storage.erase.trash', { count: trash })}</li> : null}
            <li>{t('workspace:storage.erase.rest')}</li>
          </ul>
          <p className={styles.quiet}>{t('workspace:storage.erase.text')}</p>
          <div className={styles.buttons}>
            <Button autoFocus isDisabled={at === 'working'} onPress={() => setAt('calm')}>
              {t('workspace:cancel')}
            </Button>
            <Button
              className={styles.danger ?? ''}
              isDisabled={at === 'working'}
              onPress={() => void erase()}
            >
              {t(at === 'working' ? 'workspace:storage.erase.working' : 'workspace:storage.erase.confirm')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What was found when it was looked for again. */
function Proof({ left, onAgain }: { readonly left: Left; readonly onAgain: () => Promise<void> }) {
  const { t } = useWords();
  const isClean = PLACES.every((place) => left[place].length === 0);
  const Icon = isClean ? CircleCheck : CircleAlert;
  return (
    <section className={styles.erase} data-testid="erased" data-clean={isClean} aria-live="polite">
      <h3>
        <Icon aria-hidden="true" />
        {t(isClean ? 'workspace:storage.erase.proofTitle' : 'workspace:storage.erase.leftTitle')}
      </h3>
      <dl className={styles.proof}>
        {PLACES.map((place) => (
          <div key={place}>
            <dt>{t(`workspace:storage.erase.place.${place}`)}</dt>
            <dd>{left[place].length === 0 ? t('workspace:storage.erase.empty') : left[place].join(', ')}</dd>
          </div>
        ))}
      </dl>
      {isClean ? <p>{t('workspace:storage.erase.after')}</p> : <p>{t('workspace:storage.erase.leftHint')}</p>}
      <div className={styles.buttons}>
        {isClean ? null : (
          <Button onPress={() => void onAgain()}>{t('workspace:storage.erase.button')}</Button>
        )}
        <Button tone="primary" autoFocus onPress={() => location.reload()}>
          {t('workspace:storage.erase.reload')}
        </Button>
      </div>
    </section>
  );
}
