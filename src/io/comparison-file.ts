/**
 * A comparison as a file: what was asked of which data, and every number that came of it (`drehscheibe-comparison`). What was
 * asked can be asked again: `drehscheibe compare PATH… --recipe FILE`.
 */
import type { Lens } from '../model/lens.ts';
import { lensFrom } from '../model/lens-fields.ts';
import type { InFile } from './format.ts';
import { field, isRecord, readJson } from './json.ts';
import { decodeText } from './text.ts';

export const COMPARISON_FORMAT = 'drehscheibe-comparison';

export type ComparisonRecipe = {
  readonly by: string;
  /** Ids of units that were left out. */
  readonly without: readonly string[];
  /** Null = nothing was tested. */
  readonly between: string | null;
  /** Ids of indicators; null = all that can be. */
  readonly tests: readonly string[] | null;
  /** What units were paired by, too; null = not at all. */
  readonly match: string | null;
  /** The two groups, where only they were tested. */
  readonly contrast: readonly [string, string] | null;
  readonly draws: number;
  readonly seed: number;
  readonly lens: Lens;
  /** In the order of the paths. */
  readonly sources: readonly {
    readonly id: string;
    readonly label: string;
    readonly sha256: string | null;
  }[];
};

export type ComparisonRead =
  | { readonly recipe: ComparisonRecipe; readonly results: Readonly<Record<string, unknown>> }
  | { readonly wrong: string };

/** The lists of results that numbers are held against. */
const RESULTS = ['values', 'funnels', 'answers', 'overall', 'matchings'] as const;

/** Never throws. @returns `wrong`: the field that is not as it should be, 'json' or 'format' */
export function readComparison(file: InFile): ComparisonRead {
  const { text } = decodeText(file.bytes);
  const json = text === null ? null : readJson(text);
  if (!json?.ok) return { wrong: 'json' };
  const { value } = json;
  if (!isRecord(value) || field(value, 'format') !== COMPARISON_FORMAT) return { wrong: 'format' };
  const recipe = field(value, 'recipe');
  if (!isRecord(recipe)) return { wrong: 'recipe' };
  const at = (name: string): unknown => field(recipe, name) ?? null;
  const lens = lensFrom(at('lens'));
  if ('wrong' in lens) return { wrong: `recipe.lens.${lens.wrong}` };
  const [by, between, tests, match, contrast] = ['by', 'between', 'tests', 'match', 'contrast'].map(at);
  const [draws, seed, without, sources] = ['draws', 'seed', 'without', 'sources'].map(at);
  if (!isText(by)) return { wrong: 'recipe.by' };
  if (between !== null && !isText(between)) return { wrong: 'recipe.between' };
  if (tests !== null && !isTexts(tests)) return { wrong: 'recipe.tests' };
  if (match !== null && !isText(match)) return { wrong: 'recipe.match' };
  if (contrast !== null && !(isTexts(contrast) && contrast.length === 2)) return { wrong: 'recipe.contrast' };
  if (!isWhole(draws) || draws < 1 || draws > MOST_DRAWS) return { wrong: 'recipe.draws' };
  if (!isWhole(seed)) return { wrong: 'recipe.seed' };
  if (!isTexts(without ?? [])) return { wrong: 'recipe.without' };
  if (!Array.isArray(sources) || !sources.every(isRecord)) return { wrong: 'recipe.sources' };
  return {
    recipe: {
      by,
      without: (without ?? []) as readonly string[],
      between: between as string | null,
      tests: tests as readonly string[] | null,
      match: match as string | null,
      contrast: contrast as readonly [string, string] | null,
      draws,
      seed,
      lens: lens.lens,
      sources: sources.map((source) => ({
        id: textOf(field(source, 'id')),
        label: textOf(field(source, 'label')),
        sha256: textOf(field(source, 'sha256')) || null,
      })),
    },
    results: Object.fromEntries(RESULTS.map((name) => [name, field(value, name) ?? []])),
  };
}

/** Every number in a result, in its order. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** The greatest relative difference; infinite where there are more numbers on one side. */
export function differenceOf(stated: unknown, made: unknown): number {
  const [a, b] = [numbersIn(stated), numbersIn(made)];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!) / Math.max(1, Math.abs(x))), 0);
}

const MOST_DRAWS = 1_000_000;
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string => (isText(value) ? value : '');
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
