/** What can be done with the chosen entry of the legend, and what the legend has lost to filters; loaded when there is any. */
import { EyeOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LegendEntry, Scene } from '../../drawing/scene.ts';
import { number } from '../../i18n/format.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import type { Lensed } from '../../model/lens.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { type Shown, withShown } from '../../state/looking/filters.ts';
import { lookThrough } from '../../state/looking/look.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './filter.module.css';
import { bodiesOf, legendKey } from './legend-bodies.ts';
import { hiddenBy, lensOfHidden, lensOfOnly } from './legend-filter.ts';

type Counted = Exclude<LegendEntry, { of: 'size' }>;

/** Narrows the lens to the entry, or takes it out. @returns false where that cannot be asked */
export function filterBy(entry: Counted, scene: Scene, lensed: Lensed, how: 'only' | 'hide'): boolean {
  const bodies = bodiesOf(scene, lensed, legendKey(entry)) ?? new Set<string>();
  const lens =
    how === 'only' ? lensOfOnly(entry, lensed, bodies, scene.legend) : lensOfHidden(entry, lensed, bodies);
  if (lens) void lookThrough(lens);
  return lens !== null;
}

/** @param onDone the entry is no longer marked */
function LegendDoing({
  entry,
  scene,
  lensed,
  onDone,
}: {
  readonly entry: Counted;
  readonly scene: Scene;
  readonly lensed: Lensed;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { label } = entry;
  const act = (how: 'only' | 'hide') => {
    onDone();
    filterBy(entry, scene, lensed, how);
  };
  const canHide = entry.of !== 'line' || entry.style !== 'plain';
  return (
    <div className={styles.doing}>
      <Button aria-label={t('filter:onlyLong', { label })} onPress={() => act('only')}>
        {t('filter:only')}
      </Button>
      {canHide ? (
        <Button aria-label={t('filter:hideLong', { label })} onPress={() => act('hide')}>
          {t('filter:hide')}
        </Button>
      ) : null}
    </div>
  );
}

/** Kinds and sectors that filters leave out; pressed they come back. */
function LegendHidden() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const hidden = hiddenBy(project, lens);
  if (hidden.length === 0) return null;
  const word = ({ field, value }: Shown): string =>
    wordFor(field === 'kind' ? 'kindsPlural' : 'sectors', value ?? '', language);
  return (
    <div className={styles.hidden}>
      <h3>{t('filter:hidden')}</h3>
      <ul>
        {hidden.map(({ shown, count }) => {
          const label = word(shown);
          return (
            <li key={`${shown.field} ${shown.value}`}>
              <Button
                aria-label={`${t('filter:show', { label })} (${number(count, language)})`}
                onPress={() => void lookThrough(withShown(lens, shown))}
              >
                <EyeOff aria-hidden="true" />
                {label}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** With the words that only such parts use. */
export async function loadDoing(): Promise<{ readonly default: typeof LegendDoing }> {
  await loadLaterWords();
  return { default: LegendDoing };
}
export async function loadHidden(): Promise<{ readonly default: typeof LegendHidden }> {
  await loadLaterWords();
  return { default: LegendHidden };
}
