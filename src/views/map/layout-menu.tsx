/** One button that says how the map is laid out, and opens the list of all layouts and outlines. */
import {
  ChevronDown,
  CircleDashed,
  Columns2,
  Hand,
  Layers,
  MapPin,
  Orbit,
  Triangle,
  Waypoints,
} from 'lucide-react';
import { useState } from 'react';
import { loadLaterWords, wordAt } from '../../i18n/index.ts';
import { chooseHulls, chooseLayout } from '../../state/placing/layouts.ts';
import { HULLS, LAYOUTS, type LayoutId, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './map.module.css';

const ICONS: Record<LayoutId, typeof Orbit> = {
  'sector-wheel': Orbit,
  force: Waypoints,
  'two-mode': Columns2,
  'sector-triangle': Triangle,
  layered: Layers,
  geographic: MapPin,
  circular: CircleDashed,
  'by-hand': Hand,
};

export function LayoutMenu() {
  const { t, language } = useWords();
  const layout = useApp((s) => s.layout);
  const hulls = useApp((s) => s.hulls);
  // What the layouts show is said in words that the first picture does without.
  const [told, setTold] = useState(false);
  const tell = () => {
    if (!told)
      void loadLaterWords().then(
        () => setTold(true),
        () => {},
      );
  };
  const hint = (id: LayoutId) => (told ? (wordAt(language, `layouts:hints.${id}`) ?? undefined) : undefined);
  const Icon = ICONS[layout];
  return (
    <div className={styles.layoutMenu}>
      <Menu
        label={t('map:layout')}
        at="start"
        trigger={
          <Button
            className={styles.layoutButton ?? ''}
            onHoverStart={tell}
            onFocus={tell}
            onPressStart={tell}
            aria-label={`${t('map:layout')}: ${t(`map:layouts.${layout}`)}`}
          >
            <Icon aria-hidden="true" />
            <span>{t(`map:layouts.${layout}`)}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
        entries={[
          ...LAYOUTS.map((id) => {
            const Sign = ICONS[id];
            return {
              id,
              label: t(`map:layouts.${id}`),
              hint: hint(id),
              icon: <Sign aria-hidden="true" />,
              group: t('map:layout'),
              selected: id === layout,
              run: () => chooseLayout(id),
            };
          }),
          ...[null, ...HULLS].map((by) => ({
            id: `hulls-${by}`,
            label: t(`map:hulls.${by ?? 'none'}`),
            group: t('map:outlines'),
            selected: by === hulls,
            run: () => chooseHulls(by),
          })),
        ]}
      />
    </div>
  );
}
