/**
 * Bytes of a plain table → cells by number, equal cells once. A list of ties names each body many times; here each name is
 * decoded once, every further mention is found by a hash of its bytes and costs no string. What follows – looking names up,
 * comparing them – then works on few and the same strings.
 *
 * For well-formed tables in UTF-8 only: a quote inside a bare cell is a letter as in `parseCsv`, but where a quoted cell is
 * not closed or goes on after its quote, the answer is null and the general parser takes over. One pass, linear whatever
 * the bytes hold: a hash that is hit too often is given up and its cells get numbers of their own.
 */

/** Row r has the cells words[cells[k]] for k = rowStarts[r] … rowStarts[r+1]−1. */
export type InternedCells = {
  readonly rows: number;
  readonly rowStarts: Uint32Array;
  readonly cells: Uint32Array;
  /** Each differing cell once; after doubled quotes or a flood of equal hashes, some more than once. */
  readonly words: readonly string[];
};

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** FNV-1a (Fowler, Noll & Vo 1991), 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Places looked at before a word is taken for new. */
const MOST_PROBES = 32;

/**
 * Rows and cells as `parseCsv` counts them: blank lines are rows with one empty cell, no row follows a final line break.
 * @param delimiter a byte below 128
 * @param decode the text of bytes from…to−1
 */
export function internCells(
  bytes: Uint8Array,
  delimiter: number,
  decode: (from: number, to: number) => string,
): InternedCells | null {
  const length = bytes.length;
  const stops = new Uint8Array(256);
  for (const stop of [delimiter, LF, CR]) stops[stop] = 1;
  const words = wordTable(bytes, decode);
  let cells = new Uint32Array(1024 + (length >> 3));
  let rowStarts = new Uint32Array(256 + (length >> 5));
  let count = 0;
  let rows = 0;
  for (let i = 0; i < length; ) {
    let word: number;
    if (bytes[i] === QUOTE) {
      const close = closingQuote(bytes, i + 1);
      if (close < 0 || (close + 1 < length && stops[bytes[close + 1]!] === 0)) return null;
      word = words.quoted(i + 1, close);
      i = close + 1;
    } else {
      const start = i;
      let hash = FNV_START;
      for (; i < length; i++) {
        const byte = bytes[i]!;
        if (stops[byte] === 1) break;
        hash = Math.imul(hash ^ byte, FNV_PRIME);
      }
      word = words.find(start, i, hash);
    }
    // Room for this cell and for an empty one after it.
    if (count + 2 > cells.length) cells = twice(cells);
    cells[count++] = word;
    const stop = i < length ? bytes[i]! : LF;
    i += stop === CR && bytes[i + 1] === LF ? 2 : 1;
    if (stop === delimiter) {
      // A delimiter at the very end opens one more, empty cell.
      if (i < length) continue;
      cells[count++] = words.find(i, i, FNV_START);
    }
    if (rows + 2 > rowStarts.length) rowStarts = twice(rowStarts);
    rowStarts[++rows] = count;
  }
  return {
    rows,
    rowStarts: rowStarts.subarray(0, rows + 1),
    cells: cells.subarray(0, count),
    words: words.list,
  };
}

/** Where the quoted cell that starts at `from` closes, doubled quotes passed over; −1 where it never does. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return -1;
}

/**
 * Words by the hash of their bytes: open addressing, three quarters full at most. The bytes of the words lie side by side:
 * the places of their first mention are all over the file, and no cache would hold them.
 */
function wordTable(bytes: Uint8Array, decode: (from: number, to: number) => string) {
  const list: string[] = [];
  let pool = new Uint8Array(8192);
  /** Word w is pool[starts[w]] … pool[starts[w+1]−1]. */
  let starts = new Int32Array(1025);
  /** Hash, and word + 1 (0 = free), of each slot. */
  let slots = new Int32Array(2 * 1024);

  const enter = (word: number, hash: number): void => {
    const mask = (slots.length >> 1) - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      if (slots[2 * at + 1] !== 0) continue;
      slots[2 * at] = hash;
      slots[2 * at + 1] = word + 1;
      return;
    }
  };
  const grow = () => {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) enter(old[at + 1]! - 1, old[at]!);
  };
  /** A new word; its bytes are kept when it is to be found again. */
  const append = (from: number, to: number, text: string): number => {
    const word = list.length;
    if (word + 2 > starts.length) starts = twice(starts);
    let end = starts[word]!;
    while (end + to - from > pool.length) pool = twice(pool);
    for (let i = from; i < to; i++) pool[end++] = bytes[i]!;
    starts[word + 1] = end;
    list.push(text);
    return word;
  };
  const find = (from: number, to: number, hash: number): number => {
    const table = slots;
    const mask = (table.length >> 1) - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      const word = table[2 * at + 1]! - 1;
      if (word < 0) break;
      if (table[2 * at] !== hash) continue;
      let j = starts[word]!;
      if (starts[word + 1]! - j !== to - from) continue;
      let i = from;
      while (i < to && bytes[i] === pool[j]) {
        i++;
        j++;
      }
      if (i === to) return word;
    }
    const word = append(from, to, decode(from, to));
    if (list.length > (3 * slots.length) / 8) grow();
    enter(word, hash);
    return word;
  };
  const quoted = (from: number, to: number): number => {
    let hash = FNV_START;
    let doubled = false;
    for (let i = from; i < to; i++) {
      if (bytes[i] === QUOTE) doubled = true;
      hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME);
    }
    // A word that is not its bytes must not be found by them.
    return doubled ? append(0, 0, decode(from, to).replaceAll('""', '"')) : find(from, to, hash);
  };
  return { list: list as readonly string[], find, quoted };
}

function twice<T extends Uint8Array | Int32Array | Uint32Array>(list: T): T {
  const larger = new (list.constructor as new (length: number) => T)(2 * list.length);
  larger.set(list);
  return larger;
}

/** The cells of each row, as strings. */
export function rowsOfWords({ rows, rowStarts, cells, words }: InternedCells): string[][] {
  const found: string[][] = [];
  for (let r = 0; r < rows; r++) {
    const start = rowStarts[r]!;
    // Of its final length from the start: rows that grow keep room that nobody needs.
    const row = new Array<string>(rowStarts[r + 1]! - start);
    for (let c = 0; c < row.length; c++) row[c] = words[cells[start + c]!]!;
    found.push(row);
  }
  return found;
}

/**
 * What `parseCsv` makes of a text, from the UTF-8 bytes that end with it; null where the text needs the general parser.
 * What precedes the text in the bytes – a mark, a sep= line – and the old end-of-file sign are passed over.
 */
export function rowsFromBytes(bytes: Uint8Array, text: string, delimiter: string): string[][] | null {
  const found = cellsFromBytes(bytes, text, delimiter);
  return found && rowsOfWords(found);
}

/** The same, as numbered cells. */
export function cellsFromBytes(bytes: Uint8Array, text: string, delimiter: string): InternedCells | null {
  const d = delimiter.charCodeAt(0);
  if (d >= 128) return null;
  const end = bytes.at(-1) === END_OF_FILE ? bytes.length - 1 : bytes.length;
  // A text of as many letters as bytes is ASCII; the general answer costs an encoding.
  const length = text.length === end ? end : new TextEncoder().encode(text).length;
  const ascii = length === text.length;
  const part = bytes.subarray(end - length, end);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // Where every letter is a byte, pieces of the text need no decoding.
  return internCells(
    part,
    d,
    ascii ? (a, b) => text.slice(a, b) : (a, b) => decoder.decode(part.subarray(a, b)),
  );
}

const END_OF_FILE = 26;
