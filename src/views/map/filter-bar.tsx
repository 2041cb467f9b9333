/** Above the map: narrowing it, what it is narrowed to, and the views that are kept. */
import { Bookmark, Filter } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { KINDS, TIE_TYPES } from '../../model/vocabulary.ts';
import { openFilter, openViews } from '../../state/looking/look.ts';
import { type State, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { ExploreButton } from './explore-button.tsx';
import styles from './filter.module.css';

const FilterChips = lazy(async () => (await import('./filter-chips.tsx')).loadFilterChips());

/** Whether anything is left out, by the lens or from view. */
export const selectNarrowed = ({ lens, shownBy }: State): boolean =>
  lens.where.length > 0 ||
  lens.period !== null ||
  shownBy.ranges.length > 0 ||
  lens.kinds.length < KINDS.length ||
  lens.types.length < TIE_TYPES.length;

/** Filtering, views and exploring, for the row of tools. */
export function FilterTools() {
  const { t } = useWords();
  const narrowed = useApp(selectNarrowed);
  return (
    <div className={styles.tools}>
      <Button className={styles.tool ?? ''} data-on={narrowed || undefined} onPress={() => openFilter()}>
        <Filter aria-hidden="true" />
        {t('map:filter')}
      </Button>
      <ViewsMenu />
      <ExploreButton />
    </div>
  );
}

function ViewsMenu() {
  const { t } = useWords();
  const views = useApp((s) => s.project.views);
  const mayEdit = useApp((s) => s.role === 'editing');
  return (
    <Menu
      label={t('map:views')}
      trigger={
        <Button className={styles.tool ?? ''}>
          <Bookmark aria-hidden="true" />
          <span className={styles.short}>{t('map:views')}</span>
        </Button>
      }
      entries={[
        ...[...views.values()]
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(({ id, name }) => ({
            id: `view:${id}`,
            label: name,
            group: t('map:viewsSaved'),
            run: () => void import('../../state/looking/saved-views.ts').then((late) => late.openView(id)),
          })),
        { id: 'save', label: t('map:saveView'), disabled: !mayEdit, run: () => openViews('new') },
        { id: 'manage', label: t('map:manageViews'), disabled: views.size === 0, run: () => openViews() },
      ]}
    />
  );
}

/** One chip a filter, below the tools; nothing where nothing is left out. */
export function FilterRow() {
  const narrowed = useApp(selectNarrowed);
  if (!narrowed) return null;
  return (
    <Suspense fallback={<div className={styles.row} />}>
      <FilterChips />
    </Suspense>
  );
}
