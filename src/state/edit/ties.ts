/** What a person does with ties; as with bodies, every verb is one undo step and nothing is ever half done. */
import { apply, squash } from '../../model/change.ts';
import { type Fault, faultsInBody, faultsInTie } from '../../model/edit/faults.ts';
import {
  addChange,
  editTieChange,
  newBody,
  newTie,
  reverseTiesChange,
  tidyTie,
} from '../../model/edit/records.ts';
import type { Body, Id, Project, SourceRef, Tie } from '../../model/project.ts';
import type { Kind, TieType } from '../../model/vocabulary.ts';
import { commit, type Entry } from '../history.ts';
import { store } from '../store.ts';
import { type Along, type WithAlong, withAlong } from './along.ts';

export type TieFields = Partial<Omit<Tie, 'id'>>;

type Added =
  | { readonly done: true; readonly id: Id }
  | { readonly done: false; readonly faults: readonly Fault[] };

const now = (): Project => store.getState().project;
export const labelOf = (project: Project, id: Id): string => project.bodies.get(id)?.label ?? id;
export const endsOf = (project: Project, tie: Tie): Entry['with'] => ({
  from: labelOf(project, tie.source),
  to: labelOf(project, tie.target),
});

const cited = (first: WithAlong, evidence: SourceRef | null): { readonly evidence?: SourceRef } =>
  first.source === null ? {} : { evidence: { document: first.source, lines: evidence?.lines ?? '' } };

/** The other end of a new tie: a body that is there, or one that is added with the tie. */
export type OtherEnd =
  | Id
  | { readonly label: string; readonly kind: Kind; readonly fields?: Partial<Omit<Body, 'id'>> };

/**
 * A new tie of a body, and with it a body at its other end where that is new: one step.
 * @param inward true when `from` is the target of the tie
 * @returns the tie's id
 */
export function addTie(
  from: Id,
  other: OtherEnd,
  type: TieType,
  { inward = false, fields = {}, along = {} }: { inward?: boolean; fields?: TieFields; along?: Along } = {},
): Added {
  const first = withAlong(now(), along);
  const body =
    typeof other === 'string' ? null : newBody(first.project, other.label, other.kind, other.fields);
  const withBody = body ? apply(first.project, addChange(first.project, [body])) : first.project;
  const end = typeof other === 'string' ? other : body!.id;
  const [source, target] = inward ? [end, from] : [from, end];
  const tie = tidyTie(
    newTie(withBody, source, target, type, { ...fields, ...cited(first, fields.evidence ?? null) }),
  );
  const faults = [...(body ? faultsInBody(first.project, body) : []), ...faultsInTie(withBody, tie)];
  if (faults.length > 0) return { done: false, faults };
  commit(
    squash(first.change, addChange(first.project, body ? [body] : [], [tie])),
    'commands:step.addTie',
    endsOf(withBody, tie),
  );
  return { done: true, id: tie.id };
}

/** Several fields of a tie at once, its ends included. */
export function changeTie(id: Id, fields: TieFields, along: Along = {}): readonly Fault[] {
  const first = withAlong(now(), along);
  const before = first.project.ties.get(id);
  if (!before) return [{ field: 'id', code: 'body-gone' }];
  const all = { ...fields, ...cited(first, fields.evidence ?? null) };
  const after = tidyTie({ ...before, ...all, id });
  const faults = faultsInTie(first.project, after);
  if (faults.length > 0) return faults;
  commit(
    squash(first.change, editTieChange(first.project, id, all)),
    'commands:step.editTie',
    endsOf(first.project, after),
  );
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
  if (ties.length === 1) commit(change, 'commands:step.reverseTie', endsOf(project, first));
  else commit(change, 'commands:step.reverseTies', { count: ties.length });
}
