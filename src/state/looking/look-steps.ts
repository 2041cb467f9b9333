/**
 * One undo key for the map: choosing a layout, rings, sizes or outlines, or opening a saved view, can be taken back like an edit while it
 * is the last thing that was done. How one looks is no part of the project, so these steps are not saved, in no file, and in no other window; where they belong
 * among the steps of the project is known by the entry that each came after.
 */
import { type Entry, redo, undo } from '../history.ts';
import { type Session, type State, store } from '../store.ts';

/** What the map's choices are about. */
export const LOOKS = [
  'layout',
  'handFrom',
  'ring',
  'sizeBy',
  'hulls',
] as const satisfies readonly (keyof Session)[];
export type Look = Pick<Session, (typeof LOOKS)[number]>;

export type LookStep = {
  readonly key: `commands:step.${'showLayout' | 'showRing' | 'showSize' | 'showHulls' | 'openView'}`;
  /** What the words of the key name. */
  readonly with: Entry['with'];
  /** What it was about: choices of the map, or all that a saved view keeps and where one was when it was opened. */
  readonly from: Partial<Session>;
  readonly to: Partial<Session>;
  /** The last entry of the project's history, and the next one to be done again, when this step was done or undone. */
  readonly after: Entry | null;
  readonly before: Entry | null;
  /** Which of the projects opened in this window it was. */
  readonly opened: number;
};

/** Steps kept; older ones fall off the end. */
const LIMIT = 100;

const lookOf = ({ layout, handFrom, ring, sizeBy, hulls }: State): Look => ({
  layout,
  handFrom,
  ring,
  sizeBy,
  hulls,
});
const shows = (looked: Partial<Session>, s: State): boolean =>
  (Object.keys(looked) as (keyof Session)[]).every((key) => looked[key] === s[key]);
const place = ({ past, future, opened }: State) => ({
  after: past.at(-1) ?? null,
  before: future.at(-1) ?? null,
  opened,
});
// By hand is what moving is chosen for.
const show = (looked: Partial<Session>): Partial<State> =>
  'view' in looked ? looked : { ...looked, moving: looked.layout === 'by-hand' };

/** Makes a choice of the map, as a step. @param key what the step is called */
export function chooseLook(edit: Partial<Look>, key: LookStep['key']): void {
  lookOtherwise({ ...lookOf(store.getState()), ...edit }, key);
}

/** Looks otherwise, as a step. Nothing where that is how one looks already. */
export function lookOtherwise(to: Partial<Session>, key: LookStep['key'], values: Entry['with'] = {}): void {
  const s = store.getState();
  if (shows(to, s)) return;
  const from = Object.fromEntries(Object.keys(to).map((part) => [part, s[part as keyof Session]]));
  const looks = [...s.looks, { key, with: values, from, to, ...place(s) }].slice(-LIMIT);
  store.setState({ ...to, looks, looksUndone: [] });
}

/** The step of looking that is next to be undone; null while an edit is, on other views, and where one looks otherwise by now. */
export function lookToUndo(s: State): LookStep | null {
  const step = s.looks.at(-1);
  if (!step || step.opened !== s.opened || s.view !== 'map' || !shows(step.to, s)) return null;
  return step.after === (s.past.at(-1) ?? null) ? step : null;
}

/** The step of looking that is next to be done again; null while an edit is. */
export function lookToRedo(s: State): LookStep | null {
  const step = s.looksUndone.at(-1);
  if (!step || step.opened !== s.opened || !shows({ view: 'map', ...step.from }, s)) return null;
  return step.after === (s.past.at(-1) ?? null) && step.before === (s.future.at(-1) ?? null) ? step : null;
}

/** What the undo key does: takes back the last thing that was done, to the project or to how its map is looked at. */
export function undoLast(): void {
  const s = store.getState();
  const step = lookToUndo(s);
  if (!step) {
    undo();
    return;
  }
  const undone = { ...step, ...place(s) };
  store.setState({
    ...show(step.from),
    looks: s.looks.slice(0, -1),
    looksUndone: [...s.looksUndone, undone],
  });
}

/** What the redo key does. */
export function redoNext(): void {
  const s = store.getState();
  const step = lookToRedo(s);
  if (!step) {
    redo();
    return;
  }
  const done = { ...step, ...place(s) };
  store.setState({ ...show(step.to), looks: [...s.looks, done], looksUndone: s.looksUndone.slice(0, -1) });
}
