/** Puts what an edit added into a picture that stands; everything else stays where it was. */
import { keepPlaces, ringValues, type Wishes } from '../../layout/keep-places.ts';
import type { LayoutInput, Positions } from '../../layout/layout.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import type { Arrangement, Wanted } from './places.ts';

/** A place, and what it means: the sector and the number of the ring. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly sector: number;
  readonly ring: number;
};

/** More bodies to place than this share, and the picture had better be laid out anew. */
const MOST_NEW = 0.25;
/** Comparisons that placing may take; beyond, a worker lays the picture out. */
const MOST_WORK = 40_000;

/**
 * @param wishes where bodies were put by hand; those that are placed are taken out
 * @returns null when the picture has to be laid out anew
 */
export function placeInto(
  before: Arrangement,
  wanted: Wanted,
  input: LayoutInput,
  wishes: Map<Id, readonly [x: number, y: number]>,
): Positions | null {
  const { lensed } = wanted;
  // By hand there is no ground that a place could mean something on.
  const guides = wanted.layout === 'by-hand' ? null : before.positions.guides;
  if (hubKey(before.wanted.lensed, before.input) !== hubKey(lensed, input)) return null;
  // Without a hub the wheel's middle is whoever has most neighbours, which any edit can change.
  if (wanted.layout === 'sector-wheel' && (input.hubs.length === 0 || !guides)) return null;
  // Other grounds have places by what bodies are: they are laid out anew, which moves little.
  if (guides && guides.of !== 'wheel') return null;
  if (!before.places) {
    before.places = new Map();
    remember(before.places, before.wanted, before.input, before.positions);
  }
  const rings = ringsOf(input, wanted);
  const xy = new Float64Array(2 * lensed.bodies.length).fill(Number.NaN);
  const asked: Map<number, readonly [number, number]> = new Map();
  let open = 0;
  for (const [v, { id }] of lensed.bodies.entries()) {
    const wish = wishes.get(id);
    if (wish) asked.set(v, wish);
    const place = before.places.get(id);
    const means = place && place.sector === input.labels.sector[v]! && Object.is(place.ring, rings[v]!);
    if (place && (!guides || means)) {
      xy[2 * v] = place.x;
      xy[2 * v + 1] = place.y;
    } else open++;
  }
  const { length } = lensed.bodies;
  if (open > Math.max(3, MOST_NEW * length) || open * length > MOST_WORK) return null;
  const positions = keepPlaces(input, { xy, guides }, asked satisfies Wishes);
  if (!positions) return null;
  if (open > 0) before.kept = true;
  remember(before.places, wanted, input, positions);
  for (const { id } of lensed.bodies) wishes.delete(id);
  return positions;
}

const hubKey = ({ bodies }: Lensed, { hubs }: LayoutInput): string =>
  JSON.stringify(hubs.map((v) => bodies[v]!.id));

/** Ring number of each vertex in the wheel; elsewhere rings mean nothing. */
const ringsOf = (input: LayoutInput, { layout }: Wanted): Float64Array =>
  layout === 'sector-wheel' ? ringValues(input) : new Float64Array(input.graph.n);

function remember(places: Map<Id, Place>, wanted: Wanted, input: LayoutInput, { xy }: Positions): void {
  const rings = ringsOf(input, wanted);
  for (const [v, { id }] of wanted.lensed.bodies.entries()) {
    places.set(id, {
      x: xy[2 * v]!,
      y: xy[2 * v + 1]!,
      sector: input.labels.sector[v]!,
      ring: rings[v]!,
    });
  }
}
