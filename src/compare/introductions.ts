/**
 * Who could introduce a centre to bodies that it has no tie to: the shortest ways through ties that exist, in its own network and
 * in others laid beside it. Planned, sought and past ties carry nobody anywhere.
 */

import { type Links, type Reach, reachFrom, type Way, waysTo } from '../analysis/ways.ts';
import { STRIDE, toEnd } from '../base/pauses.ts';
import { type Elsewhere, type GapRow, gapsOf } from '../model/gaps.ts';
import type { Lensed } from '../model/lens.ts';
import type { Body, Id, Project, Tie } from '../model/project.ts';
import { standingOf, warmthOf } from '../model/tie-standing.ts';
import { sameAs } from './naming.ts';

/** One link of a way, with the ties that it consists of, the closest first. */
export type Step = { readonly from: Body; readonly to: Body; readonly ties: readonly Tie[] };

export type Introduction = {
  readonly target: Body;
  /** The target is a block of a wider category. */
  readonly wider: boolean;
  /** The other network that the target stands in; null = the own one. */
  readonly network: string | null;
  /** Shortest ways from the centre to the target, the closest ties first; at least one. */
  readonly ways: readonly (readonly Step[])[];
};

/** The centre with everything that ways may lead through. */
export type Around = {
  readonly lensed: Lensed;
  readonly centre: number;
  /** Bodies that stand in another network alone, and its name. */
  readonly foreign: ReadonlyMap<Id, string>;
  readonly links: Links;
  readonly reach: Reach;
};

type Named = { readonly label: string; readonly project: Project };
type Joined = { readonly project: Project; readonly foreign: ReadonlyMap<Id, string> };

/**
 * Own network and others as one. Records of the own one win. A body is the same in two networks where id and name are; other
 * records with an id that is taken get one of their own, so that lists numbered 1, 2, 3 are not mixed up.
 */
export const joined = (own: Project, others: readonly Named[]): Joined => toEnd(joining(own, others));

/** The same with places to pause. */
export function* joining(own: Project, others: readonly Named[]): Generator<void, Joined> {
  const bodies = new Map(own.bodies);
  const ties = new Map(own.ties);
  const foreign = new Map<Id, string>();
  let n = 0;
  const freeIn = (table: ReadonlyMap<Id, unknown>, id: Id, other: number): Id => {
    let free = id;
    while (table.has(free)) free = `${other} ${free}`;
    return free;
  };
  for (const [o, { label, project }] of others.entries()) {
    const names = new Map<Id, Id>();
    for (const body of project.bodies.values()) {
      if (++n % STRIDE === 0) yield;
      const there = bodies.get(body.id);
      if (there && sameAs(there) === sameAs(body)) {
        names.set(body.id, body.id);
        continue;
      }
      const id = freeIn(bodies, body.id, o + 1);
      names.set(body.id, id);
      bodies.set(id, { ...body, id });
      foreign.set(id, label);
    }
    for (const tie of project.ties.values()) {
      if (++n % STRIDE === 0) yield;
      const [source, target] = [names.get(tie.source), names.get(tie.target)];
      if (source === undefined || target === undefined) continue;
      const id = freeIn(ties, tie.id, o + 1);
      ties.set(id, { ...tie, id, source, target });
    }
  }
  return { project: { ...own, bodies, ties }, foreign };
}

/**
 * @param lensed the own network, or the joined one, with committees as bodies
 * @returns null where the lens leaves the centre out
 */
export const aroundOf = (
  lensed: Lensed,
  centreId: Id,
  foreign: ReadonlyMap<Id, string> = new Map(),
): Around | null => toEnd(lookingAround(lensed, centreId, foreign));

/** The same with places to pause. */
export function* lookingAround(
  lensed: Lensed,
  centreId: Id,
  foreign: ReadonlyMap<Id, string> = new Map(),
): Generator<void, Around | null> {
  const centre = lensed.vertexOf.get(centreId);
  if (centre === undefined) return null;
  const links = yield* linksOf(lensed);
  yield;
  return { lensed, centre, foreign, links, reach: reachFrom(lensed.graph, links, centre) };
}

/** Which edges ways may use, and how close the ties behind them are. O(ties). */
function* linksOf({ ties, graph: { m } }: Lensed): Generator<void, Links> {
  const usable = new Uint8Array(m);
  const strength = new Float64Array(m);
  let n = 0;
  for (const { tie, edge } of ties) {
    if (++n % STRIDE === 0) yield;
    if (!tie || edge < 0 || standingOf(tie) !== 'active') continue;
    usable[edge] = 1;
    strength[edge] = Math.max(strength[edge]!, warmthOf(tie));
  }
  return { usable, strength };
}

/** One body and the ways to it. */
type Found = { readonly target: Elsewhere; readonly ways: readonly Way[] };

/** `steps`: nobody introduces over more. */
export type IntroductionLimits = {
  readonly targets: number;
  readonly ways: number;
  readonly steps: number;
};

/**
 * For each category: the nearest bodies of it and the ways to them. Categories that nobody can introduce to are not in the answer.
 * @param rows those of the own network
 */
export const introductions = (
  around: Around,
  rows: readonly GapRow[],
  limits: IntroductionLimits,
): ReadonlyMap<string, readonly Introduction[]> => toEnd(introducing(around, rows, limits));

/** The same with places to pause. */
export function* introducing(
  around: Around,
  rows: readonly GapRow[],
  limits: IntroductionLimits,
): Generator<void, ReadonlyMap<string, readonly Introduction[]>> {
  const { lensed, centre, foreign, reach } = around;
  const wide = foreign.size > 0 ? new Map(gapsOf(lensed, centre).rows.map((r) => [r.category, r])) : null;
  const found: { readonly category: string; readonly ways: readonly Found[] }[] = [];
  for (const row of rows) {
    yield;
    const { planned, elsewhere } = wide?.get(row.category) ?? row;
    // Who is wished for comes first.
    const wished = planned.map(({ body, vertex }) => ({ body, vertex, wider: false }));
    const targets = [...nearest(wished, reach, limits), ...nearest(elsewhere, reach, limits)].slice(
      0,
      limits.targets,
    );
    const ways: Found[] = [];
    for (const target of targets) {
      yield;
      ways.push({ target, ways: closest(around, target.vertex, limits.ways) });
    }
    if (ways.length > 0) found.push({ category: row.category, ways });
  }
  yield;
  const ties = tiesOf(
    lensed,
    found.flatMap(({ ways }) => ways.flatMap((w) => w.ways)),
  );
  return new Map(
    found.map(({ category, ways: list }) => [
      category,
      list.map(({ target: { body, wider }, ways }) => ({
        target: body,
        wider,
        network: foreign.get(body.id) ?? null,
        ways: ways.map((way) => stepsOf(lensed, way, ties)),
      })),
    ]),
  );
}

/** Ways from the centre to one body. */
export function waysToBody(around: Around, id: Id, most: number): readonly (readonly Step[])[] {
  const { lensed } = around;
  const to = lensed.vertexOf.get(id);
  if (to === undefined) return [];
  const ways = closest(around, to, most);
  const ties = tiesOf(lensed, ways);
  return ways.map((way) => stepsOf(lensed, way, ties));
}

/** Looked at for each way that is kept, since many are as strong as each other. */
const AHEAD = 4;

/** Of ways whose weakest links are alike, those come first that begin with the centre's closest ties. */
function closest({ lensed, links, reach }: Around, to: number, most: number): readonly Way[] {
  const first = ({ edges }: Way) => links.strength[edges[0]!]!;
  return [...waysTo(lensed.graph, links, reach, to, AHEAD * most)]
    .sort((a, b) => b.weakest - a.weakest || first(b) - first(a))
    .slice(0, most);
}

/** Fewest steps first; then bodies of the category itself, single ones, those with the closest ties, in the order of names. */
function nearest(
  elsewhere: readonly Elsewhere[],
  { distance, weakest }: Reach,
  { targets, steps }: IntroductionLimits,
): readonly Elsewhere[] {
  const loose = ({ wider, body }: Elsewhere) => Number(wider) * 2 + Number(body.block !== null);
  return elsewhere
    .filter(({ vertex }) => distance[vertex]! > 0 && distance[vertex]! <= steps)
    .sort(
      (a, b) =>
        distance[a.vertex]! - distance[b.vertex]! ||
        loose(a) - loose(b) ||
        weakest[b.vertex]! - weakest[a.vertex]! ||
        (a.body.label < b.body.label ? -1 : 1),
    )
    .slice(0, targets);
}

/** The active ties behind the edges of some ways, the closest first. One pass over the ties. */
function tiesOf({ ties }: Lensed, ways: readonly Way[]): ReadonlyMap<number, readonly Tie[]> {
  const found = new Map<number, Tie[]>(ways.flatMap(({ edges }) => edges.map((e) => [e, []] as const)));
  for (const { tie, edge } of ties) if (tie && standingOf(tie) === 'active') found.get(edge)?.push(tie);
  for (const list of found.values()) list.sort((a, b) => warmthOf(b) - warmthOf(a));
  return found;
}

const stepsOf = (
  { bodies }: Lensed,
  { vertices, edges }: Way,
  ties: ReadonlyMap<number, readonly Tie[]>,
): readonly Step[] =>
  edges.map((e, i) => ({
    from: bodies[vertices[i]!]!,
    to: bodies[vertices[i + 1]!]!,
    ties: ties.get(e) ?? [],
  }));
