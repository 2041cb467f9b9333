import { expect, test } from 'vitest';
import { random } from '../../src/base/random.ts';
import { repulsion } from '../../src/layout/repulsion.ts';
import { FORCE_DEFAULTS } from '../../src/layout/simulation.ts';

type Points = { readonly x: Float64Array; readonly y: Float64Array; readonly mass: Float64Array };

/** Points of which some are clustered and some in the very same place. */
function points(n: number): Points {
  const source = random(11);
  const x = Float64Array.from({ length: n }, (_, i) => (i % 3 ? source.float() * 100 : source.float()));
  const y = Float64Array.from({ length: n }, (_, i) => (i % 3 ? source.float() * 60 : source.float()));
  x[1] = x[0]!;
  y[1] = y[0]!;
  const mass = Float64Array.from({ length: n }, () => 1 + source.int(0, 5));
  return { x, y, mass };
}

/** Groups within groups, each a tenth as wide as the one around it, far from the origin. */
function nested(n: number): Points {
  const source = random(23);
  const place = () => {
    let at = 5000;
    for (let width = 1000; width >= 1; width /= 10) at += width * source.int(0, 2);
    return at + source.float();
  };
  return {
    x: Float64Array.from({ length: n }, place),
    y: Float64Array.from({ length: n }, place),
    mass: new Float64Array(n).fill(1),
  };
}

function exact({ x, y, mass }: Points): { fx: Float64Array; fy: Float64Array } {
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
function error(theta: number, p: Points): number {
  const truth = exact(p);
  const r = repulsion(p.x, p.y, p.mass);
  r.run(theta);
  let wrong = 0;
  let all = 0;
  for (let v = 0; v < p.x.length; v++) {
    wrong += (r.fx[v]! - truth.fx[v]!) ** 2 + (r.fy[v]! - truth.fy[v]!) ** 2;
    all += truth.fx[v]! ** 2 + truth.fy[v]! ** 2;
  }
  return Math.sqrt(wrong / all);
}

test('theta 0 is the sum over all pairs, in single precision', () => {
  for (const n of [3, 13, 300]) expect(error(0, points(n))).toBeLessThan(5e-5);
});

test('the usual theta is off by less than half of one in a hundred', () => {
  expect(error(FORCE_DEFAULTS.theta, points(3000))).toBeLessThan(0.005);
  expect(error(FORCE_DEFAULTS.theta, points(40))).toBeLessThan(0.005);
  expect(error(0.5, points(3000))).toBeLessThan(0.3 * error(FORCE_DEFAULTS.theta, points(3000)));
});

test('groups within groups far from the origin are no worse', () => {
  expect(error(FORCE_DEFAULTS.theta, nested(2000))).toBeLessThan(0.01);
});

test('what points do to each other adds up to nothing', () => {
  const p = points(2000);
  const r = repulsion(p.x, p.y, p.mass);
  r.run(FORCE_DEFAULTS.theta);
  const size = r.fx.reduce((sum, f) => sum + Math.abs(f), 0);
  expect(Math.abs(r.fx.reduce((sum, f) => sum + f, 0))).toBeLessThan(1e-3 * size);
  expect(Math.abs(r.fy.reduce((sum, f) => sum + f, 0))).toBeLessThan(1e-3 * size);
});

test('one point, and points all in one place, feel nothing', () => {
  for (const n of [1, 40]) {
    const r = repulsion(new Float64Array(n), new Float64Array(n), new Float64Array(n).fill(1));
    r.run(1);
    expect([...r.fx, ...r.fy].every((f) => f === 0)).toBe(true);
  }
});
