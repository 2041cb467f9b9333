/** Remembered ways to read columns, and what an import has to do with them. Pure. */
import type { Decisions, Found, Recipe } from '../../io/import/import.ts';
import { applyRecipe, recipeOf } from '../../io/import/recipe.ts';
import type { Project } from '../../model/project.ts';
import type { AppliedRecipe } from './importing.ts';
import type { SavedRecipe } from './recipes.ts';

/**
 * What is decided on the columns, for next time. A centre of the open project is remembered by its name, because the next
 * list may come when another project is open.
 */
export function recipeFor(name: string, found: Found, decisions: Decisions, open: Project): Recipe {
  const { centre } = decisions;
  const label = centre && 'id' in centre ? open.bodies.get(centre.id)?.label : undefined;
  return recipeOf(name, found, label === undefined ? decisions : { ...decisions, centre: { name: label } });
}

/** The recipe that a proposal was made by; null where none has a table of these columns. */
export function appliedRecipe(found: Found, saved: readonly SavedRecipe[]): AppliedRecipe | null {
  const recipes = saved.map((s) => s.recipe);
  for (const table of found.tables) {
    const applied = table.hidden ? null : applyRecipe(recipes, table);
    const date = applied && saved.find((s) => s.recipe === applied.recipe)?.date;
    if (applied && date) return { name: applied.recipe.name, date };
  }
  return null;
}
