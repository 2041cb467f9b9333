/**
 * Charts that figures can show, by the id that a figure keeps (`subject.chart`): each is made of what the figure is drawn from, and drawn
 * by `drawing/charts` into the page's box without title and note, which the page has.
 *
 * One more: a line in `FIGURE_CHARTS`, a file that exports its `FigureChartMaker`.
 */
import type { DrawChart } from '../../drawing/figure-chart.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { FigureSubject } from '../../model/figure.ts';
import type { FigureGround, FigureJobs } from './drawing.ts';

export type ChartSubject = Extract<FigureSubject, { of: 'chart' }>;

export type FigureChart = {
  /** What it is called where the figure has no title of its own. */
  readonly title: string;
  readonly draw: DrawChart;
  /** The chart in words. */
  readonly text: readonly string[];
};

/** @throws AbortError; what a worker throws */
export type FigureChartMaker = (
  ground: FigureGround,
  subject: ChartSubject,
  work: FigureJobs,
  control?: JobControl,
) => Promise<FigureChart>;

/** The makers, each loaded when first wanted. */
export const FIGURE_CHARTS: ReadonlyMap<string, () => Promise<FigureChartMaker>> = new Map([
  ['sector-matrix', async () => (await import('./sector-charts.ts')).sectorMatrix],
  ['sector-chord', async () => (await import('./sector-charts.ts')).sectorChord],
  ['committees', async () => (await import('./committee-chart.ts')).committees],
]);

/** @throws when no chart has this id; as its maker */
export async function chartOf(
  ground: FigureGround,
  subject: ChartSubject,
  work: FigureJobs,
  control?: JobControl,
): Promise<FigureChart> {
  const maker = FIGURE_CHARTS.get(subject.chart);
  if (!maker) throw new Error(`No chart is called ${subject.chart}`);
  return (await maker())(ground, subject, work, control);
}
