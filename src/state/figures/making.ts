/** A figure made of what the map shows: one press, then everything can be changed. */
import { nextTask } from '../../base/pace.ts';
import { figureFrom } from '../../drawing/figure-templates.ts';
import { loadLaterWords, phrase } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import type { Figure, FigureSubject, Looked } from '../../model/figure.ts';
import type { Lens } from '../../model/lens.ts';
import type { Id, Pin } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { sceneOf } from '../files/figure-scene.ts';
import { selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import { announced } from '../work.ts';
import { addFigure, drawnNow, freeFigureId, freeName, openFigure } from './figures.ts';

/** In the order in which they are offered. */
export const TEMPLATE_IDS = ['talk', 'report', 'poster', 'poster-wide', 'council', 'square'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** Beyond, places are not written into the project: it would grow by megabytes, and the layout gives the same ones again. */
export const MOST_PLACES = 5000;

type Work = Pick<Jobs, 'layout'> & Partial<Pick<Jobs, 'communities'>>;

/** Where bodies stand on the map now; empty where the layout has to say it again. @throws when the layout fails or is cancelled */
export async function placesNow(
  s: State,
  work: Work = jobs(),
  control?: JobControl,
): Promise<readonly Pin[]> {
  if (selectLensed(s).bodies.length > MOST_PLACES) return [];
  // Bodies outside the focus have places as well: the focus can be lifted later.
  const { nodes } = await sceneOf({ ...s, focus: null, hulls: null }, 'light', work, control);
  return nodes.map(({ id, x, y }) => ({ body: id, x, y }));
}

/** How the map looks now, as figures and scenes keep it: what stands beside it on screen alone is no part of that. */
export const lookNow = ({ lens, layout, ring, sizeBy, focus, hulls }: State): Looked => ({
  lens,
  layout,
  ring,
  sizeBy,
  focus,
  hulls,
});

/** What the map shows now, as a figure keeps it. @throws as `placesNow` */
export const subjectNow = async (s: State, work?: Work, control?: JobControl): Promise<FigureSubject> => ({
  of: 'map',
  looked: lookNow(s),
  places: await placesNow(s, work, control),
});

const planned = (template: TemplateId, s: State, subject: FigureSubject): Figure =>
  figureFrom(template, {
    id: freeFigureId(s),
    name: freeName(s, phrase(s.language, `figures:template.${template}`)),
    language: s.language,
    subject,
  });

/** The figure that a template would make of what the map shows, not kept yet. @throws as `placesNow` */
export async function plannedFigure(
  template: TemplateId,
  s: State,
  work?: Work,
  control?: JobControl,
): Promise<Figure> {
  await loadLaterWords();
  return planned(template, s, await subjectNow(s, work, control));
}

/** The same of every template, laid out once. @throws as `placesNow` */
export async function plannedFigures(
  s: State,
  work?: Work,
  control?: JobControl,
): Promise<ReadonlyMap<TemplateId, Figure>> {
  await loadLaterWords();
  const subject = await subjectNow(s, work, control);
  return new Map(TEMPLATE_IDS.map((template) => [template, planned(template, s, subject)] as const));
}

/**
 * Makes a figure of what the map shows, keeps it as one step, and opens it in the studio.
 * @returns its id; null where this window does not edit or the map cannot be drawn, which is then said
 */
export async function makeFigure(template: TemplateId, work?: Work): Promise<Id | null> {
  const stop = new AbortController();
  try {
    const figure = await announced('commands:work.figure', stop, async (control) => {
      const s = store.getState();
      const made = await plannedFigure(template, s, work, control);
      return { ...made, drawn: await drawnNow(s, made) };
    });
    stop.signal.throwIfAborted();
    return await keep(figure);
  } catch (error) {
    if (!isAbort(error)) notify('error', 'map:downloadFailed', { reason: String(error) });
    return null;
  }
}

/** A chart with its choices, as a figure keeps it. */
export type ChartChoice = {
  readonly chart: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly lens?: Lens;
};

/**
 * Makes a figure of a chart, through the lens that is looked through, keeps it as one step, and opens it in the studio.
 * @returns its id; null where this window does not edit or the data cannot be read
 */
export async function makeChartFigure({ chart, choices = {}, lens }: ChartChoice): Promise<Id | null> {
  await loadLaterWords();
  const s = store.getState();
  const subject: FigureSubject = { of: 'chart', chart, lens: lens ?? s.lens, choices };
  const name = freeName(s, phrase(s.language, `pictured:chart.${chart}`));
  const figure = figureFrom('talk', { id: freeFigureId(s), name, language: s.language, subject });
  return keep({ ...figure, drawn: await drawnNow(s, figure) });
}

/**
 * Another figure may have come meanwhile. What follows from a new record, and the studio coming in the map's place, are tasks of their
 * own: together they would hold up the page.
 */
async function keep(planned: Figure): Promise<Id | null> {
  await nextTask();
  const s = store.getState();
  const figure = { ...planned, id: freeFigureId(s), name: freeName(s, planned.name) };
  if (!addFigure(figure)) return null;
  await nextTask();
  openFigure(figure.id);
  return figure.id;
}
