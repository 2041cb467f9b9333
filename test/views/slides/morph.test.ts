import { describe, expect, test } from 'vitest';
import { bodyAt, onPage } from '../../../src/views/slides/hit.ts';
import { eased, lineBetween, lineOf, placing, within } from '../../../src/views/slides/morph.ts';
import { keyed } from '../../../src/views/slides/show-keys.ts';

describe('on the way from one scene to the next', () => {
  test('a body is where it was, where it will be, and of the size between', () => {
    const [a, b] = [
      { x: 10, y: 20, r: 4 },
      { x: 110, y: 60, r: 8 },
    ];
    expect(placing(b, a, b, 1)).toBe('translate(0 0) scale(1)');
    // Drawn at b, shown at a: half as large, its middle on a's.
    expect(placing(b, a, b, 0)).toBe('translate(-45 -10) scale(0.5)');
    expect(placing(a, a, b, 0)).toBe('translate(0 0) scale(1)');
  });

  test('lines of ties, straight or bent, go into each other; other paths are no lines', () => {
    const straight = lineOf('M0 0L10 20')!;
    expect(straight).toEqual([0, 0, 5, 10, 10, 20]);
    const bent = lineOf('M675.16 563.46Q623 476.43 556.29 -399.99')!;
    expect(bent).toEqual([675.16, 563.46, 623, 476.43, 556.29, -399.99]);
    expect(lineBetween(straight, [10, 0, 15, 10, 20, 20], 0.5)).toBe('M5 0Q10 10 15 20');
    for (const other of ['', 'M0 0', 'M0 0L1 1L2 2', 'M1 1A2 2 0 0 1 3 3']) expect(lineOf(other)).toBeNull();
  });

  test('time: slow at both ends, nothing before its start or after its end', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.05);
    expect([within(0.1, 0.25, 0.75), within(0.5, 0.25, 0.75), within(0.9, 0.25, 0.75)]).toEqual([0, 0.5, 1]);
  });
});

test('a press finds its body on a page that is fitted into the middle of the screen', () => {
  const page = { width: 1600, height: 900 };
  // A tall screen leaves room above and below.
  expect(onPage({ width: 800, height: 850 }, page, [400, 425])).toEqual({ x: 800, y: 450, scale: 0.5 });
  expect(onPage({ width: 800, height: 850 }, page, [0, 200])).toMatchObject({ x: 0, y: 0 });
  const bodies = [
    { id: 'large', x: 100, y: 100, r: 30 },
    { id: 'small', x: 140, y: 100, r: 3 },
  ];
  expect(bodyAt(bodies, { x: 110, y: 100 }, 6)?.id).toBe('large');
  expect(bodyAt(bodies, { x: 138, y: 100 }, 6)?.id).toBe('small');
  expect(bodyAt(bodies, { x: 150, y: 120 }, 6)).toBeNull();
});

test('keys of remotes and of people, large and small letters alike', () => {
  expect(['PageDown', ' ', 'PageUp', '.', 'B', 'g', '/', 'Escape'].map(keyed)).toEqual([
    'next',
    'next',
    'previous',
    'black',
    'black',
    'overview',
    'point',
    'close',
  ]);
  expect([keyed('x'), keyed('Tab'), keyed('F5')]).toEqual([null, null, null]);
});
