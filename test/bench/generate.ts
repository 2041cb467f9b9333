/**
 * Seeded networks of self-help contact centres to measure time on: a few hundred centres of very different size in sixteen
 * states, partners that mostly know one centre, some that work in a region and a few in the whole country, networks and
 * committees that bring partners of one place together, and (XL) every single group.
 */
import { type Random, random } from '../../src/base/random.ts';
import { type Built, build } from '../../src/graph/build.ts';

export type Size = 'S' | 'M' | 'L' | 'XL';

type Recipe = {
  readonly centres: number;
  readonly partners: number;
  readonly networks: number;
  readonly committees: number;
  readonly groups: number;
  /** Ties between centres and partners, memberships in networks and committees, second ties of groups, and all ties. */
  readonly cooperation: number;
  readonly memberships: number;
  readonly secondGroupTies: number;
  readonly ties: number;
  /** Share of partners that are known to one centre only. */
  readonly localShare: number;
};

export const SIZES: Readonly<Record<Size, Recipe>> = {
  S: {
    centres: 1,
    partners: 47,
    networks: 8,
    committees: 4,
    groups: 0,
    cooperation: 47,
    memberships: 33,
    secondGroupTies: 0,
    ties: 90,
    localShare: 0.4,
  },
  M: {
    centres: 135,
    partners: 1320,
    networks: 334,
    committees: 211,
    groups: 0,
    cooperation: 1878,
    memberships: 1100,
    secondGroupTies: 0,
    ties: 3000,
    localShare: 0.5,
  },
  L: {
    centres: 300,
    partners: 17200,
    networks: 1600,
    committees: 900,
    groups: 0,
    cooperation: 30000,
    memberships: 25000,
    secondGroupTies: 0,
    ties: 60000,
    localShare: 0.5,
  },
  XL: {
    centres: 300,
    partners: 60000,
    networks: 14000,
    committees: 5700,
    groups: 70000,
    cooperation: 150000,
    memberships: 500000,
    secondGroupTies: 40000,
    ties: 1000000,
    localShare: 0.5,
  },
};

export type Generated = Built & {
  readonly n: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Strength of each tie, 1…5, as people answer a scale. */
  readonly strengths: Float64Array;
  /** 0 centre, 1 partner, 2 network, 3 committee, 4 group. */
  readonly kinds: Uint8Array;
};

const STATES = 16;

export function generate(size: Size, seed = 1): Generated {
  const recipe = SIZES[size];
  const r = random(seed * 7919 + size.charCodeAt(0));
  const { centres: C, partners: P } = recipe;
  const A = recipe.networks + recipe.committees;
  const n = C + P + A + recipe.groups;
  const ties = tieCollector(n, recipe.ties);
  const map = centreMap(r, C);
  const home = Uint32Array.from({ length: P }, () => map.any());
  const scope = Uint8Array.from({ length: P }, () => scopeOf(r.float(), recipe.localShare));
  const active: number[] = [];
  const atHome: number[][] = Array.from({ length: C }, () => []);
  for (let i = 0; i < P; i++) {
    ties.add(home[i]!, C + i);
    if (scope[i] === LOCAL) continue;
    active.push(i);
    atHome[home[i]!]!.push(i);
  }
  const fame = [1, 1, 6, 60];
  const drawActive = weighted(
    r,
    active.map((i) => fame[scope[i]!]! * lognormal(r, 0.8)),
  );
  const anyActive = () => active[drawActive()]!;
  const activeNear = (c: number): number => {
    for (let attempt = 0; attempt < 8; attempt++) {
      const there = atHome[map.near(c, 2)]!;
      if (there.length) return there[r.int(0, there.length - 1)]!;
    }
    return anyActive();
  };
  ties.fill(recipe.cooperation, () => {
    const i = anyActive();
    ties.add(scope[i] === NATIONAL ? map.any() : map.near(home[i]!, scope[i] === REGIONAL ? 8 : 2), C + i);
  });
  const seat = Uint32Array.from({ length: A }, () => map.any());
  for (let a = 0; a < A; a++) ties.add(seat[a]!, C + P + a);
  const drawBody = weighted(
    r,
    Array.from(seat, (_, a) => lognormal(r, 0.9) * (a < recipe.networks ? 1.3 : 0.8)),
  );
  ties.fill(ties.count() + Math.max(0, recipe.memberships - A), () => {
    const a = drawBody();
    const x = r.float();
    if (x < 0.12) ties.add(map.near(seat[a]!, 4), C + P + a);
    else ties.add(C + (x < 0.35 ? anyActive() : activeNear(seat[a]!)), C + P + a);
  });
  const firstGroup = C + P + A;
  for (let g = 0; g < recipe.groups; g++) ties.add(map.any(), firstGroup + g);
  ties.fill(ties.count() + recipe.secondGroupTies, () => {
    const g = firstGroup + r.int(0, Math.floor(recipe.groups * 0.35));
    ties.add(r.float() < 0.2 ? map.near(map.any(), 3) : C + anyActive(), g);
  });
  ties.fill(recipe.ties, () => {
    const i = anyActive();
    ties.add(C + i, C + activeNear(home[i]!));
  });
  const { sources, targets } = ties.shuffled(r);
  const strengths = Float64Array.from(sources, () => strength(r.float()));
  const kinds = Uint8Array.from({ length: n }, (_, v) =>
    v < C ? 0 : v < C + P ? 1 : v < C + P + recipe.networks ? 2 : v < firstGroup ? 3 : 4,
  );
  return { n, sources, targets, strengths, kinds, ...build(n, sources, targets, strengths) };
}

const LOCAL = 0;
const REGIONAL = 2;
const NATIONAL = 3;
/** 0 known to one centre, 1 active in one place, 2 in a region, 3 in the whole country. */
function scopeOf(x: number, localShare: number): number {
  const rest = (x - localShare) / (1 - localShare);
  return rest < 0 ? LOCAL : rest < 0.8 ? 1 : rest < 0.985 ? REGIONAL : NATIONAL;
}

const strength = (x: number): number => (x < 0.2 ? 1 : x < 0.45 ? 2 : x < 0.75 ? 3 : x < 0.92 ? 4 : 5);

function lognormal(r: Random, sigma: number): number {
  return Math.exp(sigma * gauss(r));
}
const gauss = (r: Random): number =>
  Math.sqrt(-2 * Math.log(1 - r.float())) * Math.cos(2 * Math.PI * r.float());

/** Draws positions in proportion to weights. */
function weighted(r: Random, weights: readonly number[]): () => number {
  let total = 0;
  const sums = Float64Array.from(weights, (w) => {
    total += w;
    return total;
  });
  return () => {
    const x = r.float() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Centres on a map of states; big ones are drawn more often, near ones more often than far ones. */
function centreMap(r: Random, C: number) {
  const state = weighted(
    r,
    Array.from({ length: STATES }, () => lognormal(r, 0.8)),
  );
  const places = Array.from({ length: STATES }, () => [r.float(), r.float()] as const);
  const at = Array.from({ length: C }, () => {
    const [x, y] = places[state()]!;
    return [x + 0.12 * gauss(r), y + 0.12 * gauss(r)] as const;
  });
  const any = weighted(
    r,
    Array.from({ length: C }, () => lognormal(r, 0.7)),
  );
  const neighbours = at.map(([x, y]) =>
    at
      .map(([u, w], d) => ({ d, far: (u - x) ** 2 + (w - y) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .map(({ d }) => d),
  );
  const near = (c: number, scale: number): number =>
    neighbours[c]![Math.min(C - 1, Math.floor(-Math.log(1 - r.float()) * scale))]!;
  return { any, near };
}

/** Collects different ties without loops up to a limit. */
function tieCollector(n: number, limit: number) {
  const sources: number[] = [];
  const targets: number[] = [];
  const seen = new Set<number>();
  const add = (u: number, v: number): void => {
    if (u === v || sources.length >= limit) return;
    const key = Math.min(u, v) * n + Math.max(u, v);
    if (seen.has(key)) return;
    seen.add(key);
    sources.push(Math.min(u, v));
    targets.push(Math.max(u, v));
  };
  const count = () => sources.length;
  /** Repeats until there are `wanted` ties, or draws hardly ever find a new one. */
  const fill = (wanted: number, draw: () => void): void => {
    const most = Math.min(wanted, limit);
    for (let attempt = 0; sources.length < most && attempt < 50 * most; attempt++) draw();
  };
  /** In the order of a real export: none. */
  const shuffled = (r: Random) => {
    const order = r.shuffle(Uint32Array.from({ length: sources.length }, (_, i) => i));
    return { sources: order.map((i) => sources[i]!), targets: order.map((i) => targets[i]!) };
  };
  return { add, count, fill, shuffled };
}
