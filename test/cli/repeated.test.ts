/** Results that another engine wrote: a last digit that was rounded otherwise is told apart from another result. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { holdAgainstRecipe } from '../../src/cli/repeated.ts';
import type { AnalysisRecipe } from '../../src/io/analysis-recipe.ts';
import { utf8 } from '../../src/io/csv.ts';
import { sha256 } from '../../src/io/fingerprint.ts';
import { EVERYTHING } from '../../src/model/lens.ts';

const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-repeated-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function recipeOf(text: string): Promise<AnalysisRecipe> {
  return {
    product: '1',
    language: 'de',
    lens: EVERYTHING,
    options: { weighted: false, seed: 1 },
    measures: null,
    data: { project: 'p', bodies: 1, ties: 0, sha256: null },
    results: [{ file: 'measures.csv', sha256: await sha256(utf8(text)) }],
  };
}

/** @param there as the recipe was written for @param here as it comes out now @param beside what lies beside the recipe */
async function hold(there: string, here: string, beside: string | null = there) {
  rmSync(join(folder, 'measures.csv'), { force: true });
  if (beside !== null) writeFileSync(join(folder, 'measures.csv'), utf8(beside));
  let err = '';
  const status = await holdAgainstRecipe(
    await recipeOf(there),
    await recipeOf(here),
    { tables: [{ name: 'measures.csv', bytes: utf8(here) }], path: join(folder, 'recipe.json') },
    {
      language: 'en',
      out: () => {},
      err: (text) => {
        err += text;
      },
    },
  );
  return [status, err] as const;
}

const TABLE = 'id;label;evenness\na;A;0,9372305632161295\n';

describe('held against the recipe', () => {
  test('the same, and the same but for the last digit', async () => {
    expect((await hold(TABLE, TABLE))[1]).toContain('to the last digit');
    const [status, err] = await hold(TABLE, TABLE.replace('2161295', '2161297'));
    expect(status).toBe(0);
    expect(err).toMatch(/but for rounding in the last digit \(largest relative difference 2\.\de-16\)/);
  });
  test.each([
    ['another number', TABLE.replace('0,93', '0,94'), TABLE],
    ['another word', TABLE.replace(';A;', ';B;'), TABLE],
    ['a cell less', TABLE.replace(';0,9372305632161295', ''), TABLE],
    ['nothing beside the recipe', TABLE.replace('2161295', '2161297'), null],
    ['another table beside it', TABLE.replace('2161295', '2161297'), TABLE.replace('2161295', '2161298')],
  ])('%s', async (_, here, beside) => {
    const [status, err] = await hold(TABLE, here, beside);
    expect([status, err.includes('other digits in: measures.csv')]).toEqual([1, true]);
  });
});
