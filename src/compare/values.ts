/** One value an indicator and unit, with its interval, or the reason why there is none. */
import { declineAt } from '../analysis/answer.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { sectorBetweennessKernel } from '../analysis/sector-betweenness.ts';
import { INTERVAL_DRAWS, iqvInterval, iqvOf, percentile, type Redrawn, redraw } from './bootstrap.ts';
import type { CompareDecline, Funnel, Indicator, Interval, Unit, Value } from './compare.ts';
import { isStarLike } from './funnel.ts';
import { garwood, wilson } from './intervals.ts';
import type { UnitNetwork } from './networks.ts';

/** Sector betweenness is computed up to this many bodies × edges a unit: about two seconds. */
const MOST_WORK = 3e7;

export type Asked = { readonly seed: number; readonly funnel: Funnel };

/** Values of several indicators for one unit; what they share is drawn once. */
export function valuesOf(
  unit: Unit,
  network: UnitNetwork,
  indicators: readonly Indicator[],
  { seed, funnel }: Asked,
): Value[] {
  let redrawn: Redrawn | null = null;
  const draw = () => {
    redrawn ??= redraw(network, seed, INTERVAL_DRAWS);
    return redrawn;
  };
  return indicators.map((indicator) => {
    if (unit.aggregate) return declined('aggregate');
    if (indicator.needs.includes('centres') && unit.centres === 0) return declined('no-centre');
    if (indicator.sector !== undefined) return sectorShare(unit, indicator.sector);
    return single(unit, network, indicator.id, funnel, draw);
  });
}

const declined = (reason: CompareDecline, raw?: number): Value => ({
  value: null,
  declined: reason,
  n: null,
  of: null,
  interval: null,
  ...(raw !== undefined && Number.isFinite(raw) ? { raw } : {}),
});

const answered = (
  value: number,
  interval: Interval | null,
  n: number | null = null,
  of: number | null = null,
): Value => ({ value, declined: null, n, of, interval });

const rate = (count: number, exposure: number): Value =>
  answered(count / exposure, garwood(count, exposure), count, exposure);

const share = (yes: number, of: number, reason: CompareDecline): Value =>
  of === 0 ? declined(reason) : answered(yes / of, wilson(yes, of), yes, of);

function sectorShare({ mix }: Unit, sector: string): Value {
  const total = mix.counts.reduce((a, b) => a + b, 0);
  const at = mix.sectors.indexOf(sector);
  return share(at < 0 ? 0 : mix.counts[at]!, at < 0 ? 0 : total, 'no-labels');
}

function single(unit: Unit, network: UnitNetwork, id: string, funnel: Funnel, draw: () => Redrawn): Value {
  switch (id) {
    case 'ties-per-centre':
      return rate(unit.centreTies, unit.centres);
    case 'cooperations-per-centre':
      return rate(unit.cooperations, unit.centres);
    case 'networks-per-centre':
      return rate(unit.networkMemberships, unit.centres);
    case 'committees-per-centre':
      return rate(unit.committeeMemberships, unit.centres);
    case 'ties-per-100000':
      return perInhabitants(unit);
    case 'mean-degree':
      return ofNetwork(unit, unit.n, draw);
    case 'density':
      return ofNetwork(unit, unit.n * (unit.n - 1), draw);
    case 'density-adjusted':
      return adjusted(unit, funnel);
    case 'iqv':
      return iqv(unit, draw);
    case 'ei':
      return ei(unit, draw);
    case 'share-formal':
      return share(unit.formal.yes, unit.formal.stated, 'nothing-stated');
    case 'share-regular':
      return share(unit.regular.yes, unit.regular.stated, 'nothing-stated');
    case 'bridging':
      return bridging(unit, network);
    default:
      return hubShare(unit);
  }
}

function perInhabitants({ centreTies, inhabitants, sharesRegion }: Unit): Value {
  if (sharesRegion) return declined('region-shared');
  if (inhabitants === null || inhabitants <= 0) return declined('no-inhabitants');
  const exposure = inhabitants / 100_000;
  return answered(centreTies / exposure, garwood(centreTies, exposure), centreTies, inhabitants);
}

/** 2m over something that only size decides: mean degree, density. */
function ofNetwork(unit: Unit, denominator: number, draw: () => Redrawn): Value {
  if (unit.n < 2) return declined('too-few-bodies');
  const value = (2 * unit.m) / denominator;
  if (isStarLike(unit.scope)) return declined('star', value);
  const draws = draw().m.map((m) => (2 * m) / denominator);
  return answered(value, percentile(draws, value), unit.m, denominator / 2);
}

function adjusted(unit: Unit, funnel: Funnel): Value {
  if (funnel.declined === 'blocked') return declined('blocked');
  const left = funnel.leftOut.find((l) => l.unit === unit.id);
  if (left) return declined(left.reason);
  const point = funnel.points.find((p) => p.unit === unit.id);
  if (point) return answered(point.ratio, point.interval, point.observed, point.expected);
  return declined(funnel.declined === 'no-variance' ? 'no-expectation' : 'too-few-units');
}

function iqv({ mix }: Unit, draw: () => Redrawn): Value {
  const total = mix.counts.reduce((a, b) => a + b, 0);
  if (total === 0) return declined('no-labels');
  if (mix.counts.length < 2) return declined('single-sector');
  return answered(iqvOf(mix.counts), iqvInterval(draw().iqv, mix.counts), null, total);
}

function ei({ m, external, internal }: Unit, draw: () => Redrawn): Value {
  if (m === 0) return declined('no-ties');
  if (external + internal === 0) return declined('no-labelled-ties');
  const { external: e, internal: i } = draw();
  const draws = e.map((x, d) => (x - i[d]!) / (x + i[d]!));
  const value = (external - internal) / (external + internal);
  return answered(value, percentile(draws, value), null, external + internal);
}

/** Mean of the centres' sector betweenness in the unit's network. */
function bridging(unit: Unit, { graph, labels, centres }: UnitNetwork): Value {
  if (isStarLike(unit.scope)) return declined('star');
  if (graph.n * graph.m > MOST_WORK) return declined('too-large');
  const answer = sectorBetweennessKernel.compute({ graph, labels, options: DEFAULT_OPTIONS }).bodies[
    'sector-betweenness'
  ]!;
  const reason = centres.map((v) => declineAt(answer, v)).find((r) => r !== null);
  if (reason) return declined(KERNEL_REASONS[reason] ?? 'too-few-bodies');
  return answered(centres.reduce((sum, v) => sum + answer.values[v]!, 0) / centres.length, null);
}

/** The kernel's reasons in this room's words. */
const KERNEL_REASONS: Readonly<Record<string, CompareDecline>> = {
  aggregate: 'aggregate',
  'no-ties': 'no-ties',
  'too-few-bodies': 'too-few-bodies',
  'no-labels': 'no-labels',
  'single-sector': 'single-sector',
  star: 'star',
  'too-large': 'too-large',
};

function hubShare({ m, hubEdges, scope }: Unit): Value {
  if (m === 0) return declined('no-ties');
  if (isStarLike(scope)) return declined('star', hubEdges / m);
  return answered(hubEdges / m, null, hubEdges, m);
}
