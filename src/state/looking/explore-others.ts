/** Who else there is around a body: on its committees, and beyond its partners. Loaded with the panel for exploring. */
import { degreeOf, type Graph } from '../../graph/graph.ts';
import { stepsFrom } from '../../layout/rings.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body, Id } from '../../model/project.ts';
import { tracedOf } from './explore-answers.ts';
import type { Traced } from './exploring.ts';

export type Circle = {
  /** A committee or network that the body is tied to. */
  readonly circle: Body;
  /** Who else is tied to it, by name. */
  readonly others: readonly Body[];
};

export type OthersAnswer =
  /** The lens leaves the body out. */
  | { readonly is: 'outside'; readonly id: Id }
  | {
      readonly is: 'found';
      readonly body: Body;
      /** Tied directly, by name. */
      readonly direct: readonly Body[];
      /** Committees and networks among them, and who else is there. */
      readonly circles: readonly Circle[];
      /** Two steps away: through whom, those with most partners in common first, then by name. */
      readonly beyond: readonly { readonly body: Body; readonly via: readonly Body[] }[];
      /** How many are three steps away or more, and how many are not to be reached at all. */
      readonly farther: number;
      readonly apart: number;
      readonly traced: Traced;
    };

/** @param order compares names as the person's language has them. O(n + ties) */
export function othersAround(lensed: Lensed, id: Id, order: (a: string, b: string) => number): OthersAnswer {
  const from = lensed.vertexOf.get(id);
  if (from === undefined) return { is: 'outside', id };
  const { graph, bodies, labels } = lensed;
  const byName = (a: Body, b: Body) => order(a.label, b.label) || (a.id < b.id ? -1 : 1);
  const direct = neighboursOf(graph, from);
  const isDirect = new Set(direct);
  const via = new Map<number, number[]>();
  for (const v of direct) {
    for (const u of neighboursOf(graph, v)) {
      if (u === from || isDirect.has(u)) continue;
      const list = via.get(u);
      if (list) list.push(v);
      else via.set(u, [v]);
    }
  }
  const circles = direct
    .filter((v) => labels.affiliation?.[v] === 1)
    .map((v): Circle => {
      const others = neighboursOf(graph, v).filter((u) => u !== from);
      return { circle: bodies[v]!, others: others.map((u) => bodies[u]!).sort(byName) };
    })
    .sort((a, b) => byName(a.circle, b.circle));
  const steps = stepsFrom(graph, [from]);
  const near = new Set([from, ...direct]);
  return {
    is: 'found',
    body: bodies[from]!,
    direct: direct.map((v) => bodies[v]!).sort(byName),
    circles,
    beyond: [...via]
      .map(([u, list]) => ({ body: bodies[u]!, via: list.map((v) => bodies[v]!).sort(byName) }))
      .sort((a, b) => b.via.length - a.via.length || byName(a.body, b.body)),
    farther: steps.reduce((count, s) => (s > 2 && Number.isFinite(s) ? count + 1 : count), 0),
    apart: steps.reduce((count, s) => (s >= 0 && Number.isFinite(s) ? count : count + 1), 0),
    traced: tracedOf(
      lensed,
      [...near, ...via.keys()],
      ({ source, target }) => near.has(source) || near.has(target),
    ),
  };
}

function neighboursOf(graph: Graph, v: number): number[] {
  const all = graph.targets.subarray(graph.offsets[v]!, graph.offsets[v]! + degreeOf(graph, v));
  return [...new Set(all)].filter((u) => u !== v);
}
