/**
 * Faces for paper: Source Sans 3 in the files that each hold one script, Arabic and emoji beside it. A document loads only what
 * its text needs, and sets every piece of text in the first face that has all its letters.
 */
import { create, type Font } from '@cantoo/fontkit';
import type { Surroundings } from './publish.ts';

export type Weight = 400 | 600;
/** There are two; all others are set in the nearer one. */
export const faceWeight = (weight: number): Weight => (weight >= 500 ? 600 : 400);

export type Face = { readonly file: string; readonly font: Font };

type Stock = {
  /** File name before the weight. */
  readonly stem: string;
  readonly weights: readonly Weight[];
  /** First and last code points of what it may hold, in turn. */
  readonly ranges: readonly number[];
};

const BOTH = [400, 600] as const;
/** In the order in which they are asked; ranges as the packages' unicode.json states them. */
const STOCK: readonly Stock[] = [
  { stem: 'source-sans-3-latin', weights: BOTH, ranges: [0, 0x10ffff] },
  {
    stem: 'source-sans-3-latin-ext',
    weights: BOTH,
    ranges: [
      0x100, 0x2ff, 0x1d00, 0x1dbf, 0x1e00, 0x1e9f, 0x1ef2, 0x1eff, 0x2020, 0x2020, 0x20a0, 0x20c4, 0x2113,
      0x2113, 0x2c60, 0x2c7f, 0xa720, 0xa7ff,
    ],
  },
  {
    stem: 'source-sans-3-vietnamese',
    weights: BOTH,
    ranges: [0x102, 0x1b0, 0x300, 0x329, 0x1ea0, 0x1ef9, 0x20ab, 0x20ab],
  },
  { stem: 'source-sans-3-cyrillic', weights: BOTH, ranges: [0x301, 0x301, 0x400, 0x4b1, 0x2116, 0x2116] },
  {
    stem: 'source-sans-3-cyrillic-ext',
    weights: BOTH,
    ranges: [0x460, 0x52f, 0x1c80, 0x1c8a, 0x20b4, 0x20b4, 0x2de0, 0x2dff, 0xa640, 0xa69f],
  },
  { stem: 'source-sans-3-greek', weights: BOTH, ranges: [0x370, 0x3ff] },
  { stem: 'source-sans-3-greek-ext', weights: BOTH, ranges: [0x1f00, 0x1fff] },
  {
    stem: 'noto-sans-arabic-arabic',
    weights: BOTH,
    ranges: [0x600, 0x6ff, 0x750, 0x77f, 0x870, 0x8ff, 0xfb50, 0xfdff, 0xfe70, 0xfefc],
  },
  {
    stem: 'noto-emoji-emoji',
    weights: [400],
    ranges: [0x203c, 0x203c, 0x2049, 0x2049, 0x2122, 0x3299, 0x1f000, 0x1faff],
  },
];
const stockOf = (stem: string): Stock => STOCK.find((stock) => stock.stem === stem)!;
const FIRST = STOCK[0]!;
const EMOJI = stockOf('noto-emoji-emoji');
const ARABIC = stockOf('noto-sans-arabic-arabic');

const inRanges = ({ ranges }: Stock, point: number): boolean => {
  for (let i = 0; i < ranges.length; i += 2) if (point >= ranges[i]! && point <= ranges[i + 1]!) return true;
  return false;
};
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

  private constructor(faces: ReadonlyMap<string, Face>) {
    this.#faces = faces;
  }

  /** @param texts everything that will be set, with its weight */
  static async load(
    texts: Iterable<{ readonly text: string; readonly weight: number }>,
    { face }: Pick<Surroundings, 'face'>,
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
    return new FaceSet(faces);
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
