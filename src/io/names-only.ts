/**
 * Formats that know nodes by one name only (Pajek, DL): which name each body gets in the file – its label, written so that the
 * file can hold it and nobody else has it.
 */

import type { Body, Id, Project } from '../model/project.ts';
import { clean } from './cells.ts';
import { legalXml } from './xml-write.ts';

/** Line breaks and other controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROLS = /[\u0000-\u001f\u007f\u2028\u2029]/g;

/** Quotes, line breaks and other controls have no place in a name; nor has a backslash at its end. */
export const plainName = (text: string): string =>
  legalXml(text.replace(CONTROLS, ' ').replaceAll('"', "'")).replace(/\\$/, '/');

/** @returns a name for each body, in their order; no two are alike */
export function namesInFile(project: Project): ReadonlyMap<Id, string> {
  const count = new Map<string, number>();
  const plain = (body: Body): string => clean(plainName(body.label)) || clean(plainName(body.id)) || '?';
  for (const body of project.bodies.values()) count.set(plain(body), (count.get(plain(body)) ?? 0) + 1);
  const taken = new Set<string>();
  for (const [name, times] of count) if (times === 1) taken.add(name);
  const names = new Map<Id, string>();
  for (const body of project.bodies.values()) {
    const name = plain(body);
    if (count.get(name) === 1) {
      names.set(body.id, name);
      continue;
    }
    const stem = `${name} (${clean(plainName(body.id))})`;
    let unique = stem;
    for (let n = 2; taken.has(unique); n++) unique = `${stem} ${n}`;
    taken.add(unique);
    names.set(body.id, unique);
  }
  return names;
}
