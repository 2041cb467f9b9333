/** Opening and saving files. How files become a project is in `import.ts`, which is loaded when some come. */
import { loadLaterWords, phrase } from '../../i18n/index.ts';
import type { InFile } from '../../io/format.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { notify } from '../actions.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { bytesOf, droppedFiles, LIMITS, pick, TooMuch } from './dropped.ts';
import type { FigureFormat } from './figure-export.ts';

/** Called from the drop event itself. */
export function openDropped(data: DataTransfer): Promise<boolean> {
  const only = data.items.length === 1 ? (data.items[0] as DroppedItem) : null;
  // Asked for at once, too: only a handle lets the browser write the file back.
  const handle = only?.getAsFileSystemHandle?.().catch(() => null) ?? null;
  return openFound(droppedFiles(data), handle);
}
export const pickFolder = (): Promise<boolean> => openFound(pick('folder'));
export async function pickFiles(): Promise<boolean> {
  const { pickToWriteBack } = await import('./same-file.ts');
  const handles = await pickToWriteBack().catch(() => null);
  if (!handles) return openFound(pick('files'));
  const found = Promise.all(
    handles.map(async (handle) => ({ name: handle.name, file: await handle.getFile() })),
  );
  return openFound(found, Promise.resolve(handles.length === 1 ? handles[0]! : null));
}

type DroppedItem = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};

async function openFound(
  finding: ReturnType<typeof droppedFiles>,
  writable: Promise<object | null> | null = null,
): Promise<boolean> {
  try {
    const found = await finding;
    return found.length > 0 && (await openFiles(await bytesOf(found), await writable));
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
 * Encrypted ones ask for their passphrase before.
 * @param handle of the only file, where the browser can write it back
 * @returns whether a project was opened or the person is being asked; they are told either way
 */
export const openFiles = async (files: readonly InFile[], handle: object | null = null): Promise<boolean> =>
  (await import('./sealed-files.ts')).takeIn(files, handle);

/** A text field for a list opens. */
export const pasteList = async (): Promise<void> => (await import('../importing/import.ts')).startPasting();

/** The list of remembered column mappings opens. */
export const showRecipes = async (): Promise<void> => (await import('../importing/import.ts')).showRecipes();

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

/** Writes the open project as tables and hands them to the person. */
export async function savePackage(work: Pick<Jobs, 'writeFiles'> = jobs()): Promise<void> {
  const { project } = store.getState();
  try {
    const files = await announced('commands:work.writing', new AbortController(), (control) =>
      work.writeFiles('data-package', project, control),
    );
    await (await import('./download.ts')).download(files, project.about.id);
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
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
    await loadLaterWords();
    await write();
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}
