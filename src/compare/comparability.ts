/**
 * What keeps units from being compared, or asks for caution: "not comparable, because …". A reason blocks where the comparison
 * would set unlike things side by side (sums beside single networks, made-up data beside evidence, other questions asked of the
 * data); it cautions where the reader has to judge.
 */
import type { GroupFigures, Material, Reason, ReasonCode, Unit } from './compare.ts';
import { isStarLike } from './funnel.ts';
import { indicatorsOf } from './indicators.ts';

/** A statement carried by fewer of all ties than this asks for caution. */
const FULL_COVERAGE = 0.8;
/** More than these shares of a unit's bodies in other units, or beyond its region, ask for caution. */
const MANY_SHARED = 0.1;
const MANY_BEYOND = 0.3;
/** Median sizes of two groups that differ by more than this factor. */
const SIZE_FACTOR = 1.25;

export type Surroundings = {
  readonly materials: readonly Material[];
  /** Regions that no centre's ties are recorded in. */
  readonly leftOut: readonly string[];
};

/** All reasons, those that block first. */
export function comparabilityOf(units: readonly Unit[], around?: Surroundings): readonly Reason[] {
  const ids = (some: readonly Unit[]) => some.map((u) => u.id);
  const needing = (need: string) =>
    indicatorsOf(units)
      .filter((i) => i.needs.some((n) => n === need))
      .map((i) => i.id);
  const found: Reason[] = [];
  const add = (
    code: ReasonCode,
    some: readonly Unit[],
    { severity = 'caution', indicators = null, values = {} }: Partial<Omit<Reason, 'code' | 'units'>> = {},
  ) =>
    found.push({ code, severity, units: ids(some), indicators, values: { count: some.length, ...values } });

  const aggregates = units.filter((u) => u.aggregate);
  if (aggregates.length > 0)
    add(aggregates.length === units.length ? 'aggregate' : 'aggregate-beside', aggregates, {
      severity: 'blocks',
    });
  const synthetic = units.filter((u) => u.synthetic);
  if (synthetic.length === units.length && units.length > 0) add('synthetic', synthetic);
  else if (synthetic.length > 0) add('synthetic-beside', synthetic, { severity: 'blocks' });
  if (differ(units, (u) => u.lens)) add('lens', units, { severity: 'blocks' });
  if (differ(units, (u) => u.scheme))
    add('scheme', units, { severity: 'blocks', indicators: needing('sectors') });
  years(units, add);
  scopes(units, needing('alter-ties'), add);
  statements(units, add);
  documents(units, add);
  const overlapping = units.filter((u) => u.shared > MANY_SHARED * u.n);
  if (overlapping.length > 1) add('shared-bodies', overlapping);
  const open = units.filter((u) => u.beyond > MANY_BEYOND * u.n);
  if (open.length > 0) add('beyond', open);
  const unknown = units.filter((u) => u.inhabitants === null);
  if (unknown.length > 0) add('inhabitants-missing', unknown, { indicators: ['ties-per-100000'] });
  const gathered = units.filter((u) => u.blocks > 0 && !u.aggregate);
  if (gathered.length > 0)
    add('blocks', gathered, { values: { count: gathered.reduce((sum, u) => sum + u.blocks, 0) } });
  const silent = units.filter((u) => u.centresWithoutTies > 0);
  if (silent.length > 0)
    add('centres-without-ties', silent, {
      values: { count: silent.reduce((sum, u) => sum + u.centresWithoutTies, 0) },
    });
  if (around) surroundings(around, add);
  return [...found].sort((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'));
}

type Add = (
  code: ReasonCode,
  some: readonly Unit[],
  more?: Partial<Omit<Reason, 'code' | 'units'>>,
) => unknown;

const differ = <T>(units: readonly Unit[], of: (unit: Unit) => T): boolean =>
  units.some((u) => of(u) !== of(units[0]!));

function years(units: readonly Unit[], add: Add): void {
  const known = units.flatMap((u) => (u.year === null ? [] : [u.year]));
  const [from, to] = [Math.min(...known), Math.max(...known)];
  if (known.length > 0 && from !== to)
    add(
      'year',
      units.filter((u) => u.year !== null),
      { values: { from, to } },
    );
  const unsaid = units.filter((u) => u.year === null);
  if (unsaid.length > 0 && units.length > 1) add('year-unknown', unsaid);
}

function scopes(units: readonly Unit[], indicators: readonly string[], add: Add): void {
  const stars = units.filter((u) => isStarLike(u.scope));
  if (differ(units, (u) => isStarLike(u.scope)) || differ(units, (u) => u.scope === 'whole')) {
    const whole = units.filter((u) => u.scope === 'whole').length;
    const some = stars.length > 0 ? stars : units.filter((u) => u.scope === 'whole');
    add('scope', some, { indicators, values: { stars: stars.length, whole, all: units.length } });
  }
  const partly = units.filter((u) => u.scope === 'partly');
  if (partly.length > 0) {
    const known = partly.reduce((sum, u) => sum + u.alterTies, 0);
    const pairs = partly.reduce((sum, u) => sum + u.alterPairs, 0);
    add('alter-coverage', partly, { indicators, values: { known, pairs } });
  }
}

function statements(units: readonly Unit[], add: Add): void {
  for (const [of, indicator] of [
    ['formal', 'share-formal'],
    ['regular', 'share-regular'],
  ] as const) {
    const stated = units.reduce((sum, u) => sum + u[of].stated, 0);
    const all = units.reduce((sum, u) => sum + u[of].of, 0);
    if (all === 0 || stated >= FULL_COVERAGE * all) continue;
    const thin = units.filter((u) => u[of].stated < FULL_COVERAGE * u[of].of);
    add('coverage', thin, { indicators: [indicator], values: { stated, of: all, indicator } });
  }
}

function documents(units: readonly Unit[], add: Add): void {
  const all = new Set(units.flatMap((u) => u.documents));
  if (all.size > 1 && differ(units, (u) => JSON.stringify(u.documents)))
    add('documents', units, { values: { documents: all.size } });
  const citing = units.filter((u) => u.documents.length === 0);
  if (citing.length > 0 && differ(units, (u) => u.source)) add('documents-unknown', citing);
}

function surroundings({ materials, leftOut }: Surroundings, add: Add): void {
  if (leftOut.length > 0)
    add('regions-left-out', [], { values: { count: leftOut.length, names: leftOut.slice(0, 5).join(', ') } });
  const centres = materials.reduce((sum, m) => sum + m.centresLeftOut, 0);
  if (centres > 0) add('centres-left-out', [], { values: { count: centres } });
}

/** Whether a reason forbids comparing by this indicator. */
export const blocks = (reason: Reason, indicator: string): boolean =>
  reason.severity === 'blocks' && (reason.indicators === null || reason.indicators.includes(indicator));

/** Reasons to be stated beside a difference between two groups of units. */
export function cautionsFor(a: readonly Unit[], b: readonly Unit[], indicator: string): readonly Reason[] {
  const reasons = comparabilityOf([...a, ...b]).filter(
    (r) => r.indicators === null || r.indicators.includes(indicator),
  );
  const [one, other] = [median(a.map((u) => u.n)), median(b.map((u) => u.n))];
  if (!(Math.max(one, other) > SIZE_FACTOR * Math.min(one, other))) return reasons;
  const size: Reason = {
    code: 'size-differs',
    severity: 'caution',
    units: [],
    indicators: null,
    values: { a: one, b: other },
  };
  return [...reasons, size];
}

/** Standard deviations that differ by more than this factor, in groups of fewer units than that, make p a little too small. */
const SPREAD_FACTOR = 1.5;
const FEW_UNITS = 30;

/** Permuting studentised differences keeps the level for many units; with few of unequal spread it is up to 7 % instead of 5 %. */
export function spreadCaution(
  a: Pick<GroupFigures, 'n' | 'sd'>,
  b: Pick<GroupFigures, 'n' | 'sd'>,
): readonly Reason[] {
  const [least, most] = [Math.min(a.sd ?? 0, b.sd ?? 0), Math.max(a.sd ?? 0, b.sd ?? 0)];
  if (Math.min(a.n, b.n) < 2 || Math.min(a.n, b.n) >= FEW_UNITS || !(most > SPREAD_FACTOR * least)) return [];
  const values = { n: Math.min(a.n, b.n) };
  return [{ code: 'unequal-spread', severity: 'caution', units: [], indicators: null, values }];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
