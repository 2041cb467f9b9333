import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, fitView, toCanvas } from '../../../src/views/map/camera.ts';

const size = fc.record({
  width: fc.integer({ min: 360, max: 3000 }),
  height: fc.integer({ min: 420, max: 2000 }),
});
const side = fc.integer({ min: 0, max: 100 });
const insets = fc.record({ left: side, top: side, right: side, bottom: side });
const number = fc.double({ min: -2, max: 2, noNaN: true });
const extent = fc
  .tuple(
    number,
    number,
    fc.double({ min: 0.01, max: 3, noNaN: true }),
    fc.double({ min: 0.01, max: 3, noNaN: true }),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('fitting the picture', () => {
  it('shows the whole extent in the part of the canvas that controls leave free', () => {
    fc.assert(
      fc.property(extent, size, insets, (e, canvas, inset) => {
        const view = fitView(e, canvas, inset, [10, 6]);
        const [x0, y0] = toCanvas(view, canvas, e.left, e.top);
        const [x1, y1] = toCanvas(view, canvas, e.right, e.bottom);
        const slack = 1e-6;
        expect(x0).toBeGreaterThanOrEqual(inset.left + 10 - slack);
        expect(y0).toBeGreaterThanOrEqual(inset.top + 6 - slack);
        expect(x1).toBeLessThanOrEqual(canvas.width - inset.right - 10 + slack);
        expect(y1).toBeLessThanOrEqual(canvas.height - inset.bottom - 6 + slack);
      }),
    );
  });

  it('is as large as possible: one direction is filled, unless two bodies would fill the screen', () => {
    fc.assert(
      fc.property(extent, size, insets, (e, canvas, inset) => {
        const { scale } = fitView(e, canvas, inset, [10, 6], 900);
        const free = [
          canvas.width - inset.left - inset.right - 20 - (e.right - e.left) * scale,
          canvas.height - inset.top - inset.bottom - 12 - (e.bottom - e.top) * scale,
        ];
        expect(scale === 900 || Math.min(...free) < 1e-6).toBe(true);
      }),
    );
  });

  it('takes the circles, not only their centres, and the whole wheel where there is one', () => {
    const nodes = [
      { x: -0.5, y: 0, r: 0.1 },
      { x: 0.5, y: 0.2, r: 0.05 },
    ] as unknown as Parameters<typeof extentOf>[0]['nodes'];
    const found = extentOf({ nodes, guides: null });
    expect(found.left).toBeCloseTo(-0.6);
    expect(found.right).toBeCloseTo(0.55);
    expect(found.top).toBeCloseTo(-0.1);
    expect(found.bottom).toBeCloseTo(0.25);
    expect(extentOf({ nodes, guides: { of: 'wheel', wedges: [], rings: [] } })).toEqual({
      left: -1,
      top: -1,
      right: 1,
      bottom: 1,
    });
    expect(extentOf({ nodes: [], guides: null }).right).toBe(1);
  });
});
