/** Places of bodies on the ground. Outlines and gazetteer come with the first picture on a map, out of the app itself. */

import { inSlices } from '../../base/pace.ts';
import type { GroundSubject } from '../../i18n/ground-words.ts';
import { type Gazetteer, type Land, readingGazetteer } from '../../model/gazetteer.ts';
import type { Lensed } from '../../model/lens.ts';
import { landOutlines, type OnMap, onMap } from '../../model/on-map.ts';
import type { Project } from '../../model/project.ts';
import { type Finder, finderFor, landOfProject, type Whereabouts, whereIs } from '../../model/whereabouts.ts';
import { store } from '../store.ts';

let loading: Promise<Gazetteer> | null = null;
let loaded: Gazetteer | null = null;

/** Rejects when it cannot be had (no connection); asked again, it tries again. */
export function loadGazetteer(): Promise<Gazetteer> {
  loading ??= read().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The outlines of the Länder alone. */
export const loadLaender = async (): Promise<readonly Land[]> =>
  (await import('../../../data/geo/laender.json')).default;

async function read(): Promise<Gazetteer> {
  const [laender, places, areas] = await Promise.all([
    import('../../../data/geo/laender.json'),
    import('../../../data/geo/places.csv?raw'),
    import('../../../data/geo/areas.csv?raw'),
  ]);
  loaded = await inSlices(readingGazetteer(laender.default, places.default, areas.default));
  return loaded;
}

/** By what places are found: the fields of a project that an edit of names or ties leaves alone. */
let last: {
  readonly about: Project['about'];
  readonly regions: Project['regions'];
  readonly hubRegion: string | null;
  readonly find: Finder;
} | null = null;

/** Null until the gazetteer is loaded. */
export function finderOf(project: Project): Finder | null {
  if (!loaded) return null;
  const { about, regions, bodies } = project;
  const hubRegion = about.hub === null ? null : (bodies.get(about.hub)?.region ?? null);
  if (last?.about !== about || last.regions !== regions || last.hubRegion !== hubRegion)
    last = { about, regions, hubRegion, find: finderFor(project, loaded) };
  return last.find;
}

/** Null until it is loaded. */
export const gazetteerNow = (): Gazetteer | null => loaded;

/** A place as a person writes it now, in the open network. */
export function whereIsNow(text: string): Whereabouts {
  if (!loaded) return { of: 'unsaid' };
  return whereIs(text, loaded, { land: landOfProject(store.getState().project, loaded) });
}

/** What a layout on a map is told. */
export async function mapFacts(
  project: Project,
  { bodies }: Lensed,
): Promise<OnMap & { readonly outlines: ReturnType<typeof landOutlines> }> {
  const gazetteer = await loadGazetteer();
  return { ...onMap(bodies, finderOf(project)!), outlines: landOutlines(gazetteer) };
}

/** What places and outlines are called; null until the gazetteer is loaded. */
export function placeNames(project: Project, { bodies }: Lensed): GroundSubject['places'] {
  const find = finderOf(project);
  if (!find || !loaded) return null;
  const { laender } = loaded;
  return {
    nameOf: (vertex) => {
      const where = find(bodies[vertex]!);
      return where.of === 'found' ? where.place.name : '';
    },
    outlineOf: (code) => laender.find((land) => land.code === code)?.name ?? code,
  };
}
