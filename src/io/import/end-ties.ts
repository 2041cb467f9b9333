/** The bodies at the ends of ties: by their names and ids, and the centre that a list belongs to. */
import type { Id, Project } from '../../model/project.ts';
import type { TieType } from '../../model/vocabulary.ts';
import type { Ends } from './ends.ts';
import type { Entries, TieEntry } from './entries.ts';
import type { Decisions, Progress } from './import.ts';
import type { EndedTie } from './join-ties.ts';
import type { JoinedBodies } from './joined-bodies.ts';
import { nameKey } from './name-key.ts';
import type { ProblemList } from './problem-list.ts';

/** The centre's id: a body of the open project, one of the file, or a new one. */
export function centreOf(
  { centre }: Decisions,
  bodies: JoinedBodies,
  ends: Ends,
  open: Project | null,
): Id | null {
  if (centre === null) return null;
  if ('id' in centre)
    return open?.bodies.has(centre.id) === true || bodies.speaksOf(centre.id) ? centre.id : null;
  const name = centre.name.trim();
  if (name === '') return null;
  const meant = ends.meantBy(name);
  if (meant === null) return likeliestCentre(name, bodies, open);
  if (meant !== undefined) return meant;
  const id = bodies.create(name, 'centre');
  ends.addBody(bodies.get(id)!);
  return id;
}

/** Of several of one name, the open project's hub, else a centre, else the first. */
function likeliestCentre(name: string, bodies: JoinedBodies, open: Project | null): Id | null {
  const named = [...(open?.bodies.values() ?? []), ...bodies.added.values()].filter(
    (body) => nameKey(body.label) === nameKey(name),
  );
  const found =
    named.find((body) => body.id === open?.about.hub) ?? named.find((body) => body.kind === 'centre');
  return (found ?? named[0])?.id ?? null;
}

/** Who pays or carries is the source: of a centre's partners, that is the partner. */
const TOWARDS_CENTRE: ReadonlySet<TieType> = new Set(['funding', 'carrier']);

/** Progress is told once in so many ties. */
export const TIES_BETWEEN = 4096;

export function endTies(
  entries: Entries,
  bodies: JoinedBodies,
  ends: Ends,
  centre: Id | null,
  problems: ProblemList,
  progress?: Progress,
): { readonly ties: readonly EndedTie[]; readonly skipped: number; readonly loops: number } {
  const ties: EndedTie[] = [];
  let skipped = 0;
  let loops = 0;
  const endOf = (entry: TieEntry, end: 'source' | 'target'): Id | null => {
    const cell = entry.tie[end];
    const meant = ends.meantBy(cell);
    if (typeof meant === 'string') return meant;
    complain(entry, problems, meant === null ? 'name-ambiguous' : 'unknown-nodes', end);
    return null;
  };
  for (const [i, entry] of entries.ties.entries()) {
    if (i % TIES_BETWEEN === 0) progress?.(i, entries.ties.length);
    if (entry.partner) {
      const id = bodies.idOf(entry.partner);
      // A list of partners may name the centre itself; that is no tie.
      if (centre === null || id === centre) continue;
      const isTowards = TOWARDS_CENTRE.has(entry.tie.type);
      ties.push({ entry, source: isTowards ? id : centre, target: isTowards ? centre : id });
      continue;
    }
    const source = entry.ends ? bodies.idOf(entry.ends.source) : endOf(entry, 'source');
    const target = entry.ends ? bodies.idOf(entry.ends.target) : source && endOf(entry, 'target');
    if (source === null || target === null) skipped++;
    else if (source !== target || entry.tie.source === entry.tie.target) {
      // Of what describes itself, its reader has said so.
      if (source === target && entry.at) loops++;
      ties.push({ entry, source, target });
    }
  }
  return { ties, skipped, loops };
}

export function complain(
  { at, tie, given }: TieEntry,
  problems: ProblemList,
  code: 'unknown-nodes' | 'name-ambiguous' | 'duplicate-ids',
  end: 'source' | 'target' | null,
): void {
  if (!at) return;
  problems.turnTo(at.table);
  const value = end === null ? given : tie[end];
  problems.add('error', code, at.row.place(end ?? 'id'), { nodes: value, name: value, id: given });
  problems.turnTo(null);
}
