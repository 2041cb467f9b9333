/** Files of `data/samples` and `data/networks`, and what tests ask of projects. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InFile } from '../../src/io/format.ts';
import { difference, isEmpty } from '../../src/model/change.ts';
import type { Project } from '../../src/model/project.ts';
import {
  CONFIDENCES,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../../src/model/vocabulary.ts';

const DATA = resolve(import.meta.dirname, '../../data');

/** All files of a folder under data/, named as a person's folder would give them. */
export function filesOf(folder: string): InFile[] {
  return readdirSync(join(DATA, folder))
    .sort()
    .map((name) => ({
      name: `${folder.slice(folder.lastIndexOf('/') + 1)}/${name}`,
      bytes: new Uint8Array(readFileSync(join(DATA, folder, name))),
    }));
}

export const textFile = (name: string, text: string): InFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

export const sameProject = (a: Project, b: Project): boolean => isEmpty(difference(a, b));

const among = (list: readonly unknown[], word: unknown) => word === null || list.includes(word);
const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** What every reader promises of a project; the first broken promise, or null. */
export function brokenPromise(project: Project): string | null {
  const { about, bodies, ties } = project;
  if (about.hub !== null && !bodies.has(about.hub)) return 'hub is a body';
  for (const [id, body] of bodies) {
    if (body.id !== id || id === '') return `body id ${id}`;
    if (body.label === '') return `label of ${id}`;
    if (!KINDS.includes(body.kind) || !among(LEVELS, body.level)) return `vocabulary of ${id}`;
    if (body.sector && (body.sector.value === '' || !among(CONFIDENCES, body.sector.confidence)))
      return `sector of ${id}`;
    const count = body.block?.count ?? null;
    if (count !== null && !(Number.isInteger(count) && count > 0)) return `block of ${id}`;
  }
  for (const [id, tie] of ties) {
    if (tie.id !== id || id === '') return `tie id ${id}`;
    if (!bodies.has(tie.source) || !bodies.has(tie.target)) return `ends of ${id}`;
    if (tie.weight !== null && !(tie.weight > 0 && Number.isFinite(tie.weight))) return `weight of ${id}`;
    if (!TIE_TYPES.includes(tie.type)) return `type of ${id}`;
    if (!among(FORMALITIES, tie.formality) || !among(FREQUENCIES, tie.frequency)) return `words of ${id}`;
    if (!among(STAGES, tie.stage) || !among(STATUSES, tie.status)) return `stage of ${id}`;
    if (!DATE.test(tie.since) || !DATE.test(tie.until)) return `dates of ${id}`;
  }
  return null;
}

/** Distinct unordered pairs of different ends. */
export const pairsOf = (project: Project): number =>
  new Set(
    [...project.ties.values()]
      .filter((tie) => tie.source !== tie.target)
      .map((tie) => JSON.stringify([tie.source, tie.target].sort())),
  ).size;
