/**
 * test PATH --test …: could this be chance? Permutation of sectors, random networks, QAP, MRQAP, bootstrap, groups; as sentences,
 * JSON with everything, or CSV with a row a statistic. Records are read in the order of their ids, so a seed gives the same draws
 * whatever order they came in.
 */
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { TEST_CITATIONS, type TestId } from '../analysis/uncertainty/index.ts';
import { translate } from '../i18n/index.ts';
import { writeRecipe } from '../io/analysis-recipe.ts';
import { writeResults } from '../io/result-table.ts';
import { inOrderOfIds } from '../model/canonical.ts';
import { type Lens, type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { recipeOf, writeInto } from './analyse-files.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { lensOf } from './lens-option.ts';
import { analysisMethods, methodsFiles } from './methods.ts';
import { openPath } from './open.ts';
import { canBeRepeated, recipeTest, testFile, testRows } from './test-files.ts';
import { type Found, oneOf, RUNS, TEST_NAMES, type TestName } from './test-run.ts';

const FORMATS = ['text', 'json', 'csv'] as const;
const MOST_DRAWS = 1_000_000;

export async function runTestCommand({ paths, options }: Command, console: Console): Promise<ExitCode> {
  const test = oneOf('test', options.get('test') ?? 'labels', TEST_NAMES, console);
  const format = oneOf('format', options.get('format') ?? 'text', FORMATS, console);
  const lens = lensOf(options, console);
  const draws = Number(options.get('draws') ?? 9999);
  if (!test || !format || !lens) return 2;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    say(
      console,
      `--draws muss zwischen 1 und ${MOST_DRAWS} liegen.`,
      `--draws must be between 1 and ${MOST_DRAWS}.`,
    );
    return 2;
  }
  if (paths.length > 1 && test !== 'densities') {
    say(console, `Zwei Pfade nimmt nur densities.`, `Only densities takes two paths.`);
    return 2;
  }
  const opened: { project: Project; lensed: Lensed }[] = [];
  for (const path of paths) {
    const one = await openProject(path, lens, options.get('encoding'), console);
    if (typeof one === 'number') return one;
    opened.push(one);
  }
  const { project, lensed } = opened[0]!;
  const folder = options.get('out');
  if (folder !== undefined && !canBeRepeated(test, console)) return 2;
  const seed = Number(options.get('seed') ?? 1);
  const other = opened[1]?.lensed ?? null;
  const found = RUNS[test]({ project, lensed, other, options, draws, seed, console });
  if (!found) return 2;
  if (folder !== undefined) {
    const { file, methods } = testFile(`test-1-${test}.csv`, test, found, project, console);
    const asked = {
      lens,
      measures: [],
      options: { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none', seed },
      language: console.language,
      tests: [recipeTest(test, options, draws, seed)],
    };
    const none = { bodies: {}, network: {}, details: {} };
    const input = analysisMethods({
      project,
      lensed,
      answers: none,
      ids: [],
      seed,
      archive: true,
      tests: [methods],
    });
    writeInto(folder, [file, writeRecipe(await recipeOf(project, asked, [file])), ...methodsFiles(input)]);
    return 0;
  }
  // Made-up data say so in everything that comes of them.
  const synthetic = opened.some((one) => one.project.about.synthetic);
  print(found, { test, format, lens, project, synthetic }, console);
  return 0;
}

async function openProject(
  path: string,
  lens: Lens,
  encoding: string | undefined,
  console: Console,
): Promise<{ project: Project; lensed: Lensed } | ExitCode> {
  const opened = await openPath(path, encoding, console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  if (!opened.project) return 1;
  const project = inOrderOfIds(opened.project);
  return { project, lensed: read(project, lens) };
}

type Shown = {
  readonly test: TestName;
  readonly format: (typeof FORMATS)[number];
  readonly lens: Lens;
  readonly project: Project;
  readonly synthetic: boolean;
};

function print(found: Found, { test, format, lens, project, synthetic }: Shown, console: Console): void {
  const { answer, sentences } = found;
  const mark = synthetic ? [translate(console.language)('lens:synthetic')] : [];
  if (format === 'text') console.out(`${[...mark, ...sentences].join('\n')}\n`);
  else if (format === 'csv') {
    const { bytes } = writeResults('test.csv', testRows(found, synthetic), console.language);
    console.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  } else {
    const id: TestId = test === 'bootstrap' ? 'bodies' : test;
    const { id: about, name, year } = project.about;
    const whole = {
      project: { id: about, name, year },
      lens,
      test,
      citations: TEST_CITATIONS[id],
      answer,
      sentences,
    };
    console.out(`${JSON.stringify(whole, plain, 1)}\n`);
  }
}

/** Typed arrays as lists; NaN and ∞ become null by themselves. */
const plain = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
