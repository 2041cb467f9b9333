/** Two statements as one, so that nothing that either says is lost. */
import { same } from '../change.ts';
import type { Project, SourceRef, Tie, Words } from '../project.ts';

/** How a second source document is written into a note, in both languages; i18n gives the words. */
export type FurtherSource = (title: string, lines: string) => Words;

/** Texts of which one contains the other are that one; others stand below each other. */
export function joinText(a: string, b: string, between = '\n'): string {
  if (a === '' || b.includes(a)) return b;
  if (b === '' || a.includes(b)) return a;
  return `${a}${between}${b}`;
}

/** Where only one has an English text, the German one stands in for the other's, as it does on screen. */
export function joinWords(a: Words | null, b: Words | null, between = '\n'): Words | null {
  if (!a || !b) return a ?? b;
  const de = joinText(a.de, b.de, between);
  if (!a.en && !b.en) return { de };
  return { de, en: joinText(a.en || a.de, b.en || b.de, between) };
}

/** '20-22;50-53' and '20-22;60' are '20-22;50-53;60'. */
const joinLines = (a: string, b: string): string =>
  [...new Set(`${a};${b}`.split(';').map((part) => part.trim()))].filter(Boolean).join(';');

/**
 * Two citations as one with the lines of both. Of two documents the first stays the citation, and the second is told in
 * words, for the note.
 */
export function joinSources(
  project: Project,
  a: SourceRef | null,
  b: SourceRef | null,
  further: FurtherSource,
): { readonly source: SourceRef | null; readonly told: Words | null } {
  if (!a || !b || same(a, b)) return { source: a ?? b, told: null };
  if (a.document === b.document)
    return { source: { document: a.document, lines: joinLines(a.lines, b.lines) }, told: null };
  const title = project.sources.get(b.document)?.title ?? b.document;
  return { source: a, told: further(title, b.lines) };
}

/** All columns of both. Where both fill one differently, both values stand in it. */
export function joinExtra(a: Tie['extra'], b: Tie['extra'], between = '; '): Tie['extra'] {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b))
    joined.set(key, joinText(joined.get(key) ?? '', value, between));
  return Object.fromEntries(joined);
}

const SCALARS = ['formality', 'frequency', 'stage', 'status', 'personBound', 'weight'] as const;

/**
 * Two ties that say the same thing (`sameTieKey`) as one: what only one states is taken from it, notes, sources and extra
 * columns are joined. Null when they contradict each other in a field that holds one value: then both have to stay.
 */
export function joinTies(project: Project, first: Tie, second: Tie, further: FurtherSource): Tie | null {
  const joined = { ...first };
  for (const field of SCALARS) {
    const [a, b] = [first[field], second[field]];
    if (a !== null && b !== null && a !== b) return null;
    Object.assign(joined, { [field]: a ?? b });
  }
  if (first.since !== second.since || first.until !== second.until) return null;
  // Of two contacts the later one is the last; of two steps both are to be done, the first of them when it is due first.
  const lastContact = first.lastContact > second.lastContact ? first.lastContact : second.lastContact;
  const [soonest] = [first.due, second.due].filter((day) => day !== '').sort();
  const { source, told } = joinSources(project, first.evidence, second.evidence, further);
  return {
    ...joined,
    lastContact,
    nextStep: joinText(first.nextStep, second.nextStep, '; '),
    due: soonest ?? '',
    evidence: source,
    note: joinWords(joinWords(first.note, second.note), told),
    extra: joinExtra(first.extra, second.extra),
  };
}
