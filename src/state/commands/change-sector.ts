/** The sector of a body, decided by a person. One undo step. */
import { BY_HAND } from '../../i18n/by-hand.ts';
import { updateBodies } from '../../model/change.ts';
import type { Id, SectorAssignment } from '../../model/project.ts';
import type { SectorId } from '../../model/vocabulary.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';

/**
 * A person's word counts as sure. What stood there before stays as the alternative, so that the 'alternatives' scheme still
 * shows how much hangs on the decision; so does a stated alternative that the person did not choose.
 *
 * @param sector null = no sector
 */
export function changeSector(id: Id, sector: SectorId | null): void {
  const { project } = store.getState();
  const body = project.bodies.get(id);
  if (!body || (body.sector?.value ?? null) === sector) return;
  commit(updateBodies(project, new Map([[id, { sector: byHand(body.sector, sector) }]])), stepKey(sector), {
    body: body.label,
    sector: sector ?? '',
  });
}

const stepKey = (sector: SectorId | null) =>
  sector === null ? 'commands:step.noSector' : 'commands:step.changeSector';

export function byHand(before: SectorAssignment | null, value: SectorId | null): SectorAssignment | null {
  if (value === null) return null;
  const stated = before?.alternative ?? null;
  return {
    value,
    confidence: 'high',
    reason: BY_HAND,
    alternative: stated !== null && stated !== value ? stated : (before?.value ?? null),
  };
}
