/** Answers to what is explored on the map: from the lens's graph to bodies, ties and what lights up. Loaded with the panel. */
import { type Between, betweenTwo, togetherWith } from '../../analysis/between-two.ts';
import {
  type Holding,
  type HoldingEdge,
  type HoldingVertex,
  holdingOf,
  offWithoutEdge,
  offWithoutVertex,
} from '../../analysis/holding.ts';
import { sharedNeighbours } from '../../analysis/shared-neighbours.ts';
import { isStar } from '../../analysis/star.ts';
import { reachFrom, waysTo } from '../../analysis/ways.ts';
import { degreeOf, positionOf } from '../../graph/graph.ts';
import type { Lensed, LensedTie } from '../../model/lens.ts';
import type { Body, Id, Tie } from '../../model/project.ts';
import { standingOf, warmthOf } from '../../model/tie-standing.ts';
import type { Traced } from './exploring.ts';

/** The id that a tie's mark has in the picture, see `EdgeMark`. */
const markOf = ({ bodies }: Lensed, { tie, via, source, target }: LensedTie): string =>
  tie?.id ?? `via:${via}:${bodies[source]!.id}:${bodies[target]!.id}`;

const isActive = ({ tie }: LensedTie): boolean => tie === null || standingOf(tie) === 'active';

/** Bodies, and marks of all ties that satisfy a condition. O(ties). */
export const tracedOf = (
  lensed: Lensed,
  vertices: Iterable<number>,
  lights: (tie: LensedTie) => boolean,
): Traced => ({
  bodies: new Set([...vertices].map((v) => lensed.bodies[v]!.id)),
  ties: new Set(lensed.ties.flatMap((tie) => (lights(tie) ? [markOf(lensed, tie)] : []))),
});

/** One link of a way with what it consists of, the closest first; `via` = committees that both sit in. */
export type WayLink = {
  readonly from: Body;
  readonly to: Body;
  readonly ties: readonly Tie[];
  readonly via: readonly Id[];
};

/** What one of two bodies hangs together with. */
export type Part = {
  readonly body: Body;
  /** How many others. */
  readonly others: number;
  /** Who has the most ties there. */
  readonly best: Body;
};

export type WayAnswer =
  /** The lens leaves one of the two out. */
  | { readonly is: 'outside'; readonly id: Id }
  | { readonly is: 'apart'; readonly parts: readonly [Part, Part]; readonly traced: Traced }
  | {
      readonly is: 'ways';
      readonly steps: number;
      readonly count: number;
      /** All ties on it are there now; else some are planned, sought or past. */
      readonly active: boolean;
      readonly through: readonly { readonly body: Body; readonly share: number }[];
      /** Some of the ways, the closest ties first. */
      readonly ways: readonly (readonly WayLink[])[];
      readonly traced: Traced;
    };

/** Ways listed in words. */
const MOST_WAYS = 12;

/** All shortest ways between two bodies: over ties that are there now, and only where there is none over others, too. */
export function waysBetween(lensed: Lensed, from: Id, to: Id): WayAnswer {
  const [a, b] = [lensed.vertexOf.get(from), lensed.vertexOf.get(to)];
  if (a === undefined) return { is: 'outside', id: from };
  if (b === undefined) return { is: 'outside', id: to };
  const { graph } = lensed;
  for (const counts of [isActive, () => true]) {
    const usable = new Uint8Array(graph.m);
    for (const tie of lensed.ties) if (tie.edge >= 0 && counts(tie)) usable[tie.edge] = 1;
    const found = betweenTwo(graph, usable, a, b);
    if (found) return answerOf(lensed, found, usable, [a, b], counts);
  }
  return apartOf(lensed, a, b);
}

function answerOf(
  lensed: Lensed,
  found: Between,
  usable: Uint8Array,
  [a, b]: readonly [number, number],
  counts: (tie: LensedTie) => boolean,
): WayAnswer {
  const { graph, bodies } = lensed;
  const on = new Uint8Array(graph.m);
  for (const e of found.edges) on[e] = 1;
  const ties = new Map<number, LensedTie[]>();
  const strength = new Float64Array(graph.m);
  for (const tie of lensed.ties) {
    if (tie.edge < 0 || !on[tie.edge] || !counts(tie)) continue;
    const list = ties.get(tie.edge);
    if (list) list.push(tie);
    else ties.set(tie.edge, [tie]);
    if (tie.tie) strength[tie.edge] = Math.max(strength[tie.edge]!, warmthOf(tie.tie));
  }
  const links = { usable, strength };
  const ways = waysTo(graph, links, reachFrom(graph, links, a), b, MOST_WAYS);
  const linkOf = (e: number, u: number, v: number): WayLink => {
    const list = ties.get(e) ?? [];
    return {
      from: bodies[u]!,
      to: bodies[v]!,
      ties: list.flatMap(({ tie }) => tie ?? []).sort((x, y) => warmthOf(y) - warmthOf(x)),
      via: list.flatMap(({ tie, via }) => (tie === null && via !== null ? [via] : [])),
    };
  };
  return {
    is: 'ways',
    steps: found.steps,
    count: found.count,
    active: counts === isActive,
    through: found.through.map(({ vertex, share }) => ({ body: bodies[vertex]!, share })),
    ways: ways.map(({ vertices, edges }) => edges.map((e, i) => linkOf(e, vertices[i]!, vertices[i + 1]!))),
    traced: tracedOf(
      lensed,
      [a, b, ...found.through.map(({ vertex }) => vertex)],
      (tie) => tie.edge >= 0 && on[tie.edge] === 1 && counts(tie),
    ),
  };
}

function apartOf(lensed: Lensed, a: number, b: number): WayAnswer {
  const { graph, bodies } = lensed;
  const usable = new Uint8Array(graph.m).fill(1);
  const partOf = (v: number): Part => {
    const all = togetherWith(graph, usable, v);
    const best = all.reduce((most, u) => (degreeOf(graph, u) > degreeOf(graph, most) ? u : most), v);
    return { body: bodies[v]!, others: all.length - 1, best: bodies[best]! };
  };
  return { is: 'apart', parts: [partOf(a), partOf(b)], traced: tracedOf(lensed, [a, b], () => false) };
}

export type SharedAnswer = {
  /** Those of the given bodies that the lens shows. */
  readonly given: readonly Body[];
  /** Partners of two of them at least, those of most first, then by name. */
  readonly partners: readonly { readonly body: Body; readonly of: readonly Body[] }[];
  /** Pairs of the given that are tied to each other. */
  readonly direct: readonly (readonly [Body, Body])[];
  readonly traced: Traced;
};

/** @param order compares names as the person's language has them */
export function sharedBetween(
  lensed: Lensed,
  ids: readonly Id[],
  order: (a: string, b: string) => number,
): SharedAnswer {
  const { graph, bodies } = lensed;
  const given = [...new Set(ids)].flatMap((id) => lensed.vertexOf.get(id) ?? []);
  const found = sharedNeighbours(graph, given);
  const asked = new Set(given);
  const shared = new Set(found.map(({ vertex }) => vertex));
  return {
    given: given.map((v) => bodies[v]!),
    partners: found
      .map(({ vertex, of }) => ({ body: bodies[vertex]!, of: of.map((v) => bodies[v]!) }))
      .sort((a, b) => b.of.length - a.of.length || order(a.body.label, b.body.label)),
    direct: given.flatMap((a, i) =>
      given
        .slice(i + 1)
        .flatMap((b) => (positionOf(graph, a, b) >= 0 ? [[bodies[a]!, bodies[b]!] as const] : [])),
    ),
    traced: tracedOf(
      lensed,
      [...given, ...shared],
      ({ source, target }) =>
        (asked.has(source) && (asked.has(target) || shared.has(target))) ||
        (asked.has(target) && shared.has(source)),
    ),
  };
}

export type HoldingAnswer =
  /** Why the question means nothing here. */
  | { readonly is: 'star'; readonly hub: Body }
  | { readonly is: 'aggregate' }
  | { readonly is: 'found'; readonly holding: Holding; readonly traced: Traced };

/** What holds the network of a lens together. Ties that only a single body hangs on are counted, but light up nowhere. */
export function holdingIn(lensed: Lensed): HoldingAnswer {
  const { graph, bodies } = lensed;
  if (lensed.labels.aggregate) return { is: 'aggregate' };
  if (isStar(graph)) {
    const hub = bodies.findIndex((_, v) => degreeOf(graph, v) === graph.m);
    return { is: 'star', hub: bodies[hub]! };
  }
  const holding = holdingOf(graph);
  const edges = new Set(holding.edges.flatMap(({ edge, off }) => (off > 1 ? [edge] : [])));
  const ends = holding.edges.flatMap(({ off, ends }) => (off > 1 ? ends : []));
  return {
    is: 'found',
    holding,
    traced: tracedOf(lensed, [...holding.vertices.map(({ vertex }) => vertex), ...ends], ({ edge }) =>
      edges.has(edge),
    ),
  };
}

/** What falls off, in pieces, and what lights up: the pieces with what they hang on. */
export type Fallen = { readonly pieces: readonly (readonly Body[])[]; readonly traced: Traced };

export function fallenWithout(lensed: Lensed, what: HoldingVertex | HoldingEdge): Fallen {
  const { graph, bodies } = lensed;
  const pieces =
    'vertex' in what ? offWithoutVertex(graph, what.vertex) : offWithoutEdge(graph, what.edge, what.ends);
  const off = new Set(pieces.flat());
  const lit = new Set([...off, ...('vertex' in what ? [what.vertex] : what.ends)]);
  return {
    pieces: pieces.map((piece) => piece.map((v) => bodies[v]!)),
    traced: tracedOf(
      lensed,
      lit,
      ({ source, target }) => lit.has(source) && lit.has(target) && (off.has(source) || off.has(target)),
    ),
  };
}
