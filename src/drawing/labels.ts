/**
 * Where names go. Greedy by importance: each name takes the cheapest free place around its circle; no name covers another
 * name or any circle. In 'best' quality names that found no place may push one other aside, or stand off with a leader
 * line; then every name looks once more for a cheaper place. Names that do not fit are left out. Deterministic.
 */
import { type Box, type Field, field, grow, inside, lengthInside, overlaps } from './label-field.ts';
import type { TextBlock } from './line-break.ts';

export type { Box } from './label-field.ts';

export type LabelCandidate = {
  readonly id: string;
  /** Centre and radius of the circle that is named. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Ways to set the name, from `breakLabel`; keep them between calls, they are what takes time. */
  readonly blocks: readonly TextBlock[];
  readonly size: number;
  readonly weight: number;
  readonly importance: number;
  /** Direction (unit length) in which the name would best stand, e.g. away from the hub; null = to the right. */
  readonly toward: readonly [number, number] | null;
};

export type LabelObstacles = {
  /** x, y, r of all circles, named or not. Candidates' own circles are recognised by `circleOf`. */
  readonly circles: ArrayLike<number>;
  /** Index in circles of each candidate's own circle; −1 = none. */
  readonly circleOf: readonly number[];
  readonly boxes: readonly Box[];
  /** Lines that names better not cross: x0, y0, x1, y1, weight. Looked at in 'best' quality only. */
  readonly lines: ArrayLike<number>;
};

export type LabelOptions = {
  readonly bounds: Box;
  /** 'fast' for every frame of the map, 'best' for figures. */
  readonly quality: 'fast' | 'best';
  /** Names that find no place near their circle may stand off with a line. Only in 'best' quality. */
  readonly leaders: boolean;
};

export type PlacedLabel = {
  readonly id: string;
  /** Position in the list of candidates. */
  readonly index: number;
  readonly block: TextBlock;
  readonly size: number;
  readonly weight: number;
  readonly align: 'start' | 'middle' | 'end';
  /** x of the text for this alignment; y of the top of the block. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** Line from the circle's edge to the name, or null. */
  readonly leader: readonly [number, number, number, number] | null;
};

type Place = Omit<PlacedLabel, 'id' | 'index' | 'size' | 'weight'> & { readonly cost: number };

const GAP = 3;
const FAST_DIRECTIONS = directions(8);
const BEST_DIRECTIONS = directions(16);
const LEADER_DIRECTIONS = directions(24);
const LEADER_LENGTHS = [12, 22, 34, 48, 66, 90];
/** Beyond this many lines, weighing them costs more than it shows. */
const MOST_LINES = 1200;

function directions(count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  options: LabelOptions,
): PlacedLabel[] {
  const space = field(options.bounds, obstacles.circles);
  obstacles.boxes.forEach((box, i) => {
    space.put(-1 - i, box);
  });
  const best = options.quality === 'best';
  const search: Search = { candidates, obstacles, options, space, weigh: best, leaders: [] };
  const order = candidates.map((_, i) => i);
  order.sort((a, b) => candidates[b]!.importance - candidates[a]!.importance || a - b);
  const placed = new Map<number, Place>();
  const set = (i: number, place: Place) => {
    placed.set(i, place);
    space.put(i, place.box);
  };
  for (const i of order) {
    const place = cheapest(search, i, best ? BEST_DIRECTIONS : FAST_DIRECTIONS);
    if (place) set(i, place);
  }
  if (best) {
    for (const i of order) if (!placed.has(i)) pushAside(search, i, placed, set);
    if (options.leaders) {
      for (const i of order) {
        if (placed.has(i)) continue;
        const place = standOff(search, i);
        if (!place) continue;
        set(i, place);
        search.leaders.push(place.leader!);
      }
    }
    for (let round = 0; round < 2; round++) for (const i of order) lookAgain(search, i, placed, set);
  }
  return order
    .filter((i) => placed.has(i))
    .map((i) => {
      const { cost: _, ...place } = placed.get(i)!;
      return {
        id: candidates[i]!.id,
        index: i,
        size: candidates[i]!.size,
        weight: candidates[i]!.weight,
        ...place,
      };
    });
}

type Search = {
  readonly candidates: readonly LabelCandidate[];
  readonly obstacles: LabelObstacles;
  readonly options: LabelOptions;
  readonly space: Field;
  /** Whether lines are weighed. */
  readonly weigh: boolean;
  readonly leaders: (readonly [number, number, number, number])[];
};

/** The place in one direction at a distance from the circle: the box touches the circle's rim there. */
function placeAt(c: LabelCandidate, block: TextBlock, ux: number, uy: number, away: number): Place {
  const reach = c.r + GAP + away;
  const sx = Math.min(1, Math.max(-1, 1.7 * ux));
  const sy = Math.min(1, Math.max(-1, 1.7 * uy));
  const x = c.x + ux * reach + (sx * block.width) / 2;
  const y = c.y + uy * reach + (sy * block.height) / 2;
  const box = {
    x0: x - block.width / 2,
    y0: y - block.height / 2,
    x1: x + block.width / 2,
    y1: y + block.height / 2,
  };
  const align = sx > 0.5 ? 'start' : sx < -0.5 ? 'end' : 'middle';
  return {
    block,
    align,
    x: align === 'start' ? box.x0 : align === 'end' ? box.x1 : x,
    y: box.y0,
    box,
    leader: null,
    cost: 0,
  };
}

function* places(search: Search, i: number, around: typeof FAST_DIRECTIONS): Generator<Place> {
  const c = search.candidates[i]!;
  for (let d = 0; d < around.length; d++) {
    const [ux, uy] = around[d]!;
    for (const block of c.blocks) {
      const place = placeAt(c, block, ux, uy, 0);
      if (!inside(place.box, search.options.bounds)) continue;
      if (search.space.coversCircle(place.box, 1.5, search.obstacles.circleOf[i] ?? -1)) continue;
      yield { ...place, cost: costOf(search, i, place, ux, uy) };
    }
  }
}

function costOf(search: Search, i: number, place: Place, ux: number, uy: number): number {
  const c = search.candidates[i]!;
  const toward = c.toward ?? [1, 0];
  let cost = 0.5 * (1 - (ux * toward[0] + uy * toward[1]));
  // Beside is read more easily than above or below, straight more easily than askew.
  cost += 0.22 * Math.abs(uy) + (Math.abs(ux * uy) > 0.05 ? 0.08 : 0);
  const { block } = place;
  cost += 0.06 * (block.lines.length - 1) + (0.5 * block.width) / (12 * c.size);
  if (!search.weigh) return cost;
  const { lines } = search.obstacles;
  if (lines.length <= 5 * MOST_LINES) {
    let covered = 0;
    for (let k = 0; k < lines.length; k += 5) {
      covered +=
        lines[k + 4]! * lengthInside(place.box, lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!);
    }
    cost += (0.3 * covered) / c.size;
  }
  for (const [x0, y0, x1, y1] of search.leaders) {
    if (lengthInside(grow(place.box, 2), x0, y0, x1, y1) > 0) cost += 8;
  }
  if (search.space.coversCircle(place.box, 5, search.obstacles.circleOf[i] ?? -1)) cost += 0.4;
  if (search.space.hits(grow(place.box, 3), true).some((id) => id !== i)) cost += 0.25;
  return cost;
}

function cheapest(search: Search, i: number, around: typeof FAST_DIRECTIONS): Place | null {
  let found: Place | null = null;
  for (const place of places(search, i, around)) {
    if (found && place.cost >= found.cost) continue;
    if (search.space.hits(place.box, true).length === 0) found = place;
  }
  return found;
}

/** Takes a place where one or two other names stand, if those find another place. */
function pushAside(
  search: Search,
  i: number,
  placed: Map<number, Place>,
  set: (i: number, place: Place) => void,
): void {
  const options = [...places(search, i, BEST_DIRECTIONS)].sort((a, b) => a.cost - b.cost);
  for (const option of options) {
    const inTheWay = search.space.hits(option.box);
    if (inTheWay.some((id) => id < 0) || inTheWay.length > 2) continue;
    const before = inTheWay.map((id) => placed.get(id)!);
    for (const id of inTheWay) search.space.remove(id);
    set(i, option);
    const moved: number[] = [];
    for (const id of inTheWay) {
      const place = cheapest(search, id, BEST_DIRECTIONS);
      if (!place) break;
      set(id, place);
      moved.push(id);
    }
    if (moved.length === inTheWay.length) return;
    for (const id of [i, ...moved]) search.space.remove(id);
    placed.delete(i);
    inTheWay.forEach((id, k) => {
      set(id, before[k]!);
    });
  }
}

/** A place farther off, joined to the circle by a line that crosses no other name. */
function standOff(search: Search, i: number): Place | null {
  const c = search.candidates[i]!;
  let found: Place | null = null;
  for (const away of LEADER_LENGTHS) {
    for (const [ux, uy] of LEADER_DIRECTIONS) {
      for (const block of c.blocks) {
        const place = placeAt(c, block, ux, uy, away);
        if (!inside(place.box, search.options.bounds)) continue;
        if (search.space.coversCircle(place.box, 2, -1)) continue;
        const cost = 0.04 * away + costOf(search, i, place, ux, uy);
        if ((found && cost >= found.cost) || search.space.hits(place.box, true).length > 0) continue;
        const leader = leaderTo(c, place.box);
        const alongLeader = {
          x0: Math.min(leader[0], leader[2]),
          y0: Math.min(leader[1], leader[3]),
          x1: Math.max(leader[0], leader[2]),
          y1: Math.max(leader[1], leader[3]),
        };
        // The leader's bounding box stands for it: short lines, so that little is lost.
        if (search.space.hits(grow(alongLeader, 1), true).length > 0) continue;
        if (search.space.coversCircle(alongLeader, 1, search.obstacles.circleOf[i] ?? -1)) continue;
        found = { ...place, leader, cost };
      }
    }
    if (found) return found;
  }
  return found;
}

function leaderTo(c: LabelCandidate, box: Box): readonly [number, number, number, number] {
  const x = Math.min(box.x1 + 1, Math.max(box.x0 - 1, c.x));
  const y = Math.min(box.y1, Math.max(box.y0, c.y));
  const length = Math.hypot(x - c.x, y - c.y) || 1;
  return [c.x + ((x - c.x) / length) * c.r, c.y + ((y - c.y) / length) * c.r, x, y];
}

/** Moves a name to a cheaper place, now that all others stand. */
function lookAgain(
  search: Search,
  i: number,
  placed: Map<number, Place>,
  set: (i: number, place: Place) => void,
): void {
  const now = placed.get(i);
  if (!now) return;
  search.space.remove(i);
  if (now.leader) search.leaders.splice(search.leaders.indexOf(now.leader), 1);
  const better = cheapest(search, i, BEST_DIRECTIONS);
  const keep = !better || (!now.leader && better.cost >= now.cost);
  const chosen = keep ? now : better;
  set(i, chosen);
  if (chosen.leader) search.leaders.push(chosen.leader);
}

/** Pairs of labels whose boxes overlap: none, or something is wrong. For tests and galleries. */
export function overlappingLabels(labels: readonly PlacedLabel[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let a = 0; a < labels.length; a++) {
    for (let b = a + 1; b < labels.length; b++) {
      if (overlaps(labels[a]!.box, labels[b]!.box)) pairs.push([labels[a]!.id, labels[b]!.id]);
    }
  }
  return pairs;
}
