/**
 * Versions are sealed by the cipher that their project's log is sealed by; when that changes, they are sealed anew around it.
 * The browser may be killed at any moment of it. So the copies in the files are sealed before the log is written, those in the
 * database after it: whichever cipher the log is under, one copy of each version opens with it. What was cut off is finished
 * when the project is open the next time. All of it is to be done in the turn of the project's versions.
 */
import { type Frame, frameAt, frameInSlices, payloadOf } from '../../jobs/work/frames.ts';
import type { Cipher } from '../workspace/workspace.ts';
import { database, type StoredVersion, stepsOf } from './database.ts';
import { fileSlots } from './file-slots.ts';
import { pace } from './pace.ts';
import { opened, parametersIn, sealed } from './sealing.ts';
import { bytesInFiles, putInFiles, putNote, removeFromFiles } from './version-files.ts';
import { inTurn, storedVersions } from './versions.ts';

type Coat = string | null;
const coatOf = (cipher: Cipher | null): Coat => cipher?.parameters ?? null;

/** One copy of a version, whole. */
type Copy = { readonly bytes: Uint8Array; readonly frame: Frame; readonly coat: Coat };

function copyIn(bytes: Uint8Array | null | undefined, version: StoredVersion): Copy | null {
  const frame = bytes ? frameAt(bytes) : null;
  // Another revision is another version, whatever its number.
  if (!bytes || frame?.kind !== 'snapshot' || frame.serial !== version.revision) return null;
  return { bytes, frame, coat: frame.sealed ? parametersIn(payloadOf(bytes, frame)) : null };
}

const copies = async (v: StoredVersion) => ({
  database: copyIn(
    await database()
      .look((db) => db.get('version-bytes', [v.project, v.number]))
      .catch(() => null),
    v,
  ),
  files: copyIn(await bytesInFiles(v.project, v.number), v),
});

const SLICE = 65_536;

/** The same content under another cipher. Null when none of the ciphers opens it. */
async function recoated(copy: Copy, ciphers: readonly (Cipher | null)[], to: Cipher | null) {
  const from = ciphers.find((cipher) => coatOf(cipher) === copy.coat);
  if (from === undefined && copy.coat !== null) return null;
  const payload = payloadOf(copy.bytes, copy.frame);
  const plain = await opened(payload, copy.frame.sealed, from ?? null).catch(() => null);
  if (!plain) return null;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < plain.length; at += SLICE) parts.push(plain.subarray(at, at + SLICE));
  const { serial, writer } = copy.frame;
  return frameInSlices('snapshot', to !== null, serial, writer, await sealed(parts, to), pace());
}

/** From now on, how the versions lie there is not certain. @throws when the database does not take it */
const unsettle = (key: string): Promise<void> =>
  database().change(['versions'], async (t) => {
    const store = t.objectStore('versions');
    for (const { coat: _, ...v } of await store.getAll(stepsOf(key))) await store.put(v, [key, v.number]);
  });

/** Writes the copy in the database, unless the version has gone meanwhile. @param coat when both copies lie under it now */
const putInDatabase = (v: StoredVersion, bytes: Uint8Array | null, coat: Coat | undefined): Promise<void> =>
  database().change(['versions', 'version-bytes'], async (t) => {
    const at: [string, number] = [v.project, v.number];
    const found = await t.objectStore('versions').get(at);
    if (!found) return;
    if (bytes) void t.objectStore('version-bytes').put(bytes, at);
    const { coat: _, ...rest } = found;
    const next = bytes ? { ...rest, size: bytes.length } : rest;
    await t.objectStore('versions').put(coat === undefined ? next : { ...next, coat }, at);
  });

/**
 * there  the files hold these bytes
 * gone   they did not take them, and hold nothing of the version
 * stuck  they did not take them, and may hold what was there before
 */
async function putCopy(v: StoredVersion, bytes: Uint8Array): Promise<'there' | 'gone' | 'stuck'> {
  const remove = async () => ((await removeFromFiles(v.project, v.number)) ? 'gone' : 'stuck');
  await putNote(v.project, v.number, v);
  // Rather one copy than a second one that tells what it should not.
  if (!(await putInFiles(v.project, v.number, bytes))) return remove();
  const still = await database().look((db) => db.getKey('versions', [v.project, v.number]));
  // Room had to be made meanwhile, and it went.
  return still === undefined ? remove() : 'there';
}

/** Before the log is written: the copies in the files. */
async function sealFiles(key: string, from: Cipher | null, to: Cipher | null): Promise<void> {
  for (const v of await storedVersions(key)) {
    const { database: first, files } = await copies(v);
    // With only one copy, the other one has to be there before this one changes.
    if (!first && files) await putInDatabase(v, files.bytes, undefined);
    const source = first ?? files;
    const bytes = source?.coat === coatOf(from) ? await recoated(source, [from], to) : null;
    if (!bytes) continue;
    const isThere = fileSlots() !== null && (await putCopy(v, bytes)) === 'there';
    // A log in plain asks for no passphrase: nothing may be left that only the old one opens.
    if (!isThere && to === null) await putInDatabase(v, bytes, undefined);
  }
}

/**
 * Both copies of every version are under this cipher afterwards, as far as one of them can be opened.
 * @param before another cipher that some may still be under; left out = none is known
 */
export async function settle(key: string, cipher: Cipher | null, before: Cipher | null = cipher) {
  const want = coatOf(cipher);
  for (const v of await storedVersions(key)) {
    if (v.coat === want) continue;
    const { database: first, files } = await copies(v);
    const whole = [first, files].flatMap((copy) => (copy ? [copy] : []));
    let bytes = whole.find((copy) => copy.coat === want)?.bytes ?? null;
    for (const copy of whole) bytes ??= await recoated(copy, [cipher, before], cipher);
    if (!bytes) continue;
    const isSure = fileSlots() === null || files?.coat === want || (await putCopy(v, bytes)) !== 'stuck';
    await putInDatabase(v, first?.coat === want ? null : bytes, isSure ? want : undefined);
  }
}
/** To be called when a project has been opened: finishes what was cut off. */
export const settleVersions = (key: string, cipherNow: () => Cipher | null): Promise<void> =>
  inTurn(key, () => settle(key, cipherNow()));

/**
 * Seals a project's log and its versions anew.
 * @param rewrite writes the log under the new cipher. @returns whether it did; if not, the log lies under the old one
 * @throws when it could not begin; then nothing has changed
 */
export const recode = (
  key: string,
  from: Cipher | null,
  to: Cipher | null,
  rewrite: () => Promise<boolean>,
): Promise<boolean> =>
  inTurn(key, async () => {
    await settle(key, from);
    await unsettle(key);
    let done = false;
    try {
      await sealFiles(key, from, to);
      done = await rewrite();
      return done;
    } finally {
      // What fails here is finished when the project is opened again.
      await settle(key, done ? to : from, done ? from : to).catch(() => {});
    }
  });
