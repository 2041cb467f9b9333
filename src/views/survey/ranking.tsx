/** The twenty most frequent partners: a chart and the same as a table, with the places that equal counts share. */
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { barsChart } from '../../drawing/charts/bars.ts';
import { PALETTES, type ThemeName } from '../../drawing/look.ts';
import { number, percent } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { SchemeId } from '../../model/schemes.ts';
import { sectorOf } from '../../model/schemes.ts';
import type { SurveyRank } from '../../model/survey.ts';
import { categoryName, SECTORS, wordFor } from '../../model/vocabulary.ts';
import type { SurveyPage } from '../../state/survey/survey.ts';
import { saveSurveyChart } from '../../state/survey/survey-files.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { insideSvg } from '../parts/inside-svg.ts';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import { Agreement } from './agreement.tsx';
import { SyntheticHead } from './figures.tsx';
import { Source } from './source.tsx';
import styles from './survey.module.css';

/** Width of the picture that leaves the page. */
const FILE_WIDTH = 860;

function drawChart(page: SurveyPage, scheme: SchemeId, language: Language, theme: ThemeName, width: number) {
  const t = translate(language);
  const palette = PALETTES[theme];
  const { ranking, national } = page.survey;
  const bodies = new Map(national.named.map(({ body }) => [body.category, body]));
  return barsChart({
    width,
    palette,
    axis: t('survey:axis'),
    words: {
      title: t('survey:ranking'),
      note: t('survey:chartNote', {
        all: number(national.cooperation, language),
        scheme: t(`lens:scheme.${scheme}`),
      }),
      number: (value) => number(value, language),
      percent: (share) => percent(share, language),
    },
    rows: ranking.map(({ category, rank, national: { values } }) => {
      const body = bodies.get(category);
      const sector = body ? sectorOf(body, scheme) : null;
      const at = (SECTORS as readonly string[]).indexOf(sector ?? '');
      const value = values[1];
      return {
        place: String(rank),
        label: categoryName(category, language),
        value: typeof value === 'number' ? value : 0,
        fill: at < 0 ? null : (palette.sectors[at] ?? null),
        word: wordFor('sectors', sector ?? '', language),
      };
    }),
    rowText: ({ place, label, word }, value) => t('survey:rankText', { place, label, value, sector: word }),
  });
}

export function Ranking({ page, scheme }: { readonly page: SurveyPage; readonly scheme: SchemeId }) {
  const { t, language } = useWords();
  const theme = useThemeName();
  const { ref, width } = useWidth();
  const chart = useMemo(
    () => (width > 0 ? drawChart(page, scheme, language, theme, width) : null),
    [page, scheme, language, theme, width],
  );
  const { ranking, national } = page.survey;
  const top = ranking.reduce((sum, { printed }) => sum + printed, 0);
  const wrong = ranking.filter(({ national: { agreement } }) => agreement !== 'equal').length;
  const save = (format: 'svg' | 'png') => () =>
    void saveSurveyChart(drawChart(page, scheme, language, 'light', FILE_WIDTH).svg, format);
  return (
    <Section
      title={t('survey:ranking')}
      className={styles.section ?? ''}
      tools={
        <Menu
          label={t('survey:picture')}
          entries={[
            { id: 'svg', label: 'SVG', run: save('svg') },
            { id: 'png', label: 'PNG', run: save('png') },
          ]}
          trigger={
            <Button>
              <Download aria-hidden="true" />
              {t('survey:picture')}
            </Button>
          }
        />
      }
    >
      <p>
        {wrong === 0
          ? t('survey:rankingText', {
              top: number(top, language),
              all: number(national.cooperation, language),
              share: percent(top / national.cooperation, language, 1),
              rest: number(national.cooperation - top, language),
            })
          : t('survey:rankingDiffers', { count: wrong })}
      </p>
      <div className={styles.chart} ref={ref}>
        {chart ? (
          <svg
            viewBox={`0 0 ${width} ${chart.height}`}
            width={width}
            height={chart.height}
            aria-hidden="true"
          >
            <SvgMarkup markup={insideSvg(chart.svg)} />
          </svg>
        ) : null}
      </div>
      <PlainTable
        caption={t('survey:ranking')}
        columns={[
          { label: t('survey:column.category') },
          { label: t('survey:column.place'), numeric: true },
          { label: t('survey:column.printed'), numeric: true },
          { label: t('survey:column.computed'), numeric: true },
          { label: t('survey:column.agreement') },
          { label: <SyntheticHead />, numeric: true },
          { label: t('survey:column.source') },
        ]}
        rows={ranking.map((row) => rowOf(row, page, language))}
      />
      <p className={styles.note}>{t('survey:rankingHint')}</p>
    </Section>
  );
}

function rowOf(row: SurveyRank, page: SurveyPage, language: Language) {
  const said = (values: SurveyRank['national']['values']) => {
    const [, count] = values;
    return number(typeof count === 'number' ? count : null, language);
  };
  return {
    key: row.category,
    cells: [
      categoryName(row.category, language),
      row.rank === row.printedRank ? String(row.rank) : `${row.rank} (${row.printedRank})`,
      number(row.printed, language),
      said(row.national.values),
      <Agreement key="a" is={row.national.agreement} />,
      <span key="p" className={styles.practice}>
        {said(row.practice.values)}
        <Agreement is={row.practice.agreement} brief />
      </span>,
      <Source key="s" fact={row.fact} page={page} />,
    ],
  };
}
