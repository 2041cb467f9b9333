/** The one picture of a report: a figure that was kept, or the map as it is looked at, on a page as wide as the text. */
import { number } from '../../i18n/format.ts';
import { legendHeadings } from '../../i18n/scene-words.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { faceOf } from '../files/figure-export.ts';
import { sceneOf } from '../files/figure-scene.ts';
import type { State } from '../store.ts';
import type { ReportChoice } from './report.ts';

export type DrawnPicture = {
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in words. */
  readonly text: string;
};

/** Text width of an A4 page, and as much of its height as leaves room for the chapter. */
const PAGE = { width: 160, height: 125 };
const PX_PER_MM = 96 / 25.4;

/** @throws AbortError; what the layout throws */
export async function pictureOf(
  s: State,
  choice: Pick<ReportChoice, 'language' | 'figure' | 'isCoded'>,
  control: JobControl,
  work: Pick<Jobs, 'layout' | 'communities'>,
): Promise<DrawnPicture> {
  const { language } = choice;
  const [{ figureSvg }, fontDataUri, scene] = await Promise.all([
    import('../../drawing/figure.ts'),
    faceOf(),
    sceneOf({ ...s, language }, 'light', work, control),
  ]);
  const svg = figureSvg(scene, {
    width: PAGE.width * PX_PER_MM * 1.5,
    height: PAGE.height * PX_PER_MM * 1.5,
    headings: legendHeadings(language),
    number: (value) => number(value, language),
    fontDataUri,
  });
  return { svg, ...PAGE, title: scene.caption.title, text: scene.caption.counts };
}
