/**
 * The careful way to place names, for figures. The places of every name are listed once with their cost (lines covered,
 * circles near by); then several greedy runs, in which names that failed before go first; then names that still have no
 * place push others aside or stand off with a leader line; at last each name looks for a cheaper place.
 */

import { cross, FEW, placeFew } from './label-few.ts';
import { type Box, type Field, field, grow, inside, lengthInside } from './label-field.ts';
import {
  AROUND,
  AROUND_FAR,
  directionCost,
  keepsIn,
  type LabelCandidate,
  type LabelObstacles,
  leaderTo,
  type Place,
  placeAt,
} from './label-place.ts';

export type LabelOptions = {
  readonly bounds: Box;
  readonly quality: 'fast' | 'best';
  /** Names that find no place near their circle may stand off with a line. Only in 'best' quality. */
  readonly leaders: boolean;
};

/** For names of the usual size on a screen; on a poster, all is larger. */
const LEADER_SIZE = 12;
const LEADER_LENGTHS = [10, 16, 24, 34, 46, 60];
/** For the most important names, which stand in the middle of a star: out of it. */
const LONG_LEADERS = [...LEADER_LENGTHS, 76, 94, 114, 136, 160, 190, 220];
/** Share of the names that keep their choice before those that failed. */
const IMPORTANT = 0.08;
/** Cost of covering the edge, never the middle, of another circle. */
const EDGE_COST = 2.2;
/** Beyond this many lines, weighing them costs more than it shows. */
const MOST_LINES = 1600;
const RUNS = 8;

type Search = {
  readonly candidates: readonly LabelCandidate[];
  readonly obstacles: LabelObstacles;
  readonly bounds: Box;
  /** Places near the circle, cheapest first. */
  readonly near: readonly (readonly Place[])[];
  readonly space: Field;
  readonly placed: Map<number, Place>;
};

/** With a place to pause after each name. */
export function* searchPlaces(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  options: LabelOptions,
  order: readonly number[],
): Generator<void, Map<number, Place>> {
  const { bounds } = options;
  if (options.leaders && order.length <= FEW) return yield* placeFew(candidates, obstacles, bounds, order);
  const empty = field(bounds, obstacles.circles);
  const middles = field(
    bounds,
    Float64Array.from(obstacles.circles, (x, k) => (k % 3 === 2 ? 0.45 * x + 1.5 : x)),
  );
  const all: Place[][] = [];
  for (const i of candidates.keys()) {
    all.push(nearPlaces(candidates, obstacles, bounds, empty, middles, i));
    yield;
  }
  // A name that is only to be had shortened (no block is whole) counts as whole.
  const whole = candidates.map((c) => c.blocks.some((b) => !b.cut));
  const near = all.map((places, i) => (whole[i] ? places.filter((p) => !p.block.cut) : places));
  const short = all.map((places) => places.filter((p) => p.block.cut));
  let best: Search | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const failures = new Map<number, number>();
  const important = new Set(order.slice(0, Math.ceil(IMPORTANT * order.length)));
  for (let run = 0; run < RUNS; run++) {
    const space = field(bounds, obstacles.circles);
    obstacles.boxes.forEach((box, i) => {
      space.put(-1 - i, box);
    });
    const search = { candidates, obstacles, bounds, near, space, placed: new Map<number, Place>() };
    // The most important names go first; among each other those that failed most often, then by importance.
    const weight = (i: number) => (important.has(i) ? RUNS + 1 : 0) + (failures.get(i) ?? 0);
    const tried = [...order].sort((a, b) => weight(b) - weight(a));
    for (const i of tried) {
      const place = cheapest(search, i);
      if (place) set(search, i, place);
      else if (options.leaders && important.has(i)) yield* standOff(search, i, empty, LONG_LEADERS);
      yield;
    }
    for (const i of order) {
      if (search.placed.has(i)) continue;
      pushAside(search, i);
      yield;
    }
    const score = scoreOf(search, important);
    if (score > bestScore) {
      best = search;
      bestScore = score;
    }
    const failed = order.filter((i) => !search.placed.has(i));
    if (failed.length === 0) break;
    for (const i of failed) failures.set(i, (failures.get(i) ?? 0) + 1);
  }
  if (!best) return new Map();
  for (const i of options.leaders ? order : []) {
    if (best.placed.has(i)) continue;
    yield* standOff(best, i, empty);
    yield;
  }
  // Last of all, shortened names.
  for (const i of order) {
    if (best.placed.has(i)) continue;
    const place = cheapest(best, i, short[i]!);
    if (place) set(best, i, place);
  }
  for (let round = 0; round < 2; round++) {
    for (const i of order) {
      lookAgain(best, i);
      yield;
    }
  }
  return best.placed;
}

/** No number of other names makes up for one of the most important. */
function scoreOf({ placed, candidates }: Search, important: ReadonlySet<number>): number {
  let score = 0;
  for (const [i, place] of placed)
    score += (important.has(i) ? 100 : 4) + 6 * candidates[i]!.importance - place.cost;
  return score;
}

function nearPlaces(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  bounds: Box,
  space: Field,
  middles: Field,
  i: number,
): Place[] {
  const c = candidates[i]!;
  const own = obstacles.circleOf[i] ?? -1;
  const places: Place[] = [];
  for (const [ux, uy] of AROUND) {
    for (const block of c.blocks) {
      const place = placeAt(c, block, ux, uy, 0, directionCost(c, block, ux, uy));
      if (!inside(place.box, bounds) || !keepsIn(c, place.box)) continue;
      if (middles.coversCircle(place.box, 0, own)) continue;
      const tight = space.coversCircle(place.box, 1.5, own)
        ? EDGE_COST
        : space.coversCircle(place.box, 5, own)
          ? 0.35
          : 0;
      places.push({ ...place, cost: place.cost + tight + lineCost(obstacles, place.box, c.size) });
    }
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** Lines under a name make it harder to read, the more the longer they are under it. */
function lineCost({ lines }: LabelObstacles, box: Box, size: number): number {
  if (lines.length > 5 * MOST_LINES) return 0;
  let covered = 0;
  for (let k = 0; k < lines.length; k += 5) {
    covered += lines[k + 4]! * lengthInside(box, lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!);
  }
  return (0.3 * covered) / size;
}

function set(search: Search, i: number, place: Place): void {
  search.placed.set(i, place);
  search.space.put(i, place.box);
}

function unset(search: Search, i: number): void {
  search.placed.delete(i);
  search.space.remove(i);
}

function crossesLeader(search: Search, i: number, box: Box): boolean {
  for (const [j, { leader }] of search.placed) {
    if (leader && j !== i && lengthInside(grow(box, 2), ...leader) > 0) return true;
  }
  return false;
}

const cheapest = (search: Search, i: number, places: readonly Place[] = search.near[i]!): Place | null =>
  places.find((p) => !search.space.blocked(p.box) && !crossesLeader(search, i, p.box)) ?? null;

/** Places tried when others must give way: the best few, fewer at each further step. */
const PUSH_OPTIONS = [60, 16];

/**
 * Takes a place where up to three other names stand, if those find another place – by pushing others in turn, at most
 * `PUSH_OPTIONS.length` steps deep. Names in `fixed` are left where they are. Returns whether it found one.
 */
function pushAside(search: Search, i: number, fixed: readonly number[] = []): boolean {
  const most = PUSH_OPTIONS[fixed.length];
  if (most === undefined) return false;
  for (const option of search.near[i]!.slice(0, most)) {
    const inTheWay = search.space.hits(grow(option.box, 1));
    if (inTheWay.length > 3 || inTheWay.some((id) => id < 0 || fixed.includes(id))) continue;
    const before = new Map(search.placed);
    for (const id of inTheWay) unset(search, id);
    set(search, i, option);
    const moved = inTheWay.every((id) => {
      const place = cheapest(search, id);
      if (place) set(search, id, place);
      return place !== null || pushAside(search, id, [...fixed, i]);
    });
    if (moved) return true;
    restore(search, before);
  }
  return false;
}

function restore(search: Search, before: ReadonlyMap<number, Place>): void {
  for (const [i, place] of [...search.placed]) if (before.get(i) !== place) unset(search, i);
  for (const [i, place] of before) if (search.placed.get(i) !== place) set(search, i, place);
}

/** A place farther off, joined to the circle by a line that crosses no other name and no circle. */
function* standOff(search: Search, i: number, empty: Field, lengths = LEADER_LENGTHS): Generator<void, void> {
  const c = search.candidates[i]!;
  let found: Place | null = null;
  const scale = Math.max(1, c.size / LEADER_SIZE);
  for (const length of lengths) {
    yield;
    const away = length * scale;
    for (const [ux, uy] of AROUND_FAR) {
      for (const block of c.blocks) {
        if (block.cut) continue;
        const place = placeAt(c, block, ux, uy, away, directionCost(c, block, ux, uy));
        if (!inside(place.box, search.bounds) || !keepsIn(c, place.box)) continue;
        if (empty.coversCircle(place.box, 3, -1)) continue;
        if (search.space.blocked(place.box) || crossesLeader(search, i, place.box)) continue;
        const cost = place.cost + 0.03 * length + lineCost(search.obstacles, place.box, c.size);
        if (found && cost >= found.cost) continue;
        const leader = leaderTo(c, place.box);
        if (!leaderBlocked(search, i, leader) && !crossesLine(search, leader))
          found = { ...place, leader, cost };
      }
    }
  }
  if (found) set(search, i, found);
}

/** Whether a leader would cross another one. */
function crossesLine({ placed }: Search, line: readonly [number, number, number, number]): boolean {
  for (const { leader } of placed.values()) if (leader && cross(leader, line)) return true;
  return false;
}

/** Whether a leader would run over another name or circle; looked at every few units along it. */
function leaderBlocked(
  search: Search,
  i: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): boolean {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
  for (let s = 1; s < steps; s++) {
    const x = x0 + ((x1 - x0) * s) / steps;
    const y = y0 + ((y1 - y0) * s) / steps;
    const dot = grow({ x0: x, y0: y, x1: x, y1: y }, 1.5);
    if (search.space.hits(dot, true).length > 0) return true;
    if (search.space.coversCircle(dot, 0, search.obstacles.circleOf[i] ?? -1)) return true;
  }
  return false;
}

/** Moves a name to a cheaper place, now that all others stand. A leader goes as soon as a near place is free. */
function lookAgain(search: Search, i: number): void {
  const now = search.placed.get(i);
  if (!now) return;
  unset(search, i);
  const better = cheapest(search, i);
  set(search, i, better && (now.leader || better.cost < now.cost) ? better : now);
}
