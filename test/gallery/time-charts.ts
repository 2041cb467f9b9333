/** Pictures of the Time view: two years of a network as their difference and side by side, all years small, degrees as slopes. */
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import type { ThemeName } from '../../src/drawing/look.ts';
import { pairOf } from '../../src/figures/time/pairs.ts';
import { drawSlopes, slopesOf } from '../../src/figures/time/slope-picture.ts';
import { statesAt } from '../../src/figures/time/states.ts';
import { drawBeside, drawMoments, drawPair, picturePair } from '../../src/figures/time/time-picture.ts';
import type { Language } from '../../src/i18n/index.ts';
import { changeRows } from '../../src/i18n/time-table.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { LayoutInput } from '../../src/layout/layout.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { measuresAt, momentsNow, placesFor } from '../../src/state/time/time.ts';
import { namesOf } from '../../src/views/time/use-time.ts';
import { bundled } from './bundled.ts';
import type { Entry } from './entry.ts';

const project = bundled('dortmund-2023');
// The year in which most of what is dated began, so that the picture does not depend on the day on which it is drawn.
const moments = momentsNow(project, EVERYTHING).filter(({ of, year }) => of === 'year' && year <= 2023);
const states = await statesAt(project, EVERYTHING, moments);
const places = await placesFor(project, EVERYTHING, states, undefined, {
  layout: async (id: string, input: LayoutInput) => LAYOUTS_BY_ID.get(id)!.run(input),
});
const pairs = states.slice(1).map((to, i) => pairOf(states[i]!, to));
const last = pairOf(states.find(({ moment }) => moment.year === 2020) ?? states[0]!, states.at(-1)!);
const DEGREE = 'degree';
const answers = await measuresAt([last.from, last.to], [DEGREE], undefined, {
  analyse: async ({ options, measures, ...rest }) =>
    analyse({ ...rest, options: { ...DEFAULT_OPTIONS, ...options } }, measures),
});

const setting = (width: number, language: Language = 'de', theme: ThemeName = 'light') => ({
  project,
  lens: EVERYTHING,
  width,
  language,
  theme,
});
const pictures = new Map(
  await Promise.all(
    (['light', 'dark'] as const).map(
      async (theme) =>
        [
          theme,
          await picturePair(
            project,
            EVERYTHING,
            places,
            last,
            setting(0, 'de', theme),
            new AbortController().signal,
          ),
        ] as const,
    ),
  ),
);
const rows = changeRows(last.difference, namesOf(last), 'de');

export const TIME_CHARTS: readonly Entry[] = [
  { name: 'time-difference', draw: () => drawPair(setting(1000), pictures.get('light')!, last, rows) },
  {
    name: 'time-difference-narrow-dark',
    draw: () => drawPair(setting(390, 'de', 'dark'), pictures.get('dark')!, last, rows),
  },
  { name: 'time-beside', draw: () => drawBeside(setting(1720), pictures.get('light')!, last, rows) },
  { name: 'time-moments', draw: () => drawMoments(setting(1000), places, states, pairs) },
  { name: 'time-moments-narrow', draw: () => drawMoments(setting(390, 'en'), places, states, pairs) },
  {
    name: 'time-slopes',
    draw: () =>
      drawSlopes(setting(900), slopesOf(last, answers, DEGREE), last, DEGREE, 'Direkte Verbindungen'),
  },
];
