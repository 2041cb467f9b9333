/** A row of the ties: a recorded tie, or one that follows from a committee or network. */
import type { Lensed, LensedTie } from '../../model/lens.ts';
import type { Id, Project, Tie } from '../../model/project.ts';
import type { TieType } from '../../model/vocabulary.ts';

export type TieRow = {
  readonly key: string;
  /** The recorded tie; null for one that follows from others. */
  readonly tie: Tie | null;
  readonly type: TieType;
  readonly source: Id;
  readonly target: Id;
  /** What it follows from. */
  readonly via: Id | null;
  readonly extra: Tie['extra'];
};

/** The same tie has the same row as long as it is the same: what did not change is not drawn again. */
const ofTie = new WeakMap<Tie, TieRow>();
const ofProjected = new WeakMap<LensedTie, TieRow>();
const NO_EXTRA: Tie['extra'] = {};

function rowOfTie(tie: Tie): TieRow {
  let row = ofTie.get(tie);
  if (!row) {
    row = {
      key: tie.id,
      tie,
      type: tie.type,
      source: tie.source,
      target: tie.target,
      via: null,
      extra: tie.extra,
    };
    ofTie.set(tie, row);
  }
  return row;
}

function rowOf(lensed: Lensed, t: LensedTie): TieRow {
  if (t.tie && t.via === null) return rowOfTie(t.tie);
  let row = ofProjected.get(t);
  if (!row) {
    const source = lensed.bodies[t.source]!.id;
    const target = lensed.bodies[t.target]!.id;
    const key = `${t.via}:${source}:${target}:${t.type}`;
    row = { key, tie: null, type: t.type, source, target, via: t.via, extra: NO_EXTRA };
    ofProjected.set(t, row);
  }
  return row;
}

/** The ties of the lens, then those that no lens can count because an end is missing: they are here to be mended. */
export function tieRows(lensed: Lensed, project: Project): readonly TieRow[] {
  const rows = lensed.ties.map((t) => rowOf(lensed, t));
  for (const tie of project.ties.values())
    if (!project.bodies.has(tie.source) || !project.bodies.has(tie.target)) rows.push(rowOfTie(tie));
  return rows;
}
