/**
 * Results out of the page: the measures as they stand, as tables with the lens in words, and the recipe that the command line
 * repeats them by.
 */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../analysis/measure.ts';
import { VERSION } from '../../base/version.ts';
import type { Language } from '../../i18n/index.ts';
import { bodyRows, networkRows, type Results } from '../../i18n/measure-table.ts';
import { type AnalysisRecipe, writeRecipe } from '../../io/analysis-recipe.ts';
import { sha256 } from '../../io/fingerprint.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Project } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import { download } from './download.ts';
import { measureMethods, methodsFiles } from './methods.ts';
import type { Extras } from './result-extras.ts';

export const exportMeasures = (): Promise<void> => exportTable(bodiesCsv);
export const exportNetworkMeasures = (): Promise<void> => exportTable(networkCsv);

async function exportTable(write: (s: State) => OutFile | null): Promise<void> {
  const s = store.getState();
  const file = write(s);
  if (file) await download([file], s.project.about.id);
  else notify('info', 'commands:notice.measuresNotReady');
}

/** The results as they stand on the screen; null while any of them are being computed. */
export function resultsOf(s: State): Results | null {
  const answers = selectAnswers(s);
  if (!answers || answers.details.incomplete) return null;
  return { lensed: selectLensed(s), answers, about: s.project.about, measures: MEASURES, declineAt };
}

const named = (s: State, name: string) => `${s.project.about.id}-${name}`;

/** One row a body of the lens; null while the measures are being computed. */
export function bodiesCsv(s: State): OutFile | null {
  const results = resultsOf(s);
  return results && writeResults(named(s, 'measures.csv'), bodyRows(results, s.language), s.language);
}

/** One row a whole-network measure. */
export function networkCsv(s: State): OutFile | null {
  const results = resultsOf(s);
  return (
    results && writeResults(named(s, 'network-measures.csv'), networkRows(results, s.language), s.language)
  );
}

/**
 * What `drehscheibe analyse PATH --recipe recipe.json --out FOLDER` writes again: both tables, those of tests and groups, the recipe, the
 * methods paragraph.
 */
export async function resultFiles(
  project: Project,
  results: Results,
  language: Language,
  work: Pick<Jobs, 'fingerprint'>,
  extras: Extras,
): Promise<readonly OutFile[]> {
  const files = [
    writeResults('measures.csv', bodyRows(results, language), language),
    writeResults('network-measures.csv', networkRows(results, language), language),
    ...extras.files,
  ];
  const digests = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      file: name,
      sha256: await sha256(bytes as Uint8Array<ArrayBuffer>),
    })),
  );
  const { lens } = results.lensed;
  const recipe: AnalysisRecipe = {
    product: VERSION,
    language,
    lens,
    options: { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none' },
    measures: null,
    ...extras.recipe,
    data: {
      project: project.about.id,
      bodies: project.bodies.size,
      ties: project.ties.size,
      sha256: await work.fingerprint(project),
      ...(project.about.synthetic ? { synthetic: true as const } : {}),
    },
    results: digests,
  };
  return [
    ...files,
    writeRecipe(recipe),
    ...(await methodsFiles(measureMethods(project, results, true, extras.methods))),
  ];
}
