/** The first body of an empty network: the contact centre, put in the middle. One step. */
import { apply, squash } from '../../model/change.ts';
import { addChange, hubChange, newBody } from '../../model/edit/records.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';

/** @param name not empty @param place '' = not said */
export function addCentre(name: string, place: string): void {
  const { project } = store.getState();
  const centre = newBody(project, name.trim(), 'centre', { place: place.trim() });
  const added = addChange(project, [centre]);
  const change = squash(added, hubChange(apply(project, added), centre.id));
  commit(change, 'commands:step.addBody', { body: centre.label });
}
