/**
 * Where the bodies of the open network stand on the map. After an edit they stay there: only what is new or means something
 * else is placed (`layout/keep-places.ts`). The map and figures ask here, so that a figure shows what is seen.
 *
 * Places are not saved: after a reload the picture is laid out as for everybody else.
 */
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import { keepPlaces, ringValues } from '../layout/keep-places.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import { hubsOf, type Lens, type Lensed } from '../model/lens.ts';
import type { Id } from '../model/project.ts';
import { LAYOUT_SEED } from './picture.ts';
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

type Place = { readonly x: number; readonly y: number; readonly sector: number; readonly ring: number };

type Arrangement = {
  readonly project: Id;
  readonly lens: Lens;
  readonly layout: LayoutId;
  readonly ring: Ring;
  readonly hubs: string;
  readonly guides: Positions['guides'];
  /** Also of bodies that are gone: an undo brings them back to where they were. */
  readonly places: Map<Id, Place>;
  kept: boolean;
};

/** More bodies to place than this share, and the picture had better be laid out anew. */
const MOST_NEW = 0.25;
/** Comparisons that placing may take; beyond, a worker lays the picture out. */
const MOST_WORK = 40_000;

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
  const kept = placeInto(wanted, input);
  if (kept) return { positions: kept, kept: last?.kept ?? false };
  const positions = await work.layout(wanted.layout, input, control);
  last = {
    project: wanted.project,
    lens: wanted.lensed.lens,
    layout: wanted.layout,
    ring: wanted.ring,
    hubs: hubKey(wanted.lensed, input),
    guides: positions.guides,
    places: new Map(),
    kept: false,
  };
  remember(last, wanted.lensed, input, positions);
  return { positions, kept: false };
}

const hubKey = ({ bodies }: Lensed, { hubs }: LayoutInput): string =>
  JSON.stringify(hubs.map((v) => bodies[v]!.id));

/** The picture as it stands with the new bodies in it; null when it has to be laid out. */
function placeInto(wanted: Wanted, input: LayoutInput): Positions | null {
  const { lensed, layout } = wanted;
  const before = last;
  if (
    !before ||
    before.project !== wanted.project ||
    before.lens !== lensed.lens ||
    before.layout !== layout ||
    before.ring !== wanted.ring ||
    before.hubs !== hubKey(lensed, input)
  )
    return null;
  // Without a hub the wheel's middle is whoever has most neighbours, which any edit can change.
  if (layout === 'sector-wheel' && (input.hubs.length === 0 || !before.guides)) return null;
  const rings = ringsOf(input, layout);
  const xy = new Float64Array(2 * lensed.bodies.length).fill(Number.NaN);
  const asked = new Map<number, readonly [number, number]>();
  let open = 0;
  lensed.bodies.forEach(({ id }, v) => {
    const place = before.places.get(id);
    const wish = wishes.get(id);
    if (wish) asked.set(v, wish);
    const stays =
      place &&
      (!before.guides || (place.sector === input.labels.sector[v]! && Object.is(place.ring, rings[v]!)));
    if (stays) {
      xy[2 * v] = place.x;
      xy[2 * v + 1] = place.y;
    } else open++;
  });
  if (open > Math.max(3, MOST_NEW * lensed.bodies.length) || open * lensed.bodies.length > MOST_WORK)
    return null;
  const positions = keepPlaces(input, { xy, guides: before.guides }, asked);
  if (!positions) return null;
  if (open > 0) before.kept = true;
  remember(before, lensed, input, positions);
  return positions;
}

/** Ring number of each vertex in the wheel; elsewhere rings mean nothing. */
const ringsOf = (input: LayoutInput, layout: LayoutId): Float64Array =>
  layout === 'sector-wheel' ? ringValues(input) : new Float64Array(input.graph.n);

function remember(to: Arrangement, { bodies }: Lensed, input: LayoutInput, { xy }: Positions): void {
  const rings = ringsOf(input, to.layout);
  bodies.forEach(({ id }, v) => {
    const [x, y] = [xy[2 * v]!, xy[2 * v + 1]!];
    to.places.set(id, { x, y, sector: input.labels.sector[v]!, ring: rings[v]! });
    wishes.delete(id);
  });
}
