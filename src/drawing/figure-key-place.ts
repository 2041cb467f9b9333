/** Where the list of numbered names goes: below the legend beside the drawing where it fits there, else in a strip below the drawing. */
import type { Id } from '../model/project.ts';
import {
  clockwise,
  type KeySetting,
  type Numbered,
  numbersGroup,
  type PlannedKey,
  placingNumbers,
  planKey,
} from './figure-key.ts';
import { type Named, type NamesWanted, namesFor } from './figure-names.ts';
import { boxAt } from './figure-text.ts';
import type { Box } from './label-field.ts';
import type { PlacedLabel } from './labels.ts';
import type { Scene } from './scene.ts';
import { frameOf } from './svg.ts';

export type FigureKey = {
  /** The names that stand in the picture. */
  readonly named: Named;
  /** What the drawing has of the page. */
  readonly box: Box;
  /** Where the column beside the drawing begins, if it became broader for the list. */
  readonly column: number | null;
  readonly key: {
    readonly numbered: readonly Numbered[];
    /** Markup of the numbers in the picture. */
    readonly numbers: string;
    readonly list: { readonly markup: string; readonly box: Box };
  } | null;
};

type KeyRoom = {
  /** Beside the drawing; null = none. */
  readonly side: Box | null;
  readonly setting: KeySetting;
};

/** Beyond so many bodies, most have no name anyway, and numbers would cover the picture. */
const MOST_BODIES = 220;
/** The most that the list takes of the height that the drawing can use, and of all that there is. */
const SHARE = 0.26;
const MOST = 0.45;
/** The most that a column beside the drawing takes of the width. */
const BROADEST = 0.36;
/** What the name of one in the middle counts more than others; what making the drawing smaller costs, for each body. */
const HUB = 5;
const SMALLER = 0.3;
/** A list of fewer, with more than as many again missing from it, would be a puzzle and no help. */
const TELLING = 10;
/** A higher list leaves a lower drawing, with fewer names in it, which want a higher list: so often at most. */
const ROUNDS = 4;
/** Between drawing and list, in text sizes. */
const APART = 1.4;

/** Bodies whose names were wanted and are not in the picture, the most important first. */
export function unnamedOf(scene: Scene, labels: readonly PlacedLabel[], most: number): readonly number[] {
  const there = new Set(labels.map(({ id }) => id));
  return [...scene.nodes.keys()]
    .sort((a, b) => scene.nodes[b]!.importance - scene.nodes[a]!.importance || a - b)
    .slice(0, most)
    .filter((v) => !there.has(scene.nodes[v]!.id) && scene.nodes[v]!.label !== '');
}

/** The list for names that found no room; without any, or where nothing would be won, all stays as it is. */
export function* keyOf(
  scene: Scene,
  first: Named,
  wanted: NamesWanted,
  { side, setting }: KeyRoom,
): Generator<void, FigureKey> {
  const { box, most } = wanted;
  const asItIs: FigureKey = { named: first, box, column: null, key: null };
  const missing = unnamedOf(scene, first.set.labels, most);
  if (missing.length === 0 || scene.nodes.length > MOST_BODIES) return asItIs;
  const planned = ({ set }: Named, { x0, y0, x1, y1 }: Box): PlannedKey =>
    planKey(
      unnamedOf(scene, set.labels, most).map((v) => scene.nodes[v]!.label),
      x1 - x0,
      y1 - y0,
      setting,
    );
  // What a way to do it is worth: names, those in the middle above all, and a drawing that stays large.
  const worth = ({ named }: FigureKey, listed: number): number =>
    named.set.labels.length +
    listed +
    HUB * hubsIn(scene, named) -
    SMALLER * scene.nodes.length * (1 - named.set.frame.scale / first.set.frame.scale);
  let best: { readonly place: FigureKey; readonly list: Box; readonly value: number } | null = null;
  const offer = (place: FigureKey, list: Box): boolean => {
    const { count } = planned(place.named, list);
    const value = worth(place, count);
    const unnamed = unnamedOf(scene, place.named.set.labels, most).length;
    const isList = count >= Math.min(TELLING, unnamed / 3);
    if (count > 0 && isList && value > (best?.value ?? worth(asItIs, 0))) best = { place, list, value };
    return count + place.named.set.labels.length >= Math.min(most, scene.nodes.length);
  };
  const all = side && offer(asItIs, side);
  const inColumn = !all && side && (yield* broadColumn(scene, wanted, asItIs, side));
  const isDone = all || (inColumn && offer(inColumn.place, inColumn.list));
  if (!isDone) {
    const strip = yield* stripBelow(scene, wanted, asItIs, setting, planned);
    if (strip) offer(strip.place, strip.list);
  }
  const chosen = best as { readonly place: FigureKey; readonly list: Box } | null;
  return chosen ? yield* written(scene, wanted, chosen.place, chosen.list, setting) : asItIs;
}

type Tried = { readonly place: FigureKey; readonly list: Box };

/** What a wheel leaves free beside it belongs to the list. */
function* broadColumn(
  scene: Scene,
  wanted: NamesWanted,
  { named, box }: FigureKey,
  side: Box,
): Generator<void, Tried | null> {
  const list = { ...side, x0: columnFrom(scene, box, side, named.textSize) };
  if (list.x0 >= side.x0) return null;
  const inner = { ...box, x1: box.x1 - (side.x0 - list.x0) };
  const now = yield* again(scene, { ...wanted, box: inner }, named.textSize);
  return { place: { named: now, box: inner, column: list.x0, key: null }, list };
}

/** A strip below makes the drawing lower, and leaves room for fewer names in it. */
function* stripBelow(
  scene: Scene,
  wanted: NamesWanted,
  { named: first, box }: FigureKey,
  { size }: KeySetting,
  planned: (named: Named, list: Box) => PlannedKey,
): Generator<void, Tried | null> {
  const apart = size * APART;
  const most = { ...box, y0: box.y1 - tallestOf(scene, box, first.textSize) + apart };
  const { count, height: needed } = planned(first, most);
  let height = needed;
  if (count === 0) return null;
  let named = first;
  let upper = box;
  for (let round = 0; round < ROUNDS; round++) {
    upper = { ...box, y1: box.y1 - height - apart };
    named = yield* again(scene, { ...wanted, box: upper }, first.textSize);
    const now = planned(named, most);
    if (now.height <= height + 0.5) break;
    if (round < ROUNDS - 1) height = now.height;
  }
  return {
    place: { named, box: upper, column: null, key: null },
    list: { ...box, y0: upper.y1 + apart },
  };
}

/** How many of those in the middle are named in the picture: no list makes up for them. */
function hubsIn({ nodes }: Scene, { set }: Named): number {
  const hubs = new Set(nodes.flatMap(({ id, hub }) => (hub ? [id] : [])));
  return set.labels.filter(({ id }) => hubs.has(id)).length;
}

/** The names once more on a smaller page, in the type that they had. */
const again = (scene: Scene, wanted: NamesWanted, textSize: number) =>
  namesFor(scene, { ...wanted, textSize, least: textSize });

/** Where a column beside the drawing can begin without making a wheel smaller. */
function columnFrom(scene: Scene, box: Box, side: Box, textSize: number): number {
  if (!scene.guides) return side.x0;
  const { scale } = frameOf(scene, box, textSize);
  const free = box.x1 - box.x0 - 2 * (scale + AROUND_WHEEL * textSize);
  const most = BROADEST * (side.x1 - box.x0);
  return side.x1 - Math.max(side.x1 - side.x0, Math.min(most, side.x1 - side.x0 + Math.max(0, free)));
}

/** Room for names at either side of a wheel, in text sizes. */
const AROUND_WHEEL = 8;

/** What the list may take of the height: all that the drawing cannot use, and a share of what it can. */
function tallestOf(scene: Scene, box: Box, textSize: number): number {
  const height = box.y1 - box.y0;
  const tall = frameOf(scene, { ...box, y1: box.y0 + 10 * (box.x1 - box.x0) }, textSize);
  const now = frameOf(scene, box, textSize);
  // Where more height would not make the drawing larger, it has more than it uses.
  const used = now.scale < tall.scale ? 1 : heightUsed(scene, box, textSize);
  return Math.min(MOST, 1 - used + SHARE * used) * height;
}

/** The least share of the height with which the drawing is as large as with all of it. */
function heightUsed(scene: Scene, box: Box, textSize: number): number {
  const { scale } = frameOf(scene, box, textSize);
  const height = box.y1 - box.y0;
  let [low, high] = [0.3, 1];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    const tried = frameOf(scene, { ...box, y1: box.y0 + middle * height }, textSize);
    if (tried.scale < scale * 0.999) low = middle;
    else high = middle;
  }
  return high;
}

/** Numbers in the picture and the list with their names; bodies whose number finds no place stay without. */
function* written(
  scene: Scene,
  { most }: NamesWanted,
  place: FigureKey,
  list: Box,
  setting: KeySetting,
): Generator<void, FigureKey> {
  const { named } = place;
  const missing = unnamedOf(scene, named.set.labels, most);
  const placed = yield* placingNumbers(
    scene,
    missing,
    { set: named.set, bounds: place.box, keepOff: named.notes.keepOff },
    setting,
  );
  const of = new Map(scene.nodes.map((node) => [node.id, node] as const));
  const found = new Set(placed.map(({ id }) => id));
  const there = missing.map((v) => scene.nodes[v]!).filter(({ id }) => found.has(id));
  const width = list.x1 - list.x0;
  const height = list.y1 - list.y0;
  const unnamed = scene.nodes.filter(({ label }) => label !== '').length - named.set.labels.length;
  for (let count = there.length; count > 0; count--) {
    const ids = new Set(there.slice(0, count).map(({ id }) => id));
    const order: readonly Id[] = clockwise(
      there.filter(({ id }) => ids.has(id)),
      scene,
    );
    const block = planKey(
      order.map((id) => of.get(id)!.label),
      width,
      Number.POSITIVE_INFINITY,
      setting,
      unnamed - count,
    ).drawn;
    if (block.height > height + 0.5) continue;
    const numbers = new Map(order.map((id, i) => [id, String(i + 1)] as const));
    return {
      ...place,
      key: {
        numbered: order.map((id) => ({ id, number: numbers.get(id)! })),
        numbers: numbersGroup(placed, numbers, setting),
        list: { markup: block.at(list.x0, list.y0), box: boxAt(list.x0, list.y0, block) },
      },
    };
  }
  return place;
}
