/** Tests as files that a recipe can repeat: what was asked, the table that came of it, and how the methods paragraph names it. */
import { TEST_CITATIONS } from '../analysis/uncertainty/index.ts';
import type { Condition } from '../analysis/uncertainty/null-models.ts';
import { type Drawn, type Row, testTable } from '../compare/test-rows.ts';
import { figuresOf } from '../i18n/chance-findings.ts';
import type { MethodsFigure, MethodsTest } from '../i18n/methods.ts';
import type { RecipeTest } from '../io/analysis-recipe.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import { SYNTHETIC_COLUMN } from '../io/synthetic.ts';
import type { Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { type Console, say } from './console.ts';
import { type Found, oneOf, RUNS, TEST_NAMES, type TestName } from './test-run.ts';

/** Options that say what a test asks; `draws` and `seed` stand beside them. */
const ASKS = ['condition', 'statistics', 'x', 'y', 'measure', 'kind', 'between'] as const;

/** What of a command's options a recipe keeps. */
export const recipeTest = (
  test: TestName,
  options: ReadonlyMap<string, string>,
  draws: number,
  seed: number,
): RecipeTest => ({
  test,
  options: ASKS.flatMap((name) => {
    const value = options.get(name);
    return value === undefined ? [] : [[name, value] as const];
  }),
  draws,
  seed,
});

/** One row a statistic, with draws and seed. */
export const testRows = ({ answer, rows }: Found, synthetic: boolean) =>
  testTable(rows, answer as Drawn, synthetic ? SYNTHETIC_COLUMN : null);

export type TestFile = { readonly file: OutFile; readonly methods: MethodsTest };

/** Runs the tests of a recipe again; null when one is not possible, which has been said then. */
export function runRecipeTests(
  tests: readonly RecipeTest[],
  project: Project,
  lensed: Lensed,
  console: Console,
): readonly TestFile[] | null {
  const files: TestFile[] = [];
  for (const [i, asked] of tests.entries()) {
    const test = oneOf('test', asked.test, TEST_NAMES, console);
    if (!test) return null;
    const options = new Map(asked.options);
    const found = RUNS[test]({ ...asked, project, lensed, other: null, options, console });
    if (!found) return null;
    files.push(testFile(`test-${i + 1}-${test}.csv`, test, found, project, console));
  }
  return files;
}

export function testFile(
  name: string,
  test: TestName,
  found: Found,
  project: Project,
  { language }: Console,
): TestFile {
  const { draws, seed, exact, condition } = found.answer as {
    draws: number;
    seed: number;
    exact?: boolean;
    condition?: Condition;
  };
  const id = test === 'bootstrap' ? 'bodies' : test;
  return {
    file: writeResults(name, testRows(found, project.about.synthetic), language),
    methods: {
      test: id,
      draws,
      seed,
      exact: exact === true,
      condition: condition ?? null,
      citations: TEST_CITATIONS[id],
      figures: (words) => (found.found ? figuresOf(found.found, words) : found.rows.map(figureOf)),
    },
  };
}

/** Rows of tests that the command line alone asks; their statistics bear the names of the table. */
function figureOf({ statistic, value, low, high, p, p_error, p_holm, declined }: Row): MethodsFigure {
  const number = (cell: string | number | undefined): number | null =>
    typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
  const [from, to] = [number(low), number(high)];
  return {
    name: String(statistic ?? ''),
    value: number(value),
    interval: from === null || to === null ? null : [from, to],
    p: number(p),
    error: number(p_error),
    holm: number(p_holm),
    declined: typeof declined === 'string' ? (declined as MethodsFigure['declined']) : null,
  };
}

/** Tests of two networks are of no one network, and so in no recipe. */
export function canBeRepeated(test: TestName, console: Console): boolean {
  if (test !== 'densities') return true;
  say(console, '--out nimmt densities nicht.', '--out does not take densities.');
  return false;
}
