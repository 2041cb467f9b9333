/** methods PATH: the methods paragraph of an analysis, and the references that it cites; without computing tests. */
import { citedBy, printedReference } from '../analysis/bibliography.ts';
import { declinedIn } from '../analysis/declined.ts';
import { analyse, MEASURES, measuresFor } from '../analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS } from '../analysis/measure.ts';
import type { Cited } from '../base/publication.ts';
import { VERSION } from '../base/version.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { type MethodsInput, methodsOf } from '../i18n/methods.ts';
import { writeBibtex } from '../io/bibtex.ts';
import { writeCsl } from '../io/csl-json.ts';
import { utf8 } from '../io/csv.ts';
import type { OutFile } from '../io/format.ts';
import { inOrderOfIds } from '../model/canonical.ts';
import { citedDocuments, documentsOf } from '../model/documents.ts';
import { type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { fast } from './fast.ts';
import { lensOf } from './lens-option.ts';
import { measureIds } from './measure-ids.ts';
import { openPath } from './open.ts';

const FORMATS = ['text', 'md', 'bib', 'csl'] as const;

export async function runMethods({ paths, options }: Command, console: Console): Promise<ExitCode> {
  const format = FORMATS.find((f) => f === (options.get('format') ?? 'text'));
  if (!format) {
    say(
      console,
      `Unbekanntes Format: ${FORMATS.join(', ')}.`,
      `Unknown format; possible are ${FORMATS.join(', ')}.`,
    );
    return 2;
  }
  const lens = lensOf(options, console);
  const ids = measureIds(options.get('measures'), console);
  if (!lens || ids === null) return 2;
  const opened = await openPath(paths[0]!, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  if (!opened.project) return 1;
  const project = inOrderOfIds(opened.project);
  const lensed = read(project, lens);
  const { graph, arcs, labels } = lensed;
  const weighted = lens.weight !== 'none';
  const seed = Number(options.get('seed') ?? DEFAULT_OPTIONS.seed);
  await fast(graph.n);
  const answers = analyse({ graph, arcs, labels, options: { ...DEFAULT_OPTIONS, weighted, seed } }, ids);
  const input = analysisMethods({ project, lensed, answers, ids, seed, archive: false });
  if (format === 'bib' || format === 'csl') {
    const cited = citedIn(input);
    const { bytes } = format === 'bib' ? writeBibtex(cited) : writeCsl(cited);
    console.out(new TextDecoder().decode(bytes));
  } else {
    const { text, markdown } = methodsOf(input, console.language);
    console.out(format === 'md' ? markdown : `${text}\n`);
  }
  return 0;
}

type Analysed = {
  readonly project: Project;
  readonly lensed: Lensed;
  readonly answers: Answers;
  /** Measures asked for; all when left out. */
  readonly ids: readonly string[] | undefined;
  readonly seed: number;
  readonly archive: boolean;
  readonly tests?: MethodsInput['tests'];
  readonly groups?: MethodsInput['groups'];
};

/** What the paragraph of an analysis is written from. */
export function analysisMethods(analysed: Analysed): MethodsInput {
  const { project, lensed, answers, ids, seed, archive, tests = [], groups = null } = analysed;
  const measures = ids ? MEASURES.filter((m) => ids.includes(m.id)) : measuresFor(lensed.lens);
  return {
    networks: [{ about: project.about, lensed, documents: documentsOf(project, lensed) }],
    measures,
    declined: declinedIn(measures, answers, lensed.bodies.length),
    weighted: lensed.lens.weight !== 'none',
    tests,
    groups,
    comparison: null,
    product: VERSION,
    seed,
    archive,
    fullReference: printedReference,
  };
}

/** What the text names, and the documents that the ties cite. */
const citedIn = (input: MethodsInput): readonly Cited[] => [
  ...citedBy(methodsOf(input, 'en').citations),
  ...citedDocuments([...new Set(input.networks.flatMap(({ documents }) => documents))]),
];

/** methods.de.md, methods.en.md, references.bib, references.csl.json */
export function methodsFiles(input: MethodsInput): readonly OutFile[] {
  const cited = citedIn(input);
  return [
    ...LANGUAGES.map((language) => ({
      name: `methods.${language}.md`,
      bytes: utf8(methodsOf(input, language).markdown),
    })),
    writeBibtex(cited),
    writeCsl(cited),
  ];
}
