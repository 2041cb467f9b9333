/**
 * A recipe of results: everything needed to compute the same numbers again – the question, the data's fingerprint, and the
 * digests of the tables that came of it. `drehscheibe analyse PATH --recipe recipe.json` repeats it.
 */
import type { Lens } from '../model/lens.ts';
import { lensFrom } from '../model/lens-fields.ts';
import { utf8 } from './csv.ts';
import type { InFile, OutFile } from './format.ts';
import { field, isRecord, readJson } from './json.ts';
import { decodeText } from './text.ts';

export const RECIPE_FILE = 'recipe.json';
const FORMAT = 'drehscheibe-recipe';
const VERSION = 1;

export type AnalysisRecipe = {
  /** Version of the product that computed. */
  readonly product: string;
  readonly language: 'de' | 'en';
  readonly lens: Lens;
  readonly options: { readonly weighted: boolean; readonly seed: number };
  /** Ids of measures; null = all, none where only tests were run. */
  readonly measures: readonly string[] | null;
  /** Left out where there are none. */
  readonly tests?: readonly RecipeTest[];
  /** How groups in the net were sought; left out where they were not. */
  readonly groups?: RecipeGroups;
  readonly data: {
    /** Id of the project. */
    readonly project: string;
    readonly bodies: number;
    readonly ties: number;
    /** See `fingerprint`; null where the browser could not tell. */
    readonly sha256: string | null;
    /** True where the data are made up; left out where they are not. */
    readonly synthetic?: true;
  };
  /** The tables that came of it. */
  readonly results: readonly { readonly file: string; readonly sha256: string | null }[];
};

/** A search for groups in the net, as the command line's --communities takes it. */
export type RecipeGroups = {
  readonly method: 'leiden' | 'louvain';
  /** γ > 0. */
  readonly resolution: number;
  /** At least 1. */
  readonly runs: number;
  readonly seed: number;
};

/** A test by drawing, as the command line takes it. */
export type RecipeTest = {
  /** 'labels', 'cug' … */
  readonly test: string;
  /** What else was asked, by the names of the command line's options. */
  readonly options: readonly (readonly [name: string, value: string])[];
  readonly draws: number;
  readonly seed: number;
};

export const writeRecipe = (recipe: AnalysisRecipe): OutFile => ({
  name: RECIPE_FILE,
  bytes: utf8(`${JSON.stringify({ format: FORMAT, version: VERSION, ...recipe }, null, 2)}\n`),
});

export type RecipeRead =
  | { readonly recipe: AnalysisRecipe }
  /** Why not: no JSON, another kind of file, of a later version, or the field that is wrong. */
  | { readonly wrong: 'json' | 'format' | 'newer' | 'field'; readonly field: string };

/** Never throws. Unknown fields are passed over. */
export function readRecipe(file: InFile): RecipeRead {
  const { text } = decodeText(file.bytes);
  const json = text === null ? null : readJson(text);
  if (!json?.ok) return { wrong: 'json', field: '' };
  const { value } = json;
  if (!isRecord(value) || field(value, 'format') !== FORMAT) return { wrong: 'format', field: 'format' };
  const version = field(value, 'version');
  if (typeof version !== 'number') return { wrong: 'field', field: 'version' };
  if (version > VERSION) return { wrong: 'newer', field: 'version' };
  const lens = lensFrom(field(value, 'lens'));
  if ('wrong' in lens) return { wrong: 'field', field: `lens.${lens.wrong}` };
  const [options, data] = [field(value, 'options'), field(value, 'data')];
  const weighted = isRecord(options) ? field(options, 'weighted') : undefined;
  const seed = isRecord(options) ? field(options, 'seed') : undefined;
  if (typeof weighted !== 'boolean') return { wrong: 'field', field: 'options.weighted' };
  if (!Number.isSafeInteger(seed)) return { wrong: 'field', field: 'options.seed' };
  const measures = field(value, 'measures') ?? null;
  if (measures !== null && !(Array.isArray(measures) && measures.every(isText)))
    return { wrong: 'field', field: 'measures' };
  const tests = testsAt(value);
  if (tests === null) return { wrong: 'field', field: 'tests' };
  const groups = groupsAt(value);
  if (groups === null) return { wrong: 'field', field: 'groups' };
  if (!isRecord(data)) return { wrong: 'field', field: 'data' };
  const results = field(value, 'results');
  return {
    recipe: {
      product: textAt(value, 'product'),
      language: field(value, 'language') === 'en' ? 'en' : 'de',
      lens: lens.lens,
      options: { weighted, seed: seed as number },
      measures: measures as readonly string[] | null,
      ...(tests.length > 0 ? { tests } : {}),
      ...(groups ? { groups } : {}),
      data: {
        project: textAt(data, 'project'),
        bodies: countAt(data, 'bodies'),
        ties: countAt(data, 'ties'),
        sha256: digestAt(data),
        ...(field(data, 'synthetic') === true ? { synthetic: true as const } : {}),
      },
      results: (Array.isArray(results) ? results : []).flatMap((entry: unknown) =>
        isRecord(entry) ? [{ file: textAt(entry, 'file'), sha256: digestAt(entry) }] : [],
      ),
    },
  };
}

/** Null where they are not as they should be. */
function testsAt(record: Fields): readonly RecipeTest[] | null {
  const list = field(record, 'tests') ?? [];
  if (!Array.isArray(list)) return null;
  const tests = list.map((entry: unknown): RecipeTest | null => {
    if (!isRecord(entry)) return null;
    const [test, draws, seed] = [field(entry, 'test'), field(entry, 'draws'), field(entry, 'seed')];
    const options: unknown = field(entry, 'options') ?? [];
    if (!isText(test) || !isCount(draws) || !Number.isSafeInteger(seed) || !Array.isArray(options))
      return null;
    if (!options.every((o) => Array.isArray(o) && o.length === 2 && o.every(isText))) return null;
    return { test, options: options as RecipeTest['options'], draws, seed: seed as number };
  });
  return tests.includes(null) ? null : (tests as RecipeTest[]);
}

/** Undefined where groups were not sought, null where the entry is not as it should be. */
function groupsAt(record: Fields): RecipeGroups | undefined | null {
  const entry = field(record, 'groups') ?? undefined;
  if (entry === undefined) return undefined;
  if (!isRecord(entry)) return null;
  const [method, resolution] = [field(entry, 'method'), field(entry, 'resolution')];
  const [runs, seed] = [field(entry, 'runs'), field(entry, 'seed')];
  if (method !== 'leiden' && method !== 'louvain') return null;
  if (typeof resolution !== 'number' || !(resolution > 0 && resolution <= MOST_RESOLUTION)) return null;
  if (!isCount(runs) || runs > MOST_RUNS || !Number.isSafeInteger(seed)) return null;
  return { method, resolution, runs, seed: seed as number };
}

const MOST_RESOLUTION = 1000;
const MOST_RUNS = 10_000;
const MOST_DRAWS = 1_000_000;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= MOST_DRAWS;
const isText = (value: unknown): value is string => typeof value === 'string';
type Fields = Parameters<typeof field>[0];
const textAt = (record: Fields, name: string): string => {
  const value = field(record, name);
  return isText(value) ? value : '';
};
const countAt = (record: Fields, name: string): number => {
  const value = field(record, name);
  return typeof value === 'number' ? value : 0;
};
const digestAt = (record: Fields): string | null => {
  const value = field(record, 'sha256');
  return isText(value) && /^[0-9a-f]{64}$/.test(value) ? value : null;
};
