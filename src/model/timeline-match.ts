/**
 * An earlier file of the same network, fitted to the open one: which of its bodies are bodies of today. The same id and the same
 * name settle it; names that are merely alike are asked about, never decided here. Whoever matches nobody stays a body of its own.
 */
import { fold } from '../base/fold.ts';
import type { Body, Id, Project, Snapshot, Tie } from './project.ts';

export type Match = {
  /** Id of today by the earlier file's id. */
  readonly certain: ReadonlyMap<Id, Id>;
  /** Same id, other name: the same body renamed, or a number that was given to somebody else. */
  readonly renamed: readonly { readonly earlier: Body; readonly now: Body }[];
  /** Bodies of the earlier file that are nobody of today by id or name; likeness may find some. */
  readonly open: readonly Body[];
  /** Bodies of today that nobody of the earlier file is. */
  readonly free: readonly Body[];
};

/** A name as people write it one way or the other: capitals, spaces and umlauts written out are no difference. */
const nameOf = ({ label }: Body): string => fold(label.normalize('NFKC').trim().replace(/\s+/g, ' '))[1];

/** What belongs together without asking. A name that several bodies have settles nothing. */
export function matchBodies(earlier: Project['bodies'], now: Project['bodies']): Match {
  const names = uniqueNames(now);
  const earlierNames = uniqueNames(earlier);
  const certain = new Map<Id, Id>();
  const taken = new Set<Id>();
  const take = (then: Body, today: Body) => {
    certain.set(then.id, today.id);
    taken.add(today.id);
  };
  for (const then of earlier.values()) {
    const today = now.get(then.id);
    if (today && nameOf(today) === nameOf(then)) take(then, today);
  }
  for (const then of earlier.values()) {
    if (certain.has(then.id) || earlierNames.get(nameOf(then)) !== then) continue;
    const today = names.get(nameOf(then));
    if (today && !taken.has(today.id)) take(then, today);
  }
  const rest = [...earlier.values()].filter(({ id }) => !certain.has(id));
  const renamed = rest.flatMap((then) => {
    const today = now.get(then.id);
    return today && !taken.has(today.id) ? [{ earlier: then, now: today }] : [];
  });
  return {
    certain,
    renamed,
    open: rest,
    free: [...now.values()].filter(({ id }) => !taken.has(id)),
  };
}

/** Bodies by their folded name; null where several share it. */
function uniqueNames(bodies: Project['bodies']): ReadonlyMap<string, Body | null> {
  const found = new Map<string, Body | null>();
  for (const body of bodies.values()) {
    const name = nameOf(body);
    found.set(name, found.has(name) ? null : body);
  }
  return found;
}

export type Question = {
  readonly earlier: Body;
  readonly now: Body;
  /** id: they share one · name: their names are alike. */
  readonly why: 'id' | 'name';
  /** How alike the names are, 0 … 1; 1 where the id is shared. */
  readonly score: number;
};

/** Two bodies whose names are alike, by the earlier file's id and today's; `score` 0 … 1. */
export type AlikePair = { readonly earlier: Id; readonly now: Id; readonly score: number };

/**
 * What is to be asked of the person: shared ids first, then names by likeness; each body of either side at most once.
 * @param pairs the likeliest first
 */
export function questionsOf(match: Match, pairs: readonly AlikePair[]): readonly Question[] {
  const open = new Map(match.open.map((body) => [body.id, body] as const));
  const free = new Map(match.free.map((body) => [body.id, body] as const));
  const asked: Question[] = match.renamed.map(({ earlier, now }) => {
    open.delete(earlier.id);
    free.delete(now.id);
    return { earlier, now, why: 'id', score: 1 };
  });
  for (const pair of pairs) {
    const [earlier, now] = [open.get(pair.earlier), free.get(pair.now)];
    if (!earlier || !now) continue;
    open.delete(earlier.id);
    free.delete(now.id);
    asked.push({ earlier, now, why: 'name', score: pair.score });
  }
  return asked;
}

/**
 * Bodies and ties of the earlier file under the ids of today.
 * @param same pairs that are one body beyond the certain ones: id of today by the earlier file's id
 */
export function fitted(
  earlier: Pick<Project, 'bodies' | 'ties'>,
  now: Project['bodies'],
  certain: ReadonlyMap<Id, Id>,
  same: ReadonlyMap<Id, Id>,
): Pick<Snapshot, 'bodies' | 'ties'> {
  const idOf = new Map<Id, Id>();
  const used = new Set<Id>([...certain.values(), ...same.values()]);
  for (const id of earlier.bodies.keys()) {
    const today = certain.get(id) ?? same.get(id);
    if (today !== undefined) idOf.set(id, today);
  }
  for (const id of earlier.bodies.keys()) {
    if (idOf.has(id)) continue;
    // An id of today means somebody else: this one gets another.
    let own = id;
    for (let n = 1; used.has(own) || now.has(own); n++) own = `${id}~${n}`;
    used.add(own);
    idOf.set(id, own);
  }
  const bodies = new Map<Id, Body>();
  for (const body of earlier.bodies.values()) {
    const id = idOf.get(body.id)!;
    bodies.set(id, { ...body, id });
  }
  const ties = new Map<Id, Tie>();
  for (const tie of earlier.ties.values()) {
    const [source, target] = [idOf.get(tie.source), idOf.get(tie.target)];
    if (source !== undefined && target !== undefined) ties.set(tie.id, { ...tie, source, target });
  }
  return { bodies, ties };
}
