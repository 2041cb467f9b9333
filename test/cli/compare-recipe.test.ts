/** A comparison written down by the command line: repeated from its file, told apart when data or numbers are others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { differenceOf, readComparison } from '../../src/io/comparison-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
const PRACTICE = 'data/networks/practice-135';

async function inside(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await run(args, {
    language: 'en',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

const FILE = join(folder, 'first', 'comparison.json');

test('is repeated from what was written', async () => {
  const asked = [
    '--by',
    'size',
    '--test',
    'mean-degree',
    '--match',
    'inhabitants',
    '--draws',
    '99',
    '--seed',
    '3',
  ];
  const first = await inside('compare', PRACTICE, ...asked, '--out', join(folder, 'first'));
  expect([first.status, first.err]).toEqual([0, '']);
  expect(readdirSync(join(folder, 'first')).sort()).toEqual([
    'compare.R',
    'compare.py',
    'comparison.json',
    'draws.py',
    'methods.de.md',
    'methods.en.md',
    'references.bib',
    'references.csl.json',
    'tests.csv',
    'units.csv',
  ]);
  const methods = readFileSync(join(folder, 'first', 'methods.en.md'), 'utf8');
  expect(methods).toContain('135 networks were compared');
  expect(methods).toContain('synthetic, calibrated');
  expect(methods).toContain('B = 99 draws, seed 3');
  const again = await inside('compare', PRACTICE, '--recipe', FILE);
  expect(again.err).toContain('the same results (largest relative difference 0.0e+0)');
  expect(again.status).toBe(0);
});

test('other data, other numbers and other files are told apart', async () => {
  const other = await inside('compare', 'data/networks/four-regions', '--recipe', FILE);
  expect([other.status, other.err.includes('not those of the comparison')]).toEqual([1, true]);
  const many = await inside('compare', PRACTICE, 'data/networks/four-regions', '--recipe', FILE);
  expect([many.status, many.err.includes('1 files were compared; 2 are given')]).toEqual([2, true]);
  const forged = join(folder, 'forged.json');
  writeFileSync(forged, readFileSync(FILE, 'utf8').replace(/"seed": 3/, '"seed": 4'));
  const drawn = await inside('compare', PRACTICE, '--recipe', forged);
  expect(drawn.status).toBe(1);
  expect(drawn.err).toMatch(/other numbers in: .*answers/);
});

test('what is no comparison is said', async () => {
  const bytes = (text: string) => ({ name: 'x.json', bytes: new TextEncoder().encode(text) });
  expect(readComparison(bytes('{'))).toEqual({ wrong: 'json' });
  expect(readComparison(bytes('{"format":"other"}'))).toEqual({ wrong: 'format' });
  const text = readFileSync(FILE, 'utf8');
  expect(readComparison(bytes(text.replace('"draws": 99', '"draws": 0')))).toEqual({ wrong: 'recipe.draws' });
  expect(readComparison(bytes(text.replace('"by": "size"', '"by": 1')))).toEqual({ wrong: 'recipe.by' });
  expect(differenceOf([1, { a: 2 }], [1, { a: 2.2 }])).toBeCloseTo(0.1, 12);
  expect(differenceOf([1], [1, 2])).toBe(Number.POSITIVE_INFINITY);
  const missing = await inside('compare', PRACTICE, '--recipe', join(folder, 'none.json'));
  expect([missing.status, missing.err.includes('cannot be opened')]).toEqual([2, true]);
});
