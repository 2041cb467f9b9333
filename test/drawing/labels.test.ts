import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelCandidate, overlappingLabels, placeLabels } from '../../src/drawing/labels.ts';
import { breakLabel, shortenLabel } from '../../src/drawing/line-break.ts';
import { textWidth } from '../../src/drawing/text-width.ts';

const BOUNDS = { x0: 0, y0: 0, x1: 600, y1: 400 };

const words = fc.array(
  fc.constantFrom(
    'Selbsthilfe',
    'Kontaktstelle',
    'der',
    'Stadt',
    'NRW',
    'Ärzt/innen',
    'Gesunde-Städte-Netzwerk',
  ),
  { minLength: 1, maxLength: 9 },
);
const bodies = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    r: fc.integer({ min: 2, max: 24 }),
    importance: fc.integer({ min: 0, max: 10 }),
    words,
  }),
  { maxLength: 40 },
);

function candidatesOf(
  list: readonly { x: number; y: number; r: number; importance: number; words: string[] }[],
) {
  return list.map(
    (b, i): LabelCandidate => ({
      id: `b${i}`,
      x: b.x,
      y: b.y,
      r: b.r,
      blocks: breakLabel(b.words.join(' '), {
        size: 12,
        weight: 400,
        width: 150,
        lines: 4,
        measure: textWidth,
      }),
      size: 12,
      weight: 400,
      importance: b.importance / 10,
      toward: i % 2 ? [0, 1] : null,
    }),
  );
}

for (const quality of ['fast', 'best'] as const) {
  test(`${quality}: no name overlaps another, hides a centre, or leaves the page`, () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const candidates = candidatesOf(list);
        const circles = list.flatMap((b) => [b.x, b.y, b.r]);
        const obstacle = { x0: 250, y0: 150, x1: 350, y1: 180 };
        const placed = placeLabels(
          candidates,
          { circles, circleOf: list.map((_, i) => i), boxes: [obstacle], lines: [0, 0, 600, 400, 1] },
          { bounds: BOUNDS, quality, leaders: true },
        );
        expect(overlappingLabels(placed)).toEqual([]);
        expect(new Set(placed.map((p) => p.index)).size).toBe(placed.length);
        for (const { box, block, index } of placed) {
          expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= 600 && box.y1 <= 400).toBe(true);
          expect(box.x1 - box.x0).toBeCloseTo(block.width);
          const onObstacle = box.x0 < 350 && box.x1 > 250 && box.y0 < 180 && box.y1 > 150;
          expect(onObstacle).toBe(false);
          list.forEach((b, i) => {
            const hidden = b.x > box.x0 && b.x < box.x1 && b.y > box.y0 && b.y < box.y1;
            expect(hidden, `${index} over ${i}`).toBe(false);
          });
        }
      }),
      { numRuns: quality === 'fast' ? 200 : 40 },
    );
  });
}

test('the more important of two names that compete gets the place', () => {
  const base = { words: ['Selbsthilfekontaktstelle', 'Dortmund'], r: 5 };
  const page = { x0: 0, y0: 0, x1: 150, y1: 34 };
  const pair = candidatesOf([
    { ...base, x: 6, y: 17, importance: 2 },
    { ...base, x: 14, y: 17, importance: 9 },
  ]);
  const placed = placeLabels(
    pair,
    { circles: [6, 17, 3, 14, 17, 3], circleOf: [0, 1], boxes: [], lines: [] },
    { bounds: page, quality: 'fast', leaders: false },
  );
  expect(placed.map((p) => p.id)).toEqual(['b1']);
});

test('a lone name stands to the right, or away from its hub', () => {
  const at = (toward: LabelCandidate['toward']) => {
    const [c] = candidatesOf([{ x: 300, y: 200, r: 6, importance: 1, words: ['NRW'] }]);
    const [p] = placeLabels(
      [{ ...c!, toward }],
      { circles: [300, 200, 6], circleOf: [0], boxes: [], lines: [] },
      { bounds: BOUNDS, quality: 'best', leaders: false },
    );
    return p!;
  };
  expect(at(null).align).toBe('start');
  expect(at([-1, 0]).align).toBe('end');
  expect(at([0, 1]).box.y0).toBeGreaterThan(200);
});

test('names break where German allows, and keep all their words', () => {
  const lines = (text: string, width = 120) =>
    breakLabel(text, { size: 12, weight: 400, width, lines: 5, measure: textWidth });
  for (const block of lines(
    'Arbeitsgemeinschaft (AG) der Selbsthilfe-Kontaktstellen und -Büros im Paritätischen NRW',
  )) {
    expect(block.lines.join(' ').replace(/- (?=\p{Lu})/gu, '-')).toBe(
      'Arbeitsgemeinschaft (AG) der Selbsthilfe-Kontaktstellen und -Büros im Paritätischen NRW',
    );
    for (const line of block.lines.slice(0, -1)) expect(line).not.toMatch(/ (der|und|im)$/);
    expect(block.width).toBeCloseTo(Math.max(...block.lines.map((l) => textWidth(l, 12))));
  }
  expect(lines('Ärzt/innen')[0]!.lines).toEqual(['Ärzt/innen']);
  expect(lines('x'.repeat(300))[0]!.lines.at(-1)).toMatch(/…$/);
  expect(lines('x'.repeat(300))[0]!.width).toBeLessThanOrEqual(120);
  expect(lines('')).toHaveLength(1);
});

test('text widths are those of the face: digits are tabular, weights differ, unknown letters are wide', () => {
  expect(textWidth('0000', 100)).toBeCloseTo(textWidth('1111', 100));
  expect(textWidth('Selbsthilfe', 100, 600)).toBeGreaterThan(textWidth('Selbsthilfe', 100));
  expect(textWidth('ß', 1000)).toBeGreaterThan(400);
  expect(textWidth('🎈', 10)).toBe(10);
  expect(textWidth('', 10)).toBe(0);
});

test('a name that has to be shortened never shrinks to its first few letters', () => {
  const short = (text: string, width = 132) =>
    shortenLabel(text, { size: 12, weight: 600, width, lines: 2, measure: textWidth });
  const { lines, width, cut } = short(
    '135 Selbsthilfekontaktstellen und -unterstützungseinrichtungen (2007)',
  );
  expect(cut).toBe(true);
  expect(lines.join(' ')).toMatch(/^135 Selbsthilfe\p{L}*…$/u);
  expect(width).toBeLessThanOrEqual(132);
  // Between words where that leaves enough.
  expect(short('Kontakt- und Beratungsstelle für Selbsthilfegruppen').lines.at(-1)).toMatch(/\p{L} …$/u);
});
