/** Text for XML files: escaped so that it comes back letter by letter. Reference: XML 1.0, fifth edition (W3C 2008), 2.2, 2.11. */
import type { Body, Id, Project, Tie } from '../model/project.ts';

const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that XML cannot hold at all are replaced by U+FFFD. */
export const legalXml = (text: string): string => text.replace(ILLEGAL, '\ufffd');

/**
 * A project that XML can hold. Ids that differ only in illegal characters stay different.
 * @returns the same project when nothing had to be replaced, and how many texts were changed
 */
export function withLegalXml(project: Project): { readonly project: Project; readonly replaced: number } {
  if (!mayBeIllegal(project.bodies.values()) && !mayBeIllegal(project.ties.values()))
    return { project, replaced: 0 };
  let replaced = 0;
  const legal = (text: string): string => {
    const tidy = legalXml(text);
    if (tidy !== text) replaced++;
    return tidy;
  };
  const every = <T>(value: T): T => {
    if (typeof value === 'string') return legal(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    const names = distinct(Object.keys(value), legal);
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [names.get(name)!, every(part)]),
    ) as T;
  };
  const bodyIds = distinct([...project.bodies.keys()], legal);
  const tieIds = distinct([...project.ties.keys()], legal);
  const bodies = new Map<Id, Body>();
  for (const { id, ...body } of project.bodies.values())
    bodies.set(bodyIds.get(id)!, { id: bodyIds.get(id)!, ...every(body) });
  const ties = new Map<Id, Tie>();
  for (const { id, source, target, ...tie } of project.ties.values()) {
    const ends = { source: bodyIds.get(source)!, target: bodyIds.get(target)! };
    ties.set(tieIds.get(id)!, { id: tieIds.get(id)!, ...ends, ...every(tie) });
  }
  if (replaced === 0) return { project, replaced };
  const { hub } = project.about;
  const about = { ...project.about, hub: hub === null ? null : (bodyIds.get(hub) ?? null) };
  return { project: { ...project, about, bodies, ties }, replaced };
}

/** Letters that are illegal, or only legal beside certain others. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Looks through large projects without making anything. */
function mayBeIllegal(records: Iterable<object>): boolean {
  const suspect = (value: unknown): boolean => {
    if (typeof value === 'string') return SUSPECT.test(value);
    if (typeof value !== 'object' || value === null) return false;
    for (const name in value)
      if (SUSPECT.test(name) || suspect((value as Record<string, unknown>)[name])) return true;
    return false;
  };
  for (const record of records) if (suspect(record)) return true;
  return false;
}

/** A legal text for each, no two alike. */
function distinct(texts: readonly string[], legal: (text: string) => string): ReadonlyMap<string, string> {
  const taken = new Set(texts);
  const found = new Map<string, string>();
  for (const text of texts) {
    const tidy = legal(text);
    let unique = tidy;
    for (let n = 2; unique !== text && taken.has(unique); n++) unique = `${tidy} (${n})`;
    taken.add(unique);
    found.set(text, unique);
  }
  return found;
}

/** Line breaks and tabs are written as references: a reader makes blanks of bare ones in attributes. */
export const content = (text: string): string =>
  legalXml(text).replace(/[&<>"\t\n\r]/g, (letter) => {
    if (letter === '&') return '&amp;';
    if (letter === '<') return '&lt;';
    if (letter === '>') return '&gt;';
    if (letter === '"') return '&quot;';
    return `&#${letter.charCodeAt(0)};`;
  });

/** ` name="value"` */
export const attribute = (name: string, value: string | number): string =>
  ` ${name}="${typeof value === 'number' ? value : content(value)}"`;
