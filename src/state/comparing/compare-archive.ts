/**
 * A comparison as one archive: the networks compared, tables, results with their recipe, the methods paragraph, and the
 * scripts that recompute the numbers. `drehscheibe compare data/… --recipe comparison.json` repeats it.
 */
import { translate } from '../../i18n/index.ts';
import { utf8 } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { notify } from '../actions.ts';
import { download } from '../files/download.ts';
import { methodsFiles } from '../files/methods.ts';
import { type State, store } from '../store.ts';
import { compareMethods } from './compare-methods.ts';
import { resultsFile, testTable, unitTable } from './compare-out.ts';
import { sourcesOf } from './compare-run.ts';

export async function saveArchive(): Promise<void> {
  try {
    const s = store.getState();
    await download(await archiveFiles(s, jobs()), `${s.project.about.id}-compare`);
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

/** comparison.json, tables, methods, references, compare.py with draws.py, compare.R, and the networks under data/ in their order. */
export async function archiveFiles(
  s: State,
  work: Pick<Jobs, 'fingerprint' | 'writeFiles'>,
): Promise<readonly OutFile[]> {
  const sources = sourcesOf(s);
  const input = compareMethods(s);
  const tests = testTable(s);
  const [results, methods, python, draws, r, ...data] = await Promise.all([
    resultsFile(s, work),
    input ? methodsFiles({ ...input, archive: true }) : [],
    import('../../../data/scripts/compare.py?raw'),
    import('../../../data/scripts/draws.py?raw'),
    import('../../../data/scripts/compare.R?raw'),
    ...sources.map(({ project }) => work.writeFiles('project-file', project)),
  ]);
  const numbered = data.flatMap((files, i) =>
    files.map(({ name, bytes }) => ({
      // Two networks may bear one name.
      name: `data/${i + 1}-${name.slice(name.lastIndexOf('/') + 1)}`,
      bytes,
    })),
  );
  return [
    { name: 'comparison.json', bytes: results.bytes },
    writeResults('units.csv', unitTable(s), s.language),
    ...(tests.length > 1 ? [writeResults('tests.csv', tests, s.language)] : []),
    ...methods,
    { name: 'compare.py', bytes: utf8(python.default) },
    { name: 'draws.py', bytes: utf8(draws.default) },
    { name: 'compare.R', bytes: utf8(r.default) },
    ...numbered,
    { name: 'README.txt', bytes: utf8(translate(s.language)('comparing:leave.readme')) },
  ];
}
