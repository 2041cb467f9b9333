/** Scenes as pages: each is drawn as a figure of the talk's format, so that what is shown, printed and exported is one picture. */
import type { DrawnFigure } from '../../drawing/figure-page.ts';
import { figureFrom } from '../../drawing/figure-templates.ts';
import type { Scene } from '../../drawing/scene.ts';
import { seenBy, spotlit } from '../../drawing/spotlit.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure, Slide } from '../../model/figure.ts';
import type { Id, Project } from '../../model/project.ts';
import type { Sheet } from '../../publish/publish.ts';
import { drawFigure, type FigureJobs } from '../figures/drawing.ts';
import type { State } from '../store.ts';

/** Width of a talk's page by its height. */
const ASPECT = 16 / 9;

/** The figure that a slide is drawn as; null where it shows a figure that is gone. */
export function figureOf(slide: Slide, s: State): Figure | null {
  if (slide.figure !== null) {
    const kept = s.project.figures.get(slide.figure);
    return kept ? worded(kept, slide) : null;
  }
  if (!slide.looked) return null;
  const start = {
    id: slide.id,
    name: slide.title,
    language: s.language,
    subject: { of: 'map', looked: slide.looked, places: [] },
  } as const;
  return worded(figureFrom('talk', start), slide);
}

/** The slide's words, on the talk's page. */
function worded(figure: Figure, { title, caption, notes }: Slide): Figure {
  const { page } = figureFrom('talk', figure);
  return { ...figure, page, words: { ...figure.words, title: title === '' ? null : title, caption, notes } };
}

export type DrawnSlide = {
  readonly sheet: Sheet;
  /** Of the page, in the units in which `bodies` stand on it. */
  readonly width: number;
  readonly height: number;
  readonly bodies: DrawnFigure['bodies'];
  /** Where the network stands on the page. */
  readonly drawing: DrawnFigure['parts']['drawing'];
};

type Kept = {
  readonly project: Project;
  readonly slide: Slide;
  readonly language: string;
  readonly isCoded: boolean;
  readonly drawn: DrawnSlide;
};
/** Pages that were drawn last, so that going back shows them at once. */
const MOST_KEPT = 40;
/** Characters that they have together at most: of a large network, each has twenty million. */
const MOST_TEXT = 100_000_000;
let kept: readonly Kept[] = [];

/**
 * A slide as a page.
 * @param isCoded names as codes, small counts suppressed, and codes for the names in the speaker's own words
 * @returns null where it shows a figure that is gone @throws AbortError; what the layout throws
 */
export async function drawSlide(
  s: State,
  slide: Slide,
  control?: JobControl,
  isCoded = false,
  work: FigureJobs = jobs(),
): Promise<DrawnSlide | null> {
  const { project, language } = s;
  const known = kept.find(
    (k) => k.project === project && k.slide === slide && k.language === language && k.isCoded === isCoded,
  );
  if (known) return known.drawn;
  const own = figureOf(slide, s);
  if (!own) return null;
  const figure = { ...own, isCoded: isCoded || own.isCoded };
  const { camera } = slide;
  const highlight = new Set(slide.highlight);
  const shown = (scene: Scene, idOf: ReadonlyMap<Id, Id> | null): Scene => {
    const part = camera ? seenBy(scene, camera, ASPECT) : scene;
    const ids = part.nodes.flatMap(({ id }) => (highlight.has(idOf?.get(id) ?? id) ? [id] : []));
    return spotlit(part, new Set(ids));
  };
  const { sheet, parts, bodies } = await drawFigure(s, figure, control, shown, work);
  const drawn = { sheet, bodies, width: parts.page.x1, height: parts.page.y1, drawing: parts.drawing };
  let room = MOST_TEXT;
  kept = [{ project, slide, language, isCoded, drawn }, ...kept.slice(0, MOST_KEPT - 1)].filter((each, i) => {
    room -= each.drawn.sheet.svg.length;
    return i === 0 || room >= 0;
  });
  return drawn;
}
