/**
 * Reading again after an edit that leaves every vertex and edge where it was – a name corrected, a date added, a sector
 * changed. What did not change is taken over as it is, by reference: graph, numbering and measures stay, and an edit of one
 * cell costs a few milliseconds where reading 20 000 bodies anew costs many frames.
 */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import { touchedBetween } from './change.ts';
import type { Lens, Lensed, LensedTie } from './lens.ts';
import type { Body, Id, Project, Table, Tie } from './project.ts';
import { sectorOf, sectorsOf } from './schemes.ts';
import { CROSS_SECTOR_ID } from './vocabulary.ts';
import { judgesOf } from './where.ts';

/**
 * @param before the project that `lensed` was read from
 * @returns what `read(project, lensed.lens)` would answer; null when it has to be read anew
 */
export function reread(before: Project, lensed: Lensed, project: Project): Lensed | null {
  const { lens } = lensed;
  if (before.about.aggregate !== project.about.aggregate) return null;
  const bodies = changedIn(before.bodies, project.bodies);
  const ties = bodies && changedIn(before.ties, project.ties);
  if (!bodies || !ties) return null;
  for (const [from, to] of bodies.values()) if (from.kind !== to.kind) return null;
  for (const [from, to] of ties.values()) if (movesEdge(from, to, lens)) return null;
  if (lens.where.length > 0 && judgedOtherwise(before, project, lens, bodies, ties)) return null;
  const sectors = sameSectors(bodies, lensed, project);
  if (!sectors) return null;
  const { hub } = project.about;
  return {
    ...lensed,
    bodies: bodies.size === 0 ? lensed.bodies : lensed.bodies.map((b) => bodies.get(b.id)?.[1] ?? b),
    ties: ties.size === 0 ? lensed.ties : lensed.ties.map((t) => withTie(t, ties)),
    labels: labelsAgain(lensed, bodies),
    hub: hub === null ? null : (lensed.vertexOf.get(hub) ?? null),
  };
}

type Changed<T> = ReadonlyMap<Id, readonly [from: T, to: T]>;

/** Records that are others than before; null when records were added, removed or put in another order. */
function changedIn<T>(before: Table<T>, now: Table<T>): Changed<T> | null {
  const changed = new Map<Id, readonly [T, T]>();
  if (before === now) return changed;
  if (before.size !== now.size) return null;
  const touched = touchedBetween(before, now);
  if (touched) {
    for (const _ of touched.added) return null;
    for (const id of touched.updated) {
      const [from, to] = [before.get(id)!, now.get(id)!];
      if (from !== to) changed.set(id, [from, to]);
    }
    return changed;
  }
  const olds = before.entries();
  for (const [id, to] of now) {
    const [was, from] = olds.next().value as [Id, T];
    if (was !== id) return null;
    if (from !== to) changed.set(id, [from, to]);
  }
  return changed;
}

const movesEdge = (from: Tie, to: Tie, lens: Lens): boolean =>
  from.source !== to.source ||
  from.target !== to.target ||
  from.type !== to.type ||
  (lens.weight === 'stated' && from.weight !== to.weight) ||
  (lens.period !== null && (from.since !== to.since || from.until !== to.until));

/** Whether a condition of the lens now lets through what it did not before, or the other way round. */
function judgedOtherwise(
  before: Project,
  project: Project,
  lens: Lens,
  bodies: Changed<Body>,
  ties: Changed<Tie>,
): boolean {
  if (before.regions !== project.regions || before.about.hub !== project.about.hub) return true;
  const judge = judgesOf(project, lens);
  return (
    [...bodies.values()].some(([from, to]) => judge.body?.(from) !== judge.body?.(to)) ||
    [...ties.values()].some(([from, to]) => judge.tie?.(from) !== judge.tie?.(to))
  );
}

function withTie(t: LensedTie, ties: Changed<Tie>): LensedTie {
  const changed = t.tie && ties.get(t.tie.id);
  return changed ? { ...t, tie: changed[1] } : t;
}

/** Whether the scheme has the same sectors as before; they are numbered by their place among all. */
function sameSectors(bodies: Changed<Body>, { lens, sectors }: Lensed, project: Project): boolean {
  const moved = [...bodies.values()].some(
    ([from, to]) => sectorOf(from, lens.scheme, lens.ownScheme) !== sectorOf(to, lens.scheme, lens.ownScheme),
  );
  if (!moved) return true;
  const now = [
    ...sectorsOf(project.bodies.values(), lens.scheme, lens.ownScheme),
    ...(lens.crossSector ? [CROSS_SECTOR_ID] : []),
  ];
  return now.length === sectors.length && now.every((s, i) => s === sectors[i]);
}

function labelsAgain(lensed: Lensed, bodies: Changed<Body>): Lensed['labels'] {
  const { labels, lens, vertexOf, sectors } = lensed;
  const touched = [...bodies.values()].filter(
    ([from, to]) => from.sector !== to.sector || from.category !== to.category || from.block !== to.block,
  );
  if (touched.length === 0) return labels;
  const sector = labels.sector.slice();
  const block = labels.block.slice();
  const stands = labels.bodies.slice();
  for (const [, to] of touched) {
    const v = vertexOf.get(to.id);
    if (v === undefined) continue;
    const id = sectorOf(to, lens.scheme, lens.ownScheme);
    const index = id === null ? -1 : sectors.indexOf(id);
    sector[v] = index >= 0 ? index : id === CROSS_SECTOR_ID ? CROSS_SECTOR : NO_SECTOR;
    block[v] = to.block ? 1 : 0;
    stands[v] = to.block ? (to.block.count ?? Number.NaN) : 1;
  }
  return { ...labels, sector, block, bodies: stands };
}
