import { expect, test } from 'vitest';
import { spreadOrder } from '../../../src/views/map/stage-graph.ts';

test('every tie has its turn, and any first part is spread over all', () => {
  for (const count of [0, 1, 2, 3, 10, 997, 4096, 60_000]) {
    const order = spreadOrder(count);
    expect(new Set(order).size).toBe(count);
    expect(order.every((e) => e < count)).toBe(true);
    if (count < 100) continue;
    for (const part of [0.1, 0.5]) {
      const first = [...order.subarray(0, Math.ceil(part * count))].sort((a, b) => a - b);
      let widest = first[0]!;
      for (let i = 1; i < first.length; i++) widest = Math.max(widest, first[i]! - first[i - 1]!);
      expect(widest).toBeLessThanOrEqual(3 / part);
    }
  }
});
