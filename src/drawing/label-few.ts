/**
 * Places for a few names in large type, as on a slide: each of them was chosen, so each should be seen, if need be off its body with a
 * line. All places of every name are listed with their cost – ties covered, length of the line – and then names are moved, each with
 * those that it would push aside, as long as the sum of costs falls. Lines cross neither names nor bodies nor one another.
 */
import { type Box, type Field, field, grow, inside, lengthInside, overlaps } from './label-field.ts';
import {
  AROUND,
  AROUND_FINE,
  directionCost,
  keepsIn,
  type LabelCandidate,
  type LabelObstacles,
  leaderTo,
  type Place,
  placeAt,
} from './label-place.ts';

/** So many names at most are placed this way. */
export const FEW = 15;

/** Lengths of lines, for names of the usual size on a screen; on a poster, all is larger. */
const LENGTHS = [8, 14, 20, 28, 38, 50, 64, 80, 98, 118, 140, 165, 190, 220, 250];
const LENGTH_SIZE = 12;
/** Cost of a line at all, for each unit of its length, and for each tie that it crosses. */
const LINE = 0.6;
const LONG = 0.03;
const CROSSED = 0.035;
/** Cost of covering the edge, never the middle, of another circle; of standing close beside it. */
const EDGE = 2.2;
const NEAR = 0.35;
/** Cost of a shortened name, and of one that is not there. */
const SHORT = 3.5;
const MISSING = 22;
/** A name off its body keeps so far from others that nobody takes it for theirs. */
const OFF_OTHERS = 8;
const BESIDE_OTHER = 1.2;
/** Places in one direction, the nearest first: some in every direction are better than many in one. */
const ONE_WAY = 6;
/** Between a line and bodies that it passes. */
const CLEAR = 2;
/** Places that are looked at for each name, the cheapest first. */
const MOST_PLACES = 260;
const ROUNDS = 6;

/** @returns the place of each name that has one, by its position in the list */
export function* placeFew(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  bounds: Box,
  order: readonly number[],
): Generator<void, Map<number, Place>> {
  const circles = field(bounds, obstacles.circles);
  obstacles.boxes.forEach((box, i) => {
    circles.put(-1 - i, box);
  });
  const middles = field(
    bounds,
    Float64Array.from(obstacles.circles, (x, k) => (k % 3 === 2 ? 0.45 * x + 1.5 : x)),
  );
  const missing = candidates.map(({ importance }) => MISSING * (0.5 + importance));
  const lists: Place[][] = [];
  for (const i of candidates.keys()) {
    const near = nearPlaces(candidates[i]!, obstacles, bounds, circles, middles, i);
    yield;
    const far = yield* farPlaces(candidates[i]!, obstacles, bounds, circles, i, missing[i]!);
    lists.push([...near, ...far].sort((a, b) => a.cost - b.cost).slice(0, MOST_PLACES));
    yield;
  }
  const choice = choiceOf(lists, missing);
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const start of startsOf(candidates, order)) {
    const taken: number[] = lists.map(() => NONE);
    for (let round = 0; round < ROUNDS; round++) {
      let won = false;
      for (const i of start) {
        won = improve(i, choice, taken) || won;
        yield;
      }
      if (!won) break;
    }
    const cost = order.reduce((sum, i) => sum + choice.costOf(i, taken[i]!), 0);
    if (cost >= least - 1e-9) continue;
    least = cost;
    best = taken;
    if (!taken.includes(NONE) && cost <= 0.8 * order.length) break;
  }
  return new Map(best.flatMap((at, i) => (at === NONE ? [] : [[i, lists[i]![at]!] as const])));
}

/** Orders in which names are put first: whoever comes early has the choice. */
function startsOf(
  candidates: readonly LabelCandidate[],
  order: readonly number[],
): readonly (readonly number[])[] {
  const by = (value: (c: LabelCandidate) => number) =>
    [...order].sort((a, b) => value(candidates[a]!) - value(candidates[b]!) || a - b);
  return [order, by(({ y }) => y), by(({ y }) => -y), by(({ x }) => x), by(({ x }) => -x)];
}

/** No place. */
const NONE = -1;

type Choice = {
  readonly lists: readonly (readonly Place[])[];
  /** Cost of the name's place by its position in the list, or of having none. */
  readonly costOf: (i: number, at: number) => number;
  /** Whether two places of different names collide; remembered, since it is asked over and over. */
  readonly collides: (i: number, p: number, j: number, q: number) => boolean;
};

function choiceOf(lists: readonly (readonly Place[])[], missing: readonly number[]): Choice {
  const first: number[] = [];
  let total = 0;
  for (const list of lists) {
    first.push(total);
    total += list.length;
  }
  // 0 = not known yet, 1 = no, 2 = yes.
  const known = new Uint8Array(total * total);
  return {
    lists,
    costOf: (i, at) => (at === NONE ? missing[i]! : lists[i]![at]!.cost),
    collides: (i, p, j, q) => {
      const key = (first[i]! + p) * total + first[j]! + q;
      let answer = known[key]!;
      if (answer === 0) {
        answer = collide(lists[i]![p]!, lists[j]![q]!) ? 2 : 1;
        known[key] = answer;
        known[(first[j]! + q) * total + first[i]! + p] = answer;
      }
      return answer === 2;
    },
  };
}

/** Moves a name to where all names together cost least, others giving way. Returns whether that is cheaper than before. */
function improve(i: number, choice: Choice, taken: number[]): boolean {
  const { lists, costOf, collides } = choice;
  const now = costOf(i, taken[i]!);
  let best = -1e-6;
  let found: readonly (readonly [name: number, at: number])[] | null = null;
  for (const [p, place] of lists[i]!.entries()) {
    if (place.cost - now >= best && place.cost > now) break;
    const inTheWay = taken.flatMap((q, j) => (j !== i && q !== NONE && collides(i, p, j, q) ? [j] : []));
    const moved: [number, number][] = [[i, p]];
    let change = place.cost - now;
    for (const j of inTheWay) {
      const at = lists[j]!.findIndex(
        (_, q) =>
          moved.every(([k, r]) => r === NONE || !collides(j, q, k, r)) &&
          taken.every((r, k) => k === i || r === NONE || inTheWay.includes(k) || !collides(j, q, k, r)),
      );
      change += costOf(j, at) - costOf(j, taken[j]!);
      moved.push([j, at]);
    }
    if (change >= best) continue;
    best = change;
    found = moved;
  }
  for (const [j, at] of found ?? []) taken[j] = at;
  return found !== null;
}

/** Least space between two names on one line, and one below the other. */
const ASIDE = 6;
const BELOW = 2;

function collide(a: Place, b: Place): boolean {
  const { x0, y0, x1, y1 } = a.box;
  if (overlaps({ x0: x0 - ASIDE, y0: y0 - BELOW, x1: x1 + ASIDE, y1: y1 + BELOW }, b.box)) return true;
  if (a.leader && lengthInside(grow(b.box, 3), ...a.leader) > 0) return true;
  if (b.leader && lengthInside(grow(a.box, 3), ...b.leader) > 0) return true;
  return a.leader !== null && b.leader !== null && cross(a.leader, b.leader);
}

type Line = readonly [number, number, number, number];

/** Whether two lines have a point in common. */
export const cross = ([ax, ay, bx, by]: Line, [cx, cy, dx, dy]: Line): boolean =>
  turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) <= 0 &&
  turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) <= 0;

/** On which side of the line p–q the point r lies. */
const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
  (qx - px) * (ry - py) - (qy - py) * (rx - px);

function nearPlaces(
  c: LabelCandidate,
  obstacles: LabelObstacles,
  bounds: Box,
  circles: Field,
  middles: Field,
  i: number,
): Place[] {
  const own = obstacles.circleOf[i] ?? -1;
  const places: Place[] = [];
  for (const [ux, uy] of AROUND) {
    for (const block of c.blocks) {
      const place = placeAt(c, block, ux, uy, 0, directionCost(c, block, ux, uy));
      if (!inside(place.box, bounds) || !keepsIn(c, place.box) || circles.blocked(place.box)) continue;
      if (middles.coversCircle(place.box, 0, own)) continue;
      const tight = circles.coversCircle(place.box, 1.5, own)
        ? EDGE
        : circles.coversCircle(place.box, 5, own)
          ? NEAR
          : 0;
      const cost = place.cost + tight + underneath(obstacles, place.box, c.size) + (block.cut ? SHORT : 0);
      places.push({ ...place, cost });
    }
  }
  return places;
}

function* farPlaces(
  c: LabelCandidate,
  obstacles: LabelObstacles,
  bounds: Box,
  circles: Field,
  i: number,
  most: number,
): Generator<void, Place[]> {
  const scale = Math.max(1, c.size / LENGTH_SIZE);
  const whole = c.blocks.filter(({ cut }) => !cut);
  const places: Place[] = [];
  for (const [ux, uy] of AROUND_FINE) {
    let there = 0;
    for (const length of LENGTHS) {
      for (const block of whole) {
        const bare = directionCost(c, block, ux, uy) + LINE + LONG * length;
        if (there >= ONE_WAY || bare >= most) continue;
        const place = placeAt(c, block, ux, uy, length * scale, bare);
        if (!inside(place.box, bounds) || !keepsIn(c, place.box) || circles.blocked(place.box)) continue;
        if (circles.coversCircle(place.box, 3, -1)) continue;
        const leader = leaderTo(c, place.box);
        if (blocked(leader, obstacles, obstacles.circleOf[i] ?? -1)) continue;
        const close = circles.coversCircle(place.box, OFF_OTHERS * scale, -1) ? BESIDE_OTHER : 0;
        const cost =
          bare + close + CROSSED * crossedBy(leader, obstacles) + underneath(obstacles, place.box, c.size);
        if (cost >= most) continue;
        there++;
        places.push({ ...place, leader, cost });
      }
    }
    yield;
  }
  return places;
}

/** Whether a line would run over a circle that is not its own, or over words of the ground. */
function blocked([x0, y0, x1, y1]: Line, { circles, boxes }: LabelObstacles, own: number): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy || 1;
  for (let k = 0; 3 * k < circles.length; k++) {
    if (k === own) continue;
    const [cx, cy, r] = [circles[3 * k]! - x0, circles[3 * k + 1]! - y0, circles[3 * k + 2]! + CLEAR];
    const along = Math.min(1, Math.max(0, (cx * dx + cy * dy) / square));
    const [ox, oy] = [cx - along * dx, cy - along * dy];
    if (ox * ox + oy * oy < r * r) return true;
  }
  return boxes.some((box) => lengthInside(box, x0, y0, x1, y1) > 0);
}

/** How many ties a line crosses; those of its own body do not count, which begin where it begins. */
function crossedBy([x0, y0, x1, y1]: Line, { lines }: LabelObstacles): number {
  let crossed = 0;
  for (let k = 0; k < lines.length; k += 5) {
    if (cross([x0, y0, x1, y1], [lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!])) crossed++;
  }
  return Math.min(40, crossed);
}

/** Lines under a name make it harder to read, the more the longer they are under it. */
function underneath({ lines }: LabelObstacles, box: Box, size: number): number {
  let covered = 0;
  for (let k = 0; k < lines.length; k += 5) {
    covered += lines[k + 4]! * lengthInside(box, lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!);
  }
  return (0.3 * covered) / size;
}
