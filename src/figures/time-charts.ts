/** The network over time as charts of a figure: all moments small, and one value of each body at two moments. */
import { measureOf } from '../analysis/index.ts';
import { READING_ORDER } from '../analysis/reading-order.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import type { DrawChart } from '../drawing/figure-chart.ts';
import { translate } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';
import { momentName } from '../i18n/time-sentence.ts';
import type { Lens } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { type Moment, momentsOf } from '../model/timeline.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import { hasSmall, levelled } from './held-back.ts';
import { shortening, withSaid } from './shortened.ts';
import { pairOf } from './time/pairs.ts';
import { drawSlopes, slopesOf } from './time/slope-picture.ts';
import { measuresAt, placesFor, statesAt, type TimeState } from './time/states.ts';
import { drawMoments } from './time/time-picture.ts';

/** Small networks beside each other that are still made out: the last ones are shown. */
const MOST_CELLS = 12;

const made = new WeakMap<Project, { readonly key: string; readonly states: Promise<readonly TimeState[]> }>();

/** States of the project last drawn, so that a figure that is being worded is not read anew for every letter. */
async function statesOf(
  project: Project,
  lens: Lens,
  moments: readonly Moment[],
  signal?: AbortSignal,
): Promise<readonly TimeState[]> {
  const key = JSON.stringify([lens, moments.map((moment) => moment.key)]);
  const known = made.get(project);
  if (known?.key === key) return known.states;
  const states = await statesAt(project, lens, moments, signal);
  made.set(project, { key, states: Promise.resolve(states) });
  return states;
}

/** One small network a moment, everybody in one place at all of them. */
export const moments: FigureChartMaker = async (ground, _, { work, today }, control) => {
  const { project, lensed, figure } = ground;
  const { language, look } = figure;
  const t = translate(language);
  const { lens } = lensed;
  const signal = control?.signal;
  const recorded = momentsOf(project, lens, today);
  const all = recorded.slice(-MOST_CELLS);
  if (all.length < 2) return reasonOf(ground, t('pictured:chart.moments'), t('pictured:needs.moments'));
  const states = await statesOf(project, lens, all, signal);
  const places = await placesFor(project, lens, states, work, signal);
  const pairs = states.slice(1).map((to, i) => pairOf(states[i]!, to));
  const name = project.about.name[language] ?? project.about.name.de;
  const said = (most: number) =>
    t('pictured:lastOf', { n: ground.number(most), all: ground.number(recorded.length) });
  const drawing = (
    most: number | null,
    ...[width, height, textSize, isTight = false]: Parameters<DrawChart>
  ) =>
    drawMoments(
      {
        project,
        lens,
        language,
        theme: look.theme,
        width,
        height,
        textSize,
        isTight,
        measure: anyFaceWidth,
        titled: false,
        noted: false,
      },
      places,
      most === null ? states : states.slice(-most),
      pairs,
    );
  const isCut = recorded.length > all.length;
  const draw: typeof drawing = (most, width, height, textSize, isTight) =>
    most === null && isCut
      ? withSaid(said(all.length), { width, height, textSize, figure }, (room) =>
          drawing(most, width, room, textSize, isTight),
        )
      : drawing(most, width, height, textSize, isTight);
  return madeOf(t('time:picture.all', { name }), shortening(ground, all.length, draw, { said }));
};

/** Choices: `measure`, and `from` and `to` as keys of moments; else degree, from the first moment to the last. */
export const slope: FigureChartMaker = async (ground, { choices }, { work, today }, control) => {
  const { project, lensed, figure } = ground;
  const { language, look } = figure;
  const t = translate(language);
  const { lens } = lensed;
  const all = momentsOf(project, lens, today);
  const at = (key: string | undefined, otherwise: number) =>
    all.find((moment) => moment.key === key) ?? all.at(otherwise);
  const [from, to] = [at(choices.from, 0), at(choices.to, -1)];
  if (!from || !to || from === to)
    return reasonOf(ground, t('pictured:chart.slope'), t('pictured:needs.moments'));
  const id = READING_ORDER.body.find((one) => one === choices.measure) ?? 'degree';
  const states = await statesOf(project, lens, [from, to], control?.signal);
  const answers = await measuresAt(states, [id], work, control?.signal);
  const pair = pairOf(states[0]!, states[1]!);
  const isHeld = figure.isCoded && measureOf('body', id)?.unit === 'count';
  const slopes = slopesOf(pair, answers, id, isHeld ? levelled : undefined);
  const title = t('time:picture.slope', {
    measure: measureWord(id, 'name', language),
    from: momentName(from, language),
    to: momentName(to, language),
  });
  if (slopes.length === 0) return reasonOf(ground, title, t('pictured:needs.noValues'));
  const said = isHeld ? ground.number : undefined;
  const setting = { language, theme: look.theme, measure: anyFaceWidth };
  const chart = madeOf(title, (width, height, textSize, isTight = false) =>
    drawSlopes({ ...setting, width, height, textSize, isTight }, slopes, pair, id, '', said),
  );
  return { ...chart, isHeldBack: isHeld && hasSmall(slopes.flatMap(({ left, right }) => [left, right])) };
};
