/**
 * A copy: a saved text in a frame that tells whether it is whole. Layout, numbers little-endian:
 *
 *   0   8 bytes  'DREHSCH1'
 *   8   8 bytes  serial (float64, whole): counts saves; of two whole copies the greater serial is the newer
 *  16   8 bytes  length of the text in bytes (float64, whole)
 *  24   4 bytes  CRC-32 of bytes 8…23 and the text
 *  28   the text, UTF-8; anything behind it is left over from a longer copy and ignored
 */
const MAGIC = 'DREHSCH1';
const HEAD = 28;

export type Copy = { readonly serial: number; readonly text: string };

export function frame({ serial, text }: Copy): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(text);
  const bytes = new Uint8Array(HEAD + body.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setFloat64(8, serial, true);
  view.setFloat64(16, body.length, true);
  bytes.set(body, HEAD);
  view.setUint32(24, checksum(bytes, body.length), true);
  return bytes;
}

/** @returns null when the copy is torn, foreign or empty */
export function unframe(bytes: Uint8Array): Copy | null {
  if (bytes.length < HEAD) return null;
  for (let i = 0; i < MAGIC.length; i++) if (bytes[i] !== MAGIC.charCodeAt(i)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const serial = view.getFloat64(8, true);
  const length = view.getFloat64(16, true);
  if (!Number.isSafeInteger(serial) || !Number.isSafeInteger(length) || length < 0) return null;
  if (HEAD + length > bytes.length) return null;
  if (view.getUint32(24, true) !== checksum(bytes, length)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEAD, HEAD + length));
    return { serial, text };
  } catch {
    return null;
  }
}

const checksum = (bytes: Uint8Array, length: number): number =>
  crc32(bytes.subarray(HEAD, HEAD + length), crc32(bytes.subarray(8, 24)));

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
