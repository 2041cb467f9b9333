/** WOFF 1.0 (W3C 2012) unpacked to the TrueType or OpenType font inside, for programs that read only those. */
import { unzlibSync } from 'fflate';

const WOFF = 0x774f4646;

/**
 * The font inside; a font that is not packed is given back as it is.
 * @throws when the file is cut off
 */
export function unpackWoff(file: Uint8Array): Uint8Array {
  const from = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (from.getUint32(0) !== WOFF) return file;
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [
      from.getUint32(at + 4),
      from.getUint32(at + 8),
      from.getUint32(at + 12),
    ];
    const bytes = file.subarray(offset, offset + packed);
    return {
      tag: from.getUint32(at),
      sum: from.getUint32(at + 16),
      bytes: packed < length ? unzlibSync(bytes, { out: new Uint8Array(length) }) : bytes,
    };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const out = new Uint8Array(12 + 16 * count + tables.reduce((sum, t) => sum + padded(t.bytes.length), 0));
  const to = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 16 << power);
  to.setUint16(8, power);
  to.setUint16(10, 16 * count - (16 << power));
  let end = 12 + 16 * count;
  tables.forEach(({ tag, sum, bytes }, i) => {
    const at = 12 + 16 * i;
    to.setUint32(at, tag);
    to.setUint32(at + 4, sum);
    to.setUint32(at + 8, end);
    to.setUint32(at + 12, bytes.length);
    out.set(bytes, end);
    end += padded(bytes.length);
  });
  return out;
}
