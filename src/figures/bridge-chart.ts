/** On which share of the shortest ways between sectors the centre lies: the picture of the Hub view as a figure. */
import type { Answers } from '../analysis/measure.ts';
import { bridgeChart } from '../drawing/charts/bridge.ts';
import { sectorFill, sectorLabel } from '../drawing/legend.ts';
import { PALETTES } from '../drawing/look.ts';
import { percent } from '../i18n/format.ts';
import { translate } from '../i18n/index.ts';
import { readingOf } from '../i18n/measure-value.ts';
import { declineText } from '../i18n/measure-words.ts';
import { sceneWords } from '../i18n/scene-words.ts';
import type { Lensed } from '../model/lens.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import { LEAST } from './coded.ts';

const MEASURE = 'sector-betweenness';
/** Sectors that can stand around a middle and be told apart. */
const MOST_SECTORS = 6;

/** Choices: `body`, in the middle; the project's centre where nobody is chosen. */
export const bridge: FigureChartMaker = async (ground, { choices }, { work }, control) => {
  const { project, lensed, figure, idOf } = ground;
  const { language } = figure;
  const t = translate(language);
  const title = t('pictured:chart.bridge');
  const chosen = lensed.bodies.find(
    ({ id }) => choices.body !== undefined && (idOf?.get(id) ?? id) === choices.body,
  );
  const vertex = lensed.vertexOf.get(chosen?.id ?? project.about.hub ?? '');
  if (vertex === undefined) return reasonOf(ground, title, t('pictured:needs.centre'));
  const { graph, arcs, labels, lens } = lensed;
  const options = { weighted: lens.weight !== 'none' };
  const answers = await work.analyse({ graph, arcs, labels, options, measures: [MEASURE] }, control);
  const declined = readingOf(answers, MEASURE, vertex)?.declined ?? null;
  const pairs = declined === null ? pairsOf(lensed, answers, vertex) : null;
  if (pairs === null) {
    const why = declined === null ? null : declineText(declined, language);
    return reasonOf(
      ground,
      title,
      why === null ? t('pictured:needs.noValues') : t('pictured:needs.values', { why }),
    );
  }
  const palette = PALETTES[figure.look.theme];
  const words = sceneWords(language, String);
  const nameOf = (sector: number) => sectorLabel(sector, lensed, words);
  const ways = pairs.map(({ a, b, pairs: count, share }) => {
    // A share of few pairs would say who they are.
    const isSaid = share !== null && !(figure.isCoded && count < LEAST * LEAST);
    const of = { a: nameOf(a), b: nameOf(b) };
    const said = isSaid
      ? t(figure.isCoded ? 'pictured:bridge.shareOnly' : 'pictured:bridge.share', {
          ...of,
          share: percent(share, language),
          n: ground.number(count),
        })
      : t('pictured:bridge.none', of);
    return { a, b, share: isSaid ? share : null, said };
  });
  const sectors = Array.from({ length: labels.sectorCount }, (_, s) => ({
    label: nameOf(s),
    fill: sectorFill(s, palette),
  }));
  const name = lensed.bodies[vertex]!.label;
  return madeOf(t('pictured:bridge.title', { name }), (width, height, textSize) =>
    bridgeChart({
      width,
      height,
      textSize,
      palette,
      sectors,
      ways,
      axis: t('pictured:bridge.axis'),
      words: { title: '', note: '', number: ground.number, percent: (share) => percent(share, language) },
    }),
  );
};

/** Share of each pair of sectors; null where it was not counted, or for more sectors than can stand around a middle. */
function pairsOf({ graph: { n }, labels }: Lensed, { details }: Answers, vertex: number) {
  const { sector, sectorCount } = labels;
  const sums = details.sectorPairs;
  const count = (sectorCount * (sectorCount - 1)) / 2;
  if (!sums || sums.length !== count * n || sectorCount < 2 || sectorCount > MOST_SECTORS) return null;
  const sizes = new Array<number>(sectorCount).fill(0);
  sector.forEach((s, v) => {
    if (s >= 0 && v !== vertex) sizes[s]!++;
  });
  const all: { a: number; b: number; pairs: number; share: number | null }[] = [];
  for (let a = 0; a < sectorCount; a++) {
    for (let b = a + 1; b < sectorCount; b++) {
      const pairs = sizes[a]! * sizes[b]!;
      all.push({ a, b, pairs, share: pairs === 0 ? null : sums[all.length * n + vertex]! / pairs });
    }
  }
  return all;
}
