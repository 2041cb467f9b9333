import { expect, test } from 'vitest';
import { cliffsDelta } from '../../../src/analysis/uncertainty/effect.ts';

test('values that differ by the order of a sum are ties', () => {
  const third = 1 / 3;
  const other = 1 - 2 / 3; // one unit in the last place off
  expect(third === other).toBe(false);
  expect(cliffsDelta([third, 1, 2], [other, 1, 2], 0.95).value).toBe(0);
  expect(cliffsDelta([0.5, 0.6], [0.5, 0.6 + 1e-9], 0.95).value).toBe(-0.25);
});
