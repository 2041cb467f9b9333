/**
 * Format 'xlsx': a project as a workbook for people – one sheet a table of the data package, headings and words in German or
 * English, drop-downs for what is one of few. Reading it is reading any workbook (`unpack.ts`, `data-package.ts`), and gives
 * the same project back.
 */
import type { Id, Project } from '../model/project.ts';
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  categoryName,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STAGES,
  STATUSES,
  TIE_TYPES,
  wordFor,
} from '../model/vocabulary.ts';
import { BODY_COLUMNS, EXTRA_PREFIX, REGION_COLUMNS, SOURCE_COLUMNS, TIE_COLUMNS } from './columns.ts';
import { packageTables } from './data-package.ts';
import { fileStem } from './files.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { ABOUT_FIELDS, type AboutField } from './package-parts.ts';
import { word } from './workbook/words.ts';
import {
  type PlannedCell,
  type PlannedColumn,
  type PlannedSheet,
  type WorkbookPlan,
  writeWorkbook,
} from './workbook/write.ts';

export const xlsx: Format = {
  id: 'xlsx',
  extensions: ['xlsx'],
  // Its sheets are tables and are read as such.
  sniff: () => 0,
  write: async (project, options = {}) => [await writeProjectWorkbook(project, options)],
};

async function writeProjectWorkbook(project: Project, options: WriteOptions): Promise<OutFile> {
  const bytes = await writeWorkbook(planOf(project, options));
  return { name: `${fileStem(project.about.id)}.xlsx`, bytes };
}

type Language = 'de' | 'en';

/** The drop-downs, by name. Lists of bodies and regions are added to these. */
export function vocabularyLists(language: Language): Map<string, readonly string[]> {
  const named = (list: Parameters<typeof wordFor>[0], ids: readonly (string | number)[]) =>
    ids.map((id) => wordFor(list, id, language));
  return new Map([
    ['kinds', named('kinds', KINDS)],
    ['categories', [...CATEGORIES.keys()].map((id) => categoryName(id, language))],
    ['sectors', named('sectors', [...SECTORS, CROSS_SECTOR_ID])],
    ['confidences', named('confidences', CONFIDENCES)],
    ['levels', named('levels', LEVELS)],
    ['types', named('tieTypes', TIE_TYPES)],
    ['formalities', named('formalities', FORMALITIES)],
    ['frequencies', named('frequencies', FREQUENCIES)],
    ['stages', STAGES.map((stage) => stageWord(stage, language))],
    ['statuses', named('statuses', STATUSES)],
    ['yes', [word('values', 'yes', language), word('values', 'no', language)]],
  ]);
}

/** '3 – Personalschulung' */
export const stageWord = (stage: number, language: Language): string =>
  `${stage} – ${wordFor('stages', stage, language)}`;

/** How a column of the package is written for people: its drop-down, its type, and the cell made of the stored text. */
type ColumnPlan = Pick<PlannedColumn, 'list' | 'type' | 'strict'> & {
  readonly cell?: (text: string, language: Language) => PlannedCell;
};
const listed = (list: string, of: Parameters<typeof wordFor>[0], strict = true): ColumnPlan => ({
  list,
  strict,
  cell: (text, language) => (text === '' ? null : wordFor(of, text, language)),
});
const number: ColumnPlan = { type: 'number', cell: (text) => (text === '' ? null : Number(text)) };
const date: ColumnPlan = { type: 'date', cell: (text) => (text === '' ? null : { date: text }) };
const value: ColumnPlan['cell'] = (text, language) =>
  text === '' ? null : word('values', text as 'yes', language);

const BODY_PLAN: Readonly<Record<string, ColumnPlan>> = {
  kind: listed('kinds', 'kinds'),
  category: { list: 'categories', cell: (text, language) => categoryName(text, language) },
  sector: listed('sectors', 'sectors', false),
  sector_alternative: listed('sectors', 'sectors', false),
  sector_confidence: listed('confidences', 'confidences'),
  level: listed('levels', 'levels'),
  region: { list: 'regions' },
  block: { list: 'yes', strict: true, cell: value },
  block_count: number,
};
const TIE_PLAN: Readonly<Record<string, ColumnPlan>> = {
  source: { list: 'bodies' },
  target: { list: 'bodies' },
  type: listed('types', 'tieTypes'),
  formality: listed('formalities', 'formalities'),
  frequency: listed('frequencies', 'frequencies'),
  stage: {
    list: 'stages',
    strict: true,
    cell: (text, language) => (text === '' ? null : stageWord(Number(text), language)),
  },
  status: listed('statuses', 'statuses'),
  since: date,
  until: date,
  last_contact: date,
  due: date,
  person_bound: { list: 'yes', strict: true, cell: value },
  weight: number,
};
const REGION_PLAN: Readonly<Record<string, ColumnPlan>> = {
  size: { cell: value },
  part: { cell: value },
  inhabitants: number,
};
const SOURCE_PLAN: Readonly<Record<string, ColumnPlan>> = { year: number };

/** Stored columns, the order in which people see them, and how they are written. */
const TABLES = {
  bodies: { stored: BODY_COLUMNS, plan: BODY_PLAN },
  ties: { stored: TIE_COLUMNS, plan: TIE_PLAN },
  regions: { stored: REGION_COLUMNS, plan: REGION_PLAN },
  sources: { stored: SOURCE_COLUMNS, plan: SOURCE_PLAN },
} as const;
/** What people read first. The rest follows as it is stored, the id at the end. */
const FIRST: Readonly<Record<keyof typeof TABLES, readonly string[]>> = {
  bodies: ['label', 'kind', 'category', 'sector', 'place', 'level', 'note'],
  ties: ['source', 'target'],
  regions: ['id', 'label'],
  sources: ['id', 'title'],
};

function planOf(project: Project, { language = 'de', measures }: WriteOptions): WorkbookPlan {
  const lists = vocabularyLists(language);
  const names = shownNames(project);
  lists.set('bodies', [...names.values()]);
  lists.set('regions', [...project.regions.keys()]);
  const sheets: PlannedSheet[] = [aboutSheet(project, language)];
  for (const [part, rows] of packageTables(project, 'by-kind', 'all')) {
    const table = part === 'ties' || part === 'regions' || part === 'sources' ? part : 'bodies';
    sheets.push(tableSheet(word('sheets', part as 'ties', language), table, rows, names, language));
  }
  if (measures && measures.length > 0) sheets.push(measuresSheet(measures, language));
  return {
    sheets,
    lists,
    title: project.about.name[language] ?? project.about.name.de,
    language,
    unlisted: { title: word('values', 'unlisted', language), text: word('values', 'choose', language) },
  };
}

/** What a body is called at the ends of ties: its name, or its id where the name would not say which is meant. */
function shownNames(project: Project): ReadonlyMap<Id, string> {
  const count = new Map<string, number>();
  for (const { label } of project.bodies.values()) count.set(label, (count.get(label) ?? 0) + 1);
  return new Map(
    [...project.bodies.values()].map(({ id, label }) => [
      id,
      count.get(label) === 1 && (label === id || !project.bodies.has(label)) && label === label.trim()
        ? label
        : id,
    ]),
  );
}

function tableSheet(
  name: string,
  table: keyof typeof TABLES,
  rows: readonly (readonly string[])[],
  names: ReadonlyMap<Id, string>,
  language: Language,
): PlannedSheet {
  const { stored, plan } = TABLES[table];
  const [head = [], ...records] = rows;
  const first = FIRST[table];
  const own: readonly string[] = [
    ...first,
    ...stored.filter((column) => !first.includes(column) && column !== 'id'),
  ];
  const order = first.includes('id') ? own : [...own, 'id'];
  const titles = order.map((column) => word(table, column as never, language));
  const extras = head.slice(stored.length).map((column) => keptTitle(column, titles));
  const at = new Map(stored.map((column, i) => [column as string, i]));
  const sectorAt = at.get('sector') ?? -1;
  return {
    name,
    columns: [
      ...order.map((column, i) => {
        const { list, type, strict } = plan[column] ?? {};
        return {
          title: titles[i]!,
          ...(list ? { list } : {}),
          ...(type ? { type } : {}),
          ...(strict ? { strict } : {}),
        };
      }),
      ...extras.map((title) => ({ title })),
    ],
    rows: records.map((cells) => [
      ...order.map((column): PlannedCell => {
        const text = cells[at.get(column)!] ?? '';
        if (table === 'ties' && (column === 'source' || column === 'target')) return names.get(text) ?? text;
        // Without a sector these say what somebody typed.
        if (column.startsWith('sector_') && cells[sectorAt] === '') return text;
        return plan[column]?.cell?.(text, language) ?? text;
      }),
      ...cells.slice(stored.length),
    ]),
  };
}

/** A kept column keeps its name unless that is one of ours. */
const keptTitle = (column: string, titles: readonly string[]): string =>
  titles.includes(column) ? EXTRA_PREFIX + column : column;

function aboutSheet({ about }: Project, language: Language): PlannedSheet {
  const values: Readonly<Record<AboutField, PlannedCell>> = {
    title: about.name.de,
    title_en: about.name.en ?? '',
    description: about.description.de,
    description_en: about.description.en ?? '',
    year: about.year,
    hub: about.hub ?? '',
    aggregate: word('values', about.aggregate ? 'yes' : 'no', language),
    synthetic: word('values', about.synthetic ? 'yes' : 'no', language),
    license: about.license,
    name: about.id,
  };
  const fields: readonly AboutField[] = [...ABOUT_FIELDS.filter((field) => field !== 'name'), 'name'];
  return {
    name: word('sheets', 'about', language),
    columns: [
      { title: word('about', 'field', language), width: 30 },
      { title: word('about', 'value', language), width: 80 },
    ],
    rows: fields.map((field) => [word('about', field, language), values[field]]),
    until: fields.length,
  };
}

function measuresSheet(
  [head = [], ...rows]: NonNullable<WriteOptions['measures']>,
  language: Language,
): PlannedSheet {
  return {
    name: word('sheets', 'measures', language),
    columns: head.map((title) => ({ title: String(title ?? '') })),
    rows,
    until: rows.length,
  };
}
