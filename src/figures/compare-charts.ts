/** Pictures of the Compare view as charts of a figure: the units of this network, read through the figure's own lens. */
import {
  BYS,
  type By,
  type CompareQuestion,
  type Comparison,
  FUNNELS,
  GROUPINGS,
} from '../compare/compare.ts';
import { heldBack } from '../compare/hold-back.ts';
import { materialOf } from '../compare/material.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import type { Chart } from '../drawing/charts/page.ts';
import type { DrawChart } from '../drawing/figure-chart.ts';
import { compareDeclineText, indicatorWord } from '../i18n/compare-sentence.ts';
import { translate } from '../i18n/index.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { Lensed } from '../model/lens.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { ChartSubject, FigureChartMaker } from './charts.ts';
import { LEAST } from './coded.ts';
import { betweenOf, byOf, indicatorOf, MOST_SMALL, OPEN, pairOf } from './comparing/choosing.ts';
import { funnelKindOf, funnelPicture } from './comparing/funnel-picture.ts';
import { MORE } from './comparing/more-pictures.ts';
import { type PictureId, USUAL_BESIDE, USUAL_DRAWS } from './comparing/pictures.ts';
import { type Drawn, groupsOf, isChart, type Picturing, type Sheet } from './comparing/picturing.ts';
import { stripPicture } from './comparing/strip-picture.ts';
import type { FigureDesk } from './desk.ts';
import type { FigureGround } from './drawing.ts';
import { shortening } from './shortened.ts';

/** The choice where it is one of those known, else null: files may hold any. */
export const known = <T extends string>(list: readonly T[], choice: string | undefined): T | null =>
  list.find((one) => one === choice) ?? null;

/** Ids of units that were left out, as `without` holds them; none where it holds anything else. */
function idsOf(choice: string | undefined): readonly string[] {
  try {
    const ids: unknown = JSON.parse(choice ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Answers by what was read, so that a figure that is being worded is not compared anew for every letter. */
const asked = new WeakMap<Lensed, Map<string, Comparison>>();

async function compared(
  lensed: Lensed,
  question: CompareQuestion,
  { work }: FigureDesk,
  control?: JobControl,
): Promise<Comparison> {
  const answers = asked.get(lensed) ?? new Map<string, Comparison>();
  asked.set(lensed, answers);
  const { materials: _, ...rest } = question;
  const key = JSON.stringify(rest);
  const before = answers.get(key);
  if (before) return before;
  const answer = await work.compare(question, control);
  answers.set(key, answer);
  return answer;
}

/** Null where there are fewer than two units. @throws AbortError */
async function picturing(
  { project, lensed, figure: { language, isCoded } }: FigureGround,
  { choices }: ChartSubject,
  isTested: boolean,
  desk: FigureDesk,
  control?: JobControl,
): Promise<Picturing | null> {
  const { name } = project.about;
  const label = name[language] ?? name.de;
  const by: By = byOf({ project, comparing: { by: known(BYS, choices.by), others: [] } });
  const source = { id: OPEN, label, project, lens: lensed.lens };
  const seed = 1;
  const question: CompareQuestion = {
    materials: [materialOf(source, lensed)],
    by,
    without: idsOf(choices.without),
    small: MOST_SMALL,
    between: [],
    seed,
  };
  const answer = await compared(lensed, question, desk, control);
  const comparison = isCoded ? heldBack(answer, LEAST) : answer;
  if (comparison.units.length < 2) return null;
  const grouping = known(GROUPINGS, choices.between);
  const between = choices.between === 'none' ? null : betweenOf({ between: grouping }, comparison);
  const indicator = indicatorOf({ indicator: choices.indicator ?? null }, comparison);
  const tests = { indicators: [], tests: [indicator.id], draws: USUAL_DRAWS };
  const tested =
    isTested && between !== null
      ? await compared(lensed, { ...question, ...tests, between: [between] }, desk, control)
      : null;
  const { indicators } = comparison;
  return {
    comparison,
    tested,
    indicator,
    beside:
      indicators.find(({ id }) => id === (choices.beside ?? USUAL_BESIDE)) ??
      indicators.find((one) => one !== indicator) ??
      indicator,
    between,
    pair: pairOf({ between, pair: null }, comparison),
    order: choices.order === 'size' ? 'size' : 'name',
    language,
    sourceLabel: () => label,
  };
}

/** Charts that show nothing but who the partners are. */
const ofMixes: readonly string[] = ['mix', 'triangle'];

/** Without the units whose mix is held back: they would look as if they had no partners. */
function onlyMixed(p: Picturing): Picturing {
  const has = ({ mix }: Picturing['comparison']['units'][number]) =>
    mix.cross + mix.none + mix.counts.reduce((a, b) => a + b, 0) > 0;
  return { ...p, comparison: { ...p.comparison, units: p.comparison.units.filter(has) } };
}

type Draw = (p: Picturing, sheet: Sheet) => Drawn;

/** Charts with a row or a field for each unit or group: of many, a page has room for some. */
const inRowsOf: readonly string[] = ['intervals', 'mix', 'networks', 'strip'];

/** A chart of Compare by what draws it. */
const chartBy =
  (titleOf: (p: Picturing) => string, drawing: Draw, isTested = false, isMap = false): FigureChartMaker =>
  async (ground, subject, desk, control) => {
    const t = translate(ground.figure.language);
    const found = await picturing(ground, subject, isTested, desk, control);
    if (!found)
      return reasonOf(
        ground,
        t(`pictured:chart.${subject.chart}` as 'pictured:chart.strip'),
        t('pictured:needs.units'),
      );
    const shown = ofMixes.includes(subject.chart) && ground.figure.isCoded ? onlyMixed(found) : found;
    const notShown = found.comparison.units.length - shown.comparison.units.length;
    const p = isMap ? { ...shown, outlines: await desk.laender() } : shown;
    const title = titleOf(p);
    const { theme } = ground.figure.look;
    const sheet = (width: number, height: number, textSize: number, isTight = false): Sheet => ({
      width,
      height,
      textSize,
      isTight,
      theme,
      title: '',
      note: '',
      measure: anyFaceWidth,
    });
    const first = drawing(p, sheet(900, 600, 13));
    if (!isChart(first))
      return reasonOf(
        ground,
        title,
        // Where all mixes are held back there is nothing to draw.
        ground.figure.isCoded && shown.comparison.units.length === 0
          ? compareDeclineText('held-back', ground.figure.language)
          : t('comparing:picture.notHere', { why: t(`comparing:picture.${first.why}`) }),
      );
    const whole: DrawChart = (...page) => drawing(p, sheet(...page)) as Chart;
    const count = subject.chart === 'strip' ? groupsOf(p).length : p.comparison.units.length;
    const inRows = shortening(ground, count, (most, ...page) => {
      const first = most === null ? p : { ...p, most };
      return drawing(first, sheet(...page)) as Chart;
    });
    return {
      ...madeOf(title, inRowsOf.includes(subject.chart) ? inRows : whole),
      isHeldBack: ground.figure.isCoded,
      notShown,
    };
  };

const indicatorTitle = ({ indicator, language }: Picturing): string =>
  indicatorWord(indicator, 'name', language);
const named =
  (id: PictureId) =>
  (p: Picturing): string => {
    const name = translate(p.language)(`comparing:picture.${id}`);
    return id === 'triangle' || id === 'mix' || id === 'slope' ? name : `${name}: ${indicatorTitle(p)}`;
  };
const more = (id: PictureId): FigureChartMaker =>
  chartBy(named(id), (p, sheet) => MORE[id](p, sheet), false, id === 'landmap');

export const intervals = more('intervals');
export const triangle = more('triangle');
export const mix = more('mix');
export const valueSlope = more('slope');
export const networks = more('networks');
export const tiles = more('tiles');
export const landmap = more('landmap');

/** One dot a unit, in groups, with the groups' means and their intervals. */
export const strip = chartBy(indicatorTitle, stripPicture, true);

/** Each unit against what is usual at its size. */
export const funnel: FigureChartMaker = async (ground, subject, desk, control) => {
  const { language } = ground.figure;
  const t = translate(language);
  const found = await picturing(ground, subject, false, desk, control);
  if (!found) return reasonOf(ground, t('pictured:chart.funnel'), t('pictured:needs.units'));
  const kind = known(FUNNELS, subject.choices.funnel) ?? funnelKindOf(found.indicator);
  const title = t(`compare:funnel.${kind}.title`);
  const drawn = found.comparison.funnels.find((one) => one.kind === kind);
  if (!drawn || drawn.declined !== null)
    return reasonOf(ground, title, compareDeclineText(drawn?.declined ?? 'no-values', language));
  const { theme } = ground.figure.look;
  const said = { theme, title: '', note: '', measure: anyFaceWidth };
  return madeOf(title, (width, height, textSize, isTight = false) =>
    funnelPicture(found, drawn, { ...said, width, height, textSize, isTight }),
  );
};
