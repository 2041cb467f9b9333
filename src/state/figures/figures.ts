/**
 * Figures of the project: made from what is looked at, changed, duplicated, deleted, drawn anew. Each verb is one step that can be
 * undone; which figure the studio shows is momentary. Drawing them is `drawing.ts`, taking them out `figures-out.ts`.
 */
import { putRecord, removeRecord, same } from '../../model/change.ts';
import type { Figure } from '../../model/figure.ts';
import type { Id, Pin } from '../../model/project.ts';
import { commit } from '../history.ts';
import { type State, store } from '../store.ts';
import { today } from '../today.ts';
import { dataAhead, dataOf } from './fingerprint.ts';

export type Figures = ReadonlyMap<Id, Figure>;
export const selectFigures = (s: State): Figures => s.project.figures;

/** The figure that the studio shows: the chosen one, else the first; null = there is none. */
export const selectFigure = (s: State): Figure | null => {
  const { figures } = s.project;
  return figures.get(s.figure ?? '') ?? figures.values().next().value ?? null;
};

const figureOf = (id: Id): Figure | undefined => store.getState().project.figures.get(id);

/** Shows a figure in the studio. */
export const openFigure = (id: Id): void => store.setState({ figure: id, view: 'figures' });

/** 'figure-1', or the first number that is free. */
export function freeFigureId({ project }: State): Id {
  let n = project.figures.size + 1;
  while (project.figures.has(`figure-${n}`)) n++;
  return `figure-${n}`;
}

/** The name, with a number where another figure has it. */
export function freeName({ project }: State, name: string): string {
  const taken = new Set([...project.figures.values()].map((figure) => figure.name));
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name} ${n}`)) n++;
  return `${name} ${n}`;
}

/** What a step about a figure is called; `commands:step.figure.<part>`. */
export type FigureStep =
  | 'page'
  | 'words'
  | 'legend'
  | 'names'
  | 'look'
  | 'annotations'
  | 'logos'
  | 'footer'
  | 'coded'
  | 'language'
  | 'picture';

/** @returns whether the figure is kept now; false in a window that does not edit */
export function addFigure(figure: Figure): boolean {
  const { project } = store.getState();
  commit(putRecord(project, 'figures', figure), 'commands:step.addFigure', { name: figure.name });
  return figureOf(figure.id) === figure;
}

export type FigurePatch = Partial<Omit<Figure, 'id'>>;

/** One step; none where nothing changes. */
export function changeFigure(id: Id, patch: FigurePatch, step: FigureStep = 'picture'): void {
  const figure = figureOf(id);
  if (!figure) return;
  const next = { ...figure, ...patch };
  if (same(next, figure)) return;
  const { project } = store.getState();
  commit(putRecord(project, 'figures', next), `commands:step.figure.${step}`, { name: figure.name });
}

/** An empty name changes nothing. */
export function renameFigure(id: Id, name: string): void {
  const figure = figureOf(id);
  const called = name.trim();
  if (!figure || called === '' || called === figure.name) return;
  const { project } = store.getState();
  const next = { ...figure, name: called };
  commit(putRecord(project, 'figures', next), 'commands:step.renameFigure', { name: called });
}

/** A second one like it, to be changed; it is opened. @returns its id; null where this window does not edit */
export function duplicateFigure(id: Id): Id | null {
  const s = store.getState();
  const figure = s.project.figures.get(id);
  if (!figure) return null;
  const copy = { ...figure, id: freeFigureId(s), name: freeName(s, figure.name) };
  if (!addFigure(copy)) return null;
  openFigure(copy.id);
  return copy.id;
}

/** The one beside it is shown then. */
export function deleteFigure(id: Id): void {
  const { project, figure: shown } = store.getState();
  const figure = project.figures.get(id);
  if (!figure) return;
  const ids = [...project.figures.keys()];
  const at = ids.indexOf(id);
  commit(removeRecord(project, 'figures', id), 'commands:step.deleteFigure', { name: figure.name });
  if (!figureOf(id) && (shown === id || shown === null))
    store.setState({ figure: ids[at + 1] ?? ids[at - 1] ?? null });
}

/** Whether the data that it shows are others than when it was last drawn. O(bodies + ties) for a project not asked about before */
export const isOutOfDate = ({ project }: State, figure: Figure): boolean =>
  figure.drawn !== null && figure.drawn.data !== dataOf(project, figure);

/** The same without holding up the page. @throws AbortError */
export const isOutOfDateAhead = async (
  { project }: State,
  figure: Figure,
  signal?: AbortSignal,
): Promise<boolean> =>
  figure.drawn !== null && figure.drawn.data !== (await dataAhead(project, figure, signal));

/** Day and data, as `drawn` keeps them. */
export const drawnNow = async (
  { project }: State,
  figure: Pick<Figure, 'subject'>,
): Promise<Figure['drawn']> => ({
  on: today(),
  data: await dataAhead(project, figure),
});

/**
 * Takes the data as they are now: the figure is up to date again.
 * @param places where bodies stand from now on; null = where they stood, new ones find their own place
 */
export async function redrawFigure(id: Id, places: readonly Pin[] | null = null): Promise<void> {
  const s = store.getState();
  const figure = s.project.figures.get(id);
  if (!figure) return;
  const drawn = await drawnNow(s, figure);
  const now = figureOf(id);
  if (!now || store.getState().project !== s.project) return;
  const { subject } = now;
  const next: Figure = {
    ...now,
    drawn,
    subject: subject.of === 'map' && places !== null ? { ...subject, places } : subject,
  };
  commit(putRecord(s.project, 'figures', next), 'commands:step.redrawFigure', { name: now.name });
}
