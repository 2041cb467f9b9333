/** What people wrote as places, each with what it was found to be and who is there. */
import type { Body, Id, Region, Table } from './project.ts';
import type { Finder, Whereabouts } from './whereabouts.ts';

export type WrittenPlace = {
  /** As it was written; the name of the region where no place was said. */
  readonly text: string;
  /** Nobody wrote a place: the name of the region was taken. */
  readonly byRegion: boolean;
  readonly bodies: readonly Id[];
  readonly where: Whereabouts;
};

/** How much there is to do about a place: a person has to choose, may want to look, nothing. */
export type Doubt = 'open' | 'assumed' | 'clear';

export function doubtIn(where: Whereabouts): Doubt {
  if (where.of === 'several' || where.of === 'unknown') return 'open';
  return where.of === 'found' && (where.by !== 'name' || where.coarser) ? 'assumed' : 'clear';
}

export type PlacesWritten = {
  /** By doubt, then by the number of bodies. */
  readonly places: readonly WrittenPlace[];
  /** Bodies of which nobody said where they are. */
  readonly unsaid: readonly Id[];
  /** Of all bodies: with a place on the map, and without one because they are everywhere. */
  readonly placed: number;
  readonly everywhere: number;
};

const RANK: Readonly<Record<Doubt, number>> = { open: 0, assumed: 1, clear: 2 };

export function placesWritten(bodies: Iterable<Body>, regions: Table<Region>, find: Finder): PlacesWritten {
  const byText = new Map<string, WrittenPlace & { readonly bodies: Id[] }>();
  const unsaid: Id[] = [];
  let [placed, everywhere] = [0, 0];
  for (const body of bodies) {
    const where = find(body);
    if (where.of === 'unsaid') {
      unsaid.push(body.id);
      continue;
    }
    if (where.of === 'found') {
      if (where.place.kind === 'everywhere') everywhere++;
      else placed++;
    }
    const said = body.place.trim();
    const text = said || ((body.region === null ? undefined : regions.get(body.region)?.label) ?? '');
    // One text can mean two places, in regions of two Länder.
    const key = `${said === '' ? 1 : 0} ${text} ${where.of === 'found' ? where.place.key : ''}`;
    const known = byText.get(key);
    if (known) known.bodies.push(body.id);
    else byText.set(key, { text, byRegion: said === '', bodies: [body.id], where });
  }
  const places = [...byText.values()].sort(
    (a, b) =>
      RANK[doubtIn(a.where)] - RANK[doubtIn(b.where)] ||
      b.bodies.length - a.bodies.length ||
      (a.text < b.text ? -1 : 1),
  );
  return { places, unsaid, placed, everywhere };
}
