/** The one picture of a report: a figure that was kept, or the map as it is looked at, on a page as wide as the text. */
import { figureFrom } from '../../drawing/figure-templates.ts';
import { forChapter } from '../../figures/chapter-figure.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import { drawFigure, type FigureJobs } from '../figures/drawing.ts';
import { lookedNow } from '../slides/slides.ts';
import type { State } from '../store.ts';
import type { ReportChoice } from './report.ts';

export type DrawnPicture = {
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, in a line: the chapter around it says the rest. */
  readonly text: string;
};

/** @throws AbortError; what the layout throws */
export async function pictureOf(
  s: State,
  { language, figure: chosen, isCoded }: Pick<ReportChoice, 'language' | 'figure' | 'isCoded'>,
  control: JobControl,
  work: FigureJobs = jobs(),
): Promise<DrawnPicture> {
  const kept = chosen === 'map' ? undefined : s.project.figures.get(chosen);
  const figure: Figure = {
    ...(kept ?? mapFigure(s)),
    language,
    isCoded: isCoded || (kept?.isCoded ?? false),
  };
  const { sheet } = await drawFigure(s, figure, control, undefined, work);
  const { svg, width, height, title, text } = sheet;
  return { svg, width, height, title, text: text[0] ?? '' };
}

const mapFigure = (s: State): Figure =>
  forChapter(
    figureFrom('report', {
      id: 'report',
      name: '',
      language: s.language,
      subject: { of: 'map', looked: lookedNow(s), places: [] },
    }),
  );
