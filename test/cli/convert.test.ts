/** Data and results out of the command line and in again: convert, merge, and results repeated from a recipe. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/version.ts';
import { readRecipe } from '../../src/io/analysis-recipe.ts';
import { inside } from './inside.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DORTMUND = 'data/networks/dortmund-2023';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const run = (...args: string[]) => inside(...args, '--lang', 'en');
type Result = {
  counts: { bodies: number; ties: number };
  bodies: { id: string; label: string; measures: object }[];
};
const analysed = async (path: string): Promise<Result> => {
  const { status, stdout, stderr } = await run('analyse', path, '--measures', 'degree,betweenness');
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Result;
};

test('the version is that of the package', async () => {
  expect(VERSION).toBe(
    (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  );
});

describe('convert', () => {
  test.each([
    'out.drehscheibe.json',
    'out.zip',
    'folder',
    'out.csv',
    'out.gexf',
    'out.graphml',
    'out.net',
    'out.paj',
    'out.dl',
    'out.gml',
    'out.xlsx',
  ])(
    'to %s and back: the same measures of the same bodies',
    async (name) => {
      const { status, stderr } = await run('convert', DORTMUND, at(name));
      expect(status, stderr).toBe(0);
      expect(stderr).toContain('Written: ');
      // What goes into several files is read as a folder of them.
      let path = at(name);
      const parts = readdirSync(folder).filter((f) => /^out\b.*\.(csv|net|clu|vec)$/.test(f));
      if (name.endsWith('.csv') || name.endsWith('.net')) {
        path = mkdtempSync(join(folder, 'parts-'));
        for (const file of parts) renameSync(at(file), join(path, file.replace(/^out\.(?=.+\.)/, '')));
      }
      const before = await analysed(DORTMUND);
      const after = await analysed(path);
      const measures = (r: Result) => r.bodies.map((b) => [b.label, b.measures] as const).sort();
      expect(measures(after)).toEqual(measures(before));
    },
    120_000,
  );
  test('a format that is not known is said', async () => {
    const { status, stderr } = await run('convert', DORTMUND, at('x'), '--to', 'word');
    expect([status, stderr.includes('Unknown format “word”')]).toEqual([2, true]);
  });
  test('both ends are needed', async () => {
    expect(await run('convert', DORTMUND)).toMatchObject({ status: 2 });
  });
  test('pseudonymised: no name left, the same secret gives the same names', async () => {
    const names = (await analysed(DORTMUND)).bodies.map((b) => b.label);
    const convert = async (out: string) =>
      await run(
        'convert',
        DORTMUND,
        at(out),
        '--pseudonymise',
        '--secret',
        at('mine.secret.txt'),
        '--least',
        '2',
      );
    const first = await convert('shared.drehscheibe.json');
    expect(first.status).toBe(0);
    expect(first.stderr).toContain('Do not pass on');
    const text = readFileSync(at('shared.drehscheibe.json'), 'utf8');
    for (const name of names) expect(text).not.toContain(JSON.stringify(name));
    await convert('again.drehscheibe.json');
    expect(readFileSync(at('again.drehscheibe.json'), 'utf8')).toBe(text);
    const key = readFileSync(at('mine.key.csv'), 'utf8');
    for (const name of names) expect(key).toContain(name.replaceAll('"', '""'));
  });
});

describe('merge', () => {
  test('four networks by shared ids: 109 bodies, four of them in several', async () => {
    const { status, stderr } = await run(
      'merge',
      DORTMUND,
      'data/networks/muenchen-shz-2011',
      'data/networks/delmenhorst-2012',
      'data/networks/bayern-seko-2021',
      at('merged.drehscheibe.json'),
    );
    expect(status).toBe(0);
    const { counts } = await analysed(at('merged.drehscheibe.json'));
    expect(stderr).toContain('Merged: 109 bodies, 125 ties; 4 bodies in several');
    expect(counts).toMatchObject({ bodies: 109, ties: 125 });
  });
  test('one network is not enough', async () => {
    expect(await run('merge', DORTMUND, at('m.json'))).toMatchObject({ status: 2 });
  });
  test('made-up data and real ones are never merged', async () => {
    const { status, stderr } = await run('merge', DORTMUND, 'data/networks/practice-135', at('mixed.json'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/never mixed|nicht vermischt/);
    expect(existsSync(at('mixed.json'))).toBe(false);
  });
});

describe('recipe', () => {
  test('results repeat to the last digit, also from another format of the data', async () => {
    expect(
      (await run('analyse', DORTMUND, '--lens', 'relational', '--seed', '7', '--out', at('results'))).status,
    ).toBe(0);
    expect(readdirSync(at('results')).sort()).toEqual([
      'measures.csv',
      'methods.de.md',
      'methods.en.md',
      'network-measures.csv',
      'recipe.json',
      'references.bib',
      'references.csl.json',
    ]);
    await run('convert', DORTMUND, at('data.drehscheibe.json'));
    const again = await run(
      'analyse',
      at('data.drehscheibe.json'),
      '--recipe',
      at('results/recipe.json'),
      '--out',
      at('again'),
    );
    expect(again.stderr).toContain('the same results to the last digit');
    expect(again.status).toBe(0);
    for (const name of readdirSync(at('results')))
      expect(readFileSync(join(at('again'), name)).equals(readFileSync(join(at('results'), name)))).toBe(
        true,
      );
  });
  test('groups repeat to the last digit, and are described; a search that cannot be is named', async () => {
    const asked = ['--communities', 'louvain', '--resolution', '1.2', '--runs', '5', '--measures', 'degree'];
    expect((await run('analyse', DORTMUND, ...asked, '--seed', '4', '--out', at('grouped'))).status).toBe(0);
    const recipe = readFileSync(join(at('grouped'), 'recipe.json'), 'utf8');
    expect(JSON.parse(recipe)).toMatchObject({
      groups: { method: 'louvain', resolution: 1.2, runs: 5, seed: 4 },
      results: [
        { file: 'measures.csv' },
        { file: 'network-measures.csv' },
        { file: 'groups.csv' },
        { file: 'groups-quality.csv' },
      ],
    });
    const methods = readFileSync(join(at('grouped'), 'methods.en.md'), 'utf8');
    expect(methods).toMatch(/Louvain algorithm \(Blondel et al\. 2008\).* γ = 1\.2, .* 5 runs, seed 4/);
    const again = await run(
      'analyse',
      DORTMUND,
      '--recipe',
      at('grouped/recipe.json'),
      '--out',
      at('grouped-again'),
    );
    expect([again.status, again.stderr.includes('to the last digit')]).toEqual([0, true]);
    expect(readFileSync(join(at('grouped-again'), 'groups.csv'))).toEqual(
      readFileSync(join(at('grouped'), 'groups.csv')),
    );
    for (const [from, to] of [
      ['"louvain"', '"walktrap"'],
      ['"resolution": 1.2', '"resolution": 0'],
      ['"runs": 5', '"runs": 0'],
    ] as const) {
      const forged = new TextEncoder().encode(recipe.replace(from, to));
      expect(readRecipe({ name: 'recipe.json', bytes: forged })).toEqual({ wrong: 'field', field: 'groups' });
    }
  });
  test('tests repeat to the last digit, with their draws and seeds', async () => {
    const asked = [
      '--test',
      'cug',
      '--condition',
      'degrees',
      '--statistics',
      'transitivity,ei',
      '--draws',
      '99',
    ];
    const first = await run('test', DORTMUND, ...asked, '--seed', '5', '--out', at('tested'));
    expect([first.status, first.stderr]).toEqual([0, '']);
    const recipe = JSON.parse(readFileSync(join(at('tested'), 'recipe.json'), 'utf8')) as object;
    expect(recipe).toMatchObject({
      measures: [],
      tests: [
        {
          test: 'cug',
          draws: 99,
          seed: 5,
          options: [
            ['condition', 'degrees'],
            ['statistics', 'transitivity,ei'],
          ],
        },
      ],
      results: [{ file: 'test-1-cug.csv' }],
    });
    const methods = readFileSync(join(at('tested'), 'methods.de.md'), 'utf8');
    expect(methods).toContain('B = 99 Ziehungen, Startzahl 5');
    expect(methods).toContain('bei gegebener Gradfolge');
    const again = await run(
      'analyse',
      DORTMUND,
      '--recipe',
      at('tested/recipe.json'),
      '--out',
      at('tested-again'),
    );
    expect(again.stderr).toContain('the same results to the last digit');
    expect(again.status).toBe(0);
    expect(readFileSync(join(at('tested-again'), 'test-1-cug.csv'))).toEqual(
      readFileSync(join(at('tested'), 'test-1-cug.csv')),
    );
    const forged = readFileSync(at('tested/recipe.json'), 'utf8').replace(
      '"seed": 5\n    }',
      '"seed": 6\n    }',
    );
    writeFileSync(at('tested/recipe.json'), forged);
    const other = await run(
      'analyse',
      DORTMUND,
      '--recipe',
      at('tested/recipe.json'),
      '--out',
      at('tested-other'),
    );
    expect([other.status, other.stderr.includes('other digits in: test-1-cug.csv')]).toEqual([1, true]);
  });
  test('other data and other digits are told apart', async () => {
    const recipe = join(at('results'), 'recipe.json');
    const other = await run(
      'analyse',
      'data/networks/delmenhorst-2012',
      '--recipe',
      recipe,
      '--format',
      'csv',
    );
    expect([other.status, other.stderr.includes('not those of the recipe')]).toEqual([1, true]);
    const forged = readFileSync(recipe, 'utf8').replace(
      /("file": "measures.csv",\s+"sha256": ")(.)/,
      (_, before: string, digit: string) => before + (digit === 'f' ? '0' : 'f'),
    );
    writeFileSync(at('forged.json'), forged);
    const digits = await run('analyse', DORTMUND, '--recipe', at('forged.json'), '--format', 'csv');
    expect([digits.status, digits.stderr.includes('other digits in: measures.csv')]).toEqual([1, true]);
  });
  test('what is no recipe is said with the place', async () => {
    const bad = (text: string) => readRecipe({ name: 'r.json', bytes: new TextEncoder().encode(text) });
    expect(bad('nonsense')).toMatchObject({ wrong: 'json' });
    expect(bad('{"format":"other"}')).toMatchObject({ wrong: 'format' });
    expect(bad('{"format":"drehscheibe-recipe","version":9}')).toMatchObject({ wrong: 'newer' });
    const text = JSON.parse(readFileSync(join(at('results'), 'recipe.json'), 'utf8')) as object;
    expect(bad(JSON.stringify({ ...text, lens: { scheme: 'x' } }))).toEqual({
      wrong: 'field',
      field: 'lens.scheme',
    });
    expect(bad(JSON.stringify({ ...text, options: {} }))).toEqual({
      wrong: 'field',
      field: 'options.weighted',
    });
    expect(bad(JSON.stringify({ ...text, measures: 3 }))).toEqual({ wrong: 'field', field: 'measures' });
  });
});
