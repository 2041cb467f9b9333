/** The twenty categories: as a list to work with, or as a picture to show. */
import { useMemo, useState } from 'react';
import { finder, fold } from '../../base/fold.ts';
import { drawGaps } from '../../figures/gaps-picture.ts';
import { number } from '../../i18n/format.ts';
import type { Introductions } from '../../i18n/gaps-table.ts';
import { rowLine } from '../../i18n/gaps-table.ts';
import type { GapRow } from '../../model/gaps.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { insideSvg } from '../parts/inside-svg.ts';
import { OneOf } from '../parts/one-of.tsx';
import { Section } from '../parts/page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import { shownState } from './bits.tsx';
import { CategoryRow } from './category-row.tsx';
import styles from './gaps.module.css';
import rowStyles from './rows.module.css';

const FILTERS = ['all', 'not-named', 'planned', 'block', 'named'] as const;
type Filter = (typeof FILTERS)[number];

export function Categories({
  rows,
  ways,
  ready,
  centre,
  onPlan,
}: {
  readonly rows: readonly GapRow[];
  readonly ways: Introductions;
  readonly ready: boolean;
  readonly centre: string;
  readonly onPlan: (category: string) => void;
}) {
  const { t, language } = useWords();
  const [as, setAs] = useState<'list' | 'picture'>('list');
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const texts = useMemo(
    () => new Map(rows.map((row) => [row.category, fold(rowLine(row, language))])),
    [rows, language],
  );
  const count = (id: Filter) => (id === 'all' ? rows : rows.filter((row) => shownState(row) === id)).length;
  const fits = finder(query);
  // What was filtered for can go while one works: then all are there again.
  const used = count(filter) === 0 ? 'all' : filter;
  const shown = rows.filter(
    (row) => (used === 'all' || shownState(row) === used) && fits(texts.get(row.category)!),
  );
  const label = (id: Filter) =>
    id === 'all' ? t('gaps:list.all') : id === 'planned' ? t('gaps:mark.planned') : t(`gaps:state.${id}`);
  return (
    <Section
      title={t('gaps:list.title')}
      note={t('gaps:list.ask')}
      tools={
        <OneOf
          label={t('gaps:list.showAs')}
          value={as}
          choices={[
            { id: 'list', label: t('gaps:list.asList') },
            { id: 'picture', label: t('gaps:list.asPicture') },
          ]}
          onChange={setAs}
        />
      }
    >
      {as === 'picture' ? (
        <Picture rows={rows} centre={centre} />
      ) : (
        <>
          <div className={styles.filters}>
            <OneOf
              look="chips"
              label={t('gaps:list.filter')}
              value={used}
              choices={FILTERS.filter((id) => id === 'all' || count(id) > 0).map((id) => ({
                id,
                label: (
                  <>
                    {label(id)} <b>{number(count(id), language)}</b>
                  </>
                ),
              }))}
              onChange={setFilter}
            />
            <SearchBox
              className={styles.search}
              label={t('gaps:list.search')}
              value={query}
              onChange={setQuery}
            />
          </div>
          {shown.length === 0 ? (
            <p>
              {t('gaps:list.nothing')}{' '}
              <Button
                tone="quiet"
                onPress={() => {
                  setQuery('');
                  setFilter('all');
                }}
              >
                {t('gaps:list.reset')}
              </Button>
            </p>
          ) : (
            <ol className={rowStyles.rows} data-testid="gaps-rows">
              {shown.map((row) => (
                <CategoryRow
                  key={row.category}
                  row={row}
                  shared={rows.some((other) => other !== row && other.rank === row.rank)}
                  ways={ways.get(row.category) ?? []}
                  ready={ready}
                  onPlan={onPlan}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </Section>
  );
}

function Picture({ rows, centre }: { readonly rows: readonly GapRow[]; readonly centre: string }) {
  const { language } = useWords();
  const theme = useThemeName();
  const lens = useApp((s) => s.lens);
  const about = useApp((s) => s.project.about);
  const { ref, width } = useWidth();
  const chart = useMemo(
    () =>
      width > 0
        ? drawGaps({ rows, centre, lens, about, language }, { width: Math.min(width, 1000), theme })
        : null,
    [rows, centre, lens, about, language, width, theme],
  );
  return (
    <div className={rowStyles.picture} ref={ref}>
      {chart ? (
        <>
          <svg
            viewBox={`0 0 ${Math.min(width, 1000)} ${chart.height}`}
            width={Math.min(width, 1000)}
            height={chart.height}
            aria-hidden="true"
          >
            <SvgMarkup markup={insideSvg(chart.svg)} />
          </svg>
          <ol className="visually-hidden">
            {chart.text.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}
