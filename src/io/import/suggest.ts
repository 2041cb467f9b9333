/**
 * What was found → decisions to begin with: a role for each table, a meaning for each column, words that only differ a
 * little from ours. By names and by values; what was decided for a table of the same header wins.
 */
import type { Id, Project } from '../../model/project.ts';
import { likeness } from '../cells.ts';
import { fold } from '../columns.ts';
import { stemOf } from '../files.ts';
import { guessByName } from './column-names.ts';
import type {
  Decisions,
  Found,
  FoundColumn,
  FoundTable,
  ImportEngine,
  Meaning,
  TableDecision,
  TableRole,
} from './import.ts';
import { suggestMeanings } from './meanings.ts';
import { applyRecipe } from './recipe.ts';
import { looksLikeRemark } from './remarks.ts';
import { likelyWords } from './words.ts';

export const suggest: ImportEngine['suggest'] = (found, open, recipes) => {
  const tables = new Map<string, TableDecision>();
  const used = new Set<(typeof recipes)[number]>();
  for (const table of found.tables) {
    const known = table.hidden ? null : applyRecipe(recipes, table);
    if (known) used.add(known.recipe);
    tables.set(table.id, known?.decision ?? suggestTable(table, found));
  }
  const recipe = [...used][0];
  const roles = [...tables.values()].map((table) => table.role);
  const onlyTies = !roles.some((role) => role === 'bodies' || role === 'partners' || role === 'names');
  const isJoined = open !== null && open.bodies.size > 0;
  const needsCentre = roles.includes('partners') || roles.includes('names');
  return {
    tables,
    target: isJoined
      ? { is: 'join', key: hasKnownIds(found, tables, open) ? 'id' : 'name' }
      : // What says itself what it means says its name, too.
        { is: 'new', name: found.format === null ? nameOf(found) : '' },
    centre: needsCentre ? centreOf(found, isJoined ? open : null, recipe?.centre ?? null) : null,
    unknownEnds: recipe?.unknownEnds ?? (onlyTies && !isJoined ? 'create' : 'problem'),
    duplicates: new Map([...used].reverse().flatMap(({ pairs = [] }) => pairs)),
    conflicts: new Map(),
  } satisfies Decisions;
};

function suggestTable(table: FoundTable, found: Found): TableDecision {
  const role = table.hidden || table.rows === 0 ? 'ignore' : roleOf(table, found);
  const isAlone = !found.tables.some((other) => !other.hidden && endsByName(other));
  const guessed = suggestMeanings(table, role === 'ignore' ? 'bodies' : role);
  const named = claims(guessed, 'body').has('label');
  const meanings = guessed.map((meaning, at) =>
    isAlone && named && meaning.is === 'body' && meaning.column === 'id' && isCounter(table.columns[at]!)
      ? ({ is: 'ignore' } as const)
      : meaning,
  );
  return {
    role,
    encoding: null,
    delimiter: null,
    headerRow: null,
    meanings,
    words: likelyWords(table, meanings),
    cells: new Map(),
    leftOut: [],
    kind: 'partner',
    tieType: 'cooperation',
  };
}

/** 'Nr. 1, 2, 3 …': counts rows and names nobody. */
const isCounter = (column: FoundColumn): boolean =>
  column.type === 'number' &&
  /^(nr|nummer|no|number|pos|lfd|key|id)$/.test(fold(column.name)) &&
  column.samples.every((sample, i) => Number(sample.replace(/\.$/, '')) === i + 1);

// ----------------------------------------------------------------------------------------------------------- role

function roleOf(table: FoundTable, found: Found): TableRole {
  const filled = table.columns.filter((column) => column.filled > 0);
  if (filled.length === 0) return 'ignore';
  const ties = claims(suggestMeanings(table, 'ties'), 'tie');
  const hasEnds = ties.has('source') && ties.has('target');
  // 'Quelle' alone is where something was read, so both ends must be named.
  if (hasEnds && endsByName(table)) return 'ties';
  if (isMatrix(table)) return 'matrix';
  if (namesTwice(table)) return 'ties';
  if (filled.length === 1 || isListOfNames(table)) return 'names';
  const partners = suggestMeanings(table, 'partners');
  const body = claims(partners, 'body');
  if (!body.has('label') && !body.has('id')) return hasEnds && table.headerRow === 0 ? 'ties' : 'ignore';
  if (hasEnds && isPairs(table)) return 'ties';
  const tie = claims(partners, 'tie');
  // Where ties have a table of their own, bodies are listed beside it.
  const others = found.tables.filter((other) => other !== table && !other.hidden);
  if (others.some(endsByName)) return 'bodies';
  return tie.size > 0 || namesPartners(table) ? 'partners' : 'bodies';
}

const claims = (meanings: readonly Meaning[], is: 'body' | 'tie'): ReadonlySet<string> =>
  new Set(meanings.flatMap((meaning) => (meaning.is === is ? [meaning.column] : [])));

const endsByName = (table: FoundTable): boolean => {
  const ends = new Set(table.columns.map((column) => guessByName(column.name).tie));
  return ends.has('source') && ends.has('target');
};

/** 'Name; Name': the two ends of a tie under one name. */
const namesTwice = ({ columns: [a, b] }: FoundTable): boolean =>
  a !== undefined && b !== undefined && a.name !== '' && a.name === b.name && b.filled > 0;

/** Numbers, crosses or nothing inside, names along both edges. */
function isMatrix({ columns, rows, headerRow }: FoundTable): boolean {
  const [first, ...others] = columns;
  if (!first || others.length < 2 || rows < 2 || headerRow === 0 || first.distinct < first.filled)
    return false;
  const known = others.filter((column) => guessByName(column.name).strength > 0).length;
  if (known >= 2 || first.type === 'number' || others.some((column) => column.name === '')) return false;
  const inside = others.filter((column) => column.filled > 0);
  return (
    inside.length > 0 &&
    inside.every(
      (column) =>
        column.type === 'number' ||
        column.samples.every((sample) => /^([xX✓✔]|-?\d{1,12}([.,]\d{1,12})?)$/.test(sample)),
    )
  );
}

/** No header, names first, perhaps a place beside them: what somebody typed or pasted. */
const isListOfNames = (table: FoundTable): boolean =>
  table.headerRow === 0 && table.columns.length <= 2 && !isPairs(table) && table.columns[0]?.type === 'text';

/** Two columns of names of which some stand in both, or most stand often in one. */
function isPairs({ columns }: FoundTable): boolean {
  const [a, b] = columns;
  if (!a || !b || columns.length > 3 || a.type === 'number' || b.type === 'number') return false;
  // 'Gesundheit:' above a section and 'Gesundheit' in the column beside it are no body that stands in both.
  const left = new Set(
    (a.words.length > 0 ? a.words.map(([word]) => word) : a.samples)
      .filter((word) => !looksLikeRemark(word, true))
      .map(likeness),
  );
  const right = b.words.length > 0 ? b.words.map(([word]) => word) : b.samples;
  if (right.some((word) => left.has(likeness(word)))) return true;
  return columns.length === 3 && columns[2]?.type === 'number';
}

const PARTNERS = /partner|kooperation|netzwerk|zusammenarbeit|contact|kontakt/i;
const namesPartners = (table: FoundTable): boolean =>
  table.columns.some(({ name }) => /partner/i.test(name) && !/ansprech/i.test(name)) ||
  PARTNERS.test(table.sheet ?? '') ||
  PARTNERS.test(table.file) ||
  titlesOf(table).some((title) => PARTNERS.test(title));

// --------------------------------------------------------------------------------------------------------- target

/** Lines above the header. */
const titlesOf = (table: FoundTable): readonly string[] =>
  table.preview
    .filter(({ row }) => row < table.headerRow)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));

function hasKnownIds(found: Found, tables: ReadonlyMap<string, TableDecision>, open: Project): boolean {
  for (const table of found.tables) {
    const at = tables.get(table.id)?.meanings.findIndex((m) => m.is === 'body' && m.column === 'id') ?? -1;
    const column = table.columns[at];
    const values = column ? [...column.samples, ...column.words.map(([word]) => word)] : [];
    if (values.some((value) => open.bodies.has(value))) return true;
  }
  return false;
}

/** A contact centre by what it calls itself. */
const CENTRE_NAME =
  /(selbsthilfe[- ]?(kontaktstelle|zentrum|büro|treff)|kontaktstelle|\bkiss\b|\bshz\b|\bkibis\b|\bsekis\b)/i;

function centreOf(found: Found, open: Project | null, fromRecipe: string | null): Decisions['centre'] {
  if (open?.about.hub) return { id: open.about.hub };
  if (open) {
    const centre = [...open.bodies.values()].find((body) => body.kind === 'centre');
    if (centre) return { id: centre.id };
  }
  if (fromRecipe !== null) return { name: fromRecipe };
  for (const table of found.tables) {
    for (const title of titlesOf(table)) {
      const name = centreIn(title);
      if (name !== null) return byNameOrId(name, open);
    }
  }
  for (const table of found.tables) {
    const name = centreIn(stemOf(table.file).replaceAll(/[_-]+/g, ' '));
    if (name !== null) return byNameOrId(capitalised(name), open);
  }
  return null;
}

/** 'Kooperationspartner der Selbsthilfekontaktstelle Bochum, Stand 2023' → 'Selbsthilfekontaktstelle Bochum' */
function centreIn(title: string): string | null {
  const match = CENTRE_NAME.exec(title);
  if (!match) return null;
  const from = title.slice(match.index);
  const end = from.search(/[,;:()|–]| - |\bstand\b|\b(19|20)\d\d\b/i);
  const name = (end > 0 ? from.slice(0, end) : from).trim();
  return name.length >= 4 && name.length <= 120 ? name : null;
}

const capitalised = (name: string): string => name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

function byNameOrId(name: string, open: Project | null): { readonly id: Id } | { readonly name: string } {
  const key = likeness(name);
  for (const body of open?.bodies.values() ?? []) if (likeness(body.label) === key) return { id: body.id };
  return { name };
}

function nameOf(found: Found): string {
  for (const table of found.tables) {
    const title = titlesOf(table)[0];
    if (title && title.length <= 120) return title.trim();
  }
  const first = found.tables[0]?.file ?? '';
  return stemOf(first) === ''
    ? 'Netzwerk'
    : first.slice(first.lastIndexOf('/') + 1).replace(/\.[^.]{1,5}$/, '');
}
