/** The slim rail that chooses the view. */
import {
  ChartScatter,
  CircleDot,
  FolderOpen,
  Grid3x3,
  type LucideIcon,
  Table2,
  Waypoints,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { show } from '../../state/actions.ts';
import { useApp, VIEWS, type ViewId } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

const ICONS: Partial<Record<ViewId, LucideIcon>> = {
  start: FolderOpen,
  map: Waypoints,
  hub: CircleDot,
  sectors: Grid3x3,
  table: Table2,
  compare: ChartScatter,
};

export function Rail() {
  const { t } = useWords();
  const current = useApp((s) => s.view);
  return (
    <nav className={styles.rail} aria-label={t('shell:nav')}>
      <ul>
        {VIEWS.map((view) => {
          const Icon = ICONS[view];
          if (!Icon) return null;
          return (
            <li key={view}>
              <Button
                className={styles.railButton ?? ''}
                onPress={() => show(view)}
                aria-current={view === current ? 'page' : undefined}
                data-view={view}
              >
                <Icon aria-hidden="true" />
                <span>{t(`shell:views.${view}`)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
