/**
 * What is different between two states of a network as a lens reads them: who came and went, which ties began, ended, became
 * closer or looser. A field that only one of the two states fills in was noted later or lost – nobody knows whether anything
 * changed – and is kept apart from changes.
 */
import type { Lensed } from './lens.ts';
import type { Body, Id, Tie } from './project.ts';
import { FREQUENCIES, type Frequency } from './vocabulary.ts';

/** new, ended · changed: of another kind · stronger, weaker: by stage, frequency or strength · noted: filled in by one state only. */
export const TIE_CHANGES = ['new', 'ended', 'stronger', 'weaker', 'changed', 'noted'] as const;
export type TieChangeKind = (typeof TIE_CHANGES)[number];
export const TIE_FIELDS = ['type', 'stage', 'frequency', 'weight', 'formality', 'personBound'] as const;
export type TieField = (typeof TIE_FIELDS)[number];
export type TieChange = {
  readonly what: TieChangeKind;
  /** As it was; null when it is new. */
  readonly before: Tie | null;
  /** As it is; null when it ended. */
  readonly after: Tie | null;
  /** What differs, where both states have it. */
  readonly fields: readonly TieField[];
};

export const BODY_CHANGES = ['new', 'gone', 'changed', 'noted'] as const;
export type BodyChangeKind = (typeof BODY_CHANGES)[number];
export const BODY_FIELDS = ['label', 'kind', 'sector', 'category', 'level', 'place'] as const;
export type BodyField = (typeof BODY_FIELDS)[number];
export type BodyChange = {
  readonly what: BodyChangeKind;
  readonly before: Body | null;
  readonly after: Body | null;
  readonly fields: readonly BodyField[];
};

export type Difference = {
  readonly ties: readonly TieChange[];
  readonly bodies: readonly BodyChange[];
  /** Ties of which both states say the same. */
  readonly sameTies: number;
  readonly sameBodies: number;
};

/** Differences from `before` to `after`, in the order of the vocabulary's kinds of change. O(bodies + ties). */
export function differenceOf(before: Lensed, after: Lensed): Difference {
  const bodies = bodyChanges(before, after);
  const { changes, same } = tieChanges(recorded(before), recorded(after));
  return {
    bodies: [...bodies.changes].sort((a, b) => BODY_CHANGES.indexOf(a.what) - BODY_CHANGES.indexOf(b.what)),
    ties: [...changes].sort((a, b) => TIE_CHANGES.indexOf(a.what) - TIE_CHANGES.indexOf(b.what)),
    sameBodies: bodies.same,
    sameTies: same,
  };
}

const recorded = ({ ties }: Lensed): readonly Tie[] => ties.flatMap(({ tie }) => (tie ? [tie] : []));

// ---------------------------------------------------------------------------------------------------------- bodies

/** As a list of what is said; null = nobody said. */
const said = (body: Body, field: BodyField): string | null =>
  field === 'sector' ? (body.sector?.value ?? null) : (body[field] ?? null) || null;

function bodyChanges(before: Lensed, after: Lensed): { changes: BodyChange[]; same: number } {
  const changes: BodyChange[] = [];
  let same = 0;
  for (const now of after.bodies) {
    const at = before.vertexOf.get(now.id);
    const then = at === undefined ? undefined : before.bodies[at];
    if (then === undefined) {
      changes.push({ what: 'new', before: null, after: now, fields: [] });
      continue;
    }
    const fields = BODY_FIELDS.filter((f) => said(then, f) !== said(now, f));
    if (fields.length === 0) same++;
    else {
      const isOther = fields.some((f) => said(then, f) !== null && said(now, f) !== null);
      changes.push({ what: isOther ? 'changed' : 'noted', before: then, after: now, fields });
    }
  }
  for (const then of before.bodies)
    if (!after.vertexOf.has(then.id)) changes.push({ what: 'gone', before: then, after: null, fields: [] });
  return { changes, same };
}

// ------------------------------------------------------------------------------------------------------------ ties

const tieTheSame = (a: Tie, b: Tie): boolean =>
  (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);

const pairOf = ({ source, target }: Tie): string => JSON.stringify([source, target].sort());

/**
 * A tie is the same one by its id, if it ties the same two; else by both ends and its type, since lists number their rows anew
 * each year; else by both ends alone, of another type then.
 */
function tieChanges(before: readonly Tie[], after: readonly Tie[]): { changes: TieChange[]; same: number } {
  const changes: TieChange[] = [];
  let same = 0;
  const matched = new Set<Id>();
  const match = (then: Tie, now: Tie) => {
    matched.add(then.id);
    const change = changeOf(then, now);
    if (change) changes.push(change);
    else same++;
  };
  const byId = new Map(before.map((tie) => [tie.id, tie] as const));
  let open: readonly Tie[] = after.filter((now) => {
    const then = byId.get(now.id);
    if (!then || then.type !== now.type || !tieTheSame(then, now)) return true;
    match(then, now);
    return false;
  });
  let left: readonly Tie[] = before.filter(({ id }) => !matched.has(id));
  const rules: readonly ((tie: Tie) => string)[] = [(tie) => JSON.stringify([pairOf(tie), tie.type]), pairOf];
  for (const rule of rules) {
    const waiting = new Map<string, Tie[]>();
    for (const tie of left) {
      const key = rule(tie);
      const list = waiting.get(key);
      if (list) list.push(tie);
      else waiting.set(key, [tie]);
    }
    open = open.filter((now) => {
      const then = waiting.get(rule(now))?.shift();
      if (!then) return true;
      match(then, now);
      return false;
    });
    left = left.filter(({ id }) => !matched.has(id));
  }
  for (const tie of open) changes.push({ what: 'new', before: null, after: tie, fields: [] });
  for (const tie of left) changes.push({ what: 'ended', before: tie, after: null, fields: [] });
  return { changes, same };
}

/** From the rarest to the most frequent: the vocabulary's words in order of how often a year they mean. */
const OFTEN: Readonly<Record<Frequency, number>> = {
  once: 0,
  occasional: 1,
  'every-two-years': 2,
  yearly: 3,
  'half-yearly': 4,
  quarterly: 5,
  // 'regular' says that there is a rhythm, not which: it is neither more nor less than any other.
  regular: Number.NaN,
  monthly: 6,
  weekly: 7,
};
if (FREQUENCIES.some((f) => OFTEN[f] === undefined)) throw new Error('A frequency has no place in the order');

/** 1 = closer, −1 = looser, 0 = the same or not to be told. */
function direction(before: Tie, after: Tie, field: TieField): number {
  if (field === 'stage' && before.stage !== null && after.stage !== null)
    return Math.sign(after.stage - before.stage);
  if (field === 'weight' && before.weight !== null && after.weight !== null)
    return Math.sign(after.weight - before.weight);
  if (field === 'frequency' && before.frequency !== null && after.frequency !== null)
    return Math.sign(OFTEN[after.frequency] - OFTEN[before.frequency]) || 0;
  return 0;
}

function changeOf(before: Tie, after: Tie): TieChange | null {
  const fields = TIE_FIELDS.filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return null;
  const ways = fields.map((field) => direction(before, after, field));
  const isUp = ways.includes(1);
  const isDown = ways.includes(-1);
  const isOther = fields.some((f) => before[f] !== null && after[f] !== null);
  const what: TieChangeKind =
    before.type !== after.type || (isUp && isDown)
      ? 'changed'
      : isUp
        ? 'stronger'
        : isDown
          ? 'weaker'
          : isOther
            ? 'changed'
            : 'noted';
  return { what, before, after, fields };
}
