/** Deleting, and what hangs on what is deleted: said before, taken along in the same step. */
import { type Change, NO_CHANGE, noDiff, updateBodies, updateTies } from '../change.ts';
import type { Body, Id, Project, Tie } from '../project.ts';
import type { TieType } from '../vocabulary.ts';

export type HangsOn = {
  /** Bodies of the question that are there. */
  readonly bodies: readonly Body[];
  /** Ties that one of the bodies is an end of. They cannot stay without it. */
  readonly ties: readonly Tie[];
  /** How many of these ties there are of each type, most frequent first. */
  readonly byType: ReadonlyMap<TieType, number>;
  /** Bodies that are left without any tie when the ties go. */
  readonly leftAlone: readonly Body[];
  /** The one of the bodies that the network is about; null = none of them. */
  readonly hub: Id | null;
};

/** What goes along when these bodies go. Ids that are not there are passed over. O(ties). */
export function hangsOn(project: Project, ids: Iterable<Id>): HangsOn {
  const gone = new Set([...ids].filter((id) => project.bodies.has(id)));
  const ties: Tie[] = [];
  const staysTied = new Set<Id>();
  const losesTie = new Set<Id>();
  const counts = new Map<TieType, number>();
  for (const tie of project.ties.values()) {
    if (!gone.has(tie.source) && !gone.has(tie.target)) {
      if (tie.source === tie.target) continue;
      staysTied.add(tie.source);
      staysTied.add(tie.target);
      continue;
    }
    ties.push(tie);
    losesTie.add(tie.source);
    losesTie.add(tie.target);
    counts.set(tie.type, (counts.get(tie.type) ?? 0) + 1);
  }
  const { hub } = project.about;
  return {
    bodies: [...gone].map((id) => project.bodies.get(id)!),
    ties,
    byType: new Map([...counts].sort((a, b) => b[1] - a[1])),
    leftAlone: [...losesTie]
      .filter((id) => !gone.has(id) && !staysTied.has(id))
      .flatMap((id) => project.bodies.get(id) ?? []),
    hub: hub !== null && gone.has(hub) ? hub : null,
  };
}

/** Bodies with all their ties, and single ties. The hub is nobody's when it is among them. Ids not there are passed over. */
export function removeChange(
  project: Project,
  { bodies = [], ties = [] }: { readonly bodies?: Iterable<Id>; readonly ties?: Iterable<Id> },
): Change {
  const along = hangsOn(project, bodies);
  const gone = new Map(along.ties.map((tie) => [tie.id, tie] as const));
  for (const id of ties) {
    const tie = project.ties.get(id);
    if (tie) gone.set(id, tie);
  }
  return {
    ...NO_CHANGE,
    about: along.hub === null ? null : [project.about, { ...project.about, hub: null }],
    bodies: { ...noDiff(), removed: new Map(along.bodies.map((body) => [body.id, body] as const)) },
    ties: { ...noDiff(), removed: gone },
  };
}

export type CitedBy = { readonly bodies: readonly Body[]; readonly ties: readonly Tie[] };

/** What cites a source document. */
export function citing(project: Project, source: Id): CitedBy {
  return {
    bodies: [...project.bodies.values()].filter((body) => body.source?.document === source),
    ties: [...project.ties.values()].filter((tie) => tie.evidence?.document === source),
  };
}

/** A source document, and every citation of it. @throws when it is not there */
export function removeSourceChange(project: Project, id: Id): Change {
  const source = project.sources.get(id);
  if (!source) throw new Error(`No source ${id}`);
  const { bodies, ties } = citing(project, id);
  return {
    ...NO_CHANGE,
    bodies: updateBodies(project, new Map(bodies.map((body) => [body.id, { source: null }]))).bodies,
    ties: updateTies(project, new Map(ties.map((tie) => [tie.id, { evidence: null }]))).ties,
    sources: { ...noDiff(), removed: new Map([[id, source]]) },
  };
}

/** A region; bodies in it are in none afterwards. @throws when it is not there */
export function removeRegionChange(project: Project, id: Id): Change {
  const region = project.regions.get(id);
  if (!region) throw new Error(`No region ${id}`);
  const inside = [...project.bodies.values()].filter((body) => body.region === id);
  return {
    ...NO_CHANGE,
    bodies: updateBodies(project, new Map(inside.map((body) => [body.id, { region: null }]))).bodies,
    regions: { ...noDiff(), removed: new Map([[id, region]]) },
  };
}
