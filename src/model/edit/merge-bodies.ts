/**
 * Two bodies that are one: a choice per field, their ties together at the body that stays. The plan says what becomes of every
 * tie and which filled fields are given up, so that nothing is lost without being shown first.
 */
import { type Change, NO_CHANGE, noDiff, same } from '../change.ts';
import { sameTieKey } from '../check.ts';
import type { Body, Id, Project, SectorAssignment, Tie } from '../project.ts';
import { type FurtherSource, joinExtra, joinSources, joinText, joinTies, joinWords } from './join.ts';
import { redirectKept } from './redirect.ts';

/** 'both' only where a field can hold two values: texts, sources, extra columns. */
export type MergeChoice = 'kept' | 'gone' | 'both';

export const MERGE_FIELDS = [
  'label',
  'kind',
  'category',
  'sector',
  'level',
  'place',
  'region',
  'block',
  'source',
  'note',
] as const;
/** A field of a body, or `extra:` and the name of an extra column. */
export type MergeField = (typeof MERGE_FIELDS)[number] | `extra:${string}`;

const TEXTS: ReadonlySet<MergeField> = new Set(['label', 'place', 'source', 'note']);
const takesBoth = (field: MergeField): boolean => TEXTS.has(field) || field.startsWith('extra:');

export type MergeOptions = {
  /** The body that stays: its id, and its values unless chosen otherwise. */
  readonly kept: Id;
  readonly gone: Id;
  readonly choices?: ReadonlyMap<MergeField, MergeChoice>;
  /** What becomes of ties that say the same thing once both bodies are one. */
  readonly parallel: 'join' | 'keep';
  readonly further: FurtherSource;
};

/** A field that both bodies fill differently, what is proposed for it and what may be chosen. */
export type Differing = {
  readonly field: MergeField;
  readonly kept: unknown;
  readonly gone: unknown;
  readonly choice: MergeChoice;
  readonly choices: readonly MergeChoice[];
};

export type MergePlan = {
  /** The body that stays, as it will be. */
  readonly body: Body;
  readonly differing: readonly Differing[];
  /** Ties that get the body that stays as an end, as they will be. Joined ones are not among them. */
  readonly moved: readonly Tie[];
  /** Ties between the two: a body has no tie to itself because two entries were one. */
  readonly loops: readonly Tie[];
  /** Ties that say the same as one that stays, with that one as it will be. Empty when parallel ties are kept. */
  readonly joined: readonly { readonly tie: Tie; readonly into: Tie }[];
  /** Ties of the result that stand beside another with the same ends, type and span. */
  readonly parallel: number;
  /** The hub was the body that goes; it becomes the one that stays. */
  readonly hubMoves: boolean;
  readonly change: Change;
};

/** @throws when one of the two is not there, or both are the same */
export function planMerge(project: Project, options: MergeOptions): MergePlan {
  const kept = project.bodies.get(options.kept);
  const gone = project.bodies.get(options.gone);
  if (!kept || !gone || kept === gone) throw new Error('Merging takes two bodies that are there');
  const differing = differingFields(kept, gone).map((d) => {
    const chosen = options.choices?.get(d.field);
    return chosen && d.choices.includes(chosen) ? { ...d, choice: chosen } : d;
  });
  const body = mergedBody(project, kept, gone, differing, options.further);
  const ties = redirect(project, options);
  const hubMoves = project.about.hub === gone.id;
  const { updated, removed, ...told } = ties;
  return {
    body,
    differing,
    ...told,
    hubMoves,
    change: {
      ...NO_CHANGE,
      about: hubMoves ? [project.about, { ...project.about, hub: kept.id }] : null,
      bodies: {
        ...noDiff(),
        updated: same(kept, body) ? new Map() : new Map([[kept.id, [kept, body] as const]]),
        removed: new Map([[gone.id, gone]]),
      },
      ties: { ...noDiff(), updated, removed },
      ...redirectKept(project, gone.id, kept.id),
    },
  };
}

/** A value that somebody filled in. */
const filled = (value: unknown): boolean => value !== null && value !== '' && value !== undefined;

function differingFields(kept: Body, gone: Body): Differing[] {
  const found: Differing[] = [];
  const look = (field: MergeField, a: unknown, b: unknown) => {
    if (!filled(a) || !filled(b) || same(a, b)) return;
    const both = takesBoth(field);
    const choice = both && field !== 'label' && field !== 'place' ? 'both' : 'kept';
    const choices: readonly MergeChoice[] = both ? ['kept', 'gone', 'both'] : ['kept', 'gone'];
    found.push({ field, kept: a, gone: b, choice, choices });
  };
  for (const field of MERGE_FIELDS) look(field, kept[field], gone[field]);
  const others = new Map(Object.entries(gone.extra));
  for (const [key, value] of Object.entries(kept.extra)) look(`extra:${key}`, value, others.get(key));
  return found;
}

function mergedBody(
  project: Project,
  kept: Body,
  gone: Body,
  differing: readonly Differing[],
  further: FurtherSource,
): Body {
  const choices = new Map(differing.map(({ field, choice }) => [field, choice] as const));
  const choiceOf = (field: MergeField): MergeChoice | null => choices.get(field) ?? null;
  /** Of a field that holds one value: the chosen one, else the one that is filled. */
  const one = <T>(field: MergeField, a: T, b: T): T => (choiceOf(field) === 'gone' ? b : filled(a) ? a : b);
  const text = (field: 'label' | 'place') =>
    choiceOf(field) === 'both'
      ? joinText(kept[field], gone[field], ' / ')
      : one(field, kept[field], gone[field]);
  const cited =
    choiceOf('source') === 'both'
      ? joinSources(project, kept.source, gone.source, further)
      : { source: one('source', kept.source, gone.source), told: null };
  const note =
    choiceOf('note') === 'both' ? joinWords(kept.note, gone.note) : one('note', kept.note, gone.note);
  return {
    id: kept.id,
    kind: one('kind', kept.kind, gone.kind),
    label: text('label'),
    category: one('category', kept.category, gone.category),
    sector: mergedSector(kept.sector, gone.sector, choiceOf('sector') === 'gone'),
    level: one('level', kept.level, gone.level),
    place: text('place'),
    region: one('region', kept.region, gone.region),
    block: one('block', kept.block, gone.block),
    source: cited.source,
    note: joinWords(note, cited.told),
    extra: mergedExtra(kept.extra, gone.extra, choiceOf),
  };
}

/**
 * The chosen assignment. What the other says otherwise stays as the alternative where none was stated, so that a doubt is
 * not lost; of two that agree, each adds what the other leaves open.
 */
function mergedSector(
  kept: SectorAssignment | null,
  gone: SectorAssignment | null,
  takeGone: boolean,
): SectorAssignment | null {
  if (!kept || !gone) return kept ?? gone;
  const [chosen, other] = takeGone ? [gone, kept] : [kept, gone];
  if (chosen.value !== other.value) return { ...chosen, alternative: chosen.alternative ?? other.value };
  return {
    value: chosen.value,
    confidence: chosen.confidence ?? other.confidence,
    reason: joinWords(chosen.reason, other.reason, '; '),
    alternative: chosen.alternative ?? other.alternative,
  };
}

function mergedExtra(
  kept: Body['extra'],
  gone: Body['extra'],
  choiceOf: (field: MergeField) => MergeChoice | null,
): Body['extra'] {
  const all = new Map(Object.entries(joinExtra(kept, gone)));
  const others = new Map(Object.entries(gone));
  for (const [key, value] of Object.entries(kept)) {
    const choice = choiceOf(`extra:${key}`);
    if (choice === 'kept') all.set(key, value);
    else if (choice === 'gone') all.set(key, others.get(key) ?? value);
  }
  return Object.fromEntries(all);
}

function redirect(project: Project, { kept, gone, parallel, further }: MergeOptions) {
  const loops: Tie[] = [];
  const candidates: { before: Tie; after: Tie }[] = [];
  /** Ties that stay as they are and may meet a redirected one, by what they say. */
  const standing = new Map<string, Tie[]>();
  const stand = (tie: Tie) => {
    const key = sameTieKey(tie);
    standing.set(key, [...(standing.get(key) ?? []), tie]);
  };
  for (const tie of project.ties.values()) {
    const touchesGone = tie.source === gone || tie.target === gone;
    if (!touchesGone) {
      if (tie.source === kept || tie.target === kept) stand(tie);
      continue;
    }
    const after = {
      ...tie,
      source: tie.source === gone ? kept : tie.source,
      target: tie.target === gone ? kept : tie.target,
    };
    if (after.source === after.target && tie.source !== tie.target) loops.push(tie);
    else candidates.push({ before: tie, after });
  }
  const updated = new Map<Id, readonly [Tie, Tie]>();
  const removed = new Map(loops.map((tie) => [tie.id, tie] as const));
  const joined: { tie: Tie; into: Id }[] = [];
  const moved = new Map<Id, Tie>();
  for (const { before, after } of candidates) {
    const met = parallel === 'join' ? (standing.get(sameTieKey(after)) ?? []) : [];
    const at = met.findIndex((tie) => joinTies(project, tie, after, further) !== null);
    if (at < 0) {
      moved.set(after.id, after);
      updated.set(after.id, [before, after]);
      stand(after);
      continue;
    }
    const into = joinTies(project, met[at]!, after, further)!;
    met[at] = into;
    const first = updated.get(into.id)?.[0] ?? project.ties.get(into.id)!;
    if (same(first, into)) updated.delete(into.id);
    else updated.set(into.id, [first, into]);
    if (moved.has(into.id)) moved.set(into.id, into);
    removed.set(before.id, before);
    joined.push({ tie: before, into: into.id });
  }
  const asTheyWillBe = (id: Id) => updated.get(id)?.[1] ?? project.ties.get(id)!;
  let alongside = 0;
  for (const group of standing.values())
    if (group.some(({ id }) => moved.has(id))) alongside += group.length - 1;
  return {
    moved: [...moved.values()],
    loops,
    joined: joined.map(({ tie, into }) => ({ tie, into: asTheyWillBe(into) })),
    parallel: alongside,
    updated,
    removed,
  };
}
