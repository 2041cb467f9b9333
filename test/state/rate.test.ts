/** How long work will still take, from what it tells of itself. */
import { describe, expect, test } from 'vitest';
import { duration } from '../../src/i18n/format.ts';
import { rateAfter, rateFrom } from '../../src/state/rate.ts';

describe('rateAfter', () => {
  test('says nothing in the first second, and nothing while no share is told', () => {
    const begun = rateFrom(100);
    expect(rateAfter(begun, 0.5, 900)).toBe(begun);
    expect(rateAfter(begun, 0, 5000)).toBe(begun);
    expect(rateAfter(begun, Number.NaN, 5000)).toBe(begun);
  });

  test('goes by the pace since the beginning', () => {
    const rate = rateAfter(rateFrom(100), 0.25, 2100);
    expect(rate.perSecond).toBeCloseTo(0.125);
    expect(rate.left).toBeCloseTo(6);
  });

  test('figures stay for half a second, so that they can be read', () => {
    const first = rateAfter(rateFrom(0), 0.25, 2000);
    expect(rateAfter(first, 0.26, 2400)).toBe(first);
    expect(rateAfter(first, 0.5, 2600).left).toBeCloseTo(2.6);
  });

  test('nothing is left at the end, whatever was told', () => {
    expect(rateAfter(rateFrom(0), 1, 4000).left).toBe(0);
    expect(rateAfter(rateFrom(0), 1.2, 4000).left).toBe(0);
  });
});

test('a duration in words is at least a second, and minutes from a minute and a half on', () => {
  expect(duration(0.2, 'de')).toBe('1 Sekunde');
  expect(duration(3.4, 'de')).toBe('3 Sekunden');
  expect(duration(3.4, 'en')).toBe('3 seconds');
  expect(duration(89, 'en')).toBe('89 seconds');
  expect(duration(95, 'de')).toBe('2 Minuten');
});
