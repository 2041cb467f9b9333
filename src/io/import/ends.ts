/** Names and ids → the bodies that they mean, for the ends of ties and for the centre. */

import type { Body, Id } from '../../model/project.ts';
import { aliasesOf } from './aliases.ts';
import { type Group, rowsOf } from './identify.ts';
import { nameKey } from './name-key.ts';
import { alike } from './words.ts';

/** What a name means: one body; null = more than one, undefined = none. */
export type Meant = Id | null | undefined;

export class Ends {
  /** Ids that the file's rows give come first: an open body may have the same id and be another one. */
  private readonly given = new Map<string, Id | null>();
  /** Ids of bodies; then names as they stand; then names that look the same. */
  private readonly ids = new Map<string, Id | null>();
  private readonly labels = new Map<string, Id | null>();
  private readonly folded = new Map<string, Id | null>();
  private readonly names: { readonly name: string; readonly pairs: string }[] = [];

  addGroup(group: Group, body: Body): void {
    const { id } = group;
    put(this.ids, id, id);
    for (const entry of rowsOf(group)) {
      if (entry.given !== '') put(this.given, entry.given, id);
      this.addName(entry.body.label, id);
    }
    this.addBody(body);
  }

  addBody(body: Body): void {
    put(this.ids, body.id, body.id);
    this.addName(body.label, body.id);
    for (const name of aliasesOf(body)) this.addName(name, body.id);
  }

  addId(id: Id): void {
    put(this.given, id, id);
  }

  addName(name: string, id: Id): void {
    if (name === '') return;
    if (!this.labels.has(name)) this.names.push({ name, pairs: nameKey(name) });
    put(this.labels, name, id);
    put(this.folded, nameKey(name), id);
  }

  /** @param cell an id, a name, or a name written a little differently */
  meantBy(cell: string): Meant {
    for (const names of [this.given, this.ids, this.labels]) {
      const id = names.get(cell);
      if (id !== undefined) return id;
    }
    // Folding a name takes longer than all the rest: only where nobody has it as it stands.
    return this.folded.get(nameKey(cell));
  }

  /** The names most like one that nobody has; of very many names, those that begin alike. */
  nearest(cell: string): readonly string[] {
    const wanted = nameKey(cell.slice(0, 200));
    if (wanted === '') return [];
    const start = wanted.slice(0, 3);
    const pool =
      this.names.length <= MANY
        ? this.names
        : this.names.filter(({ pairs }) => pairs.startsWith(start)).slice(0, MANY);
    return pool
      .map(({ name, pairs }) => ({ name, score: alike(wanted, pairs) }))
      .filter(({ score }) => score >= 0.4)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ name }) => name);
  }
}

const MANY = 3000;

/** A second body under one name makes the name say nothing. */
function put(names: Map<string, Id | null>, name: string, id: Id): void {
  const known = names.get(name);
  if (known === undefined) names.set(name, id);
  else if (known !== id) names.set(name, null);
}
