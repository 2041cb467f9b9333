/**
 * Several projects become one by shared ids. The first project that has an id wins; what the others say differently about
 * it is told as a conflict and never lost in silence.
 */
import type { Issue } from '../base/issue.ts';
import { same } from './change.ts';
import type { IssueCode } from './issue-codes.ts';
import { type About, emptyProject, type Id, type Project, type Table } from './project.ts';

export type Merged = {
  readonly project: Project;
  /** One a record that a later project states differently; `at.file` is that project, `with.first` the one that won. */
  readonly conflicts: readonly Issue<IssueCode>[];
  /** Bodies that more than one of the projects has. */
  readonly shared: readonly Id[];
};

/** Tables in which projects may say different things of the same. */
type Shared = 'bodies' | 'ties' | 'regions' | 'sources';
const CODES = {
  bodies: 'merge-body-differs',
  ties: 'merge-tie-differs',
  regions: 'merge-region-differs',
  sources: 'merge-source-differs',
} as const satisfies Record<Shared, IssueCode>;

/** Whether some of the projects are made up and others are not: such are not merged. */
export const mixesSynthetic = (projects: readonly Project[]): boolean =>
  projects.some((p) => p.about.synthetic) && !projects.every((p) => p.about.synthetic);

/**
 * Whoever calls this asks {@link mixesSynthetic} first; one that is made up makes the whole made up.
 * @param projects in order of precedence; their order also orders the bodies
 * @param about of the result; what it leaves out is unknown (no hub, no year)
 */
export function mergeProjects(
  projects: readonly Project[],
  about: Partial<About> & { readonly id: Id },
): Merged {
  const conflicts: Issue<IssueCode>[] = [];
  const shared = new Set<Id>();
  const join = <T extends object>(name: Shared, tableOf: (project: Project) => Table<T>): Table<T> => {
    const joined = new Map<Id, T>();
    const from = new Map<Id, Id>();
    for (const project of projects) {
      for (const [id, record] of tableOf(project)) {
        const first = joined.get(id);
        if (first === undefined) {
          joined.set(id, record);
          from.set(id, project.about.id);
          continue;
        }
        if (name === 'bodies') shared.add(id);
        if (same(first, record)) continue;
        conflicts.push({
          severity: 'note',
          code: CODES[name],
          at: { file: project.about.id, sheet: name, value: id },
          with: { id, first: from.get(id)!, columns: differing(first, record).join(', ') },
        });
      }
    }
    return joined;
  };
  const project: Project = {
    ...emptyProject({
      aggregate: projects.some((p) => p.about.aggregate),
      ...about,
      synthetic: projects.some((p) => p.about.synthetic),
    }),
    bodies: join('bodies', (p) => p.bodies),
    ties: join('ties', (p) => p.ties),
    regions: join('regions', (p) => p.regions),
    sources: join('sources', (p) => p.sources),
    snapshots: together(projects.map((p) => p.snapshots)),
    plans: together(projects.map((p) => p.plans)),
    views: together(projects.map((p) => p.views)),
    figures: together(projects.map((p) => p.figures)),
    slides: together(projects.map((p) => p.slides)),
    paragraphs: together(projects.map((p) => p.paragraphs)),
    arrangements: projects.find((p) => p.arrangements.size > 0)?.arrangements ?? new Map(),
  };
  return { project, conflicts, shared: [...shared] };
}

/** All records; one that differs from an earlier one of its id gets the id and a number. */
function together<T extends { readonly id: Id }>(tables: readonly Table<T>[]): Table<T> {
  const all = new Map<Id, T>();
  for (const record of tables.flatMap((table) => [...table.values()])) {
    const isNew = ![...all.values()].some((other) => same({ ...other, id: record.id }, record));
    if (isNew) {
      const id = freeId(record.id, all);
      all.set(id, { ...record, id });
    }
  }
  return all;
}

function freeId(id: Id, taken: ReadonlyMap<Id, unknown>): Id {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

function differing(a: object, b: object): string[] {
  const left = new Map(Object.entries(a));
  const right = new Map(Object.entries(b));
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !same(left.get(key), right.get(key)),
  );
}
