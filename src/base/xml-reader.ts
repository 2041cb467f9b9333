/**
 * A small streaming XML reader: one pass, linear, no recursion. It knows elements, attributes, text, CDATA, comments and the
 * five built-in entities. A document type of its own (internal subset) is refused before it is looked at, since entities
 * defined there can blow up or point outside; a mere reference to an outside DTD is skipped and never fetched.
 * Namespaces: prefixes stay part of the name. Reference: XML 1.0, fifth edition (W3C 2008).
 */

export type XmlHandler = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly comment?: (text: string) => void;
};

export type XmlMistake = {
  readonly code: 'xml' | 'xml-doctype';
  /** A short technical word, the same in all languages. */
  readonly reason: string;
  readonly line: number;
};

const MAX_DEPTH = 500;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

class Mistake extends Error {
  constructor(
    readonly code: 'xml' | 'xml-doctype',
    readonly reason: string,
    readonly at: number,
  ) {
    super(reason);
  }
}

/**
 * Calls the handler for everything in the text; null when it is well-formed, else the first mistake.
 * @param progress called every few thousand elements with the position in the text
 */
export function readXml(
  text: string,
  handler: XmlHandler,
  progress?: (at: number) => void,
): XmlMistake | null {
  try {
    scan(text, handler, progress);
    return null;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    let line = 1;
    for (let i = 0; i < error.at && i < text.length; i++) if (text.charCodeAt(i) === 10) line++;
    return { code: error.code, reason: error.reason, line };
  }
}

function scan(text: string, handler: XmlHandler, progress?: (at: number) => void): void {
  const open: string[] = [];
  let i = 0;
  let roots = 0;
  let elements = 0;
  const after = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    if (at < 0) throw new Mistake('xml', 'unclosed', i);
    return at + mark.length;
  };
  while (i < text.length) {
    if (text[i] !== '<') {
      const end = text.indexOf('<', i);
      const stop = end < 0 ? text.length : end;
      const piece = text.slice(i, stop);
      if (open.length > 0) handler.text(decodeEntities(piece, i));
      else if (piece.trim() !== '') throw new Mistake('xml', 'text outside the root', i);
      i = stop;
    } else if (text.startsWith('<!--', i)) {
      const end = after('-->', i + 4);
      handler.comment?.(text.slice(i + 4, end - 3));
      i = end;
    } else if (text.startsWith('<![CDATA[', i)) {
      const end = after(']]>', i + 9);
      if (open.length > 0) handler.text(text.slice(i + 9, end - 3));
      i = end;
    } else if (text.startsWith('<?', i)) i = after('?>', i + 2);
    else if (text.startsWith('<!', i)) {
      const end = after('>', i);
      if (text.slice(i, end).includes('[')) throw new Mistake('xml-doctype', 'DOCTYPE', i);
      i = end;
    } else if (text[i + 1] === '/') {
      const end = after('>', i);
      const name = text.slice(i + 2, end - 1).trim();
      if (open.pop() !== name) throw new Mistake('xml', `</${name.slice(0, 40)}>`, i);
      handler.close(name);
      i = end;
    } else {
      if (open.length === 0 && roots++ > 0) throw new Mistake('xml', 'second root', i);
      if (progress && (++elements & 4095) === 0) progress(i);
      const tag = readTag(text, i);
      handler.open(tag.name, tag.attributes);
      if (tag.empty) handler.close(tag.name);
      else if (open.push(tag.name) > MAX_DEPTH) throw new Mistake('xml', 'depth', i);
      i = tag.end;
    }
  }
  if (open.length > 0) throw new Mistake('xml', `<${open.at(-1)!.slice(0, 40)}>`, text.length);
  if (roots === 0) throw new Mistake('xml', 'no root', 0);
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
/** Letters without accents, '_' and ':'; after the first also digits, '-' and '.'. */
const isPlainName = (code: number, inside: boolean): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  code === 58 ||
  (inside && ((code >= 48 && code <= 57) || code === 45 || code === 46));
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);

function readTag(text: string, start: number) {
  let i = endOfName(text, start + 1);
  const name = text.slice(start + 1, i);
  const attributes = new Map<string, string>();
  for (;;) {
    i = afterBlanks(text, i);
    if (text[i] === '>') return { name, attributes, empty: false, end: i + 1 };
    if (text[i] === '/' && text[i + 1] === '>') return { name, attributes, empty: true, end: i + 2 };
    if (i >= text.length) throw new Mistake('xml', 'unclosed', start);
    const from = i;
    i = endOfName(text, i);
    const attribute = text.slice(from, i);
    i = afterBlanks(text, i);
    if (text[i] !== '=') throw new Mistake('xml', attribute.slice(0, 40), i);
    i = afterBlanks(text, i + 1);
    const quote = text[i];
    if (quote !== '"' && quote !== "'") throw new Mistake('xml', attribute.slice(0, 40), i);
    const end = text.indexOf(quote, i + 1);
    if (end < 0) throw new Mistake('xml', 'unclosed', start);
    if (attributes.has(attribute)) throw new Mistake('xml', attribute.slice(0, 40), i);
    attributes.set(attribute, decodeEntities(text.slice(i + 1, end), i + 1));
    i = end + 1;
  }
}

/** Nearly all names are plain letters; the pattern is for the others, and ten times as slow. */
function endOfName(text: string, from: number): number {
  let end = from;
  while (isPlainName(text.charCodeAt(end), end > from)) end++;
  if (end > from && !(text.charCodeAt(end) > 127)) return end;
  NAME.lastIndex = from;
  if (!NAME.test(text)) throw new Mistake('xml', 'name', from);
  return NAME.lastIndex;
}

function afterBlanks(text: string, from: number): number {
  let i = from;
  while (isBlank(text.charCodeAt(i))) i++;
  return i;
}

function decodeEntities(text: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,40}(?:;|$)?)/g, (whole: string, inside: string, offset: number) => {
    const name = inside.endsWith(';') ? inside.slice(0, -1) : '';
    const known = ENTITIES.get(name);
    if (known !== undefined) return known;
    const code = /^#x([0-9a-f]{1,6})$/i.exec(name) ?? /^#([0-9]{1,7})$/.exec(name);
    const point = code ? Number.parseInt(code[1]!, name[1] === 'x' || name[1] === 'X' ? 16 : 10) : -1;
    if (!isLegal(point)) throw new Mistake('xml', whole.slice(0, 20), at + offset);
    return String.fromCodePoint(point);
  });
}

/** Characters that XML 1.0 allows at all. */
const isLegal = (point: number): boolean =>
  point === 9 ||
  point === 10 ||
  point === 13 ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff);
