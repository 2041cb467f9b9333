/** Places on the ground for the layout of a map, from the files that come with the product. */
import type { Lensed } from '../model/lens.ts';
import { landOutlines, onMap } from '../model/on-map.ts';
import type { Project } from '../model/project.ts';
import { finderFor } from '../model/whereabouts.ts';
import { gazetteer } from './gazetteer.ts';

/** What the layout is told, and what places and outlines are called. */
export function onGround(project: Project, { bodies }: Lensed) {
  const places = gazetteer();
  const find = finderFor(project, places);
  return {
    facts: { ...onMap(bodies, find), outlines: landOutlines(places) },
    names: {
      nameOf: (vertex: number): string => {
        const where = find(bodies[vertex]!);
        return where.of === 'found' ? where.place.name : '';
      },
      outlineOf: (code: string): string => places.laender.find((land) => land.code === code)?.name ?? code,
    },
  };
}
