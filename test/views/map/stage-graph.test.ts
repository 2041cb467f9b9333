import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEnd } from '../../../src/base/pauses.ts';
import { buildScene, type Scene } from '../../../src/drawing/scene.ts';
import { sceneWords } from '../../../src/i18n/scene-words.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject } from '../../../src/model/project.ts';
import {
  bodyKey,
  graphAhead,
  graphOf,
  placesIn,
  restyle,
  spreadOrder,
  standsElsewhere,
  tieKey,
} from '../../../src/views/map/stage-graph.ts';

/** A hub with forty others, one of which is tied to itself. */
function sceneOf(theme: 'light' | 'dark', sizes: readonly number[] | null = null): Scene {
  const others = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const ties = [...others.map((id) => ['hub', id] as const), ['p0', 'p0'] as const];
  const project = {
    ...emptyProject({ id: 'wheel' }),
    bodies: new Map(['hub', ...others].map((id) => [id, blankBody(id, 'partner')])),
    ties: new Map(ties.map(([a, b], i) => [`t${i}`, blankTie(`t${i}`, a, b)])),
  };
  const lensed = read(project, { ...EVERYTHING, loops: 'draw' });
  return buildScene({
    lensed,
    positions: { xy: Float64Array.from({ length: 82 }, (_, i) => Math.sin(i)), guides: null },
    theme,
    sizeBy: sizes ? { values: sizes, label: 'm' } : null,
    words: sceneWords('de', String),
    caption: { title: '', lens: '', counts: '', source: '', date: '' },
  });
}
const here = ({ x, y }: { readonly x: number; readonly y: number }) => [x, y] as const;

test('a graph made ahead is the same, is taken once, and stands where it is asked to', () => {
  const scene = sceneOf('light');
  const plain = graphOf(scene, here).export();
  toEnd(graphAhead(scene));
  const ahead = graphOf(scene, here);
  expect(ahead.export()).toEqual(plain);
  expect(graphOf(scene, here)).not.toBe(ahead);
  toEnd(graphAhead(scene));
  const moved = graphOf(scene, ({ x, y }) => [x + 1, y - 1]);
  expect(moved.getNodeAttribute(bodyKey('hub'), 'x')).toBeCloseTo(scene.nodes[0]!.x + 1);
  expect(moved.getNodeAttribute(bodyKey('hub'), 'y')).toBeCloseTo(1 - scene.nodes[0]!.y);
});

test('another look is written onto what it changes, and onto nothing else', () => {
  const graph = graphOf(sceneOf('light'), here);
  const loop = tieKey('t40');
  expect(restyle(graph, sceneOf('light'))).toEqual({ nodes: [], edges: [loop] });
  const larger = sceneOf('light', [9, ...Array.from({ length: 40 }, () => 1)]);
  const { nodes, edges } = restyle(graph, larger);
  expect(nodes).toContain(bodyKey('hub'));
  expect(edges).toEqual([loop]);
  expect(graph.getNodeAttribute(bodyKey('hub'), 'size')).toBe(larger.nodes[0]!.r);
  const dark = sceneOf('dark', [9, ...Array.from({ length: 40 }, () => 1)]);
  expect(restyle(graph, dark).edges).toHaveLength(41);
  const fresh = graphOf(dark, here);
  graph.forEachEdge((key, attributes) => expect(attributes).toEqual(fresh.getEdgeAttributes(key)));
  graph.forEachNode((key, attributes) => expect(attributes).toEqual(fresh.getNodeAttributes(key)));
});

test('where bodies stand is where the graph has them, also on their way', () => {
  const scene = sceneOf('light');
  const graph = graphOf(scene, here);
  expect(standsElsewhere(graph, scene)).toBe(false);
  expect([...placesIn(graph, scene)]).toEqual(scene.nodes.map(({ id, x, y }) => [id, [x, y]]));
  const last = scene.nodes.at(-1)!;
  Object.assign(graph.getNodeAttributes(bodyKey(last.id)), { x: 3, y: 4 });
  expect(standsElsewhere(graph, scene)).toBe(true);
  expect(placesIn(graph, scene).get(last.id)).toEqual([3, -4]);
  // A look that is written leaves places alone.
  restyle(graph, sceneOf('dark'));
  expect(placesIn(graph, scene).get(last.id)).toEqual([3, -4]);
});

test('ends of ties are what the graph says, asked in its order, again, and in any other', () => {
  const scene = sceneOf('light');
  const graph = graphOf(scene, here);
  const keys = graph.edges();
  const expected = new Map(keys.map((key) => [key, [graph.source(key), graph.target(key)]]));
  const ask = (list: readonly string[]) => {
    for (const key of list) expect(graph.extremities(key)).toEqual(expected.get(key));
  };
  ask(keys);
  ask(keys);
  fc.assert(fc.property(fc.array(fc.constantFrom(...keys)), ask));
  ask(keys);
  expect(() => graph.extremities('t:nobody')).toThrow();
});

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
