/** Opening and saving files. How files become a project is in `import.ts`, which is loaded when some come. */
import { phrase } from '../i18n/index.ts';
import type { InFile, OutFile } from '../io/format.ts';
import { jobs } from '../jobs/browser.ts';
import { isAbort } from '../jobs/crew.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { notify } from './actions.ts';
import { download } from './download.ts';
import { bytesOf, droppedFiles, LIMITS, pick, TooMuch } from './dropped.ts';
import type { FigureFormat } from './figure-export.ts';
import { store } from './store.ts';
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
 * Takes files in: what is whole and says itself what it means opens at once, the rest is looked at by the person first.
 * @returns whether a project was opened or an import has begun; the person is told either way
 */
export const openFiles = async (files: readonly InFile[]): Promise<boolean> =>
  (await import('./import.ts')).receive(files);

/** A text field for a list opens. */
export const pasteList = async (): Promise<void> => (await import('./import.ts')).startPasting();

/** The list of remembered column mappings opens. */
export const showRecipes = async (): Promise<void> => (await import('./import.ts')).showRecipes();

/** Cells copied from a spreadsheet, or a list of names, one a line. */
export const openList = (text: string): Promise<boolean> =>
  openFiles([
    {
      name: phrase(store.getState().language, 'commands:files.pasted'),
      bytes: new TextEncoder().encode(text),
    },
  ]);

/** Pasted onto the page. @returns false for a single word or line, which is no list and is left alone */
export function openPasted(text: string): boolean {
  if (!/[\t\r\n]/.test(text.trim())) return false;
  void openList(text);
  return true;
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
  late(async () => (await import('./results.ts')).exportMeasures());
export const exportNetworkMeasures = (): Promise<void> =>
  late(async () => (await import('./results.ts')).exportNetworkMeasures());
export const downloadTemplate = (): Promise<void> =>
  late(async () => (await import('./template.ts')).downloadTemplate());
export const downloadQuestionnaire = (language: 'de' | 'en'): Promise<void> =>
  late(async () => (await import('./template.ts')).downloadQuestionnaire(language));
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
