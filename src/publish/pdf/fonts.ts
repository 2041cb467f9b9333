/**
 * Faces embedded in a PDF: only the glyphs that are used, each under a code of its own for every text that it stands for, so that
 * what is copied or searched is what was written (ISO 32000-1, 9.7 composite fonts, 9.10 extraction).
 */
import { type PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Face } from '../faces.ts';
import type { SetGlyph } from '../set-text.ts';
import { fingerprint } from './fingerprint.ts';

type Code = { readonly code: number; readonly glyph: SetGlyph['glyph']; readonly text: string };

/** One face in one document. */
export class PdfFont {
  readonly name: string;
  readonly ref: PDFRef;
  readonly #face: Face;
  readonly #codes = new Map<string, Code>();

  constructor(face: Face, name: string, ref: PDFRef) {
    this.#face = face;
    this.name = name;
    this.ref = ref;
  }

  /** The code of a glyph in a text string, as four hexadecimal digits. */
  codeOf({ glyph, text }: SetGlyph): string {
    const key = `${glyph.id} ${text}`;
    let known = this.#codes.get(key);
    if (!known) {
      // 0 is what a reader takes for a missing glyph.
      known = { code: this.#codes.size + 1, glyph, text };
      this.#codes.set(key, known);
    }
    return hex(known.code);
  }

  /** Writes the face into the document, once all its text is set. */
  embed(context: PDFContext): void {
    const { font } = this.#face;
    const codes = [...this.#codes.values()];
    const subset = font.createSubset();
    const toGlyph = new Uint8Array(2 * (codes.length + 1));
    for (const { code, glyph } of codes) {
      const id = subset.includeGlyph(glyph);
      toGlyph[2 * code] = id >> 8;
      toGlyph[2 * code + 1] = id & 255;
    }
    const file = subset.encode();
    const share = 1000 / font.unitsPerEm;
    const baseName = `${fingerprint(file, 6)}+${(font.postscriptName ?? 'Face').replace(/[^A-Za-z0-9-]/g, '')}`;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: baseName,
        // Symbolic: codes are our own.
        Flags: 4,
        FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((v) =>
          Math.round(v * share),
        ),
        ItalicAngle: font.italicAngle,
        Ascent: Math.round(font.ascent * share),
        Descent: Math.round(font.descent * share),
        CapHeight: Math.round((font.capHeight || font.ascent) * share),
        StemV: /semibold|bold/i.test(baseName) ? 120 : 80,
        FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: baseName,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: 0,
        W: [1, codes.map(({ glyph }) => Math.round(glyph.advanceWidth * share * 100) / 100)],
        CIDToGIDMap: context.register(context.flateStream(toGlyph)),
      }),
    );
    context.assign(
      this.ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: baseName,
        Encoding: PDFName.of('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicode(codes))),
      }),
    );
  }
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** UTF-16, big-endian, in hexadecimal. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');

/** A text as a PDF keeps it, whatever its letters. */
export const pdfText = (text: string): PDFHexString => PDFHexString.of(`FEFF${utf16(text)}`);

function toUnicode(codes: readonly Code[]): string {
  const lines = codes
    .filter(({ text }) => text !== '')
    .map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  // A block holds 100 lines at most (Adobe Technical Note 5411).
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
