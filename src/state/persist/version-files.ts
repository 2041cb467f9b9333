/**
 * The copies of versions in the files, beside a project's log: of each its bytes in `version-N`, and in `version-N.card` what
 * they do not say themselves. A database that has lost everything learns from them what there was.
 */
import { frame, frameAt, payloadOf } from '../../jobs/work/frames.ts';
import type { StoredVersion } from './database.ts';
import { fileSlots } from './file-slots.ts';

/** What a version's card in the files tells. */
export type VersionNote = Pick<StoredVersion, 'name' | 'auto' | 'at' | 'bodies' | 'ties'>;

const fileOf = (number: number): string => `version-${number}`;
const noteOf = (number: number): string => `version-${number}.card`;
const NAMES = /^version-(\d{1,15})(\.card)?$/;

/** A card as a file: framed, so that a torn one is known. */
export function noteInBytes(number: number, { name, auto, at, bodies, ties }: VersionNote) {
  const text = JSON.stringify({ name, auto, at, bodies, ties } satisfies VersionNote);
  return frame('step', false, number, 0, [new TextEncoder().encode(text)]);
}

/** @returns null when it is torn, or another version's, or none */
export function noteFrom(bytes: Uint8Array, number: number): VersionNote | null {
  const whole = frameAt(bytes);
  if (whole?.serial !== number) return null;
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(payloadOf(bytes, whole)));
    if (typeof read !== 'object' || read === null) return null;
    const { name, auto, at, bodies, ties } = read as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || typeof auto !== 'boolean') return null;
    if (typeof at !== 'number' || typeof bodies !== 'number' || typeof ties !== 'number') return null;
    return { name, auto, at, bodies, ties };
  } catch {
    return null;
  }
}

export type Numbers = {
  /** Numbers of versions whose bytes are there, torn or whole. */
  readonly held: readonly number[];
  /** The greatest number of which anything is there; 0 = none. */
  readonly greatest: number;
};

/** @returns null where it cannot be learnt: then nothing may be written there, lest it be written over */
export async function numbersInFiles(key: string): Promise<Numbers | null> {
  const files = fileSlots();
  const names = files ? await files.file.files(key).catch(() => null) : [];
  if (names === null) return null;
  const found = names.flatMap((name) => {
    const match = NAMES.exec(name);
    return match ? [{ number: Number(match[1]), isBytes: match[2] === undefined }] : [];
  });
  return {
    held: found.flatMap(({ number, isBytes }) => (isBytes ? [number] : [])),
    greatest: Math.max(0, ...found.map(({ number }) => number)),
  };
}

/** Null when there is none, or the files cannot be read. */
export const bytesInFiles = async (key: string, number: number): Promise<Uint8Array | null> =>
  (await fileSlots()
    ?.file.getFile(key, fileOf(number))
    .catch(() => null)) ?? null;

export async function noteInFiles(key: string, number: number): Promise<VersionNote | null> {
  const bytes = await fileSlots()
    ?.file.getFile(key, noteOf(number))
    .catch(() => null);
  return bytes ? noteFrom(bytes, number) : null;
}

/** When the bytes were written, in ms since 1970; 0 when that is not known. */
export const timeInFiles = async (key: string, number: number): Promise<number> =>
  (await fileSlots()
    ?.file.fileTime(key, fileOf(number))
    .catch(() => null)) ?? 0;

/** @returns whether they are there now; true, too, where the browser has no such files */
export async function putInFiles(key: string, number: number, bytes: Uint8Array): Promise<boolean> {
  const done = fileSlots()?.file.putFile(key, fileOf(number), bytes);
  return (
    (await done?.then(
      () => true,
      () => false,
    )) ?? true
  );
}

/** Without a card, a version is found again, but not its name: that it is refused is no reason not to keep the version. */
export const putNote = async (key: string, number: number, note: VersionNote): Promise<void> =>
  fileSlots()
    ?.file.putFile(key, noteOf(number), noteInBytes(number, note))
    .catch(() => {});

/** @returns whether nothing of it is there now */
export async function removeFromFiles(key: string, number: number): Promise<boolean> {
  const files = fileSlots();
  if (!files) return true;
  // The bytes first: what is left of a removal that was cut off is no version.
  return files.file
    .removeFile(key, fileOf(number))
    .then(() => files.file.removeFile(key, noteOf(number)))
    .then(
      () => true,
      () => false,
    );
}
