/** A figure record drawn: the picture, and the page around it. */
import { drawFigurePage } from '../../drawing/figure-page.ts';
import type { Scene } from '../../drawing/scene.ts';
import { figureSaid } from '../../i18n/scene-words.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import { faceOf } from '../files/figure-export.ts';
import { sceneOf } from '../files/figure-scene.ts';
import type { State } from '../store.ts';

/** @throws when the layout fails; AbortError */
export async function drawFigure(
  s: State,
  figure: Figure,
  control?: JobControl,
  /** What becomes of the map's scene before it is put on the page, e.g. some bodies stand out. */
  staged: (scene: Scene) => Scene = (scene) => scene,
) {
  const { language, look, page, words } = figure;
  const [fontDataUri, scene] = await Promise.all([
    faceOf(),
    sceneOf({ ...s, language }, look.theme, jobs(), control),
  ]);
  const said = figureSaid(language);
  const drawn = drawFigurePage({ picture: { of: 'map', scene: staged(scene) }, figure, said, fontDataUri });
  const { title, counts } = scene.caption;
  const { width, height } = page;
  return {
    ...drawn,
    sheet: { svg: drawn.svg, width, height, title: words.title || title, text: [counts], notes: words.notes },
  };
}
