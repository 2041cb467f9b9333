/**
 * Opening and saving files. A file that cannot be read never changes the open project: it is read in a worker first, and
 * only a whole project takes the open one's place.
 */
import { hasErrors } from '../base/issue.ts';
import type { InFile, OutFile } from '../io/format.ts';
import { jobs } from '../jobs/browser.ts';
import { isAbort } from '../jobs/crew.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { notify, openProject, show } from './actions.ts';
import { download } from './download.ts';
import { bytesOf, droppedFiles, LIMITS, pick, TooMuch } from './dropped.ts';
import type { FigureFormat } from './figure-export.ts';
import { beginOpening } from './opening.ts';
import { type Pending, store } from './store.ts';
import { announced } from './work.ts';

/** Called from the drop event itself. */
export const openDropped = (data: DataTransfer): Promise<boolean> => openFound(droppedFiles(data));
export const pickFiles = (): Promise<boolean> => openFound(pick('files'));
export const pickFolder = (): Promise<boolean> => openFound(pick('folder'));

async function openFound(finding: ReturnType<typeof droppedFiles>): Promise<boolean> {
  try {
    const found = await finding;
    return found.length > 0 && (await openFiles(await bytesOf(found)));
  } catch (error) {
    if (error instanceof TooMuch)
      notify('error', 'commands:notice.tooMuch', {
        files: LIMITS.files,
        megabytes: Math.round(LIMITS.bytes / 1024 / 1024),
      });
    else notify('error', 'commands:notice.unreadable', { reason: String(error) });
    return false;
  }
}

/**
 * Reads files and opens the project in them.
 * @returns whether a project was opened; the person is told either way, with all issues
 */
export async function openFiles(
  files: readonly InFile[],
  work: Pick<Jobs, 'readFiles'> = jobs(),
): Promise<boolean> {
  const stop = beginOpening();
  const name = files.length === 1 ? files[0]!.name : `${files[0]?.name ?? ''} …`;
  try {
    const { project, issues, counts } = await announced('commands:work.reading', stop, (control) =>
      work.readFiles(files, control),
    );
    if (!project) {
      notify('error', 'commands:notice.notOpened', { name }, issues);
      return false;
    }
    const read = { name, project, issues, bodies: counts.bodies, ties: counts.ties, skipped: counts.skipped };
    if (hasErrors(issues)) {
      // Rows were lost on the way in: the person decides with the list in view; until then nothing changes.
      store.setState({ pending: read });
      return false;
    }
    openRead(read);
    return true;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.unreadable', { reason: String(error) });
    else if (stop.signal.aborted) notify('info', 'commands:notice.cancelled');
    return false;
  }
}

/** Opens what was read from files and says how much it is. */
function openRead({ name, project, issues, bodies, ties }: Pending): void {
  openProject(project);
  if (store.getState().view === 'start') show('map');
  const key = issues.length > 0 ? 'commands:notice.openedWithIssues' : 'commands:notice.opened';
  notify(issues.length > 0 ? 'info' : 'success', key, { name, bodies, ties, issues: issues.length }, issues);
}

/** The person's word on files with faulty rows: open what could be read, or leave everything as it is. */
export function decidePending(open: boolean): void {
  const { pending } = store.getState();
  store.setState({ pending: null });
  if (open && pending) openRead(pending);
}

/** Writes the open project in a format of `src/io` and hands it to the person. */
export async function saveAs(
  format: 'project-file' | 'data-package',
  work: Pick<Jobs, 'writeFiles'> = jobs(),
): Promise<void> {
  const { project } = store.getState();
  try {
    const files = await announced('commands:work.writing', new AbortController(), (control) =>
      work.writeFiles(format, project, control),
    );
    if (
      format === 'project-file' &&
      files.length === 1 &&
      (await saveToSameFile(files[0]!, project.about.id))
    )
      return;
    await download(files, project.about.id);
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

// ------------------------------------------------------------------------------- saving to the same file again

type SaveHandle = {
  readonly createWritable: () => Promise<{
    write: (bytes: Uint8Array) => Promise<void>;
    close: () => Promise<void>;
  }>;
};
type WithPicker = {
  readonly showSaveFilePicker?: (options: object) => Promise<SaveHandle>;
};

/** Where each project was saved last, for as long as the page lives. */
const handles = new Map<string, SaveHandle>();

/** @returns false where the browser cannot, so that the file is downloaded instead */
async function saveToSameFile(file: OutFile, projectId: string): Promise<boolean> {
  const { showSaveFilePicker } = globalThis as WithPicker;
  if (!showSaveFilePicker) return false;
  try {
    let handle = handles.get(projectId);
    if (!handle) {
      handle = await showSaveFilePicker({ suggestedName: file.name });
      handles.set(projectId, handle);
    }
    // The browser writes beside the old file and swaps at the end: a failed save leaves the old one whole.
    const out = await handle.createWritable();
    await out.write(file.bytes);
    await out.close();
    notify('success', 'commands:notice.written', { name: file.name });
    return true;
  } catch (error) {
    if (isAbort(error)) return true; // the person closed the question
    handles.delete(projectId);
    return false;
  }
}

// ------------------------------------------------------------------- what is seldom wanted is loaded when it is

export const exportMeasures = (): Promise<void> =>
  late(async () => (await import('./measures-csv.ts')).exportMeasures());
export const exportNetworkMeasures = (): Promise<void> =>
  late(async () => (await import('./measures-csv.ts')).exportNetworkMeasures());
export const downloadTemplate = (): Promise<void> =>
  late(async () => (await import('./template.ts')).downloadTemplate());
/** @throws when the figure cannot be made; a cancelled one is no error */
export const exportFigure = async (format: FigureFormat): Promise<void> =>
  (await import('./figure-export.ts')).exportFigure(format);

async function late(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}
