/** When path measures say nothing, and the shape of an answer that declines. */
import { declineCode } from '../answer.ts';
import type { BodyAnswer, Decline, Question } from '../measure.ts';
import { isStar } from '../star.ts';

/**
 * Why a path measure declines on the whole graph, or null when it answers.
 * @param least fewest vertices for which the measure is defined
 * @param starDeclines whether the measure says nothing where only one hub's ties are recorded
 */
export function pathDecline(
  { graph, labels }: Question,
  least: number,
  starDeclines: boolean,
): Decline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (graph.n < least) return 'too-few-bodies';
  if (starDeclines && isStar(graph)) return 'star';
  return null;
}

/**
 * The answer of a body measure: `values` where it answers, NaN for every vertex where it declines as a whole. The raw
 * values stay readable beside a declined star: they are right as arithmetic. Sums over centres have none.
 */
export function bodyAnswer(
  values: Float64Array,
  raw: Float64Array | null,
  decline: Decline | null,
): BodyAnswer {
  const n = values.length;
  if (!decline) {
    const declined = new Uint8Array(n);
    return raw ? { values, raw, declined } : { values, declined };
  }
  const none = new Float64Array(n).fill(Number.NaN);
  const declined = new Uint8Array(n).fill(declineCode(decline));
  if (!raw) return { values: none, declined };
  return { values: none, raw: decline === 'aggregate' ? none : raw, declined };
}
