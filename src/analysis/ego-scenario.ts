/**
 * What a body's measures would be, if some of its partners were tied to each other. Ties among partners that are recorded are
 * kept; every other pair is tied with probability p, independently. Expectations of ties, effective size (Borgatti 1997) and ego
 * betweenness (Everett & Borgatti 2005) are exact, that of constraint (Burt 1992) is the mean of the draws; intervals are what
 * 90 of 100 draws lie between. All probabilities use the same draws, so that values move smoothly from one to the next.
 */
import { random } from '../base/random.ts';

export type ScenarioQuestion = {
  /** Partners: k. */
  readonly partners: number;
  /** Recorded ties among them, as pairs of numbers below k: a, b, a, b … Each pair once. */
  readonly known: readonly number[];
  /** For each partner, ties to bodies that are neither the ego nor one of its partners. */
  readonly outside: readonly number[];
  /** Probabilities of a tie between two partners of whom nothing is recorded, each 0…1. */
  readonly probabilities: readonly number[];
  /** Fewer are drawn where partners are many; none beyond some hundreds. */
  readonly draws: number;
  readonly seed: number;
};

/** `low` and `high` hold 90 of 100 draws; null where nothing was drawn. */
export type Spread = { readonly expected: number; readonly low: number | null; readonly high: number | null };

export type ScenarioPoint = {
  readonly p: number;
  /** Ties among the partners, recorded ones included. */
  readonly ties: Spread;
  /** Normalised by k(k−1)/2. */
  readonly betweenness: Spread;
  /** k − 2t/k */
  readonly effectiveSize: Spread;
  /** Null where nothing was drawn. */
  readonly constraint: Spread | null;
};

export type Scenario = {
  readonly points: readonly ScenarioPoint[];
  readonly draws: number;
  readonly seed: number;
};

/** Word operations that all draws together may take: about a second. */
const BUDGET = 6e8;
const FEWEST = 100;
const LOW = 0.05;
const HIGH = 0.95;

/** @returns null for fewer than two partners */
export function egoScenario(
  question: ScenarioQuestion,
  progress?: (done: number, total: number) => void,
): Scenario | null {
  const { partners: k, known, probabilities, seed } = question;
  if (k < 2) return null;
  const draws = drawsFor(question);
  const drawn = probabilities.map(() => ({
    ties: new Float64Array(draws),
    betweenness: new Float64Array(draws),
    constraint: new Float64Array(draws),
  }));
  const { float } = random(seed);
  const pairs = (k * (k - 1)) / 2;
  const chance = new Float64Array(pairs);
  const network = partnerNetwork(question);
  for (let d = 0; d < draws; d++) {
    if (d % 8 === 0) progress?.(d, draws);
    for (let i = 0; i < pairs; i++) chance[i] = float();
    probabilities.forEach((p, at) => {
      const { ties, betweenness, constraint } = network.of(chance, p);
      drawn[at]!.ties[d] = ties;
      drawn[at]!.betweenness[d] = betweenness;
      drawn[at]!.constraint[d] = constraint;
    });
  }
  const types = pairTypes(k, known);
  const rule = legendre(Math.ceil(k / 2));
  const points = probabilities.map((p, at): ScenarioPoint => {
    const { ties, betweenness, constraint } = drawn[at]!;
    const expectedTies = known.length / 2 + (pairs - known.length / 2) * p;
    const tieSpread = spreadOf(ties, expectedTies);
    const size = (t: number | null) => (t === null ? null : k - (2 * t) / k);
    return {
      p,
      ties: tieSpread,
      betweenness: spreadOf(betweenness, expectedBetweenness(types, k, p, rule)),
      effectiveSize: { expected: size(expectedTies)!, low: size(tieSpread.high), high: size(tieSpread.low) },
      constraint:
        draws === 0 ? null : spreadOf(constraint, constraint.reduce((sum, c) => sum + c, 0) / draws),
    };
  });
  progress?.(1, 1);
  return { points, draws, seed };
}

function drawsFor({ partners: k, probabilities, draws }: ScenarioQuestion): number {
  const each = ((k * (k - 1)) / 2) * (Math.ceil(k / 32) + 4) * Math.max(1, probabilities.length);
  const affordable = Math.floor(BUDGET / each);
  return affordable < FEWEST ? 0 : Math.min(draws, affordable);
}

/** Draws in ascending order at the ends of the middle nine tenths. */
function spreadOf(values: Float64Array, expected: number): Spread {
  if (values.length === 0) return { expected, low: null, high: null };
  const sorted = values.slice().sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { expected, low: at(LOW), high: at(HIGH) };
}

// ------------------------------------------------------------------------------------------------ expectation

type PairType = {
  /** Others tied to both and to exactly one of the two, as recorded. */
  readonly both: number;
  readonly one: number;
  readonly count: number;
};

/** Pairs of partners without a recorded tie, by what is recorded around them. */
function pairTypes(k: number, known: readonly number[]): readonly PairType[] {
  const neighbours = Array.from({ length: k }, () => new Set<number>());
  for (let i = 0; i < known.length; i += 2) {
    neighbours[known[i]!]!.add(known[i + 1]!);
    neighbours[known[i + 1]!]!.add(known[i]!);
  }
  const types = new Map<number, { both: number; one: number; count: number }>();
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++) {
      const [a, b] = [neighbours[i]!, neighbours[j]!];
      if (a.has(j)) continue;
      let both = 0;
      if (a.size > 0 && b.size > 0) for (const l of a) if (b.has(l)) both++;
      const one = a.size + b.size - 2 * both;
      const key = both * k + one;
      const type = types.get(key);
      if (type) type.count++;
      else types.set(key, { both, one, count: 1 });
    }
  return [...types.values()];
}

/**
 * Every pair without a tie gives 1/(1 + X), X = partners tied to both. E 1/(1 + X) = ∫₀¹ E tˣ dt, a polynomial in t of degree k − 2
 * at most, which Gauss–Legendre nodes integrate exactly.
 */
function expectedBetweenness(types: readonly PairType[], k: number, p: number, rule: Rule): number {
  const values = new Float64Array(types.length);
  const ones = new Float64Array(k);
  const twos = new Float64Array(k);
  rule.nodes.forEach((t, node) => {
    powers(ones, 1 - p + p * t);
    powers(twos, 1 - p * p + p * p * t);
    types.forEach(({ both, one }, i) => {
      values[i]! += rule.weights[node]! * t ** both * ones[one]! * twos[k - 2 - both - one]!;
    });
  });
  const sum = types.reduce((total, { count }, i) => total + count * values[i]!, 0);
  return ((1 - p) * sum) / ((k * (k - 1)) / 2);
}

function powers(into: Float64Array, base: number): void {
  into[0] = 1;
  for (let i = 1; i < into.length; i++) into[i] = into[i - 1]! * base;
}

type Rule = { readonly nodes: Float64Array; readonly weights: Float64Array };

/** Gauss–Legendre on [0, 1], exact for polynomials of degree 2m − 1: zeros of Legendre's polynomial by Newton's method. */
function legendre(m: number): Rule {
  const nodes = new Float64Array(m);
  const weights = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (m + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, x];
      for (let d = 2; d <= m; d++)
        [before, value] = [value, ((2 * d - 1) * x * value - (d - 1) * before) / d];
      slope = m === 1 ? 1 : (m * (x * value - before)) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    nodes[i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

// ------------------------------------------------------------------------------------------------------ draws

/** Measures of an ego network in which pairs are tied where their chance is below p, or their tie is recorded. */
function partnerNetwork({ partners: k, known, outside }: ScenarioQuestion) {
  const words = Math.ceil(k / 32);
  const recorded = new Uint32Array(k * words);
  const bits = new Uint32Array(k * words);
  const degrees = new Float64Array(k);
  const tie = (rows: Uint32Array, i: number, j: number) => {
    rows[i * words + (j >> 5)]! |= 1 << (j & 31);
    rows[j * words + (i >> 5)]! |= 1 << (i & 31);
  };
  for (let i = 0; i < known.length; i += 2) tie(recorded, known[i]!, known[i + 1]!);
  const tied = (i: number, j: number) => (bits[i * words + (j >> 5)]! >>> (j & 31)) & 1;
  const of = (chance: Float64Array, p: number) => {
    bits.set(recorded);
    let pair = 0;
    for (let i = 0; i < k; i++) for (let j = i + 1; j < k; j++) if (chance[pair++]! < p) tie(bits, i, j);
    let ties = 0;
    let open = 0;
    degrees.fill(1);
    for (let i = 0; i < k; i++)
      for (let j = i + 1; j < k; j++)
        if (tied(i, j)) {
          ties++;
          degrees[i]!++;
          degrees[j]!++;
        } else open += 1 / (1 + common(bits, i * words, j * words, words));
    return { ties, betweenness: open / ((k * (k - 1)) / 2), constraint: constraintOf() };
  };
  /** Σ_j (1/k + Σ_q 1/k · 1/deg(q))² over partners q of the ego that j is tied to. */
  const constraintOf = (): number => {
    let sum = 0;
    for (let j = 0; j < k; j++) {
      let indirect = 0;
      for (let q = 0; q < k; q++) if (tied(q, j)) indirect += 1 / (degrees[q]! + (outside[q] ?? 0));
      sum += ((1 + indirect) / k) ** 2;
    }
    return sum;
  };
  return { of };
}

function common(bits: Uint32Array, a: number, b: number, words: number): number {
  let count = 0;
  for (let w = 0; w < words; w++) {
    let x = bits[a + w]! & bits[b + w]!;
    x -= (x >>> 1) & 0x55555555;
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    count += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
