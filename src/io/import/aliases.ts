/** Other names that a body goes by: what it was called in a row that somebody said to be the same body. */
import type { Body } from '../../model/project.ts';

/** Where other names of a body are kept: 'AOK Nordwest | AOK NW'. Known by them when a file comes again. */
export const ALIASES = 'aliases';
const BETWEEN = ' | ';

export const aliasesOf = (body: Body): readonly string[] =>
  Object.hasOwn(body.extra, ALIASES) ? (body.extra[ALIASES] ?? '').split(BETWEEN).filter(Boolean) : [];

export const withAliases = (body: Body, names: readonly string[]): Body =>
  names.length === 0 ? body : { ...body, extra: { ...body.extra, [ALIASES]: names.join(BETWEEN) } };

/** Two lists of texts as one, those of the second that the first lacks at its end. */
export function withNames(mine: string, theirs: string): string {
  const names = mine.split(BETWEEN).filter(Boolean);
  const known = new Set(names);
  for (const name of theirs.split(BETWEEN)) if (name !== '' && !known.has(name)) names.push(name);
  return names.join(BETWEEN);
}

/** True when all texts of the second list are among those of the first. */
export function hasNames(mine: string, theirs: string): boolean {
  if (mine === theirs) return true;
  const known = new Set(mine.split(BETWEEN));
  return theirs.split(BETWEEN).every((name) => known.has(name));
}
