/** Intervals, regression and distributions against R (`test/oracles/compare/r.json`). */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '../../src/base/random.ts';
import type { Unit } from '../../src/compare/compare.ts';
import { betaBelow, gammaQuantile, studentBelow, studentQuantile } from '../../src/compare/distributions.ts';
import { funnelOf } from '../../src/compare/funnel.ts';
import { garwood, wilson } from '../../src/compare/intervals.ts';
import { fitQuasiPoisson } from '../../src/compare/quasi-poisson.ts';

type Coefficients = {
  readonly estimate: readonly number[];
  readonly error: readonly number[];
  readonly dispersion: number;
  readonly df: number;
};
type Oracle = {
  readonly density: {
    readonly n: number[];
    readonly m: number[];
    readonly fit: Coefficients;
    readonly leaveOneOut: number[][];
  };
  readonly inhabitants: { readonly x: number[]; readonly y: number[]; readonly fit: Coefficients };
  readonly centres: { readonly x: number[]; readonly y: number[]; readonly fit: Coefficients };
  readonly garwood: number[][];
  readonly garwoodRate: number[];
  readonly wilson: number[][];
  readonly qt: number[][];
  readonly pt: number[][];
  readonly qgamma: number[][];
};
const R = JSON.parse(readFileSync(new URL('../oracles/compare/r.json', import.meta.url), 'utf8')) as Oracle;

function close(ours: number | null | undefined, theirs: number, relative = 1e-9) {
  expect(ours).not.toBeNull();
  expect(Math.abs((ours as number) - theirs)).toBeLessThanOrEqual(
    relative * Math.max(1e-12, Math.abs(theirs)),
  );
}

describe('distributions', () => {
  test('quantiles and chances of Student’s t', () => {
    for (const [p, df, value] of R.qt) close(studentQuantile(p!, df!), value!, value === 0 ? 1 : 1e-10);
    for (const [t, df, value] of R.pt) close(studentBelow(t!, df!), value!, 1e-11);
  });
  test('quantiles of gamma', () => {
    for (const [a, p, value] of R.qgamma) close(gammaQuantile(a!, p!), value!, 1e-10);
  });
  test('the two tails of beta add up', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 60, noNaN: true }),
        fc.double({ min: 0.3, max: 60, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, x) => Math.abs(betaBelow(a, b, x) + betaBelow(b, a, 1 - x) - 1) < 1e-11,
      ),
    );
  });
});

describe('intervals', () => {
  test('of counts as poisson.test gives them (Garwood 1936)', () => {
    for (const [count, low, high] of R.garwood) {
      close(garwood(count!).low, low!);
      close(garwood(count!).high, high!);
    }
    const [count, centres, low, high] = R.garwoodRate;
    close(garwood(count!, centres!).low, low!);
    close(garwood(count!, centres!).high, high!);
  });
  test('of shares as prop.test without correction gives them (Wilson 1927)', () => {
    for (const [yes, of, low, high] of R.wilson) {
      expect(Math.abs(wilson(yes!, of!).low - low!)).toBeLessThan(1e-9);
      expect(Math.abs(wilson(yes!, of!).high - high!)).toBeLessThan(1e-9);
    }
  });
});

describe('quasi-Poisson regression as glm(family = quasipoisson)', () => {
  const log = (list: readonly number[]) => list.map(Math.log);
  test('ties against bodies, with standard errors and dispersion', () => {
    const fit = fitQuasiPoisson(R.density.m, log(R.density.n))!;
    const { estimate, error, dispersion, df } = R.density.fit;
    close(fit.intercept, estimate[0]!);
    close(fit.slope, estimate[1]!);
    close(fit.interceptError, error[0]!);
    close(fit.slopeError, error[1]!);
    close(fit.dispersion, dispersion);
    expect(fit.df).toBe(df);
  });
  test('ties against inhabitants', () => {
    const fit = fitQuasiPoisson(R.inhabitants.y, log(R.inhabitants.x))!;
    close(fit.slope, R.inhabitants.fit.estimate[1]!);
    close(fit.interceptError, R.inhabitants.fit.error[0]!);
  });
  test('ties with centres as exposure', () => {
    const fit = fitQuasiPoisson(R.centres.y, null, log(R.centres.x))!;
    close(fit.intercept, R.centres.fit.estimate[0]!);
    close(fit.interceptError, R.centres.fit.error[0]!);
    expect(fit.slope).toBeNull();
  });
  test('each unit predicted from the others', () => {
    R.density.leaveOneOut.forEach(([expected, error, dispersion], i) => {
      const others = (list: readonly number[]) => list.filter((_, j) => j !== i);
      const fit = fitQuasiPoisson(others(R.density.m), log(others(R.density.n)))!;
      const at = fit.at(Math.log(R.density.n[i]!));
      close(at.expected, expected!);
      close(at.error, error!);
      close(fit.dispersion, dispersion!);
    });
  });
  test('declines where there is nothing to fit', () => {
    expect(fitQuasiPoisson([0, 0, 0, 0], [1, 2, 3, 4])).toBeNull();
    expect(fitQuasiPoisson([3, 4, 5], [2, 2, 2])).toBeNull();
    expect(fitQuasiPoisson([3, 4], [1, 2])).toBeNull();
  });
  test('expected and observed sums are equal, whatever the counts', () => {
    const counts = fc.array(fc.tuple(fc.nat(400), fc.double({ min: 0.5, max: 9, noNaN: true })), {
      minLength: 4,
      maxLength: 25,
    });
    fc.assert(
      fc.property(counts, (pairs) => {
        const y = pairs.map(([count]) => count);
        const x = pairs.map(([, value]) => value);
        const fit = fitQuasiPoisson(y, x);
        fc.pre(fit !== null && Math.abs(fit.slope!) < 4);
        const sum = x.reduce((total, value) => total + fit!.at(value).expected, 0);
        const observed = y.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - observed)).toBeLessThan(1e-6 * Math.max(1, observed));
      }),
    );
  });
});

describe('limits of the funnel hold what they say', () => {
  /** Poisson by multiplying uniforms (Knuth 1969). */
  const poisson = (mean: number, float: () => number) => {
    const stop = Math.exp(-mean);
    let count = 0;
    for (let product = float(); product > stop; product *= float()) count++;
    return count;
  };
  test.each([1, 4])(
    'about 5 %% of units like the others lie outside the 95 %% limits, at dispersion %i',
    (dispersion) => {
      const { float } = random(dispersion);
      let outside = 0;
      let all = 0;
      for (let round = 0; round < 150; round++) {
        const units = Array.from({ length: 20 }, (_, i) => {
          const n = 10 + Math.floor(90 * float());
          const mean = Math.exp(1 + 0.8 * Math.log(n));
          // φ times a Poisson of mean/φ has mean and φ times its variance.
          return {
            id: `${i}`,
            n,
            m: dispersion * poisson(mean / dispersion, float),
            aggregate: false,
            scope: 'partly',
          };
        }) as unknown as Unit[];
        const { points } = funnelOf(units, 'density');
        all += points.length;
        outside += points.filter((p) => p.outside !== 'within').length;
      }
      expect(all).toBe(3000);
      // Three standard errors of 3 000 units around 5 %, and a little for their dependence.
      expect(outside / all).toBeGreaterThan(0.036);
      expect(outside / all).toBeLessThan(0.064);
    },
  );
});
