/**
 * Figures and slides as JSON, checked one by one. What cannot be drawn as it was kept is said and left out: a lens that is not
 * understood, a size that no page has, a logo that is no picture.
 */
import { z } from 'zod';
import { type Annotation, type Figure, LEGEND_PARTS, type Logo, type Slide } from '../model/figure.ts';
import type { Lens } from '../model/lens.ts';
import { lensFrom } from '../model/lens-fields.ts';
import { field, isRecord } from './json.ts';
import { maybe, type RawPlace, type RawRecord, type Rows } from './record-shapes.ts';

const text = z.string();
const id = text.min(1);
const flag = z.boolean();

export const pathTo = ({ sheet, row }: RawPlace): string => `${sheet}[${row - 1}].`;
export const pinShape = z.object({ body: id, x: z.number(), y: z.number() });

export function sayWrongLens(rows: Rows, place: RawPlace, path: string, wrong: string): void {
  rows.issues.add('error', 'json-shape', place, { path: `${pathTo(place)}${path}.${wrong}`.slice(0, 80) });
}

/** Longest side of a page in millimetres: ten A0 posters in a row. */
const LONGEST = 12_000;
/** Base64 of a picture of about three megabytes: a logo, not a photo album. */
const LARGEST_LOGO = 4_000_000;

const lookedShape = z.object({
  layout: text.default(''),
  ring: text.default(''),
  sizeBy: text.default(''),
  focus: maybe(z.object({ body: text, steps: z.number().int().min(0) })),
  hulls: maybe(text),
});
const anchorShape = z.object({ body: maybe(text), x: z.number(), y: z.number() });
const annotationShape = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('text'),
    id,
    at: anchorShape,
    text: text.default(''),
    width: z.number().positive().max(1).default(0.25),
    size: z.number().min(0.5).max(4).default(1),
  }),
  z.object({
    is: z.enum(['arrow', 'bracket']),
    id,
    from: anchorShape,
    to: anchorShape,
    text: text.default(''),
  }),
  z.object({ is: z.literal('hull'), id, bodies: z.array(id), text: text.default('') }),
]);
const logoShape = z.object({
  id,
  type: z.enum(['image/png', 'image/jpeg']),
  data: text
    .min(4)
    .max(LARGEST_LOGO)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  alt: text.default(''),
  corner: z.enum(['head', 'foot']).default('foot'),
});
const side = z.number().min(20).max(LONGEST);

const figureShape = z.object({
  id,
  name: text.default(''),
  language: z.enum(['de', 'en']).default('de'),
  template: text.default(''),
  page: z.object({ format: text, width: side, height: side }),
  words: z
    .object({
      title: maybe(text),
      subtitle: text.default(''),
      caption: text.default(''),
      notes: text.default(''),
    })
    .prefault({}),
  legend: z
    .object({
      place: z.enum(['auto', 'beside', 'below', 'none']).default('auto'),
      parts: z.array(z.enum(LEGEND_PARTS)).default([...LEGEND_PARTS]),
    })
    .prefault({}),
  footer: z
    .object({
      source: flag.default(true),
      lens: flag.default(true),
      counts: flag.default(true),
      date: flag.default(true),
      text: text.default(''),
    })
    .prefault({}),
  look: z
    .object({
      theme: z.enum(['light', 'dark']).default('light'),
      colours: z.enum(['full', 'grey']).default('full'),
      patterns: flag.default(false),
      textScale: z.number().min(0.6).max(2.5).default(1),
      mostNames: maybe(z.number().int().min(0)),
      background: z.enum(['paper', 'none']).default('paper'),
    })
    .prefault({}),
  isCoded: flag.default(false),
  drawn: maybe(z.object({ on: text, data: text })),
});

const mapShape = z.object({ places: z.array(pinShape).default([]) });
const chartShape = z.object({ chart: id, choices: z.record(text, text).default({}) });

const slideShape = z.object({
  id,
  position: z.number(),
  title: text.default(''),
  caption: text.default(''),
  notes: text.default(''),
  camera: maybe(z.object({ x: z.number(), y: z.number(), ratio: z.number().positive() })),
  highlight: z.array(text).default([]),
  figure: maybe(text),
});

/** A figure; null, and said, where it is none. */
export function figureOf(rows: Rows, record: RawRecord, place: RawPlace): Figure | null {
  const shape = rows.check(figureShape, record, place);
  const subject = shape && subjectOf(rows, field(record, 'subject'), place);
  if (!shape || !subject) return null;
  const annotations = listOf<Annotation>(rows, record, 'annotations', annotationShape, place);
  const logos = listOf<Logo>(rows, record, 'logos', logoShape, place);
  return { ...shape, subject, annotations, logos };
}

/** A slide; null, and said, where it is none. */
export function slideOf(rows: Rows, record: RawRecord, place: RawPlace): Slide | null {
  const shape = rows.check(slideShape, record, place);
  if (!shape) return null;
  const looked = field(record, 'looked');
  if (looked === undefined || looked === null) return { ...shape, looked: null };
  const read = lookedOf(rows, looked, 'looked', place);
  return read && { ...shape, looked: read };
}

function subjectOf(rows: Rows, raw: unknown, place: RawPlace): Figure['subject'] | null {
  if (!isRecord(raw)) return wrong(rows, place, 'subject');
  const of = field(raw, 'of');
  if (of === 'map') {
    const shape = rows.check(mapShape, raw, place);
    const looked = shape && lookedOf(rows, field(raw, 'looked'), 'subject.looked', place);
    return shape && looked && { of, looked, places: shape.places };
  }
  if (of !== 'chart') return wrong(rows, place, 'subject.of');
  const shape = rows.check(chartShape, raw, place);
  const lens = shape && lensOf(rows, field(raw, 'lens'), 'subject.lens', place);
  return shape && lens && { of, ...shape, lens };
}

function lookedOf(rows: Rows, raw: unknown, path: string, place: RawPlace) {
  if (!isRecord(raw)) return wrong(rows, place, path);
  const shape = rows.check(lookedShape, raw, place);
  const lens = shape && lensOf(rows, field(raw, 'lens'), `${path}.lens`, place);
  return shape && lens && { ...shape, lens };
}

function lensOf(rows: Rows, raw: unknown, path: string, place: RawPlace): Lens | null {
  const read = lensFrom(raw ?? {});
  if ('lens' in read) return read.lens;
  sayWrongLens(rows, place, path, read.wrong);
  return null;
}

function wrong(rows: Rows, place: RawPlace, path: string): null {
  rows.issues.add('error', 'json-shape', place, { path: `${pathTo(place)}${path}` });
  return null;
}

/** The parts of a figure that are right; one that is not is said, and costs itself alone. */
function listOf<T>(
  rows: Rows,
  record: RawRecord,
  name: string,
  shape: z.ZodType<T>,
  place: RawPlace,
): readonly T[] {
  const list = field(record, name);
  if (list === undefined) return [];
  if (!Array.isArray(list)) return wrong(rows, place, name) ?? [];
  return (list as unknown[]).flatMap((raw, i) => {
    const parsed = shape.safeParse(raw);
    if (parsed.success) return [parsed.data];
    wrong(rows, place, `${name}[${i}]`);
    return [];
  });
}
