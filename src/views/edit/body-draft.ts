/** A body as the form holds it – texts and choices – and back. What cannot be understood comes back as a fault. */
import type { Language } from '../../i18n/index.ts';
import type { Fault } from '../../model/edit/faults.ts';
import type { Body, Id, Project, Region, SourceDocument, Words } from '../../model/project.ts';
import {
  CATEGORIES,
  type Confidence,
  categoryName,
  type Kind,
  type Level,
  type SectorId,
} from '../../model/vocabulary.ts';
import type { Along } from '../../state/edit/along.ts';
import type { BodyFields } from '../../state/edit/bodies.ts';
import { named, numberFrom } from './texts.ts';

/** Stands for 'nothing chosen' in pick lists, where an empty id would be no choice at all. */
export const NONE = 'none';

export type ExtraRow = { readonly row: number; readonly key: string; readonly value: string };

export type BodyDraft = {
  readonly label: string;
  readonly kind: Kind;
  readonly category: string;
  readonly sector: SectorId | typeof NONE;
  readonly confidence: Confidence | typeof NONE;
  readonly reason: string;
  readonly reasonEn: string;
  readonly alternative: SectorId | typeof NONE;
  readonly level: Level | typeof NONE;
  readonly place: string;
  readonly region: string;
  readonly isBlock: boolean;
  readonly count: string;
  readonly source: string;
  readonly lines: string;
  readonly note: string;
  readonly noteEn: string;
  readonly extra: readonly ExtraRow[];
};

export function draftOfBody(project: Project, body: Body, language: Language): BodyDraft {
  return {
    label: body.label,
    kind: body.kind,
    category: body.category === '' ? '' : categoryName(body.category, language),
    sector: body.sector?.value ?? NONE,
    confidence: body.sector?.confidence ?? NONE,
    reason: body.sector?.reason?.de ?? '',
    reasonEn: body.sector?.reason?.en ?? '',
    alternative: body.sector?.alternative ?? NONE,
    level: body.level ?? NONE,
    place: body.place,
    region: body.region === null ? '' : (project.regions.get(body.region)?.label ?? body.region),
    isBlock: body.block !== null,
    count: body.block?.count ? String(body.block.count) : '',
    source: sourceText(project, body.source),
    lines: body.source?.lines ?? '',
    note: body.note?.de ?? '',
    noteEn: body.note?.en ?? '',
    extra: extraRows(body.extra),
  };
}

export const sourceText = (project: Project, source: Body['source']): string =>
  source ? (project.sources.get(source.document)?.title ?? source.document) : '';

export const extraRows = (extra: Body['extra']): readonly ExtraRow[] =>
  Object.entries(extra).map(([key, value], row) => ({ row, key, value }));

export type Read<Fields> = {
  readonly fields: Fields;
  /** A region or source that has a name only, and is added with the record. */
  readonly along: Along;
  readonly faults: readonly Fault[];
};

/** @param before the body as it is; null for a new one */
export function bodyFrom(project: Project, draft: BodyDraft, before: Body | null): Read<BodyFields> {
  const faults: Fault[] = [];
  const region = regionFrom(project, draft.region, before?.region ?? null);
  const cited = citedFrom(project, draft.source, draft.lines, before?.source ?? null);
  const count = draft.isBlock ? numberFrom(draft.count) : null;
  return {
    fields: {
      label: draft.label,
      kind: draft.kind,
      category: categoryFrom(draft.category, before?.category ?? ''),
      sector:
        draft.sector === NONE
          ? null
          : {
              value: draft.sector,
              confidence: draft.confidence === NONE ? null : draft.confidence,
              reason: words(draft.reason, draft.reasonEn),
              alternative: draft.alternative === NONE ? null : draft.alternative,
            },
      level: draft.level === NONE ? null : draft.level,
      place: draft.place,
      region: region.id,
      block: draft.isBlock ? { count } : null,
      source: cited.source,
      note: words(draft.note, draft.noteEn),
      extra: extraFrom(draft.extra, faults),
    },
    along: {
      ...(region.added ? { region: region.added } : {}),
      ...(cited.added ? { source: cited.added } : {}),
    },
    faults,
  };
}

export const words = (de: string, en: string): Words | null =>
  de.trim() === '' && en.trim() === '' ? null : { de, en };

/** A name of the vocabulary in either language means its id; any other word is the person's own. */
export function categoryFrom(text: string, before: string): string {
  const typed = text.trim();
  if (typed === '' || typed === before) return typed;
  for (const language of ['de', 'en'] as const) {
    const found = named(
      [...CATEGORIES.values()].map((c) => ({ id: c.id, label: c[language] })),
      typed,
      before,
    );
    if (found) return found.id;
  }
  return typed;
}

function regionFrom(
  project: Project,
  text: string,
  before: Id | null,
): { readonly id: Id | null; readonly added: Omit<Region, 'id'> | null } {
  const typed = text.trim();
  if (typed === '') return { id: null, added: null };
  const found = named([...project.regions.values()], typed, before);
  if (found) return { id: found.id, added: null };
  // A region that a file names without listing it may stay as it is.
  if (typed === before) return { id: before, added: null };
  return { id: null, added: { label: typed, land: '', size: null, part: null, inhabitants: null } };
}

export function citedFrom(
  project: Project,
  text: string,
  lines: string,
  before: Body['source'],
): { readonly source: Body['source']; readonly added: Omit<SourceDocument, 'id'> | null } {
  const typed = text.trim();
  if (typed === '')
    return { source: lines.trim() === '' ? null : { document: '', lines: lines.trim() }, added: null };
  const titles = [...project.sources.values()].map(({ id, title }) => ({ id, label: title }));
  const found = named(titles, typed, before?.document ?? null);
  if (found) return { source: { document: found.id, lines }, added: null };
  if (before && typed === before.document)
    return { source: { document: before.document, lines }, added: null };
  return {
    source: { document: '', lines },
    added: { title: typed, publisher: '', year: null, file: '' },
  };
}

/** Rows without name and value are passed over. */
export function extraFrom(rows: readonly ExtraRow[], faults: Fault[]): Body['extra'] {
  const extra = new Map<string, string>();
  for (const { row, key, value } of rows) {
    const column = key.trim();
    if (column === '' && value.trim() === '') continue;
    if (column === '') faults.push({ field: `extra:${row}`, code: 'column-name-missing' });
    else if (extra.has(column)) faults.push({ field: `extra:${row}`, code: 'column-name-taken' });
    extra.set(column, value);
  }
  return Object.fromEntries(extra);
}

/** Fields of a record that are others than they were, so that a save touches nothing else. */
export function changedFields<T extends object>(
  before: T,
  fields: Partial<T>,
  sameValue: (a: unknown, b: unknown) => boolean,
): Partial<T> {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => !sameValue(was.get(key), value)),
  ) as Partial<T>;
}
