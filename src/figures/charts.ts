/**
 * Charts that figures can show, by the id that a figure keeps (`subject.chart`): each is made of what the figure is drawn from, and drawn
 * by `drawing/charts` into the page's box without title and note, which the page has.
 *
 * One more: a line in `FIGURE_CHARTS`, a file that exports its `FigureChartMaker`.
 */
import type { DrawChart } from '../drawing/figure-chart.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { FigureSubject } from '../model/figure.ts';
import type { FigureDesk } from './desk.ts';
import type { FigureGround } from './drawing.ts';

export type ChartSubject = Extract<FigureSubject, { of: 'chart' }>;

export type FigureChart = {
  /** What it is called where the figure has no title of its own. */
  readonly title: string;
  readonly draw: DrawChart;
  /** The chart in words. */
  readonly text: readonly string[];
  /** Small counts in it are held back: totals from which they would follow are not said beside it. */
  readonly isHeldBack?: boolean;
  /** Networks that are left out since they are too small to be shown. */
  readonly notShown?: number;
};

/** @throws AbortError; what a worker throws */
export type FigureChartMaker = (
  ground: FigureGround,
  subject: ChartSubject,
  desk: FigureDesk,
  control?: JobControl,
) => Promise<FigureChart>;

/** The makers, each loaded when first wanted. */
export const FIGURE_CHARTS: ReadonlyMap<string, () => Promise<FigureChartMaker>> = new Map([
  ['sector-matrix', async () => (await import('./sector-charts.ts')).sectorMatrix],
  ['sector-chord', async () => (await import('./sector-charts.ts')).sectorChord],
  ['committees', async () => (await import('./committee-chart.ts')).committees],
  ['ranked', async () => (await import('./ranked-chart.ts')).ranked],
  ['bridge', async () => (await import('./bridge-chart.ts')).bridge],
  ['gaps', async () => (await import('./gaps-chart.ts')).gaps],
  ['moments', async () => (await import('./time-charts.ts')).moments],
  ['slope', async () => (await import('./time-charts.ts')).slope],
  ['what-if', async () => (await import('./what-if-chart.ts')).whatIf],
  ['strip', async () => (await import('./compare-charts.ts')).strip],
  ['funnel', async () => (await import('./compare-charts.ts')).funnel],
  ['intervals', async () => (await import('./compare-charts.ts')).intervals],
  ['triangle', async () => (await import('./compare-charts.ts')).triangle],
  ['mix', async () => (await import('./compare-charts.ts')).mix],
  ['networks', async () => (await import('./compare-charts.ts')).networks],
  ['two-values', async () => (await import('./compare-charts.ts')).valueSlope],
  ['tiles', async () => (await import('./compare-charts.ts')).tiles],
  ['landmap', async () => (await import('./compare-charts.ts')).landmap],
]);

/** @throws when no chart has this id; as its maker */
export async function chartOf(
  ground: FigureGround,
  subject: ChartSubject,
  desk: FigureDesk,
  control?: JobControl,
): Promise<FigureChart> {
  const maker = FIGURE_CHARTS.get(subject.chart);
  if (!maker) throw new Error(`No chart is called ${subject.chart}`);
  return (await maker())(ground, subject, desk, control);
}
