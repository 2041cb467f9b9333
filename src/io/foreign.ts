/** Files that are no format of ours, known by their first bytes, so that the answer can say what they are. */

import type { IssueCode } from '../model/issue-codes.ts';
import { endingOf, head } from './files.ts';
import type { InFile } from './format.ts';
import { field, isRecord, readJson } from './json.ts';
import { decodeText } from './text.ts';
import { entryNames, isZip } from './zip.ts';

export type Foreign = {
  readonly code: IssueCode;
  /** Name of the kind of file, the same in all languages. */
  readonly what: string;
  /** The endings that such a file should have; a different one is worth a word. */
  readonly endings: readonly string[];
};

const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], what: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'GIF' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF' },
  { bytes: [0x1f, 0x8b], what: 'gzip' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '7-Zip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'RAR' },
  { bytes: [0x52, 0x49, 0x46, 0x46], what: 'RIFF' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'ELF' },
  { bytes: [0x4d, 0x5a, 0x90], what: 'EXE' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], what: 'SQLite' },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);

/** Workbooks are zips with these entries; entry names stand in the file unpacked. */
export function workbookKind(file: InFile): 'XLSX' | 'ODS' | 'DOCX' | 'PPTX' | null {
  if (!isZip(file.bytes)) return null;
  // Its first entry, not packed, says what it is (ODF 1.3 part 2, 3.3); the name stands behind 30 bytes of header.
  if (head(file, 200).startsWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 30)) return 'ODS';
  // By the list of entries: a zip of workbooks has their parts in it, too, but not as its own.
  const names = (entryNames(file.bytes) ?? []).map((name) => name.replaceAll('\\', '/').toLowerCase());
  if (names.some((name) => /^xl\/workbook\d*\./.test(name))) return 'XLSX';
  if (names.some((name) => name.startsWith('word/document'))) return 'DOCX';
  return names.some((name) => name.startsWith('ppt/presentation')) ? 'PPTX' : null;
}

/** What a file is that no reader of ours takes; null when nothing can be said. */
export function foreignKind(file: InFile): Foreign | null {
  const { bytes } = file;
  const magic = MAGIC.find((m) => startsWith(bytes, m.bytes));
  if (magic) return { code: 'binary', what: magic.what, endings: [magic.what.toLowerCase(), 'jpg'] };
  if (startsWith(bytes, OLE))
    return { code: 'xls-or-password', what: 'XLS', endings: ['xls', 'doc', 'ppt', 'xlsx'] };
  const workbook = workbookKind(file);
  if (workbook === 'XLSX' || workbook === 'ODS')
    return { code: 'workbook-not-readable', what: workbook, endings: [workbook.toLowerCase()] };
  if (workbook) return { code: 'wrong-type', what: workbook, endings: [workbook.toLowerCase()] };
  if (isZip(bytes)) return { code: 'not-a-workbook', what: 'ZIP', endings: ['zip'] };
  return foreignText(file);
}

function foreignText(file: InFile): Foreign | null {
  const decoded = decodeText(file.bytes.subarray(0, 64 * 1024));
  if (decoded.text === null) return { code: 'binary', what: '?', endings: [endingOf(file.name)] };
  const text = decoded.text.trimStart();
  const lower = text.slice(0, 4096).toLowerCase();
  const other = (what: string, ...endings: string[]): Foreign => ({
    code: 'not-readable-yet',
    what,
    endings,
  });
  if (lower.startsWith('<')) {
    // A document type of its own comes before anything that could say what the file is.
    if (/<!doctype[^>[]{0,300}\[/.test(lower))
      return { code: 'xml-doctype', what: 'XML', endings: ['xml', 'gexf', 'graphml'] };
    if (lower.includes('<gexf')) return other('GEXF', 'gexf', 'xml');
    if (lower.includes('<graphml')) return other('GraphML', 'graphml', 'xml');
    if (/<(!doctype html|html|table|head|body)/.test(lower))
      return { code: 'wrong-type', what: 'HTML', endings: ['html', 'htm'] };
    return { code: 'wrong-type', what: 'XML', endings: ['xml'] };
  }
  if (/^\*(vertices|network)/.test(lower)) return other('Pajek', 'net', 'paj');
  if (lower.includes('converted into dl format'))
    return { code: 'not-dl', what: 'UCINET', endings: ['dat', 'txt'] };
  if (/^dl\b[\s\S]{0,200}\bn\s*[=r]/.test(lower)) return other('UCINET DL', 'dl', 'txt');
  if (/^(creator[^\n]{0,200}\s+)?(version[^\n]{0,40}\s+)?graph\s*\[/.test(lower)) return other('GML', 'gml');
  return foreignJson(file, lower);
}

function foreignJson(file: InFile, start: string): Foreign | null {
  if (!start.startsWith('{') && !start.startsWith('[')) return null;
  const { text } = decodeText(file.bytes);
  const read = text === null ? null : readJson(text);
  if (!read?.ok) return { code: 'json', what: 'JSON', endings: ['json'] };
  const { value } = read;
  const shape: Foreign = { code: 'json-shape', what: 'JSON', endings: ['json'] };
  if (!isRecord(value)) return shape;
  const isCytoscape = field(value, 'elements') !== undefined;
  const isGraph = field(value, 'nodes') !== undefined;
  if (!isCytoscape && !isGraph) return shape;
  return { code: 'not-readable-yet', what: isCytoscape ? 'Cytoscape JSON' : 'Graph JSON', endings: ['json'] };
}
