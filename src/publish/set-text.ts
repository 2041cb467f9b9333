/** Text set in glyphs: faces chosen, letters joined and kerned, directions ordered. Lengths are shares of the text's size. */
import type { Glyph } from '@cantoo/fontkit';
import { directedRuns, isArabic, mirrored } from './bidi.ts';
import { type Face, type FaceSet, faceWeight, isPictures, isShapeless, type Weight } from './faces.ts';
import type { Segment } from './path-data.ts';
import { signOf } from './signs.ts';
import type { TracedLetters } from './traced.ts';

export type SetGlyph = {
  readonly face: Face;
  readonly glyph: Glyph;
  /** What it stands for; '' for what only belongs to another glyph, e.g. the dots of a letter. */
  readonly text: string;
  /** From where the pen stands, to the right and up. */
  readonly dx: number;
  readonly dy: number;
  /** How far the pen goes on. */
  readonly advance: number;
  /** True for what no face has: the box that stands for it, or its `sign`. */
  readonly isMissing: boolean;
  /** What is seen instead of the glyph; thousandths of the size, y down. Null = the glyph. */
  readonly sign: readonly Segment[] | null;
  /** What `sign` shows: the same always looks the same. */
  readonly shows: string;
};

/** A run of one face, in the order in which it is seen from left to right. */
export type SetText = { readonly glyphs: readonly SetGlyph[]; readonly width: number };

const clusters = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** @param spacing extra space after each written character, against the size; ligatures are left out where there is any */
export function setText(text: string, weight: number, faces: FaceSet, spacing = 0): SetText {
  const glyphs: SetGlyph[] = [];
  for (const run of directedRuns(text.normalize('NFC'))) {
    const found = piecesOf(run.text, faceWeight(weight), faces);
    const pieces = found.some(isWithoutFace) ? drawnTogether(found, faceWeight(weight), faces) : found;
    if (run.isRtl) pieces.reverse();
    for (const piece of pieces) glyphs.push(...setPiece(piece, faceWeight(weight), run.isRtl, spacing));
  }
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

type Piece = {
  readonly face: Face;
  text: string;
  readonly isMissing: boolean;
  /** What no face has, as the machine draws it. */
  readonly drawn?: TracedLetters | null;
};

/** The text in pieces that one face has. */
function piecesOf(text: string, weight: Weight, faces: FaceSet): Piece[] {
  const arabic = isArabic(text);
  const pieces: Piece[] = [];
  for (const { segment } of clusters.segment(text)) {
    if (isShapeless(segment)) {
      // Joiners belong to what stands beside them; alone they show nothing.
      const last = pieces.at(-1);
      if (last && /[\u200c\u200d]/.test(segment)) last.text += segment;
      continue;
    }
    // What no face has may be put another way: a ligature of old files as its letters.
    const plain = segment.normalize('NFKC');
    const found = faces.faceFor(segment, weight, arabic);
    // A sign among letters is no picture, unless it was asked for as one.
    const own =
      found && isPictures(found) && signOf(segment, weight) && !segment.includes('\ufe0f') ? null : found;
    const face = own ?? (plain === segment ? null : faces.faceFor(plain, weight, arabic));
    const shown = own ? segment : plain;
    const last = pieces.at(-1);
    if (face && last && last.face === face && !last.isMissing) last.text += shown;
    else pieces.push({ face: face ?? faces.plain(weight), text: face ? shown : segment, isMissing: !face });
  }
  return pieces;
}

const isWithoutFace = ({ isMissing, text }: Piece): boolean => isMissing && signOf(text, 400) === null;

/** Letters without a face that stand beside each other, and the spaces between them, are drawn as one: they may join or carry each other. */
function drawnTogether(pieces: readonly Piece[], weight: Weight, faces: FaceSet): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const from = i;
    let end = i;
    for (; i < pieces.length; i++) {
      if (isWithoutFace(pieces[i]!)) end = i + 1;
      else if (end === from || pieces[i]!.text.trim() !== '') break;
    }
    if (end === from) {
      out.push(pieces[from]!);
      i = from + 1;
      continue;
    }
    i = end;
    const together = pieces.slice(from, end);
    const text = together.map((piece) => piece.text).join('');
    const drawn = faces.drawn(text, weight);
    if (drawn) {
      out.push({ ...together[0]!, text, drawn });
      continue;
    }
    const alone = together.map((piece) =>
      isWithoutFace(piece) ? { ...piece, drawn: faces.drawn(piece.text, weight) } : piece,
    );
    const boxes = alone.filter((piece) => isWithoutFace(piece) && !piece.drawn);
    if (alone.some((piece) => piece.drawn)) for (const piece of boxes) faces.boxes.add(piece.text);
    else faces.boxes.add(text);
    out.push(...alone);
  }
  return out;
}

function setPiece(
  { face, text, isMissing, drawn = null }: Piece,
  weight: Weight,
  isRtl: boolean,
  spacing: number,
): SetGlyph[] {
  const { font } = face;
  const em = font.unitsPerEm;
  if (isMissing) {
    const glyph = font.getGlyph(0)!;
    const sign = signOf(text, weight);
    const box = { face, glyph, text, dx: 0, dy: 0, isMissing, sign: null, shows: text };
    if (drawn) return drawnGlyphs({ ...box, advance: drawn.advance / 1000 }, drawn, isRtl);
    const width = sign?.advance ?? glyph.advanceWidth / em;
    return [{ ...box, advance: width + spacing, sign: sign?.segments ?? null }];
  }
  const features: Record<string, boolean> = spacing > 0 ? { liga: false, clig: false } : {};
  const run = font.layout(text, features, undefined, undefined, isRtl ? 'rtl' : 'ltr');
  return run.glyphs.map((glyph, i) => {
    const at = run.positions![i]!;
    const said = String.fromCodePoint(...glyph.codePoints);
    const seen = isRtl ? mirrored(said) : said;
    return {
      face,
      // A bracket that opens to the left is drawn as one that closes, and is still the one that was written.
      glyph: (seen === said ? null : font.glyphForCodePoint(seen.codePointAt(0)!)) ?? glyph,
      text: said,
      dx: at.xOffset / em,
      dy: at.yOffset / em,
      advance: at.xAdvance / em + (glyph.isMark || at.xAdvance === 0 ? 0 : spacing),
      isMissing,
      sign: null,
      shows: '',
    };
  });
}

/** One a letter, in the order in which they are seen, so that all readers find them as they find set ones; the first shows them all. */
function drawnGlyphs(whole: SetGlyph, { segments }: TracedLetters, isRtl: boolean): SetGlyph[] {
  const letters = [...clusters.segment(whole.text)].map(({ segment }) => segment);
  if (isRtl) letters.reverse();
  const advance = whole.advance / letters.length;
  return letters.map((text, i) => ({ ...whole, text, advance, sign: i === 0 ? segments : [] }));
}
