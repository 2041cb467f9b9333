/**
 * Funnel plots (Spiegelhalter 2005): counts of ties against what is usual at that size. The expectation is a quasi-Poisson
 * regression; control limits take its dispersion and its own uncertainty into account (Student's t). Every unit is held
 * against the others alone (leave-one-out), so that none sets its own expectation.
 */
import type {
  CompareDecline,
  Funnel,
  FunnelBand,
  FunnelKind,
  FunnelPoint,
  Interval,
  Scope,
  Unit,
} from './compare.ts';
import { studentBelow, studentQuantile } from './distributions.ts';
import { fitQuasiPoisson, type PoissonFit } from './quasi-poisson.ts';

/** With fewer units there is no expectation worth the name. */
export const LEAST_UNITS = 5;
const BAND_POINTS = 60;
/** Below this, counts follow the size to the digit and there is nothing that could vary. */
const NO_DISPERSION = 1e-6;

/** True where only centres' own ties are recorded: the number of ties then follows from the number of bodies. */
export const isStarLike = (scope: Scope): boolean => scope === 'star' || scope === 'centres-only';

type Case = { readonly unit: string; readonly count: number; readonly size: number };

/** What a unit gives to a funnel, or why it cannot. */
function caseOf(unit: Unit, kind: FunnelKind): Case | CompareDecline {
  if (unit.aggregate) return 'aggregate';
  if (kind === 'density') {
    if (unit.n < 3) return 'too-few-bodies';
    if (isStarLike(unit.scope)) return 'star';
    return { unit: unit.id, count: unit.m, size: unit.n };
  }
  if (unit.centres === 0) return 'no-centre';
  if (kind === 'centres') return { unit: unit.id, count: unit.centreTies, size: unit.centres };
  if (unit.sharesRegion) return 'region-shared';
  if (unit.inhabitants === null || unit.inhabitants <= 0) return 'no-inhabitants';
  return { unit: unit.id, count: unit.centreTies, size: unit.inhabitants };
}

export function funnelOf(units: readonly Unit[], kind: FunnelKind): Funnel {
  const cases: Case[] = [];
  const leftOut: { unit: string; reason: CompareDecline }[] = [];
  for (const unit of units) {
    const found = caseOf(unit, kind);
    if (typeof found === 'string') leftOut.push({ unit: unit.id, reason: found });
    else cases.push(found);
  }
  const nothing = (declined: CompareDecline): Funnel => ({
    kind,
    declined,
    intercept: Number.NaN,
    slope: Number.NaN,
    slopeError: null,
    dispersion: Number.NaN,
    df: 0,
    points: [],
    bands: [],
    leftOut,
  });
  if (cases.length < LEAST_UNITS) return nothing(mostFrequent(leftOut) ?? 'too-few-units');
  const fit = fitted(cases, kind);
  if (!fit) return nothing(cases.every(({ count }) => count === 0) ? 'no-ties' : 'no-variance');
  if (fit.dispersion < NO_DISPERSION) return nothing('no-variance');
  const points: FunnelPoint[] = [];
  // One unit fewer, one degree of freedom fewer: the same quantile for all.
  const t95 = fit.df > 1 ? studentQuantile(0.975, fit.df - 1) : Number.NaN;
  for (let i = 0; i < cases.length; i++) {
    const point = heldAgainstOthers(cases, i, kind, t95);
    if (!point) return nothing('no-variance');
    points.push(point);
  }
  return {
    kind,
    declined: null,
    intercept: fit.intercept,
    slope: fit.slope ?? 1,
    slopeError: fit.slopeError,
    dispersion: fit.dispersion,
    df: fit.df,
    points,
    bands: bandsOf(cases, fit, kind),
    leftOut,
  };
}

/** Where too many units are left out for one reason, that reason says more than 'too few units'. */
function mostFrequent(leftOut: readonly { readonly reason: CompareDecline }[]): CompareDecline | null {
  if (leftOut.length < LEAST_UNITS) return null;
  const counts = new Map<CompareDecline, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** Centres are an exposure: twice the centres, twice the ties. For the others the slope is estimated. */
function fitted(cases: readonly Case[], kind: FunnelKind): PoissonFit | null {
  const counts = cases.map((c) => c.count);
  const logs = cases.map((c) => Math.log(c.size));
  return kind === 'centres' ? fitQuasiPoisson(counts, null, logs) : fitQuasiPoisson(counts, logs);
}

function predicted(fit: PoissonFit, size: number, kind: FunnelKind) {
  const log = Math.log(size);
  const { expected, error } = kind === 'centres' ? fit.at(0, log) : fit.at(log);
  // A new count varies by φμ around its expectation, which is itself known up to its standard error.
  return { expected, error, spread: Math.sqrt(fit.dispersion * expected + (expected * error) ** 2) };
}

function heldAgainstOthers(
  cases: readonly Case[],
  i: number,
  kind: FunnelKind,
  t95: number,
): FunnelPoint | null {
  const { unit, count, size } = cases[i]!;
  const others = cases.filter((_, j) => j !== i);
  const fit = fitted(others, kind);
  if (!fit || fit.dispersion < NO_DISPERSION) return null;
  const { expected, error, spread } = predicted(fit, size, kind);
  const z = (count - expected) / spread;
  const percentile = studentBelow(z, fit.df);
  const tail = 2 * Math.min(percentile, 1 - percentile);
  return {
    unit,
    size,
    observed: count,
    expected,
    ratio: count / expected,
    interval: ratioInterval(
      count,
      expected,
      t95 * Math.sqrt(fit.dispersion / Math.max(count, 0.5) + error ** 2),
    ),
    z,
    percentile,
    outside: tail < 0.002 ? '99.8' : tail < 0.05 ? '95' : 'within',
  };
}

/**
 * 95 % interval of observed ÷ expected, symmetric on the logarithmic scale; a count of 0 is taken as ½ for its width.
 * @param half of the interval's width in logarithms
 */
const ratioInterval = (count: number, expected: number, half: number): Interval => ({
  low: (count / expected) * Math.exp(-half),
  high: (Math.max(count, 0.5) / expected) * Math.exp(half),
  method: 'quasi-poisson',
});

function bandsOf(cases: readonly Case[], fit: PoissonFit, kind: FunnelKind): FunnelBand[] {
  const sizes = cases.map((c) => c.size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const t95 = studentQuantile(0.975, fit.df);
  const t998 = studentQuantile(0.999, fit.df);
  const steps = least === most ? 1 : BAND_POINTS;
  return Array.from({ length: steps }, (_, i) => {
    const at = steps === 1 ? 0 : i / (steps - 1);
    const size = least * (most / least) ** at;
    const { expected, spread } = predicted(fit, size, kind);
    return {
      size,
      expected,
      low95: Math.max(0, expected - t95 * spread),
      high95: expected + t95 * spread,
      low998: Math.max(0, expected - t998 * spread),
      high998: expected + t998 * spread,
    };
  });
}
