/**
 * Scenes of a talk: taken from what is looked at, worded, put in order, deleted. Each verb is one step that can be undone. Which one is
 * being worked on is the view's affair.
 */
import { NO_CHANGE, noDiff, putRecord, removeRecord, same } from '../../model/change.ts';
import { inOrder, type Looked, type Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { commit } from '../history.ts';
import { readAhead } from '../select.ts';
import { readSession } from '../session.ts';
import { INITIAL, SHOWN_ALL, type State, store } from '../store.ts';
import { cameraNow } from './seen-part.ts';

export const selectSlides = ({ project }: State): readonly Slide[] => inOrder(project.slides);

/** What is looked at now, as a slide keeps it. */
export const lookedNow = ({ lens, layout, ring, sizeBy, focus, hulls }: State): Looked => ({
  lens,
  layout,
  ring,
  sizeBy,
  focus,
  hulls,
});

/** Whom the map points out now: what an answer lights up, the bodies chosen together, or the one selected. */
export function highlightNow({ traced, selection, selected }: State): readonly Id[] {
  if (traced && traced.bodies.size > 0) return [...traced.bodies];
  if (selection.length > 0) return selection;
  return selected === null ? [] : [selected];
}

/** 'slide-1', or the first number that is free. */
function freeId({ project }: State): Id {
  let n = project.slides.size + 1;
  while (project.slides.has(`slide-${n}`)) n++;
  return `slide-${n}`;
}

const lastPosition = (s: State): number => selectSlides(s).at(-1)?.position ?? 0;

/** Puts a slide at the end. @returns its id; null in a window that does not edit */
function add(slide: Omit<Slide, 'id' | 'position'>): Id | null {
  const s = store.getState();
  const made: Slide = { ...slide, id: freeId(s), position: lastPosition(s) + 1 };
  commit(putRecord(s.project, 'slides', made), 'commands:step.addSlide', { name: made.title });
  return store.getState().project.slides.has(made.id) ? made.id : null;
}

/** A scene of the map as it is now: lens, layout, part that is seen, whom it points out. */
export function addSlide(title: string): Id | null {
  const s = store.getState();
  return add({
    title: title.trim(),
    caption: '',
    notes: '',
    looked: lookedNow(s),
    camera: cameraNow(),
    highlight: highlightNow(s),
    figure: null,
  });
}

/** A scene that shows a figure that is kept. */
export function addFigureSlide(figure: Id): Id | null {
  const { about, figures } = store.getState().project;
  const kept = figures.get(figure);
  if (!kept) return null;
  const { title, caption, notes } = kept.words;
  // A figure of the map is called after its purpose ('Talk'), which is nothing to say to an audience.
  const usual = kept.subject.of === 'map' ? (about.name[kept.language] ?? about.name.de) : kept.name;
  return add({
    title: title ?? usual,
    caption,
    notes,
    looked: null,
    camera: null,
    highlight: [],
    figure,
  });
}

export type SlidePart = 'title' | 'caption' | 'notes' | 'picture';

/** One step; none where nothing changes. */
export function changeSlide(id: Id, patch: Partial<Omit<Slide, 'id'>>, part: SlidePart = 'picture'): void {
  const { project } = store.getState();
  const slide = project.slides.get(id);
  if (!slide) return;
  const next = { ...slide, ...patch };
  if (same(next, slide)) return;
  commit(putRecord(project, 'slides', next), `commands:step.slide.${part}`, { name: next.title });
}

/** The scene shows the map as it is now instead. */
export function retakeSlide(id: Id): void {
  const s = store.getState();
  changeSlide(id, {
    looked: lookedNow(s),
    camera: cameraNow(),
    highlight: highlightNow(s),
    figure: null,
  });
}

/** Moves a slide to another place in the order, 0 = the first. */
export function moveSlide(id: Id, to: number): void {
  const s = store.getState();
  const order = selectSlides(s);
  const slide = s.project.slides.get(id);
  if (!slide) return;
  const others = order.filter((one) => one.id !== id);
  const at = Math.max(0, Math.min(others.length, to));
  const next = [...others.slice(0, at), slide, ...others.slice(at)];
  const updated = new Map(
    next.flatMap((one, i) =>
      one.position === i + 1 ? [] : [[one.id, [one, { ...one, position: i + 1 }]] as const],
    ),
  );
  if (next.every((one, i) => one.id === order[i]?.id)) return;
  commit({ ...NO_CHANGE, slides: { ...noDiff<Slide>(), updated } }, 'commands:step.moveSlide', {
    name: slide.title,
  });
}

/** A second one like it, behind it: to show the same picture with somebody else standing out. @returns its id; null as `addSlide` */
export function duplicateSlide(id: Id, title: string): Id | null {
  const s = store.getState();
  const order = selectSlides(s);
  const at = order.findIndex((one) => one.id === id);
  const slide = order[at];
  if (!slide) return null;
  const after = order[at + 1];
  const position = after ? (slide.position + after.position) / 2 : slide.position + 1;
  const made: Slide = { ...slide, id: freeId(s), title, position };
  commit(putRecord(s.project, 'slides', made), 'commands:step.addSlide', { name: made.title });
  return store.getState().project.slides.has(made.id) ? made.id : null;
}

export function deleteSlide(id: Id): void {
  const { project } = store.getState();
  const slide = project.slides.get(id);
  if (slide) commit(removeRecord(project, 'slides', id), 'commands:step.deleteSlide', { name: slide.title });
}

/** Shows on the map what the scene keeps, to look closer or to take it anew. */
export async function openSlide(id: Id): Promise<void> {
  const { project } = store.getState();
  const slide = project.slides.get(id);
  if (!slide?.looked) return;
  const { looked, highlight } = slide;
  const session = readSession({ ...looked });
  const lens = session.lens ?? INITIAL.lens;
  await readAhead(project, lens);
  if (store.getState().project !== project) return;
  const focus = session.focus && project.bodies.has(session.focus.body) ? session.focus : null;
  store.setState({
    ...session,
    lens,
    focus,
    view: 'map',
    shownBy: SHOWN_ALL,
    selection: highlight.filter((body) => project.bodies.has(body)),
  });
}
