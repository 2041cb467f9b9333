/**
 * The parts of a workbook's zip, checked before anybody looks inside: inflated bytes and their ratio are counted as they come
 * out, a part that is there twice is refused (programs differ in which they take), and so is a document type of a part's own.
 */

import { readXml, type XmlHandler } from '../../base/xml-reader.ts';
import type { InFile } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { unzip, type ZipBudget } from '../zip.ts';

export class WorkbookParts {
  /** Names of all entries, those that are not unpacked too; lower case. */
  readonly names: ReadonlySet<string>;
  private readonly parts: ReadonlyMap<string, Uint8Array>;

  private constructor(
    readonly file: string,
    names: ReadonlySet<string>,
    parts: ReadonlyMap<string, Uint8Array>,
    private readonly issues: IssueList,
  ) {
    this.names = names;
    this.parts = parts;
  }

  /** Null with an error when the zip cannot be used. */
  static open(file: InFile, issues: IssueList, budget?: ZipBudget): WorkbookParts | null {
    const names = new Set<string>();
    const found = new IssueList();
    const keep = (name: string): boolean => {
      const lower = name.toLowerCase();
      if (names.has(lower)) found.add('error', 'workbook-damaged', { file: file.name }, { what: name });
      names.add(lower);
      return /\.(xml|rels)$/.test(lower) || lower === 'mimetype';
    };
    const inside = unzip(file, found, { keep, ...(budget ? { budget } : {}) });
    for (const issue of found.list()) {
      const { code } = issue;
      if (code === 'zip-duplicate-entry') continue; // said by `keep`
      if (code === 'zip-damaged' || code === 'zip-empty')
        issues.add('error', 'workbook-damaged', { file: file.name }, { what: 'zip' });
      else if (code === 'zip-encrypted') issues.add('error', 'xls-or-password', { file: file.name });
      else issues.addAll([issue]);
    }
    if (inside === null || found.hasErrors) return null;
    // Part names are the same in capitals (ECMA-376-2 9.1.1).
    const parts = new Map(inside.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
    return new WorkbookParts(file.name, names, parts, issues);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** Inflated bytes of a part; 0 where it is not there. */
  size(name: string): number {
    return this.parts.get(name.toLowerCase())?.length ?? 0;
  }

  /**
   * Walks through a part. False with an error when it is not there or not well-formed.
   * @param progress called now and then with the bytes read so far
   */
  read(name: string, handler: XmlHandler, progress?: (at: number) => void): boolean {
    const bytes = this.parts.get(name.toLowerCase());
    const text = bytes ? textOf(bytes) : null;
    if (text === null) return this.damaged(name);
    const mistake = readXml(text, handler, progress);
    if (mistake === null) return true;
    if (mistake.code === 'xml-doctype')
      this.issues.add('error', 'xml-doctype', { file: this.file }, { reason: name });
    else return this.damaged(`${name}, ${mistake.reason}`);
    return false;
  }

  damaged(what: string): false {
    this.issues.add('error', 'workbook-damaged', { file: this.file }, { what: what.slice(0, 100) });
    return false;
  }
}

/** UTF-8 or UTF-16 as its mark says; line ends as XML reads them. Null when it is neither. */
function textOf(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  } catch {
    return null;
  }
}

/** 'x:row' → 'row': workbooks may give their names any prefix. */
export const localName = (name: string): string => {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
};
