/** The twenty categories as a picture: the survey's counts as lengths, the own network's states as fills. */

import type { Chart, ChartOptions } from '../drawing/charts/page.ts';
import { statedBarsChart } from '../drawing/charts/stated-bars.ts';
import { PALETTES, type ThemeName } from '../drawing/look.ts';
import { number, percent } from '../i18n/format.ts';
import { stateText } from '../i18n/gaps-sentence.ts';
import { rowLine } from '../i18n/gaps-table.ts';
import { type Language, translate } from '../i18n/index.ts';
import { lensQuestion } from '../i18n/lens-sentence.ts';
import { type GapRow, SURVEYED_CENTRES } from '../model/gaps.ts';
import type { Lens } from '../model/lens.ts';
import type { About } from '../model/project.ts';
import { categoryName } from '../model/vocabulary.ts';

export type GapsPicture = {
  readonly rows: readonly GapRow[];
  readonly centre: string;
  readonly lens: Lens;
  readonly about: About;
  readonly language: Language;
};

export function drawGaps(
  { rows, centre, lens, about, language }: GapsPicture,
  {
    width,
    theme,
    titled = true,
    ...options
  }: { readonly theme: ThemeName } & Pick<ChartOptions, 'width' | 'fontDataUri' | 'textSize' | 'measure'> & {
      /** False where title, lens and mark stand on the page around it. */
      readonly titled?: boolean;
    },
): Chart {
  const t = translate(language);
  const FILL = { named: 'full', block: 'hatched', 'not-named': 'open' } as const;
  return statedBarsChart({
    ...options,
    width,
    palette: PALETTES[theme],
    axis: t('gaps:out.axis'),
    most: SURVEYED_CENTRES,
    words: {
      title: titled ? t('gaps:out.chartTitle', { name: centre }) : '',
      note: titled
        ? t('gaps:out.chartNote', {
            lens: `${about.name[language] ?? about.name.de}: ${lensQuestion(lens, about, language)}`,
          })
        : '',
      ...(about.synthetic && titled ? { mark: t('lens:synthetic') } : {}),
      number: (value) => number(value, language),
      percent: (share) => percent(share, language),
    },
    states: {
      full: t('gaps:state.named'),
      hatched: t('gaps:state.block'),
      open: t('gaps:state.not-named'),
    },
    planned: rows.some(({ state, planned }) => state === 'not-named' && planned.length > 0)
      ? t('gaps:mark.planned')
      : null,
    rows: rows.map((row) => ({
      key: row.category,
      place: String(row.rank),
      label: categoryName(row.category, language),
      value: row.mentions,
      state: FILL[row.state],
      planned: row.planned.length > 0,
      word: stateText(row, language),
      text: rowLine(row, language),
    })),
  });
}
