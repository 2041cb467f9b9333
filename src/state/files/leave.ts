/**
 * Data on their way out: a format, what is shared of the network, and – for research – results, recipe and scripts beside the
 * data. Nothing of the open project changes, and nothing leaves but the file that the person gets.
 */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import type { Issue } from '../../base/issue.ts';
import { translate } from '../../i18n/index.ts';
import { bodyRows, type Results } from '../../i18n/measure-table.ts';
import { formatCsv, utf8 } from '../../io/csv.ts';
import { fileStem } from '../../io/files.ts';
import type { OutFile } from '../../io/format.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { inOrderOfIds } from '../../model/canonical.ts';
import { type Lens, read } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { type Pseudonymised, type Sharing, USUAL_SHARING } from '../../model/pseudonymise.ts';
import { CATEGORIES } from '../../model/vocabulary.ts';
import { notify } from '../actions.ts';
import { store } from '../store.ts';
import { selectRuns } from '../testing/chance-run.ts';
import { selectGroupsFound } from '../testing/grouping.ts';
import { announced } from '../work.ts';
import { download } from './download.ts';
import { stemOf } from './file-name.ts';
import { extrasOf } from './result-extras.ts';
import { resultFiles } from './results.ts';

/** In the order of the list; `research` is data, results, recipe and scripts in one zip. */
export const LEAVE_FORMATS = [
  'xlsx',
  'project-file',
  'nodes-and-ties',
  'data-package',
  'research',
  'gexf',
  'graphml',
  'pajek',
  'pajek-project',
  'dl',
  'gml',
] as const;
export type LeaveFormat = (typeof LEAVE_FORMATS)[number];

export type LeaveChoice = {
  readonly format: LeaveFormat;
  readonly delimiter: ';' | ',';
  /** Null: everything as it is. */
  readonly sharing: Sharing | null;
};
export const usualChoice = (german: boolean): LeaveChoice => ({
  format: 'xlsx',
  delimiter: german ? ';' : ',',
  sharing: null,
});
export { USUAL_SHARING };

type LeaveJobs = Pick<Jobs, 'writeFiles' | 'share' | 'fingerprint' | 'analyse' | 'test' | 'communities'>;

/** What the open network would lose in a format. */
export const losses = (format: LeaveFormat, control?: JobControl): Promise<readonly Issue[]> =>
  jobs().lossOf(format === 'research' ? 'data-package' : format, store.getState().project, control);

export const closeLeave = (): void => store.setState({ leaving: false });

/** Same names in every export of this person: a secret of this browser's, saved with the session. */
export function sharingSecret(): string {
  const { sharingSecret: known } = store.getState();
  if (known !== null) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const made = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  store.setState({ sharingSecret: made });
  return made;
}

/** What would be shown to others, and what is taken out. */
export const preview = (
  sharing: Sharing,
  control?: JobControl,
  work: LeaveJobs = jobs(),
): Promise<Pseudonymised> => {
  const { project, language } = store.getState();
  return work.share({ project, sharing, secret: sharingSecret(), language }, control);
};

/** Writes and hands over the file. @returns whether it came to that; the person is told when not */
export async function leave(choice: LeaveChoice, work: LeaveJobs = jobs()): Promise<boolean> {
  const stop = new AbortController();
  try {
    const { files, name } = await announced('commands:work.writing', stop, (control) =>
      filesFor(choice, control, work),
    );
    await download(files, name);
    return true;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
    return false;
  }
}

export async function filesFor(
  { format, delimiter, sharing }: LeaveChoice,
  control: JobControl | undefined,
  work: LeaveJobs,
): Promise<{ readonly files: readonly OutFile[]; readonly name: string }> {
  const { language } = store.getState();
  const project = sharing ? (await preview(sharing, control, work)).project : store.getState().project;
  const name = stemOf(project, language);
  if (format === 'research') return { files: await research(project, sharing !== null, control, work), name };
  const measures =
    format === 'xlsx'
      ? bodyRows(await resultsFor(project, sharing !== null, control, work), language)
      : undefined;
  const options = { language, delimiter, ...(measures ? { measures } : {}) };
  const files = await work.writeFiles(format, project, control, options);
  // Files are known by the project's name whatever the format calls them.
  return { files: files.map((file) => named(file, project.about.id, name)), name };
}

function named(file: OutFile, id: string, stem: string): OutFile {
  const own = fileStem(id);
  const name = baseName(file.name);
  return name.startsWith(own) ? { ...file, name: stem + name.slice(own.length) } : file;
}

/** data/, results/, the scripts that recompute them, and a word on what is what. */
async function research(
  project: Project,
  isShared: boolean,
  control: JobControl | undefined,
  work: LeaveJobs,
): Promise<readonly OutFile[]> {
  const s = store.getState();
  const { language } = s;
  const beside = { runs: selectRuns(s), groups: selectGroupsFound(s) };
  // In the order in which the command line will compute it again.
  const results = await resultsFor(inOrderOfIds(project), isShared, control, work);
  const { synthetic } = project.about;
  const extras = await extrasOf(results.lensed, beside, { language, synthetic, isShared }, work, control);
  const [data, tables, python, draws, r, drawsInR] = await Promise.all([
    work.writeFiles('data-package', project, control),
    resultFiles(project, results, language, work, extras),
    import('../../../data/scripts/analyse.py?raw'),
    import('../../../data/scripts/draws.py?raw'),
    import('../../../data/scripts/analyse.R?raw'),
    import('../../../data/scripts/draws.R?raw'),
  ]);
  const into = (folder: string) => (file: OutFile) => ({ ...file, name: `${folder}/${baseName(file.name)}` });
  return [
    ...data.map(into('data')),
    ...tables.map(into('results')),
    { name: 'analyse.py', bytes: utf8(python.default) },
    { name: 'draws.py', bytes: utf8(draws.default) },
    { name: 'analyse.R', bytes: utf8(r.default) },
    { name: 'draws.R', bytes: utf8(drawsInR.default) },
    { name: 'README.txt', bytes: utf8(translate(language)('leaving:readme')) },
  ];
}

/** Every measure of a project under the lens that is being looked through. */
async function resultsFor(
  project: Project,
  isShared: boolean,
  control: JobControl | undefined,
  work: LeaveJobs,
): Promise<Results> {
  const { lens } = store.getState();
  const lensed = read(project, isShared ? withoutOwnWords(lens) : lens);
  const { graph, arcs, labels } = lensed;
  const weighted = lens.weight !== 'none';
  const answers = await work.analyse({ graph, arcs, labels, options: { weighted } }, control);
  return { lensed, answers, about: project.about, measures: MEASURES, declineAt };
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** An own scheme names categories in the person's own words, and these may name bodies. */
const withoutOwnWords = (lens: Lens): Lens => ({
  ...lens,
  ownScheme:
    lens.ownScheme &&
    Object.fromEntries(Object.entries(lens.ownScheme).filter(([category]) => CATEGORIES.has(category))),
});

/** Who is who, for the person alone. */
export async function saveKey(sharing: Sharing, work: LeaveJobs = jobs()): Promise<void> {
  const { language } = store.getState();
  const { key } = await preview(sharing, undefined, work);
  const t = translate(language);
  const head = ['id', t('written:column.label'), t('leaving:pseudonym')];
  const rows = [head, ...key.map((k) => [k.id, k.label, k.name])];
  const csv = formatCsv(rows, { delimiter: language === 'de' ? ';' : ',', mark: true });
  await download([{ name: t('leaving:keyFile'), bytes: utf8(csv) }], 'key');
}
