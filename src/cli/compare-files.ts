/** A comparison as files that can be repeated: everything in one JSON, tables, methods paragraph, scripts that recompute. */
import { readFileSync } from 'node:fs';
import { printedReference } from '../analysis/bibliography.ts';
import { TEST_CITATIONS } from '../analysis/uncertainty/index.ts';
import { VERSION } from '../base/version.ts';
import type { Comparison } from '../compare/compare.ts';
import { indicatorsOf } from '../compare/indicators.ts';
import { answerRows, unitRows } from '../i18n/compare-table.ts';
import type { Language } from '../i18n/index.ts';
import type { MethodsInput } from '../i18n/methods.ts';
import { COMPARISON_FORMAT, type ComparisonRecipe } from '../io/comparison-file.ts';
import { utf8 } from '../io/csv.ts';
import { fingerprint } from '../io/fingerprint.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import { documentsOf } from '../model/documents.ts';
import type { Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { methodsFiles } from './methods.ts';

export type Compared = {
  readonly id: string;
  readonly label: string;
  readonly project: Project;
  readonly lensed: Lensed;
  /** The lens in words. */
  readonly lens: string;
};

const SCRIPTS = ['compare.py', 'draws.py', 'compare.R'] as const;
const script = (name: string): OutFile => ({
  name,
  bytes: readFileSync(new URL(`../../data/scripts/${name}`, import.meta.url)),
});

/** As the window writes it, too. */
export async function comparisonFile(
  values: Comparison,
  tested: Comparison | null,
  asked: Omit<ComparisonRecipe, 'sources'>,
  sources: readonly Compared[],
  language: Language,
): Promise<Record<string, unknown>> {
  return {
    format: COMPARISON_FORMAT,
    version: 1,
    product: VERSION,
    language,
    recipe: {
      ...asked,
      sources: await Promise.all(
        sources.map(async ({ id, label, project }) => ({
          id,
          label,
          project: project.about.id,
          bodies: project.bodies.size,
          ties: project.ties.size,
          sha256: await fingerprint(project),
          ...(project.about.synthetic ? { synthetic: true as const } : {}),
        })),
      ),
    },
    units: values.units,
    indicators: values.indicators,
    values: [...values.values].map(([indicator, list]) => ({ indicator, values: list })),
    comparability: values.comparability,
    funnels: values.funnels,
    groups: [...(tested?.groups ?? [])].map(([between, groups]) => ({ between, groups })),
    answers: tested?.answers ?? [],
    overall: tested?.overall ?? [],
    matchings: tested?.matchings ?? [],
  };
}

/** comparison.json, units.csv, tests.csv, methods paragraph with references, scripts. */
export function comparisonFiles(
  values: Comparison,
  tested: Comparison | null,
  json: Record<string, unknown>,
  sources: readonly Compared[],
  language: Language,
): readonly OutFile[] {
  const label = (id: string) => sources.find((s) => s.id === id)?.label ?? id;
  const lens = (id: string) => sources.find((s) => s.id === id)?.lens ?? '';
  return [
    { name: 'comparison.json', bytes: utf8(`${JSON.stringify(json, null, 1)}\n`) },
    writeResults('units.csv', unitRows(values, language, label, lens), language),
    ...(tested
      ? [writeResults('tests.csv', answerRows(tested, indicatorsOf(values.units), language, label), language)]
      : []),
    ...methodsFiles(comparisonMethods(values, tested, sources)),
    ...SCRIPTS.map(script),
  ];
}

function comparisonMethods(
  values: Comparison,
  tested: Comparison | null,
  sources: readonly Compared[],
): MethodsInput {
  const { answers = [], overall = [], matchings = [], groups, draws, seed } = tested ?? values;
  const labels = new Map(sources.map(({ id, label }) => [id, label] as const));
  return {
    networks: sources.map(({ project, lensed }) => ({
      about: project.about,
      lensed,
      documents: documentsOf(project, lensed),
    })),
    measures: [],
    declined: [],
    weighted: false,
    tests: [],
    comparison: {
      comparison: { ...values, answers, overall, matchings, groups, draws, seed },
      sourceLabel: (id) => labels.get(id) ?? id,
      citations: TEST_CITATIONS.groups,
    },
    product: VERSION,
    seed,
    archive: true,
    fullReference: printedReference,
  };
}
