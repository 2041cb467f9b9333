/**
 * Bytes → text. Byte-order mark first, then strict UTF-8, then a single-byte guess (Windows-1252 or Mac Roman), which is
 * said. A file that is half UTF-8 and half Windows-1252 is decoded piece by piece, so no letter becomes U+FFFD.
 * All scans are linear.
 */
import type { IssueCode } from '../model/issue-codes.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export type Decoded = {
  /** Null when the bytes are no text. */
  readonly text: string | null;
  readonly encoding: Encoding;
  readonly problems: readonly {
    readonly code: IssueCode;
    readonly with?: Readonly<Record<string, string | number>>;
  }[];
};

/** Largest text read at all, in bytes. */
export const MAX_TEXT_BYTES = 200 * 1024 * 1024;

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

/** @param encoding given when a person chose it; otherwise it is found out */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (bytes.length > MAX_TEXT_BYTES)
    return {
      text: null,
      encoding: 'utf-8',
      problems: [{ code: 'too-large', with: { limit: MAX_TEXT_BYTES / 2 ** 20 } }],
    };
  const problems: { code: IssueCode; with?: Record<string, string | number> }[] = [];
  let found = encoding ?? byMark(bytes) ?? byZeros(bytes);
  let text: string;
  if (found) text = decodeAs(bytes, found);
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      found = 'utf-8';
    } catch {
      const guess = decodeLegacy(bytes);
      text = guess.text;
      found = guess.encoding;
      problems.push(
        guess.mixed
          ? { code: 'encoding-mixed', with: { number: guess.odd } }
          : { code: 'encoding-guessed', with: { encoding: ENCODING_NAMES[found] } },
      );
    }
  }
  // TextDecoder drops the mark of its own encoding only.
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.endsWith('\u001a')) text = text.slice(0, -1);
  const controls = found === 'utf-8' && !holdsControls(bytes) ? 0 : countControls(text);
  if (controls > 8 && controls > text.length / 10)
    return { text: null, encoding: found, problems: [{ code: 'binary' }] };
  if (controls > 0) {
    text = text.replace(CONTROLS, ' ');
    problems.push({ code: 'control-characters', with: { number: controls } });
  }
  if (text.includes('\ufffd')) problems.push({ code: 'replacement-characters' });
  return { text, encoding: found, problems };
}

/** The letters of Windows-1252 at 0x80–0x9f; five places are empty and stay control characters. */
const WINDOWS_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** TextDecoder, but some engines decode Windows-1252 as Latin-1 and lose € and „“: their C1 controls are put right. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_C1[letter.charCodeAt(0) - 0x80]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Whether any byte is a control other than tab, line feed and carriage return: four at a time, since a long text holds none.
 * In UTF-8 what is true of the bytes is true of the letters.
 */
function holdsControls(bytes: Uint8Array): boolean {
  const odd = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
  const toAligned = Math.min(bytes.length, -bytes.byteOffset & 3);
  const fours = (bytes.length - toAligned) >> 2;
  const aligned = new Int32Array(bytes.buffer, bytes.byteOffset + toAligned, fours);
  let found = 0;
  for (let i = 0; i < fours; i++) {
    const four = aligned[i]!;
    // High bits: of a byte that is 32 or more, and of one that is not the control.
    const low = four & 0x7f7f7f7f;
    const printable = (low + 0x60606060) | four;
    const notTab = (low ^ 0x09090909) + 0x7f7f7f7f;
    const notLineFeed = (low ^ 0x0a0a0a0a) + 0x7f7f7f7f;
    const notReturn = (low ^ 0x0d0d0d0d) + 0x7f7f7f7f;
    found |= ~printable & notTab & notLineFeed & notReturn;
  }
  return (
    (found & 0x80808080) !== 0 ||
    bytes.subarray(0, toAligned).some(odd) ||
    bytes.subarray(toAligned + 4 * fours).some(odd)
  );
}

function countControls(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) count++;
  }
  return count;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every second byte of Western text is zero. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const half = length / 2;
  if (zeros[1]! > half * 0.6 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.6 && zeros[1]! < half * 0.1) return 'utf-16be';
  return null;
}

/** ä ö ü Ä Ö Ü ß é in the two single-byte encodings that people's spreadsheets write. */
const WINDOWS_LETTERS = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf, 0xe9]);
const MAC_LETTERS = new Set([0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7, 0x8e]);

type Legacy = {
  readonly text: string;
  readonly encoding: 'windows-1252' | 'macintosh';
  readonly mixed: boolean;
  /** Bytes that are not valid UTF-8. */
  readonly odd: number;
};

function decodeLegacy(bytes: Uint8Array): Legacy {
  let sequences = 0;
  let odd = 0;
  let windows = 0;
  let mac = 0;
  const valid = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      odd++;
      if (WINDOWS_LETTERS.has(bytes[i]!)) windows++;
      if (MAC_LETTERS.has(bytes[i]!)) mac++;
      i++;
    } else {
      if (length > 1) sequences++;
      valid.fill(1, i, i + length);
      i += length;
    }
  }
  const encoding = mac > windows ? 'macintosh' : 'windows-1252';
  if (sequences === 0) return { text: decodeAs(bytes, encoding), encoding, mixed: false, odd };
  const encoder = new TextEncoder();
  const letters = Array.from({ length: 256 }, (_, b) => encoder.encode(decodeAs(Uint8Array.of(b), encoding)));
  const out = new Uint8Array(bytes.length + odd * 2);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (valid[i]) out[at++] = bytes[i]!;
    else {
      const letter = letters[bytes[i]!]!;
      out.set(letter, at);
      at += letter.length;
    }
  }
  return { text: new TextDecoder().decode(out.subarray(0, at)), encoding, mixed: true, odd };
}

/** Length of the valid UTF-8 sequence at i, 0 when there is none (RFC 3629, table 3-7 of the Unicode Standard). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const a = bytes[i]!;
  if (a < 0x80) return 1;
  const next = (k: number, low = 0x80, high = 0xbf) => {
    const b = bytes[i + k];
    return b !== undefined && b >= low && b <= high;
  };
  if (a >= 0xc2 && a <= 0xdf) return next(1) ? 2 : 0;
  if (a >= 0xe0 && a <= 0xef)
    return next(1, a === 0xe0 ? 0xa0 : 0x80, a === 0xed ? 0x9f : 0xbf) && next(2) ? 3 : 0;
  if (a >= 0xf0 && a <= 0xf4)
    return next(1, a === 0xf0 ? 0x90 : 0x80, a === 0xf4 ? 0x8f : 0xbf) && next(2) && next(3) ? 4 : 0;
  return 0;
}
