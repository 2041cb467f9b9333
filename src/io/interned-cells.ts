/**
 * Bytes of a plain table → cells by number, equal cells once. A list of ties names each body many times; here each name is
 * made a string once, every further mention is found by a hash of its bytes and costs no string. What follows – looking
 * names up, comparing them – then works on few and the same strings.
 *
 * Four bytes at a time (Lamport 1975; Mycroft's test for a zero byte), since cells are short and files long. For well-formed
 * tables in UTF-8 only: a quote inside a bare cell is a letter as in `parseCsv`, but where a quoted cell is not closed or
 * goes on after its quote, the answer is null and the general parser takes over. One pass, linear whatever the bytes hold:
 * a hash that is hit too often is given up and its cells get numbers of their own.
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
const START = 0x811c9dc5 | 0;
const EACH_BYTE = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;
/** Bytes from which the size of the whole is guessed. */
const SAMPLE = 64 * 1024;
/** Places looked at before a word is taken for new. */
const MOST_PROBES = 32;

/** One step of the hash: multiplied by the golden ratio (Knuth 1973, 6.4), high bits folded down. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/**
 * Mycroft's test: the lowest byte that is the one `searched` has its high bit set; higher ones may be marked wrongly.
 * @param searched a byte, four times
 */
function marked(word: number, searched: number): number {
  const zeros = word ^ searched;
  // Stops below 14 – line feed, carriage return, tab – by one comparison, which marks other controls as well.
  return (((zeros - EACH_BYTE) & ~zeros) | ((word - 14 * EACH_BYTE) & ~word)) & HIGH_BITS;
}

/** How many letters of a text, in UTF-16, four bytes of its UTF-8 are short of four: 3 bytes are one, 4 bytes are two. */
function shortBy(word: number): number {
  const following = word & ~(word << 1) & HIGH_BITS;
  const leadsOfFour = word & (word << 1) & (word << 2) & (word << 3) & HIGH_BITS;
  return (Math.imul(following >>> 7, EACH_BYTE) >>> 24) - (Math.imul(leadsOfFour >>> 7, EACH_BYTE) >>> 24);
}

/**
 * Rows and cells as `parseCsv` counts them: blank lines are rows with one empty cell, no row follows a final line break.
 * @param bytes the text in UTF-8, exactly
 * @param delimiter a byte below 128
 */
export function internCells(bytes: Uint8Array, text: string, delimiter: number): InternedCells | null {
  const length = bytes.length;
  const stops = new Uint8Array(256);
  for (const stop of [delimiter, LF, CR]) stops[stop] = 1;
  const delimiters = Math.imul(delimiter, EACH_BYTE);
  const fours = inFours(bytes);
  const { view, last } = fours;
  const words = wordTable(fours, text);
  const room = roomFor(bytes, delimiter);
  let cells = new Uint32Array(room.cells);
  let rowStarts = new Uint32Array(room.rows);
  let count = 0;
  let rows = 0;
  /** Bytes less letters of all that is behind. */
  let lag = 0;
  for (let i = 0; i < length; ) {
    let word: number;
    if (bytes[i] === QUOTE) {
      const close = closingQuote(bytes, i + 1);
      if (close < 0 || (close + 1 < length && stops[bytes[close + 1]!] === 0)) return null;
      const before = lag;
      for (let at = i + 1; at < close; at += 4) lag += shortBy(fours.upTo(at, close));
      word = words.quoted(i + 1, close, i + 1 - before, close - lag);
      i = close + 1;
    } else {
      const start = i;
      const before = lag;
      let hash = START;
      let four = 0;
      for (;;) {
        four = i <= last ? view.getInt32(i, true) : fours.at(i);
        const marks = marked(four, delimiters);
        if (marks !== 0) {
          let n = (31 - Math.clz32(marks & -marks)) >> 3;
          while (n < 4 && stops[(four >>> (8 * n)) & 255] === 0) n++;
          if (n < 4) {
            four &= (1 << (8 * n)) - 1;
            i += n;
            break;
          }
        }
        if ((four & HIGH_BITS) !== 0) lag += shortBy(four);
        hash = mixed(hash, four);
        i += 4;
      }
      if ((four & HIGH_BITS) !== 0) lag += shortBy(four);
      word = words.find(start, i, mixed(hash, four), four, start - before, i - lag);
    }
    // Room for this cell and for an empty one after it.
    if (count + 2 > cells.length) cells = twice(cells);
    cells[count++] = word;
    const stop = i < length ? bytes[i]! : LF;
    i += stop === CR && bytes[i + 1] === LF ? 2 : 1;
    if (stop === delimiter) {
      // A delimiter at the very end opens one more, empty cell.
      if (i < length) continue;
      cells[count++] = words.find(i, i, mixed(START, 0), 0, 0, 0);
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

/** How many cells and rows there are if all is like the beginning, and some more: what is not needed has to be cleared, too. */
function roomFor(bytes: Uint8Array, delimiter: number): { readonly cells: number; readonly rows: number } {
  const sample = Math.min(bytes.length, SAMPLE);
  let delimiters = 0;
  let lines = 1;
  for (let i = 0; i < sample; i++) {
    if (bytes[i] === delimiter) delimiters++;
    else if (bytes[i] === LF) lines++;
  }
  const often = (1.1 * bytes.length) / Math.max(1, sample);
  return { cells: 1024 + Math.ceil((delimiters + lines) * often), rows: 256 + Math.ceil(lines * often) };
}

/** Where the quoted cell that starts at `from` closes, doubled quotes passed over; −1 where it never does. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return -1;
}

type Fours = {
  readonly view: DataView;
  /** The last place that has four bytes. */
  readonly last: number;
  /** Bytes i…i+3, the first lowest; behind the last byte stands a line feed. */
  readonly at: (i: number) => number;
  /** The same, but zero from `end` on. */
  readonly upTo: (i: number, end: number) => number;
};

function inFours(bytes: Uint8Array): Fours {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const last = bytes.length - 4;
  const atTheEnd = (i: number): number => {
    let four = 0;
    for (let at = i, shift = 0; shift < 32 && at <= bytes.length; at++, shift += 8)
      four |= (at < bytes.length ? bytes[at]! : LF) << shift;
    return four;
  };
  const at = (i: number): number => (i <= last ? view.getInt32(i, true) : atTheEnd(i));
  const upTo = (i: number, end: number): number =>
    end - i >= 4 ? at(i) : at(i) & ((1 << (8 * (end - i))) - 1);
  return { view, last, at, upTo };
}

/**
 * Words by the hash of their bytes: open addressing, three quarters full at most. The bytes of the words lie side by side,
 * each behind its number: the places of their first mention are all over the file, and no cache would hold them.
 */
function wordTable(fours: Fours, text: string) {
  const { view } = fours;
  const list: string[] = [];
  /** One after the other: number of the word, bytes it has, its bytes in fours, the last ones with zeros behind. */
  let records = new Int32Array(4096);
  let used = 0;
  /** Hash, and place of the record + 1 (0 = free), of each slot. */
  let slots = new Int32Array(2 * 1024);

  /** A free slot for a hash; −1 where too many want it. */
  const freeSlot = (hash: number): number => {
    const mask = (slots.length >> 1) - 1;
    let at = hash & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++, at = (at + 1) & mask)
      if (slots[2 * at + 1] === 0) return at;
    return -1;
  };
  const enter = (hash: number, record: number): void => {
    const at = freeSlot(hash);
    if (at < 0) return;
    slots[2 * at] = hash;
    slots[2 * at + 1] = record + 1;
  };
  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) enter(old[at]!, old[at + 1]! - 1);
  };
  const append = (word: string): number => list.push(word) - 1;
  /** A new word, kept with its bytes so that it is found again. */
  const remember = (from: number, to: number, hash: number, word: string): number => {
    const size = 3 + ((to - from) >> 2);
    while (used + size > records.length) records = twice(records);
    if (2 * list.length >= (3 * slots.length) / 4) grow();
    enter(hash, used);
    records[used++] = list.length;
    records[used++] = to - from;
    for (let i = from, k = 2; k < size; k++, i += 4) records[used++] = fours.upTo(i, to);
    return append(word);
  };
  /**
   * Number of the word from…to−1.
   * @param tail its last bytes that fill no four
   * @param textFrom where it stands in the text, up to textTo
   */
  const find = (
    from: number,
    to: number,
    hash: number,
    tail: number,
    textFrom: number,
    textTo: number,
  ): number => {
    const length = to - from;
    const mask = (slots.length >> 1) - 1;
    let at = hash & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      const record = slots[2 * at + 1]! - 1;
      if (record < 0) break;
      if (slots[2 * at] !== hash || records[record + 1] !== length) continue;
      let k = record + 2;
      let i = from;
      for (const end = k + (length >> 2); k < end && records[k] === view.getInt32(i, true); i += 4) k++;
      if (k === record + 2 + (length >> 2) && records[k] === tail) return records[record]!;
    }
    return remember(from, to, hash, text.slice(textFrom, textTo));
  };
  const quoted = (from: number, to: number, textFrom: number, textTo: number): number => {
    const word = text.slice(textFrom, textTo);
    // A word that is not its bytes must not be found by them.
    if (word.includes('"')) return append(word.replaceAll('""', '"'));
    let hash = START;
    let i = from;
    for (; to - i >= 4; i += 4) hash = mixed(hash, fours.at(i));
    const tail = fours.upTo(i, to);
    return find(from, to, mixed(hash, tail), tail, textFrom, textTo);
  };
  return { list: list as readonly string[], find, quoted, append };
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
  const part = bytes.subarray(end - length, end);
  return internCells(part, text, d);
}

const END_OF_FILE = 26;
