/**
 * What `check` says of single records, kept up to date edit by edit: a table of 20 000 rows asks only for the rows in sight,
 * and an edit costs what it touches. Beside `check`'s own codes, names that several bodies have are said.
 */
import type { Issue } from '../base/issue.ts';
import { touchedBetween } from './change.ts';
import { checkBody, checkTie, type Say, sameTieKey } from './check.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Body, Id, Project, Table, Tie } from './project.ts';

export type Remark = Issue<IssueCode>;
const NONE: readonly Remark[] = [];

const collect = (project: Project, into: Remark[]): Say => {
  const file = project.about.id;
  return (severity, code, sheet, id, column, values) =>
    into.push({
      severity,
      code,
      at: { file, sheet, column, value: id },
      ...(values ? { with: values } : {}),
    });
};

const nameKey = (body: Body): string => body.label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Calls for each record that went or came; a changed one does both. */
function changes<T>(
  before: Table<T>,
  now: Table<T>,
  went: (r: T, id: Id) => void,
  came: (r: T, id: Id) => void,
) {
  const touched = touchedBetween(before, now);
  if (touched) {
    for (const id of touched.removed) went(before.get(id)!, id);
    for (const id of touched.updated) {
      const [from, to] = [before.get(id)!, now.get(id)!];
      if (from === to) continue;
      went(from, id);
      came(to, id);
    }
    for (const id of touched.added) came(now.get(id)!, id);
    return;
  }
  for (const [id, record] of now) {
    const old = before.get(id);
    if (old === record) continue;
    if (old !== undefined) went(old, id);
    came(record, id);
  }
  for (const [id, record] of before) if (!now.has(id)) went(record, id);
}

const count = (counts: Map<string, number>, key: string, by: 1 | -1): void => {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
};

const EMPTY: Table<never> = new Map<Id, never>();

export class BodyRemarks {
  private project: Project | null = null;
  private readonly names = new Map<string, number>();
  private readonly tied = new Map<string, number>();

  /** To be called with each state of the project before asking. O(changes) after one change, else O(records) to see what changed. */
  follow(project: Project): this {
    const before = this.project;
    if (before === project) return this;
    const name = (by: 1 | -1) => (body: Body) => count(this.names, nameKey(body), by);
    const ends = (by: 1 | -1) => (tie: Tie) => {
      if (tie.source === tie.target) return;
      count(this.tied, tie.source, by);
      count(this.tied, tie.target, by);
    };
    changes(before?.bodies ?? EMPTY, project.bodies, name(-1), name(1));
    changes(before?.ties ?? EMPTY, project.ties, ends(-1), ends(1));
    this.project = project;
    return this;
  }

  of(body: Body): readonly Remark[] {
    const { project } = this;
    if (!project) return NONE;
    const found: Remark[] = [];
    const say = collect(project, found);
    checkBody(project, body.id, body, this.tied.has(body.id), say);
    const shared = body.label.trim() === '' ? 1 : (this.names.get(nameKey(body)) ?? 1);
    if (shared > 1)
      say('warning', 'same-name', 'bodies', body.id, 'label', { number: shared, label: body.label });
    return found.length === 0 ? NONE : found;
  }
}

export class TieRemarks {
  private project: Project | null = null;
  /** Ties that say the same; only the keys that several have hold more than one. */
  private readonly same = new Map<string, Id | Set<Id>>();

  follow(project: Project): this {
    const before = this.project;
    if (before === project) return this;
    changes(
      before?.ties ?? EMPTY,
      project.ties,
      (tie, id) => this.leave(sameTieKey(tie), id),
      (tie, id) => this.join(sameTieKey(tie), id),
    );
    this.project = project;
    return this;
  }

  private join(key: string, id: Id): void {
    const there = this.same.get(key);
    if (there === undefined) this.same.set(key, id);
    else if (typeof there === 'string') this.same.set(key, new Set([there, id]));
    else there.add(id);
  }

  private leave(key: string, id: Id): void {
    const there = this.same.get(key);
    if (there === undefined || typeof there === 'string') this.same.delete(key);
    else {
      there.delete(id);
      const [last] = there;
      if (there.size === 1) this.same.set(key, last!);
    }
  }

  of(tie: Tie): readonly Remark[] {
    const { project } = this;
    if (!project) return NONE;
    const there = this.same.get(sameTieKey(tie));
    const other =
      there === undefined || typeof there === 'string' ? undefined : [...there].find((id) => id !== tie.id);
    const found: Remark[] = [];
    checkTie(project, tie.id, tie, other, collect(project, found));
    return found.length === 0 ? NONE : found;
  }
}
