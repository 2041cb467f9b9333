/**
 * The Gaps view's questions to the data: whose network it is, who could introduce, what is laid beside; and its verbs: planning a
 * tie, giving bodies the category that their names suggest. Each verb is one undo step.
 */

import { inSlices, nextTask } from '../../base/pace.ts';
import type { CompareQuestion, Reason } from '../../compare/compare.ts';
import { type Around, introducing, joining, lookingAround } from '../../compare/introductions.ts';
import { focalCentres, materialOf } from '../../compare/material.ts';
import type { Beside } from '../../compare/naming.ts';
import type { Introductions } from '../../i18n/gaps-table.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { updateBodies } from '../../model/change.ts';
import type { Fault } from '../../model/edit/faults.ts';
import {
  BY_CATEGORY,
  findingGaps,
  type GapRow,
  type Gaps,
  gapsOf,
  partnering,
  type Supposed,
} from '../../model/gaps.ts';
import { type Lens, type Lensed, reading, withCommittees } from '../../model/lens.ts';
import type { Body, Id, Project } from '../../model/project.ts';
import { CATEGORIES, type Status, type TieType } from '../../model/vocabulary.ts';
import { notify } from '../actions.ts';
import { sourcesOf } from '../comparing/compare-run.ts';
import { addTie } from '../edit/ties.ts';
import { commit, undo } from '../history.ts';
import { lensedOf } from '../select.ts';
import { type State, store } from '../store.ts';

const singleCentre = (body: Body | undefined): boolean => body?.kind === 'centre' && body.block === null;

/** Whose partners are looked at: the centre chosen for the profile, else the project's hub, else its only centre; null = none. */
export function gapsCentre(s: Pick<State, 'project' | 'profile'>): Id | null {
  const { bodies, about } = s.project;
  if (s.profile !== null && singleCentre(bodies.get(s.profile))) return s.profile;
  if (about.hub !== null) return about.hub;
  const centres = [...bodies.values()].filter(singleCentre);
  return centres.length === 1 ? centres[0]!.id : null;
}

/** Lenses in which committees are bodies, each made once, so that readings are remembered. */
const made = new WeakMap<Lens, Lens>();
function committeeLens(lens: Lens): Lens {
  let found = made.get(lens);
  if (!found) {
    found = withCommittees(lens);
    made.set(lens, found);
  }
  return found;
}

/** The open network with committees as bodies: who sits where is a tie of its own here. */
export const gapsLensed = (project: Project, lens: Lens): Lensed => lensedOf(project, committeeLens(lens));

/** Another network and how it is read. */
export type Other = Beside & { readonly project: Project };

/** Networks laid beside the open one, read through the same lens. */
export async function othersBeside(
  { others }: Pick<State['comparing'], 'others'>,
  lens: Lens,
  signal: AbortSignal,
): Promise<readonly Other[]> {
  const found: Other[] = [];
  for (const { id, label, project } of others) {
    const lensed = await inSlices(reading(project, committeeLens(lens)), signal);
    const centres = focalCentres(lensed);
    const partners = await inSlices(partnering(lensed, centres), signal);
    found.push({ id, label, project, lensed, centres, partners });
  }
  return found;
}

/** Ways are sought to so many bodies of a category, and so many ways to each. */
const LIMITS = { targets: 3, ways: 4, steps: 3 } as const;

/** Who could introduce the centre, through its own network and those laid beside. Made-up networks are no way into real ones. */
export async function introductionsFor(
  own: { readonly project: Project; readonly lens: Lens; readonly lensed: Lensed; readonly centre: Id },
  others: readonly Pick<Other, 'label' | 'project'>[],
  rows: readonly GapRow[],
  signal: AbortSignal,
): Promise<{ readonly around: Around | null; readonly ways: Introductions }> {
  const alike = others.filter(({ project }) => project.about.synthetic === own.project.about.synthetic);
  const both = alike.length > 0 ? await inSlices(joining(own.project, alike), signal) : null;
  const lensed = both ? await inSlices(reading(both.project, committeeLens(own.lens)), signal) : own.lensed;
  await nextTask();
  const around = await inSlices(lookingAround(lensed, own.centre, both?.foreign), signal);
  await nextTask();
  signal.throwIfAborted();
  return { around, ways: around ? await inSlices(introducing(around, rows, LIMITS), signal) : new Map() };
}

/** What keeps the networks from being compared, or asks for caution. */
export async function reasonsBeside(
  s: State,
  signal: AbortSignal,
  work: Pick<Jobs, 'compare'> = jobs(),
): Promise<readonly Reason[]> {
  const materials: CompareQuestion['materials'][number][] = [];
  for (const source of sourcesOf(s))
    materials.push(materialOf(source, await inSlices(reading(source.project, source.lens), signal)));
  const question: CompareQuestion = { materials, by: 'file', without: [], indicators: [], between: [] };
  const { comparability } = await work.compare(question, { signal });
  return comparability;
}

// ---------------------------------------------------------------------------------------------------------- verbs

/** A tie that is wished for. Its other end is a body that is there, or a new one: of the category, or as another network has it. */
export type Planned = {
  readonly from: Id;
  readonly other: Id | { readonly label: string; readonly category: string; readonly like?: Body | null };
  readonly type: TieType;
  readonly status: Extract<Status, 'planned' | 'sought'>;
  readonly nextStep: string;
  /** A day, month or year; '' = none. */
  readonly due: string;
};

/** One undo step, told with a way back. @returns faults that keep it from being done */
export function planTie({ from, other, type, status, nextStep, due }: Planned): readonly Fault[] {
  const end =
    typeof other === 'string'
      ? other
      : {
          label: other.label,
          kind: 'partner' as const,
          fields: fieldsOf(other.category, other.like ?? null),
        };
  const added = addTie(from, end, type, { fields: { status, nextStep: nextStep.trim(), due } });
  if (!added.done) return added.faults;
  const { project } = store.getState();
  const tie = project.ties.get(added.id);
  // A window that only follows another changes nothing, and has said so.
  if (!tie) return [];
  const label = (id: Id) => project.bodies.get(id)?.label ?? id;
  notify('success', 'gaps:plan.done', { from: label(tie.source), to: label(tie.target) }, undefined, {
    key: 'gaps:plan.undo',
    run: undo,
  });
  return [];
}

/** What another network says of a body, else what the category alone says; a sector read from that stays marked as such. */
function fieldsOf(id: string, like: Body | null): Partial<Omit<Body, 'id'>> {
  if (like) {
    const { category, sector, level, place } = like;
    return { category, sector, level, place };
  }
  const category = CATEGORIES.get(id);
  if (!category?.sector) return { category: id };
  const { sector, confidence, alternative } = category;
  return { category: id, sector: { value: sector, confidence, alternative, reason: BY_CATEGORY } };
}

/** Gives bodies the categories that their names suggest, all in one step. Sectors that somebody gave them stay. */
export function assignSupposed(supposed: readonly Pick<Supposed, 'body' | 'guess'>[]): void {
  const { project } = store.getState();
  const edits = new Map(
    supposed.flatMap(({ body, guess }) => {
      const now = project.bodies.get(body.id);
      if (!now || now.category === guess.category) return [];
      return [[body.id, { category: guess.category }] as const];
    }),
  );
  const change = updateBodies(project, edits);
  const [first] = edits.keys();
  if (first === undefined) return;
  if (edits.size === 1)
    commit(change, 'commands:step.editBody', { body: project.bodies.get(first)?.label ?? first });
  else commit(change, 'commands:step.cellsSet', { count: edits.size });
}

/** The rows of a centre's gaps, remembered for as long as the reading is. */
const known = new WeakMap<Lensed, { readonly centre: Id; readonly gaps: Gaps }>();

/** Bodies up to which they are found at once: it takes less than a frame. */
const AT_ONCE = 3000;

/** @returns null where they are not known yet and would hold the page: then `gapsAhead` finds them */
export function gapsIn(lensed: Lensed, centre: Id): Gaps | null {
  const before = known.get(lensed);
  if (before?.centre === centre) return before.gaps;
  const vertex = lensed.vertexOf.get(centre);
  if (vertex === undefined || lensed.bodies.length > AT_ONCE) return null;
  return remembered(lensed, centre, gapsOf(lensed, vertex));
}

/** The same in slices. @throws AbortError */
export async function gapsAhead(lensed: Lensed, centre: Id, signal: AbortSignal): Promise<Gaps | null> {
  const vertex = lensed.vertexOf.get(centre);
  if (vertex === undefined) return null;
  return remembered(lensed, centre, await inSlices(findingGaps(lensed, vertex), signal));
}

function remembered(lensed: Lensed, centre: Id, gaps: Gaps): Gaps {
  known.set(lensed, { centre, gaps });
  return gaps;
}
