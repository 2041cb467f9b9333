/** Answers of tests as one table: a row a statistic, the same columns for all tests. */

import type { Tested } from '../analysis/uncertainty/distribution.ts';
import type { Chance } from '../analysis/uncertainty/draws.ts';
import type { Interval } from '../analysis/uncertainty/interval.ts';
import type { Estimate } from '../analysis/uncertainty/vertex-bootstrap.ts';

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
