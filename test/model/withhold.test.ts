/** Parts of a total: whoever knows the rules and tries every number that fits never finds a small count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Withheld, withheld } from '../../src/model/withhold.ts';

const LEAST = 3;

/** Values that each part may have, by trying all of them: small ones 1 or 2, those without a number anything from 3 on. */
function possible(counts: readonly number[], { small, beside }: Withheld): readonly ReadonlySet<number>[] {
  const total = counts.reduce((a, b) => a + b, 0);
  const found = counts.map(() => new Set<number>());
  const values: number[] = [];
  const tryFrom = (i: number, left: number): void => {
    if (left < 0) return;
    if (i === counts.length) {
      if (left === 0) for (const [k, value] of values.entries()) found[k]!.add(value);
      return;
    }
    const own = counts[i]!;
    const range = small.has(i) ? [1, 2] : beside.has(i) ? [LEAST, total] : [own, own];
    for (let value = range[0]!; value <= Math.min(left, range[1]!); value++) {
      values[i] = value;
      tryFrom(i + 1, left - value);
    }
  };
  tryFrom(0, total);
  return found;
}

describe('parts beside their total', () => {
  it('are all said where none is small', () => {
    expect(withheld([0, 3, 12], LEAST)).toEqual({ small: new Set(), beside: new Set(), isTotalHeld: false });
    expect(withheld([], LEAST).isTotalHeld).toBe(false);
  });

  it('one small count takes another with it', () => {
    const { small, beside } = withheld([2, 40, 7, 9], LEAST);
    expect([...small]).toEqual([0]);
    expect([...beside]).toEqual([2]);
  });

  it('two that could be either need nobody', () => {
    expect(withheld([1, 2, 40], LEAST).beside.size).toBe(0);
    // Both are one: their sum says so.
    expect(withheld([1, 1, 40, 9], LEAST).beside.size).toBeGreaterThan(0);
  });

  it('the total goes where nothing else is left', () => {
    expect(withheld([2, 2], LEAST).isTotalHeld).toBe(true);
    expect(withheld([1, 0, 0], LEAST).isTotalHeld).toBe(true);
  });

  it('no small count can be worked out, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 6 }), (counts) => {
        const held = withheld(counts, LEAST);
        for (const i of held.small) expect(counts[i]! > 0 && counts[i]! < LEAST).toBe(true);
        expect(counts.filter((c) => c > 0 && c < LEAST)).toHaveLength(held.small.size);
        if (held.isTotalHeld) return;
        const values = possible(counts, held);
        for (const i of held.small) expect(values[i]!.size, `${counts}: ${i}`).toBeGreaterThan(1);
        for (const i of held.beside) expect(values[i]!.size, `${counts}: ${i}`).toBeGreaterThan(1);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('nothing is held back that could be said: one less, and a small count shows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const held = withheld(counts, LEAST);
        const [first] = held.beside;
        if (first === undefined) return;
        const last = [...held.beside].at(-1)!;
        const fewer = { ...held, beside: new Set([...held.beside].filter((i) => i !== last)) };
        const values = possible(counts, fewer);
        expect([...held.small].some((i) => values[i]!.size === 1)).toBe(true);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
