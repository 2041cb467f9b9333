/**
 * The two-mode part of a network: bodies on one side, what they belong to on the other. A network whose kinds of bodies fall into two
 * sides that all ties cross is two-mode as a whole; else it is the memberships in committees and networks that are.
 */
import { build } from '../../graph/build.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import { declineVertex } from '../answer.ts';
import type { BodyAnswer, Decline, Question } from '../measure.ts';
import { bodyAnswer } from '../paths/decline.ts';
import { sidesOf } from '../uncertainty/two-mode.ts';

/** Not in the two-mode part. */
export const OUTSIDE = 2;

export type TwoMode = {
  /** Whether the whole network is two-mode; else its memberships are. */
  readonly whole: boolean;
  /** Side of each vertex, 0 or 1, or OUTSIDE. Of memberships, side 1 are the committees and networks. */
  readonly side: Uint8Array;
  /** Vertices of each side. */
  readonly counts: readonly [number, number];
  /** All vertices, with the ties of the part alone; unweighted. */
  readonly graph: Graph;
};

/** Null where the network has no such part. O(n + m). */
export function twoModeOf(question: Question): TwoMode | null {
  const { graph, labels } = question;
  const sides = sidesOf(graph, labels);
  if (sides) return { whole: true, side: sides, counts: countsOf(sides), graph: { ...graph, weights: null } };
  return membershipsOf(graph, labels);
}

function membershipsOf(graph: Graph, { affiliation }: Labels): TwoMode | null {
  if (!affiliation) return null;
  const [from, to] = edgeEnds(graph);
  const kept = [...from.keys()].filter((e) => affiliation[from[e]!] !== affiliation[to[e]!]);
  if (kept.length === 0) return null;
  const part = build(
    graph.n,
    kept.map((e) => from[e]!),
    kept.map((e) => to[e]!),
  ).graph;
  const side = Uint8Array.from(affiliation, (of, v) =>
    part.offsets[v + 1] === part.offsets[v] ? OUTSIDE : of,
  );
  return { whole: false, side, counts: countsOf(side), graph: part };
}

function countsOf(side: Uint8Array): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  for (const s of side) if (s !== OUTSIDE) counts[s as 0 | 1]++;
  return counts;
}

/** The question about the part alone, for kernels of paths. */
export const within = (question: Question, { graph }: TwoMode): Question => ({
  ...question,
  graph,
  options: { ...question.options, weighted: false },
});

/** The answer of a measure on the part: vertices outside it decline. */
export function answerWithin(
  { side }: TwoMode,
  values: Float64Array,
  raw: Float64Array | null,
  decline: Decline | null,
): BodyAnswer {
  // Whoever is outside has no arithmetic either, also where all of it says nothing.
  if (raw) for (let v = 0; v < side.length; v++) if (side[v] === OUTSIDE) raw[v] = Number.NaN;
  const answer = bodyAnswer(values, raw, decline);
  if (decline) return answer;
  side.forEach((s, v) => {
    if (s === OUTSIDE) declineVertex(answer, v, 'no-membership');
  });
  return answer;
}
