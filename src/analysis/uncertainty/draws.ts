/**
 * What all tests by drawing share. Draws come in streams of fixed length, each with random numbers of its own that follow from
 * the seed and the stream's number alone; so a result depends neither on how many workers share the streams nor on their
 * order, and the first draws of a longer run are those of a shorter one.
 */
import { type Random, random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { STREAM, streamsOf } from './streams.ts';

export { STREAM, streamsOf } from './streams.ts';

/** Draws when nobody says how many: with the observed arrangement, 10 000. */
export const USUAL_DRAWS = 9999;

/** Arrangements up to which all of them are gone through instead of drawing. */
export const MOST_EXACT = 100_000;

/** How sure to be of intervals. */
export const LEVEL = 0.95;

/**
 * Equal arrangements differ in the last digits with the order of adding; they are not "more extreme". Relative to the size
 * of what is compared.
 */
export const SLACK = 1e-9;

/** Stirs seed and stream into 32 bits (finaliser of MurmurHash3), so that neighbouring streams share nothing. */
function stir(seed: number, stream: number): number {
  let h = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** The random numbers of one stream. Stream −1 is for what all draws share. */
export const streamOf = (seed: number, stream: number): Random => random(stir(seed, stream));

/**
 * A test in pieces that any worker can do in any order. `Asked` and `Plan` hold numbers, strings and typed arrays only. Every
 * draw is a row of `width` numbers; rows of all streams one after another make the null (or bootstrap) distribution.
 */
export type DrawTest<Asked, Plan extends DrawPlan, Answer> = {
  /** What is the same for all draws; `draws` is 0 where the question is declined or answered without drawing. */
  readonly plan: (asked: Asked) => Plan;
  /** Rows of streams from…to−1. */
  readonly part: (plan: Plan, from: number, to: number, progress?: Progress) => Float64Array;
  /** @param rows of all draws in order, draws × width */
  readonly assemble: (plan: Plan, rows: Float64Array) => Answer;
};

export type DrawPlan = {
  readonly draws: number;
  readonly seed: number;
  /** Numbers a draw. */
  readonly width: number;
};

/**
 * The loop of `part`: `draw` writes row after row, with the random numbers of its stream.
 *
 * @param begin called at each stream's start with its random numbers, gives what makes one row
 */
export function rowsOf(
  { draws, seed, width }: DrawPlan,
  from: number,
  to: number,
  begin: (numbers: Random) => (row: Float64Array) => void,
  progress?: Progress,
): Float64Array {
  const first = from * STREAM;
  const last = Math.min(draws, to * STREAM);
  const rows = new Float64Array(Math.max(0, last - first) * width);
  for (let stream = from; stream < to; stream++) {
    const draw = begin(streamOf(seed, stream));
    const end = Math.min(last, (stream + 1) * STREAM);
    for (let i = stream * STREAM; i < end; i++) {
      progress?.(i - first, last - first);
      draw(rows.subarray((i - first) * width, (i - first + 1) * width));
    }
  }
  progress?.(last - first, last - first);
  return rows;
}

/** The whole test in one thread; the same answer as in any number of parts. */
export function runDraws<Asked, Plan extends DrawPlan, Answer>(
  test: DrawTest<Asked, Plan, Answer>,
  asked: Asked,
  progress?: Progress,
): Answer {
  const plan = test.plan(asked);
  return test.assemble(plan, test.part(plan, 0, streamsOf(plan.draws), progress));
}

/** One column of the rows. */
export function columnOf(rows: Float64Array, width: number, column: number): Float64Array {
  const values = new Float64Array(width > 0 ? rows.length / width : 0);
  for (let i = 0; i < values.length; i++) values[i] = rows[i * width + column]!;
  return values;
}

/** Share of arrangements, and the standard error that comes from drawing B of them instead of taking all (0 when exact). */
export type Chance = { readonly p: number; readonly error: number };

/**
 * p = (1 + hits)/(1 + B): the recorded arrangement counts as one of them, p is never 0 (Phipson & Smyth 2010). Its Monte-Carlo
 * standard error is √(p(1 − p)/B).
 */
export function chanceOf(hits: number, draws: number): Chance {
  const p = (1 + hits) / (1 + draws);
  return { p, error: Math.sqrt((p * (1 - p)) / Math.max(1, draws)) };
}

/** The share among all arrangements, the recorded one being among them: nothing is left to chance. */
export const exactChance = (hits: number, all: number): Chance => ({ p: hits / all, error: 0 });
