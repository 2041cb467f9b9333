/**
 * Arrows and signs that people type in titles and that none of the faces has, drawn by lines as strong as the letters beside them.
 * Thousandths of the size; y runs down from the baseline.
 */
import type { Weight } from './faces.ts';
import type { Segment } from './path-data.ts';

type Line = readonly (readonly [x: number, y: number])[];
type Sign = { readonly advance: number; readonly lines: readonly Line[] };

const wave = (y: number): Line =>
  Array.from({ length: 17 }, (_, i) => [90 + i * 33.75, y - 55 * Math.sin((i / 16) * 2 * Math.PI)] as const);
const loop: Line = Array.from({ length: 49 }, (_, i) => {
  const t = (i / 48) * 2 * Math.PI;
  const k = 1 / (1 + Math.sin(t) ** 2);
  return [430 + 340 * Math.cos(t) * k, -250 - 480 * Math.sin(t) * Math.cos(t) * k] as const;
});
const TO: Line = [
  [560, -430],
  [760, -250],
  [560, -70],
];
const FRO: Line = TO.map(([x, y]) => [820 - x, y] as const);
const SHAFT: Line = [
  [60, -250],
  [760, -250],
];
const GREATER: Line = [
  [90, -560],
  [620, -360],
  [90, -160],
];
const level = (y: number): Line => [
  [90, y],
  [620, y],
];
const turned = (line: Line, width: number): Line => line.map(([x, y]) => [width - x, y] as const);
const upright = (line: Line): Line => line.map(([x, y]) => [-y + 40, x - 700] as const);

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['→', { advance: 820, lines: [SHAFT, TO] }],
  ['←', { advance: 820, lines: [SHAFT, FRO] }],
  ['↔', { advance: 820, lines: [SHAFT, TO, FRO] }],
  ['↑', { advance: 580, lines: [SHAFT, FRO].map(upright) }],
  ['↓', { advance: 580, lines: [SHAFT, TO].map(upright) }],
  [
    '⇒',
    {
      advance: 820,
      lines: [-320, -180]
        .map(
          (y): Line => [
            [60, y],
            [690, y],
          ],
        )
        .concat([TO]),
    },
  ],
  ['≥', { advance: 710, lines: [GREATER, level(-20)] }],
  ['≤', { advance: 710, lines: [turned(GREATER, 710), level(-20)] }],
  [
    '≠',
    {
      advance: 710,
      lines: [
        level(-340),
        level(-160),
        [
          [480, -530],
          [230, 30],
        ],
      ],
    },
  ],
  ['≈', { advance: 710, lines: [wave(-340), wave(-160)] }],
  [
    '✓',
    {
      advance: 740,
      lines: [
        [
          [90, -290],
          [280, -70],
          [650, -600],
        ],
      ],
    },
  ],
  [
    '✗',
    {
      advance: 680,
      lines: [
        [
          [110, -540],
          [570, -20],
        ],
        [
          [570, -540],
          [110, -20],
        ],
      ],
    },
  ],
  [
    '√',
    {
      advance: 700,
      lines: [
        [
          [50, -290],
          [170, -330],
          [320, 0],
          [600, -720],
          [690, -720],
        ],
      ],
    },
  ],
  ['∞', { advance: 860, lines: [loop] }],
]);

export type SignShape = {
  /** Share of the size. */
  readonly advance: number;
  readonly segments: readonly Segment[];
};

/** The shape of a sign, or null where there is none; filled by the nonzero rule. */
export function signOf(cluster: string, weight: Weight): SignShape | null {
  const sign = SIGNS.get(cluster.replace(/[\ufe0e\ufe0f]/g, ''));
  if (!sign) return null;
  const width = weight === 600 ? 104 : 72;
  return {
    advance: sign.advance / 1000,
    segments: sign.lines.flatMap((line) => stroked(line, width)),
  };
}

/** Each piece of a line as a bar, longer by half its width where it meets the next, all turning the same way. */
function stroked(line: Line, width: number): Segment[] {
  return line.slice(1).flatMap(([x1, y1], i): Segment[] => {
    const [x0, y0] = line[i]!;
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    const [nx, ny] = [(-uy * width) / 2, (ux * width) / 2];
    const before = i > 0 ? width / 3 : 0;
    const after = i < line.length - 2 ? width / 3 : 0;
    const [ax, ay] = [x0 - ux * before, y0 - uy * before];
    const [bx, by] = [x1 + ux * after, y1 + uy * after];
    return [
      ['M', ax + nx, ay + ny],
      ['L', bx + nx, by + ny],
      ['L', bx - nx, by - ny],
      ['L', ax - nx, ay - ny],
      ['Z'],
    ];
  });
}
