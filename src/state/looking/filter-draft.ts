/**
 * A filter while it is being made: what it is about, how, and with which values – held as typed. Pure functions from the
 * draft to the lens that would come of it.
 */
import { readDate } from '../../io/cells.ts';
import type { Lens } from '../../model/lens.ts';
import { KINDS, TIE_TYPES } from '../../model/vocabulary.ts';
import {
  type Condition,
  type Field,
  isCondition,
  natureOf,
  type Operator,
  operatorsOf,
} from '../../model/where.ts';
import type { MeasureRange } from '../store.ts';
import { withCondition } from './filters.ts';
import type { Topic } from './look.ts';

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

/** The field of a condition; null for what has a place of its own in the lens. */
export const fieldOf = (topic: LensTopic): Field | null =>
  topic === 'kind' || topic === 'type' || topic === 'period' ? null : topic;

/** Kinds and tie types are chosen like anything else. */
export function operatorsFor(topic: LensTopic): readonly Operator[] {
  const field = fieldOf(topic);
  if (field) return operatorsOf(field);
  return topic === 'period' ? ['between'] : ['any', 'none'];
}

/** Whether it is asked what becomes of what nobody said; ties that nobody dated are in every period. */
export function canBeUnsaid(topic: LensTopic): boolean {
  const field = fieldOf(topic);
  return field !== null && natureOf(field) !== 'fact';
}

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
  if (topic === 'period') {
    const years = lens.period ? [lens.period.from, lens.period.to] : [];
    const typed = [String(years[0] ?? ''), String(years[1] ?? '')] as const;
    return { topic, is: 'between', chosen: [], typed, unsaid: false };
  }
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

const yearOf = (typed: string): number | null => (/^\s*\d{4}\s*$/.test(typed) ? Number(typed) : null);

/** The years that a period reaches over, in their order; one alone is the whole of it. */
function periodFrom(typed: Draft['typed']): Lens['period'] {
  const years = typed.filter((text) => text.trim() !== '').map(yearOf);
  const [from, to = from] = years;
  if (from == null || to == null) return null;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** The condition that a draft asks for; null while something is missing or not understood. */
export function conditionFrom({ topic, is, chosen, typed, unsaid }: Draft): Condition | null {
  const field = fieldOf(topic);
  if (!field) return null;
  const bounds = (): readonly (string | null)[] => {
    if (is === 'between') return typed.map((text) => boundOf(field, text));
    return is === 'said' || is === 'unsaid' ? [] : [boundOf(field, typed[0])];
  };
  const values = is === 'any' || is === 'none' ? chosen : bounds();
  const alone = is === 'said' || is === 'unsaid';
  const condition: unknown = { field, is, values, unsaid: alone ? false : unsaid };
  return isCondition(condition) ? condition : null;
}

/** Whether something that is typed is not understood. Nothing typed yet is no mistake. */
export function isWrong(draft: Draft): boolean {
  const { topic, is, typed } = draft;
  const field = fieldOf(topic);
  const used = is === 'between' ? typed : is === 'least' || is === 'most' ? typed.slice(0, 1) : [];
  const read = (text: string) => (field ? boundOf(field, text) : topic === 'period' ? yearOf(text) : '');
  return used.some((text) => text.trim() !== '' && read(text) === null);
}

/** The lens with the draft in it; null while the draft is not complete. @param at place of the condition that it replaces */
export function lensWith(lens: Lens, draft: Draft, at: number | null): Lens | null {
  const { topic, is, chosen } = draft;
  const among = <T extends string>(all: readonly T[]): readonly T[] =>
    all.filter((id) => chosen.includes(id) === (is === 'any'));
  if (topic === 'kind') return chosen.length === 0 ? null : { ...lens, kinds: among(KINDS) };
  if (topic === 'type') return chosen.length === 0 ? null : { ...lens, types: among(TIE_TYPES) };
  if (topic === 'period') {
    const period = periodFrom(draft.typed);
    return period && { ...lens, period };
  }
  const condition = conditionFrom(draft);
  return condition && withCondition(lens, condition, at);
}

/** The lens that a draft's values are counted in: without what the draft itself asks for. */
export function lensWithout(lens: Lens, topic: LensTopic, at: number | null): Lens {
  if (topic === 'kind') return { ...lens, kinds: KINDS };
  if (topic === 'type') return { ...lens, types: TIE_TYPES };
  if (topic === 'period') return { ...lens, period: null };
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
