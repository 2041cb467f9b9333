/** The random numbers of draws: data/scripts/draws.py repeats them outside, so seed and stream must give these for ever. */
import { describe, expect, test } from 'vitest';
import { STREAM, streamOf } from '../../../src/analysis/uncertainty/draws.ts';

describe('numbers of a stream', () => {
  // From draws.py: Numbers(seed, [stream]), five times below(size), shares(), shuffle().
  test.each([
    [3, 0, [13, 0, 72135181, 110882758, 1266282023], 0.4780511019657342, '053421'],
    [3, 1, [4, 2, 646369580, 2519114388, 983414980], 0.034962021459095216, '153204'],
    [-5, 312, [16, 1, 345466406, 2778934700, 942747286], 0.7485715332209518, '053412'],
    [1, -1, [9, 1, 555927359, 157565189, 1161762823], 0.9258523782384092, '512043'],
  ])('seed %i, stream %i', (seed, stream, whole, share, order) => {
    const numbers = streamOf(seed, stream);
    // The last two sizes are such that a quarter of what is drawn is drawn again.
    const sizes = [37, 3, 2 ** 30, 3_000_000_001, 3_000_000_001];
    expect(sizes.map((size) => numbers.int(0, size - 1))).toEqual(whole);
    expect(numbers.float()).toBe(share);
    expect(numbers.shuffle([0, 1, 2, 3, 4, 5]).join('')).toBe(order);
  });

  test('a stream has 32 draws', () => expect(STREAM).toBe(32));
});
