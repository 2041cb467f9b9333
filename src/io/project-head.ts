/**
 * The head of a project in graph files: what is said of the project as a whole, its regions and its sources, as one line of
 * JSON. Graph files have a place for nodes and edges only; GraphML and GML carry the head as an attribute of the graph, GEXF
 * and Pajek in a comment. A file with a head is one of ours: its columns are ours by name and its cells stand as they were.
 */
import type { About, Id, Project, Region, SourceDocument } from '../model/project.ts';
import { field, isRecord, readJson } from './json.ts';

/** What the head begins with in a comment, and the name of the attribute of the graph that holds it. */
export const HEAD_MARK = 'drehscheibe';

/** What of a project the head holds; earlier states, plans, views and places given by hand are not among it (`loss.ts`). */
type Headed = Pick<Project, 'about' | 'regions' | 'sources'>;

export type ProjectHead = Headed & {
  /** Names of kept columns that had to be written differently, by the name in the file. */
  readonly names: ReadonlyMap<string, string>;
};

/** One line of JSON. @param names see {@link ProjectHead} */
export function writeHead(
  { about, regions, sources }: Headed,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  return JSON.stringify({
    version: 1,
    about,
    ...(regions.size > 0 ? { regions: [...regions.values()] } : {}),
    ...(sources.size > 0 ? { sources: [...sources.values()] } : {}),
    ...(names.size > 0 ? { names: [...names] } : {}),
  });
}

/** The same without two hyphens in a row, which may not stand in an XML comment. */
export const headInComment = (head: string): string => head.replaceAll('--', '-\\u002d');

type Json = Readonly<Record<string, unknown>>;
const textOf = (record: Json, name: string): string => {
  const value = field(record, name);
  return typeof value === 'string' ? value : '';
};
const wholeOf = (record: Json, name: string): number | null => {
  const value = field(record, name);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
};
const oneOf = <T extends string>(record: Json, name: string, list: readonly T[]): T | null =>
  list.find((word) => word === field(record, name)) ?? null;

/** Null when the text is no head. A head that was changed by hand is read as far as it is right. */
export function readHead(text: string): ProjectHead | null {
  const read = readJson(text);
  if (!read.ok || !isRecord(read.value)) return null;
  const raw = field(read.value, 'about');
  if (!isRecord(raw) || textOf(raw, 'id') === '') return null;
  return {
    about: aboutOf(raw),
    regions: tableOf(field(read.value, 'regions'), regionOf),
    sources: tableOf(field(read.value, 'sources'), sourceOf),
    names: namesOf(field(read.value, 'names')),
  };
}

function aboutOf(raw: Json): About {
  const words = (name: string, otherwise: string) => {
    const value = field(raw, name);
    if (!isRecord(value)) return { de: otherwise };
    const en = field(value, 'en');
    return { de: textOf(value, 'de'), ...(typeof en === 'string' ? { en } : {}) };
  };
  return {
    id: textOf(raw, 'id'),
    name: words('name', textOf(raw, 'id')),
    description: words('description', ''),
    year: wholeOf(raw, 'year'),
    hub: textOf(raw, 'hub') || null,
    aggregate: field(raw, 'aggregate') === true,
    synthetic: field(raw, 'synthetic') === true,
    license: textOf(raw, 'license'),
  };
}

const regionOf = (raw: Json): Region => ({
  id: textOf(raw, 'id'),
  label: textOf(raw, 'label') || textOf(raw, 'id'),
  land: textOf(raw, 'land'),
  size: oneOf(raw, 'size', ['city', 'town', 'rural']),
  part: oneOf(raw, 'part', ['east', 'west']),
  inhabitants: wholeOf(raw, 'inhabitants'),
});

const sourceOf = (raw: Json): SourceDocument => ({
  id: textOf(raw, 'id'),
  title: textOf(raw, 'title'),
  publisher: textOf(raw, 'publisher'),
  year: wholeOf(raw, 'year'),
  file: textOf(raw, 'file'),
});

function tableOf<T extends { readonly id: Id }>(value: unknown, read: (raw: Json) => T): ReadonlyMap<Id, T> {
  const found = new Map<Id, T>();
  for (const raw of Array.isArray(value) ? value : []) {
    const record = isRecord(raw) ? read(raw) : null;
    if (record && record.id !== '' && !found.has(record.id)) found.set(record.id, record);
  }
  return found;
}

function namesOf(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of Array.isArray(value) ? value : [])
    if (Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string')
      found.set(pair[0], pair[1]);
  return found;
}
