import { describe, expect, it } from 'vitest';
import { tieAt } from '../../../src/views/map/tie-pick.ts';

const node = (x: number, y: number) => ({ id: `${x},${y}`, x, y, r: 0.05 }) as never;
const edge = (source: number, target: number, lane = 0) =>
  ({ id: `${source}-${target}`, source, target, lane }) as never;
const view = { x: 0, y: 0, scale: 100 };
const canvas = { width: 400, height: 400 };
const nodes = [node(-1, 0), node(1, 0), node(0, 1)];
const at = (edges: readonly never[], x: number, y: number, within = 7) =>
  tieAt({ nodes, edges }, view, canvas, [x, y], within);

describe('which tie is under the pointer', () => {
  it('is the nearest within reach', () => {
    const edges = [edge(0, 1), edge(0, 2)];
    expect(at(edges, 200, 205)).toBe(0);
    expect(at(edges, 200, 220)).toBeNull();
    expect(at(edges, 150, 252)).toBe(1);
    // Beyond an end there is no line.
    expect(at(edges, 310, 200)).toBeNull();
  });
  it('of parallel ties, the one that bends this way', () => {
    const edges = [edge(0, 1, -0.5), edge(0, 1, 0.5)];
    // The bend is nine pixels at most, half of it at half a lane.
    expect(at(edges, 200, 205, 3)).toBe(1);
    expect(at(edges, 200, 195, 3)).toBe(0);
    expect(at(edges, 200, 212, 3)).toBeNull();
  });
  it('a loop stands above its body', () => {
    const edges = [edge(1, 1)];
    expect(at(edges, 300, 200 - 2 * 6 - 6, 3)).toBe(0);
    expect(at(edges, 300, 220, 3)).toBeNull();
  });
});
