/** Pajek's text: a line → words, quoted words and spans of time. One pass, no looking back. */

export type Word = {
  readonly text: string;
  /** 'time' = in brackets, without them. */
  readonly kind: 'plain' | 'quoted' | 'time';
};

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

/** `1 "St. Josef" 0.1 0.2 [1-3]` → its words. A quote that never closes ends with the line. */
export function wordsOf(line: string): readonly Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < line.length) {
    if (isBlank(line.charCodeAt(i))) {
      i++;
      continue;
    }
    const sign = line[i]!;
    const close = sign === '"' ? '"' : sign === '[' ? ']' : '';
    if (close !== '') {
      const end = line.indexOf(close, i + 1);
      const stop = end < 0 ? line.length : end;
      words.push({ text: line.slice(i + 1, stop), kind: sign === '[' ? 'time' : 'quoted' });
      i = stop + 1;
      continue;
    }
    const start = i;
    while (i < line.length && !isBlank(line.charCodeAt(i)) && line[i] !== '[') i++;
    words.push({ text: line.slice(start, i), kind: 'plain' });
  }
  return words;
}

/** A file's lines by number, comments ('%' or '/*' at the start) and blank lines apart. */
export function* linesOf(
  text: string,
): Generator<{ readonly row: number; readonly line: string; readonly at: number }> {
  let row = 0;
  let at = 0;
  while (at < text.length) {
    row++;
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = text.slice(at, end).trim();
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (line !== '') yield { row, line, at };
  }
}

export const isComment = (line: string): boolean => line.startsWith('%') || line.startsWith('/*');

/** A plain number as files write it; null for anything else. */
export function numberIn(text: string): number | null {
  if (text.length === 0 || text.length > 40 || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(text))
    return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
