/** What there is to choose from in a condition: how many bodies or ties say what, among those that count otherwise. */
import { STRIDE } from '../base/pauses.ts';
import { inPeriod, type Lens, read } from './lens.ts';
import type { Body, Id, Project, Tie } from './project.ts';
import { KINDS, LEVELS, TIE_TYPES } from './vocabulary.ts';
import {
  BODY_FIELDS,
  bodyValue,
  FIELDS,
  type Field,
  isOfBodies,
  judgesOf,
  type TieField,
  tieValue,
} from './where.ts';

/** What can be chosen from: kinds and tie types, too. */
export type Tallied = 'kind' | 'type' | Field;

export type Tally = {
  /** Records by what they say; scales and numbers in their order, all else the most frequent first. */
  readonly values: ReadonlyMap<string, number>;
  /** Records about which nobody said anything. */
  readonly unsaid: number;
  readonly all: number;
};

/** @param lens without the condition that is being made, so that its own choice does not hide the others */
export function tally(project: Project, lens: Lens, field: Tallied): Tally {
  const counts = new Map<string, number>();
  let unsaid = 0;
  let all = 0;
  const count = (value: string | null) => {
    all++;
    if (value === null) unsaid++;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  if (field === 'kind' || (field !== 'type' && isOfBodies(field))) {
    const says = field === 'kind' ? (b: Body) => b.kind : bodyValue(field, project, lens);
    for (const body of bodiesOf(project, lens)) count(says(body));
  } else {
    const says = field === 'type' ? (t: Tie) => t.type : tieValue(field);
    for (const tie of tiesOf(project, lens)) count(says(tie));
  }
  return { values: new Map([...counts].sort(orderOf(field))), unsaid, all };
}

/** How many records count, and how many of them say something in each field. */
export type Stated = {
  readonly bodies: number;
  readonly ties: number;
  readonly of: ReadonlyMap<Field, number>;
};

/** What is stated among the records that count, with places to pause. */
export function* stating(project: Project, lens: Lens): Generator<void, Stated> {
  const stated = new Map<Field, number>(FIELDS.map((field) => [field, 0]));
  const add = (field: Field) => stated.set(field, stated.get(field)! + 1);
  const ofBodies = BODY_FIELDS.map((field) => [field, bodyValue(field, project, lens)] as const);
  const ofTies = FIELDS.filter((field): field is TieField => !isOfBodies(field)).map(
    (field) => [field, tieValue(field)] as const,
  );
  let [bodies, ties] = [0, 0];
  for (const body of bodiesOf(project, lens)) {
    for (const [field, says] of ofBodies) if (says(body) !== null) add(field);
    if (++bodies % STRIDE === 0) yield;
  }
  for (const tie of tiesOf(project, lens)) {
    for (const [field, says] of ofTies) if (says(tie) !== null) add(field);
    if (++ties % STRIDE === 0) yield;
  }
  return { bodies, ties, of: stated };
}

/** Bodies that kinds and conditions let through, whether or not they have ties. */
function* bodiesOf(project: Project, lens: Lens): Generator<Body> {
  const judge = judgesOf(project, lens).body;
  for (const body of project.bodies.values())
    if (lens.kinds.includes(body.kind) && (judge?.(body) ?? 'counts') === 'counts') yield body;
}

function* tiesOf(project: Project, lens: Lens): Generator<Tie> {
  const inside = new Set<Id>();
  for (const { id } of bodiesOf(project, lens)) inside.add(id);
  const judge = judgesOf(project, lens).tie;
  for (const tie of project.ties.values())
    if (
      lens.types.includes(tie.type) &&
      inside.has(tie.source) &&
      inside.has(tie.target) &&
      inPeriod(tie, lens.period) &&
      (judge?.(tie) ?? 'counts') === 'counts'
    )
      yield tie;
}

type Counted = readonly [value: string, count: number];

const ORDERS: Partial<Record<Tallied, readonly string[]>> = { kind: KINDS, type: TIE_TYPES, level: LEVELS };

function orderOf(field: Tallied): (a: Counted, b: Counted) => number {
  const order = ORDERS[field];
  if (order) return ([a], [b]) => order.indexOf(a) - order.indexOf(b);
  if (field === 'stage' || field === 'weight') return ([a], [b]) => Number(a) - Number(b);
  return ([a, n], [b, m]) => m - n || (a < b ? -1 : 1);
}

/**
 * For a lens that leaves nothing: which single parts of it would have to go so that something is left, and how many bodies
 * there would be then. Empty when it takes more than one.
 * @param parts what each part sets when it is taken away
 */
export function emptiedBy<Part extends { readonly without: Partial<Lens> }>(
  project: Project,
  lens: Lens,
  parts: readonly Part[],
): readonly { readonly part: Part; readonly bodies: number }[] {
  return parts
    .map((part) => ({ part, bodies: read(project, { ...lens, ...part.without }).counts.bodies }))
    .filter(({ bodies }) => bodies > 0);
}
