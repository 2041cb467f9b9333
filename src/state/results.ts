/**
 * Results out of the page: the measures as they stand, as tables with the lens in words, and the recipe that the command line
 * repeats them by.
 */
import { declineAt } from '../analysis/answer.ts';
import { MEASURES } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { VERSION } from '../base/version.ts';
import { bodyRows, networkRows, type Results } from '../i18n/measure-table.ts';
import { type AnalysisRecipe, writeRecipe } from '../io/analysis-recipe.ts';
import { fingerprint, sha256 } from '../io/fingerprint.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import { notify } from './actions.ts';
import { download } from './download.ts';
import { selectAnswers, selectLensed } from './select.ts';
import { type State, store } from './store.ts';

export const exportMeasures = (): Promise<void> => exportFiles((s) => first(bodiesCsv(s)));
export const exportNetworkMeasures = (): Promise<void> => exportFiles((s) => first(networkCsv(s)));
/** Both tables and the recipe, as one zip. */
export const exportResults = (): Promise<void> => exportFiles(resultFiles);

const first = async (file: OutFile | null): Promise<readonly OutFile[] | null> => file && [file];

async function exportFiles(write: (s: State) => Promise<readonly OutFile[] | null>): Promise<void> {
  const s = store.getState();
  const files = await write(s);
  if (files) await download(files, `${s.project.about.id}-results`);
  else notify('info', 'commands:notice.measuresNotReady');
}

function resultsOf(s: State): Results | null {
  const answers = selectAnswers(s);
  return (
    answers && { lensed: selectLensed(s), answers, about: s.project.about, measures: MEASURES, declineAt }
  );
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

/** What `drehscheibe analyse PATH --recipe recipe.json --out FOLDER` writes again. */
export async function resultFiles(s: State): Promise<readonly OutFile[] | null> {
  const results = resultsOf(s);
  if (!results) return null;
  const files = [
    writeResults('measures.csv', bodyRows(results, s.language), s.language),
    writeResults('network-measures.csv', networkRows(results, s.language), s.language),
  ];
  const digests = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      file: name,
      sha256: await sha256(bytes as Uint8Array<ArrayBuffer>),
    })),
  );
  const { project, lens, language } = s;
  const recipe: AnalysisRecipe = {
    product: VERSION,
    language,
    lens,
    options: { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none' },
    measures: null,
    data: {
      project: project.about.id,
      bodies: project.bodies.size,
      ties: project.ties.size,
      sha256: await fingerprint(project),
    },
    results: digests,
  };
  return [...files, writeRecipe(recipe)];
}
