/** What pages refer to by name and a document holds once: faces, outlines of letters, opacities, patterns, images. */
import type { PDFContext, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { type Affine, after } from '../affine.ts';
import type { Face } from '../faces.ts';
import type { ImageMark, PatternTile } from '../marks.ts';
import { movedSegments, type Segment } from '../path-data.ts';
import type { SetGlyph } from '../set-text.ts';
import { number, outlineOf } from './content.ts';
import { PdfFont } from './fonts.ts';
import { writePattern } from './pattern.ts';

export class Resources {
  readonly context: PDFContext;
  readonly #document: PDFDocument;
  readonly #fonts = new Map<Face, PdfFont>();
  readonly #outlines = new Map<string, { name: string; ref: PDFRef } | null>();
  readonly #opacities = new Map<string, { name: string; ref: PDFRef }>();
  readonly #patterns = new Map<string, { name: string; ref: PDFRef }>();
  readonly #images = new Map<string, { name: string; ref: PDFRef; width: number; height: number }>();

  constructor(document: PDFDocument) {
    this.#document = document;
    this.context = document.context;
  }

  font(face: Face): PdfFont {
    let font = this.#fonts.get(face);
    if (!font) {
      font = new PdfFont(face, `F${this.#fonts.size + 1}`, this.context.nextRef());
      this.#fonts.set(face, font);
    }
    return font;
  }

  /** A letter's outline, stroked, in thousandths of its size; null where there is nothing to see. */
  outline({ face, glyph, sign, shows }: SetGlyph): string | null {
    if (sign?.length === 0) return null;
    const key = sign ? `${face.file} sign ${shows}` : `${face.file} ${glyph.id}`;
    const known = this.#outlines.get(key);
    if (known !== undefined) return known?.name ?? null;
    const share = 1000 / face.font.unitsPerEm;
    const drawn = sign ? outlineOf(movedSegments(sign, [1, 0, 0, -1, 0, 0])) : glyphOutline(glyph, share);
    if (drawn === '') {
      this.#outlines.set(key, null);
      return null;
    }
    const { minX, minY, maxX, maxY } = sign ? boundsOf(sign) : glyph.bbox;
    const unit = sign ? 1 : share;
    // Room for the stroke, which is measured against small letters.
    const room = 1000;
    const ref = this.context.register(
      this.context.flateStream(`${drawn}\nS`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [minX * unit - room, minY * unit - room, maxX * unit + room, maxY * unit + room].map(
          Math.round,
        ),
      }),
    );
    const name = `L${this.#outlines.size + 1}`;
    this.#outlines.set(key, { name, ref });
    return name;
  }

  opacity(fill: number, stroke: number): string {
    const key = `${number(fill)} ${number(stroke)}`;
    let known = this.#opacities.get(key);
    if (!known) {
      const state = this.context.obj({
        Type: 'ExtGState',
        ca: Number(number(fill)),
        CA: Number(number(stroke)),
      });
      known = { name: `G${this.#opacities.size + 1}`, ref: this.context.register(state) };
      this.#opacities.set(key, known);
    }
    return known.name;
  }

  /** @param page how pixels of the picture lie on this page */
  pattern(id: string, tile: PatternTile, page: Affine): string {
    const matrix = after(page, tile.matrix);
    const key = `${id} ${matrix.map((v) => number(v, 5)).join(' ')}`;
    let known = this.#patterns.get(key);
    if (!known) {
      const ref = writePattern(this.context, tile, matrix);
      known = { name: `P${this.#patterns.size + 1}`, ref };
      this.#patterns.set(key, known);
    }
    return known.name;
  }

  /** @throws when it is none */
  async image({ type, base64 }: ImageMark): Promise<{ name: string; width: number; height: number }> {
    let known = this.#images.get(base64);
    if (!known) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const image =
        type === 'image/png' ? await this.#document.embedPng(bytes) : await this.#document.embedJpg(bytes);
      await image.embed();
      known = { name: `I${this.#images.size + 1}`, ref: image.ref, width: image.width, height: image.height };
      this.#images.set(base64, known);
    }
    return known;
  }

  /** Writes the dictionary that all pages share. */
  write(ref: PDFRef): void {
    for (const font of this.#fonts.values()) font.embed(this.context);
    const named = (list: Iterable<{ readonly name: string; readonly ref: PDFRef } | null>) =>
      Object.fromEntries([...list].flatMap((entry) => (entry ? [[entry.name, entry.ref]] : [])));
    this.context.assign(
      ref,
      this.context.obj({
        Font: named(this.#fonts.values()),
        XObject: { ...named(this.#outlines.values()), ...named(this.#images.values()) },
        ExtGState: named(this.#opacities.values()),
        Pattern: named(this.#patterns.values()),
      }),
    );
  }
}

/** With y up. */
function boundsOf(sign: readonly Segment[]) {
  const bounds = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  for (const [, ...at] of sign) {
    for (let i = 0; i < at.length; i += 2) {
      const [x, y] = [at[i] as number, -(at[i + 1] as number)];
      bounds.minX = Math.min(bounds.minX, x);
      bounds.maxX = Math.max(bounds.maxX, x);
      bounds.minY = Math.min(bounds.minY, y);
      bounds.maxY = Math.max(bounds.maxY, y);
    }
  }
  return bounds;
}

function glyphOutline(glyph: SetGlyph['glyph'], share: number): string {
  const at = (...values: readonly number[]) => values.map((v) => number(v * share, 1)).join(' ');
  const out: string[] = [];
  let [x, y] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') out.push(`${at(a, b)} m`);
    else if (command === 'lineTo') out.push(`${at(a, b)} l`);
    else if (command === 'closePath') out.push('h');
    else if (command === 'bezierCurveTo') out.push(`${at(...args)} c`);
    else {
      // PDF has cubic curves only.
      const [x1, y1] = [x + (2 / 3) * (a - x), y + (2 / 3) * (b - y)];
      out.push(`${at(x1, y1, c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d)} c`);
    }
    if (args.length >= 2) [x, y] = [args.at(-2)!, args.at(-1)!];
  }
  return out.join('\n');
}
