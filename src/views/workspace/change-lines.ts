/** A change in plain words: what is new, gone or different, and of what is different each field from → to. */
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { type Change, type Diff, same } from '../../model/change.ts';
import type { Figure, Slide } from '../../model/figure.ts';
import type {
  About,
  Arrangement,
  Body,
  Id,
  Paragraph,
  Plan,
  Project,
  Region,
  SavedView,
  Snapshot,
  SourceDocument,
  Tie,
} from '../../model/project.ts';
import { categoryName, type VocabularyList, wordFor } from '../../model/vocabulary.ts';

export type Line = {
  readonly is: 'added' | 'removed' | 'changed';
  readonly what:
    | 'about'
    | 'body'
    | 'tie'
    | 'region'
    | 'source'
    | 'snapshot'
    | 'plan'
    | 'arrangement'
    | 'figure'
    | 'slide'
    | 'paragraph'
    | 'view';
  readonly id: Id;
  readonly name: string;
  /** Of what was changed. */
  readonly fields: readonly FieldChange[];
};
export type FieldChange = { readonly field: string; readonly from: string; readonly to: string };

export type Summary = { readonly added: number; readonly removed: number; readonly changed: number };

/** Bodies and ties alone: what a person counts by. */
export function summaryOf({ bodies, ties }: Change): Summary {
  const both = (of: 'added' | 'removed' | 'updated') => bodies[of].size + ties[of].size;
  return { added: both('added'), removed: both('removed'), changed: both('updated') };
}

/**
 * @param change from the earlier project to the later one
 * @param most lines that are made; the rest is only counted
 */
export function linesOf(
  change: Change,
  { from, to }: { readonly from: (id: Id) => string; readonly to: (id: Id) => string },
  language: Language,
  most: number,
): { readonly lines: readonly Line[]; readonly left: number } {
  const words = wordsOf(from, to, language);
  const lines: Line[] = [];
  let all = 0;
  const add = (line: () => Line): void => {
    all++;
    if (lines.length < most) lines.push(line());
  };
  if (change.about) {
    const [before, after] = change.about;
    add(() => ({ is: 'changed', what: 'about', id: '', name: '', fields: words.about(before, after) }));
  }
  const table = <T>(
    diff: Diff<T>,
    what: Exclude<Line['what'], 'about'>,
    name: (record: T, end: (id: Id) => string) => string,
    fields: (before: T, after: T) => readonly FieldChange[],
  ): void => {
    for (const [id, record] of diff.added)
      add(() => ({ is: 'added', what, id, name: name(record, to), fields: [] }));
    for (const [id, record] of diff.removed)
      add(() => ({ is: 'removed', what, id, name: name(record, from), fields: [] }));
    for (const [id, [before, after]] of diff.updated)
      add(() => ({ is: 'changed', what, id, name: name(after, to), fields: fields(before, after) }));
  };
  table<Body>(change.bodies, 'body', (body) => body.label, words.body);
  table<Tie>(change.ties, 'tie', (tie, end) => words.tieName(tie, end), words.tie);
  table<Region>(change.regions, 'region', (region) => region.label, words.plain);
  table<SourceDocument>(change.sources, 'source', (source) => source.title, words.plain);
  table<Snapshot>(change.snapshots, 'snapshot', (snapshot) => snapshot.label, words.plain);
  table<Plan>(change.plans, 'plan', (plan) => plan.name, words.plain);
  table<Arrangement>(change.arrangements, 'arrangement', () => '', words.plain);
  table<SavedView>(change.views, 'view', (view) => view.name, words.plain);
  table<Figure>(change.figures, 'figure', (figure) => figure.name, words.plain);
  table<Slide>(change.slides, 'slide', (slide) => slide.title, words.plain);
  table<Paragraph>(change.paragraphs, 'paragraph', (own) => own.text.slice(0, 40), words.plain);
  return { lines, left: all - lines.length };
}

/** Names of ends; a body that is not there any more is looked up in what the change took away. */
export function namesIn(
  project: Project,
  change: Change,
): { from: (id: Id) => string; to: (id: Id) => string } {
  const before = (id: Id) =>
    change.bodies.removed.get(id) ?? change.bodies.updated.get(id)?.[0] ?? project.bodies.get(id);
  return {
    from: (id) => before(id)?.label ?? id,
    to: (id) => (project.bodies.get(id) ?? before(id))?.label ?? id,
  };
}

const LISTS: Readonly<Record<string, VocabularyList>> = {
  kind: 'kinds',
  level: 'levels',
  type: 'tieTypes',
  formality: 'formalities',
  frequency: 'frequencies',
  status: 'statuses',
};

function wordsOf(from: (id: Id) => string, to: (id: Id) => string, language: Language) {
  const t = translate(language);
  const nothing = t('workspace:versions.nothing');
  const text = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return nothing;
    const list = LISTS[field];
    if (list && typeof value === 'string') return wordFor(list, value, language) || value;
    if (field === 'category') return categoryName(String(value), language);
    if (typeof value === 'number') return number(value, language);
    if (typeof value === 'boolean') return t(value ? 'table:yes' : 'table:no');
    if (typeof value === 'string') return value;
    // Of what is long only the length can be told on one line.
    if (Array.isArray(value)) return number(value.length, language);
    if (value instanceof Map) return number(value.size, language);
    if (field === 'lens') return '…';
    if (field === 'focus') return to((value as { body: Id }).body);
    if (field === 'block') return number((value as { count: number | null }).count, language);
    const record = value as Readonly<Record<string, unknown>>;
    if ('de' in record) return String((language === 'en' && record.en) || record.de);
    if ('document' in record) return [record.document, record.lines].filter(Boolean).join(', ');
    return JSON.stringify(value);
  };
  const change = (field: string, before: unknown, after: unknown): FieldChange => ({
    field: nameOfField(field, language),
    from: text(field, before),
    to: text(field, after),
  });
  const plain = <T extends object>(before: T, after: T): readonly FieldChange[] => {
    const [a, b] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((field) => {
      if (field === 'id' || field === 'extra' || same(a[field], b[field])) return [];
      if (field === 'sector') return sector(a[field], b[field]);
      return [change(field, a[field], b[field])];
    });
  };
  const sector = (before: unknown, after: unknown): readonly FieldChange[] => {
    const [a, b] = [before, after].map((s) => (s ?? {}) as Readonly<Record<string, unknown>>);
    const word = (list: VocabularyList, value: unknown) =>
      typeof value === 'string' && value !== '' ? wordFor(list, value, language) : nothing;
    const parts = [
      ['sector', 'value', (v: unknown) => word('sectors', v)],
      ['confidence', 'confidence', (v: unknown) => word('confidences', v)],
      ['alternative', 'alternative', (v: unknown) => word('sectors', v)],
      ['reason', 'reason', (v: unknown) => text('reason', v)],
    ] as const;
    return parts.flatMap(([field, key, say]) => {
      const [was, is] = [a?.[key] ?? null, b?.[key] ?? null];
      return same(was, is) ? [] : [{ field: nameOfField(field, language), from: say(was), to: say(is) }];
    });
  };
  const extra = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((column) => a[column] !== b[column])
      .map((column) => ({ field: column, from: a[column] || nothing, to: b[column] || nothing }));
  return {
    plain,
    body: (a: Body, b: Body) => [...plain(a, b), ...extra(a.extra, b.extra)],
    tie: (a: Tie, b: Tie) => [
      ...(a.source === b.source
        ? []
        : [{ field: nameOfField('from', language), from: from(a.source), to: to(b.source) }]),
      ...(a.target === b.target
        ? []
        : [{ field: nameOfField('target', language), from: from(a.target), to: to(b.target) }]),
      ...plain({ ...a, source: '', target: '' }, { ...b, source: '', target: '' }),
      ...extra(a.extra, b.extra),
    ],
    tieName: (tie: Tie, end: (id: Id) => string) =>
      `${end(tie.source)} – ${end(tie.target)}: ${wordFor('tieTypes', tie.type, language)}`,
    about: (a: About, b: About) =>
      plain(a, b).map((line) =>
        a.hub !== b.hub && line.field === nameOfField('hub', language)
          ? {
              ...line,
              from: a.hub === null ? nothing : from(a.hub),
              to: b.hub === null ? nothing : to(b.hub),
            }
          : line,
      ),
  };
}

type FieldKey = keyof typeof import('../../i18n/de/workspace.ts')['default']['versions']['field'];

const nameOfField = (field: string, language: Language): string =>
  translate(language)(`workspace:versions.field.${field as FieldKey}`);
