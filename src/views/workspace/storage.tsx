/** What this browser keeps: how much, where, for how long, and how all of it goes. */
import { useEffect, useState } from 'react';
import { percent } from '../../i18n/format.ts';
import { ago, moment, size } from '../../i18n/when.ts';
import { useApp } from '../../state/store.ts';
import { type StorageState, workspace } from '../../state/workspace/workspace.ts';
import { closeDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { Erase } from './erase.tsx';
import styles from './storage.module.css';

export function StorageDialog() {
  const { t } = useWords();
  const health = useApp((s) => s.storage);
  const offline = useApp((s) => s.offline);
  const [state, setState] = useState<StorageState | null>(null);
  const look = async () => setState(await (await workspace()).storageState());
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, and again after what changes it
  useEffect(() => void look(), []);
  return (
    <Modal
      title={t('workspace:storage.title')}
      closeLabel={t('workspace:close')}
      isOpen
      onClose={closeDialog}
      wide
    >
      <p className={styles.quiet}>{t('workspace:storage.lead')}</p>
      {state ? <Used state={state} /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <section>
            <h3>{t('workspace:storage.kept.title')}</h3>
            <p data-tone={health === 'fine' ? 'good' : 'bad'}>{t(`workspace:storage.health.${health}`)}</p>
            {state ? <Persisted state={state} onAsked={look} /> : null}
          </section>
          <section>
            <h3>{t('workspace:storage.where.title')}</h3>
            <ul className={styles.places}>
              {(['projects', 'recipes', 'app', 'files'] as const).map((place) => (
                <li key={place}>{t(`workspace:storage.where.${place}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t('workspace:storage.offline.title')}</h3>
            <p>{t(`workspace:storage.offline.${offline}`)}</p>
          </section>
        </div>
        <div className={styles.column}>
          <Sizes />
          <Traceless />
          <Erase />
        </div>
      </div>
    </Modal>
  );
}

function Used({ state: { usedBytes, quotaBytes } }: { readonly state: StorageState }) {
  const { t, language } = useWords();
  if (usedBytes === null) return <p>{t('workspace:storage.unknown')}</p>;
  if (quotaBytes === null || quotaBytes === 0)
    return <p>{t('workspace:storage.usedOnly', { used: size(usedBytes, language) })}</p>;
  const share = Math.min(1, usedBytes / quotaBytes);
  return (
    <div className={styles.used}>
      <meter
        min={0}
        max={1}
        high={0.8}
        value={share}
        aria-label={t('workspace:storage.bar')}
        aria-valuetext={percent(share, language)}
      />
      <p>
        {t('workspace:storage.used', { used: size(usedBytes, language), quota: size(quotaBytes, language) })}
      </p>
    </div>
  );
}

function Persisted({
  state,
  onAsked,
}: {
  readonly state: StorageState;
  readonly onAsked: () => Promise<void>;
}) {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  const { persisted } = state;
  const ask = async () => {
    const granted = await (await workspace()).requestPersistence();
    setRefused(!granted);
    await onAsked();
  };
  return (
    <>
      <p>{t(`workspace:storage.kept.${persisted === null ? 'unknown' : persisted ? 'yes' : 'no'}`)}</p>
      {persisted === false ? (
        <Button onPress={() => void ask()}>{t('workspace:storage.kept.ask')}</Button>
      ) : null}
      <p role="status" className={styles.quiet}>
        {refused && !persisted ? t('workspace:storage.kept.refused') : ''}
      </p>
    </>
  );
}

function Sizes() {
  const { t, language } = useWords();
  const cards = useApp((s) => s.cards);
  const trash = useApp((s) => s.trash);
  const all = [
    ...cards.map((card) => ({ card, gone: false })),
    ...trash.map((card) => ({ card, gone: true })),
  ];
  return (
    <section>
      <h3>{t('workspace:storage.sizes.title')}</h3>
      {all.length === 0 ? (
        <p className={styles.quiet}>{t('workspace:storage.sizes.none')}</p>
      ) : (
        <div className={styles.sizes}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('workspace:storage.sizes.name')}</th>
                <th scope="col">{t('workspace:storage.sizes.edited')}</th>
                <th scope="col">{t('workspace:storage.sizes.size')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ card, gone }) => (
                <tr key={card.key}>
                  <th scope="row">
                    {card.name[language] ?? card.name.de}
                    {gone ? <span> ({t('workspace:storage.sizes.trash')})</span> : null}
                  </th>
                  <td title={moment(card.savedAt, language)}>{ago(card.savedAt, Date.now(), language)}</td>
                  <td>{size(card.bytes, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Traceless() {
  const { t } = useWords();
  const on = useApp((s) => s.storage === 'without-traces');
  return (
    <section>
      <Checkbox
        isSelected={on}
        onChange={(wanted) => void workspace().then((found) => found.withoutTraces(wanted))}
      >
        {t('workspace:storage.traceless.label')}
      </Checkbox>
      <p className={styles.quiet}>{t('workspace:storage.traceless.text')}</p>
    </section>
  );
}
