/**
 * Answers of tests as one table: a row a statistic, the same columns for all tests and the same ids in every language, so that a
 * table can be repeated wherever it was written.
 */
import { ROLES } from '../analysis/brokerage.ts';
import type { CugAnswer } from '../analysis/uncertainty/cug.ts';
import type { Tested } from '../analysis/uncertainty/distribution.ts';
import type { Chance } from '../analysis/uncertainty/draws.ts';
import type { Interval } from '../analysis/uncertainty/interval.ts';
import type { LabelAnswer } from '../analysis/uncertainty/labels.ts';
import type { MrqapAnswer } from '../analysis/uncertainty/mrqap.ts';
import type { QapAnswer } from '../analysis/uncertainty/qap.ts';
import type { Estimate, VertexAnswer } from '../analysis/uncertainty/vertex-bootstrap.ts';

export const COLUMNS = [
  'statistic',
  'value',
  'expected',
  'sd',
  'z',
  'low',
  'high',
  'p_low',
  'p_high',
  'p',
  'p_error',
  'p_holm',
  'draws',
  'seed',
  'exact',
  'declined',
] as const;
export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

export const testedRow = (statistic: string, tested: Tested): Row => ({
  statistic,
  value: tested.observed,
  expected: tested.mean,
  sd: tested.sd,
  z: tested.z,
  low: tested.low,
  high: tested.high,
  p_low: tested.pLow.p,
  p_high: tested.pHigh.p,
  ...chanceCells(tested.pTwo),
});

const chanceCells = ({ p, error }: Chance): Row => ({ p, p_error: error });

export const estimateRow = (statistic: string, found: Estimate): Row => ({
  statistic,
  value: found.estimate,
  sd: found.standardError,
  ...intervalCells(found.interval),
});

export const intervalCells = ({ low, high }: Interval): Row => ({ low, high });

export const declinedRow = (statistic: string, declined: string): Row => ({ statistic, declined });

/** With the head; what is not a number stays empty. */
export const cellsOf = (rows: readonly Row[]): readonly (readonly (string | number | null)[])[] => [
  COLUMNS,
  ...rows.map((row) =>
    COLUMNS.map((column) => {
      const value = row[column] ?? null;
      return typeof value === 'number' && !Number.isFinite(value) ? null : value;
    }),
  ),
];

/** @param sectors ids in the order of the lens's sectors */
export function labelRows(answer: LabelAnswer, sectors: readonly string[]): readonly Row[] {
  if (answer.declined !== null) return [declinedRow('ei', answer.declined)];
  const { statistics, mixing, roles } = answer;
  return [
    ...Object.entries(statistics).map(([id, s]) =>
      s.declined === null ? testedRow(id, s) : declinedRow(id, s.declined),
    ),
    ...mixing.map((cell) => testedRow(`mixing ${sectors[cell.g]} – ${sectors[cell.h]}`, cell)),
    ...ROLES.map((role) => testedRow(`brokerage-${role}`, roles[role])),
  ];
}

export const cugRows = ({ statistics }: CugAnswer): readonly Row[] =>
  statistics.map((s) => (s.declined === null ? testedRow(s.id, s) : declinedRow(s.id, s.declined)));

/** @param names ids of the two relations */
export function qapRows(answer: QapAnswer, names: readonly [x: string, y: string]): readonly Row[] {
  const name = names.join(' × ');
  return [answer.declined === null ? testedRow(name, answer.r) : declinedRow(name, answer.declined)];
}

/** @param names ids of the predictors, in their order */
export function mrqapRows(answer: MrqapAnswer, names: readonly string[]): readonly Row[] {
  if (answer.declined !== null) return [declinedRow(names.join(', '), answer.declined)];
  return [
    { statistic: 'intercept', value: answer.intercept },
    ...answer.coefficients.flatMap(({ b, t }, k) => [
      { statistic: `b ${names[k]}`, value: b },
      testedRow(`t ${names[k]}`, t),
    ]),
    { statistic: 'r-squared', value: answer.rSquared },
  ];
}

export const bodiesRows = ({ statistics }: VertexAnswer): readonly Row[] =>
  statistics.map((s) => (s.declined === null ? estimateRow(s.id, s) : declinedRow(s.id, s.declined)));

export type Drawn = { readonly draws: number; readonly seed: number; readonly exact?: boolean };

/**
 * With the head, and draws and seed in every row.
 *
 * @param mark name of the column that marks made-up data; null where they are not
 */
export function testTable(
  rows: readonly Row[],
  { draws, seed, exact }: Drawn,
  mark: string | null,
): readonly (readonly (string | number | null)[])[] {
  const cells = cellsOf(rows.map((row) => ({ ...row, draws, seed, ...(exact ? { exact: 'yes' } : {}) })));
  return mark === null ? cells : cells.map((row, i) => [...row, i === 0 ? mark : 'yes']);
}
