/** The one picture of a report: a figure that was kept, or the map as it is looked at, on a page as wide as the text. */
import { figureSaid } from '../../i18n/scene-words.ts';
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
/** Names of 7 points: as small as print allows, so that most find room. */
const TEXT_SCALE = 0.9;

/** @throws AbortError; what the layout throws */
export async function pictureOf(
  s: State,
  choice: Pick<ReportChoice, 'language' | 'figure' | 'isCoded'>,
  control: JobControl,
  work: Pick<Jobs, 'layout' | 'communities'>,
): Promise<DrawnPicture> {
  const { language } = choice;
  const [{ drawFigurePage }, { plainPage }, fontDataUri, scene] = await Promise.all([
    import('../../drawing/figure-page.ts'),
    import('../../drawing/figure-templates.ts'),
    faceOf(),
    sceneOf({ ...s, language }, 'light', work, control),
  ]);
  const page = plainPage();
  const { svg } = drawFigurePage({
    picture: { of: 'map', scene },
    figure: {
      ...page,
      page: { format: 'own', ...PAGE },
      look: { ...page.look, textScale: TEXT_SCALE },
    },
    said: figureSaid(language),
    fontDataUri,
  });
  return { svg, ...PAGE, title: scene.caption.title, text: scene.caption.counts };
}
