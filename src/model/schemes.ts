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

/** Category id (or body id, which goes first) → sector id, '' for none; what is not in it has no sector. */
export type OwnScheme = Readonly<Record<string, SectorId>>;

/** The sector of a body under a scheme; null = none. May be CROSS_SECTOR_ID. */
export function sectorOf(body: Body, scheme: SchemeId, own: OwnScheme | null = null): SectorId | null {
  if (scheme === 'own') {
    if (own && Object.hasOwn(own, body.id)) return own[body.id] || null;
    return own && Object.hasOwn(own, body.category) ? own[body.category] || null : null;
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

/**
 * An own scheme to start from, under which every body has the sector it is assigned: each category takes the sector that
 * most of its bodies have; bodies that differ from it are named.
 */
export function ownSchemeFrom(bodies: Iterable<Body>): OwnScheme {
  const byCategory = new Map<string, Body[]>();
  for (const body of bodies) byCategory.set(body.category, [...(byCategory.get(body.category) ?? []), body]);
  const entries: [string, SectorId][] = [];
  for (const [category, members] of byCategory) {
    const counts = new Map<SectorId, number>();
    for (const { sector } of members)
      counts.set(sector?.value ?? '', (counts.get(sector?.value ?? '') ?? 0) + 1);
    const most = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
    entries.push([category, most]);
    for (const { id, sector } of members)
      if ((sector?.value ?? '') !== most) entries.push([id, sector?.value ?? '']);
  }
  return Object.fromEntries(entries);
}

/** The scheme with another sector for a category; exceptions for single bodies of that category are given up. */
export function withCategory(
  own: OwnScheme,
  bodies: Iterable<Body>,
  category: string,
  sector: SectorId,
): OwnScheme {
  const members = new Set<string>();
  for (const body of bodies) if (body.category === category && body.id !== category) members.add(body.id);
  const kept = Object.entries(own).filter(([key]) => !members.has(key) && key !== category);
  return Object.fromEntries([...kept, [category, sector]]);
}
