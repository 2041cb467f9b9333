/**
 * Faces for paper: Source Sans 3 in the files that each hold one script, Arabic and emoji beside it. A document loads only what
 * its text needs, and sets every piece of text in the first face that has all its letters.
 */
import { create, type Font } from '@cantoo/fontkit';
import { BOTH, FIRST, inRanges, STOCK, type Stock, type Weight } from './face-stock.ts';
import type { Surroundings } from './publish.ts';
import { type DrawnLetters, type TracedLetters, traced } from './traced.ts';

export type { Weight };
/** There are two; all others are set in the nearer one. */
export const faceWeight = (weight: number): Weight => (weight >= 500 ? 600 : 400);

export type Face = { readonly file: string; readonly font: Font };

const stockOf = (stem: string): Stock => STOCK.find((stock) => stock.stem === stem)!;
const EMOJI = stockOf('noto-emoji-emoji');
const ARABIC = stockOf('noto-sans-arabic-arabic');

const fileOf = ({ stem, weights }: Stock, weight: Weight): string =>
  `${stem}-${weights.includes(weight) ? weight : 400}-normal.woff`;

/** Characters that change how others look and have no shape of their own: nothing is drawn where a face lacks them. */
const SHAPELESS = /^\p{Default_Ignorable_Code_Point}$/u;
/** Pictures in colour elsewhere; here they are drawn in the colour of the text. */
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}|\ufe0f\u20e3/u;

/** The faces that a document's text needs, ready to be asked. */
export class FaceSet {
  readonly #faces: ReadonlyMap<string, Face>;
  readonly #found = new Map<string, Face | null>();
  readonly #letters: Surroundings['letters'];
  readonly #drawn = new Map<string, TracedLetters | null>();

  private constructor(faces: ReadonlyMap<string, Face>, letters: Surroundings['letters']) {
    this.#faces = faces;
    this.#letters = letters;
  }

  /** @param texts everything that will be set, with its weight */
  static async load(
    texts: Iterable<{ readonly text: string; readonly weight: number }>,
    { face, letters }: Pick<Surroundings, 'face' | 'letters'>,
  ): Promise<FaceSet> {
    const points: Readonly<Record<Weight, Set<number>>> = { 400: new Set(), 600: new Set() };
    for (const { text, weight } of texts) {
      for (const char of text.normalize('NFC')) points[faceWeight(weight)].add(char.codePointAt(0)!);
    }
    const faces = new Map<string, Face>();
    const open = async (file: string): Promise<Face> => {
      const known = faces.get(file);
      if (known) return known;
      const made: Face = { file, font: saying(create(await face(file)) as Font) };
      faces.set(file, made);
      return made;
    };
    for (const weight of BOTH) {
      let missing = [...points[weight]];
      if (missing.length === 0) continue;
      for (const stock of STOCK) {
        const here = stock === FIRST || missing.some((point) => inRanges(stock, point));
        if (!here) continue;
        const { font } = await open(fileOf(stock, weight));
        missing = missing.filter((point) => !font.hasGlyphForCodePoint(point));
      }
    }
    if (faces.size === 0) await open(fileOf(FIRST, 400));
    return new FaceSet(faces, letters);
  }

  /** The face that says that a letter is missing, by a box. */
  plain(weight: Weight): Face {
    return this.#faces.get(fileOf(FIRST, weight)) ?? this.#faces.values().next().value!;
  }

  /**
   * The face for one written character (a grapheme cluster); null where no face has it.
   * @param isArabic in Arabic text, spaces and marks come from its face
   */
  faceFor(cluster: string, weight: Weight, isArabic: boolean): Face | null {
    const key = `${weight}${isArabic}${cluster}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#search(cluster, weight, isArabic);
      this.#found.set(key, found);
    }
    return found;
  }

  /** Letters that no face here has, in outlines as this machine draws them; null where it cannot, either. */
  drawn(text: string, weight: Weight): TracedLetters | null {
    const key = `${weight}${text}`;
    let found = this.#drawn.get(key);
    if (found === undefined) {
      const letters: DrawnLetters | null = this.#letters?.(text, weight) ?? null;
      found = letters && traced(letters);
      this.#drawn.set(key, found);
    }
    return found;
  }

  /** Text that stands as boxes, in the order in which it was met. */
  readonly boxes = new Set<string>();

  #search(cluster: string, weight: Weight, isArabic: boolean): Face | null {
    const points = [...cluster].filter((c) => !SHAPELESS.test(c)).map((c) => c.codePointAt(0)!);
    const first = PICTURE.test(cluster) ? EMOJI : isArabic ? ARABIC : FIRST;
    for (const stock of [first, ...STOCK]) {
      const face = this.#faces.get(fileOf(stock, weight));
      if (face && points.every((point) => face.font.hasGlyphForCodePoint(point))) return face;
    }
    return null;
  }
}

/**
 * Fontkit keeps one object a glyph, with the letters that it first stood for. Where a glyph serves several – a space that may
 * break and one that may not, the skeleton of two Arabic letters – each use here says its own.
 */
function saying(font: Font): Font {
  const kept = font.getGlyph.bind(font);
  font.getGlyph = (id, points = []) => {
    const glyph = kept(id, points);
    if (!glyph || glyph.codePoints.join() === points.join()) return glyph;
    return Object.assign(Object.create(glyph), { codePoints: points });
  };
  return font;
}

/** Whether it is the face of emoji. */
export const isPictures = ({ file }: Face): boolean => file.startsWith(EMOJI.stem);

export const isShapeless = (cluster: string): boolean => [...cluster].every((c) => SHAPELESS.test(c));
