/**
 * Where the bodies of the open network stand on the map. After an edit they stay there: only what is new or means something
 * else is placed (`places-kept.ts`, loaded with the first edit). The map and figures ask here, so that a figure shows what is
 * seen.
 *
 * Where a person put a body is part of the project (`arrangements`, by layout); everything else is laid out again after a reload,
 * as for everybody else.
 */

import { LAYOUT_SEED } from '../../figures/picture.ts';
import { layoutUnder } from '../../figures/pins.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import type { Layout, LayoutInput, Positions } from '../../layout/layout.ts';
import { hubsOf, type Lensed } from '../../model/lens.ts';
import type { Id, Pin } from '../../model/project.ts';
import { type LayoutId, type Ring, store } from '../store.ts';
import type { Place } from './places-kept.ts';

/** What a picture is laid out by; another one of these is another picture. */
export type Wanted = {
  readonly project: Id;
  readonly lensed: Lensed;
  readonly layout: LayoutId;
  /** The layout under the one by hand. */
  readonly handFrom?: Layout['id'];
  readonly ring: Ring;
  /** Ring number of each vertex; null = steps from the hub. */
  readonly numbers: Float64Array | null;
  /** Where bodies were put in this layout, in that under it first; what is pinned twice stands where the last one says. */
  readonly pins?: readonly Pin[];
};

export type Arranged = {
  readonly positions: Positions;
  /** Bodies were placed into the picture as it was, instead of laying it out anew. */
  readonly kept: boolean;
  /** The groups in the net that the layout was told; null for layouts that ask for none. */
  readonly groups: Int32Array | null;
};

/** The picture as it was laid out, and what was put into it since. */
export type Arrangement = {
  readonly wanted: Wanted;
  readonly input: LayoutInput;
  readonly positions: Positions;
  /** Also of bodies that are gone: an undo brings them back to where they were. Null until something is placed. */
  places: Map<Id, Place> | null;
  kept: boolean;
};

let last: Arrangement | null = null;
const wishes = new Map<Id, readonly [x: number, y: number]>();

/** Where a person put a body that is being added, in the layout's units. */
export function wishPlace(id: Id, place: readonly [x: number, y: number]): void {
  wishes.set(id, place);
}

/** The next picture is laid out anew. */
export function rearrange(): void {
  last = null;
  store.setState((s) => ({ rearranged: s.rearranged + 1 }));
}

/** These layouts ask for more than the network itself: `layout-facts.ts` finds it. */
const ASKING: readonly string[] = [
  'two-mode',
  'sector-triangle',
  'layered',
  'geographic',
  'circular',
] satisfies LayoutId[];

/** @throws when the layout fails or is cancelled */
export async function arrange(
  wanted: Wanted,
  work: Pick<Jobs, 'layout'> & Partial<Pick<Jobs, 'communities'>>,
  control?: JobControl,
): Promise<Arranged> {
  const { graph, labels } = wanted.lensed;
  const id = layoutUnder(wanted);
  const pinned = id === 'force' ? pinnedPlaces(wanted) : null;
  const input: LayoutInput = {
    graph,
    labels,
    hubs: hubsOf(wanted.lensed),
    ring: wanted.numbers,
    seed: LAYOUT_SEED,
    ...(pinned ? { pinned } : {}),
    ...(ASKING.includes(id)
      ? await (await import('./layout-facts.ts')).factsFor(id, wanted.lensed, work, control)
      : {}),
  };
  const before = last;
  if (before && samePicture(before.wanted, wanted)) {
    // Nothing that places depend on was changed: a name was corrected, a body moved by hand.
    if (sameFacts(before.input, input)) return put(wanted, before.positions, before.kept, input);
    // Without a connection the picture is laid out anew, which is no loss but a jump.
    const into = await import('./places-kept.ts').catch(() => null);
    const kept = into?.placeInto(before, wanted, input, wishes);
    if (kept) return put(wanted, kept, before.kept, input);
  }
  const positions = await work.layout(id, input, control);
  last = { wanted, input, positions, places: null, kept: false };
  return put(wanted, positions, false, input);
}

/** With everybody whom a person put somewhere at that place. By hand, the ground would say what is no longer so. */
function put(wanted: Wanted, positions: Positions, kept: boolean, { group }: LayoutInput): Arranged {
  const guides = wanted.layout === 'by-hand' ? null : positions.guides;
  const groups = group ?? null;
  const pinned = pinnedPlaces(wanted);
  if (!pinned && guides === positions.guides) return { positions, kept, groups };
  const xy = pinned
    ? positions.xy.map((at, i) => (Number.isNaN(pinned[i]!) ? at : pinned[i]!))
    : positions.xy;
  return { positions: { xy, guides }, kept, groups };
}

/** Where each vertex was put, NaN = nowhere; null when nobody was. */
function pinnedPlaces({ lensed, pins = [] }: Wanted): Float64Array | null {
  if (pins.length === 0) return null;
  const places = new Float64Array(2 * lensed.bodies.length).fill(Number.NaN);
  for (const { body, x, y } of pins) {
    const v = lensed.vertexOf.get(body);
    if (v === undefined) continue;
    places[2 * v] = x;
    places[2 * v + 1] = y;
  }
  return places;
}

const samePicture = (a: Wanted, b: Wanted): boolean =>
  a.project === b.project &&
  a.lensed.lens === b.lensed.lens &&
  layoutUnder(a) === layoutUnder(b) &&
  a.ring === b.ring &&
  // Bodies flow around those that were put somewhere.
  (layoutUnder(a) !== 'force' || samePins(a.pins, b.pins));

function samePins(a: readonly Pin[] = [], b: readonly Pin[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((pin, i) => pin.body === b[i]!.body && pin.x === b[i]!.x && pin.y === b[i]!.y)
  );
}

const sameFacts = (a: LayoutInput, b: LayoutInput): boolean =>
  a.graph === b.graph &&
  a.labels === b.labels &&
  a.hubs.length === b.hubs.length &&
  a.hubs.every((v, i) => v === b.hubs[i]) &&
  (['ring', 'group', 'level', 'place', 'placeIs'] as const).every((fact) => alike(a[fact], b[fact]));

function alike(a: ArrayLike<number> | null | undefined, b: ArrayLike<number> | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
