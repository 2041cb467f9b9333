/** The methods paragraph of what is on the screen, as text and as files with its references. */
import { citedBy, printedReference } from '../../analysis/bibliography.ts';
import { declinedIn } from '../../analysis/declined.ts';
import { measuresFor } from '../../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../analysis/measure.ts';
import type { Cited } from '../../base/publication.ts';
import { VERSION } from '../../base/version.ts';
import { LANGUAGES, type Language, loadLanguage, loadLaterWords } from '../../i18n/index.ts';
import type { Results } from '../../i18n/measure-table.ts';
import { type MethodsInput, methodsOf } from '../../i18n/methods.ts';
import { writeBibtex } from '../../io/bibtex.ts';
import { writeCsl } from '../../io/csl-json.ts';
import { utf8 } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { citedDocuments, documentsOf } from '../../model/documents.ts';
import type { Project } from '../../model/project.ts';

const common = { product: VERSION, fullReference: printedReference } as const;

/** Of all measures of a project. @param archive whether data, recipe and scripts go with it @param beside tests and groups, where there were any */
export function measureMethods(
  project: Project,
  { lensed, answers }: Pick<Results, 'lensed' | 'answers'>,
  archive: boolean,
  { tests, groups }: Pick<MethodsInput, 'tests' | 'groups'> = { tests: [] },
): MethodsInput {
  return {
    ...common,
    networks: [{ about: project.about, lensed, documents: documentsOf(project, lensed) }],
    measures: measuresFor(lensed.lens),
    declined: declinedIn(measuresFor(lensed.lens), answers, lensed.bodies.length),
    weighted: lensed.lens.weight !== 'none',
    tests,
    groups: groups ?? null,
    comparison: null,
    seed: DEFAULT_OPTIONS.seed,
    archive,
  };
}

/** Of tests and groups alone, without measures. */
export const testMethods = (
  project: Project,
  lensed: Results['lensed'],
  { tests, groups }: Pick<MethodsInput, 'tests' | 'groups'>,
): MethodsInput => ({
  ...common,
  networks: [{ about: project.about, lensed, documents: documentsOf(project, lensed) }],
  measures: [],
  declined: [],
  weighted: false,
  tests,
  groups: groups ?? null,
  comparison: null,
  seed: tests[0]?.seed ?? DEFAULT_OPTIONS.seed,
  archive: false,
});

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
