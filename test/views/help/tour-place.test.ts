/** The tour's card never leaves the window, and does not cover what it talks of where there is room beside it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, cardPlace, lightBox } from '../../../src/views/help/tour-place.ts';

const CARD = { width: 380, height: 240 };
const covers = (lit: Box, at: { x: number; y: number }) =>
  at.x < lit.x + lit.width &&
  lit.x < at.x + CARD.width &&
  at.y < lit.y + lit.height &&
  lit.y < at.y + CARD.height;

test.each([
  ['the rail', { x: 0, y: 50, width: 76, height: 670 }, 'right'],
  ['the inspector', { x: 940, y: 52, width: 340, height: 600 }, 'left'],
  ['the sentence above', { x: 100, y: 150, width: 900, height: 160 }, 'below'],
  ['the line at the bottom', { x: 76, y: 676, width: 1204, height: 44 }, 'above'],
])('beside %s', (_, lit, side) => {
  const at = cardPlace(lit, CARD, { width: 1280, height: 720 });
  expect(covers(lit, at)).toBe(false);
  expect({
    right: at.x >= lit.x + lit.width,
    left: at.x + CARD.width <= lit.x,
    below: at.y >= lit.y + lit.height,
    above: at.y + CARD.height <= lit.y,
  }).toMatchObject({ [side]: true });
});

test('a sheet over most of a small window leaves the top to the card', () => {
  const at = cardPlace(
    { x: 0, y: 240, width: 390, height: 604 },
    { width: 366, height: 230 },
    { width: 390, height: 844 },
  );
  expect(at.y).toBe(12);
});

test('in the window wherever the light is, with or without one', () => {
  const size = fc.record({
    width: fc.integer({ min: 404, max: 2500 }),
    height: fc.integer({ min: 264, max: 1600 }),
  });
  const box = fc.record({
    x: fc.integer({ min: -200, max: 2500 }),
    y: fc.integer({ min: -200, max: 1600 }),
    width: fc.integer({ min: 1, max: 2500 }),
    height: fc.integer({ min: 1, max: 1600 }),
  });
  fc.assert(
    fc.property(size, fc.option(box), (window, found) => {
      const { x, y } = cardPlace(found && lightBox(found, window), CARD, window);
      expect(x).toBeGreaterThanOrEqual(12);
      expect(y).toBeGreaterThanOrEqual(12);
      expect(x + CARD.width).toBeLessThanOrEqual(window.width);
      expect(y + CARD.height).toBeLessThanOrEqual(window.height);
    }),
  );
});
