/**
 * What a person does with bodies and with single ties: every verb is one undo step, and answers with the faults that kept it
 * from being done (none = it is done, or there was nothing to do). Nothing is ever half done.
 */
import { apply, type Change, NO_CHANGE, squash } from '../../model/change.ts';
import { type Fault, faultsInBody, faultsInTie } from '../../model/edit/faults.ts';
import {
  addChange,
  editBodyChange,
  editTieChange,
  hubChange,
  newBody,
  newTie,
  reverseTiesChange,
  tidyBody,
  tidyTie,
} from '../../model/edit/records.ts';
import { removeChange } from '../../model/edit/remove.ts';
import type { Body, Id, Project, Tie } from '../../model/project.ts';
import type { Kind, TieType } from '../../model/vocabulary.ts';
import { commit, type Entry } from '../history.ts';
import { type State, store } from '../store.ts';

export type Added =
  | { readonly done: true; readonly id: Id }
  | { readonly done: false; readonly faults: readonly Fault[] };

export type BodyFields = Partial<Omit<Body, 'id'>>;
export type TieFields = Partial<Omit<Tie, 'id'>>;

/** A tie of a new body: to whom, and which way round where the type has a direction. */
export type FirstTie = {
  readonly to: Id;
  readonly type: TieType;
  /** True when the new body is the target of the tie. */
  readonly inward?: boolean;
  readonly fields?: TieFields;
};

const now = (): Project => store.getState().project;
const labelOf = (project: Project, id: Id): string => project.bodies.get(id)?.label ?? id;
const ends = (project: Project, tie: Tie): Entry['with'] => ({
  from: labelOf(project, tie.source),
  to: labelOf(project, tie.target),
});

/** A new body, with its first tie where it has one. Tie and body are one step. */
export function addBody(label: string, kind: Kind, fields: BodyFields = {}, tie?: FirstTie): Added {
  const project = now();
  const body = newBody(project, label, kind, fields);
  const faults = faultsInBody(project, body);
  if (faults.length > 0) return { done: false, faults };
  let change = addChange(project, [body]);
  if (tie) {
    const [source, target] = tie.inward ? [tie.to, body.id] : [body.id, tie.to];
    const first = newTie(project, source, target, tie.type, tie.fields);
    const inTie = faultsInTie(apply(project, change), first);
    if (inTie.length > 0) return { done: false, faults: inTie };
    change = squash(change, addChange(project, [], [first]));
  }
  commit(change, 'commands:step.addBody', { body: body.label });
  return { done: true, id: body.id };
}

/** Several fields of a body at once. */
export function changeBody(id: Id, fields: BodyFields): readonly Fault[] {
  const project = now();
  const before = project.bodies.get(id);
  if (!before) return [{ field: 'id', code: 'body-gone' }];
  const faults = faultsInBody(project, tidyBody({ ...before, ...fields, id }));
  if (faults.length > 0) return faults;
  const change = editBodyChange(project, id, fields);
  commit(change, 'commands:step.editBody', {
    body: change.bodies.updated.get(id)?.[1].label ?? before.label,
  });
  return [];
}

export function addTie(source: Id, target: Id, type: TieType, fields: TieFields = {}): Added {
  const project = now();
  const tie = tidyTie(newTie(project, source, target, type, fields));
  const faults = faultsInTie(project, tie);
  if (faults.length > 0) return { done: false, faults };
  commit(addChange(project, [], [tie]), 'commands:step.addTie', ends(project, tie));
  return { done: true, id: tie.id };
}

/** A tie to a body that is added with it, in one step. @returns the tie's id */
export function addTieToNew(
  from: Id,
  other: { readonly label: string; readonly kind: Kind; readonly fields?: BodyFields },
  type: TieType,
  inward: boolean,
  fields: TieFields = {},
): Added {
  const project = now();
  const body = newBody(project, other.label, other.kind, other.fields);
  const [source, target] = inward ? [body.id, from] : [from, body.id];
  const tie = tidyTie(newTie(project, source, target, type, fields));
  const withBody = apply(project, addChange(project, [body]));
  const faults = [...faultsInBody(project, body), ...faultsInTie(withBody, tie)];
  if (faults.length > 0) return { done: false, faults };
  commit(addChange(project, [body], [tie]), 'commands:step.addTie', ends(withBody, tie));
  return { done: true, id: tie.id };
}

/** Several fields of a tie at once, its ends included. */
export function changeTie(id: Id, fields: TieFields): readonly Fault[] {
  const project = now();
  const before = project.ties.get(id);
  if (!before) return [{ field: 'id', code: 'body-gone' }];
  const after = tidyTie({ ...before, ...fields, id });
  const faults = faultsInTie(project, after);
  if (faults.length > 0) return faults;
  commit(editTieChange(project, id, fields), 'commands:step.editTie', ends(project, after));
  return [];
}

/** Ties the other way round; ids that are not there are passed over. */
export function reverseTies(ids: readonly Id[]): void {
  const project = now();
  const ties = ids.flatMap((id) => project.ties.get(id) ?? []);
  const [first] = ties;
  if (!first) return;
  const change = reverseTiesChange(
    project,
    ties.map(({ id }) => id),
  );
  if (ties.length === 1) commit(change, 'commands:step.reverseTie', ends(project, first));
  else commit(change, 'commands:step.reverseTies', { count: ties.length });
}

/** Bodies with all that hangs on them (`hangsOn` says what), and single ties: one step. */
export function remove(what: { readonly bodies?: readonly Id[]; readonly ties?: readonly Id[] }): void {
  const project = now();
  const change = removeChange(project, what);
  commit(change, ...removedWords(project, change));
  forgetGone();
}

function removedWords(project: Project, change: Change): [string, Entry['with']] {
  const bodies = [...change.bodies.removed.values()];
  const ties = [...change.ties.removed.values()];
  const [body] = bodies;
  const [tie] = ties;
  if (body && bodies.length === 1) return ['commands:step.removeBody', { body: body.label }];
  if (body) return ['commands:step.removeBodies', { count: bodies.length }];
  if (tie && ties.length === 1) return ['commands:step.removeTie', ends(project, tie)];
  return ['commands:step.removeTies', { count: ties.length }];
}

/** Which body the network is about; null = none. */
export function setHub(hub: Id | null): void {
  const project = now();
  if (hub !== null && !project.bodies.has(hub)) return;
  const change = hub === project.about.hub ? NO_CHANGE : hubChange(project, hub);
  if (hub === null) commit(change, 'commands:step.noHub');
  else commit(change, 'commands:step.chooseHub', { body: labelOf(project, hub) });
}

/** What is looked at and is no longer there is not looked at any more. To be called after a verb that takes bodies away. */
export function forgetGone(): void {
  const { project, selected, selectedTie, hovered, profile, focus } = store.getState();
  const { bodies, ties } = project;
  const edit: Partial<{ -readonly [K in keyof State]: State[K] }> = {};
  if (selected !== null && !bodies.has(selected)) edit.selected = null;
  if (selectedTie !== null && !ties.has(selectedTie)) edit.selectedTie = null;
  if (hovered !== null && !bodies.has(hovered)) edit.hovered = null;
  if (profile !== null && !bodies.has(profile)) edit.profile = null;
  if (focus !== null && !bodies.has(focus.body)) edit.focus = null;
  store.setState(edit);
}
