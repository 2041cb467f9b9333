/** Places on the ground for the layout of a map, from the files that come with the product. */
import { readFileSync } from 'node:fs';
import { toEnd } from '../base/pauses.ts';
import { type Land, readingGazetteer } from '../model/gazetteer.ts';
import type { Lensed } from '../model/lens.ts';
import { landOutlines, onMap } from '../model/on-map.ts';
import type { Project } from '../model/project.ts';
import { finderFor } from '../model/whereabouts.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../data/geo/${name}`, import.meta.url), 'utf8');

/** What the layout is told, and what places and outlines are called. */
export function onGround(project: Project, { bodies }: Lensed) {
  const gazetteer = toEnd(
    readingGazetteer(
      JSON.parse(text('laender.json')) as readonly Land[],
      text('places.csv'),
      text('areas.csv'),
    ),
  );
  const find = finderFor(project, gazetteer);
  return {
    facts: { ...onMap(bodies, find), outlines: landOutlines(gazetteer) },
    names: {
      nameOf: (vertex: number): string => {
        const where = find(bodies[vertex]!);
        return where.of === 'found' ? where.place.name : '';
      },
      outlineOf: (code: string): string => gazetteer.laender.find((land) => land.code === code)?.name ?? code,
    },
  };
}
