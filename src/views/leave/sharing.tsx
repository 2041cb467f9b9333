/** Pseudonymising: what is taken out, what bodies will be called, and the key for the person alone. */
import { useEffect, useState } from 'react';
import { list, quote } from '../../i18n/format.ts';
import type { Pseudonymised, Removed, Sharing } from '../../model/pseudonymise.ts';
import { preview, saveKey, USUAL_SHARING } from '../../state/files/leave.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './leave.module.css';

const LEAST = [1, 2, 3, 5, 10] as const;
const EXAMPLES = 3;
const NAMED = 5;

export function SharingForm({
  sharing,
  onChange,
}: {
  readonly sharing: Sharing | null;
  readonly onChange: (sharing: Sharing | null) => void;
}) {
  const { t } = useWords();
  const change = (edit: Partial<Sharing>) => sharing && onChange({ ...sharing, ...edit });
  return (
    <section className={styles.sharing}>
      <Checkbox isSelected={sharing !== null} onChange={(on) => onChange(on ? USUAL_SHARING : null)}>
        {t('leaving:share')}
      </Checkbox>
      {sharing ? (
        <div className={styles.details}>
          <p>{t('leaving:shareText')}</p>
          <div>
            <Checkbox isSelected={!sharing.dropPlaces} onChange={(on) => change({ dropPlaces: !on })}>
              {t('leaving:keepPlaces')}
            </Checkbox>
            <Checkbox isSelected={!sharing.yearsOnly} onChange={(on) => change({ yearsOnly: !on })}>
              {t('leaving:keepDates')}
            </Checkbox>
            <Checkbox isSelected={!sharing.dropExtra} onChange={(on) => change({ dropExtra: !on })}>
              {t('leaving:keepExtra')}
            </Checkbox>
          </div>
          <Select
            label={t('leaving:least')}
            value={String(sharing.least)}
            choices={LEAST.map((least) => ({
              id: String(least),
              label: least === 1 ? t('leaving:leastAll') : t('leaving:leastFrom', { least }),
            }))}
            onChange={(least) => change({ least: Number(least) })}
          />
          <p className={styles.hint}>{t('leaving:leastHint')}</p>
          <Preview sharing={sharing} />
        </div>
      ) : null}
    </section>
  );
}

function Preview({ sharing }: { readonly sharing: Sharing }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [found, setFound] = useState<Pseudonymised | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview reads project and language from the state
  useEffect(() => {
    const stop = new AbortController();
    preview(sharing, { signal: stop.signal }).then(setFound, () => {});
    return () => stop.abort();
  }, [sharing, project, language]);
  if (!found) return null;
  const removed = (Object.entries(found.removed) as [keyof Removed, number][]).filter(([, n]) => n > 0);
  return (
    <div className={styles.preview} aria-live="polite">
      <h4>{t('leaving:removed.title')}</h4>
      <p data-testid="removed">
        {removed.length === 0
          ? t('leaving:nothingRemoved')
          : list(
              removed.map(([what, count]) => t(`leaving:removed.${what}`, { count })),
              language,
            )}
      </p>
      <h4>{t('leaving:example')}</h4>
      <p data-testid="pseudonyms">
        {found.key
          .slice(0, EXAMPLES)
          .map((k) => quote(k.name, language))
          .join(', ')}{' '}
        …
      </p>
      {found.alone.length > 0 ? (
        <p>{t('leaving:alone', { names: list(found.alone.slice(0, NAMED), language) })}</p>
      ) : null}
      <p className={styles.hint}>{t('leaving:knows')}</p>
      <div className={styles.key}>
        <Button onPress={() => void saveKey(sharing)}>{t('leaving:saveKey')}</Button>
        <span className={styles.hint}>{t('leaving:keyHint')}</span>
      </div>
    </div>
  );
}
