/** Bodies by one measure, the highest first, as bars in the colours of their sectors. */
import { measureOf } from '../analysis/index.ts';
import { READING_ORDER } from '../analysis/reading-order.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import { type BarRow, barsChart } from '../drawing/charts/bars.ts';
import { sectorFill, sectorLabel } from '../drawing/legend.ts';
import { PALETTES } from '../drawing/look.ts';
import { NO_SECTOR } from '../graph/labels.ts';
import { percent } from '../i18n/format.ts';
import { translate } from '../i18n/index.ts';
import { readingOf, valueText } from '../i18n/measure-value.ts';
import { declineText, measureWord } from '../i18n/measure-words.ts';
import { sceneWords } from '../i18n/scene-words.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import { LEAST } from './coded.ts';
import type { FigureGround } from './drawing.ts';
import { hasSmall, levelled } from './held-back.ts';
import { shortening } from './shortened.ts';

/** How many rows can be asked for. */
export const ROW_COUNTS = ['10', '15', '20', '30', '50'] as const;
const USUAL_ROWS = 15;

/** Choices: `measure`, an id of the registry; `rows`, how many at most. */
export const ranked: FigureChartMaker = async (ground, { choices }, { work }, control) => {
  const { lensed, figure } = ground;
  const { language } = figure;
  const t = translate(language);
  const id = READING_ORDER.body.find((one) => one === choices.measure) ?? 'degree';
  const measure = measureOf('body', id)!;
  const name = measureWord(id, 'name', language);
  const { graph, arcs, labels, lens } = lensed;
  const options = { weighted: lens.weight !== 'none' };
  const answers = await work.analyse({ graph, arcs, labels, options, measures: [id] }, control);
  const isHeld = figure.isCoded && measure.unit === 'count';
  const readings = lensed.bodies.map((_, v) => readingOf(answers, id, v));
  const valued = lensed.bodies
    .flatMap((body, v) => {
      const value = readings[v]?.value ?? null;
      // Neither place nor order may tell one small count from another.
      return value === null ? [] : [{ body, v, value: isHeld ? levelled(value) : value }];
    })
    .sort((a, b) => b.value - a.value || (a.body.id < b.body.id ? -1 : 1));
  if (valued.length === 0) {
    const why = readings.find((reading) => reading?.declined)?.declined ?? null;
    return reasonOf(
      ground,
      name,
      why ? t('pictured:needs.values', { why: declineText(why, language) }) : t('pictured:needs.noValues'),
    );
  }
  const most = ROW_COUNTS.find((n) => n === choices.rows);
  const shown = valued.slice(0, most ? Number(most) : USUAL_ROWS);
  const said = saying(ground, (value) => valueText(measure, value, language), measure.unit === 'count');
  const words = sceneWords(language, String);
  const palette = PALETTES[figure.look.theme];
  const rows = shown.map(({ body, v, value }): BarRow => {
    const sector = labels.sector[v]!;
    return {
      // Equal values share a place.
      place: `${1 + valued.filter((other) => other.value > value).length}.`,
      label: body.label,
      value: Math.max(0, isHeld ? Math.max(value, LEAST) : value),
      said: said(value),
      fill: sectorFill(sector, palette),
      word: sector === NO_SECTOR ? '' : sectorLabel(sector, lensed, words),
    };
  });
  const title =
    shown.length < valued.length
      ? t('pictured:rankedOf', { measure: name, n: ground.number(shown.length) })
      : t('pictured:rankedAll', { measure: name });
  const draw = shortening(ground, rows.length, (most, width, _, textSize) =>
    barsChart({
      width,
      textSize,
      palette,
      measure: anyFaceWidth,
      words: {
        title: '',
        note: '',
        number: (value) => valueText(measure, value, language),
        percent: (share) => percent(share, language),
      },
      rows: rows.slice(0, most ?? rows.length),
      axis: name,
      rowText: ({ place, label, word }, value) =>
        t('pictured:rankedRow', {
          place: place.replace('.', ''),
          label,
          value,
          word: word === '' ? '' : ` · ${word}`,
        }),
    }),
  );
  return { ...madeOf(title, draw), isHeldBack: isHeld && hasSmall(valued.map(({ value }) => value)) };
};

/** Small counts are held back where names are. */
const saying =
  ({ figure, number }: FigureGround, text: (value: number) => string, isCount: boolean) =>
  (value: number): string =>
    figure.isCoded && isCount ? number(value) : text(value);
