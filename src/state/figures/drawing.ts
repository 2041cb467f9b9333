/**
 * A figure of the project as the page that is shown, saved and published: drawn from the data as they are now, through the figure's own
 * lens and in its own language, whatever the window shows. Long work is done by workers or in slices.
 */
import { READING_ORDER } from '../../analysis/reading-order.ts';
import {
  type DrawnFigure,
  drawingFigurePage,
  type FigurePageInput,
  type FigurePicture,
} from '../../drawing/figure-page.ts';
import { PALETTES } from '../../drawing/look.ts';
import { sizeOfPage } from '../../drawing/page-formats.ts';
import { buildingScene, type Scene } from '../../drawing/scene.ts';
import { aboutLines, figureText } from '../../i18n/figure-text.ts';
import { number } from '../../i18n/format.ts';
import { loadLanguage, loadLaterWords, translate } from '../../i18n/index.ts';
import { captionOf, figureSaid, sceneWords } from '../../i18n/scene-words.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import type { Figure, FigureSubject, Looked } from '../../model/figure.ts';
import type { Lens, Lensed } from '../../model/lens.ts';
import { reading } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { ringNumbers } from '../../model/ring-numbers.ts';
import type { Sheet } from '../../publish/publish.ts';
import { faceOf } from '../files/figure-export.ts';
import { inSlices } from '../pace.ts';
import { groundsNow, loadGrounds } from '../placing/grounds.ts';
import { focused, ringName, sizingOf } from '../placing/picture.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import { readSession } from '../session.ts';
import { INITIAL, type Session, type State } from '../store.ts';
import { type Coded, coded, LEAST } from './coded.ts';
import { chartOf } from './figure-charts.ts';
import { placesFor } from './figure-places.ts';

export type FigureSheet = DrawnFigure & {
  readonly sheet: Sheet;
  /** Who is behind the ids of `bodies` where these are codes; never part of what is given away. Null where they are none. */
  readonly idOf: ReadonlyMap<Id, Id> | null;
};
export type FigureJobs = Pick<Jobs, 'layout' | 'communities' | 'analyse' | 'share'> &
  /** Asked for by charts of the Compare view alone. */
  Partial<Pick<Jobs, 'compare'>>;

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
  s: State,
  figure: Figure,
  control?: JobControl,
  shown: (scene: Scene, idOf: FigureGround['idOf']) => Scene = (scene) => scene,
  work: FigureJobs = jobs(),
): Promise<FigureSheet> {
  await loadLanguage(figure.language);
  await loadLaterWords();
  const ground = await groundOf(s, figure, work, control);
  const { subject } = ground.figure;
  const [content, fontDataUri] = await Promise.all([
    subject.of === 'map'
      ? mapOf(s, ground, subject, work, control).then((scene) =>
          sceneContent(shown(scene, ground.idOf), ground),
        )
      : chartContent(ground, subject, work, control),
    faceOf(),
  ]);
  const input: FigurePageInput = {
    picture: content.picture,
    figure: ground.figure,
    said: { ...figureSaid(figure.language), number: ground.number },
    fontDataUri,
  };
  const drawn = await inSlices(drawingFigurePage(input), control?.signal);
  const { caption } = content;
  const { words } = ground.figure;
  const title = words.title ?? caption.title;
  const sheet: Sheet = {
    svg: drawn.svg,
    ...sizeOfPage(figure.page),
    title: title === '' ? caption.title : title,
    text: [words.subtitle, words.caption, ...content.text].filter((line) => line.trim() !== ''),
    notes: words.notes,
  };
  return { ...drawn, sheet, idOf: ground.idOf };
}

/** Project and lens of a figure, with names as codes where that is asked for. */
async function groundOf(
  s: State,
  figure: Figure,
  work: FigureJobs,
  control?: JobControl,
): Promise<FigureGround> {
  const { language, subject } = figure;
  const lens = subject.of === 'map' ? subject.looked.lens : subject.lens;
  const lensed = await lensedFor(s, s.project, lens, control);
  if (!figure.isCoded) {
    return {
      project: s.project,
      lensed,
      figure,
      filtered: '',
      number: (value) => number(value, language),
      idOf: null,
    };
  }
  const t = translate(language);
  const shared = await codedOnce(s.project, lensed, figure, work, control);
  return {
    project: shared.project,
    lensed: await lensedFor(s, shared.project, shared.lens, control),
    figure: shared.figure,
    filtered: shared.isFiltered ? t('pictured:filtered') : '',
    idOf: shared.idOf,
    number: (value) =>
      value > 0 && value < LEAST ? t('pictured:fewer', { least: LEAST }) : number(value, language),
  };
}

type Read = { readonly project: Project; readonly lens: Lens; readonly lensed: Lensed };
/** What was read last, so that a figure that is being changed is not read anew for every letter. */
const MOST_READ = 4;
let lastRead: readonly Read[] = [];

async function lensedFor(s: State, project: Project, lens: Lens, control?: JobControl): Promise<Lensed> {
  if (project === s.project && lens === s.lens) return selectLensed(s);
  const known = lastRead.find((read) => read.project === project && read.lens === lens);
  if (known) return known.lensed;
  const lensed = await inSlices(reading(project, lens), control?.signal);
  lastRead = [{ project, lens, lensed }, ...lastRead].slice(0, MOST_READ);
  return lensed;
}

let lastCoded: { readonly project: Project; readonly figure: Figure; readonly coded: Coded } | null = null;

/** The same for codes: they depend on project, lens and language, which words and looks leave alone. */
async function codedOnce(
  project: Project,
  lensed: Lensed,
  figure: Figure,
  work: FigureJobs,
  control?: JobControl,
): Promise<Coded> {
  if (lastCoded?.project === project && lastCoded.figure === figure) return lastCoded.coded;
  const made = await coded(project, lensed, figure, work, control);
  lastCoded = { project, figure, coded: made };
  return made;
}

type MapSubject = Extract<FigureSubject, { of: 'map' }>;

type LookedNow = Pick<Session, 'layout' | 'handFrom' | 'ring' | 'sizeBy' | 'hulls' | 'focus'>;

/** How the network is looked at; what is not known any more is as usual. */
function lookedNow(looked: Looked): LookedNow {
  const { layout, handFrom, ring, sizeBy, hulls, focus } = { ...INITIAL, ...readSession({ ...looked }) };
  return { layout, handFrom, ring, sizeBy, hulls, focus };
}

async function mapOf(
  s: State,
  { project, lensed, figure, filtered }: FigureGround,
  { looked, places }: MapSubject,
  work: FigureJobs,
  control?: JobControl,
): Promise<Scene> {
  const { language, look } = figure;
  const at = lookedNow(looked);
  const sizing = await sizesFor(s, project, lensed, at.sizeBy, language, work, control);
  const values = sizing.state === 'sized' ? sizing.values : null;
  const numbers = at.layout === 'sector-wheel' ? ringNumbers(lensed, at.ring, values) : null;
  const { positions, groups } = await placesFor(
    { project, lensed, layout: at.layout, handFrom: at.handFrom, numbers, places },
    work,
    control,
  );
  // Other grounds than the wheel's have words and shapes that come with the first picture that needs them.
  if (positions.guides && positions.guides.of !== 'wheel') await loadGrounds();
  const said = { project, lensed, theme: look.theme, language, groups };
  const caption = captionOf(project, lensed, language);
  const scene = await inSlices(
    buildingScene({
      lensed,
      positions,
      theme: look.theme,
      sizeBy: sizing.state === 'sized' ? sizing : null,
      words: sceneWords(language, (value) => ringName(at.ring, value, language)),
      caption: filtered === '' ? caption : { ...caption, lens: `${caption.lens} · ${filtered}` },
      ground: groundsNow()?.groundFor(positions, said) ?? null,
    }),
    control?.signal,
  );
  const part = focused(scene, lensed, at.focus);
  if (at.hulls === null) return part;
  const grounds = await loadGrounds();
  const { netGroups } = await import('../placing/layout-facts.ts');
  const found = at.hulls === 'group' ? await netGroups(lensed, work, control) : null;
  return inSlices(grounds.addingHulls(part, at.hulls, { ...said, groups: found }), control?.signal);
}

/** Sizes by a measure; those that are there already are not asked for again. */
async function sizesFor(
  s: State,
  project: Project,
  lensed: Lensed,
  sizeBy: string,
  language: Figure['language'],
  work: FigureJobs,
  control?: JobControl,
) {
  const there = project === s.project && lensed === selectLensed(s) ? selectAnswers(s) : null;
  const now = sizingOf(lensed, there, sizeBy, language);
  const isKnown = (READING_ORDER.body as readonly string[]).includes(sizeBy);
  if (now.state !== 'computing' || !isKnown) return now;
  const { graph, arcs, labels, lens } = lensed;
  const options = { weighted: lens.weight !== 'none' };
  const answers = await work.analyse({ graph, arcs, labels, options, measures: [sizeBy] }, control);
  return sizingOf(lensed, answers, sizeBy, language);
}

type Content = {
  readonly picture: FigurePicture;
  readonly caption: Scene['caption'];
  readonly text: readonly string[];
};

const sceneContent = (scene: Scene, { figure, number: count }: FigureGround): Content => ({
  picture: { of: 'map', scene },
  caption: scene.caption,
  text: figureText(scene, figure.annotations, figure.language, count),
});

async function chartContent(
  ground: FigureGround,
  subject: Extract<FigureSubject, { of: 'chart' }>,
  work: FigureJobs,
  control?: JobControl,
): Promise<Content> {
  const { project, lensed, figure, filtered } = ground;
  const chart = await chartOf(ground, subject, work, control);
  const base = captionOf(project, lensed, figure.language, chart.title);
  const caption = filtered === '' ? base : { ...base, lens: `${base.lens} · ${filtered}` };
  return {
    picture: { of: 'chart', draw: chart.draw, caption, palette: PALETTES[figure.look.theme] },
    caption,
    text: [...chart.text, caption.counts, ...aboutLines(caption)],
  };
}
