/**
 * Sector schemes: ways to read the sector of a body. The data never change by switching; the lens says which was used.
 *
 *  assigned      the sector as assigned in the data
 *  alternatives  the stated alternative where there is one – shows how much hangs on doubtful assignments
 *  two-fields    the Dortmund report's two fields: Gesundheit takes addiction and mental illness, the rest is Soziales
 *  own           by a person's own table from category to sector
 */
import type { Body } from './project.ts';
import { CROSS_SECTOR_ID, SECTORS, type SectorId } from './vocabulary.ts';

export const SCHEMES = ['assigned', 'alternatives', 'two-fields', 'own'] as const;
export type SchemeId = (typeof SCHEMES)[number];

/** Category id (or body id, which goes first) → sector id; what is not in it has no sector. */
export type OwnScheme = Readonly<Record<string, SectorId>>;

/** The sector of a body under a scheme; null = none. May be CROSS_SECTOR_ID. */
export function sectorOf(body: Body, scheme: SchemeId, own: OwnScheme | null = null): SectorId | null {
  if (scheme === 'own') {
    if (own && Object.hasOwn(own, body.id)) return own[body.id]!;
    return own && Object.hasOwn(own, body.category) ? own[body.category]! : null;
  }
  if (!body.sector) return null;
  const { value, alternative } = body.sector;
  if (scheme === 'assigned') return value;
  if (scheme === 'alternatives') return alternative ?? value;
  if (value !== 'Psycho-Soziales') return value;
  return alternative === 'Gesundheit' ? 'Gesundheit' : 'Soziales';
}

/**
 * The sectors of a scheme in their fixed order. Where the data use other words than the field's three, the sectors are
 * those present, in alphabetical order.
 */
export function sectorsOf(
  bodies: Iterable<Body>,
  scheme: SchemeId,
  own: OwnScheme | null = null,
): SectorId[] {
  const present = new Set<SectorId>();
  for (const body of bodies) {
    const sector = sectorOf(body, scheme, own);
    if (sector !== null && sector !== CROSS_SECTOR_ID) present.add(sector);
  }
  if (scheme === 'two-fields') {
    if ([...present].every((s) => s === 'Gesundheit' || s === 'Soziales')) return ['Gesundheit', 'Soziales'];
  } else if ([...present].every((s) => (SECTORS as readonly string[]).includes(s))) return [...SECTORS];
  return [...present].sort((a, b) => (a < b ? -1 : 1));
}
