/** JSON text → value, with the place of the first mistake. Never recursive, so deep nesting cannot overflow the stack. */

export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly why: 'syntax' | 'depth' };

/** Deeper nesting than any file of ours or of the graph formats has. */
const MAX_DEPTH = 200;

export function readJson(text: string): JsonRead {
  const deep = tooDeepAt(text);
  if (deep >= 0) return { ok: false, ...placeOf(text, deep), why: 'depth' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, ...placeOf(text, mistakeAt(text)), why: 'syntax' };
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at && i < text.length; i++) {
    if (text.charCodeAt(i) === 10) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: at - start + 1 };
}

function tooDeepAt(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) i = endOfString(text, i) - 1;
    else if (c === 91 || c === 123) {
      if (++depth > MAX_DEPTH) return i;
    } else if (c === 93 || c === 125) depth--;
  }
  return -1;
}

/** Position after the closing quote of the string that opens at i; the text's end when it never closes. */
function endOfString(text: string, i: number): number {
  for (let k = i + 1; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c === 92) k++;
    else if (c === 34) return k + 1;
  }
  return text.length;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Position after a well-formed string that opens at i, or −1. By hand: a pattern with a star over alternatives keeps a
 * state per letter and overflows on long strings.
 */
function endOfGoodString(text: string, i: number): number {
  if (text.charCodeAt(i) !== 34) return -1;
  for (let k = i + 1; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c === 34) return k + 1;
    if (c < 32) return -1;
    if (c === 92) {
      const next = text[++k] ?? '';
      if (next === 'u') {
        if (!/^[0-9a-fA-F]{4}$/.test(text.slice(k + 1, k + 5))) return -1;
        k += 4;
      } else if (!'"\\/bfnrt'.includes(next) || next === '') return -1;
    }
  }
  return -1;
}

/** Position of the first token that the grammar of JSON (RFC 8259) does not allow. */
export function mistakeAt(text: string): number {
  const open: ('[' | '{')[] = [];
  let expect: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing' = 'value';
  let i = 0;
  const after = () => (open.length === 0 ? 'nothing' : 'comma');
  const token = (pattern: RegExp): boolean => {
    pattern.lastIndex = i;
    if (!pattern.test(text)) return false;
    i = pattern.lastIndex;
    return true;
  };
  const string = (): boolean => {
    const end = endOfGoodString(text, i);
    if (end < 0) return false;
    i = end;
    return true;
  };
  for (;;) {
    while (i < text.length && ' \t\n\r'.includes(text[i]!)) i++;
    if (i >= text.length) return i;
    const c = text[i]!;
    if (expect === 'nothing') return i;
    if (expect === 'colon') {
      if (c !== ':') return i;
      i++;
      expect = 'value';
    } else if (expect === 'comma') {
      const inside = open.at(-1)!;
      if (c === ',') expect = inside === '[' ? 'value' : 'key';
      else if (c === (inside === '[' ? ']' : '}')) {
        open.pop();
        expect = after();
      } else return i;
      i++;
    } else if (expect === 'key' || expect === 'key-or-end') {
      if (c === '}' && expect === 'key-or-end') {
        open.pop();
        expect = after();
        i++;
      } else if (!string()) return i;
      else expect = 'colon';
    } else if (c === '[' || c === '{') {
      open.push(c);
      expect = c === '[' ? 'value-or-end' : 'key-or-end';
      i++;
    } else if (c === ']' && expect === 'value-or-end') {
      open.pop();
      expect = after();
      i++;
    } else if (string() || token(NUMBER) || token(WORD)) expect = after();
    else return i;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own field of a parsed object; fields that sit on Object.prototype are not seen. */
export const field = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;
