/** In place of the picture when filters leave nothing: which of them does it, and what there would be without it. */
import { useMemo } from 'react';
import { loadLaterWords } from '../../i18n/index.ts';
import { lensParts } from '../../i18n/lens-sentence.ts';
import { emptiedBy } from '../../model/where-tally.ts';
import { showAll } from '../../state/looking/filters.ts';
import { lookThrough } from '../../state/looking/look.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './filter.module.css';

function FilterEmpty() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const ways = useMemo(() => emptiedBy(project, lens, lensParts(lens, language)), [project, lens, language]);
  return (
    <div className={styles.empty} data-testid="filters-empty">
      <h2>{t('filter:empty.title')}</h2>
      <p>{t(ways.length > 0 ? 'filter:empty.one' : 'filter:empty.many')}</p>
      <ul>
        {ways.map(({ part, bodies }) => (
          <li key={`${part.id} ${part.condition}`}>
            <Button onPress={() => void lookThrough({ ...lens, ...part.without })}>
              {t('filter:empty.without', { what: part.text, bodies: t('lens:bodies', { count: bodies }) })}
            </Button>
          </li>
        ))}
      </ul>
      <Button tone="primary" onPress={showAll}>
        {t('map:showAll')}
      </Button>
    </div>
  );
}

/** With the words that only such parts use. */
export async function loadFilterEmpty(): Promise<{ readonly default: typeof FilterEmpty }> {
  await loadLaterWords();
  return { default: FilterEmpty };
}
