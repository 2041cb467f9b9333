/** The line at the bottom that says in words what every number and picture is of; chips take single filters away. */
import { SlidersHorizontal } from 'lucide-react';
import { Suspense } from 'react';
import { lensParts, lensSentence } from '../../i18n/lens-sentence.ts';
import { EVERYTHING } from '../../model/lens.ts';
import { lookThrough } from '../../state/looking/look.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { LensChips } from '../parts/lens-chips.tsx';
import { useWords } from '../parts/use-words.ts';
import { LensForm, ShownChips } from './load.ts';
import styles from './shell.module.css';

/** Parts of the lens that filter; the others say how what is left is read. */
const ABOVE_MAP: ReadonlySet<string> = new Set(['kinds', 'types', 'period', 'where']);

export function LensLine() {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const about = useApp((s) => s.project.about);
  const isMap = useApp((s) => s.view === 'map');
  const isRanged = useApp((s) => s.view === 'table' && s.shownBy.ranges.length > 0);
  // The map has the chips of its filters above itself.
  const parts = lensParts(lensed.lens, language).filter(({ id }) => !isMap || !ABOVE_MAP.has(id));
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
      {parts.length > 0 || isRanged ? (
        <div className={styles.chips}>
          <LensChips parts={parts} />
          {isRanged ? (
            <Suspense fallback={null}>
              <ShownChips />
            </Suspense>
          ) : null}
          {parts.length > 1 ? (
            <Button tone="quiet" onPress={() => void lookThrough(EVERYTHING)}>
              {t('lens:reset')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <p className={styles.lensSentence} aria-live="polite" data-testid="lens-sentence">
        {lensSentence(lensed, about, language)}
      </p>
    </section>
  );
}
