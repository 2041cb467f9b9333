/** No scene yet: what this network suggests, as pictures of what would be shown. */
import { Map as MapIcon, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Slide } from '../../model/figure.ts';
import { show } from '../../state/actions.ts';
import { lookedNow } from '../../state/slides/slides.ts';
import { addSuggested, suggestedSlides } from '../../state/slides/suggest.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import styles from './slides.module.css';
import { useSheets } from './use-sheets.ts';

/** Beyond, four pictures that nobody has asked for would take too long. */
const MOST_BODIES = 2000;
const NONE: readonly Slide[] = [];

export function NoScenes({ onTake }: { readonly onTake: () => void }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const hasTies = project.ties.size > 1;
  const isSmall = project.bodies.size <= MOST_BODIES;
  const slides = useMemo(
    () => (isSmall && hasTies ? suggestedSlides(project, lookedNow(store.getState()), language) : NONE),
    [project, language, isSmall, hasTies],
  );
  const sheets = useSheets(slides, null, false);
  return (
    <section className={styles.empty} aria-labelledby="no-scenes">
      <h2 id="no-scenes">{t('slides:empty.title')}</h2>
      <p>{t(hasTies ? 'slides:empty.text' : 'slides:empty.none')}</p>
      {slides.length > 0 ? (
        <ul className={styles.suggested} data-testid="suggested">
          {slides.map(({ id, title }) => {
            const page = sheets.get(id)?.page;
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-label={t('slides:empty.only', { title })}
                  onClick={() => addSuggested(id)}
                >
                  <span className={styles.frame}>
                    {page ? <PageImage sheet={page.sheet} alt="" /> : null}
                  </span>
                  <span>{title}</span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {hasTies ? (
        <div className={styles.tools}>
          <Button tone="primary" onPress={() => addSuggested()}>
            {slides.length > 0
              ? t('slides:empty.start', { count: slides.length })
              : t('slides:empty.startAny')}
          </Button>
        </div>
      ) : null}
      <p>{t('slides:empty.own')}</p>
      <div className={styles.tools}>
        <Button onPress={() => show('map')}>
          <MapIcon aria-hidden="true" />
          {t('slides:empty.toMap')}
        </Button>
        <Button onPress={onTake}>
          <Plus aria-hidden="true" />
          {t('slides:take')}
        </Button>
      </div>
    </section>
  );
}
