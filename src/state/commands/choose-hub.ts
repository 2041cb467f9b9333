/** Which contact centre the network is about, decided by a person. One undo step. */
import { NO_CHANGE } from '../../model/change.ts';
import type { Id } from '../../model/project.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';

export function chooseHub(id: Id): void {
  const { project } = store.getState();
  const body = project.bodies.get(id);
  if (!body || project.about.hub === id) return;
  commit({ ...NO_CHANGE, about: [project.about, { ...project.about, hub: id }] }, 'commands:step.chooseHub', {
    body: body.label,
  });
}
