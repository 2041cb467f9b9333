/** The little that is needed before anything is opened or kept. */

import type { SavedDocument } from './document.ts';
import type { Facts } from './place.ts';
import { tabMemory } from './tab-memory.ts';

/** Whether anything may be written here at all; why not is told by `storage` in the store. */
export const writing = {
  allowed: !tabMemory.isTraceless(),
  /** The last run of the page was cut off. */
  cutOff: false,
};

/** Files of the layout before there were many projects, see legacy.ts. */
export const OLD_FILES = ['document-a.copy', 'document-b.copy'] as const;

/** A name for a project's record: no word of the project itself. */
export const newKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 16);

export const factsOf = (
  key: string,
  { project, past }: SavedDocument,
  order: number,
  encrypted = false,
): Facts => ({
  key,
  projectId: project.about.id,
  name: project.about.name,
  bodies: project.bodies.size,
  ties: project.ties.size,
  steps: past.length,
  savedAt: Date.now(),
  order,
  encrypted,
});
