/** What reading a typed cell needs to know around it: language, names, words in use – looked up once a project. */

import type { Language } from '../../i18n/index.ts';
import { fold } from '../../io/columns.ts';
import type { Body, Id, Project, Region, Table } from '../../model/project.ts';
import { CATEGORIES, CROSS_SECTOR_ID, SECTORS } from '../../model/vocabulary.ts';

/** Ids by name; null where several have it. */
type ByName = ReadonlyMap<string, Id | null>;

/** Names differ by more than case and blanks. */
const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const names = new WeakMap<object, ByName>();

/** Ids of a table by name, made once for each state of the table. */
function byName<T>(table: Table<T>, nameOf: (record: T) => string): ByName {
  let found = names.get(table);
  if (!found) {
    const made = new Map<string, Id | null>();
    for (const [id, record] of table) {
      const key = nameKey(nameOf(record));
      made.set(key, made.has(key) ? null : id);
    }
    names.set(table, made);
    found = made;
  }
  return found;
}

/** Found by id or name; 'several' when the name is not one's own. */
export type Found = Id | 'several' | null;

const ownWords = new WeakMap<object, ReadonlyMap<string, string>>();

export class CellContext {
  /** Records that reading has made on the way, where `create` allows it; they are to be added with the edit. */
  readonly newBodies = new Map<Id, Body>();
  readonly newRegions = new Map<Id, Region>();
  private readonly newNames = new Map<string, Id>();

  constructor(
    readonly project: Project,
    readonly language: Language,
    /** Names of bodies and regions that nobody knows make new ones. Otherwise they are refused. */
    readonly create = false,
  ) {}

  /** The decimal sign and the thousands sign follow from how lists are separated in the language. */
  get delimiter(): ';' | ',' {
    return this.language === 'de' ? ';' : ',';
  }

  body(id: Id): Body | undefined {
    return this.project.bodies.get(id) ?? this.newBodies.get(id);
  }

  /** The name of a body as it can be read back: with its id where others have the same name. */
  nameOf(id: Id): string {
    const body = this.body(id);
    if (!body) return id;
    const alone = byName(this.project.bodies, (b) => b.label).get(nameKey(body.label)) !== null;
    return alone && body.label.trim() !== '' ? body.label : `${body.label} [${id}]`;
  }

  /** By id, by name, or by 'name [id]' where names are shared. */
  findBody(text: string): Found {
    const { bodies } = this.project;
    const key = nameKey(text);
    const named = byName(bodies, (b) => b.label).get(key);
    if (named) return named;
    if (bodies.has(text)) return text;
    const withId = /\[([^\]]+)\]$/.exec(text)?.[1];
    if (withId !== undefined && bodies.has(withId)) return withId;
    return named === null ? 'several' : (this.newNames.get(key) ?? null);
  }

  addBody(body: Body): void {
    this.newBodies.set(body.id, body);
    this.newNames.set(nameKey(body.label), body.id);
  }

  findRegion(text: string): Found {
    const { regions } = this.project;
    if (regions.has(text)) return text;
    const found = byName(regions, (r) => r.label).get(nameKey(text));
    if (found === null) return 'several';
    return found ?? [...this.newRegions.values()].find((r) => nameKey(r.label) === nameKey(text))?.id ?? null;
  }

  findSource(text: string): Found {
    const { sources } = this.project;
    if (sources.has(text)) return text;
    const found = byName(sources, (s) => s.title).get(nameKey(text));
    return found === null ? 'several' : (found ?? null);
  }

  /** The vocabulary's id of a category, or a word that is in use already as it is spelt there; null = a new word. */
  findCategory(text: string): string | null {
    return categoryWords().get(fold(text)) ?? this.ownCategories().get(fold(text)) ?? null;
  }

  /** Words for categories that people of this project chose themselves, by how they fold. */
  ownCategories(): ReadonlyMap<string, string> {
    const { bodies } = this.project;
    let found = ownWords.get(bodies);
    if (!found) {
      const made = new Map<string, string>();
      const seen = new Set<string>();
      for (const { category } of bodies.values()) {
        if (category === '' || seen.has(category)) continue;
        seen.add(category);
        const key = fold(category);
        if (key !== '' && !CATEGORIES.has(category) && !made.has(key)) made.set(key, category);
      }
      ownWords.set(bodies, made);
      found = made;
    }
    return found;
  }

  /** The field's sectors, the cross-sector mark, and other words that this project reads as sectors. */
  sectors(): readonly string[] {
    const known = new Set<string>([...SECTORS, CROSS_SECTOR_ID]);
    for (const { sector } of this.project.bodies.values()) if (sector) known.add(sector.value);
    return [...known];
  }
}

let vocabulary: ReadonlyMap<string, string> | null = null;
function categoryWords(): ReadonlyMap<string, string> {
  if (vocabulary) return vocabulary;
  const made = new Map<string, string>();
  for (const { id, de, en } of CATEGORIES.values())
    for (const word of [id, de, en]) {
      const key = fold(word);
      if (!made.has(key)) made.set(key, id);
    }
  vocabulary = made;
  return made;
}
