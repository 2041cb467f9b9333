/** Building blocks for answers: empty answers, and declining for one vertex or for all. */
import { type BodyAnswer, DECLINES, type Decline, type Measure, type NetworkAnswer } from './measure.ts';

/** What stands in `declined` for a code: 1 + its index in DECLINES. */
export const declineCode = (reason: Decline): number => 1 + DECLINES.indexOf(reason);

/** Reads `declined` back: null where the measure answered. */
export const declineAt = (answer: BodyAnswer, v: number): Decline | null =>
  DECLINES[(answer.declined[v] ?? 0) - 1] ?? null;

/** All values 0, nothing declined. */
export const emptyAnswer = (n: number): BodyAnswer => ({
  values: new Float64Array(n),
  declined: new Uint8Array(n),
});

export function declineVertex(answer: BodyAnswer, v: number, reason: Decline): void {
  answer.values[v] = Number.NaN;
  answer.declined[v] = declineCode(reason);
}

/** Declines for every vertex; `raw` keeps what the formula would have given, where there is something to keep. */
export function declinedBodies(n: number, reason: Decline, raw?: Float64Array): BodyAnswer {
  const answer: BodyAnswer = {
    values: new Float64Array(n).fill(Number.NaN),
    declined: new Uint8Array(n).fill(declineCode(reason)),
  };
  return raw ? { ...answer, raw } : answer;
}

/** The same decline for all measures of a kernel. */
export const allDeclinedBodies = (
  measures: readonly Measure[],
  n: number,
  reason: Decline,
): Record<string, BodyAnswer> =>
  Object.fromEntries(
    measures.filter((m) => m.scope === 'body').map((m) => [m.id, declinedBodies(n, reason)]),
  );

/** A number, or a decline where it is not finite; a non-finite number never leaves a kernel as a value. */
export const networkValue = (value: number, otherwise: Decline): NetworkAnswer =>
  Number.isFinite(value) ? { value } : { value: null, declined: otherwise };

/** A decline that keeps the formula's number in `raw`, for stars: fixed by the recording, so it is shown but not said. */
export const networkDecline = (declined: Decline, raw?: number): NetworkAnswer =>
  raw !== undefined && Number.isFinite(raw) ? { value: null, declined, raw } : { value: null, declined };

/** What holds for every measure here, to be spread into its convention: one undirected simple graph. */
export const SIMPLE_VIEW = { direction: 'undirected', loops: 'dropped', parallel: 'merged' } as const;
