/** The figures of the gallery: each draws one picture as the product would. Adding one = adding an entry. */
import { drawFigure, FIGURE_SIZES, type FigureOptions } from '../../src/drawing/figure.ts';
import type { Language } from '../../src/i18n/index.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import { PRACTICE_135 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';
import { BUNDLED, type Bundled, bundled, figureWords, type SceneChoice, sceneOf } from './bundled.ts';
import { CHANCE_CHARTS } from './chance-charts.ts';
import { CHARTS } from './charts.ts';
import { COMPARE_CHARTS } from './compare-charts.ts';
import type { Entry } from './entry.ts';
import { GAPS_CHARTS } from './gaps-charts.ts';

type Page = { readonly width: number; readonly height: number };
type Extra = Partial<
  Pick<FigureOptions, 'print' | 'mostLabels' | 'textSize' | 'legend' | 'title' | 'caption'>
>;

function network(name: string, id: Bundled, page: Page, choice: SceneChoice = {}, extra: Extra = {}): Entry {
  const language: Language = choice.language ?? 'de';
  return {
    name,
    draw: () => drawFigure(sceneOf(bundled(id), choice), { ...page, ...figureWords(language), ...extra }),
  };
}

const SCREEN = { width: 1440, height: 900 };

/** Every layout on every bundled network, and outlines by each choice. */
const LAYOUT_FIGURES: readonly Entry[] = [
  ...BUNDLED.flatMap((id) =>
    ['force', 'two-mode', 'sector-triangle', 'layered', 'geographic', 'circular'].map((layout) =>
      network(`layout-${layout}-${id}`, id, SCREEN, { layout }),
    ),
  ),
  network('hulls-sector', 'dortmund-2023', SCREEN, { layout: 'force', hulls: 'sector' }),
  network('hulls-group', 'four-regions', SCREEN, { layout: 'force', hulls: 'group' }),
  network('hulls-group-dark', 'bayern-seko-2021', SCREEN, { layout: 'force', hulls: 'group', theme: 'dark' }),
  network('hulls-group-wheel', 'dortmund-2023', SCREEN, { hulls: 'group', language: 'en' }),
  network('hulls-region', 'four-regions', SCREEN, { layout: 'force', hulls: 'region' }),
];

/** Every layout on the practice data: drawn by `npm run gallery` to be looked at; for a test it would take too long. */
export const LARGE_FIGURES: readonly Entry[] = [...LAYOUTS_BY_ID.keys()].map((layout) => ({
  name: `large-${layout}-practice-135`,
  draw: () =>
    drawFigure(sceneOf(makePractice(PRACTICE_135), { layout }), {
      ...SCREEN,
      ...figureWords('de'),
      mostLabels: 40,
    }),
}));

export const FIGURES: readonly Entry[] = [
  network('dortmund-wheel', 'dortmund-2023', SCREEN),
  network('dortmund-wheel-dark', 'dortmund-2023', SCREEN, { theme: 'dark' }),
  network('dortmund-wheel-720', 'dortmund-2023', FIGURE_SIZES['slide-16-9'], { language: 'en' }),
  network('dortmund-print', 'dortmund-2023', FIGURE_SIZES['a4-portrait'], {}, { print: true }),
  network('dortmund-force', 'dortmund-2023', SCREEN, { layout: 'force' }),
  network('muenchen-wheel', 'muenchen-shz-2011', SCREEN),
  network('bayern-wheel', 'bayern-seko-2021', FIGURE_SIZES['a4-landscape']),
  network('delmenhorst-wheel', 'delmenhorst-2012', FIGURE_SIZES['a4-landscape']),
  network('nakos-wheel', 'nakos-2007-national', FIGURE_SIZES['a3-landscape']),
  network('four-regions-force', 'four-regions', FIGURE_SIZES['a3-landscape'], { layout: 'force' }),
  network('four-regions-wheel', 'four-regions', FIGURE_SIZES['a3-landscape']),
  network('dortmund-talk', 'dortmund-2023', FIGURE_SIZES['slide-16-9'], {}, { mostLabels: 12, textSize: 17 }),
  network(
    'dortmund-small',
    'dortmund-2023',
    { width: 820, height: 640 },
    {},
    { legend: false, title: false, caption: false },
  ),
  ...LAYOUT_FIGURES,
  ...CHARTS,
  ...COMPARE_CHARTS,
  ...CHANCE_CHARTS,
  ...GAPS_CHARTS,
];
