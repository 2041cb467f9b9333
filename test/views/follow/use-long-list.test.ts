/** A long list is laid out as far as somebody gets, and always a little farther. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AHEAD, reachAfter } from '../../../src/views/follow/use-long-list.ts';

test('what is in sight is laid out, with rows ahead of it, and never more than there is', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 100_000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (count, stops) => {
        let reach = Math.min(count, AHEAD);
        for (const stop of stops) {
          const row = Math.floor(stop * Math.max(0, count - 1));
          const before = reach;
          // A virtualizer sees no farther than what it was told of; the rest of the way is beyond.
          reach = reachAfter(reach, count, Math.min(row, reach - 1), row - (reach - 1));
          expect(reach).toBeGreaterThanOrEqual(before);
          expect(reach).toBeLessThanOrEqual(count);
          expect(reach).toBeGreaterThanOrEqual(Math.min(count, row + AHEAD / 2));
        }
      },
    ),
  );
});

test('who stays at the top has no more laid out; who scrolls through all has it done a few times', () => {
  expect(reachAfter(AHEAD, 60_000, 10, -90)).toBe(AHEAD);
  let [reach, times] = [AHEAD, 0];
  for (let row = 0; row < 60_000; row++) {
    const next = reachAfter(reach, 60_000, row, 0);
    if (next !== reach) times++;
    reach = next;
  }
  expect(reach).toBe(60_000);
  expect(times).toBeLessThan(10);
});
