import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/drawing/part.ts';
import type { EdgeMark, NodeMark, Scene } from '../../../src/drawing/scene.ts';
import { adjacencyOf, walk } from '../../../src/views/map/walk.ts';

const node = (id: string, x: number, y: number): NodeMark => ({
  id,
  x,
  y,
  r: 0.05,
  shape: 'circle',
  fill: '#000000',
  pattern: 'solid',
  stroke: '#ffffff',
  cross: false,
  block: false,
  hub: false,
  label: id,
  importance: 0.5,
  title: () => id,
});
const edge = (id: string, source: number, target: number): EdgeMark => ({
  id,
  source,
  target,
  style: 'plain',
  colour: '#000000',
  width: 0.004,
  lane: 0,
  title: () => id,
});

//        n
//        |
//    w - h - e - far      lone (below right, no tie)
//        |
//        s
const NODES = [
  node('h', 0, 0),
  node('n', 0, -1),
  node('e', 0.5, 0),
  node('s', 0.1, 0.8),
  node('w', -0.4, 0),
  node('far', 1, 0),
  node('lone', 0.9, 0.9),
];
const EDGES = [edge('hn', 0, 1), edge('he', 0, 2), edge('hs', 3, 0), edge('hw', 4, 0), edge('ef', 2, 5)];
const scene = { nodes: NODES, edges: EDGES } as unknown as Scene;
const adjacency = adjacencyOf(scene);
const from = (id: string) => NODES.findIndex((n) => n.id === id);
const go = (id: string, arrow: Parameters<typeof walk>[3]) => {
  const to = walk(scene, adjacency, from(id), arrow);
  return to === null ? null : NODES[to]!.id;
};

describe('walking the map by arrow keys', () => {
  it('goes to the neighbour in the pressed direction; y grows downwards', () => {
    expect(go('h', 'ArrowUp')).toBe('n');
    expect(go('h', 'ArrowRight')).toBe('e');
    expect(go('h', 'ArrowDown')).toBe('s');
    expect(go('h', 'ArrowLeft')).toBe('w');
  });

  it('and back again', () => {
    for (const [id, back] of [
      ['n', 'ArrowDown'],
      ['e', 'ArrowLeft'],
      ['s', 'ArrowUp'],
      ['w', 'ArrowRight'],
    ] as const) {
      expect(go(id, back)).toBe('h');
    }
  });

  it('reaches bodies without a tie there when no neighbour lies that way, and says when nothing does', () => {
    expect(go('far', 'ArrowDown')).toBe('lone');
    expect(go('far', 'ArrowRight')).toBeNull();
  });

  it('every body can be reached from every other by some presses', () => {
    for (const start of NODES) {
      const reached = new Set([start.id]);
      const queue = [start.id];
      while (queue.length > 0) {
        const here = queue.pop()!;
        for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const) {
          const next = go(here, arrow);
          if (next !== null && !reached.has(next)) {
            reached.add(next);
            queue.push(next);
          }
        }
      }
      expect(reached.size).toBe(NODES.length);
    }
  });
});

it('a part keeps only ties between bodies that stay, renumbered, and leaves places and looks alone', () => {
  const part = partOf(scene, (id) => id !== 'h' && id !== 'n');
  expect(part.nodes.map((n) => n.id)).toEqual(['e', 's', 'w', 'far', 'lone']);
  expect(part.edges.map((e) => [part.nodes[e.source]!.id, part.nodes[e.target]!.id])).toEqual([['e', 'far']]);
  expect(part.nodes[0]).toBe(NODES[from('e')]);
});

describe('adjacency', () => {
  it('counts parallel ties and loops as ties, and each neighbour once', () => {
    const doubled = adjacencyOf({
      nodes: NODES.slice(0, 2),
      edges: [edge('a', 0, 1), edge('b', 1, 0), edge('loop', 0, 0)],
    });
    expect(doubled[0]).toEqual({ neighbours: [1], ties: [0, 1, 2] });
    expect(doubled[1]).toEqual({ neighbours: [0], ties: [0, 1] });
  });
});
