/**
 * A person's own words – titles, captions, notes, annotations – where names are to stay unknown: every name of the project that is found in
 * them gives way to its code. What nobody can know from the project, such as a nickname, stays: words have to be read before they are
 * given away.
 */
import type { Id, Project } from './project.ts';

/** What stands in place of what has no code: a place, a region, a source. */
const GONE = '…';

/** Below so many letters a word is only itself, in the same capitals, and never a part of a longer one. */
const SHORT = 4;

type Term = {
  /** In small letters, for a first look. */
  readonly small: string;
  readonly pattern: RegExp;
  readonly instead: string;
};

/**
 * @param project with its names, as it is before these are taken out
 * @param shown what bodies are called instead, by id; those that are left out have none
 * @param called what the network is called instead
 * @returns takes names out of a text; texts without any come back as they are
 */
export function withoutNames(
  project: Project,
  shown: ReadonlyMap<Id, string>,
  called: string,
): (text: string) => string {
  const terms = termsOf(project, shown, called);
  return (text) => {
    const plain = text.normalize('NFC');
    const small = plain.toLowerCase().replace(/\s+/g, ' ');
    const found = terms.filter((term) => small.includes(term.small));
    if (found.length === 0) return text;
    return found.reduce((said, { pattern, instead }) => said.replace(pattern, () => instead), plain);
  };
}

/** The longest first: the name of a body may hold that of its town. */
function termsOf(project: Project, shown: ReadonlyMap<Id, string>, called: string): readonly Term[] {
  const terms = new Map<string, Term>();
  const add = (text: string | undefined, instead: string, ending: string) => {
    const plain = text?.normalize('NFC').trim() ?? '';
    if (plain.length < 2 || terms.has(plain)) return;
    terms.set(plain, {
      small: plain.toLowerCase().replace(/\s+/g, ' '),
      pattern: patternOf(plain, ending),
      instead,
    });
  };
  const { about, bodies, regions, sources } = project;
  for (const { id, label } of bodies.values()) add(label, shown.get(id) ?? GONE, '(?:s|es|n|en)?');
  for (const name of [about.name.de, about.name.en]) add(name, called, 's?');
  // 'Dortmund', 'Dortmunds', 'Dortmunder'
  const rest = '\\p{L}*';
  for (const { place } of bodies.values()) add(place, GONE, rest);
  for (const { label, land } of regions.values()) for (const text of [label, land]) add(text, GONE, rest);
  for (const { title, publisher, file } of sources.values())
    for (const text of [title, publisher, file]) add(text, GONE, '');
  for (const id of [about.id, ...bodies.keys()]) if (isSlug(id)) add(id, shown.get(id) ?? GONE, '');
  return [...terms.values()].sort((a, b) => b.small.length - a.small.length);
}

/** Whether an id can be nothing but an id: 'do-shk', and not 'hub' or '12'. */
const isSlug = (id: Id): boolean => id.length > SHORT && /[a-z].*[-_\d]|\d.*[a-z]/i.test(id);

function patternOf(text: string, ending: string): RegExp {
  const isShort = text.length < SHORT;
  const own = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${own}${isShort ? '' : ending}(?![\\p{L}\\p{N}])`,
    isShort ? 'gu' : 'giu',
  );
}
