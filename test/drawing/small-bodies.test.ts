import { describe, expect, test } from 'vitest';
import { LEAST_RADIUS, radiusOf } from '../../src/drawing/frame.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { type NodeLook, nodeSvg, plainPaint } from '../../src/drawing/node-svg.ts';

const look = (change: Partial<NodeLook>): NodeLook => ({
  shape: 'circle',
  fill: '#549ac9',
  pattern: 'solid',
  stroke: '#549ac9',
  cross: false,
  block: false,
  ...change,
});
const drawn = (change: Partial<NodeLook>, r: number) =>
  nodeSvg(look(change), 0, 0, r, PALETTES.light, plainPaint);
/** Radii of the circles in a drawing. */
const radii = (svg: string) => [...svg.matchAll(/M[^aA"]*a(-?[\d.]+)/g)].map((found) => Number(found[1]));

describe('bodies of a large network', () => {
  test('are never less than a dot', () => {
    expect(radiusOf({ r: 0.001 }, { scale: 300 })).toBe(LEAST_RADIUS);
    expect(radiusOf({ r: 0.05 }, { scale: 300 })).toBe(15);
  });

  test('are more disc than rim, and no part of them is turned inside out', () => {
    for (const r of [0.3, LEAST_RADIUS, 1.9, 2, 8]) {
      const [rim, disc] = radii(drawn({}, r));
      expect(disc).toBeCloseTo(r, 1);
      expect(rim! / disc!).toBeLessThan(1.62);
      for (const shape of ['circle', 'ringed-circle'] as const)
        for (const cross of [false, true])
          for (const block of [false, true])
            for (const fill of ['#549ac9', null])
              expect(Math.min(...radii(drawn({ shape, cross, block, fill }, r)), 1)).toBeGreaterThan(0);
    }
  });

  test('are drawn as ever from two units on', () => {
    expect(radii(drawn({}, 2))[0]).toBeCloseTo(3.2);
    expect(radii(drawn({}, 10))[0]).toBeCloseTo(11.2);
  });
});
