/**
 * What a person does with bodies: every verb is one undo step, and answers with the faults that kept it from being done
 * (none = it is done, or there was nothing to do). Nothing is ever half done.
 */
import { apply, type Change, NO_CHANGE, squash } from '../../model/change.ts';
import { type Fault, faultsInBody, faultsInTie } from '../../model/edit/faults.ts';
import { addChange, editBodyChange, hubChange, newBody, newTie, tidyBody } from '../../model/edit/records.ts';
import { removeChange } from '../../model/edit/remove.ts';
import type { Body, Id, Project } from '../../model/project.ts';
import type { Kind, TieType } from '../../model/vocabulary.ts';
import { commit, type Entry } from '../history.ts';
import { type State, store } from '../store.ts';
import { type Along, withAlong } from './along.ts';
import { changeAhead, type Removal } from './remove-ahead.ts';
import { endsOf, labelOf, type TieFields } from './ties.ts';

export type Added =
  | { readonly done: true; readonly id: Id }
  | { readonly done: false; readonly faults: readonly Fault[] };

export type BodyFields = Partial<Omit<Body, 'id'>>;

/** A tie of a new body: to whom, and which way round where the type has a direction. */
export type FirstTie = {
  readonly to: Id;
  readonly type: TieType;
  /** True when the new body is the target of the tie. */
  readonly inward?: boolean;
  readonly fields?: TieFields;
};

const now = (): Project => store.getState().project;

/** A new body, with its first tie where it has one, and a region or source that is named with it: one step. */
export function addBody(
  label: string,
  kind: Kind,
  fields: BodyFields = {},
  tie?: FirstTie,
  along: Along = {},
): Added {
  const first = withAlong(now(), along);
  const body = newBody(first.project, label, kind, { ...fields, ...first.fieldsOf(fields.source ?? null) });
  const faults = faultsInBody(first.project, body);
  if (faults.length > 0) return { done: false, faults };
  let change = squash(first.change, addChange(first.project, [body]));
  if (tie) {
    const withBody = apply(first.project, addChange(first.project, [body]));
    const [source, target] = tie.inward ? [tie.to, body.id] : [body.id, tie.to];
    const firstTie = newTie(withBody, source, target, tie.type, tie.fields);
    const inTie = faultsInTie(withBody, firstTie);
    if (inTie.length > 0) return { done: false, faults: inTie };
    change = squash(change, addChange(withBody, [], [firstTie]));
  }
  commit(change, 'commands:step.addBody', { body: body.label });
  return { done: true, id: body.id };
}

/** Several fields of a body at once, and a region or source that is named with them. */
export function changeBody(id: Id, fields: BodyFields, along: Along = {}): readonly Fault[] {
  const first = withAlong(now(), along);
  const before = first.project.bodies.get(id);
  if (!before) return [{ field: 'id', code: 'body-gone' }];
  const all = { ...fields, ...first.fieldsOf(fields.source ?? null) };
  const after = tidyBody({ ...before, ...all, id });
  const faults = faultsInBody(first.project, after);
  if (faults.length > 0) return faults;
  commit(squash(first.change, editBodyChange(first.project, id, all)), 'commands:step.editBody', {
    body: after.label,
  });
  return [];
}

/** Bodies with all that hangs on them (`hangsOn` says what), and single ties: one step. */
export function remove(what: Removal): void {
  const project = now();
  const change = changeAhead(project, what) ?? removeChange(project, what);
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
  if (tie && ties.length === 1) return ['commands:step.removeTie', endsOf(project, tie)];
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
  const { selection, exploring } = store.getState();
  if (selection.some((id) => !bodies.has(id))) edit.selection = selection.filter((id) => bodies.has(id));
  if (exploring?.is === 'way') {
    const [from, to] = [exploring.from, exploring.to].map((id) =>
      id !== null && bodies.has(id) ? id : null,
    );
    edit.exploring = { is: 'way', from: from ?? null, to: to ?? null };
  }
  store.setState(edit);
}
