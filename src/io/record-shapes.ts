/**
 * The records of a project as JSON, checked one by one: one broken row does not cost the others, and fields that we do not
 * know are kept with the record. Shared by the project file and the JSON parts of a data package.
 */
import { z } from 'zod';
import type { Body, Id, Tie } from '../model/project.ts';
import {
  CONFIDENCES,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../model/vocabulary.ts';
import { isBeyond, readDate } from './cells.ts';
import type { IssueList } from './issue-list.ts';
import { field, isRecord } from './json.ts';

// The content security policy forbids code from text, and zod would try it.
z.config({ jitless: true });

const text = z.string();
export const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().default(null as never);
export const words = z.object({ de: text, en: text.optional() });
const sourceRef = z.object({ document: text, lines: text });
export const wholeNumber = z.number().int();

const bodyShape = z.object({
  id: text.min(1),
  kind: z.enum(KINDS),
  label: text.default(''),
  category: text.default(''),
  sector: maybe(
    z.object({
      value: text,
      confidence: maybe(z.enum(CONFIDENCES)),
      reason: maybe(words),
      alternative: maybe(text),
    }),
  ),
  level: maybe(z.enum(LEVELS)),
  place: text.default(''),
  region: maybe(text),
  block: maybe(z.object({ count: maybe(wholeNumber.positive()) })),
  source: maybe(sourceRef),
  note: maybe(words),
});

const tieShape = z.object({
  id: text.min(1),
  source: text.min(1),
  target: text.min(1),
  type: z.enum(TIE_TYPES),
  formality: maybe(z.enum(FORMALITIES)),
  frequency: maybe(z.enum(FREQUENCIES)),
  stage: maybe(z.literal(STAGES)),
  status: maybe(z.enum(STATUSES)),
  since: text.default(''),
  until: text.default(''),
  lastContact: text.default(''),
  nextStep: text.default(''),
  due: text.default(''),
  personBound: maybe(z.boolean()),
  // Looked at by itself, so that a bad weight does not cost the tie.
  weight: z.unknown().optional(),
  evidence: maybe(sourceRef),
  note: maybe(words),
});

export const regionShape = z.object({
  id: text.min(1),
  label: text.default(''),
  land: text.default(''),
  size: maybe(z.enum(['city', 'town', 'rural'])),
  part: maybe(z.enum(['east', 'west'])),
  inhabitants: maybe(z.number()),
});

export const sourceShape = z.object({
  id: text.min(1),
  title: text.default(''),
  publisher: text.default(''),
  year: maybe(wholeNumber),
  file: text.default(''),
});

/** A body; null, and said, where it is none. */
export function bodyOf(rows: Rows, record: RawRecord, place: RawPlace): Body | null {
  const shape = rows.check(bodyShape, record, place);
  return shape && { ...shape, extra: rows.extraOf(record, bodyShape, place) };
}

/** A tie, whatever its ends; null, and said, where it is none. */
export function tieOf(rows: Rows, record: RawRecord, place: RawPlace): Tie | null {
  const shape = rows.check(tieShape, record, place);
  if (!shape) return null;
  return {
    ...shape,
    since: rows.date(shape.since, 'since', place),
    until: rows.date(shape.until, 'until', place),
    lastContact: rows.date(shape.lastContact, 'lastContact', place),
    due: rows.date(shape.due, 'due', place),
    weight: rows.weight(shape.weight, place),
    extra: rows.extraOf(record, tieShape, place),
  };
}

/** Bodies and the ties between them; a tie with another end is said and left out. */
export function networkOf(
  rows: Rows,
  lists: { readonly bodies: unknown; readonly ties: unknown },
  /** Before the names of the lists, where the network is a part of something. */
  within = '',
): {
  readonly bodies: ReadonlyMap<Id, Body>;
  readonly ties: ReadonlyMap<Id, Tie>;
  readonly loops: number;
} {
  const bodies = rows.read(lists.bodies, `${within}bodies`, (record, place) => bodyOf(rows, record, place));
  let loops = 0;
  const ties = rows.read(lists.ties, `${within}ties`, (record, place) => {
    const tie = tieOf(rows, record, place);
    if (!tie) return null;
    const strange = [tie.source, tie.target].filter((end) => !bodies.has(end));
    if (strange.length > 0) {
      rows.issues.add('error', 'unknown-nodes', place, { nodes: [...new Set(strange)].join(', ') });
      return null;
    }
    if (tie.source === tie.target) loops++;
    return tie;
  });
  return { bodies, ties, loops };
}

export type RawPlace = { readonly file: string; readonly sheet: string; readonly row: number };
export type RawRecord = Readonly<Record<string, unknown>>;

export const pathOf = (error: z.ZodError): string =>
  error.issues[0]!.path.map((step) => `.${String(step)}`)
    .join('')
    .slice(0, 80);

/** Reads the file's tables row by row and counts what it has to leave out. */
export class Rows {
  skipped = 0;

  constructor(
    private readonly file: string,
    readonly issues: IssueList,
  ) {}

  read<R extends { readonly id: Id }>(
    list: unknown,
    sheet: string,
    readRow: (record: RawRecord, place: RawPlace) => R | null,
  ): ReadonlyMap<Id, R> {
    const table = new Map<Id, R>();
    if (list === undefined) return table;
    if (!Array.isArray(list)) {
      this.issues.add('error', 'json-shape', { file: this.file, sheet }, { path: sheet });
      return table;
    }
    list.forEach((record: unknown, i) => {
      const place = { file: this.file, sheet, row: i + 1 };
      let row: R | null = null;
      if (!isRecord(record)) this.issues.add('error', 'json-shape', place, { path: `${sheet}[${i}]` });
      else row = readRow(record, place);
      if (row && table.has(row.id)) {
        this.issues.add('error', 'duplicate-ids', place, { id: row.id });
        row = null;
      }
      if (row) table.set(row.id, row);
      else this.skipped++;
    });
    return table;
  }

  check<S extends z.ZodType>(shape: S, record: RawRecord, place: RawPlace): z.output<S> | null {
    const parsed = shape.safeParse(record);
    if (parsed.success) return parsed.data;
    this.issues.add('error', 'json-shape', place, {
      path: `${place.sheet}[${place.row - 1}]${pathOf(parsed.error)}`,
    });
    return null;
  }

  /** The record's own extra, and scalar fields of it that this version does not know. */
  extraOf(
    record: RawRecord,
    shape: { readonly shape: object },
    place: RawPlace,
  ): Readonly<Record<string, string>> {
    const kept = new Map<string, string>();
    const given = field(record, 'extra');
    for (const [name, value] of isRecord(given) ? Object.entries(given) : []) {
      if (typeof value === 'string') kept.set(name, value);
      else this.issues.add('warning', 'unknown-fields', place, { fields: name.slice(0, 60) });
    }
    const unknown: string[] = [];
    for (const [name, value] of Object.entries(record)) {
      if (Object.hasOwn(shape.shape, name) || name === 'extra') continue;
      unknown.push(name.slice(0, 60));
      if (['string', 'number', 'boolean'].includes(typeof value) && !kept.has(name))
        kept.set(name, String(value));
    }
    if (unknown.length > 0)
      this.issues.add('note', 'unknown-fields', place, { fields: unknown.slice(0, 5).join(', ') });
    return Object.fromEntries(kept);
  }

  date(value: string, column: string, place: RawPlace): string {
    if (value === '') return '';
    const date = readDate(value);
    if (date === null) this.issues.add('warning', 'invalid-date', { ...place, column, value });
    return date ?? '';
  }

  weight(value: unknown, place: RawPlace): number | null {
    if (value === undefined || value === null) return null;
    const at = { ...place, column: 'weight', value: String(value) };
    if (typeof value !== 'number') this.issues.add('warning', 'number-not-understood', at);
    else if (!Number.isFinite(value)) this.issues.add('warning', 'not-finite', at);
    else if (value === 0) this.issues.add('warning', 'weight-zero', at);
    else if (value < 0) this.issues.add('warning', 'weight-negative', at);
    else if (isBeyond(value)) this.issues.add('warning', 'weight-beyond', at);
    else return value;
    return null;
  }
}
