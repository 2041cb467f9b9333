/** Which faces there are for paper, and which characters each may hold: small enough to be asked before anything is written. */

export type Weight = 400 | 600;

export type Stock = {
  /** File name before the weight. */
  readonly stem: string;
  readonly weights: readonly Weight[];
  /** First and last code points of what it may hold, in turn. */
  readonly ranges: readonly number[];
};

export const BOTH = [400, 600] as const;
/** In the order in which they are asked; ranges as the packages' unicode.json states them, of the first as it is. */
export const STOCK: readonly Stock[] = [
  {
    stem: 'source-sans-3-latin',
    weights: BOTH,
    ranges: [
      0x20, 0x7e, 0xa0, 0xff, 0x131, 0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2c6, 0x2da, 0x2da, 0x2dc,
      0x2dc, 0x300, 0x301, 0x303, 0x304, 0x308, 0x309, 0x323, 0x323, 0x329, 0x329, 0x2009, 0x2009, 0x200b,
      0x200b, 0x2013, 0x2014, 0x2018, 0x201a, 0x201c, 0x201e, 0x2022, 0x2022, 0x2026, 0x2026, 0x2032, 0x2033,
      0x2039, 0x203a, 0x2044, 0x2044, 0x20ac, 0x20ac, 0x2122, 0x2122, 0x2191, 0x2191, 0x2193, 0x2193, 0x2212,
      0x2212, 0x2215, 0x2215,
    ],
  },
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
  { stem: 'noto-sans-hebrew-hebrew', weights: BOTH, ranges: [0x590, 0x5ff, 0x20aa, 0x20aa, 0xfb1d, 0xfb4f] },
  {
    stem: 'noto-emoji-emoji',
    weights: [400],
    ranges: [0x203c, 0x203c, 0x2049, 0x2049, 0x2122, 0x3299, 0x1f000, 0x1faff],
  },
];
export const FIRST = STOCK[0]!;

export const inRanges = ({ ranges }: Stock, point: number): boolean => {
  for (let i = 0; i < ranges.length; i += 2) if (point >= ranges[i]! && point <= ranges[i + 1]!) return true;
  return false;
};
