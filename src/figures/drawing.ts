/**
 * A figure of a project as the page that is shown, saved and published: drawn from the data as they are, through the figure's own lens
 * and in its own language, whoever draws it – the window and the command line make the same page.
 */
import { READING_ORDER } from '../analysis/reading-order.ts';
import { inOneTask } from '../base/in-one.ts';
import { inSlices } from '../base/pace.ts';
import {
  type DrawnFigure,
  drawingFigurePage,
  type FigurePageInput,
  type FigurePicture,
} from '../drawing/figure-page.ts';
import { PALETTES } from '../drawing/look.ts';
import { sizeOfPage } from '../drawing/page-formats.ts';
import { buildingScene, type Scene, type SceneWords } from '../drawing/scene.ts';
import { aboutLines, figureText } from '../i18n/figure-text.ts';
import { number } from '../i18n/format.ts';
import { loadLanguage, loadLaterWords, translate } from '../i18n/index.ts';
import { captionOf, figureSaid, sceneWords } from '../i18n/scene-words.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { Figure, FigureSubject } from '../model/figure.ts';
import type { Lensed } from '../model/lens.ts';
import type { Id, Project } from '../model/project.ts';
import { ringNumbers } from '../model/ring-numbers.ts';
import type { Sheet } from '../publish/publish.ts';
import { chartOf } from './charts.ts';
import { LEAST } from './coded.ts';
import type { FigureDesk } from './desk.ts';
import { placesFor } from './figure-places.ts';
import { addingHulls, groundFor } from './ground-shapes.ts';
import { withheldLegend } from './held-back.ts';
import { knownLook } from './looked.ts';
import { focused, ringName, sizingOf } from './picture.ts';

export type FigureSheet = DrawnFigure & {
  readonly sheet: Sheet;
  /** Who is behind the ids of `bodies` where these are codes; never part of what is given away. Null where they are none. */
  readonly idOf: ReadonlyMap<Id, Id> | null;
};
/** What a figure is drawn from. */
export type FigureGround = {
  readonly project: Project;
  readonly lensed: Lensed;
  readonly figure: Figure;
  /** Said in place of conditions that could name somebody; '' = none. */
  readonly filtered: string;
  /** A count as it may be shown. */
  readonly number: (value: number) => string;
  /** Who is behind a code; null where names are shown. */
  readonly idOf: ReadonlyMap<Id, Id> | null;
};

/**
 * Draws a figure.
 * @param shown changes the scene before it is drawn, e.g. to a part of it; told who is behind its codes, null where it has names
 * @throws AbortError; what the layout throws; when the words of its language cannot be had
 */
export async function drawFigure(
  desk: FigureDesk,
  figure: Figure,
  control?: JobControl,
  shown: (scene: Scene, idOf: FigureGround['idOf']) => Scene = (scene) => scene,
): Promise<FigureSheet> {
  await loadLanguage(figure.language);
  await loadLaterWords();
  const ground = await groundOf(desk, figure, control);
  const { subject } = ground.figure;
  const [content, fontDataUri] = await Promise.all([
    subject.of === 'map'
      ? mapOf(desk, ground, subject, control).then((scene) =>
          sceneContent(heldBack(shown(scene, ground.idOf), ground), ground),
        )
      : chartContent(desk, ground, subject, control),
    desk.face(),
  ]);
  const input: FigurePageInput = {
    picture: content.picture,
    figure: ground.figure,
    said: { ...figureSaid(figure.language), number: ground.number },
    fontDataUri,
  };
  const drawn = await inSlices(drawingFigurePage(input), control?.signal);
  const svg = await inOneTask(drawn.svg, control?.signal);
  const { caption } = content;
  const { words } = ground.figure;
  const title = words.title ?? caption.title;
  const sheet: Sheet = {
    svg,
    ...sizeOfPage(figure.page),
    title: title === '' ? caption.title : title,
    text: [words.subtitle, words.caption, ...content.text].filter((line) => line.trim() !== ''),
    notes: words.notes,
  };
  return { ...drawn, sheet, idOf: ground.idOf };
}

/** Project and lens of a figure, with names as codes where that is asked for. */
async function groundOf(desk: FigureDesk, figure: Figure, control?: JobControl): Promise<FigureGround> {
  const { language, subject } = figure;
  const { project } = desk;
  const lens = subject.of === 'map' ? subject.looked.lens : subject.lens;
  const lensed = await desk.read(project, lens, control);
  if (!figure.isCoded) {
    return {
      project,
      lensed,
      figure,
      filtered: '',
      number: (value) => number(value, language),
      idOf: null,
    };
  }
  const t = translate(language);
  const shared = await desk.coded(lensed, figure, control);
  return {
    project: shared.project,
    lensed: await desk.read(shared.project, shared.lens, control),
    figure: shared.figure,
    filtered: shared.isFiltered ? t('pictured:filtered') : '',
    idOf: shared.idOf,
    number: (value) =>
      Number.isNaN(value)
        ? t('pictured:held')
        : value > 0 && value < LEAST
          ? t('pictured:fewer', { least: LEAST })
          : number(value, language),
  };
}

type MapSubject = Extract<FigureSubject, { of: 'map' }>;

/** What lies under the layout by hand where nothing else is said. */
const UNDER_HAND = 'sector-wheel';

async function mapOf(
  desk: FigureDesk,
  { project, lensed, figure, filtered, number: count }: FigureGround,
  { looked, places }: MapSubject,
  control?: JobControl,
): Promise<Scene> {
  const { language, look } = figure;
  const at = knownLook(looked);
  const sizing = await sizesFor(desk, project, lensed, at.sizeBy, language, control);
  const values = sizing.state === 'sized' ? sizing.values : null;
  const numbers = at.layout === 'sector-wheel' ? ringNumbers(lensed, at.ring, values) : null;
  const { positions, groups } = await placesFor(
    { project, lensed, layout: at.layout, handFrom: UNDER_HAND, numbers, places },
    desk,
    control,
  );
  const named = at.layout === 'geographic' ? desk.placeNames(project, lensed) : null;
  const said = { project, lensed, theme: look.theme, language, groups, places: named };
  const caption = captionOf(project, lensed, language);
  const words = sceneWords(language, (value) => ringName(at.ring, value, language));
  const scene = await inSlices(
    buildingScene({
      lensed,
      positions,
      theme: look.theme,
      sizeBy: sizing.state === 'sized' ? sizing : null,
      words: figure.isCoded ? heldWords(words, count, language) : words,
      caption: filtered === '' ? caption : { ...caption, lens: `${caption.lens} · ${filtered}` },
      ground: groundFor(positions, said),
    }),
    control?.signal,
  );
  const part = focused(scene, lensed, at.focus);
  if (at.hulls === null) return part;
  const found = at.hulls === 'group' ? await desk.groups(lensed, control) : null;
  return inSlices(addingHulls(part, at.hulls, { ...said, groups: found }), control?.signal);
}

/** What a body measures is said of each, where nobody sees it: a small count there is held back as well. */
const heldWords = (
  words: SceneWords,
  count: (value: number) => string,
  language: Figure['language'],
): SceneWords => ({
  ...words,
  measured: (measure, value) =>
    Number.isInteger(value)
      ? translate(language)('figure:measured', { measure, value: count(value) })
      : words.measured(measure, value),
});

/** Sizes by a measure; those that are there already are not asked for again. */
async function sizesFor(
  desk: FigureDesk,
  project: Project,
  lensed: Lensed,
  sizeBy: string,
  language: Figure['language'],
  control?: JobControl,
) {
  const now = sizingOf(lensed, desk.answers(project, lensed), sizeBy, language);
  const isKnown = (READING_ORDER.body as readonly string[]).includes(sizeBy);
  if (now.state !== 'computing' || !isKnown) return now;
  const { graph, arcs, labels, lens } = lensed;
  const options = { weighted: lens.weight !== 'none' };
  const answers = await desk.work.analyse({ graph, arcs, labels, options, measures: [sizeBy] }, control);
  return sizingOf(lensed, answers, sizeBy, language);
}

/** Without counts in the legend from which those held back would follow, where names are codes. */
const heldBack = (scene: Scene, { figure }: FigureGround): Scene =>
  figure.isCoded ? withheldLegend(scene, translate(figure.language)('pictured:totalsHeld')) : scene;

type Content = {
  readonly picture: FigurePicture;
  readonly caption: Scene['caption'];
  readonly text: readonly string[];
};

const sceneContent = (scene: Scene, { figure, number: count }: FigureGround): Content => ({
  picture: { of: 'map', scene },
  caption: scene.caption,
  text: figureText(scene, figure.annotations, figure.language, count, figure.isCoded),
});

async function chartContent(
  desk: FigureDesk,
  ground: FigureGround,
  subject: Extract<FigureSubject, { of: 'chart' }>,
  control?: JobControl,
): Promise<Content> {
  const { project, lensed, figure, filtered } = ground;
  const chart = await chartOf(ground, subject, desk, control);
  const said = captionOf(project, lensed, figure.language, chart.title);
  const t = translate(figure.language);
  const held = [
    t('pictured:totalsHeld'),
    ...(chart.notShown ? [t('pictured:unitsHeld', { count: chart.notShown })] : []),
  ];
  const base = chart.isHeldBack ? { ...said, counts: held.join(' · ') } : said;
  const caption = filtered === '' ? base : { ...base, lens: `${base.lens} · ${filtered}` };
  return {
    picture: { of: 'chart', draw: chart.draw, caption, palette: PALETTES[figure.look.theme] },
    caption,
    text: [...chart.text, caption.counts, ...aboutLines(caption)],
  };
}
