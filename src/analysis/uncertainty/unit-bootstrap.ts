/**
 * How certain is an indicator over units – centres, regions? Bootstrap over the units (Efron 1979): mean, median, or the ratio of
 * two sums (ties per 100 000 inhabitants of all regions together), with standard error and interval.
 */
import type { Random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { columnOf, type DrawPlan, type DrawTest, LEVEL, rowsOf, runDraws, USUAL_DRAWS } from './draws.ts';
import { bcaInterval, quantile } from './interval.ts';
import { type Estimate, estimateOf } from './vertex-bootstrap.ts';

export type UnitQuestion = {
  /** One number a unit; NaN = not known: left out and counted. */
  readonly values: Float64Array;
  /** ratio: Σ values / Σ denominators. Default mean. */
  readonly statistic?: 'mean' | 'median' | 'ratio';
  /** For ratio: > 0 each; a unit without one is left out and counted. */
  readonly denominators?: Float64Array;
  readonly draws?: number;
  readonly seed: number;
  readonly level?: number;
};

export type UnitAnswer = Answered<Estimate> & {
  /** Units that took part, and those left out. */
  readonly n: number;
  readonly missing: number;
  readonly draws: number;
  readonly seed: number;
};

export type UnitPlan = DrawPlan & {
  readonly asked: UnitQuestion;
  readonly values: Float64Array;
  readonly denominators: Float64Array;
  readonly reason: TestDecline | null;
};

function plan(asked: UnitQuestion): UnitPlan {
  const { values, denominators, statistic, seed, draws = USUAL_DRAWS } = asked;
  const ratio = statistic === 'ratio';
  const known = Array.from(values.keys()).filter(
    (i) => Number.isFinite(values[i]!) && (!ratio || (denominators?.[i] ?? 0) > 0),
  );
  const kept = Float64Array.from(known, (i) => values[i]!);
  const reason = declineOf(kept, values, ratio, draws);
  return {
    asked,
    values: kept,
    denominators: Float64Array.from(known, (i) => (ratio ? denominators![i]! : 1)),
    reason,
    draws: reason ? 0 : Math.floor(draws),
    seed,
    width: 1,
  };
}

function declineOf(kept: Float64Array, all: Float64Array, ratio: boolean, draws: number): TestDecline | null {
  if (!(draws >= 1)) return 'no-draws';
  if (kept.length >= 2) return null;
  const known = all.filter((x) => Number.isFinite(x)).length;
  return ratio && known >= 2 ? 'no-denominator' : 'too-few-units';
}

function statisticOf(
  values: Float64Array,
  denominators: Float64Array,
  statistic: UnitQuestion['statistic'],
): number {
  if (statistic === 'median') return quantile(values.slice().sort(), 0.5);
  let sum = 0;
  let below = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    below += denominators[i]!;
  }
  return sum / below;
}

function part(planned: UnitPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { values, denominators, asked } = planned;
  const drawn = new Float64Array(values.length);
  const below = new Float64Array(values.length);
  const begin = (numbers: Random) => (row: Float64Array) => {
    for (let i = 0; i < values.length; i++) {
      const unit = numbers.int(0, values.length - 1);
      drawn[i] = values[unit]!;
      below[i] = denominators[unit]!;
    }
    row[0] = statisticOf(drawn, below, asked.statistic);
  };
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: UnitPlan, rows: Float64Array): UnitAnswer {
  const { asked, values, denominators, reason, draws, seed } = planned;
  const about = { n: values.length, missing: asked.values.length - values.length, draws, seed };
  if (reason) return { ...decline(reason), ...about };
  const level = asked.level ?? LEVEL;
  const column = columnOf(rows, 1, 0);
  const estimate = statisticOf(values, denominators, asked.statistic);
  const found = estimateOf(estimate, column, level);
  if (asked.statistic === 'median') return { declined: null, ...found, ...about };
  // Of a ratio R: (y − R·x)/Σx; with denominators of 1, of the mean.
  const influence = values.map((y, i) => y - estimate * denominators[i]!);
  return { declined: null, ...found, interval: bcaInterval(column, estimate, influence, level), ...about };
}

export const unitTest: DrawTest<UnitQuestion, UnitPlan, UnitAnswer> = { plan, part, assemble };

/** The bootstrap in one thread. O(B · units). */
export const bootstrapUnits = (asked: UnitQuestion, progress?: Progress): UnitAnswer =>
  runDraws(unitTest, asked, progress);
