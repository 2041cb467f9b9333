/**
 * The workspace: all projects that this browser keeps, their versions, and the storage below. What is shown of it is state
 * (`cards`, `trash`, `openKey`, `role`, `saved`, `storage` in store.ts); this is what can be done with it. Every function
 * waits until saving has started, shortly after the first picture.
 *
 * The work itself is in `persist/`, which is loaded late; it puts itself in here by `provideWorkspace`.
 */
import type { Change } from '../../model/change.ts';
import type { Words } from '../../model/project.ts';
import type { ProjectCard } from '../store.ts';

/** A state of a project that was put by, by hand or by itself before something large. */
export type VersionCard = {
  readonly key: string;
  /** The person's words; '' when only its content was found again; of an automatic one the step before which it was made (an i18n key), see `auto`. */
  readonly name: string;
  /** True when it was made by itself; the oldest of these give way to new ones. */
  readonly auto: boolean;
  /** ms since 1970, to be shown only; 0 when it is not known. Versions are ordered by number. */
  readonly at: number;
  readonly bodies: number;
  readonly ties: number;
  /** Revision of the project that it holds. */
  readonly revision: number;
};

export type StorageState = {
  /** All that this page keeps, in bytes, as the browser estimates it; null where it does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** True when the browser promised not to clear it by itself; null where it cannot be asked. */
  readonly persisted: boolean | null;
};

/** What was found after everything was deleted; all empty unless a browser refused. */
export type Left = {
  readonly databases: readonly string[];
  readonly files: readonly string[];
  readonly caches: readonly string[];
  readonly localStorage: readonly string[];
  readonly serviceWorkers: readonly string[];
};

/** Locks and unlocks the stored bytes of one project. What it seals it must open again, in any later session. */
export type Cipher = {
  readonly seal: (plain: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** @throws when the bytes were not sealed with the same secret or were changed */
  readonly open: (sealed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** Public parameters (salt, rounds …) kept in plain beside the sealed bytes. */
  readonly parameters: string;
};

/** 'busy' when another window edits that project, 'locked' when it needs its passphrase first. */
export type Outcome = 'done' | 'not-found' | 'busy' | 'locked' | 'newer' | 'damaged' | 'not-saved';

export type Workspace = {
  /** Opens a project with its history. The one that was open stays in its own record. */
  readonly openCard: (key: string) => Promise<Outcome>;
  /** A copy with the history, beside the original. @returns the copy's key, or null when there was none to copy */
  readonly duplicateCard: (key: string, name: string) => Promise<string | null>;
  /** Renames a project, open or not: one step of that project, which can be undone there. */
  readonly renameCard: (key: string, name: Words) => Promise<Outcome>;
  /** Into the trash; kept there for the next sessions. The open project can be deleted too: another one opens. */
  readonly deleteCard: (key: string) => Promise<Outcome>;
  readonly restoreCard: (key: string) => Promise<Outcome>;
  readonly emptyTrash: () => Promise<void>;
  /** An empty project of the person's own, open at once. @returns its key */
  readonly newProject: (name: string) => Promise<string>;
  /** Makes the open bundled network a project of one's own without editing it first. @returns its key */
  readonly keepOpen: () => Promise<string | null>;
  /** Reads a kept project without opening it, e.g. to compare or to save it as a file. */
  readonly readCard: (key: string) => Promise<import('../../model/project.ts').Project | null>;

  /** Newest first; of the open project. */
  readonly versions: () => Promise<readonly VersionCard[]>;
  readonly saveVersion: (name: string) => Promise<VersionCard | null>;
  /** What would change in the open project if the version were restored. */
  readonly versionDiff: (key: string) => Promise<Change | null>;
  /** One step, which can be undone; the state before is kept as an automatic version. */
  readonly restoreVersion: (key: string) => Promise<boolean>;
  readonly renameVersion: (key: string, name: string) => Promise<boolean>;
  readonly deleteVersion: (key: string) => Promise<boolean>;
  /** Keeps the open project as it is now before something large happens. `why`: i18n key of what is about to happen. */
  readonly keepAutomatic: (why: string) => Promise<void>;

  /** "Edit here": takes the open project over from the window that edits it. @returns whether it is ours now */
  readonly takeOver: () => Promise<boolean>;
  /** Writes what is not yet written. @returns whether all is durable */
  readonly flush: () => Promise<boolean>;
  readonly storageState: () => Promise<StorageState>;
  readonly requestPersistence: () => Promise<boolean>;
  /** Everything that this page keeps on this device goes, and is looked for again afterwards. */
  readonly deleteEverything: () => Promise<Left>;
  /** True: from now on nothing is written, and what is stored stays as it is. Lasts until the window is closed. */
  readonly withoutTraces: (on: boolean) => Promise<void>;
  /** Sets, changes or (null) takes away the encryption of a project; its record is written anew. */
  readonly encryptCard: (key: string, cipher: Cipher | null) => Promise<Outcome>;
  /** Gives the cipher of an encrypted project for this session, so that it can be opened. */
  readonly unlockCard: (key: string, cipher: Cipher) => Promise<Outcome>;
  /** The public parameters that belong to an encrypted project's cipher; null when it is not encrypted. */
  readonly cipherParameters: (key: string) => Promise<string | null>;
};

let provide: (workspace: Workspace) => void = () => {};
const ready = new Promise<Workspace>((done) => {
  provide = done;
});

/** For `persist` alone, once. */
export const provideWorkspace = (workspace: Workspace): void => provide(workspace);
export const workspace = (): Promise<Workspace> => ready;

export const openCard: Workspace['openCard'] = async (key) => (await ready).openCard(key);
export const takeOver: Workspace['takeOver'] = async () => (await ready).takeOver();
/** The most recently used project that is not open. */
export const reopenLast = async (cards: readonly ProjectCard[]): Promise<boolean> => {
  const last = cards.find((card) => !card.isOpen);
  return last !== undefined && (await openCard(last.key)) === 'done';
};
