/** What a play does to who reaches whom: pairs that lose or gain their way, bodies cut off, what stays of a body that goes. */
import { componentsOf } from '../../analysis/components.ts';
import { NO_SECTOR } from '../../graph/labels.ts';
import type { Lensed } from '../../model/lens.ts';
import type { PlayedPlan } from '../../model/plan.ts';
import type { Body, Id } from '../../model/project.ts';

export type Survivors = {
  readonly body: Body;
  /** Those who were tied to it and stay. */
  readonly partners: number;
  /** Pairs of them that are still tied to each other. */
  readonly ties: number;
  /** How many of them still reach each other, over whatever way: the largest such part. */
  readonly together: number;
};

export type Effect = {
  readonly bodies: readonly [before: number, after: number];
  /** Pairs of bodies with ties. */
  readonly ties: readonly [before: number, after: number];
  /** Pairs of those who are there before and after: joined by some way before; of these no longer; newly joined. */
  readonly pairs: { readonly before: number; readonly lost: number; readonly gained: number };
  /** The same for pairs of different sectors. */
  readonly cross: { readonly before: number; readonly lost: number; readonly gained: number };
  /** Parts that came off, the largest first; the hub's own part, or else the largest, is none of them. */
  readonly pieces: readonly (readonly Body[])[];
  readonly survivors: readonly Survivors[];
};

/** Of a network before and after, through one lens. O(n + m) */
export function effectOf(before: Lensed, after: Lensed, played: PlayedPlan): Effect {
  const was = componentsOf(before.graph);
  const is = componentsOf(after.graph);
  const stay = before.bodies.flatMap((body, v) => {
    if (played.removed.bodies.has(body.id)) return [];
    // Whom the lens leaves out afterwards has no tie left that counts: a part of one.
    const w = after.vertexOf.get(body.id);
    return [
      { body, sector: before.labels.sector[v]!, was: was.of[v]!, is: w === undefined ? -1 - v : is.of[w]! },
    ];
  });
  const pairs = pairsOf(stay);
  const labelled = stay.filter(({ sector }) => sector > NO_SECTOR);
  const all = pairsOf(labelled);
  const inside = sum([...groups(labelled, ({ sector }) => sector).values()].map(pairsOf));
  return {
    bodies: [before.bodies.length, after.bodies.length],
    ties: [before.graph.m, after.graph.m],
    pairs,
    cross: {
      before: all.before - inside.before,
      lost: all.lost - inside.lost,
      gained: all.gained - inside.gained,
    },
    pieces: piecesOf(stay, after.hub === null ? null : after.bodies[after.hub]!.id),
    survivors: [...played.removed.bodies].flatMap((id) => survivorsOf(id, before, after, is.of) ?? []),
  };
}

type Stayer = { readonly body: Body; readonly sector: number; readonly was: number; readonly is: number };
type Pairs = { readonly before: number; readonly lost: number; readonly gained: number };

function groups<K>(stay: readonly Stayer[], key: (one: Stayer) => K): Map<K, Stayer[]> {
  const found = new Map<K, Stayer[]>();
  for (const one of stay) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}

const within = (found: ReadonlyMap<unknown, readonly unknown[]>): number => {
  let pairs = 0;
  for (const { length: k } of found.values()) pairs += (k * (k - 1)) / 2;
  return pairs;
};

function pairsOf(stay: readonly Stayer[]): Pairs {
  const before = within(groups(stay, (one) => one.was));
  const after = within(groups(stay, (one) => one.is));
  const both = within(groups(stay, (one) => `${one.was} ${one.is}`));
  return { before, lost: before - both, gained: after - both };
}

const sum = (list: readonly Pairs[]): Pairs =>
  list.reduce(
    (a, b) => ({ before: a.before + b.before, lost: a.lost + b.lost, gained: a.gained + b.gained }),
    { before: 0, lost: 0, gained: 0 },
  );

function piecesOf(stay: readonly Stayer[], hub: Id | null): readonly (readonly Body[])[] {
  const pieces: Body[][] = [];
  for (const together of groups(stay, (one) => one.was).values()) {
    const parts = [...groups(together, (one) => one.is).values()];
    if (parts.length < 2) continue;
    const isMain = (part: readonly Stayer[]) => part.some(({ body }) => body.id === hub);
    parts.sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || b.length - a.length);
    for (const part of parts.slice(1)) pieces.push(part.map(({ body }) => body));
  }
  return pieces.sort((a, b) => b.length - a.length || a[0]!.label.localeCompare(b[0]!.label));
}

function survivorsOf(id: Id, before: Lensed, after: Lensed, componentOf: Uint32Array): Survivors | null {
  const v = before.vertexOf.get(id);
  if (v === undefined) return null;
  const { offsets, targets } = before.graph;
  const partners = [...targets.subarray(offsets[v]!, offsets[v + 1]!)].flatMap(
    (u) => after.vertexOf.get(before.bodies[u]!.id) ?? [],
  );
  const are = new Set(partners);
  let ends = 0;
  const sizes = new Map<number, number>();
  for (const w of partners) {
    for (let k = after.graph.offsets[w]!; k < after.graph.offsets[w + 1]!; k++)
      if (are.has(after.graph.targets[k]!)) ends++;
    sizes.set(componentOf[w]!, (sizes.get(componentOf[w]!) ?? 0) + 1);
  }
  return {
    body: before.bodies[v]!,
    partners: partners.length,
    ties: ends / 2,
    together: Math.max(0, ...sizes.values()),
  };
}
