import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/io/import/import.ts';
import {
  addRecipes,
  forgetRecipe,
  readList,
  recipesAsText,
  rememberRecipe,
  renameRecipe,
  savedRecipes,
} from '../../../src/state/importing/recipes.ts';
import type { RecipePlace } from '../../../src/state/persist/recipes.ts';

const recipe = (name: string, signature = 'name|ort'): Recipe => ({
  version: 1,
  name,
  tables: [
    {
      signature,
      decision: {
        role: 'partners',
        meanings: [{ is: 'body', column: 'label' }, { is: 'extra' }],
        words: [[1, 'Klinik', 'krankenhaeuser']],
        kind: 'partner',
        tieType: 'cooperation',
      },
    },
  ],
  centre: 'KISS',
  unknownEnds: 'problem',
});

/** Keeps what is written as a browser does: a copy. */
function place(first?: unknown): RecipePlace & { readonly now: () => unknown } {
  let kept = first;
  return {
    read: async () => structuredClone(kept),
    write: async (list) => {
      kept = structuredClone(list);
    },
    now: () => kept,
  };
}
const names = (list: readonly { recipe: Recipe }[] | null) => list?.map((r) => r.recipe.name);

describe('remembered recipes', () => {
  it('come back, newest first', async () => {
    const p = place();
    await rememberRecipe(recipe('Partner'), '2026-11-03', p);
    await rememberRecipe(recipe('Gremien', 'gremium'), '2026-11-04', p);
    expect(await savedRecipes(p)).toEqual([
      { recipe: recipe('Gremien', 'gremium'), date: '2026-11-04' },
      { recipe: recipe('Partner'), date: '2026-11-03' },
    ]);
  });
  it('one of the same name or for the same columns gives way', async () => {
    const p = place();
    await rememberRecipe(recipe('A'), '2026-11-03', p);
    await rememberRecipe(recipe('B'), '2026-11-04', p);
    expect(names(await savedRecipes(p))).toEqual(['B']);
    await rememberRecipe(recipe('B', 'anders'), '2026-11-05', p);
    expect(names(await savedRecipes(p))).toEqual(['B']);
  });
  it('are renamed and forgotten; a name that another has is not given', async () => {
    const p = place();
    await rememberRecipe(recipe('A', 'a'), '2026-11-03', p);
    await rememberRecipe(recipe('B', 'b'), '2026-11-03', p);
    expect(names(await renameRecipe('A', 'B', p))).toEqual(['B', 'A']);
    expect(names(await renameRecipe('A', ' ', p))).toEqual(['B', 'A']);
    expect(names(await renameRecipe('A', 'C', p))).toEqual(['B', 'C']);
    expect(names(await forgetRecipe('B', p))).toEqual(['C']);
  });
  it('go as a file and come back from it', async () => {
    const p = place();
    await rememberRecipe(recipe('A', 'a'), '2026-11-03', p);
    const text = recipesAsText(await savedRecipes(p));
    const other = place();
    await rememberRecipe(recipe('Z', 'z'), '2026-11-01', other);
    expect(names(await addRecipes(text, other))).toEqual(['A', 'Z']);
    expect(await addRecipes('{"format":"other"}', other)).toBeNull();
    expect(await addRecipes('not json', other)).toBeNull();
    expect(names(await savedRecipes(other))).toEqual(['A', 'Z']);
  });
  it('what is not a recipe is left out', () => {
    const good = { recipe: recipe('A'), date: '2026-11-03' };
    const bad = [
      null,
      7,
      'x',
      {},
      { ...good, date: 'gestern' },
      { ...good, recipe: { ...good.recipe, version: 2 } },
      { ...good, recipe: { ...good.recipe, name: '' } },
      { ...good, recipe: { ...good.recipe, tables: [{}] } },
      JSON.parse('{"__proto__":{"recipe":1},"date":"2026-11-03"}'),
    ];
    expect(readList([...bad, good, good])).toEqual([good]);
    expect(readList({ length: 3 })).toEqual([]);
  });
  it('a browser that keeps nothing has none, and says so when one is to be kept', async () => {
    const refusing: RecipePlace = {
      read: () => Promise.reject(new Error('no')),
      write: () => Promise.reject(new Error('no')),
    };
    expect(await savedRecipes(refusing)).toEqual([]);
    await expect(rememberRecipe(recipe('A'), '2026-11-03', refusing)).rejects.toThrow();
  });
});
