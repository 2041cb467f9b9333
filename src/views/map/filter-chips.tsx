/** The filters that narrow the map, each to be changed or taken away; loaded when there are some. */
import { Button } from 'react-aria-components';
import { loadLaterWords } from '../../i18n/index.ts';
import { lensParts } from '../../i18n/lens-sentence.ts';
import { showAll } from '../../state/looking/filters.ts';
import { useApp } from '../../state/store.ts';
import { LensChips } from '../parts/lens-chips.tsx';
import ShownChips from '../parts/shown-chips.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './filter.module.css';

const FILTERS: ReadonlySet<string> = new Set(['kinds', 'types', 'period', 'where']);

function FilterChips() {
  const { t, language } = useWords();
  const lens = useApp((s) => s.lens);
  const ranged = useApp((s) => s.shownBy.ranges.length > 0);
  const parts = lensParts(lens, language).filter(({ id }) => FILTERS.has(id));
  return (
    <section className={styles.row} aria-label={t('filter:title')} data-testid="filters">
      {parts.length > 0 ? <LensChips parts={parts} /> : null}
      {ranged ? <ShownChips /> : null}
      <Button className={styles.all ?? ''} onPress={showAll}>
        {t('map:showAll')}
      </Button>
    </section>
  );
}

/** With the words that only such parts use. */
export async function loadFilterChips(): Promise<{ readonly default: typeof FilterChips }> {
  await loadLaterWords();
  return { default: FilterChips };
}
