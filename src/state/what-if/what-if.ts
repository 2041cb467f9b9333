/**
 * What if: bodies and ties that come and go in thought. The play is a list of steps over the open project, which stays as it is;
 * it has an undo of its own, lasts until another network is opened, and may be kept in the project as a plan or carried out – each
 * of these is a step of the project's history like any other.
 */
import { type Change, NO_CHANGE, putRecord, removeRecord, squash } from '../../model/change.ts';
import { addChange, newBody, newTie } from '../../model/edit/records.ts';
import { read } from '../../model/lens.ts';
import { type PlayedPlan, play } from '../../model/plan.ts';
import type { Id, Plan, PlanStep, Project, SectorAssignment } from '../../model/project.ts';
import { isPersonBound } from '../../model/tie-standing.ts';
import type { Kind, SectorId, TieType } from '../../model/vocabulary.ts';
import { notify } from '../actions.ts';
import { commit, undo } from '../history.ts';
import { lensedOf } from '../select.ts';
import { type State, store } from '../store.ts';
import { NO_PLAY, type WhatIf } from './what-if-play.ts';

/** Columns side by side, the play itself included. */
export const MOST_BESIDE = 3;

export const selectWhatIf = (s: State): WhatIf => (s.whatIf.opened === s.opened ? s.whatIf : NO_PLAY);

/** Keeps the last few answers of a function of a project and something else. */
function lately<K, R>(compute: (project: Project, key: K) => R) {
  const kept: { project: Project; key: K; result: R }[] = [];
  return (project: Project, key: K): R => {
    const found = kept.find((k) => k.project === project && k.key === key);
    if (found) return found.result;
    const result = compute(project, key);
    kept.unshift({ project, key, result });
    kept.length = Math.min(kept.length, MOST_BESIDE + 1);
    return result;
  };
}

/** What comes of steps over a project; asked twice, the same object. */
export const playedOf = lately<readonly PlanStep[], PlayedPlan>(play);
const readAfter = lately(read);
/** The project as it would be, through the lens; the reading of the project itself where nothing is played. */
export const lensedAfter = (s: Pick<State, 'project' | 'lens'>, steps: readonly PlanStep[]) => {
  const { project } = playedOf(s.project, steps);
  return project === s.project ? lensedOf(s.project, s.lens) : readAfter(project, s.lens);
};

// ----------------------------------------------------------------------------------------------------- the play

const now = () => {
  const s = store.getState();
  return { s, whatIf: selectWhatIf(s) };
};

function put(edit: Partial<Omit<WhatIf, 'opened'>>): void {
  const { s, whatIf } = now();
  store.setState({ whatIf: { ...whatIf, ...edit, opened: s.opened } });
}

/** Steps of the play that can be taken back. */
const LIMIT = 200;

function goOn(steps: readonly PlanStep[]): void {
  const { whatIf } = now();
  put({ steps, past: [...whatIf.past, whatIf.steps].slice(-LIMIT), future: [] });
}

export function undoPlay(): void {
  const { whatIf } = now();
  const steps = whatIf.past.at(-1);
  if (steps) put({ steps, past: whatIf.past.slice(0, -1), future: [...whatIf.future, whatIf.steps] });
}

export function redoPlay(): void {
  const { whatIf } = now();
  const steps = whatIf.future.at(-1);
  if (steps) put({ steps, future: whatIf.future.slice(0, -1), past: [...whatIf.past, whatIf.steps] });
}

/** Back to the network as it is. */
export function clearPlay(): void {
  if (now().whatIf.steps.length > 0) goOn([]);
}

/** Whose measures are compared; null = the hub's. */
export const lookAt = (about: Id | null): void => put({ about });

const isSame = (a: PlanStep, b: PlanStep): boolean =>
  a.do === b.do &&
  (a.do === 'add-body'
    ? a.body.id === (b as typeof a).body.id
    : a.do === 'add-tie'
      ? a.tie.id === (b as typeof a).tie.id
      : a.id === (b as typeof a).id);

/** Whether all of these steps are played. */
export const isPlayed = (whatIf: WhatIf, steps: readonly PlanStep[]): boolean =>
  steps.length > 0 && steps.every((step) => whatIf.steps.some((other) => isSame(step, other)));

/** Plays steps, those that are played already only once; all at once is one step of the play's undo. */
export function playSteps(steps: readonly PlanStep[]): void {
  const { whatIf } = now();
  const fresh = steps.filter((step) => !whatIf.steps.some((other) => isSame(step, other)));
  if (fresh.length > 0) goOn([...whatIf.steps, ...fresh]);
}

/** Takes steps out of the play; what was added and now hangs in the air goes along. */
export function dropSteps(steps: readonly PlanStep[]): void {
  const { whatIf } = now();
  const gone = new Set(steps.flatMap((step) => (step.do === 'add-body' ? [step.body.id] : [])));
  goOn(
    whatIf.steps.filter(
      (step) =>
        !steps.some((other) => isSame(step, other)) &&
        !(step.do === 'add-tie' && (gone.has(step.tie.source) || gone.has(step.tie.target))),
    ),
  );
}

/** A body goes: one that is there in thought only is taken back instead. */
export function playWithoutBody(id: Id): void {
  const { s, whatIf } = now();
  const added = whatIf.steps.filter((step) => step.do === 'add-body' && step.body.id === id);
  if (added.length > 0) dropSteps(added);
  else if (s.project.bodies.has(id)) playSteps([{ do: 'remove-body', id }]);
}

/** A tie goes; one that is there in thought only is taken back instead. */
export function playWithoutTie(id: Id): void {
  const { s, whatIf } = now();
  const added = whatIf.steps.filter((step) => step.do === 'add-tie' && step.tie.id === id);
  if (added.length > 0) dropSteps(added);
  else if (s.project.ties.has(id)) playSteps([{ do: 'remove-tie', id }]);
}

/** A body or tie that went in thought is there again. */
export function playBack(id: Id): void {
  const { whatIf } = now();
  dropSteps(
    whatIf.steps.filter((step) => (step.do === 'remove-body' || step.do === 'remove-tie') && step.id === id),
  );
}

/**
 * A new tie between two that are there, in thought at least.
 * @returns false where it cannot be: an end is not there, or both are one
 */
export function playTie(source: Id, target: Id, type: TieType = 'cooperation'): boolean {
  const { s, whatIf } = now();
  const { project } = playedOf(s.project, whatIf.steps);
  if (source === target || !project.bodies.has(source) || !project.bodies.has(target)) return false;
  // Ids of the project and of the play: a tie that only went in thought keeps its own.
  const known = { ...project, ties: new Map([...s.project.ties, ...project.ties]) };
  playSteps([{ do: 'add-tie', tie: newTie(known, source, target, type, { status: 'planned' }) }]);
  return true;
}

export type NewBody = {
  readonly label: string;
  readonly kind: Kind;
  readonly sector: SectorId | null;
  /** Whom it is tied to from the start. */
  readonly ties: readonly Id[];
  readonly type: TieType;
};

/** A new body with its ties, one step of the play's undo. @returns its id; null without a name */
export function playBody({ label, kind, sector, ties, type }: NewBody): Id | null {
  const { s, whatIf } = now();
  const name = label.trim();
  if (name === '') return null;
  const { project } = playedOf(s.project, whatIf.steps);
  const known: Project = {
    ...project,
    bodies: new Map([...s.project.bodies, ...project.bodies]),
    ties: new Map([...s.project.ties, ...project.ties]),
  };
  const assigned: SectorAssignment | null =
    sector === null ? null : { value: sector, confidence: null, reason: null, alternative: null };
  const body = newBody(known, name, kind, { sector: assigned });
  const steps: PlanStep[] = [{ do: 'add-body', body }];
  let withTies = known;
  for (const other of new Set(ties)) {
    if (!project.bodies.has(other)) continue;
    const tie = newTie(withTies, other, body.id, type, { status: 'planned' });
    withTies = { ...withTies, ties: new Map([...withTies.ties, [tie.id, tie]]) };
    steps.push({ do: 'add-tie', tie });
  }
  playSteps(steps);
  return body.id;
}

// ---------------------------------------------------------------------------------------------------- scenarios

/** What is played with one press. */
export type Scenario =
  | { readonly is: 'person' }
  | { readonly is: 'hub'; readonly id: Id }
  | { readonly is: 'funder'; readonly id: Id };

/** Funders, and centres where none stands in the middle, beyond so many are found by searching. */
const MOST_OFFERED = 4;

/** Scenarios that this network has something to play for; those with the most ties first. O(ties). */
export function scenariosOf(project: Project): readonly Scenario[] {
  const ties = [...project.ties.values()];
  const { hub } = project.about;
  const counts = new Map<Id, number>();
  for (const { source, target } of ties)
    for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const mostTied = (kind: Kind): readonly Id[] =>
    [...counts]
      .filter(([id]) => id !== hub && project.bodies.get(id)?.kind === kind)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_OFFERED)
      .map(([id]) => id);
  const middles = hub !== null && project.bodies.has(hub) ? [hub] : mostTied('centre');
  return [
    ...(ties.some(isPersonBound) ? [{ is: 'person' as const }] : []),
    ...middles.map((id) => ({ is: 'hub' as const, id })),
    ...mostTied('funder').map((id) => ({ is: 'funder' as const, id })),
  ];
}

/** The steps of a scenario. */
export const stepsOf = (project: Project, scenario: Scenario): readonly PlanStep[] =>
  scenario.is === 'person'
    ? [...project.ties.values()].filter(isPersonBound).map(({ id }) => ({ do: 'remove-tie', id }))
    : [{ do: 'remove-body', id: scenario.id }];

/** Plays a scenario along with what is played; pressed again, it is taken out. */
export function toggleScenario(scenario: Scenario): void {
  const { s, whatIf } = now();
  const steps = stepsOf(s.project, scenario);
  if (isPlayed(whatIf, steps)) dropSteps(steps);
  else playSteps(steps);
}

// ------------------------------------------------------------------------------------------ side by side, plans

/** Sets what is played aside, to lay it beside other plays. @returns false where there is no room or nothing is played */
export function setAside(name = ''): boolean {
  const { whatIf } = now();
  return layAside(whatIf.steps, name);
}

/** Lays a kept plan beside. */
export function setPlanAside(id: Id): boolean {
  const plan = store.getState().project.plans.get(id);
  return plan ? layAside(plan.steps, plan.name) : false;
}

function layAside(steps: readonly PlanStep[], name: string): boolean {
  const { whatIf } = now();
  if (steps.length === 0 || whatIf.aside.length >= MOST_BESIDE) return false;
  const id = 1 + whatIf.aside.reduce((most, one) => Math.max(most, one.id), 0);
  put({ aside: [...whatIf.aside, { id, name, steps }] });
  return true;
}

export const dropAside = (id: number): void =>
  put({ aside: now().whatIf.aside.filter((one) => one.id !== id) });

/** Plays what was set aside, in place of what is played. */
export function takeUp(id: number): void {
  const found = now().whatIf.aside.find((one) => one.id === id);
  if (found) goOn(found.steps);
}

/** Steps as a plan: the one of that name anew, or another one. */
export function planUnder({ plans }: Project, name: string, note: string, steps: readonly PlanStep[]): Plan {
  const same = [...plans.values()].find((plan) => plan.name === name);
  let n = plans.size + 1;
  while (plans.has(`plan-${n}`)) n++;
  return { id: same?.id ?? `plan-${n}`, name, note, steps };
}

/** Keeps the play as a plan of the project: under its own name again, or a new one. @returns its id; null without steps or name */
export function keepPlan(name: string, note = ''): Id | null {
  const { s, whatIf } = now();
  const called = name.trim();
  if (called === '' || whatIf.steps.length === 0) return null;
  const plan = planUnder(s.project, called, note, whatIf.steps);
  commit(putRecord(s.project, 'plans', plan), 'commands:step.keepPlan', { name: called });
  if (!store.getState().project.plans.has(plan.id)) return null;
  put({ plan: plan.id });
  return plan.id;
}

export function dropPlan(id: Id): void {
  const { s, whatIf } = now();
  const plan = s.project.plans.get(id);
  if (!plan) return;
  commit(removeRecord(s.project, 'plans', id), 'commands:step.dropPlan', { name: plan.name });
  if (whatIf.plan === id) put({ plan: null });
}

/** Plays a kept plan in place of what is played. */
export function openPlan(id: Id): void {
  const plan = store.getState().project.plans.get(id);
  if (!plan) return;
  goOn(plan.steps);
  put({ plan: id });
}

/**
 * What carrying out means: what the play adds comes into the data, its ties as planned ones. What it takes away stays – that
 * somebody leaves is recorded when it has happened.
 */
export function carryOutChange(project: Project, steps: readonly PlanStep[]): Change {
  const { project: after, added } = playedOf(project, steps);
  const bodies = [...added.bodies].flatMap((id) =>
    project.bodies.has(id) ? [] : (after.bodies.get(id) ?? []),
  );
  const there = new Set([...project.bodies.keys(), ...bodies.map(({ id }) => id)]);
  const ties = [...added.ties].flatMap((id) => {
    const tie = after.ties.get(id);
    const fits = tie && !project.ties.has(id) && there.has(tie.source) && there.has(tie.target);
    return fits ? [{ ...tie, status: 'planned' as const }] : [];
  });
  return bodies.length + ties.length === 0 ? NO_CHANGE : squash(NO_CHANGE, addChange(project, bodies, ties));
}

/** Carries out what can be, as one undo step, and takes it out of the play. @returns how many bodies and ties came in */
export function carryOut(): { readonly bodies: number; readonly ties: number } {
  const { s, whatIf } = now();
  const change = carryOutChange(s.project, whatIf.steps);
  const [bodies, ties] = [change.bodies.added.size, change.ties.added.size];
  if (bodies + ties === 0) return { bodies, ties };
  commit(change, 'commands:step.carryOut', { count: bodies + ties });
  if (store.getState().project === s.project) return { bodies: 0, ties: 0 };
  goOn(whatIf.steps.filter((step) => step.do === 'remove-body' || step.do === 'remove-tie'));
  notify('success', 'whatif:carried', { count: ties }, undefined, { key: 'whatif:undo', run: undo });
  return { bodies, ties };
}
