/**
 * A plan played over a project: bodies and ties come and go, the project itself stays as it is. Steps are played in their
 * order; one that no longer fits – its body has been deleted since, its tie has been recorded meanwhile – is passed over and
 * told, never thrown: plans outlive the data that they were made on.
 */
import type { Body, Id, PlanStep, Project, Tie } from './project.ts';

/**
 * Why a step does not fit:
 *   body-there   add-body: the id is taken
 *   body-gone    remove-body: there is no such body
 *   tie-there    add-tie: the id is taken
 *   end-gone     add-tie: one of its ends is not there
 *   tie-gone     remove-tie: there is no such tie; it may have gone with a body of an earlier step
 */
export type Misfit = 'body-there' | 'body-gone' | 'tie-there' | 'end-gone' | 'tie-gone';

export type PlayedPlan = {
  /** The project as it would be; the given one itself where no step fits. Tables that no step touches are the same objects. */
  readonly project: Project;
  readonly misfits: readonly { readonly step: number; readonly why: Misfit }[];
  readonly added: { readonly bodies: ReadonlySet<Id>; readonly ties: ReadonlySet<Id> };
  readonly removed: { readonly bodies: ReadonlySet<Id>; readonly ties: ReadonlySet<Id> };
};

/** The project as it would be after the steps; those that do not fit are passed over. */
export const planned = (project: Project, steps: readonly PlanStep[]): Project =>
  play(project, steps).project;

/**
 * Plays the steps and says what came of each. O(bodies + ties) for copying the tables that are touched, then O(1) a step and
 * O(ties) for each body that goes.
 */
export function play(project: Project, steps: readonly PlanStep[]): PlayedPlan {
  const bodies = new Overlay<Body>(project.bodies);
  const ties = new Overlay<Tie>(project.ties);
  const misfits: { step: number; why: Misfit }[] = [];
  steps.forEach((step, i) => {
    const why = misfitOf(step, bodies, ties);
    if (why === null) take(step, bodies, ties);
    else misfits.push({ step: i, why });
  });
  const isTouched = bodies.isTouched || ties.isTouched;
  const hub = project.about.hub !== null && bodies.has(project.about.hub) ? project.about.hub : null;
  return {
    project: isTouched
      ? {
          ...project,
          about: hub === project.about.hub ? project.about : { ...project.about, hub },
          bodies: bodies.records,
          ties: ties.records,
        }
      : project,
    misfits,
    added: { bodies: bodies.added, ties: ties.added },
    removed: { bodies: bodies.removed, ties: ties.removed },
  };
}

function misfitOf(step: PlanStep, bodies: Overlay<Body>, ties: Overlay<Tie>): Misfit | null {
  switch (step.do) {
    case 'add-body':
      return bodies.has(step.body.id) ? 'body-there' : null;
    case 'remove-body':
      return bodies.has(step.id) ? null : 'body-gone';
    case 'add-tie':
      if (ties.has(step.tie.id)) return 'tie-there';
      return bodies.has(step.tie.source) && bodies.has(step.tie.target) ? null : 'end-gone';
    case 'remove-tie':
      return ties.has(step.id) ? null : 'tie-gone';
  }
}

function take(step: PlanStep, bodies: Overlay<Body>, ties: Overlay<Tie>): void {
  switch (step.do) {
    case 'add-body':
      bodies.add(step.body);
      return;
    case 'add-tie':
      ties.add(step.tie);
      return;
    case 'remove-tie':
      ties.remove(step.id);
      return;
    case 'remove-body': {
      bodies.remove(step.id);
      const going = [...ties.records.values()].filter((t) => t.source === step.id || t.target === step.id);
      for (const tie of going) ties.remove(tie.id);
    }
  }
}

/** A table that is copied when it is first changed. What came and went again is neither added nor removed. */
class Overlay<T extends { readonly id: Id }> {
  records: ReadonlyMap<Id, T>;
  readonly added = new Set<Id>();
  readonly removed = new Set<Id>();
  private copy: Map<Id, T> | null = null;

  constructor(private readonly start: ReadonlyMap<Id, T>) {
    this.records = start;
  }

  get isTouched(): boolean {
    return this.copy !== null;
  }

  has(id: Id): boolean {
    return this.records.has(id);
  }

  add(record: T): void {
    this.own().set(record.id, record);
    // One that went and comes back is another record under an old id: it counts as both.
    this.added.add(record.id);
  }

  remove(id: Id): void {
    this.own().delete(id);
    this.added.delete(id);
    if (this.start.has(id)) this.removed.add(id);
  }

  private own(): Map<Id, T> {
    this.copy ??= new Map(this.start);
    this.records = this.copy;
    return this.copy;
  }
}
