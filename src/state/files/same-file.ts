/**
 * Project files on the person's own disk: where the browser can (File System Access), a project goes back to the file it came
 * from or was saved to. Before a file is written over, it is looked at: if somebody else has changed it, the person is asked.
 * Elsewhere the file is downloaded. Which file belongs to which project is known as long as the page lives.
 */

import { loadLaterWords } from '../../i18n/index.ts';
import type { InFile, OutFile } from '../../io/format.ts';
import { sealFile } from '../../io/sealed-file.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { notify } from '../actions.ts';
import { type State, store } from '../store.ts';
import { announced } from '../work.ts';
import { type FileAnswer, openDialog } from '../workspace/workspace-dialog.ts';
import { download } from './download.ts';
import { type FileHandle, type Link, link, linkOf, tell } from './file-links.ts';
import { fileNameOf } from './file-name.ts';
import { takeIn } from './sealed-files.ts';

type Pickers = {
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
};
const pickers = (): Pickers => globalThis as Pickers;

export type Saving = {
  /** Ask for a place although one is known. */
  readonly as?: boolean;
  /** Encrypt the file; without, as the last time. */
  readonly passphrase?: string;
  /** The person knows that the project is encrypted here and its file will not be. */
  readonly plain?: boolean;
};

/**
 * Writes the open project's file. @returns whether it was written or handed over; the person is told when it failed, and has
 * said so when it is false without a word
 */
export async function saveProject(
  { as = false, passphrase, plain = false }: Saving = {},
  work: Pick<Jobs, 'writeFiles'> = jobs(),
): Promise<boolean> {
  const s = store.getState();
  // A bundled network that nobody has changed has no record, and so no file of its own.
  const key = s.openKey;
  const before = key === null || plain ? undefined : linkOf(key);
  const known = as || passphrase !== undefined ? undefined : before;
  const secret = passphrase ?? before?.passphrase ?? null;
  if (secret === null && !before && !plain && s.cards.some((card) => card.isOpen && card.encrypted)) {
    await loadLaterWords();
    openDialog({ is: 'seal-file' });
    return false;
  }
  const name = fileNameOf(s, secret !== null);
  try {
    // The browser lets a page ask for a place only shortly after a press: so first of all.
    const place = known ? await writable(known) : await newPlace(name);
    if (place === 'refused') return refused(known?.handle.name ?? name);
    if (place === 'stopped') return false;
    if (place === 'as') return saveProject({ as: true }, work);
    const file = await written(s, secret, work);
    if (place === null) await download([{ ...file, name }], name);
    else await put(key, place, file, secret);
    const stored = place?.name ?? name;
    tell(key, stored, s.revision, secret !== null);
    if (place !== null) notify('success', 'commands:notice.written', { name: stored });
    return true;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: wordOf(error) });
    return false;
  }
}

const wordOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);

function refused(name: string): false {
  notify('error', 'commands:notice.fileRefused', { name });
  return false;
}

/** Null where the browser has no such places, so that the file is downloaded. @throws AbortError when the person stops */
async function newPlace(name: string): Promise<FileHandle | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return null;
  return showSaveFilePicker({ suggestedName: name, types: [TYPE] });
}
const TYPE = { description: 'Drehscheibe', accept: { 'application/json': ['.json'] } };

/** Looks at the known file before it is written over. */
async function writable(link: Link): Promise<FileHandle | 'refused' | 'stopped' | 'as'> {
  const { handle } = link;
  const asked = { mode: 'readwrite' } as const;
  if (handle.queryPermission && (await handle.queryPermission(asked)) !== 'granted')
    if ((await handle.requestPermission?.(asked)) !== 'granted') return 'refused';
  const now = await handle.getFile().catch(() => null);
  // Deleted or moved: it is written anew, or the browser says why it cannot.
  if (!now || (now.size === link.size && now.lastModified === link.modified)) return handle;
  const answer = await ask(handle.name, now.lastModified);
  if (answer === 'overwrite') return handle;
  if (answer === 'as') return 'as';
  if (answer === 'merge') await takeIn([await inFile(now)], null);
  return 'stopped';
}

async function ask(name: string, changedAt: number): Promise<FileAnswer> {
  await loadLaterWords();
  const answer = await new Promise<FileAnswer>((done) =>
    openDialog({ is: 'file-changed', name, changedAt, answer: done }),
  );
  store.setState({ dialog: null });
  return answer;
}

const inFile = async (file: File): Promise<InFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

async function written(
  { project }: State,
  passphrase: string | null,
  work: Pick<Jobs, 'writeFiles'>,
): Promise<OutFile> {
  const [file] = await announced('commands:work.writing', new AbortController(), (control) =>
    work.writeFiles('project-file', project, control),
  );
  return passphrase === null ? file! : sealFile(file!, passphrase);
}

/** The browser writes beside the old file and swaps at the end: a failed save leaves the old one whole. */
async function put(
  key: string | null,
  handle: FileHandle,
  file: OutFile,
  passphrase: string | null,
): Promise<void> {
  const out = await handle.createWritable();
  await out.write(file.bytes as Uint8Array<ArrayBuffer>);
  await out.close();
  if (key !== null) await link(key, handle, passphrase);
}

// ------------------------------------------------------------------------------------------------------- opening

/** The browser's own picker, whose files can be written back. @returns null where there is none, [] when the person stops */
export async function pickToWriteBack(): Promise<readonly FileHandle[] | null> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return null;
  return showOpenFilePicker({ multiple: true }).catch((error: unknown) => {
    if (isAbort(error)) return [];
    throw error;
  });
}
