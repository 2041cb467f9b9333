/** The figures of the gallery: each draws one picture as the product would. Adding one = adding an entry. */
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import { PRACTICE_135 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';
import {
  BUNDLED,
  type Bundled,
  bundled,
  figureOf,
  type PageChange,
  pageWith,
  type SceneChoice,
  sceneOf,
} from './bundled.ts';
import { CHANCE_CHARTS } from './chance-charts.ts';
import { CHARTS } from './charts.ts';
import { COMPARE_CHARTS } from './compare-charts.ts';
import type { Entry } from './entry.ts';
import { GAPS_CHARTS } from './gaps-charts.ts';
import { TIME_CHARTS } from './time-charts.ts';

type Page = string | { readonly width: number; readonly height: number };

function network(
  name: string,
  id: Bundled,
  page: Page,
  choice: SceneChoice = {},
  change: PageChange = {},
): Entry {
  return {
    name,
    draw: () => figureOf(sceneOf(bundled(id), choice), pageWith(page, change), choice.language),
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
    figureOf(sceneOf(makePractice(PRACTICE_135), { layout }), pageWith(SCREEN, { look: { mostNames: 40 } })),
}));

export const FIGURES: readonly Entry[] = [
  network('dortmund-wheel', 'dortmund-2023', SCREEN),
  network('dortmund-wheel-dark', 'dortmund-2023', SCREEN, { theme: 'dark' }),
  network('dortmund-wheel-720', 'dortmund-2023', 'slide-16-9', { language: 'en' }),
  network('dortmund-print', 'dortmund-2023', 'a4-portrait', {}, { look: { patterns: true } }),
  network('dortmund-force', 'dortmund-2023', SCREEN, { layout: 'force' }),
  network('muenchen-wheel', 'muenchen-shz-2011', SCREEN),
  network('bayern-wheel', 'bayern-seko-2021', 'a4-landscape'),
  network('delmenhorst-wheel', 'delmenhorst-2012', 'a4-landscape'),
  network('nakos-wheel', 'nakos-2007-national', 'a3-landscape'),
  network('four-regions-force', 'four-regions', 'a3-landscape', { layout: 'force' }),
  network('four-regions-wheel', 'four-regions', 'a3-landscape'),
  network('dortmund-talk', 'dortmund-2023', 'slide-16-9', {}, { look: { mostNames: 12, textScale: 1.56 } }),
  network(
    'dortmund-small',
    'dortmund-2023',
    { width: 820, height: 640 },
    {},
    {
      legend: { place: 'none' },
      words: { title: '' },
      footer: { counts: false, lens: false, date: false, source: false },
    },
  ),
  ...LAYOUT_FIGURES,
  ...CHARTS,
  ...COMPARE_CHARTS,
  ...CHANCE_CHARTS,
  ...GAPS_CHARTS,
  ...TIME_CHARTS,
];
