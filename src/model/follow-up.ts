/**
 * Keeping in touch: what is due, how long ago the last contact was, what hangs on one person. Pure: today comes from the caller,
 * as a day '2026-11-22'. Dates may be a day, a month or a year; what is not said is never counted as missed.
 */
import type { Id, Tie } from './project.ts';
import { isPersonBound } from './tie-standing.ts';
import { STAGES, type Stage, type Status } from './vocabulary.ts';

/** overdue: its last day has passed · week: by Sunday · later · none: no date is set. */
export const DUE_CLASSES = ['overdue', 'week', 'later', 'none'] as const;
export type DueClass = (typeof DUE_CLASSES)[number];

/** The columns of the board: not yet placed, then the ladder from its step before the first on. */
export const LADDER: readonly (Stage | null)[] = [null, ...STAGES];

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);

/** The last day that a date can mean: '2026-02' → '2026-02-28', '2026' → '2026-12-31'. '' stays ''. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (year === '' || day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return `${year}-${month}-${lengthOf(Number(year), Number(month))}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const numberOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / DAY_MS);
};
const two = (n: number): string => String(n).padStart(2, '0');
function dayOf(number: number): string {
  const date = new Date(number * DAY_MS);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** Days from one day to another; negative when `to` comes first. Both are whole days. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** @param days may be negative */
export const addDays = (day: string, days: number): string => dayOf(numberOf(day) + days);

/** The same day of a later month; the last one where that month is shorter: 31 January + 1 → 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, lengthOf(y, m)))}`;
}

/** The Sunday that ends the week of a day; weeks begin on Monday (ISO 8601). */
export function sundayOf(day: string): string {
  // Day 0 of the count, 1 January 1970, was a Thursday.
  const fromMonday = (((numberOf(day) + 3) % 7) + 7) % 7;
  return addDays(day, 6 - fromMonday);
}

export const dueClass = (due: string, today: string): DueClass => classOf(due, today, sundayOf(today));

function classOf(due: string, today: string, sunday: string): DueClass {
  if (due === '') return 'none';
  const last = lastDayOf(due);
  if (last < today) return 'overdue';
  return last <= sunday ? 'week' : 'later';
}

/** How long ago, in the unit that the date's precision and the distance allow; negative counts lie ahead. */
export type Age = { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number };

/** @returns null when nobody said */
export function ageOf(date: string, today: string): Age | null {
  if (date === '') return null;
  const [year = '', month, day] = date.split('-');
  const years = Number(today.slice(0, 4)) - Number(year);
  if (month === undefined) return { unit: 'year', count: years };
  const months = years * 12 + Number(today.slice(5, 7)) - Number(month);
  if (day === undefined)
    return months < 24 ? { unit: 'month', count: months } : { unit: 'year', count: Math.floor(months / 12) };
  const days = daysBetween(date, today);
  if (days < 14) return { unit: 'day', count: days };
  if (days < 61) return { unit: 'week', count: Math.floor(days / 7) };
  const full = months - (today.slice(8) < day ? 1 : 0);
  return full < 24 ? { unit: 'month', count: full } : { unit: 'year', count: Math.floor(full / 12) };
}

/**
 * Full months since a contact, at least: a date without a day is taken as late as it can be, so that nobody is reminded too
 * early. Null when nobody said; 0 for what lies ahead.
 */
export function monthsSince(date: string, today: string): number | null {
  if (date === '') return null;
  const last = lastDayOf(date);
  if (last >= today) return 0;
  const months =
    (Number(today.slice(0, 4)) - Number(last.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(last.slice(5, 7));
  return months - (today.slice(8) < last.slice(8) ? 1 : 0);
}

/** A tie as one of its ends looks after it. */
export type Contact = { readonly tie: Tie; readonly partner: Id };

/** What is asked for; every condition has to hold. */
export type ContactFilter = {
  readonly status: Status | 'any' | 'not-said';
  /** Months that the last contact lies back, at least; 'not-said' = nobody said when it was. */
  readonly contact: 'any' | 'not-said' | number;
  readonly personBound: boolean;
};
export const ALL_CONTACTS: ContactFilter = { status: 'any', contact: 'any', personBound: false };

export function matches({ tie }: Contact, filter: ContactFilter, today: string): boolean {
  if (filter.personBound && !isPersonBound(tie)) return false;
  if (
    filter.status === 'not-said'
      ? tie.status !== null
      : filter.status !== 'any' && tie.status !== filter.status
  )
    return false;
  if (filter.contact === 'not-said' && tie.lastContact !== '') return false;
  if (typeof filter.contact === 'number') {
    const months = monthsSince(tie.lastContact, today);
    if (months === null || months < filter.contact) return false;
  }
  return true;
}

export type ContactCounts = {
  readonly all: number;
  readonly due: Readonly<Record<DueClass, number>>;
  readonly personBound: number;
  /** Ties of which somebody said when the last contact was, and at which stage they are. */
  readonly contactSaid: number;
  readonly stageSaid: number;
};

export function countsOf(contacts: readonly Contact[], today: string): ContactCounts {
  const due = { overdue: 0, week: 0, later: 0, none: 0 };
  const sunday = sundayOf(today);
  let [personBound, contactSaid, stageSaid] = [0, 0, 0];
  for (const { tie } of contacts) {
    due[classOf(tie.due, today, sunday)]++;
    if (isPersonBound(tie)) personBound++;
    if (tie.lastContact !== '') contactSaid++;
    if (tie.stage !== null) stageSaid++;
  }
  return { all: contacts.length, due, personBound, contactSaid, stageSaid };
}

/** What is due first comes first, then what has no date, by the rank of the partners, equal ones as they were. Each date is read once. */
export function inOrderOfDue(
  contacts: readonly Contact[],
  rankOf: (partner: Id) => number,
): readonly Contact[] {
  const dayOfDue = new Map<string, string>();
  for (const { tie } of contacts)
    if (!dayOfDue.has(tie.due)) dayOfDue.set(tie.due, lastDayOf(tie.due) || '9999');
  const placeOfDay = new Map([...new Set(dayOfDue.values())].sort().map((day, i) => [day, i] as const));
  const placeOfDue = new Map([...dayOfDue].map(([due, day]) => [due, placeOfDay.get(day)!] as const));
  const days = Float64Array.from(contacts, ({ tie }) => placeOfDue.get(tie.due)!);
  const ranks = Float64Array.from(contacts, ({ partner }) => rankOf(partner));
  return placesInOrder(days, ranks).map((i) => contacts[i]!);
}

/** Places by a first and a second number, equal ones as they were. */
function placesInOrder(first: Float64Array, second: Float64Array): readonly number[] {
  const { length } = first;
  const greatest = second.reduce((most, x) => Math.max(most, x), 0);
  const span = (first.reduce((most, x) => Math.max(most, x), 0) + 1) * (greatest + 1) * length;
  // As one whole number each, they are put in order without asking a function for every pair: several times as fast.
  if (span <= Number.MAX_SAFE_INTEGER && second.every((x) => Number.isInteger(x) && x >= 0)) {
    const keys = first.map((x, i) => (x * (greatest + 1) + second[i]!) * length + i).sort();
    return Array.from(keys, (key) => key % length);
  }
  return [...first.keys()].sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b);
}

/** The contacts of each class, in the order in which they come. */
export function byDueClass(
  contacts: readonly Contact[],
  today: string,
): ReadonlyMap<DueClass, readonly Contact[]> {
  const sunday = sundayOf(today);
  const by = new Map<DueClass, Contact[]>(DUE_CLASSES.map((due) => [due, []]));
  for (const contact of contacts) by.get(classOf(contact.tie.due, today, sunday))!.push(contact);
  return by;
}
