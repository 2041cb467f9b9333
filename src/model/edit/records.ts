/**
 * Adding, editing and turning round single records, as changes. Every builder answers with one Change that `commit` makes one
 * undo step, and throws only on what a caller can know beforehand (an id that is not there, an id that is taken).
 */
import { type Change, NO_CHANGE, noDiff, same, updateBodies, updateTies } from '../change.ts';
import {
  type About,
  type Body,
  blankBody,
  blankTie,
  type Id,
  type Project,
  type Region,
  type SourceDocument,
  type Tie,
  type Words,
} from '../project.ts';
import type { Kind, TieType } from '../vocabulary.ts';
import { bodyIdFor, idGiver, slugOf, tieStem } from './ids.ts';

/** A body that is not in the project yet, with an id of its own made of its name. Add it by `addBodiesChange`. */
export function newBody(project: Project, label: string, kind: Kind, known: Partial<Body> = {}): Body {
  const id = bodyIdFor(idGiver(project.bodies), label, kind);
  return tidyBody({ ...blankBody(id, kind, label), ...known, id, label, kind });
}

/** A tie that is not in the project yet. Its ends may be bodies that are added in the same change. */
export function newTie(
  project: Project,
  source: Id,
  target: Id,
  type: TieType,
  known: Partial<Tie> = {},
): Tie {
  const id = idGiver(project.ties)(tieStem(source, target, type));
  return { ...blankTie(id, source, target, type), ...known, id, source, target, type };
}

/** Bodies and ties that are not there yet. @throws when one of the ids is taken */
export function addChange(project: Project, bodies: readonly Body[], ties: readonly Tie[] = []): Change {
  return {
    ...NO_CHANGE,
    bodies: { ...noDiff(), added: addable(project.bodies, bodies) },
    ties: { ...noDiff(), added: addable(project.ties, ties) },
  };
}

function addable<T extends { readonly id: Id }>(
  table: ReadonlyMap<Id, T>,
  records: readonly T[],
): ReadonlyMap<Id, T> {
  const added = new Map<Id, T>();
  for (const record of records) {
    if (table.has(record.id) || added.has(record.id)) throw new Error(`The id ${record.id} is taken`);
    added.set(record.id, record);
  }
  return added;
}

/** Several fields of one body. Texts lose blanks at their ends. @throws when the body is not there */
export function editBodyChange(project: Project, id: Id, fields: Partial<Omit<Body, 'id'>>): Change {
  const body = project.bodies.get(id);
  if (!body) throw new Error(`No body ${id}`);
  return updateBodies(project, new Map([[id, tidyBody({ ...body, ...fields, id })]]));
}

/** Several fields of one tie, its ends included. @throws when the tie is not there */
export function editTieChange(project: Project, id: Id, fields: Partial<Omit<Tie, 'id'>>): Change {
  const tie = project.ties.get(id);
  if (!tie) throw new Error(`No tie ${id}`);
  return updateTies(project, new Map([[id, tidyTie({ ...tie, ...fields, id })]]));
}

/** Ties the other way round: what was the source becomes the target. @throws when one is not there */
export function reverseTiesChange(project: Project, ids: readonly Id[]): Change {
  const edits = new Map<Id, Partial<Tie>>();
  for (const id of ids) {
    const tie = project.ties.get(id);
    if (!tie) throw new Error(`No tie ${id}`);
    edits.set(id, { source: tie.target, target: tie.source });
  }
  return updateTies(project, edits);
}

/** What is said of the project as a whole. */
export function aboutChange(project: Project, fields: Partial<Omit<About, 'id'>>): Change {
  const to: About = { ...project.about, ...fields, id: project.about.id };
  return same(project.about, to) ? NO_CHANGE : { ...NO_CHANGE, about: [project.about, to] };
}

/** Which body the network is about; null = none. @throws when the body is not there */
export function hubChange(project: Project, hub: Id | null): Change {
  if (hub !== null && !project.bodies.has(hub)) throw new Error(`No body ${hub}`);
  return aboutChange(project, { hub });
}

/** A source document or region with an id of its own, made of its title or name. */
export function newSource(project: Project, fields: Omit<SourceDocument, 'id'>): SourceDocument {
  return { ...fields, id: idGiver(project.sources)(slugOf(fields.title) || 'source') };
}
export function newRegion(project: Project, fields: Omit<Region, 'id'>): Region {
  return { ...fields, id: idGiver(project.regions)(slugOf(fields.label) || 'region') };
}

/** Puts a source document in: a new one, or another wording of one that is there. */
export function putSourceChange(project: Project, source: SourceDocument): Change {
  return { ...NO_CHANGE, sources: put(project.sources, source) };
}
export function putRegionChange(project: Project, region: Region): Change {
  return { ...NO_CHANGE, regions: put(project.regions, region) };
}

function put<T extends { readonly id: Id }>(table: ReadonlyMap<Id, T>, record: T) {
  const before = table.get(record.id);
  if (before === undefined) return { ...noDiff<T>(), added: new Map([[record.id, record]]) };
  if (same(before, record)) return noDiff<T>();
  return { ...noDiff<T>(), updated: new Map([[record.id, [before, record] as const]]) };
}

/** Without blanks at the ends of what a person types; a note without words is none. */
export function tidyBody(body: Body): Body {
  return {
    ...body,
    label: body.label.trim(),
    category: body.category.trim(),
    place: body.place.trim(),
    note: tidyWords(body.note),
    sector: body.sector && { ...body.sector, reason: tidyWords(body.sector.reason) },
    source: tidySource(body.source),
  };
}

export function tidyTie(tie: Tie): Tie {
  return {
    ...tie,
    nextStep: tie.nextStep.trim(),
    note: tidyWords(tie.note),
    evidence: tidySource(tie.evidence),
  };
}

const tidySource = (source: Body['source']): Body['source'] =>
  source && (source.document !== '' || source.lines.trim() !== '')
    ? { document: source.document, lines: source.lines.trim() }
    : null;

export function tidyWords(words: Words | null): Words | null {
  const de = words?.de.trim() ?? '';
  const en = words?.en?.trim() ?? '';
  if (de === '' && en === '') return null;
  return en === '' ? { de } : { de, en };
}
