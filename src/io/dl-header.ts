/**
 * The head of a UCINET DL file: a free-form language of keywords in any case, order and line breaking, up to 'data:'.
 * Reference: Borgatti, Everett & Freeman 2002, UCINET 6 for Windows, "DL language"
 */

export type Labels = { readonly given: readonly string[] | null; readonly isEmbedded: boolean };
export type DlHeader = {
  readonly n: number | null;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly matrices: number;
  /** Lower case; 'fullmatrix' where nothing is said. */
  readonly format: string;
  readonly hasDiagonal: boolean;
  readonly labels: Labels;
  readonly rowLabels: Labels;
  readonly columnLabels: Labels;
  readonly matrixLabels: readonly string[] | null;
  /** Where the data begin; null = there is no 'data:'. */
  readonly dataAt: number | null;
};

export type DlToken = {
  readonly text: string;
  readonly at: number;
  readonly isQuoted: boolean;
  /** True when a comma or a line break stands before it. */
  readonly isAfterBreak: boolean;
};

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

/** Words and quoted words; blanks, commas and line breaks part them, in the head '=' and after a ':' as well. */
export class DlScanner {
  constructor(
    readonly text: string,
    public at: number,
    private readonly isHead = false,
  ) {}

  next(): DlToken | null {
    const { text } = this;
    let i = this.at;
    let isAfterBreak = false;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 44 || code === 10 || code === 13) isAfterBreak = true;
      else if (!isBlank(code) && !(this.isHead && code === 61)) break;
    }
    if (i >= text.length) {
      this.at = i;
      return null;
    }
    const at = i;
    const quote = text[i]!;
    if (quote === '"' || (quote === "'" && this.isHead)) {
      let end = text.indexOf(quote, i + 1);
      if (end < 0) end = text.length;
      this.at = end + 1;
      return { text: text.slice(i + 1, end), at, isQuoted: true, isAfterBreak };
    }
    while (i < text.length) {
      const code = text.charCodeAt(i);
      if (isBlank(code) || code === 44 || (this.isHead && (code === 61 || code === 58))) break;
      i++;
    }
    const word = text.slice(at, i);
    // The colon goes with the word before it.
    if (this.isHead && text[i] === ':') i++;
    this.at = Math.max(i, at + 1);
    return { text: word, at, isQuoted: false, isAfterBreak };
  }
}

/** A word that cannot be a label any more. */
const KEYWORD =
  /(?:(?:row|col|column|matrix|level) +labels?|labels?[ \t]{0,20}(?::|embedded)|labels? +embedded|data[ \t]{0,20}:|format[ \t]{0,20}=|diagonal[ \t]{0,20}=|n[rcm]?[ \t]{0,20}=[ \t]{0,20}\d)/iy;

type Draft = { -readonly [K in keyof DlHeader]: DlHeader[K] };

export function readDlHeader(text: string): DlHeader {
  const start = /^\s*dl\b/i.exec(text.slice(0, 1000))?.[0].length ?? 0;
  const scanner = new DlScanner(text, start, true);
  const none: Labels = { given: null, isEmbedded: false };
  const head: Draft = {
    n: null,
    rows: null,
    columns: null,
    matrices: 1,
    format: 'fullmatrix',
    hasDiagonal: true,
    labels: none,
    rowLabels: none,
    columnLabels: none,
    matrixLabels: null,
    dataAt: null,
  };
  let of = '';
  for (let token = scanner.next(); token; token = scanner.next()) {
    const word = token.text.toLowerCase();
    if (word === 'data') {
      head.dataAt = scanner.at;
      break;
    }
    if (word === 'n' || word === 'nr' || word === 'nc' || word === 'nm') readNumber(word, scanner, head);
    else if (word === 'format') head.format = (scanner.next()?.text ?? '').toLowerCase();
    else if (word === 'diagonal') head.hasDiagonal = scanner.next()?.text.toLowerCase() !== 'absent';
    else if (['row', 'col', 'column', 'matrix', 'level'].includes(word)) of = word;
    else if (word === 'labels' || word === 'label') {
      readLabels(of, scanner, head);
      of = '';
    }
  }
  return head;
}

function readNumber(word: 'n' | 'nr' | 'nc' | 'nm', scanner: DlScanner, head: Draft): void {
  const text = scanner.next()?.text ?? '';
  const value = /^\d{1,12}$/.test(text) ? Number(text) : null;
  if (word === 'n') head.n = value;
  else if (word === 'nr') head.rows = value;
  else if (word === 'nc') head.columns = value;
  else head.matrices = value ?? 1;
}

function readLabels(of: string, scanner: DlScanner, head: Draft): void {
  const put = (labels: Labels) => {
    if (of === 'row') head.rowLabels = labels;
    else if (of === 'col' || of === 'column') head.columnLabels = labels;
    else if (of === 'matrix' || of === 'level') head.matrixLabels = labels.given;
    else head.labels = labels;
  };
  const before = scanner.at;
  const next = scanner.next();
  if (next && !next.isQuoted && next.text.toLowerCase() === 'embedded') {
    put({ given: null, isEmbedded: true });
    return;
  }
  scanner.at = before;
  const size =
    of === 'row'
      ? head.rows
      : of === 'col' || of === 'column'
        ? head.columns
        : of === 'matrix' || of === 'level'
          ? head.matrices
          : null;
  put({ given: labelsUpTo(scanner, size ?? head.n), isEmbedded: false });
}

/**
 * Labels up to the next keyword. Blanks part them, too; but where commas and line breaks alone give as many as there should
 * be, blanks belong to the names.
 */
function labelsUpTo(scanner: DlScanner, size: number | null): readonly string[] {
  const words: DlToken[] = [];
  for (;;) {
    const before = scanner.at;
    const token = scanner.next();
    if (!token) break;
    if (!token.isQuoted) {
      KEYWORD.lastIndex = token.at;
      if (KEYWORD.test(scanner.text)) {
        scanner.at = before;
        break;
      }
    }
    words.push(token);
  }
  const grouped: string[] = [];
  words.forEach(({ text, isAfterBreak }, i) => {
    if (isAfterBreak || i === 0) grouped.push(text);
    else grouped[grouped.length - 1] += ` ${text}`;
  });
  return size === null || grouped.length === size ? grouped : words.map((word) => word.text);
}
