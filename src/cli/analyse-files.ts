/** What an analysis leaves behind: tables, the recipe that repeats them, a folder of files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declineAt } from '../analysis/answer.ts';
import { MEASURES } from '../analysis/index.ts';
import type { Answers, Options } from '../analysis/measure.ts';
import { VERSION } from '../base/version.ts';
import type { Language } from '../i18n/index.ts';
import { bodyRows, networkRows } from '../i18n/measure-table.ts';
import type { AnalysisRecipe, RecipeGroups, RecipeTest } from '../io/analysis-recipe.ts';
import { fingerprint, sha256 } from '../io/fingerprint.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import type { Lens, Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';

/** What is asked of the data, from the options or from a recipe. */
export type Asked = {
  readonly lens: Lens;
  readonly measures: readonly string[] | undefined;
  readonly options: Options;
  readonly language: Language;
  readonly tests?: readonly RecipeTest[];
  readonly groups?: RecipeGroups;
};

export const tablesOf = (
  project: Project,
  lensed: Lensed,
  answers: Answers,
  language: Language,
): readonly OutFile[] => {
  const results = { lensed, answers, about: project.about, measures: MEASURES, declineAt };
  return [
    writeResults('measures.csv', bodyRows(results, language), language),
    writeResults('network-measures.csv', networkRows(results, language), language),
  ];
};

export const recipeOf = async (
  project: Project,
  { lens, measures, options, language, tests = [], groups }: Asked,
  tables: readonly OutFile[],
): Promise<AnalysisRecipe> => ({
  product: VERSION,
  language,
  lens,
  options,
  measures: measures ?? null,
  ...(tests.length > 0 ? { tests } : {}),
  ...(groups ? { groups } : {}),
  data: {
    project: project.about.id,
    bodies: project.bodies.size,
    ties: project.ties.size,
    sha256: await fingerprint(project),
    ...(project.about.synthetic ? { synthetic: true as const } : {}),
  },
  results: await Promise.all(
    tables.map(async ({ name, bytes }) => ({
      file: name,
      sha256: await sha256(bytes as Uint8Array<ArrayBuffer>),
    })),
  ),
});

export function writeInto(folder: string, files: readonly OutFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
}
