/** The indicators: what a unit is compared by. A registry; tables, charts and exports are built from it. */
import type { Indicator, Unit } from './compare.ts';

const counts = {
  family: 'counts',
  unit: 'per-centre',
  range: [0, null],
  needs: ['centres'],
  citations: ['Garwood 1936'],
  interval: 'garwood',
  acrossSizes: true,
  declines: ['aggregate', 'no-centre'],
} as const;

const network = {
  family: 'density',
  needs: ['alter-ties'],
  interval: 'bootstrap',
  declines: ['aggregate', 'too-few-bodies', 'star'],
} as const;

const statement = {
  family: 'quality',
  unit: 'share',
  range: [0, 1],
  needs: ['statements'],
  citations: ['Wilson 1927'],
  interval: 'wilson',
  acrossSizes: true,
  declines: ['aggregate', 'nothing-stated'],
} as const;

export const INDICATORS: readonly Indicator[] = [
  { ...counts, id: 'ties-per-centre', formula: 'Σ_c k(c) / C' },
  { ...counts, id: 'cooperations-per-centre', formula: 'Σ_c k_cooperation(c) / C' },
  { ...counts, id: 'networks-per-centre', formula: 'Σ_c k_network-membership(c) / C' },
  { ...counts, id: 'committees-per-centre', formula: 'Σ_c k_committee-membership(c) / C' },
  {
    ...counts,
    id: 'ties-per-100000',
    unit: 'per-100000',
    needs: ['centres', 'inhabitants'],
    formula: '100 000 · Σ_c k(c) / inhabitants',
    declines: ['aggregate', 'no-centre', 'region-shared', 'no-inhabitants'],
  },
  {
    ...network,
    id: 'mean-degree',
    unit: 'count',
    range: [0, null],
    formula: '2m / n',
    citations: ['Wasserman & Faust 1994', 'Snijders & Borgatti 1999'],
    acrossSizes: true,
  },
  {
    ...network,
    id: 'density',
    unit: 'share',
    range: [0, 1],
    formula: '2m / (n(n−1))',
    citations: ['Wasserman & Faust 1994', 'Snijders & Borgatti 1999'],
    // Who has twice as many partners does not have twice as many ties with each: density falls with size by itself.
    acrossSizes: false,
  },
  {
    ...network,
    id: 'density-adjusted',
    unit: 'ratio',
    range: [0, null],
    needs: ['alter-ties', 'units'],
    formula: 'm / exp(a + b·ln n), a and b from the other units by quasi-Poisson regression',
    citations: ['McCullagh & Nelder 1989', 'Spiegelhalter 2005'],
    interval: 'quasi-poisson',
    acrossSizes: true,
    declines: ['aggregate', 'too-few-bodies', 'star', 'too-few-units', 'no-expectation', 'blocked'],
  },
  {
    family: 'sectors',
    id: 'iqv',
    unit: 'index',
    range: [0, 1],
    needs: ['centres', 'sectors'],
    formula: '(1 − Σ_s (k_s/k)²) · S/(S−1)',
    citations: ['Agresti & Agresti 1978', 'Efron 1987'],
    interval: 'bca',
    acrossSizes: true,
    declines: ['aggregate', 'no-centre', 'no-labels', 'single-sector'],
  },
  {
    ...network,
    family: 'sectors',
    id: 'ei',
    unit: 'index',
    range: [-1, 1],
    needs: ['sectors'],
    formula: '(E − I) / (E + I)',
    citations: ['Krackhardt & Stern 1988', 'Snijders & Borgatti 1999'],
    acrossSizes: true,
    declines: ['aggregate', 'no-ties', 'no-labelled-ties'],
  },
  { ...statement, id: 'share-formal', formula: 'ties stated to be formal / ties whose form is stated' },
  {
    ...statement,
    id: 'share-regular',
    formula: 'ties stated to be regular / ties whose frequency is stated',
  },
  {
    family: 'centre',
    id: 'bridging',
    unit: 'share',
    range: [0, 1],
    needs: ['centres', 'sectors', 'alter-ties'],
    formula: 'mean over centres of Σ_{ {s,t}: sector(s) ≠ sector(t) } σ_st(c)/σ_st ÷ number of such pairs',
    citations: ['Flom et al. 2004', 'Guns & Rousseau 2015'],
    interval: null,
    acrossSizes: true,
    declines: [
      'aggregate',
      'no-centre',
      'star',
      'too-few-bodies',
      'no-ties',
      'no-labels',
      'single-sector',
      'too-large',
    ],
  },
  {
    family: 'centre',
    id: 'hub-share',
    unit: 'share',
    range: [0, 1],
    needs: ['centres', 'alter-ties'],
    formula: 'ties that touch a centre / m',
    citations: [],
    interval: null,
    acrossSizes: true,
    declines: ['aggregate', 'no-centre', 'no-ties', 'star'],
  },
];

/** Id of a sector's share among the labelled partners of the centres. */
export const sectorShareId = (sector: string): string => `sector-share:${sector}`;

const sectorShare = (sector: string): Indicator => ({
  family: 'sectors',
  id: sectorShareId(sector),
  unit: 'share',
  range: [0, 1],
  needs: ['centres', 'sectors'],
  formula: 'k_s / Σ_s k_s',
  citations: ['Wilson 1927'],
  interval: 'wilson',
  acrossSizes: true,
  declines: ['aggregate', 'no-centre', 'no-labels'],
  sector,
});

/** All indicators that these units can be asked for: the registry's, and one share for each sector of their schemes. */
export function indicatorsOf(units: readonly Pick<Unit, 'mix'>[]): readonly Indicator[] {
  const sectors = [...new Set(units.flatMap((u) => u.mix.sectors))];
  const at = INDICATORS.findIndex((i) => i.id === 'iqv');
  return [...INDICATORS.slice(0, at), ...sectors.map(sectorShare), ...INDICATORS.slice(at)];
}
