import { expect, test } from 'vitest';
import { random } from '../../src/base/random.ts';
import { repulsion } from '../../src/layout/repulsion.ts';

/** Points of which some are clustered and some in the very same place. */
function points(n: number) {
  const source = random(11);
  const x = Float64Array.from({ length: n }, (_, i) => (i % 3 ? source.float() * 100 : source.float()));
  const y = Float64Array.from({ length: n }, (_, i) => (i % 3 ? source.float() * 60 : source.float()));
  x[1] = x[0]!;
  y[1] = y[0]!;
  const mass = Float64Array.from({ length: n }, () => 1 + source.int(0, 5));
  return { x, y, mass };
}

function exact({ x, y, mass }: ReturnType<typeof points>): { fx: Float64Array; fy: Float64Array } {
  const n = x.length;
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      fx[a]! += (mass[a]! * mass[b]! * dx) / square;
      fy[a]! += (mass[a]! * mass[b]! * dy) / square;
    }
  }
  return { fx, fy };
}

/** Root mean square error relative to the root mean square force. */
function error(theta: number, n: number): number {
  const p = points(n);
  const truth = exact(p);
  const r = repulsion(p.x, p.y, p.mass);
  r.run(theta);
  let wrong = 0;
  let all = 0;
  for (let v = 0; v < n; v++) {
    wrong += (r.fx[v]! - truth.fx[v]!) ** 2 + (r.fy[v]! - truth.fy[v]!) ** 2;
    all += truth.fx[v]! ** 2 + truth.fy[v]! ** 2;
  }
  return Math.sqrt(wrong / all);
}

test('theta 0 is the exact sum over all pairs', () => {
  for (const n of [3, 13, 300]) expect(error(0, n)).toBeLessThan(1e-7);
});

test('the usual theta is off by less than three in a hundred', () => {
  expect(error(1.1, 3000)).toBeLessThan(0.03);
  expect(error(0.5, 3000)).toBeLessThan(error(1.1, 3000));
});

test('one point, and points all in one place, feel nothing', () => {
  const r = repulsion(new Float64Array(40), new Float64Array(40), new Float64Array(40).fill(1));
  r.run(1);
  expect([...r.fx, ...r.fy].every((f) => f === 0)).toBe(true);
});
