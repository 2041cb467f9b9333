/** What is said along the slider never runs into each other, and the chosen moment is always said. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saidPlaces, stepOf } from '../../../src/views/time/said-places.ts';

it('keeps words apart on lines of any width, and says the chosen place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(59),
      fc.integer({ min: 100, max: 1400 }),
      fc.integer({ min: 10, max: 60 }),
      (count, at, width, widest) => {
        const chosen = at % count;
        const step = stepOf(count, width);
        const said = [...saidPlaces(count, chosen, step, widest, 10)].sort((a, b) => a - b);
        expect(said).toContain(chosen);
        expect(said.length).toBeLessThanOrEqual(12);
        said.slice(1).forEach((place, i) => {
          expect((place - said[i]!) * step).toBeGreaterThanOrEqual(widest - 1e-9);
        });
      },
    ),
  );
});

it('says all where there is room', () => {
  expect(saidPlaces(5, 2, stepOf(5, 800), 40).size).toBe(5);
});
