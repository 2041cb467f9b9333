/**
 * analyse PATH: every measure of a network under a lens, as JSON or CSV with all digits. With --recipe, the question comes from
 * a recipe and the answer is held against what the recipe says came of it.
 */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { declineAt } from '../analysis/answer.ts';
import { analyse } from '../analysis/index.ts';
import { type Answers, type BodyAnswer, DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { type AnalysisRecipe, readRecipe, writeRecipe } from '../io/analysis-recipe.ts';
import { inOrderOfIds } from '../model/canonical.ts';
import { type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { type Asked, recipeOf, tablesOf, writeInto } from './analyse-files.ts';
import type { Command } from './arguments.ts';
import { groupsAskedIn, groupsFiles, groupsMethods, groupsOf, groupsResult } from './communities.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { fast } from './fast.ts';
import { lensOf } from './lens-option.ts';
import { measureIds } from './measure-ids.ts';
import { analysisMethods, methodsFiles } from './methods.ts';
import { openPath } from './open.ts';
import { holdAgainstRecipe } from './repeated.ts';
import { runRecipeTests } from './test-files.ts';

export async function runAnalyse(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const format = options.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    say(
      console,
      `Unbekanntes Format „${format}“: json oder csv.`,
      `Unknown format “${format}”: json or csv.`,
    );
    return 2;
  }
  const path = options.get('recipe');
  const recipe = path === undefined ? undefined : openRecipe(path, console);
  if (recipe === null) return 2;
  const asked = recipe ? askedBy(recipe, console) : askedIn(options, console);
  if (!asked) return 2;
  const opened = await openPath(command.paths[0]!, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  if (!opened.project) return 1;
  const repeatable = recipe !== undefined || options.has('out');
  const project = repeatable ? inOrderOfIds(opened.project) : opened.project;
  const lensed = read(project, asked.lens);
  const { graph, arcs, labels } = lensed;
  await fast(graph.n);
  const answers = analyse({ graph, arcs, labels, options: asked.options }, asked.measures);
  const grouped = asked.groups ? groupsOf(lensed, asked.groups) : null;
  const tests = runRecipeTests(asked.tests ?? [], project, lensed, { ...console, language: asked.language });
  if (!tests) return 2;
  const tables = [
    // Where only tests were run, there is no table of measures.
    ...(asked.measures?.length === 0 ? [] : tablesOf(project, lensed, answers, asked.language)),
    ...tests.map(({ file }) => file),
    ...(grouped ? groupsFiles(lensed, grouped, asked.language, project.about.synthetic) : []),
  ];
  const made = await recipeOf(project, asked, tables);
  const folder = options.get('out');
  if (folder !== undefined) {
    const methods = {
      project,
      lensed,
      answers,
      ids: asked.measures,
      seed: asked.options.seed,
      archive: true,
      tests: tests.map(({ methods: test }) => test),
      groups: grouped && groupsMethods(lensed, grouped),
    };
    writeInto(folder, [...tables, writeRecipe(made), ...methodsFiles(analysisMethods(methods))]);
  } else if (format === 'csv')
    console.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tables[0]!.bytes));
  else {
    const result = resultOf(project, lensed, answers, asked.options.seed);
    const all = grouped ? { ...result, communities: groupsResult(lensed, grouped) } : result;
    console.out(`${JSON.stringify(all, null, 1)}\n`);
  }
  return recipe && path !== undefined ? holdAgainstRecipe(recipe, made, { tables, path }, console) : 0;
}

function askedIn(options: Command['options'], console: Console): Asked | null {
  const lens = lensOf(options, console);
  const measures = measureIds(options.get('measures'), console);
  if (!lens || measures === null) return null;
  const seed = Number(options.get('seed') ?? DEFAULT_OPTIONS.seed);
  const weighted = lens.weight !== 'none';
  const groups = groupsAskedIn(options, seed);
  return {
    lens,
    measures,
    options: { ...DEFAULT_OPTIONS, weighted, seed },
    language: console.language,
    ...(groups ? { groups } : {}),
  };
}

function askedBy(recipe: AnalysisRecipe, console: Console): Asked | null {
  const { lens, options, language, tests = [], groups } = recipe;
  const beside = { tests, ...(groups ? { groups } : {}) };
  if (recipe.measures?.length === 0) return { lens, measures: [], options, language, ...beside };
  const measures = measureIds(recipe.measures?.join(','), console);
  return measures === null ? null : { lens, measures, options, language, ...beside };
}

/** Null when the file is no recipe; that has been said then. */
function openRecipe(path: string, console: Console): AnalysisRecipe | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    say(console, `„${path}“ lässt sich nicht öffnen.`, `“${path}” cannot be opened.`);
    return null;
  }
  const found = readRecipe({ name: basename(path), bytes });
  if ('recipe' in found) return found.recipe;
  const why: Record<typeof found.wrong, readonly [string, string]> = {
    json: ['ist keine lesbare JSON-Datei', 'is no readable JSON file'],
    format: ['ist kein Rezept von Drehscheibe', 'is no recipe of Drehscheibe'],
    newer: [
      'stammt aus einer neueren Fassung; bitte diese verwenden',
      'was written by a later version; please use that one',
    ],
    field: [`stimmt nicht bei „${found.field}“`, `is wrong at “${found.field}”`],
  };
  const [de, en] = why[found.wrong];
  say(console, `„${path}“ ${de}.`, `“${path}” ${en}.`);
  return null;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Value of a body, null where the measure declines. */
const valueAt = (answer: BodyAnswer, v: number): number | null =>
  answer.declined[v] === 0 ? orNull(answer.values[v]) : null;

/**
 * The result as plain data. `.raw` is the arithmetic and stays readable where the measure itself declines, as on a star. A map entry
 * made by fromEntries is an own property even if a measure were called __proto__.
 */
function resultOf(project: Project, { lens, bodies, counts, hub }: Lensed, answers: Answers, seed: number) {
  const network = Object.entries(answers.network);
  const measures = Object.entries(answers.bodies);
  return {
    project: { id: project.about.id, name: project.about.name, year: project.about.year },
    ...(project.about.synthetic ? { synthetic: true } : {}),
    lens,
    seed,
    counts,
    ...(answers.details.twoMode
      ? { twoMode: { whole: answers.details.twoMode.whole, counts: answers.details.twoMode.counts } }
      : {}),
    hub: hub === null ? null : bodies[hub]!.id,
    network: Object.fromEntries(
      network.flatMap(([id, a]) => [
        [id, a.value === null ? null : orNull(a.value)] as const,
        ...(a.raw === undefined ? [] : [[`${id}.raw`, orNull(a.raw)] as const]),
      ]),
    ),
    networkDeclined: Object.fromEntries(network.flatMap(([id, a]) => (a.declined ? [[id, a.declined]] : []))),
    bodies: bodies.map((body, v) => ({
      id: body.id,
      label: body.label,
      measures: Object.fromEntries(
        measures.flatMap(([id, a]) => [
          [id, valueAt(a, v)] as const,
          ...(a.raw ? [[`${id}.raw`, orNull(a.raw[v])] as const] : []),
        ]),
      ),
      declined: Object.fromEntries(
        measures.flatMap(([id, a]) => {
          const reason = declineAt(a, v);
          return reason ? [[id, reason]] : [];
        }),
      ),
    })),
  };
}
