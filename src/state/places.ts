/**
 * Where the bodies of the open network stand on the map. After an edit they stay there: only what is new or means something
 * else is placed (`places-kept.ts`, loaded with the first edit). The map and figures ask here, so that a figure shows what is
 * seen.
 *
 * Places are not saved: after a reload the picture is laid out as for everybody else.
 */
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import { hubsOf, type Lensed } from '../model/lens.ts';
import type { Id } from '../model/project.ts';
import { LAYOUT_SEED } from './picture.ts';
import type { Place } from './places-kept.ts';
import { type LayoutId, type Ring, store } from './store.ts';

/** What a picture is laid out by; another one of these is another picture. */
export type Wanted = {
  readonly project: Id;
  readonly lensed: Lensed;
  readonly layout: LayoutId;
  readonly ring: Ring;
  /** Ring number of each vertex; null = steps from the hub. */
  readonly numbers: Float64Array | null;
};

export type Arranged = {
  readonly positions: Positions;
  /** Bodies were placed into the picture as it was, instead of laying it out anew. */
  readonly kept: boolean;
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

/** @throws when the layout fails or is cancelled */
export async function arrange(
  wanted: Wanted,
  work: Pick<Jobs, 'layout'>,
  control?: JobControl,
): Promise<Arranged> {
  const { graph, labels } = wanted.lensed;
  const input: LayoutInput = {
    graph,
    labels,
    hubs: hubsOf(wanted.lensed),
    ring: wanted.numbers,
    seed: LAYOUT_SEED,
  };
  const before = last;
  if (before && samePicture(before.wanted, wanted)) {
    // Without a connection the picture is laid out anew, which is no loss but a jump.
    const into = await import('./places-kept.ts').catch(() => null);
    const kept = into?.placeInto(before, wanted, input, wishes);
    if (kept) return { positions: kept, kept: before.kept };
  }
  const positions = await work.layout(wanted.layout, input, control);
  last = { wanted, input, positions, places: null, kept: false };
  return { positions, kept: false };
}

const samePicture = (a: Wanted, b: Wanted): boolean =>
  a.project === b.project && a.lensed.lens === b.lensed.lens && a.layout === b.layout && a.ring === b.ring;
