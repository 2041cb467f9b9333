/**
 * As much of what was staged as the person looks at. Handing a project of 300 000 ties to the page takes it more than half
 * a second, and every decision stages anew; so large ones are handed over whole only when they are taken over.
 */
import { NO_CHANGE, noDiff } from '../../model/change.ts';
import { type Body, type Id, NO_RECORDS, type Project, type Table } from '../../model/project.ts';
import type { Glimpse, Staged } from './import.ts';

/** Bodies and ties up to which nothing is gained by leaving some out. */
const SMALL = 4000;
/** New bodies that are listed in the preview. */
const LISTED = 200;

/** @param small bodies and ties that are handed over whole */
export function glimpse(staged: Staged, small: number = SMALL): Glimpse {
  const { project, change, duplicates } = staged;
  if (!project || project.bodies.size + project.ties.size <= small) return { staged, whole: true };
  const paired = new Set<Id>();
  for (const { incoming, other } of duplicates) {
    paired.add(incoming.id);
    paired.add(other.id);
  }
  return {
    whole: false,
    staged: {
      ...staged,
      project: onlyBodies(project, some(project.bodies, paired)),
      change: change && {
        ...NO_CHANGE,
        about: change.about,
        bodies: { ...noDiff(), added: some(change.bodies.added, paired) },
      },
    },
  };
}

const onlyBodies = (project: Project, bodies: Table<Body>): Project => ({
  ...NO_RECORDS,
  about: project.about,
  bodies,
});

/** The first ones, and those that are asked about. */
function some(bodies: ReadonlyMap<Id, Body>, wanted: ReadonlySet<Id>): ReadonlyMap<Id, Body> {
  const kept = new Map<Id, Body>();
  for (const [id, body] of bodies) if (kept.size < LISTED || wanted.has(id)) kept.set(id, body);
  return kept;
}
