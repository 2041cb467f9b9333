/**
 * A filter while it is being made: what it is about, how, and with which values – held as typed. Pure functions from the
 * draft to the lens that would come of it.
 */
import { readDate } from '../io/cells.ts';
import type { Lens } from '../model/lens.ts';
import { KINDS, TIE_TYPES } from '../model/vocabulary.ts';
import {
  type Condition,
  type Field,
  isCondition,
  natureOf,
  type Operator,
  operatorsOf,
} from '../model/where.ts';
import { withCondition } from './filters.ts';
import type { Topic } from './look.ts';
import type { MeasureRange } from './store.ts';

/** A topic that is part of the lens. */
export type LensTopic = Exclude<Topic, `measure:${string}`>;

export const isOfLens = (topic: Topic): topic is LensTopic => !topic.startsWith('measure:');
export const measureOf = (topic: `measure:${string}`): string => topic.slice('measure:'.length);

export type Draft = {
  readonly topic: LensTopic;
  readonly is: Operator;
  /** What is chosen, for `any` and `none`. */
  readonly chosen: readonly string[];
  /** What is typed or chosen as bounds, or as the text that is contained. */
  readonly typed: readonly [from: string, to: string];
  readonly unsaid: boolean;
};

/** Kinds and tie types are chosen like anything else. */
export const operatorsFor = (topic: LensTopic): readonly Operator[] =>
  topic === 'kind' || topic === 'type' ? ['any', 'none'] : operatorsOf(topic);

/** Whether somebody may have said nothing about it. */
export const canBeUnsaid = (topic: LensTopic): boolean =>
  topic !== 'kind' && topic !== 'type' && natureOf(topic) !== 'fact';

const fromList = <T extends string>(topic: LensTopic, now: readonly T[], all: readonly T[]): Draft => {
  const missing = all.filter((id) => !now.includes(id));
  const few = now.length <= missing.length;
  return {
    topic,
    is: few || missing.length === 0 ? 'any' : 'none',
    chosen: few ? now : missing,
    typed: ['', ''],
    unsaid: false,
  };
};

/** The draft that changes what the lens asks for now, else a new one. @param at place of the condition in `where` */
export function draftOf(lens: Lens, topic: LensTopic, at: number | null): Draft {
  if (topic === 'kind') return fromList(topic, lens.kinds, KINDS);
  if (topic === 'type') return fromList(topic, lens.types, TIE_TYPES);
  const now = (at === null ? undefined : lens.where[at]) ?? lens.where.find((c) => c.field === topic);
  if (!now || now.field !== topic)
    return { topic, is: operatorsOf(topic)[0]!, chosen: [], typed: ['', ''], unsaid: false };
  const list = now.is === 'any' || now.is === 'none';
  return {
    topic,
    is: now.is,
    chosen: list ? now.values : [],
    typed: list ? ['', ''] : [now.values[0] ?? '', now.values[1] ?? ''],
    unsaid: now.unsaid,
  };
}

/** Another way to ask. Who leaves something out by name has not left out what nobody said. */
export const askedOtherwise = (draft: Draft, is: Operator): Draft => ({
  ...draft,
  is,
  unsaid: is === 'none' ? true : draft.is === 'none' ? false : draft.unsaid,
});

/** A bound as conditions hold it; null = not understood. Decimals with comma or point, dates as people write them. */
function boundOf(field: Field, typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  if (natureOf(field) === 'date') return readDate(text);
  if (natureOf(field) === 'number') {
    const value = Number(text.replace(',', '.'));
    return Number.isFinite(value) ? String(value) : null;
  }
  return text;
}

/** The condition that a draft asks for; null while something is missing or not understood. */
export function conditionFrom({ topic, is, chosen, typed, unsaid }: Draft): Condition | null {
  if (topic === 'kind' || topic === 'type') return null;
  const bounds = (): readonly (string | null)[] => {
    if (is === 'between') return typed.map((text) => boundOf(topic, text));
    return is === 'said' || is === 'unsaid' ? [] : [boundOf(topic, typed[0])];
  };
  const values = is === 'any' || is === 'none' ? chosen : bounds();
  const alone = is === 'said' || is === 'unsaid';
  const condition: unknown = { field: topic, is, values, unsaid: alone ? false : unsaid };
  return isCondition(condition) ? condition : null;
}

/** Whether something that is typed is not understood. Nothing typed yet is no mistake. */
export function isWrong(draft: Draft): boolean {
  const { topic, is, typed } = draft;
  if (topic === 'kind' || topic === 'type') return false;
  const used = is === 'between' ? typed : is === 'least' || is === 'most' ? typed.slice(0, 1) : [];
  return used.some((text) => text.trim() !== '' && boundOf(topic, text) === null);
}

/** The lens with the draft in it; null while the draft is not complete. @param at place of the condition that it replaces */
export function lensWith(lens: Lens, draft: Draft, at: number | null): Lens | null {
  const { topic, is, chosen } = draft;
  const among = <T extends string>(all: readonly T[]): readonly T[] =>
    all.filter((id) => chosen.includes(id) === (is === 'any'));
  if (topic === 'kind') return chosen.length === 0 ? null : { ...lens, kinds: among(KINDS) };
  if (topic === 'type') return chosen.length === 0 ? null : { ...lens, types: among(TIE_TYPES) };
  const condition = conditionFrom(draft);
  return condition && withCondition(lens, condition, at);
}

/** The lens that a draft's values are counted in: without what the draft itself asks for. */
export function lensWithout(lens: Lens, topic: LensTopic, at: number | null): Lens {
  if (topic === 'kind') return { ...lens, kinds: KINDS };
  if (topic === 'type') return { ...lens, types: TIE_TYPES };
  const place = at !== null && lens.where[at]?.field === topic ? at : null;
  return { ...lens, where: lens.where.filter((c, i) => (place === null ? c.field !== topic : i !== place)) };
}

/** A range of a measure as it is typed; null while there is no limit or one is not understood. */
export function rangeFrom(measure: string, typed: readonly [from: string, to: string]): MeasureRange | null {
  const [least, most] = typed.map((text) =>
    text.trim() === '' ? null : Number(text.trim().replace(',', '.')),
  );
  if (least == null && most == null) return null;
  if (Number.isNaN(least) || Number.isNaN(most)) return null;
  return { measure, least: least ?? null, most: most ?? null };
}
