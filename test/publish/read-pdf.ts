/** Reads a PDF of ours back: what is written on each page, by the codes and maps that any reader goes by. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  /** One entry for each text object, as it is found by searching. */
  readonly texts: readonly string[];
  readonly content: string;
};

export async function readPdf(bytes: Uint8Array): Promise<{ document: PDFDocument; pages: ReadPage[] }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map((page) => {
    const content = textOf(page.node.context.lookup(page.node.get(PDFName.of('Contents'))));
    const resources = page.node.context.lookup(page.node.get(PDFName.of('Resources')), PDFDict);
    const maps = new Map<string, ReadonlyMap<string, string>>();
    const fonts = page.node.context.lookup(resources.get(PDFName.of('Font')), PDFDict);
    for (const [name, ref] of fonts.entries()) {
      const font = page.node.context.lookup(ref, PDFDict);
      maps.set(name.asString(), mapOf(textOf(page.node.context.lookup(font.get(PDFName.of('ToUnicode'))))));
    }
    return { width: page.getWidth(), height: page.getHeight(), content, texts: textsOf(content, maps) };
  });
  return { document, pages };
}

/** All objects of a document, as text. */
export const dictionaryOf = (document: PDFDocument, name: string): string =>
  String(document.context.lookup(document.catalog.get(PDFName.of(name))));

export function textOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
}

/** Alternative texts of all pictures. */
export function altsOf(document: PDFDocument): string[] {
  const found: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const alt = object.get(PDFName.of('Alt'));
    if (alt) found.push(fromHex(String(alt).slice(1, -1)));
  }
  return found;
}

/** Tags by how often they occur. */
export function tagsOf(document: PDFDocument): Record<string, number> {
  const tags: Record<string, number> = {};
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('Type'))) !== '/StructElem') continue;
    const tag = String(object.get(PDFName.of('S'))).slice(1);
    tags[tag] = (tags[tag] ?? 0) + 1;
    if (!(object.get(PDFName.of('K')) instanceof PDFArray)) throw new Error('an element without children');
  }
  return tags;
}

const fromHex = (hex: string): string => {
  let text = '';
  for (let i = hex.toUpperCase().startsWith('FEFF') ? 4 : 0; i < hex.length; i += 4) {
    text += String.fromCharCode(Number.parseInt(hex.slice(i, i + 4), 16));
  }
  return text;
};

function mapOf(cmap: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar\n([\s\S]*?)\nendbfchar/g)) {
    for (const [, code, text] of block!.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/g))
      map.set(code!, fromHex(text!));
  }
  return map;
}

function textsOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const texts: string[] = [];
  let text = '';
  let font = '';
  // What a span says instead of its letters; null = nothing, they speak for themselves.
  let said: string | null = null;
  for (const line of content.split('\n')) {
    const instead = /\/ActualText <(FEFF[0-9A-Fa-f]*)>/.exec(line);
    if (instead) {
      said = fromHex(instead[1]!);
      text += said;
    } else if (line === 'EMC') said = null;
    else if (line === 'BT' && said === null) text = '';
    else if (line === 'ET') {
      if (text !== '') texts.push(text);
      if (said === null) text = '';
    } else if (line.endsWith(' Tf')) font = line.split(' ')[0]!;
    else if (/T[jJ]$/.test(line) && said === null) {
      for (const [, codes] of line.matchAll(/<([0-9a-f]+)>/g)) {
        for (let i = 0; i < codes!.length; i += 4) text += maps.get(font)!.get(codes!.slice(i, i + 4)) ?? '';
      }
    }
  }
  return texts;
}
