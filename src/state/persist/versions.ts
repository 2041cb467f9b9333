/** Versions: whole states of a project, put by under a name or by themselves, in the database and beside the log in the files. */
import { frameAt, frameInSlices, payloadOf } from '../../jobs/work/frames.ts';
import { type Change, difference } from '../../model/change.ts';
import type { Project } from '../../model/project.ts';
import type { Cipher, VersionCard } from '../workspace.ts';
import { database, type StoredVersion, stepsOf } from './database.ts';
import { documentLines, inBytes, TABLES } from './document.ts';
import { fileSlots } from './file-slots.ts';
import { type Pace, pace } from './pace.ts';
import { decode } from './reading.ts';
import { opened, sealed } from './sealing.ts';

/** Automatic versions of one project: at most so many, and at most so many bytes. */
export const AUTOMATIC = { most: 20, bytes: 40_000_000 };

const cardOf = (v: StoredVersion): VersionCard => ({
  key: String(v.number),
  name: v.name,
  auto: v.auto,
  at: v.at,
  bodies: v.bodies,
  ties: v.ties,
  revision: v.revision,
});
const fileOf = (number: number): string => `version-${number}`;

async function stored(project: string): Promise<readonly StoredVersion[]> {
  const all = await database().look((db) => db.getAll('versions', stepsOf(project)));
  return all.sort((a, b) => b.number - a.number);
}
export const versionsOf = async (project: string): Promise<readonly VersionCard[]> =>
  (await stored(project)).map(cardOf);

export type ToKeep = {
  readonly project: Project;
  readonly revision: number;
  readonly name: string;
  readonly auto: boolean;
};

/** @returns the new version; an automatic one is left out (null) when the newest holds the same revision */
export async function keepVersion(
  key: string,
  what: ToKeep,
  cipher: Cipher | null,
): Promise<VersionCard | null> {
  const before = await stored(key);
  if (what.auto && before[0]?.revision === what.revision) return null;
  const { project, revision, name, auto } = what;
  const document = { project, past: [], future: [], revision, session: {} };
  const parts = await inBytes(documentLines(document, { sum: 0 }), pace());
  const payload = await sealed(parts, cipher);
  const bytes = await frameInSlices('snapshot', cipher !== null, revision, 0, payload, pace());
  const version = await database().change(['versions', 'version-bytes'], async (t) => {
    // Asked in the transaction: another window may have kept one meanwhile.
    const keys = await t.objectStore('versions').getAllKeys(stepsOf(key));
    const number = Math.max(0, ...keys.map(([, n]) => n)) + 1;
    const made: StoredVersion = {
      project: key,
      number,
      name,
      auto,
      at: Date.now(),
      bodies: project.bodies.size,
      ties: project.ties.size,
      revision,
      size: bytes.length,
    };
    void t.objectStore('version-bytes').put(bytes, [key, number]);
    await t.objectStore('versions').put(made, [key, number]);
    return made;
  });
  await fileSlots()
    ?.file.putFile(key, fileOf(version.number), bytes)
    .catch(() => {});
  await dropOld(key);
  return cardOf(version);
}

/** The oldest automatic ones give way. @returns bytes that became free */
export async function dropOld(key: string, most = AUTOMATIC.most): Promise<number> {
  const automatic = (await stored(key)).filter((v) => v.auto);
  let bytes = 0;
  const old = automatic.filter((v, i) => {
    bytes += v.size;
    return i >= most || (i > 0 && bytes > AUTOMATIC.bytes);
  });
  for (const v of old) await removeVersion(key, String(v.number));
  return old.reduce((sum, v) => sum + v.size, 0);
}

export async function removeVersion(key: string, version: string): Promise<boolean> {
  const number = Number(version);
  const there = await database().change(['versions', 'version-bytes'], async (t) => {
    const found = await t.objectStore('versions').get([key, number]);
    void t.objectStore('version-bytes').delete([key, number]);
    await t.objectStore('versions').delete([key, number]);
    return found !== undefined;
  });
  await fileSlots()
    ?.file.removeFile(key, fileOf(number))
    .catch(() => {});
  return there;
}

export const nameVersion = (key: string, version: string, name: string): Promise<boolean> =>
  database().change(['versions'], async (t) => {
    const store = t.objectStore('versions');
    const found = await store.get([key, Number(version)]);
    if (found) await store.put({ ...found, name, auto: false }, [key, Number(version)]);
    return found !== undefined;
  });

/** Null when it is not there, or in neither place whole, or sealed and not unlocked. */
export async function readVersion(
  key: string,
  version: string,
  cipher: Cipher | null,
): Promise<Project | null> {
  const number = Number(version);
  const copies = [
    () => database().look((db) => db.get('version-bytes', [key, number])),
    async () => fileSlots()?.file.getFile(key, fileOf(number)),
  ];
  for (const copy of copies) {
    const bytes = await copy().catch(() => null);
    const whole = bytes ? frameAt(bytes) : null;
    if (!bytes || !whole) continue;
    const plain = await opened(payloadOf(bytes, whole), whole.sealed, cipher).catch(() => null);
    const decoded = plain ? await decode(plain, pace()) : null;
    if (decoded?.is === 'document') return decoded.document.project;
  }
  return null;
}

/** Writes all versions of a project anew under another cipher. */
export async function recodeVersions(key: string, from: Cipher | null, to: Cipher | null): Promise<void> {
  for (const v of await stored(key)) {
    const project = await readVersion(key, String(v.number), from);
    if (!project) continue;
    const document = { project, past: [], future: [], revision: v.revision, session: {} };
    const payload = await sealed(await inBytes(documentLines(document, { sum: 0 }), pace()), to);
    const bytes = await frameInSlices('snapshot', to !== null, v.revision, 0, payload, pace());
    await database().change(['version-bytes'], (t) =>
      t.objectStore('version-bytes').put(bytes, [key, v.number]),
    );
    await fileSlots()
      ?.file.putFile(key, fileOf(v.number), bytes)
      .catch(() => {});
  }
}

/** `difference`, in slices: of two large projects it takes longer than the page may stand still. */
export async function differenceInSlices(from: Project, to: Project, wait: Pace = pace()): Promise<Change> {
  const bare = (p: Project): Project => ({
    about: p.about,
    bodies: new Map(),
    ties: new Map(),
    regions: new Map(),
    sources: new Map(),
  });
  const change = difference(bare(from), bare(to));
  const whole = change as unknown as Record<string, Record<string, Map<string, unknown>>>;
  for (const table of TABLES) {
    const ids = [...new Set([...from[table].keys(), ...to[table].keys()])];
    for (let i = 0; i < ids.length; i += 500) {
      const some = ids.slice(i, i + 500);
      const part = (p: Project) => ({
        ...bare(p),
        [table]: new Map(some.flatMap((id) => (p[table].has(id) ? [[id, p[table].get(id)]] : []))),
      });
      const diff = difference(part(from), part(to))[table];
      for (const kind of ['added', 'updated', 'removed'] as const)
        for (const [id, record] of diff[kind]) whole[table]![kind]!.set(id, record);
      const turn = wait();
      if (turn) await turn;
    }
  }
  return change;
}
