import { describe, expect, it } from 'vitest';
import { drawnLine, isInside } from '../../../src/views/map/explore/inside.ts';
import { isTaken, spotOn } from '../../../src/views/map/explore/tie-place.ts';

describe('what is drawn around', () => {
  it('is a rectangle between both ends, in whatever direction it was pulled', () => {
    const line = drawnLine('rectangle', [
      [10, 10],
      [3, 4],
      [0, 0],
    ]);
    expect(isInside([5, 5], line)).toBe(true);
    expect(isInside([11, 5], line)).toBe(false);
    expect(drawnLine('rectangle', [])).toEqual([]);
  });
  it('is the lasso itself, with its bays', () => {
    const bay = drawnLine('lasso', [
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 2],
      [0, 10],
    ]);
    expect(isInside([1, 5], bay)).toBe(true);
    expect(isInside([9, 5], bay)).toBe(true);
    expect(isInside([5, 6], bay)).toBe(false);
  });
});

describe('names of ties', () => {
  const line = { from: [100, 0], to: [0, 0], ends: [5, 15], lane: 0 } as const;
  it('stand in the middle of what is seen of the line, never upside down', () => {
    const spot = spotOn(line, 40, 10);
    expect(spot?.x).toBeCloseTo(55);
    expect(Math.abs(spot?.angle ?? 9)).toBeCloseTo(0);
    expect(spot?.cover).toHaveLength(4);
    expect(spotOn(line, 70, 10)).toBeNull();
  });
  it('are beside the straight way where the line is bent', () => {
    expect(spotOn({ ...line, lane: 1 }, 40, 10)?.y).toBeCloseTo(-9);
    expect(spotOn({ ...line, lane: -1 }, 40, 10)?.y).toBeCloseTo(9);
  });
  it('cover neither bodies, nor names of bodies, nor each other', () => {
    const spot = spotOn(line, 40, 10)!;
    const free = { boxes: [], circles: new Float64Array(), spots: [] };
    expect(isTaken(spot, 10, free)).toBe(false);
    expect(isTaken(spot, 10, { ...free, circles: Float64Array.of(50, 8, 4) })).toBe(true);
    expect(isTaken(spot, 10, { ...free, boxes: [{ x0: 70, y0: -2, x1: 90, y1: 2 }] })).toBe(true);
    expect(isTaken(spot, 10, { ...free, spots: [[40, 5]] })).toBe(true);
  });
});
