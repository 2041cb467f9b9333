/**
 * Frames: saved bytes that tell whether they are whole. A project's log is one snapshot frame and the step frames after it,
 * numbered without a gap. Layout, numbers little-endian:
 *
 *   0   4 bytes  'DRF1'
 *   4   1 byte   1 snapshot, 2 step
 *   5   1 byte   1 when the payload is sealed by a passphrase
 *   6   2 bytes  0
 *   8   8 bytes  serial (float64, whole): counts what was saved; a step's is one more than its predecessor's
 *  16   8 bytes  length of the payload in bytes (float64, whole)
 *  24   4 bytes  CRC-32 of bytes 0…23 and all from byte 28 on
 *  28   4 bytes  who wrote it: a number drawn by each window, so that a writer knows its own frames again
 *  32   the payload
 */
const MAGIC = 0x31465244;
const CHECKED = 28;
export const HEAD = 32;

export type FrameKind = 'snapshot' | 'step';
export type Frame = {
  readonly kind: FrameKind;
  readonly sealed: boolean;
  readonly serial: number;
  readonly writer: number;
  /** Of the whole frame, within the bytes that it was found in. */
  readonly start: number;
  readonly end: number;
};

/** @param parts the payload, in pieces */
export function frame(
  kind: FrameKind,
  sealed: boolean,
  serial: number,
  writer: number,
  parts: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(HEAD + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  bytes[4] = kind === 'snapshot' ? 1 : 2;
  bytes[5] = sealed ? 1 : 0;
  view.setFloat64(8, serial, true);
  view.setFloat64(16, length, true);
  view.setUint32(CHECKED, writer, true);
  let at = HEAD;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(24, checksum(bytes), true);
  return bytes;
}

/** `frame` for a large payload: asks between two parts whether to wait, so that the page stays responsive. */
export async function frameInSlices(
  kind: FrameKind,
  sealed: boolean,
  serial: number,
  writer: number,
  parts: readonly Uint8Array[],
  wait: () => Promise<void> | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(HEAD + length);
  bytes.set(frame(kind, sealed, serial, writer, []));
  const view = new DataView(bytes.buffer);
  view.setFloat64(16, length, true);
  let at = HEAD;
  let sum = crc32(bytes.subarray(CHECKED, HEAD), crc32(bytes.subarray(0, 24)));
  for (const part of parts) {
    bytes.set(part, at);
    sum = crc32(part, sum);
    at += part.length;
    const turn = wait();
    if (turn) await turn;
  }
  view.setUint32(24, sum, true);
  return bytes;
}

/** The whole frame at the start of `bytes` from `at` on; null when it is torn, foreign or empty. */
export function frameAt(bytes: Uint8Array, at = 0): Frame | null {
  const found = headAt(bytes, at);
  if (!found) return null;
  const claimed = new DataView(bytes.buffer, bytes.byteOffset + at, HEAD).getUint32(24, true);
  return claimed === checksum(bytes.subarray(at, found.end)) ? found : null;
}

/** What the head of a frame says, its checksum not looked at: for frames that have been checked, or were made just now. */
export function headAt(bytes: Uint8Array, at = 0): Frame | null {
  if (bytes.length < at + HEAD) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const kind = bytes[at + 4] === 1 ? 'snapshot' : bytes[at + 4] === 2 ? 'step' : null;
  const serial = view.getFloat64(8, true);
  const length = view.getFloat64(16, true);
  if (kind === null || !Number.isSafeInteger(serial) || !Number.isSafeInteger(length) || length < 0)
    return null;
  const end = at + HEAD + length;
  if (end > bytes.length) return null;
  return { kind, sealed: bytes[at + 5] === 1, serial, writer: view.getUint32(CHECKED, true), start: at, end };
}

export const payloadOf = (bytes: Uint8Array, { start, end }: Frame): Uint8Array =>
  bytes.subarray(start + HEAD, end);

/**
 * The log at the start of `bytes`: a snapshot and its steps, up to the first frame that is torn or does not follow. What is
 * behind it – the rest of a longer log, a torn step – is no part of it.
 */
export function logIn(bytes: Uint8Array): readonly Frame[] {
  const first = frameAt(bytes);
  if (first?.kind !== 'snapshot') return [];
  const log = [first];
  for (;;) {
    const last = log.at(-1)!;
    const next = frameAt(bytes, last.end);
    if (next?.kind !== 'step' || next.serial !== last.serial + 1) return log;
    log.push(next);
  }
}

const checksum = (bytes: Uint8Array): number => crc32(bytes.subarray(CHECKED), crc32(bytes.subarray(0, 24)));

/** Eight tables, so that eight bytes are taken in per step (Intel's slicing-by-8). */
const TABLES = Array.from({ length: 8 }, () => new Uint32Array(256));
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLES[0]![i] = c;
}
for (let i = 0; i < 256; i++) {
  for (let t = 1; t < 8; t++) {
    const before = TABLES[t - 1]![i]!;
    TABLES[t]![i] = (before >>> 8) ^ TABLES[0]![before & 255]!;
  }
}

/** CRC-32 (IEEE 802.3), continued from an earlier part's. */
export function crc32(bytes: Uint8Array, from = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let c = ~from;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    const low = c ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    c =
      t7[low & 255]! ^
      t6[(low >>> 8) & 255]! ^
      t5[(low >>> 16) & 255]! ^
      t4[low >>> 24]! ^
      t3[bytes[i + 4]!]! ^
      t2[bytes[i + 5]!]! ^
      t1[bytes[i + 6]!]! ^
      t0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ t0[(c ^ bytes[i]!) & 255]!;
  return ~c >>> 0;
}
