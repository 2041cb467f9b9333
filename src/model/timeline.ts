/**
 * The network at several times. Two things know about the past: the years that ties carry (`since`, `until`), and earlier states
 * that were kept as they were recorded (`snapshots`). Both become moments of one line; each can be read like any project.
 *
 * Of ties that are only planned or sought nothing was there yet at any time, so they count at none. A tie without years counts in
 * every year – unknown is not absent – and how many those are is to be said beside every number ({@link datingOf}).
 */
import { inPeriod, type Lens } from './lens.ts';
import type { Body, Id, Project, Snapshot, Tie } from './project.ts';

export type Moment =
  /** As the years of the ties say. */
  | { readonly of: 'year'; readonly key: string; readonly year: number }
  /** As it was recorded then. */
  | { readonly of: 'snapshot'; readonly key: string; readonly year: number; readonly snapshot: Snapshot }
  /** As it is recorded now, on `day`. */
  | { readonly of: 'now'; readonly key: string; readonly year: number; readonly day: string };

/** With more years between the first and the last, only those are moments in which something is said to begin or end. */
export const MOST_YEARS = 40;

/** The year of '2023-08-01', '2023-08' or '2023'; null where none is said. */
export function yearOf(date: string): number | null {
  const found = /^\s*(\d{4})(?!\d)/.exec(date);
  return found ? Number(found[1]) : null;
}

/** A tie that is only wished for. */
export const isMeant = ({ status }: Pick<Tie, 'status'>): boolean =>
  status === 'planned' || status === 'sought';

/**
 * The moments of a project, earliest first, "now" last. Years are those of ties of the types that the lens counts and the one
 * before the first beginning, within its period, none beyond today's; a kept state stands at the end of the time that its date names.
 * @param today as '2026-11-22'
 */
export function momentsOf(
  project: Project,
  { types, period }: Pick<Lens, 'types' | 'period'>,
  today: string,
): readonly Moment[] {
  const thisYear = yearOf(today) ?? Number.POSITIVE_INFINITY;
  const said = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  for (const tie of project.ties.values()) {
    // The years of a sum say when it was counted, not when anything began.
    if (project.about.aggregate || isMeant(tie) || !types.includes(tie.type)) continue;
    first = Math.min(first, yearOf(tie.since) ?? first);
    for (const date of [tie.since, tie.until]) {
      const year = yearOf(date);
      if (year !== null && year <= thisYear) said.add(year);
    }
  }
  // What began in the first year is only seen against the year before.
  if (said.has(first)) said.add(first - 1);
  const { year } = project.about;
  if (said.size > 0 && year !== null && year <= thisYear) said.add(year);
  const years = filled([...said].sort((a, b) => a - b)).filter(
    (y) => period === null || (y >= period.from && y <= period.to),
  );
  const dated: readonly (readonly [string, Moment])[] = [
    ...years.map((y) => [endOf(String(y)), { of: 'year', key: `year ${y}`, year: y }] as const),
    ...[...project.snapshots.values()].map(
      (snapshot) =>
        [
          endOf(snapshot.date),
          {
            of: 'snapshot',
            key: `snapshot ${snapshot.id}`,
            year: yearOf(snapshot.date) ?? thisYear,
            snapshot,
          },
        ] as const,
    ),
  ];
  return [
    // Sorting keeps the order of equals: a year before the state that was kept at its end.
    ...[...dated].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, moment]) => moment),
    { of: 'now', key: 'now', year: thisYear, day: today },
  ];
}

function filled(years: readonly number[]): readonly number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first > MOST_YEARS) return years;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Sorts like the last day that a date can mean. */
const endOf = (date: string): string => date.slice(0, 10) + '-99-99'.slice(Math.max(0, date.length - 4));

/**
 * Whether a tie was there at a moment, or can have been. In a record, what is marked as ended or whose last day was before the day
 * of the record is over.
 */
export function isThere(tie: Tie, moment: Moment): boolean {
  if (isMeant(tie)) return false;
  if (moment.of === 'year') return inPeriod(tie, { from: moment.year, to: moment.year });
  const day = moment.of === 'now' ? moment.day : moment.snapshot.date;
  return tie.status !== 'ended' && (yearOf(tie.until) === null || endOf(tie.until) >= endOf(day));
}

/**
 * The project as it was at a moment: the ties that were there, and the bodies without those that have other ties only. The hub
 * stays. What is kept beside the network is not part of it.
 */
export function projectAt(project: Project, moment: Moment): Project {
  const record = moment.of === 'snapshot' ? moment.snapshot : project;
  const ties = new Map<Id, Tie>();
  const everTied = new Set<Id>();
  const tied = new Set<Id>();
  for (const tie of record.ties.values()) {
    const isOne = isThere(tie, moment);
    if (isOne) ties.set(tie.id, tie);
    for (const end of [tie.source, tie.target]) {
      everTied.add(end);
      if (isOne) tied.add(end);
    }
  }
  const bodies = new Map<Id, Body>();
  for (const body of record.bodies.values())
    if (tied.has(body.id) || !everTied.has(body.id) || body.id === project.about.hub)
      bodies.set(body.id, body);
  return { ...project, bodies, ties };
}

/**
 * The two moments that a report would compare: the latest kept state and now; without one, the last year in which a tie began and
 * the year before. Null where there are not two.
 */
export function usualPair(
  moments: readonly Moment[],
  project: Pick<Project, 'ties'>,
): readonly [from: Moment, to: Moment] | null {
  const now = moments.at(-1);
  if (!now || moments.length < 2) return null;
  const state = moments.findLast(({ of }) => of === 'snapshot');
  if (state) return [state, now];
  const years = moments.filter(({ of }) => of === 'year');
  const begun = new Set(
    [...project.ties.values()].flatMap((tie) => (isMeant(tie) ? [] : [yearOf(tie.since)])),
  );
  const at = years.findLastIndex(({ year }, i) => i > 0 && begun.has(year));
  const i = at > 0 ? at : years.length - 1;
  const [before, last] = [years[i - 1], years[i]];
  return before && last ? [before, last] : [moments[0]!, now];
}

/** The lens for a moment: years are settled already, by {@link projectAt}. */
export const lensAt = (lens: Lens, moment: Moment): Lens =>
  moment.of === 'year' && lens.period !== null ? { ...lens, period: null } : lens;

/** How much is known of when ties began and ended. */
export type Dating = {
  readonly ties: number;
  readonly sinceSaid: number;
  /** Ties that are over, and nobody said since when. */
  readonly endedUndated: number;
  /** Planned or sought: at no time there. */
  readonly meant: number;
};

export function datingOf(project: Project, { types }: Pick<Lens, 'types'>): Dating {
  const found = { ties: 0, sinceSaid: 0, endedUndated: 0, meant: 0 };
  for (const tie of project.ties.values()) {
    if (!types.includes(tie.type)) continue;
    if (isMeant(tie)) {
      found.meant++;
      continue;
    }
    found.ties++;
    if (yearOf(tie.since) !== null) found.sinceSaid++;
    if (tie.status === 'ended' && yearOf(tie.until) === null) found.endedUndated++;
  }
  return found;
}

/**
 * All bodies and ties of several states as one project, each body as the last state that has it says. Ties are those of all states,
 * under ids of their own; it is for places that stay the same at all times, not for counting.
 */
export function together(project: Project, states: readonly Project[]): Project {
  const bodies = new Map<Id, Body>();
  const ties = new Map<Id, Tie>();
  const pairs = new Set<string>();
  const rows = new Map<Id, Tie>();
  for (const state of states) {
    for (const body of state.bodies.values()) bodies.set(body.id, body);
    for (const tie of state.ties.values()) {
      // The same row in several states: no need to look at its ends.
      const known = rows.get(tie.id);
      if (known && known.source === tie.source && known.target === tie.target && known.type === tie.type)
        continue;
      rows.set(tie.id, tie);
      const key = JSON.stringify([...[tie.source, tie.target].sort(), tie.type]);
      if (pairs.has(key)) continue;
      pairs.add(key);
      const id = `t${pairs.size}`;
      ties.set(id, { ...tie, id });
    }
  }
  return { ...project, bodies, ties };
}
