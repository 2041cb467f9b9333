/** Standing out and being seen: what fades is still there, has no name, and is lighter; a camera shows what is in its window. */
import { expect, test } from 'vitest';
import { fadedTo, seenBy, spotlit } from '../../src/drawing/spotlit.ts';
import { bundled, sceneOf } from '../gallery/bundled.ts';

test('a colour on its way to the page', () => {
  expect(fadedTo('#ffffff', '#000000', 0)).toBe('#ffffff');
  expect(fadedTo('#ffffff', '#000000', 1)).toBe('#000000');
  expect(fadedTo('#ffffff', '#000000', 0.2)).toBe('#cccccc');
});

test('who stands out keeps colour and name; nobody goes', () => {
  const scene = sceneOf(bundled('dortmund-2023'));
  const ids = new Set(['do-shk', 'do-gesundheitskonferenz']);
  const lit = spotlit(scene, ids);
  expect(lit.nodes.map(({ id, x, y, r }) => [id, x, y, r])).toEqual(
    scene.nodes.map(({ id, x, y, r }) => [id, x, y, r]),
  );
  for (const [v, node] of lit.nodes.entries()) {
    if (ids.has(node.id))
      expect(node).toMatchObject({ label: scene.nodes[v]!.label, fill: scene.nodes[v]!.fill });
    else expect(node.label).toBe('');
  }
  const strong = lit.edges.filter((edge, e) => edge.colour === scene.edges[e]!.colour);
  expect(strong).toHaveLength(1);
  expect(spotlit(scene, new Set(['nobody']))).toBe(scene);
});

test('a camera at all of it changes nothing; closer, it shows whom its window holds', () => {
  const scene = sceneOf(bundled('dortmund-2023'));
  expect(seenBy(scene, { x: 0, y: 0, ratio: 1 }, 16 / 9)).toBe(scene);
  const node = scene.nodes.find(({ id }) => id === 'do-stadt')!;
  const part = seenBy(scene, { x: node.x, y: node.y, ratio: 4 }, 16 / 9);
  expect(part.nodes.length).toBeLessThan(scene.nodes.length);
  expect(part.nodes.some(({ id }) => id === 'do-stadt')).toBe(true);
  for (const { source, target } of part.edges)
    expect(Math.max(source, target)).toBeLessThan(part.nodes.length);
});

test('ties that leave the window run to its edge, faded, so that nobody has fewer than they have', () => {
  const scene = sceneOf(bundled('dortmund-2023'));
  const { x, y } = scene.nodes.find(({ id }) => id === 'do-stadt')!;
  const part = seenBy(scene, { x, y, ratio: 4 }, 16 / 9);
  const tiesOf = ({ nodes, edges }: typeof scene) =>
    edges
      .filter(({ source, target }) => [source, target].some((v) => nodes[v]!.id === 'do-stadt'))
      .map(({ id }) => id);
  expect(tiesOf(part)).toEqual(tiesOf(scene));
  const own = new Map(scene.nodes.map((node) => [node.id, node]));
  const isMoved = ({ id, x }: (typeof part.nodes)[number]) => x !== own.get(id)!.x;
  const moved = part.nodes.filter(isMoved);
  const stayed = part.nodes.filter((node) => !isMoved(node));
  expect(moved.length).toBeGreaterThan(0);
  // Within the window, everybody is as before; its edge holds the others.
  const half = {
    x: Math.max(...part.nodes.map((n) => Math.abs(n.x - x))),
    y: Math.max(...part.nodes.map((n) => Math.abs(n.y - y))),
  };
  expect(half.x / half.y).toBeLessThan(16 / 9 + 0.01);
  for (const node of moved) {
    expect(node).toMatchObject({ label: '', hub: false });
    expect(node.r).toBeLessThan(own.get(node.id)!.r);
    const reach = Math.max(Math.abs(node.x - x) / half.x, Math.abs(node.y - y) / half.y);
    expect(reach).toBeCloseTo(1, 6);
  }
  for (const node of stayed) expect(node).toBe(own.get(node.id));
});
