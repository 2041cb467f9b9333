/** Saying where bodies are, for several at once: one undo step. */
import { updateBodies } from '../../model/change.ts';
import type { Id } from '../../model/project.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';

/** @param ids bodies that are gone are left out */
export function writePlace(ids: readonly Id[], place: string): void {
  const { project } = store.getState();
  const text = place.trim();
  const edits = new Map(
    ids.flatMap((id) => {
      const body = project.bodies.get(id);
      return body && body.place !== text ? [[id, { place: text }] as const] : [];
    }),
  );
  if (edits.size === 0) return;
  commit(updateBodies(project, edits), 'commands:step.writePlace', { count: edits.size, place: text });
}
