/** Ties between sectors as charts of a figure: as a table of squares, and as ribbons on a circle. */
import { mixingExpectation } from '../analysis/ei.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import { chordChart } from '../drawing/charts/chord.ts';
import { matrixChart } from '../drawing/charts/matrix.ts';
import type { ChartOptions } from '../drawing/charts/page.ts';
import type { DrawChart } from '../drawing/figure-chart.ts';
import { sectorFill, sectorLabel } from '../drawing/legend.ts';
import { PALETTES } from '../drawing/look.ts';
import { edgeEnds } from '../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import { percent } from '../i18n/format.ts';
import { translate } from '../i18n/index.ts';
import { sceneWords } from '../i18n/scene-words.ts';
import type { Lensed } from '../model/lens.ts';
import type { FigureChartMaker } from './charts.ts';
import type { FigureGround } from './drawing.ts';
import { hasSmall, levelled } from './held-back.ts';

export type SectorCounts = {
  /** Codes as in `labels.sector`: those of the scheme, then across sectors and without one, where there are such bodies. */
  readonly sectors: readonly number[];
  /** Row-major and symmetric; each edge once, within a sector on the diagonal. */
  readonly counts: Float64Array;
};

/** How many edges lie within and between sectors. O(m) */
export function sectorCounts({ graph, labels }: Lensed): SectorCounts {
  const present = new Set(labels.sector);
  const sectors = [
    ...Array.from({ length: labels.sectorCount }, (_, s) => s),
    ...[CROSS_SECTOR, NO_SECTOR].filter((code) => present.has(code)),
  ];
  const place = new Map(sectors.map((code, i) => [code, i] as const));
  const size = sectors.length;
  const counts = new Float64Array(size * size);
  const [from, to] = edgeEnds(graph);
  from.forEach((v, edge) => {
    const a = place.get(labels.sector[v]!)!;
    const b = place.get(labels.sector[to[edge]!]!)!;
    counts[a * size + b]! += 1;
    if (a !== b) counts[b * size + a]! += 1;
  });
  return { sectors, counts };
}

/** What both charts are told. */
function common(ground: FigureGround, { sectors, counts }: SectorCounts) {
  const { lensed, figure, number } = ground;
  const { language } = figure;
  const palette = PALETTES[figure.look.theme];
  const words = sceneWords(language, String);
  const options = (...[width, height, textSize, isTight = false]: Parameters<DrawChart>): ChartOptions => ({
    width,
    height,
    textSize,
    isTight,
    measure: anyFaceWidth,
    palette,
    words: { title: '', note: '', number, percent: (share) => percent(share, language) },
  });
  return {
    options,
    counts,
    sectors: sectors.map((code) => ({
      label: sectorLabel(code, lensed, words),
      fill: sectorFill(code, palette),
    })),
  };
}

const drawn = (draw: DrawChart, title: string, isHeldBack: boolean) => ({
  title,
  draw,
  text: draw(800, 600, 13).text,
  isHeldBack,
});

/** How many ties lie between which sectors, and how many would if sectors did not matter. */
export const sectorMatrix: FigureChartMaker = async (ground) => {
  const { lensed, figure } = ground;
  const t = translate(figure.language);
  const found = sectorCounts(lensed);
  const isHeldBack = figure.isCoded && hasSmall(found.counts);
  const { options, counts, sectors } = common(ground, found);
  // What is expected follows from all ties of each sector, and so do small counts from it.
  const expected = isHeldBack ? null : expectedOf(lensed, found);
  return drawn(
    (...page) =>
      matrixChart({
        ...options(...page),
        sectors,
        counts,
        expected,
        expectedWord: (value) => t('pictured:expected', { value }),
        cellText: (a, b, count, value) =>
          value === null
            ? t('pictured:cell', { a, b, count })
            : t('pictured:cellExpected', { a, b, count, expected: value }),
      }),
    t('pictured:chart.sector-matrix'),
    isHeldBack,
  );
};

/** NaN where a sector is no sector of the scheme; null where nothing can be expected. */
function expectedOf(lensed: Lensed, { sectors }: SectorCounts): Float64Array | null {
  if (lensed.lens.weight !== 'none') return null;
  const { graph, labels } = lensed;
  const { expected } = mixingExpectation({ graph, labels, options: DEFAULT_OPTIONS });
  const size = sectors.length;
  const all = new Float64Array(size * size).fill(Number.NaN);
  for (let a = 0; a < labels.sectorCount; a++) {
    for (let b = 0; b < labels.sectorCount; b++)
      all[a * size + b] = expected[a * labels.sectorCount + b] ?? Number.NaN;
  }
  return all.some((value) => value > 0) ? all : null;
}

/** Ties between sectors as ribbons. */
export const sectorChord: FigureChartMaker = async (ground) => {
  const t = translate(ground.figure.language);
  const found = sectorCounts(ground.lensed);
  const isHeldBack = ground.figure.isCoded && hasSmall(found.counts);
  const { options, counts, sectors } = common(ground, found);
  return drawn(
    (...page) =>
      chordChart({
        ...options(...page),
        sectors,
        // Ribbons are as wide as what is said of them.
        counts: isHeldBack ? counts.map(levelled) : counts,
        totals: !isHeldBack,
        cellText: (a, b, count) => t('pictured:cell', { a, b, count }),
      }),
    t('pictured:chart.sector-chord'),
    isHeldBack,
  );
};
