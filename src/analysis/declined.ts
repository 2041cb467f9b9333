/** What a set of answers does not answer, and for how many bodies: for reports that state what was left out and why. */
import { declineAt } from './answer.ts';
import type { Answers, Decline, Measure } from './measure.ts';

export type DeclinedMeasure = {
  readonly measure: Measure;
  readonly reason: Decline;
  /** Bodies that it declines for; null = it is a measure of the whole network. */
  readonly bodies: number | null;
};

/** @param n number of bodies. In the order of `measures`; a measure with several reasons comes once for each. */
export function declinedIn(
  measures: readonly Measure[],
  answers: Answers,
  n: number,
): readonly DeclinedMeasure[] {
  return measures.flatMap((measure): DeclinedMeasure[] => {
    if (measure.scope === 'network') {
      const reason = answers.network[measure.id]?.declined;
      return reason ? [{ measure, reason, bodies: null }] : [];
    }
    const answer = answers.bodies[measure.id];
    if (!answer) return [];
    const counts = new Map<Decline, number>();
    for (let v = 0; v < n; v++) {
      const reason = declineAt(answer, v);
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return [...counts].map(([reason, bodies]) => ({ measure, reason, bodies }));
  });
}
