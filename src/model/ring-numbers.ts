/**
 * What the rings of the sector wheel mean: steps from the hub, or an attribute of the tie to the hub, or the measure that
 * sizes bodies. Ring numbers grow outwards; unknown is NaN, never the last place of a known order.
 */
import type { Lensed } from './lens.ts';
import type { Tie } from './project.ts';
import type { Formality, Frequency } from './vocabulary.ts';

/** What rings can mean, by id. */
export const RINGS = ['distance', 'stage', 'frequency', 'formality', 'measure'] as const;
export type Ring = (typeof RINGS)[number];

/** From the closest to the loosest. The survey's plain 'regular' stands beside quarterly, the average found elsewhere. */
const FREQUENCY_ORDER: readonly Frequency[] = [
  'weekly',
  'monthly',
  'regular',
  'quarterly',
  'half-yearly',
  'yearly',
  'every-two-years',
  'once',
  'occasional',
];
const FORMALITY_ORDER: readonly Formality[] = ['contract', 'membership', 'election', 'agreement', 'informal'];
const HIGHEST_STAGE = 6;

/** What a ring's number says, for whoever words it. */
export type RingMeaning =
  | { readonly of: 'steps'; readonly steps: number }
  | { readonly of: 'stage'; readonly stage: number }
  | { readonly of: 'frequency'; readonly frequency: Frequency }
  | { readonly of: 'formality'; readonly formality: Formality }
  | { readonly of: 'measure'; readonly atLeast: number }
  | { readonly of: 'unknown' };

/** The number of a tie's ring under an attribute; NaN = nobody said. */
function numberOf(tie: Tie, ring: Ring): number {
  if (ring === 'stage') return tie.stage === null ? Number.NaN : HIGHEST_STAGE - tie.stage;
  if (ring === 'frequency')
    return tie.frequency === null ? Number.NaN : FREQUENCY_ORDER.indexOf(tie.frequency);
  return tie.formality === null ? Number.NaN : FORMALITY_ORDER.indexOf(tie.formality);
}

/**
 * One number a vertex for `LayoutInput.ring`, null for steps from the hub.
 * Several ties to the hub: the closest of them counts. Bodies not tied to the hub themselves have no number.
 * @param values of the measure that sizes bodies; null = not there (yet)
 */
export function ringNumbers(lensed: Lensed, ring: Ring, values: Float64Array | null): Float64Array | null {
  if (ring === 'distance') return null;
  // The greatest value stands innermost.
  if (ring === 'measure') return values ? values.map((x) => -x) : null;
  const numbers = new Float64Array(lensed.bodies.length).fill(Number.NaN);
  for (const { tie, source, target } of lensed.ties) {
    if (!tie || (lensed.hub !== null && source !== lensed.hub && target !== lensed.hub)) continue;
    const number = numberOf(tie, ring);
    if (!(number >= 0)) continue;
    for (const v of [source, target]) {
      if (!(numbers[v]! <= number)) numbers[v] = number;
    }
  }
  return numbers;
}

export function ringMeaning(ring: Ring, value: number): RingMeaning {
  if (Number.isNaN(value)) return { of: 'unknown' };
  switch (ring) {
    case 'distance':
      return { of: 'steps', steps: value };
    case 'stage':
      return { of: 'stage', stage: HIGHEST_STAGE - value };
    case 'frequency':
      return { of: 'frequency', frequency: FREQUENCY_ORDER[value]! };
    case 'formality':
      return { of: 'formality', formality: FORMALITY_ORDER[value]! };
    case 'measure':
      return { of: 'measure', atLeast: -value || 0 };
  }
}
