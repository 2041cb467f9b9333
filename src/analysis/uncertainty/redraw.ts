/**
 * A network whose bodies were drawn anew with replacement (Snijders & Borgatti 1999): two copies stand to each other as their
 * originals do. Copies of one body have no original tie between them: such pairs are tied as often as all pairs are, by a
 * draw each. Bodies of two sides are drawn anew side by side, and copies are never on both.
 */
import type { Random } from '../../base/random.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import { possibleTies, type Sides } from './null-models.ts';
import type { Ties } from './statistics.ts';

export type Redrawn = {
  /** Original body of each body of the drawn network. */
  readonly original: Uint32Array;
  readonly ties: Ties;
};

/** Original bodies for one draw; pass the same to two networks of the same bodies to draw both alike. */
export function redrawnBodies(n: number, sides: Sides, numbers: Random): Uint32Array {
  const original = new Uint32Array(n);
  if (!sides) {
    for (let i = 0; i < n; i++) original[i] = numbers.int(0, n - 1);
    return original;
  }
  const members = [0, 1].map((side) => Array.from(sides.keys()).filter((v) => sides[v] === side));
  for (let i = 0; i < n; i++) {
    const own = members[sides[i]!]!;
    original[i] = own[numbers.int(0, own.length - 1)]!;
  }
  return original;
}

/** @returns what draws one network after another; its arrays are fresh each time */
export function redrawer(graph: Graph, sides: Sides): (numbers: Random, original?: Uint32Array) => Redrawn {
  const { n, m } = graph;
  const [ends, others] = edgeEnds(graph);
  const density = m / possibleTies(n, sides);
  const start = new Uint32Array(n + 1);
  const copies = new Uint32Array(n);
  return (numbers, original = redrawnBodies(n, sides, numbers)) => {
    start.fill(0);
    for (const v of original) start[v + 1]!++;
    for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
    const cursor = start.slice(0, n);
    original.forEach((v, i) => {
      copies[cursor[v]!++] = i;
    });
    const from: number[] = [];
    const to: number[] = [];
    for (let e = 0; e < m; e++) {
      const [v, u] = [ends[e]!, others[e]!];
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        for (let j = start[u]!; j < start[u + 1]!; j++) {
          from.push(copies[i]!);
          to.push(copies[j]!);
        }
      }
    }
    for (let v = 0; v < n && !sides; v++) {
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        for (let j = start[v]!; j < i; j++) {
          if (numbers.float() >= density) continue;
          from.push(copies[i]!);
          to.push(copies[j]!);
        }
      }
    }
    return { original, ties: { from: Uint32Array.from(from), to: Uint32Array.from(to) } };
  };
}
