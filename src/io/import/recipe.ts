/** Decisions on columns, kept for the next file with the same header. */
import { KINDS, TIE_TYPES } from '../../model/vocabulary.ts';
import { BODY_COLUMNS, fold, TIE_COLUMNS } from '../columns.ts';
import {
  type Decisions,
  type Found,
  type FoundTable,
  type Meaning,
  type Recipe,
  TABLE_ROLES,
  type TableDecision,
} from './import.ts';

type RecipeTable = Recipe['tables'][number];

const MOST_TABLES = 200;
const MOST_WORDS = 20_000;
/** Decided pairs kept, the latest ones, and letters of an id. */
const MOST_PAIRS = 2000;
const LONGEST_ID = 2000;

/** What a table must have to be read by a recipe: the folded names of its columns, in order. */
export const signatureOf = (table: Pick<FoundTable, 'columns'>): string =>
  table.columns.map((column) => fold(column.name)).join('|');

/** What was decided on columns, words and pairs of names, without anything that belongs to one file alone. */
export function recipeOf(name: string, found: Found, decisions: Decisions): Recipe {
  const tables: RecipeTable[] = [];
  for (const table of found.tables) {
    const decision = decisions.tables.get(table.id);
    if (!decision || (table.hidden && decision.role === 'ignore')) continue;
    tables.push({
      signature: signatureOf(table),
      decision: {
        role: decision.role,
        meanings: decision.meanings,
        words: [...decision.words].flatMap(([at, words]) =>
          [...words].map(([word, ours]) => [at, word, ours] as const),
        ),
        kind: decision.kind,
        tieType: decision.tieType,
      },
    });
  }
  const centre = decisions.centre && 'name' in decisions.centre ? decisions.centre.name : null;
  const pairs = [...decisions.duplicates].slice(-MOST_PAIRS);
  return {
    version: 1,
    name,
    tables,
    centre,
    unknownEnds: decisions.unknownEnds,
    ...(pairs.length > 0 ? { pairs } : {}),
  };
}

/** The first recipe that has a table with this header; null where none fits. A table without names fits none. */
export function applyRecipe(
  recipes: readonly Recipe[],
  table: FoundTable,
): { readonly recipe: Recipe; readonly decision: TableDecision } | null {
  const signature = signatureOf(table);
  if (signature.replaceAll('|', '') === '') return null;
  for (const recipe of recipes) {
    const known = recipe.tables.find((candidate) => candidate.signature === signature);
    if (!known || known.decision.meanings.length !== table.columns.length) continue;
    const words = new Map<number, Map<string, string>>();
    for (const [at, word, ours] of known.decision.words)
      words.set(at, (words.get(at) ?? new Map<string, string>()).set(word, ours));
    const { role, meanings, kind, tieType } = known.decision;
    const decision: TableDecision = {
      role,
      encoding: null,
      delimiter: null,
      headerRow: null,
      meanings,
      words,
      cells: new Map(),
      leftOut: [],
      kind,
      tieType,
    };
    return { recipe, decision };
  }
  return null;
}

// -------------------------------------------------------------------------------------------------------- reading

/** A recipe from JSON that somebody kept or sent; null for anything that is none. */
export function readRecipe(json: unknown): Recipe | null {
  if (!isRecord(json)) return null;
  const { version, name, tables, centre, unknownEnds } = json;
  const pairs = readPairs(json.pairs);
  if (version !== 1) return null;
  if (typeof name !== 'string' || name.length > 500) return null;
  if (!Array.isArray(tables) || tables.length > MOST_TABLES) return null;
  if (centre !== null && typeof centre !== 'string') return null;
  if (unknownEnds !== 'problem' && unknownEnds !== 'create') return null;
  const read: RecipeTable[] = [];
  for (const table of tables) {
    const one = readTable(table);
    if (one === null) return null;
    read.push(one);
  }
  return { version: 1, name, tables: read, centre, unknownEnds, ...(pairs.length > 0 ? { pairs } : {}) };
}

/** What is no decision on a pair is passed over: the columns are worth having without it. */
function readPairs(json: unknown): NonNullable<Recipe['pairs']> {
  if (!Array.isArray(json)) return [];
  return (json as readonly unknown[]).slice(0, MOST_PAIRS).flatMap((pair) => {
    if (!Array.isArray(pair)) return [];
    const [id, decided] = pair as readonly unknown[];
    if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return [];
    return decided === 'same' || decided === 'different' ? [[id, decided] as const] : [];
  });
}

function readTable(json: unknown): RecipeTable | null {
  if (!isRecord(json)) return null;
  const { signature, decision } = json;
  if (typeof signature !== 'string' || !isRecord(decision)) return null;
  const { role, meanings, words, kind, tieType } = decision;
  if (!isOneOf(TABLE_ROLES, role) || !isOneOf(KINDS, kind) || !isOneOf(TIE_TYPES, tieType)) return null;
  if (!Array.isArray(meanings) || !Array.isArray(words) || words.length > MOST_WORDS) return null;
  const understood: Meaning[] = [];
  for (const meaning of meanings) {
    const one = readMeaning(meaning);
    if (one === null) return null;
    understood.push(one);
  }
  const translated: [number, string, string][] = [];
  for (const word of words as readonly unknown[]) {
    if (!Array.isArray(word)) return null;
    const [at, theirs, ours] = word as readonly unknown[];
    if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= understood.length) return null;
    if (typeof theirs !== 'string' || typeof ours !== 'string') return null;
    translated.push([at, theirs, ours]);
  }
  return {
    signature,
    decision: { role, meanings: understood, words: translated, kind, tieType },
  };
}

function readMeaning(json: unknown): Meaning | null {
  if (!isRecord(json)) return null;
  const { is, column } = json;
  if (is === 'extra' || is === 'ignore') return { is };
  if (is === 'body' && isOneOf(BODY_COLUMNS, column)) return { is, column };
  if (is === 'tie' && isOneOf(TIE_COLUMNS, column)) return { is, column };
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = <T>(list: readonly T[], value: unknown): value is T =>
  (list as readonly unknown[]).includes(value);
