/**
 * Where names go. No name covers another name or any circle; names that find no place are left out. Deterministic.
 *
 *  fast  for every frame of the map: greedy by importance, each name takes the cheapest free place around its circle
 *  best  for figures: ties and rims are kept clear where possible, several orders are tried, names may push others aside
 *        or stand off with a leader line (`label-search.ts`)
 */
import { toEnd } from '../base/pauses.ts';
import { type Box, field, inside, overlaps } from './label-field.ts';
import {
  AROUND_FAST,
  directionCost,
  keepsIn,
  type LabelCandidate,
  type LabelObstacles,
  type Place,
  placeAt,
} from './label-place.ts';
import { type LabelOptions, searchPlaces } from './label-search.ts';
import type { TextBlock } from './line-break.ts';

export type { Box } from './label-field.ts';
export type { LabelCandidate, LabelObstacles } from './label-place.ts';
export type { LabelOptions } from './label-search.ts';

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

export const placeLabels = (
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  options: LabelOptions,
): PlacedLabel[] => toEnd(placing(candidates, obstacles, options));

/** The same with places to pause: for a hundred names among ties, the best places take some tens of milliseconds. */
export function* placing(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  options: LabelOptions,
): Generator<void, PlacedLabel[]> {
  const order = candidates.map((_, i) => i);
  order.sort((a, b) => candidates[b]!.importance - candidates[a]!.importance || a - b);
  const placed =
    options.quality === 'best'
      ? yield* searchPlaces(candidates, obstacles, options, order)
      : yield* placeQuickly(candidates, obstacles, options, order);
  return order
    .filter((i) => placed.has(i))
    .map((i) => {
      const { block, align, x, y, box, leader } = placed.get(i)!;
      const { id, size, weight } = candidates[i]!;
      return { id, index: i, block, size, weight, align, x, y, box, leader };
    });
}

function* placeQuickly(
  candidates: readonly LabelCandidate[],
  obstacles: LabelObstacles,
  { bounds }: LabelOptions,
  order: readonly number[],
): Generator<void, Map<number, Place>> {
  yield;
  const space = field(bounds, obstacles.circles);
  obstacles.boxes.forEach((box, i) => {
    space.put(-1 - i, box);
  });
  const placed = new Map<number, Place>();
  for (const i of order) {
    const c = candidates[i]!;
    let found: Place | null = null;
    for (const block of c.blocks) {
      for (const [ux, uy] of AROUND_FAST) {
        const cost = directionCost(c, block, ux, uy);
        if (found && cost >= found.cost) continue;
        const place = placeAt(c, block, ux, uy, 0, cost);
        if (!inside(place.box, bounds) || !keepsIn(c, place.box) || space.blocked(place.box)) continue;
        if (space.coversCircle(place.box, 1, obstacles.circleOf[i] ?? -1)) continue;
        found = place;
      }
    }
    yield;
    if (!found) continue;
    placed.set(i, found);
    space.put(i, found.box);
  }
  return placed;
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
