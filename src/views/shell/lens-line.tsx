/** The line at the bottom that says in words what every number and picture is of; chips take single filters away. */
import { SlidersHorizontal, X } from 'lucide-react';
import { Suspense } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { lensParts, lensSentence } from '../../i18n/lens-sentence.ts';
import { EVERYTHING } from '../../model/lens.ts';
import { setLens, setSession } from '../../state/actions.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { useWords } from '../parts/use-words.ts';
import { LensForm } from './load.ts';
import styles from './shell.module.css';

export function LensLine() {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const about = useApp((s) => s.project.about);
  const parts = lensParts(lensed.lens, language);
  return (
    <section className={styles.lensLine} aria-label={t('lens:title')}>
      <Popup
        label={t('lens:open')}
        placement="top start"
        className={styles.lensPopover}
        bodyClassName={styles.lensDialog}
        trigger={
          <Button className={styles.lensButton ?? ''}>
            <SlidersHorizontal aria-hidden="true" />
            {t('lens:title')}
          </Button>
        }
      >
        <Suspense fallback={<p className={styles.loading}>{t('shell:loading')}</p>}>
          <LensForm />
        </Suspense>
      </Popup>
      {parts.length > 0 ? (
        <ul className={styles.chips}>
          {parts.map((part) => (
            <li key={part.id}>
              <AriaButton
                className={styles.chip ?? ''}
                aria-label={t('lens:remove', { what: part.text })}
                onPress={() => setLens({ [part.id]: EVERYTHING[part.id] })}
              >
                <span>{part.text}</span>
                <X aria-hidden="true" />
              </AriaButton>
            </li>
          ))}
          {parts.length > 1 ? (
            <li>
              <Button tone="quiet" onPress={() => setSession({ lens: EVERYTHING })}>
                {t('lens:reset')}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
      <p className={styles.lensSentence} aria-live="polite" data-testid="lens-sentence">
        {lensSentence(lensed, about, language)}
      </p>
    </section>
  );
}
