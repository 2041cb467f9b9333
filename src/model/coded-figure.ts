/**
 * A figure for those who shall not know who is who: only what its lens lets through leaves for the pseudonyms (`pseudonymise.ts`), and the
 * figure names bodies by their codes, in its words as well (`names-in-words.ts`). Who is who is used to find places and annotations again, and kept nowhere.
 */
import { type Annotation, bodiesOf, type Figure, type Looked } from './figure.ts';
import { EVERYTHING, type Lens, type Lensed } from './lens.ts';
import { withoutNames } from './names-in-words.ts';
import type { Id, Project } from './project.ts';
import { isAffiliation } from './projection.ts';
import type { Pseudonymised } from './pseudonymise.ts';
import { CATEGORIES } from './vocabulary.ts';

/** Conditions have done their work by then, and could name somebody; an own scheme speaks in the person's words. */
export const codedLens = (lens: Lens): Lens => ({
  ...lens,
  where: EVERYTHING.where,
  ownScheme:
    lens.ownScheme &&
    Object.fromEntries(Object.entries(lens.ownScheme).filter(([category]) => CATEGORIES.has(category))),
});

/** The project with nothing in it that the lens leaves out. */
export function onlyShown(project: Project, { lens, vertexOf, ties }: Lensed): Project {
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

/** What a network is called whose name is not said. */
const CALLED = { de: 'Netzwerk', en: 'Network' } as const;

/**
 * The figure with its bodies by their codes, and with codes in place of the names in its words.
 * @param project as it is, with its names
 * @param key who is who, of the bodies that are shown; what names another one is left out
 */
export function recoded(figure: Figure, project: Project, key: Pseudonymised['key']): Figure {
  const codes = new Map(key.map(({ id, code }) => [id, code] as const));
  const shown = new Map(key.map(({ id, name }) => [id, name] as const));
  const said = withoutNames(project, shown, CALLED[figure.language]);
  const { subject, annotations, words, footer, logos } = figure;
  return {
    ...figure,
    words: {
      title: words.title === null ? null : said(words.title),
      subtitle: said(words.subtitle),
      caption: said(words.caption),
      notes: said(words.notes),
    },
    footer: { ...footer, text: said(footer.text) },
    logos: logos.map((logo) => ({ ...logo, alt: said(logo.alt) })),
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
    annotations: annotations.map((note) => ({ ...recodedNote(note, codes), text: said(note.text) })),
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
