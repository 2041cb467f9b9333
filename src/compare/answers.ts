/**
 * Tests between groups of units: one answer an indicator and pair of groups, and one over all groups. By permutation
 * (`analysis/uncertainty/group-test.ts`); Holm's correction goes over everything that was asked at once.
 */
import type { Progress } from '../analysis/measure.ts';
import { runDraws } from '../analysis/uncertainty/draws.ts';
import {
  type Difference,
  type GroupComparison,
  type GroupPlan,
  type GroupSummary,
  groupTest,
} from '../analysis/uncertainty/group-test.ts';
import { holm } from '../analysis/uncertainty/holm.ts';
import type { Interval as TestInterval } from '../analysis/uncertainty/interval.ts';
import { blocks, cautionsFor, comparabilityOf, spreadCaution } from './comparability.ts';
import type {
  Answer,
  CompareDecline,
  Group,
  GroupFigures,
  Grouping,
  Indicator,
  Interval,
  Overall,
  Reason,
  Unit,
  Value,
} from './compare.ts';

/** With more groups, only all at once are tested: sixteen Länder have 120 pairs. */
export const MOST_GROUPS_IN_PAIRS = 6;

export type TestAsked = {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly groups: ReadonlyMap<Grouping, readonly Group[]>;
  readonly contrast: readonly [string, string] | null;
  readonly draws: number;
  readonly seed: number;
};

export type Tested = { readonly answers: readonly Answer[]; readonly overall: readonly Overall[] };

export function testGroups(asked: TestAsked, progress?: Progress): Tested {
  const answers: Answer[] = [];
  const overall: Overall[] = [];
  const total = asked.groups.size * asked.indicators.length;
  let done = 0;
  for (const [between, all] of asked.groups) {
    const groups = asked.contrast ? all.filter((g) => asked.contrast!.includes(g.key)) : all;
    for (const indicator of asked.indicators) {
      const tell = progress && ((part: number, of: number) => progress(done + part / Math.max(1, of), total));
      const found = testOne(asked, between, groups, indicator, tell);
      answers.push(...found.answers);
      if (groups.length > 2) overall.push(found.overall);
      progress?.(++done, total);
    }
  }
  return { answers: corrected(answers), overall };
}

/** Holm over all answers that have a p. */
function corrected(answers: readonly Answer[]): Answer[] {
  const ps = Float64Array.from(answers, (a) => a.p ?? Number.NaN);
  const adjusted = holm(ps);
  const family = ps.filter((p) => !Number.isNaN(p)).length;
  return answers.map((a, i) => ({ ...a, pHolm: a.p === null ? null : adjusted[i]!, family }));
}

function testOne(
  { units, values, draws, seed }: TestAsked,
  between: Grouping,
  groups: readonly Group[],
  indicator: Indicator,
  progress?: Progress,
): { answers: readonly Answer[]; overall: Overall } {
  const place = new Map(units.map((u, i) => [u.id, i] as const));
  const column = values.get(indicator.id) ?? [];
  const group = new Int32Array(units.length).fill(-1);
  groups.forEach((g, at) => {
    for (const id of g.units) group[place.get(id)!] = at;
  });
  const numbers = Float64Array.from(units, (_, i) => column[i]?.value ?? Number.NaN);
  const members = groups.map((g) => g.units.map((id) => units[place.get(id)!]!));
  const pairs = pairsOf(groups.length);
  const compared = compareGroups(
    { values: numbers, group, groups: groups.length, draws, seed },
    pairs,
    progress,
  );
  const figures = groups.map((g, at) => figuresOf(g, compared.groups[at]!));
  const shared = { indicator: indicator.id, between, draws, seed };
  const answers = pairs.map(([a, b]): Answer => {
    const valued = (at: number) => members[at]!.filter((u) => column[place.get(u.id)!]?.value != null);
    const cautions = [
      ...cautionsFor(valued(a), valued(b), indicator.id),
      ...spreadCaution(figures[a]!, figures[b]!),
    ];
    const difference = compared.differences.find((d) => d.declined === null && d.a === a && d.b === b);
    const declined = reasonOf(
      indicator,
      column,
      cautions,
      difference ? null : pairReason(figures[a]!, figures[b]!),
    );
    return {
      ...shared,
      a: figures[a]!,
      b: figures[b]!,
      declined,
      cautions,
      family: 0,
      pHolm: null,
      ...(declined === null && difference?.declined === null ? numbersOf(difference) : NOTHING),
    };
  });
  return { answers, overall: overallOf(shared, compared, figures, members.flat(), indicator, column) };
}

function pairsOf(groups: number): readonly (readonly [number, number])[] {
  if (groups > MOST_GROUPS_IN_PAIRS) return [];
  const pairs: [number, number][] = [];
  for (let a = 0; a < groups; a++) for (let b = a + 1; b < groups; b++) pairs.push([a, b]);
  return pairs;
}

/** As `compareGroups`, but pairs are only drawn for where they are answered. */
function compareGroups(
  asked: Parameters<typeof groupTest.plan>[0],
  pairs: readonly unknown[],
  progress?: Progress,
): GroupComparison {
  const plan = (question: typeof asked): GroupPlan => {
    const whole = groupTest.plan(question);
    return pairs.length > 0 ? whole : { ...whole, pairs: [], width: question.groups + 1 };
  };
  return runDraws({ ...groupTest, plan }, asked, progress);
}

const NOTHING = {
  estimate: null,
  interval: null,
  p: null,
  pError: null,
  cliffsDelta: null,
  cliffsInterval: null,
  hedgesG: null,
  exact: false,
} as const;

const numbersOf = (d: Difference) => ({
  estimate: d.difference,
  interval: intervalOf(d.interval),
  p: d.p,
  pError: d.pError,
  cliffsDelta: d.cliffsDelta,
  cliffsInterval: intervalOf(d.cliffsInterval),
  hedgesG: Number.isFinite(d.hedgesG) ? d.hedgesG : null,
  exact: d.exact,
});

export const intervalOf = (interval: TestInterval | null): Interval | null =>
  interval === null || !Number.isFinite(interval.low) || !Number.isFinite(interval.high)
    ? null
    : {
        low: interval.low,
        high: interval.high,
        method: interval.method === 'bca' ? 'bca' : interval.method === 'closed' ? 'closed' : 'bootstrap',
      };

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

const figuresOf = (
  { key }: Group,
  { n, missing, mean, median, sd, interval }: GroupSummary,
): GroupFigures => ({
  key,
  n,
  without: missing,
  mean: finite(mean),
  median: finite(median),
  sd: finite(sd),
  interval: intervalOf(interval),
});

/** What stands first against a test: the indicator itself, what blocks, then too little data. */
function reasonOf(
  indicator: Indicator,
  column: readonly Value[],
  reasons: readonly Reason[],
  otherwise: CompareDecline | null,
): CompareDecline | null {
  if (!indicator.acrossSizes) return 'size-bound';
  if (reasons.some((r) => blocks(r, indicator.id))) return 'blocked';
  if (column.every((v) => v.value === null)) return 'no-values';
  return otherwise;
}

const pairReason = (a: GroupFigures, b: GroupFigures): CompareDecline =>
  a.n < 2 || b.n < 2 ? 'groups-too-small' : 'no-variance';

function overallOf(
  { indicator: id, between }: Pick<Answer, 'indicator' | 'between'>,
  compared: GroupComparison,
  groups: readonly GroupFigures[],
  members: readonly Unit[],
  indicator: Indicator,
  column: readonly Value[],
): Overall {
  const { overall } = compared;
  const missing =
    overall.declined === null ? null : overall.declined === 'no-variance' ? 'no-variance' : 'too-few-groups';
  const declined = reasonOf(indicator, column, comparabilityOf(members), missing);
  const shared = { indicator: id, between, groups };
  if (declined !== null || overall.declined !== null)
    return { ...shared, declined, statistic: null, etaSquared: null, p: null, pError: null };
  return {
    ...shared,
    declined: null,
    statistic: finite(overall.statistic),
    etaSquared: overall.etaSquared,
    p: overall.p,
    pError: overall.pError,
  };
}
