/**
 * What a person keeps beside the network, as JSON: earlier states, plans, places given by hand, saved views, figures, slides, words of a report. In the project
 * file, and as files of a data package. What is broken is said and left out, record by record and step by step.
 */
import { z } from 'zod';
import { lensFrom } from '../model/lens-fields.ts';
import type {
  Arrangement,
  Paragraph,
  Plan,
  PlanStep,
  Project,
  SavedView,
  Snapshot,
  TableName,
  Tables,
} from '../model/project.ts';
import { field, isRecord } from './json.ts';
import { figureOf, pathTo, pinShape, sayWrongLens, slideOf } from './kept-figures.ts';
import {
  bodyOf,
  maybe,
  networkOf,
  type RawPlace,
  type RawRecord,
  type Rows,
  tieOf,
  words,
} from './record-shapes.ts';

export const KEPT_TABLES = [
  'snapshots',
  'plans',
  'arrangements',
  'views',
  'figures',
  'slides',
  'paragraphs',
] as const satisfies readonly TableName[];
export type KeptTable = (typeof KEPT_TABLES)[number];
export type Kept = Pick<Tables, KeptTable>;

// ------------------------------------------------------------------------------------------------------ writing

/** The records of a table as plain JSON. */
export const keptAsJson = (project: Kept, table: KeptTable): readonly object[] =>
  table === 'snapshots'
    ? [...project.snapshots.values()].map((snapshot) => ({
        ...snapshot,
        bodies: [...snapshot.bodies.values()],
        ties: [...snapshot.ties.values()],
      }))
    : [...project[table].values()];

// ------------------------------------------------------------------------------------------------------ reading

const text = z.string();
const snapshotShape = z.object({ id: text.min(1), label: text.default(''), date: text, note: maybe(words) });
const planShape = z.object({ id: text.min(1), name: text.default(''), note: text.default('') });
const arrangementShape = z.object({ id: text.min(1), pins: z.array(pinShape).default([]) });
const paragraphShape = z.object({
  id: text.min(1),
  part: text.min(1),
  centre: maybe(text),
  language: z.enum(['de', 'en']).catch('de'),
  text: text.default(''),
  isAlone: z.boolean().default(false),
});
const viewShape = z.object({
  id: text.min(1),
  name: text.default(''),
  layout: text.default(''),
  ring: text.default(''),
  sizeBy: text.default(''),
  focus: maybe(z.object({ body: text, steps: z.number().int().min(0) })),
  hulls: maybe(text),
  note: text.default(''),
  shownBy: maybe(
    z.object({
      ranges: z
        .array(z.object({ measure: text, least: maybe(z.number()), most: maybe(z.number()) }))
        .default([]),
      rest: z.enum(['dim', 'hide']).catch('dim'),
    }),
  ),
  tieNames: maybe(z.boolean()),
  minimap: maybe(z.boolean()),
});

/** @param listOf the list of a table; undefined = the file has none */
export const keptFrom = (rows: Rows, listOf: (table: KeptTable) => unknown): Kept => ({
  snapshots: rows.read(listOf('snapshots'), 'snapshots', (r, place) => snapshotOf(rows, r, place)),
  plans: rows.read(listOf('plans'), 'plans', (r, place) => planOf(rows, r, place)),
  arrangements: rows.read(listOf('arrangements'), 'arrangements', (r, place): Arrangement | null =>
    rows.check(arrangementShape, r, place),
  ),
  views: rows.read(listOf('views'), 'views', (r, place) => viewOf(rows, r, place)),
  figures: rows.read(listOf('figures'), 'figures', (r, place) => figureOf(rows, r, place)),
  slides: rows.read(listOf('slides'), 'slides', (r, place) => slideOf(rows, r, place)),
  paragraphs: rows.read(listOf('paragraphs'), 'paragraphs', (r, place): Paragraph | null =>
    rows.check(paragraphShape, r, place),
  ),
});

function snapshotOf(rows: Rows, record: RawRecord, place: RawPlace): Snapshot | null {
  const shape = rows.check(snapshotShape, record, place);
  if (!shape) return null;
  const date = rows.date(shape.date, 'date', place);
  if (date === '') {
    if (shape.date === '') rows.issues.add('error', 'json-shape', place, { path: `${pathTo(place)}date` });
    return null;
  }
  const lists = { bodies: field(record, 'bodies'), ties: field(record, 'ties') };
  const { bodies, ties } = networkOf(rows, lists, pathTo(place));
  return { ...shape, date, bodies, ties };
}

function planOf(rows: Rows, record: RawRecord, place: RawPlace): Plan | null {
  const shape = rows.check(planShape, record, place);
  if (!shape) return null;
  const steps: PlanStep[] = [];
  const list = field(record, 'steps');
  const sheet = `${pathTo(place)}steps`;
  for (const [i, raw] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
    const at = { ...place, sheet, row: i + 1 };
    const step = isRecord(raw) ? stepOf(rows, raw, at) : null;
    if (step) steps.push(step);
    else rows.issues.add('error', 'json-shape', at, { path: `${sheet}[${i}]` });
  }
  return { ...shape, steps };
}

function stepOf(rows: Rows, raw: RawRecord, place: RawPlace): PlanStep | null {
  const what = field(raw, 'do');
  const id = field(raw, 'id');
  const record = field(raw, what === 'add-body' ? 'body' : 'tie');
  if ((what === 'remove-body' || what === 'remove-tie') && typeof id === 'string') return { do: what, id };
  if (what === 'add-body' && isRecord(record)) {
    const body = bodyOf(rows, record, place);
    return body && { do: what, body };
  }
  if (what === 'add-tie' && isRecord(record)) {
    const tie = tieOf(rows, record, place);
    return tie && { do: what, tie };
  }
  return null;
}

/** A view whose lens is not understood would show something else than was kept: it is left out. */
function viewOf(rows: Rows, record: RawRecord, place: RawPlace): SavedView | null {
  const shape = rows.check(viewShape, record, place);
  if (!shape) return null;
  const read = lensFrom(field(record, 'lens') ?? {});
  const { shownBy, tieNames, minimap, ...kept } = shape;
  if ('lens' in read)
    return {
      ...kept,
      lens: read.lens,
      ...(shownBy === null ? {} : { shownBy }),
      ...(tieNames === null ? {} : { tieNames }),
      ...(minimap === null ? {} : { minimap }),
    };
  sayWrongLens(rows, place, 'lens', read.wrong);
  return null;
}

/** Where a project keeps nothing beside its network. */
export const keepsNothing = (project: Project): boolean =>
  KEPT_TABLES.every((table) => project[table].size === 0);
