/**
 * Permutation of the sectors: would sectors dealt at random to the same bodies, with the same ties, show as much contact across
 * sectors, as clear a division, as much brokerage? The labelled bodies exchange their sectors, ties stay (Krackhardt & Stern
 * 1988). Where there are few arrangements, all are gone through.
 */

import type { Random } from '../../base/random.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import { ROLES, type Role, roleCounts } from '../brokerage.ts';
import { mixingOf } from '../ei.ts';
import { type Groups, groupsOf } from '../groups.ts';
import { DEFAULT_OPTIONS, type Progress } from '../measure.ts';
import { arrangementsOf, nextArrangement } from './arrangements.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { type Tested, testedBy } from './distribution.ts';
import {
  columnOf,
  type DrawPlan,
  type DrawTest,
  MOST_EXACT,
  rowsOf,
  runDraws,
  USUAL_DRAWS,
} from './draws.ts';
import { type SectorStatistics, sectorStatistics } from './statistics.ts';

export type LabelQuestion = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** Count ties by their strength, in all but the roles. Default false. */
  readonly weighted?: boolean;
  /** B. Default 9999. */
  readonly draws?: number;
  readonly seed: number;
};

export const LABEL_STATISTICS = ['ei', 'modularity-sector', 'assortativity-sector'] as const;
export type LabelStatistic = (typeof LABEL_STATISTICS)[number];

/** One cell of the sector × sector table: ties (or strength) between groups g ≤ h. */
export type TestedCell = Tested & { readonly g: number; readonly h: number };

export type LabelAnswer = Answered<{
  /** Number of sectors. */
  readonly count: number;
  /** Bodies whose sectors were dealt anew, and ties between them. */
  readonly labelled: number;
  readonly ties: number;
  readonly statistics: Readonly<Record<LabelStatistic, Answered<Tested>>>;
  readonly mixing: readonly TestedCell[];
  /** How often each role is taken in the whole network (see `roleCounts`), each unordered open pair once. */
  readonly roles: Readonly<Record<Role, Tested>>;
  /** All arrangements were gone through; `draws` is their number then. */
  readonly exact: boolean;
}> & { readonly draws: number; readonly seed: number };

export type LabelPlan = DrawPlan & {
  readonly asked: LabelQuestion;
  readonly groups: Groups;
  readonly ends: readonly [Uint32Array, Uint32Array];
  readonly observed: Float64Array;
  readonly reason: TestDecline | null;
  readonly ties: number;
  /** Rows of all arrangements, where they are few. */
  readonly all: Float64Array | null;
};

const questionOf = ({ graph, labels, weighted }: LabelQuestion) => ({
  graph,
  labels,
  options: { ...DEFAULT_OPTIONS, weighted: weighted === true },
});

function plan(asked: LabelQuestion): LabelPlan {
  const { graph, seed } = asked;
  const groups = groupsOf(questionOf(asked));
  const ends = edgeEnds(graph);
  const cells = (groups.count * (groups.count + 1)) / 2;
  const width = LABEL_STATISTICS.length + cells + ROLES.length;
  let ties = 0;
  for (let e = 0; e < graph.m; e++) if (groups.of[ends[0][e]!]! >= 0 && groups.of[ends[1][e]!]! >= 0) ties++;
  const reason = declineOf(asked, groups, ties);
  const observed = new Float64Array(width);
  if (!reason) rowFor(asked, ends, groups, observed);
  const ways = reason ? 0 : arrangementsOf(groups.sizes);
  // Going through all takes no longer than the drawing that was asked for.
  const few = ways > 0 && ways <= Math.min(MOST_EXACT, 1 + (asked.draws ?? USUAL_DRAWS));
  return {
    asked,
    seed,
    width,
    groups,
    ends,
    observed,
    reason,
    ties,
    draws: reason || few ? 0 : Math.max(0, Math.floor(asked.draws ?? USUAL_DRAWS)),
    all: few ? allRows(asked, ends, groups, width, ways) : null,
  };
}

function declineOf(
  { graph, labels, draws }: LabelQuestion,
  groups: Groups,
  ties: number,
): TestDecline | null {
  if (groups.labelled === 0) return 'no-labels';
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (ties === 0) return 'no-labelled-ties';
  if (groups.sizes.filter((size) => size > 0).length < 2) return 'single-sector';
  if (draws !== undefined && !(draws >= 1)) return 'no-draws';
  return null;
}

/** Statistics, then cells g ≤ h, then roles. */
function rowFor(
  asked: LabelQuestion,
  ends: readonly [Uint32Array, Uint32Array],
  groups: Groups,
  row: Float64Array,
) {
  const { count } = groups;
  const weights = asked.weighted === true ? (asked.graph.weights ?? undefined) : undefined;
  const mixing = mixingOf({ from: ends[0], to: ends[1] }, groups, weights);
  const statistics: SectorStatistics = sectorStatistics(mixing, count);
  let at = 0;
  for (const id of LABEL_STATISTICS) row[at++] = statistics[id];
  for (let g = 0; g < count; g++) for (let h = g; h < count; h++) row[at++] = mixing[g * count + h]!;
  const counts = roleCounts(questionOf(asked), groups);
  for (let i = 0; i < counts.length; i++) row[at + (i % ROLES.length)]! += counts[i]!;
}

/** The same groups, dealt to the labelled bodies in the order of `dealt`. */
function dealOut(groups: Groups, dealt: ArrayLike<number>, into: Int16Array): Groups {
  let next = 0;
  for (let v = 0; v < into.length; v++) into[v] = groups.of[v]! >= 0 ? dealt[next++]! : -1;
  return { ...groups, of: into };
}

function allRows(
  asked: LabelQuestion,
  ends: readonly [Uint32Array, Uint32Array],
  groups: Groups,
  width: number,
  ways: number,
): Float64Array {
  const rows = new Float64Array(ways * width);
  const dealt = groups.of.filter((g) => g >= 0).sort();
  const into = new Int16Array(groups.of.length);
  let at = 0;
  do {
    rowFor(asked, ends, dealOut(groups, dealt, into), rows.subarray(at, at + width));
    at += width;
  } while (nextArrangement(dealt));
  return rows;
}

function part(planned: LabelPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { asked, ends, groups } = planned;
  const begin = (numbers: Random) => {
    const dealt = groups.of.filter((g) => g >= 0);
    const into = new Int16Array(groups.of.length);
    return (row: Float64Array) => rowFor(asked, ends, dealOut(groups, numbers.shuffle(dealt), into), row);
  };
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: LabelPlan, drawn: Float64Array): LabelAnswer {
  const { asked, groups, observed, reason, ties, all, width, seed } = planned;
  const { count, labelled } = groups;
  if (reason) return { ...decline(reason), draws: 0, seed };
  const exact = all !== null;
  const rows = all ?? drawn;
  const tested = (column: number) => testedBy(observed[column]!, columnOf(rows, width, column), exact);
  const statistic = (column: number): Answered<Tested> =>
    Number.isFinite(observed[column]) ? { declined: null, ...tested(column) } : decline('single-sector');
  const mixing: TestedCell[] = [];
  for (let g = 0; g < count; g++)
    for (let h = g; h < count; h++) mixing.push({ g, h, ...tested(LABEL_STATISTICS.length + mixing.length) });
  const roles = ROLES.map((role, r) => [role, tested(width - ROLES.length + r)] as const);
  return {
    declined: null,
    count,
    labelled,
    ties,
    statistics: {
      ei: statistic(0),
      'modularity-sector': statistic(1),
      'assortativity-sector': statistic(2),
    },
    mixing,
    roles: Object.fromEntries(roles) as Record<Role, Tested>,
    exact,
    draws: exact ? rows.length / width : Math.floor(asked.draws ?? USUAL_DRAWS),
    seed,
  };
}

export const labelTest: DrawTest<LabelQuestion, LabelPlan, LabelAnswer> = { plan, part, assemble };

/** The test in one thread. O(B · m^1.5). */
export const permuteSectors = (asked: LabelQuestion, progress?: Progress): LabelAnswer =>
  runDraws(labelTest, asked, progress);
