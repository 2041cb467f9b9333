/**
 * Versions: whole states of a project, put by under a name or by themselves, in the database and beside the log in the files.
 * What the database has lost is taken up from the files; how they are sealed anew is told in `recoding.ts`.
 */
import { frameAt, frameInSlices, payloadOf } from '../../jobs/work/frames.ts';
import type { Project } from '../../model/project.ts';
import type { Cipher, VersionCard } from '../workspace/workspace.ts';
import { database, type StoredVersion, stepsOf } from './database.ts';
import { documentLines, inBytes } from './document.ts';
import { pace } from './pace.ts';
import { decode } from './reading.ts';
import { opened, sealed } from './sealing.ts';
import {
  bytesInFiles,
  noteInFiles,
  numbersInFiles,
  putInFiles,
  putNote,
  removeFromFiles,
  timeInFiles,
} from './version-files.ts';

/** Automatic versions of one project: at most so many, and at most so many bytes. */
export const AUTOMATIC = { most: 20, bytes: 40_000_000 };

/** Further than the numbers that a database has given which cannot be asked. */
const UNASKED = 1_000_000;

const cardOf = (v: StoredVersion): VersionCard => ({
  key: String(v.number),
  name: v.name,
  auto: v.auto,
  at: v.at,
  bodies: v.bodies,
  ties: v.ties,
  revision: v.revision,
});

const turns = new Map<string, Promise<unknown>>();
/**
 * Work on one project's versions, one after another: what is being sealed anew is not kept or taken up at the same time. Work
 * within a turn must not wait for another turn.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(work, work);
  turns.set(
    key,
    mine.catch(() => {}),
  );
  return mine;
}

export const storedVersions = async (project: string): Promise<readonly StoredVersion[]> =>
  newestFirst(await database().look((db) => db.getAll('versions', stepsOf(project))));
const newestFirst = (all: readonly StoredVersion[]): readonly StoredVersion[] =>
  [...all].sort((a, b) => b.number - a.number);

/** Null when the bytes are not whole, and when nothing can be said of them before the passphrase is given. */
async function foundInFiles(key: string, number: number, cipher: Cipher | null) {
  const bytes = await bytesInFiles(key, number);
  const whole = bytes ? frameAt(bytes) : null;
  if (!bytes || whole?.kind !== 'snapshot') return null;
  const note = (await noteInFiles(key, number)) ?? (await noteOf(bytes));
  if (!note) return null;
  const version: StoredVersion = {
    ...note,
    project: key,
    number,
    revision: whole.serial,
    size: bytes.length,
  };
  return { version, bytes };

  /** What the content tells; who named it, and how, is not in it. As if kept by hand, it never gives way to others. */
  async function noteOf(of: Uint8Array) {
    const project = await projectIn(of, cipher);
    if (!project) return null;
    const { bodies, ties } = project;
    return {
      name: '',
      auto: false,
      at: await timeInFiles(key, number),
      bodies: bodies.size,
      ties: ties.size,
    };
  }
}

/** Versions that only the files hold come back into the database. @returns how many */
async function takeUp(key: string, cipher: Cipher | null): Promise<number> {
  const known = new Set((await storedVersions(key)).map((v) => v.number));
  let back = 0;
  for (const number of (await numbersInFiles(key))?.held ?? []) {
    if (known.has(number)) continue;
    const found = await foundInFiles(key, number, cipher);
    if (!found) continue;
    const taken = await database().change(['cards', 'versions', 'version-bytes'], async (t) => {
      // Deleted meanwhile, with all that belonged to it; or already there.
      if (!(await t.objectStore('cards').get(key))) return false;
      if (await t.objectStore('versions').get([key, number])) return false;
      void t.objectStore('version-bytes').put(found.bytes, [key, number]);
      await t.objectStore('versions').put(found.version, [key, number]);
      return true;
    });
    if (taken) back++;
  }
  return back;
}
export const takeUpVersions = (key: string, cipher: Cipher | null): Promise<number> =>
  inTurn(key, () => takeUp(key, cipher));

/** Newest first. Where the database cannot be opened, what the files hold. */
export const versionsOf = (key: string, cipher: Cipher | null): Promise<readonly VersionCard[]> =>
  inTurn(key, async () => {
    // What cannot be taken up now is still in the files.
    await takeUp(key, cipher).catch(() => 0);
    const found = await storedVersions(key).catch(async () => {
      const numbers = (await numbersInFiles(key))?.held ?? [];
      const all = await Promise.all(numbers.map((number) => foundInFiles(key, number, cipher)));
      return newestFirst(all.flatMap((one) => (one ? [one.version] : [])));
    });
    return found.map(cardOf);
  });

export type ToKeep = {
  readonly project: Project;
  readonly revision: number;
  readonly name: string;
  readonly auto: boolean;
};

/**
 * @param cipherNow asked when its turn has come: a passphrase may have been set meanwhile
 * @returns the new version; an automatic one is left out (null) when the newest holds the same revision
 * @throws when neither place takes it
 */
export const keepVersion = (
  key: string,
  what: ToKeep,
  cipherNow: () => Cipher | null,
): Promise<VersionCard | null> => inTurn(key, () => keep(key, what, cipherNow()));

async function keep(key: string, what: ToKeep, cipher: Cipher | null): Promise<VersionCard | null> {
  const before = await storedVersions(key).catch(() => null);
  if (what.auto && before?.[0]?.revision === what.revision) return null;
  const { project, revision, name, auto } = what;
  const document = { project, past: [], future: [], revision, session: {} };
  const payload = await sealed(await inBytes(documentLines(document, { sum: 0 }), pace()), cipher);
  const bytes = await frameInSlices('snapshot', cipher !== null, revision, 0, payload, pace());
  // Those that only the files hold keep their numbers, too: the database may have lost them.
  const inFiles = await numbersInFiles(key);
  const make = (number: number): StoredVersion => ({
    project: key,
    number,
    name,
    auto,
    at: Date.now(),
    bodies: project.bodies.size,
    ties: project.ties.size,
    revision,
    size: bytes.length,
    coat: cipher?.parameters ?? null,
  });
  let refused: unknown = null;
  const version = await database()
    .change(['versions', 'version-bytes'], async (t) => {
      // Asked in the transaction: another window may have kept one meanwhile.
      const keys = await t.objectStore('versions').getAllKeys(stepsOf(key));
      const made = make(Math.max(inFiles?.greatest ?? 0, ...keys.map(([, n]) => n)) + 1);
      void t.objectStore('version-bytes').put(bytes, [key, made.number]);
      await t.objectStore('versions').put(made, [key, made.number]);
      return made;
    })
    .catch((error: unknown) => {
      refused = error;
      return make(Math.max(inFiles?.greatest ?? 0, before?.[0]?.number ?? UNASKED) + 1);
    });
  const isInFiles = inFiles !== null && (await putBoth(version, bytes));
  if (refused !== null && !isInFiles) throw refused;
  await dropOld(key).catch(() => 0);
  return cardOf(version);
}

/** The card first: bytes without one have lost their name. @returns whether the bytes are in the files now */
async function putBoth(version: StoredVersion, bytes: Uint8Array): Promise<boolean> {
  await putNote(version.project, version.number, version);
  return putInFiles(version.project, version.number, bytes);
}

/** The oldest automatic ones give way. @returns bytes that became free */
export async function dropOld(key: string, most = AUTOMATIC.most): Promise<number> {
  const automatic = (await storedVersions(key)).filter((v) => v.auto);
  let bytes = 0;
  const old = automatic.filter((v, i) => {
    bytes += v.size;
    return i >= most || (i > 0 && bytes > AUTOMATIC.bytes);
  });
  for (const v of old) await remove(key, v.number);
  return old.reduce((sum, v) => sum + v.size, 0);
}

async function remove(key: string, number: number): Promise<boolean> {
  // First the files: what only they hold would be taken up again.
  await removeFromFiles(key, number);
  return database().change(['versions', 'version-bytes'], async (t) => {
    const found = await t.objectStore('versions').get([key, number]);
    void t.objectStore('version-bytes').delete([key, number]);
    await t.objectStore('versions').delete([key, number]);
    return found !== undefined;
  });
}

export const removeVersion = (key: string, version: string): Promise<boolean> =>
  inTurn(key, () => remove(key, Number(version)));

/** A version with a name is the person's, and gives way to no other. */
export const nameVersion = (key: string, version: string, name: string): Promise<boolean> =>
  inTurn(key, () => rename(key, Number(version), name));

async function rename(key: string, number: number, name: string): Promise<boolean> {
  const named = await database().change(['versions'], async (t) => {
    const store = t.objectStore('versions');
    const found = await store.get([key, number]);
    if (!found) return null;
    const next = { ...found, name, auto: false };
    await store.put(next, [key, number]);
    return next;
  });
  if (named) await putNote(key, number, named);
  return named !== null;
}

/** The project in a version's bytes; null when they are torn, or sealed by another cipher. */
async function projectIn(bytes: Uint8Array, cipher: Cipher | null): Promise<Project | null> {
  const whole = frameAt(bytes);
  if (!whole) return null;
  const plain = await opened(payloadOf(bytes, whole), whole.sealed, cipher).catch(() => null);
  const decoded = plain ? await decode(plain, pace()) : null;
  return decoded?.is === 'document' ? decoded.document.project : null;
}

/** Null when it is not there, or in neither place whole, or sealed and not unlocked. */
export async function readVersion(
  key: string,
  version: string,
  cipher: Cipher | null,
): Promise<Project | null> {
  const number = Number(version);
  const copies = [
    () => database().look((db) => db.get('version-bytes', [key, number])),
    () => bytesInFiles(key, number),
  ];
  for (const copy of copies) {
    const bytes = await copy().catch(() => null);
    const project = bytes ? await projectIn(bytes, cipher) : null;
    if (project) return project;
  }
  return null;
}
