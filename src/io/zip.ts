/**
 * Zip → files, without trust: bytes are counted as they come out, whatever the headers claim; names are labels and never
 * paths; a zip inside a zip is not opened. Stops at the limits below, so a small hostile file costs little time and memory.
 */
import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
import { isLitter } from './files.ts';
import type { InFile, OutFile } from './format.ts';
import type { IssueList } from './issue-list.ts';

export const ZIP_LIMITS = {
  /** Unpacked bytes of all entries together. */
  total: 200 * 2 ** 20,
  /** Unpacked to packed; only above `ratioFrom` bytes, since small texts may repeat themselves. */
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
  entries: 10_000,
} as const;

/** Deflate grows a chunk at most about 1030 times, so one step yields at most about 16 MB. */
const STEP = 16 * 1024;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Most names that are worth a look, to tell what a zip is. */
const NAMES_LOOKED_AT = 2000;

/** Names of the first entries by the list at the zip's end (APPNOTE 4.3.12); null where there is no such list. */
export function entryNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record, behind which there may be a comment or rubbish of up to 64 kB.
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < NAMES_LOOKED_AT && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 512))));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names.length > 0 ? names : null;
}

/** Thrown to leave fflate's callbacks when a limit is reached. */
class Stop extends Error {}

/** Unpacked bytes still allowed, shared by all zips of one opening: many small bombs are as bad as one. */
export type ZipBudget = { left: number };

export type UnzipOptions = {
  /** Which entries to unpack; the others cost nothing. Default: all but litter. */
  readonly keep?: (name: string) => boolean;
  /** Zips inside that are handed back instead of being named and left out. Default: none. */
  readonly nested?: (name: string) => boolean;
  readonly budget?: ZipBudget;
};

/** The files inside; null with an error when the zip cannot be used. */
export function unzip(
  file: InFile,
  issues: IssueList,
  {
    keep = (name) => !isLitter(name),
    nested = () => false,
    budget = { left: ZIP_LIMITS.total },
  }: UnzipOptions = {},
): readonly InFile[] | null {
  const { bytes } = file;
  const at = { file: file.name };
  if (bytes[2] === 5) {
    issues.add('error', 'zip-empty', at);
    return null;
  }
  // Bit 0 of the general purpose flag of the first entry (APPNOTE 4.4.4).
  if ((bytes[6] ?? 0) & 1) {
    issues.add('error', 'zip-encrypted', at);
    return null;
  }
  const found = new Map<string, { chunks: Uint8Array[]; size: number; nested: boolean; whole: boolean }>();
  let total = 0;
  let entries = 0;
  const stop = (code: 'too-large' | 'compression-ratio' | 'zip-too-many-entries', limit: number): never => {
    issues.add('error', code, at, { limit });
    throw new Stop();
  };
  const reader = new Unzip((entry) => {
    if (++entries > ZIP_LIMITS.entries) stop('zip-too-many-entries', ZIP_LIMITS.entries);
    const name = entry.name.replaceAll('\\', '/');
    if (name.endsWith('/') || !keep(name)) return;
    if (found.has(name)) {
      issues.add('warning', 'zip-duplicate-entry', { file: name });
      return;
    }
    const item = { chunks: [] as Uint8Array[], size: 0, nested: false, whole: false };
    found.set(name, item);
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      budget.left -= chunk.length;
      if (budget.left < 0) stop('too-large', ZIP_LIMITS.total / 2 ** 20);
      if (total > ZIP_LIMITS.ratioFrom && total > bytes.length * ZIP_LIMITS.ratio)
        stop('compression-ratio', ZIP_LIMITS.ratio);
      if (item.size === 0 && isZip(chunk) && !nested(name)) item.nested = true;
      item.size += chunk.length;
      if (!item.nested && chunk.length > 0) item.chunks.push(chunk);
      item.whole ||= final;
    };
    entry.start();
  });
  reader.register(UnzipInflate);
  reader.register(UnzipPassThrough);
  try {
    for (let i = 0; i < bytes.length; i += STEP)
      reader.push(bytes.subarray(i, i + STEP), i + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof Stop) return null;
    // Bytes behind the last entry are no damage; an entry that is not whole is.
    if (found.size === 0 || [...found.values()].some((item) => !item.whole)) {
      issues.add('error', 'zip-damaged', at);
      return null;
    }
  }
  const files: InFile[] = [];
  for (const [name, item] of found) {
    if (!item.whole) {
      issues.add('error', 'zip-damaged', { file: `${file.name}/${name}` });
      return null;
    }
    if (item.nested) issues.add('warning', 'zip-nested', { file: name });
    else files.push({ name, bytes: join(item.chunks, item.size) });
  }
  if (files.length === 0) {
    issues.add('error', 'zip-empty', at);
    return null;
  }
  return files;
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Files → one zip. The same files give the same bytes: the date inside is fixed. */
export function zipped(name: string, files: readonly OutFile[]): OutFile {
  const mtime = new Date(1980, 0, 1);
  return { name, bytes: zipSync(Object.fromEntries(files.map((f) => [f.name, [f.bytes, { mtime }]]))) };
}
