/**
 * What a figure shows when names are to stay unknown: only what its lens lets through leaves for the pseudonyms, and what comes back is
 * all that is drawn. Who is who is used to find places and annotations again, and kept nowhere.
 */
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { type Annotation, bodiesOf, type Figure, type Looked } from '../../model/figure.ts';
import { EVERYTHING, type Lens, type Lensed } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { isAffiliation } from '../../model/projection.ts';
import { USUAL_SHARING } from '../../model/pseudonymise.ts';
import { CATEGORIES } from '../../model/vocabulary.ts';
import { sharingSecret } from '../files/leave.ts';

export type Coded = {
  readonly project: Project;
  readonly lens: Lens;
  /** The figure with its bodies by their codes. */
  readonly figure: Figure;
  /** The lens had conditions, which could name bodies: that it had them is said, not which. */
  readonly isFiltered: boolean;
  /** Who is behind a code: for whoever sets annotations on the picture, and never part of it. */
  readonly idOf: ReadonlyMap<Id, Id>;
};

/** Counts below are not shown. */
export const LEAST = USUAL_SHARING.least;

/** @param lensed what the figure shows of the project as it is @throws AbortError */
export async function coded(
  project: Project,
  lensed: Lensed,
  figure: Figure,
  work: Pick<Jobs, 'share'>,
  control?: JobControl,
): Promise<Coded> {
  const { lens } = lensed;
  const { language } = figure;
  const shown = onlyShown(project, lensed);
  const shared = await work.share(
    { project: shown, sharing: USUAL_SHARING, secret: sharingSecret(), language },
    control,
  );
  const codes = new Map(shared.key.map(({ id, code }) => [id, code] as const));
  return {
    project: shared.project,
    // Conditions have done their work, and an own scheme speaks in the person's words.
    lens: {
      ...lens,
      where: EVERYTHING.where,
      ownScheme:
        lens.ownScheme &&
        Object.fromEntries(Object.entries(lens.ownScheme).filter(([category]) => CATEGORIES.has(category))),
    },
    figure: recoded(figure, codes),
    isFiltered: lens.where.length > 0,
    idOf: new Map(shared.key.map(({ id, code }) => [code, id] as const)),
  };
}

/** The project with nothing in it that the lens leaves out. */
function onlyShown(project: Project, { lens, vertexOf, ties }: Lensed): Project {
  const isProjected = lens.affiliations === 'projected';
  const bodies = new Map(
    [...project.bodies].filter(([id, body]) => vertexOf.has(id) || (isProjected && isAffiliation(body))),
  );
  const counted = new Set(ties.flatMap(({ tie }) => tie?.id ?? []));
  const kept = [...project.ties].filter(
    ([id, tie]) => counted.has(id) || (isProjected && bodies.has(tie.source) && bodies.has(tie.target)),
  );
  return { ...project, bodies, ties: new Map(kept) };
}

/** @param codes of the bodies that are shown; what names another one is left out */
function recoded(figure: Figure, codes: ReadonlyMap<Id, Id>): Figure {
  const { subject, annotations } = figure;
  return {
    ...figure,
    subject:
      subject.of === 'map'
        ? {
            ...subject,
            looked: recodedLook(subject.looked, codes),
            places: subject.places.flatMap((pin) => {
              const body = codes.get(pin.body);
              return body === undefined ? [] : [{ ...pin, body }];
            }),
          }
        : { ...subject, choices: recodedChoices(subject.choices, codes) },
    annotations: annotations.map((annotation) => recodedNote(annotation, codes)),
  };
}

function recodedLook(looked: Looked, codes: ReadonlyMap<Id, Id>): Looked {
  const { focus } = looked;
  const body = focus && codes.get(focus.body);
  return { ...looked, focus: focus && body !== undefined && body !== null ? { ...focus, body } : null };
}

/** A choice that names a body names its code. */
const recodedChoices = (
  choices: Readonly<Record<string, string>>,
  codes: ReadonlyMap<Id, Id>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, codes.get(value) ?? value]));

/** A body that is not shown keeps an id that is nobody's, so that the annotation is said to be missing. */
function recodedNote(note: Annotation, codes: ReadonlyMap<Id, Id>): Annotation {
  if (bodiesOf(note).length === 0) return note;
  const of = (id: Id | null): Id | null => (id === null ? null : (codes.get(id) ?? ''));
  switch (note.is) {
    case 'text':
      return { ...note, at: { ...note.at, body: of(note.at.body) } };
    case 'hull':
      return { ...note, bodies: note.bodies.flatMap((id) => codes.get(id) ?? []) };
    default:
      return {
        ...note,
        from: { ...note.from, body: of(note.from.body) },
        to: { ...note.to, body: of(note.to.body) },
      };
  }
}
