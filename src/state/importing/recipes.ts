/**
 * Recipes: how a list was read, for the next one with the same columns. Kept in the browser; taken along as JSON. What comes
 * from a file or from storage is checked before it is believed.
 */
import type { Recipe } from '../../io/import/import.ts';
import { readRecipe } from '../../io/import/recipe.ts';
import { browserRecipes, type RecipePlace } from '../persist/recipes.ts';

/** `date`: the ISO day on which it was remembered. Names are unique. */
export type SavedRecipe = { readonly recipe: Recipe; readonly date: string };

/** More than anyone keeps; the oldest fall off. */
const MOST = 100;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const FORMAT = 'drehscheibe-import-recipes';

/** Newest first; none where the browser keeps nothing. */
export async function savedRecipes(place: RecipePlace = browserRecipes): Promise<readonly SavedRecipe[]> {
  try {
    return readList(await place.read());
  } catch {
    return [];
  }
}

/**
 * Remembers a recipe; one of the same name, or for the same tables, gives way.
 * @param date ISO day
 * @throws where the browser keeps nothing
 */
export const rememberRecipe = (
  recipe: Recipe,
  date: string,
  place: RecipePlace = browserRecipes,
): Promise<readonly SavedRecipe[]> =>
  change(place, (list) => [
    { recipe, date },
    ...list.filter((r) => r.recipe.name !== recipe.name && signatures(r.recipe) !== signatures(recipe)),
  ]);

/** A name that another one has is not given. */
export const renameRecipe = (
  name: string,
  to: string,
  place: RecipePlace = browserRecipes,
): Promise<readonly SavedRecipe[]> =>
  change(place, (list) =>
    to.trim() === '' || list.some((r) => r.recipe.name === to.trim())
      ? list
      : list.map((r) => (r.recipe.name === name ? { ...r, recipe: { ...r.recipe, name: to.trim() } } : r)),
  );

export const forgetRecipe = (
  name: string,
  place: RecipePlace = browserRecipes,
): Promise<readonly SavedRecipe[]> => change(place, (list) => list.filter((r) => r.recipe.name !== name));

/** All recipes as the text of a file. */
export const recipesAsText = (list: readonly SavedRecipe[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, recipes: list }, null, 2)}\n`;

/**
 * Takes in the recipes of a file; of the same name, the file's one is kept.
 * @returns null where the text holds none
 */
export async function addRecipes(
  text: string,
  place: RecipePlace = browserRecipes,
): Promise<readonly SavedRecipe[] | null> {
  let found: readonly SavedRecipe[] = [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (isRecord(parsed) && parsed.format === FORMAT) found = readList(parsed.recipes);
  } catch {
    return null;
  }
  if (found.length === 0) return null;
  const names = new Set(found.map((r) => r.recipe.name));
  return change(place, (list) => [...found, ...list.filter((r) => !names.has(r.recipe.name))]);
}

async function change(
  place: RecipePlace,
  edit: (list: readonly SavedRecipe[]) => readonly SavedRecipe[],
): Promise<readonly SavedRecipe[]> {
  const next = edit(readList(await place.read().catch(() => undefined))).slice(0, MOST);
  await place.write(next);
  return next;
}

const signatures = (recipe: Recipe): string => JSON.stringify(recipe.tables.map((t) => t.signature).sort());

// ------------------------------------------------------------------------------------------- is it a recipe?

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is not a recipe is left out. Never throws. */
export function readList(value: unknown): readonly SavedRecipe[] {
  if (!Array.isArray(value)) return [];
  const seen = new Set<string>();
  return (value as readonly unknown[]).slice(0, MOST).flatMap((entry) => {
    if (!isRecord(entry) || typeof entry.date !== 'string' || !ISO_DAY.test(entry.date)) return [];
    const recipe = readRecipe(entry.recipe);
    if (!recipe || recipe.name === '' || seen.has(recipe.name)) return [];
    seen.add(recipe.name);
    return [{ recipe, date: entry.date }];
  });
}
