import { describe, expect, test } from 'vitest';
import { handlePlace } from '../../../src/views/map/handle-place.ts';

const canvas = { width: 800, height: 600 };
const none = { left: 0, top: 0, right: 0, bottom: 0 };

/** Middle of the handle. */
const middle = (place: readonly [number, number] | null) =>
  place && ([place[0] + 13, place[1] + 13] as const);

describe('where the handle of a body stands', () => {
  test('outside the body, to the upper right, where that is free', () => {
    const [x, y] = middle(handlePlace({ x: 400, y: 300, r: 20 }, canvas, none))!;
    expect(x).toBeGreaterThan(400);
    expect(y).toBeLessThan(300);
    expect(Math.hypot(x - 400, y - 300)).toBeGreaterThan(20 + 13);
    expect(Math.hypot(x - 400, y - 300)).toBeLessThan(20 + 13 + 8);
  });

  test('inside the canvas, off what controls cover', () => {
    const right = middle(handlePlace({ x: 790, y: 300, r: 8 }, canvas, none))!;
    expect(right[0]).toBeLessThan(790);
    const top = middle(handlePlace({ x: 400, y: 55, r: 8 }, canvas, { ...none, top: 50 }))!;
    expect(top[1]).toBeGreaterThan(55);
  });

  test('on no name where one way is free, on the least of them where none is', () => {
    const spot = { x: 400, y: 300, r: 8 };
    const name = { x0: 404, y0: 270, x1: 500, y1: 300 };
    const [x, y] = middle(handlePlace(spot, canvas, none, [name]))!;
    expect(x + 13 <= name.x0 || y - 13 >= name.y1 || y + 13 <= name.y0).toBe(true);
    const everywhere = { x0: 300, y0: 200, x1: 500, y1: 400 };
    const aside = { x0: 300, y0: 200, x1: 398, y1: 400 };
    expect(middle(handlePlace(spot, canvas, none, [everywhere, aside]))![0]).toBeGreaterThan(400);
  });

  test('nowhere while the body is out of sight; on the body that fills the window', () => {
    expect(handlePlace({ x: -5, y: 300, r: 8 }, canvas, none)).toBeNull();
    expect(handlePlace({ x: 100, y: 300, r: 8 }, canvas, { ...none, left: 236 })).toBeNull();
    expect(middle(handlePlace({ x: 400, y: 300, r: 900 }, canvas, none))).toEqual([400, 300]);
  });
});
