/** What of a scene is lit, and how far all else fades. */
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/drawing/scene.ts';
import { lightOf, NO_LIGHT, sameLighting } from '../../../src/views/map/stage-light.ts';

/** a – b – c and, apart from them, d. */
const scene = {
  nodes: ['a', 'b', 'c', '__proto__'].map((id, i) => ({ id, x: i, y: 0, r: 0.1 })),
  edges: [
    { id: 'ab', source: 0, target: 1 },
    { id: 'bc', source: 1, target: 2 },
  ],
} as unknown as Scene;
const indexOf = new Map(scene.nodes.map(({ id }, v) => [id, v]));
const light = (lighting: Partial<typeof NO_LIGHT>, hoveredTie: string | null = null) =>
  lightOf(scene, indexOf, { ...NO_LIGHT, ...lighting }, hoveredTie);

describe('light', () => {
  test('nothing asked for, or no scene: nothing fades', () => {
    expect(light({})).toEqual({ bodies: [], ties: [], dim: 0 });
    expect(lightOf(null, indexOf, { ...NO_LIGHT, hovered: 'a' }, null).dim).toBe(0);
  });
  test('the body under the pointer, those around it and its ties; all else fades', () => {
    expect(light({ hovered: 'b' })).toEqual({
      bodies: [
        ['a', 1],
        ['c', 1],
        ['b', 2],
      ],
      ties: ['ab', 'bc'],
      dim: 1,
    });
  });
  test('a selected body fades the others less, and gives way to the one under the pointer', () => {
    expect(light({ selected: 'a' })).toMatchObject({ ties: ['ab'], dim: 0.7 });
    const both = light({ selected: 'a', hovered: '__proto__' });
    expect(both.ties).toEqual([]);
    expect(both.bodies).toEqual([
      ['__proto__', 2],
      ['a', 3],
    ]);
  });
  test('a tie lights its ends; the one under the pointer counts before the selected one', () => {
    expect(light({ tie: 'ab' }, 'bc')).toEqual({
      bodies: [
        ['b', 1],
        ['c', 1],
      ],
      ties: ['bc'],
      dim: 0.7,
    });
  });
  test('an entry of the legend lights its bodies and the ties that are named with it', () => {
    const marked = light({ marked: new Set(['a', 'gone']), markedTies: new Set(['ab']), selected: 'c' });
    expect(marked.bodies).toEqual([
      ['a', 1],
      ['gone', 1],
      ['c', 3],
    ]);
    expect([marked.ties, marked.dim]).toEqual([['ab'], 1]);
  });
  test('who is not in the scene is not chosen', () => {
    expect(light({ chosen: ['a', 'gone'] }).bodies).toEqual([['a', 3]]);
  });
});

test('the same lighting is known as such', () => {
  expect(sameLighting(NO_LIGHT, { ...NO_LIGHT })).toBe(true);
  expect(sameLighting(NO_LIGHT, { ...NO_LIGHT, tie: 'ab' })).toBe(false);
});
