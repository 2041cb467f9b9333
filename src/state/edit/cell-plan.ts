/**
 * What writing texts into many cells would do: one change, how many cells it takes, and each cell that is refused with the
 * reason. Nothing is committed here; a plan can be shown, thrown away, or made one undo step.
 */

import type { Language } from '../../i18n/index.ts';
import { type Change, NO_CHANGE, noDiff, same } from '../../model/change.ts';
import { bodyIdFor, idGiver, tieStem } from '../../model/edit/ids.ts';
import { type Body, blankBody, blankTie, type Id, type Project, type Tie } from '../../model/project.ts';
import { CellContext } from './cell-context.ts';
import { type RecordOf, type Refusal, readCell, type SheetName } from './cells.ts';

/** A text for one cell. Rows are ids of records, or what `newRow` gave. */
export type Write = { readonly row: Id; readonly field: string; readonly text: string };
export type Refused = Write & { readonly why: Refusal };

export type Planned = {
  readonly change: Change;
  /** Cells taken, also where they said the same before. */
  readonly taken: number;
  /** Cells whose record is another now. */
  readonly changed: number;
  readonly refused: readonly Refused[];
  /** Ids of the records that new rows became, by the row that `newRow` gave. */
  readonly added: ReadonlyMap<Id, Id>;
  /** Bodies that were made because ties name them. */
  readonly bodiesMade: number;
};

/** No id of a file or a person begins like this. */
const NEW = '\u0000new:';
export const isNewRow = (row: Id): boolean => row.startsWith(NEW);

export class CellPlan<S extends SheetName> {
  readonly context: CellContext;
  private readonly work = new Map<Id, RecordOf[S]>();
  private readonly writes = new Map<Id, Write[]>();
  private readonly refused: Refused[] = [];
  private readonly news: Id[] = [];
  private hub: Id | null | undefined;
  private taken = 0;
  private changed = 0;

  /** @param create names that nobody knows make new bodies and regions instead of being refused */
  constructor(
    readonly sheet: S,
    readonly project: Project,
    language: Language,
    create = false,
  ) {
    this.context = new CellContext(project, language, create);
  }

  /** A row below the last. It becomes a record when, at the end, it has a name, or both ends. */
  newRow(): Id {
    const row = `${NEW}${this.news.length}`;
    const blank = this.sheet === 'bodies' ? blankBody(row, 'partner', '') : blankTie(row, '', '');
    this.work.set(row, blank as RecordOf[S]);
    this.news.push(row);
    return row;
  }

  /** The record as it stands in this plan. */
  record(row: Id): RecordOf[S] | undefined {
    return this.work.get(row) ?? (this.project[this.sheet].get(row) as RecordOf[S] | undefined);
  }

  /** Sets one cell. @returns why it was refused, or null */
  put(row: Id, field: string, text: string): Refusal | null {
    const write = { row, field, text };
    const record = this.record(row);
    const read = record
      ? readCell(this.sheet, field, text, record, this.context)
      : { refused: { code: 'read-only', word: text } as const };
    if ('refused' in read) return this.refuse(write, read.refused);
    if (read.hub !== undefined) {
      const said = this.sayHub(row, read.hub);
      if (said !== null) return this.refuse(write, { code: 'second-hub', word: text });
    }
    this.taken++;
    if (isNewRow(row)) this.writes.set(row, [...(this.writes.get(row) ?? []), write]);
    if (read.to !== record) {
      this.work.set(row, read.to);
      this.changed++;
    }
    return null;
  }

  private refuse(write: Write, why: Refusal): Refusal {
    this.refused.push({ ...write, why });
    return why;
  }

  /** Two bodies cannot both be what the network is about. */
  private sayHub(row: Id, isHub: boolean): 'second-hub' | null {
    if (isHub) {
      if (typeof this.hub === 'string' && this.hub !== row) return 'second-hub';
      if (this.project.about.hub !== row) this.changed++;
      this.hub = row;
    } else if (this.hub === undefined && this.project.about.hub === row) {
      this.hub = null;
      this.changed++;
    }
    return null;
  }

  finish(): Planned {
    const added = this.sheet === 'bodies' ? this.newBodies() : this.newTies();
    const records = new Map<Id, Body | Tie>();
    const updated = new Map<Id, readonly [Body | Tie, Body | Tie]>();
    for (const [row, record] of this.work) {
      const id = added.get(row);
      if (id !== undefined) records.set(id, { ...record, id });
      else if (!isNewRow(row)) {
        const from = this.project[this.sheet].get(row)!;
        if (!same(from, record)) updated.set(row, [from, record]);
      }
    }
    const diff = { ...noDiff<never>(), added: records, updated } as never;
    const { newBodies, newRegions } = this.context;
    const hub =
      this.hub === undefined ? undefined : this.hub === null ? null : (added.get(this.hub) ?? this.hub);
    const { about } = this.project;
    return {
      change: {
        ...NO_CHANGE,
        about:
          hub === undefined || hub === about.hub || isNewRow(hub ?? '') ? null : [about, { ...about, hub }],
        ...(this.sheet === 'ties' ? { bodies: { ...noDiff(), added: new Map(newBodies) } } : {}),
        [this.sheet]: diff,
        regions: { ...noDiff(), added: new Map(newRegions) },
      },
      taken: this.taken,
      changed: this.changed,
      refused: this.refused,
      added,
      bodiesMade: newBodies.size,
    };
  }

  /** Rows without a name are no bodies: their cells are refused, and so is nothing where nothing was written. */
  private newBodies(): ReadonlyMap<Id, Id> {
    const give = idGiver(this.project.bodies);
    const added = new Map<Id, Id>();
    for (const row of this.news) {
      const body = this.work.get(row) as Body;
      if (body.label !== '') added.set(row, bodyIdFor(give, body.label, body.kind));
      else this.giveUp(row, 'name-missing');
    }
    return added;
  }

  private newTies(): ReadonlyMap<Id, Id> {
    const give = idGiver(this.project.ties);
    const added = new Map<Id, Id>();
    for (const row of this.news) {
      const tie = this.work.get(row) as Tie;
      if (tie.source !== '' && tie.target !== '')
        added.set(row, give(tieStem(tie.source, tie.target, tie.type)));
      else this.giveUp(row, 'end-missing');
    }
    return added;
  }

  private giveUp(row: Id, code: 'name-missing' | 'end-missing'): void {
    for (const write of this.writes.get(row) ?? []) {
      this.taken--;
      this.changed--;
      if (write.text.trim() !== '') this.refused.push({ ...write, why: { code, word: write.text } });
    }
  }
}

/** A sector stands before what is said about it, whatever the order of the columns. */
const BEFORE = ['sector', 'type'];
export const inReadingOrder = <T extends { readonly field: string }>(writes: readonly T[]): readonly T[] =>
  writes.some((w) => BEFORE.includes(w.field))
    ? [...writes].sort((a, b) => Number(BEFORE.includes(b.field)) - Number(BEFORE.includes(a.field)))
    : writes;

/** Everything at once. For many cells use `paced` of `cell-gestures.ts`. */
export function planCells<S extends SheetName>(
  sheet: S,
  project: Project,
  language: Language,
  writes: readonly Write[],
  create = false,
): Planned {
  const plan = new CellPlan(sheet, project, language, create);
  for (const { row, field, text } of inReadingOrder(writes)) plan.put(row, field, text);
  return plan.finish();
}
