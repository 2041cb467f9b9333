/**
 * Filters: what a person narrows the network to. They are parts of the lens, so that every number is of what is left; ranges of
 * measures decide only what map and table show (`shown-by.ts`).
 */
import { EVERYTHING, type Lens } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { KINDS, type Kind, TIE_TYPES, type TieType } from '../../model/vocabulary.ts';
import type { Condition, Field } from '../../model/where.ts';
import { setSession } from '../actions.ts';
import { SHOWN_ALL, type State, store } from '../store.ts';
import { lookThrough } from './look.ts';

/**
 * The lens with a condition; it takes the place of the one given, else of the first on the same field, since two choices from
 * one list mean one choice to a person.
 */
export function withCondition(lens: Lens, condition: Condition, at: number | null = null): Lens {
  const same = lens.where.findIndex((c) => c.field === condition.field);
  const place = at !== null && at < lens.where.length ? at : same;
  return {
    ...lens,
    where: place < 0 ? [...lens.where, condition] : lens.where.map((c, i) => (i === place ? condition : c)),
  };
}
const without = (lens: Lens, field: Field): Lens => ({
  ...lens,
  where: lens.where.filter((c) => c.field !== field),
});
export const conditionOn = (lens: Lens, field: Field): Condition | undefined =>
  lens.where.find((c) => c.field === field);

export const isNarrowed = ({ lens, shownBy }: Pick<State, 'lens' | 'shownBy'>): boolean =>
  lens.where.length > 0 ||
  lens.kinds.length < KINDS.length ||
  lens.types.length < TIE_TYPES.length ||
  lens.period !== null ||
  shownBy.ranges.length > 0;

/** Takes all filters away; how sectors, strengths and directions are read stays. */
export function showAll(): void {
  const { lens } = store.getState();
  const { kinds, types, period, where } = EVERYTHING;
  setSession({ shownBy: SHOWN_ALL });
  void lookThrough({ ...lens, kinds, types, period, where });
}

// ------------------------------------------------------------------------------------ one value, as in a legend

/** A value that the legend or a chart shows; null = nobody said. */
export type Shown =
  | { readonly field: 'kind'; readonly value: Kind }
  | { readonly field: 'type'; readonly value: TieType }
  | { readonly field: Field; readonly value: string | null };

/**
 * The lens narrowed to one value; who stands in the middle stays.
 * @param middle kinds of who stands there, for kinds are left out as a whole
 */
export function withOnly(lens: Lens, { field, value }: Shown, middle: readonly Kind[] = []): Lens {
  if (field === 'kind') return { ...lens, kinds: KINDS.filter((k) => k === value || middle.includes(k)) };
  if (field === 'type') return { ...lens, types: [value] };
  return withCondition(
    lens,
    value === null
      ? { field, is: 'unsaid', values: [], unsaid: false }
      : { field, is: 'any', values: [value], unsaid: false },
  );
}

/** The lens without a value. What was hidden before stays hidden. */
export function withHidden(lens: Lens, { field, value }: Shown): Lens {
  if (field === 'kind') return { ...lens, kinds: lens.kinds.filter((k) => k !== value) };
  if (field === 'type') return { ...lens, types: lens.types.filter((type) => type !== value) };
  const now = conditionOn(lens, field);
  const named = now?.is === 'any' || now?.is === 'none' ? now : null;
  if (value === null) {
    if (named) return withCondition(lens, { ...named, unsaid: false });
    return withCondition(lens, { field, is: 'said', values: [], unsaid: false });
  }
  if (named?.is === 'any' && named.values.length > 1)
    return withCondition(lens, { ...named, values: named.values.filter((v) => v !== value) });
  const values = named?.is === 'none' ? [...named.values.filter((v) => v !== value), value] : [value];
  const unsaid = now ? now.is !== 'said' && now.unsaid : true;
  return withCondition(lens, { field, is: 'none', values, unsaid });
}

/** The lens with a value that it hides now. */
export function withShown(lens: Lens, { field, value }: Shown): Lens {
  if (field === 'kind') return { ...lens, kinds: KINDS.filter((k) => k === value || lens.kinds.includes(k)) };
  if (field === 'type')
    return { ...lens, types: TIE_TYPES.filter((type) => type === value || lens.types.includes(type)) };
  const now = conditionOn(lens, field);
  if (!now) return lens;
  if (value === null)
    return now.is === 'said' ? without(lens, field) : withCondition(lens, { ...now, unsaid: true });
  if (now.is === 'any') return withCondition(lens, { ...now, values: [...new Set([...now.values, value])] });
  if (now.is === 'unsaid') return withCondition(lens, { field, is: 'any', values: [value], unsaid: true });
  if (now.is !== 'none') return without(lens, field);
  const values = now.values.filter((v) => v !== value);
  if (values.length > 0) return withCondition(lens, { ...now, values });
  return now.unsaid
    ? without(lens, field)
    : withCondition(lens, { field, is: 'said', values: [], unsaid: false });
}

/** Only these bodies, chosen one by one; the hub stays. */
export function showOnlyBodies(ids: readonly Id[]): void {
  const { lens } = store.getState();
  if (ids.length > 0)
    void lookThrough(withCondition(lens, { field: 'body', is: 'any', values: [...ids], unsaid: false }));
}

/** Without these bodies, chosen one by one. Those that were left out before stay so. */
export function hideBodies(ids: readonly Id[]): void {
  const { lens } = store.getState();
  const now = conditionOn(lens, 'body');
  if (ids.length === 0) return;
  const values =
    now?.is === 'any'
      ? now.values.filter((id) => !ids.includes(id))
      : [...new Set([...(now?.values ?? []), ...ids])];
  const is = now?.is === 'any' && values.length > 0 ? 'any' : 'none';
  void lookThrough(
    withCondition(lens, { field: 'body', is, values: values.length > 0 ? values : [...ids], unsaid: false }),
  );
}
