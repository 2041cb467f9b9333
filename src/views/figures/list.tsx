/** The kept figures, small, with a word on those whose data have changed; a new one; several out at once. */
import { Files, Plus, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { phrase } from '../../i18n/index.ts';
import type { Figure } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { openFigure, selectFigures } from '../../state/figures/figures.ts';
import { makeChartFigure, makeFigure, TEMPLATE_IDS } from '../../state/figures/making.ts';
import { offeredCharts } from '../../state/figures/offered-charts.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';
import { formatName } from './format-name.ts';
import { Several } from './several.tsx';
import { Thumb } from './thumb.tsx';
import { useOutOfDate } from './warnings.tsx';

export function FigureList({ current }: { readonly current: Id }) {
  const { t, language } = useWords();
  const figures = useApp(selectFigures);
  const [isSeveral, setSeveral] = useState(false);
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const charts = useMemo(() => offeredCharts({ project, lens }), [project, lens]);
  return (
    <nav className={styles.list} aria-label={t('figures:list')}>
      <Menu
        label={t('figures:new')}
        at="start"
        entries={[
          ...TEMPLATE_IDS.map((id) => ({
            id,
            label: t(`figures:template.${id}`),
            hint: t(`figures:templateHint.${id}`),
            group: t('figures:newHint'),
            run: () => void makeFigure(id),
          })),
          ...charts.map((chart) => ({
            id: `chart-${chart}`,
            label: phrase(language, `pictured:chart.${chart}`),
            group: t('figures:charts'),
            run: () => void makeChartFigure({ chart }),
          })),
        ]}
        trigger={
          <Button className={styles.wide ?? ''}>
            <Plus aria-hidden="true" />
            {t('figures:new')}
          </Button>
        }
      />
      <ul data-testid="figure-list">
        {[...figures.values()].map((figure) => (
          <li key={figure.id}>
            <Item figure={figure} isCurrent={figure.id === current} />
          </li>
        ))}
      </ul>
      {figures.size > 1 ? (
        <Button tone="quiet" className={styles.wide ?? ''} onPress={() => setSeveral(true)}>
          <Files aria-hidden="true" />
          {t('figures:save.several')}
        </Button>
      ) : null}
      {isSeveral ? <Several onClose={() => setSeveral(false)} /> : null}
    </nav>
  );
}

function Item({ figure, isCurrent }: { readonly figure: Figure; readonly isCurrent: boolean }) {
  const { t, language } = useWords();
  const isOutdated = useOutOfDate(figure);
  return (
    <AriaButton
      className={styles.item ?? ''}
      aria-current={isCurrent ? 'true' : undefined}
      onPress={() => openFigure(figure.id)}
    >
      <Thumb figure={figure} />
      <span className={styles.itemName}>{figure.name}</span>
      <small>{formatName(figure.page, t, language)}</small>
      {isOutdated ? (
        <small className={styles.badge}>
          <RefreshCw aria-hidden="true" />
          {t('figures:outdated.badge')}
        </small>
      ) : null}
    </AriaButton>
  );
}
