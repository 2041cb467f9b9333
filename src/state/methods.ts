/** The methods paragraph of what is on the screen, as text and as files with its references. */
import { citedBy, printedReference } from '../analysis/bibliography.ts';
import { declinedIn } from '../analysis/declined.ts';
import { measuresFor } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { TEST_CITATIONS } from '../analysis/uncertainty/index.ts';
import type { Cited } from '../base/publication.ts';
import { VERSION } from '../base/version.ts';
import type { Comparison } from '../compare/compare.ts';
import { LANGUAGES, type Language, loadLanguage, loadLaterWords } from '../i18n/index.ts';
import type { Results } from '../i18n/measure-table.ts';
import { type MethodsInput, type MethodsTest, methodsOf } from '../i18n/methods.ts';
import { writeBibtex } from '../io/bibtex.ts';
import { writeCsl } from '../io/csl-json.ts';
import { utf8 } from '../io/csv.ts';
import type { OutFile } from '../io/format.ts';
import { citedDocuments, documentsOf } from '../model/documents.ts';
import { type Lens, type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { selectAnswers, selectLensed } from './select.ts';
import type { State } from './store.ts';

const common = { product: VERSION, fullReference: printedReference } as const;

/** Of all measures of a project. @param archive whether data, recipe and scripts go with it */
export function measureMethods(
  project: Project,
  { lensed, answers }: Pick<Results, 'lensed' | 'answers'>,
  archive: boolean,
  tests: readonly MethodsTest[] = [],
): MethodsInput {
  return {
    ...common,
    networks: [{ about: project.about, lensed, documents: documentsOf(project, lensed) }],
    measures: measuresFor(lensed.lens),
    declined: declinedIn(measuresFor(lensed.lens), answers, lensed.bodies.length),
    weighted: lensed.lens.weight !== 'none',
    tests,
    comparison: null,
    seed: DEFAULT_OPTIONS.seed,
    archive,
  };
}

/** Of the open network under its lens; null while its measures are being computed. */
export function openMethods(s: State, tests: readonly MethodsTest[] = []): MethodsInput | null {
  const answers = selectAnswers(s);
  return answers && measureMethods(s.project, { lensed: selectLensed(s), answers }, false, tests);
}

/** Of a comparison: the networks that were read, with their values and, where groups were tested, the tests. */
export function comparisonMethods(
  sources: readonly {
    readonly id: string;
    readonly label: string;
    readonly project: Project;
    readonly lens: Lens;
  }[],
  values: Comparison,
  tested: Comparison | null,
  lensedOf: (project: Project, lens: Lens) => Lensed = read,
): MethodsInput {
  const labels = new Map(sources.map(({ id, label }) => [id, label] as const));
  const { answers = [], overall = [], matchings = [], groups, draws, seed } = tested ?? values;
  return {
    ...common,
    networks: sources.map(({ project, lens }) => {
      const lensed = lensedOf(project, lens);
      return { about: project.about, lensed, documents: documentsOf(project, lensed) };
    }),
    measures: [],
    declined: [],
    weighted: false,
    tests: [],
    comparison: {
      comparison: { ...values, answers, overall, matchings, groups, draws, seed },
      sourceLabel: (id) => labels.get(id) ?? id,
      citations: TEST_CITATIONS.groups,
    },
    seed,
    archive: false,
  };
}

/** What the text names, and the documents that the ties cite. */
const citedIn = (input: MethodsInput, language: Language): readonly Cited[] => [
  ...citedBy(methodsOf(input, language).citations),
  ...citedDocuments([...new Set(input.networks.flatMap(({ documents }) => documents))]),
];

export const bibtexFile = (input: MethodsInput, language: Language): OutFile =>
  writeBibtex(citedIn(input, language));
export const cslFile = (input: MethodsInput, language: Language): OutFile =>
  writeCsl(citedIn(input, language));
export const markdownFile = (input: MethodsInput, language: Language): OutFile => ({
  name: `methods.${language}.md`,
  bytes: utf8(methodsOf(input, language).markdown),
});

/** methods.de.md, methods.en.md, references.bib, references.csl.json. Rejects when words cannot be had (no connection). */
export async function methodsFiles(input: MethodsInput): Promise<readonly OutFile[]> {
  await Promise.all(LANGUAGES.map(loadLanguage));
  await loadLaterWords();
  return [
    ...LANGUAGES.map((language) => markdownFile(input, language)),
    bibtexFile(input, 'en'),
    cslFile(input, 'en'),
  ];
}
