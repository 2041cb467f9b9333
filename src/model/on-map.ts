/** Where the bodies of a network are on the ground, as layouts are told. */
import { PLACE_IS } from '../graph/labels.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Body } from './project.ts';
import type { Finder } from './whereabouts.ts';

export type OnMap = {
  /** Degrees east and north of each body: x0, y0, x1, y1 …; NaN = no place. */
  readonly place: Float64Array;
  /** One of `PLACE_IS` for each. */
  readonly placeIs: Uint8Array;
};

export function onMap(bodies: readonly Body[], find: Finder): OnMap {
  const place = new Float64Array(2 * bodies.length).fill(Number.NaN);
  const placeIs = new Uint8Array(bodies.length);
  bodies.forEach((body, v) => {
    const where = find(body);
    if (where.of !== 'found') return;
    const { kind, lon, lat } = where.place;
    if (kind === 'everywhere') {
      placeIs[v] = PLACE_IS.everywhere;
      return;
    }
    placeIs[v] = kind === 'town' || kind === 'part' ? PLACE_IS.spot : PLACE_IS.area;
    place[2 * v] = lon;
    place[2 * v + 1] = lat;
  });
  return { place, placeIs };
}

/** The outlines of the Länder, in degrees. */
export const landOutlines = ({ laender }: Gazetteer) =>
  laender.map(({ code, at, rings }) => ({ code, at, lines: rings.map((ring) => Float64Array.from(ring)) }));
