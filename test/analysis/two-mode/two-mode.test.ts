import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../../src/analysis/answer.ts';
import { betweennessOf } from '../../../src/analysis/betweenness.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS, type Question } from '../../../src/analysis/measure.ts';
import { greatestBetweenness, twoModeBetweennessKernel } from '../../../src/analysis/two-mode/paths.ts';
import { build } from '../../../src/graph/build.ts';
import { blankLabels } from '../../../src/graph/labels.ts';
import { ORACLES, questionOf } from '../../oracles/oracle.ts';

/** Computed with networkx and by brute force. */
const NETWORKX = JSON.parse(
  readFileSync(new URL('../../oracles/two-mode/networkx.json', import.meta.url), 'utf8'),
) as { graphs: { graph: string; side: Record<string, 0 | 1>; expected: Record<string, unknown> }[] };

const IDS = {
  'two-mode-degree': 'twomode_degree_norm',
  'two-mode-closeness': 'twomode_closeness_norm',
  'two-mode-betweenness': 'twomode_betweenness_norm',
  'two-mode-clustering': 'twomode_clustering_dot',
} as const;
const NETWORK = {
  'two-mode-density': 'twomode_density',
  'two-mode-clustering': 'twomode_robins_alexander',
} as const;
const ALL = [...Object.keys(IDS), ...Object.keys(NETWORK)];

function twoMode(name: string) {
  const { side, expected } = NETWORKX.graphs.find((g) => g.graph === name)!;
  const question = questionOf(ORACLES.find((o) => o.id === name)!, 'none');
  const kind = Uint8Array.from(question.names, (id) => side[id]!);
  return {
    expected,
    names: question.names,
    question: { ...question, labels: { ...question.labels, kind, kindCount: 2 } },
  };
}

describe('against networkx', () => {
  it.each(NETWORKX.graphs.map((g) => g.graph))('%s', (name) => {
    const { names, question, expected } = twoMode(name);
    const answers = analyse(question, ALL);
    for (const [id, theirs] of Object.entries(IDS)) {
      const values = expected[theirs] as Record<string, number>;
      expect(Object.keys(values)).toHaveLength(names.length);
      names.forEach((v, i) => {
        expect(answers.bodies[id]!.values[i], `${id} ${v}`).toBeCloseTo(values[v]!, 10);
      });
    }
    for (const [id, theirs] of Object.entries(NETWORK))
      expect(answers.network[id]!.value, id).toBeCloseTo(expected[theirs] as number, 10);
    expect(answers.details.twoMode?.whole).toBe(true);
  });
});

/** Borgatti & Everett 1997, with the two decimals that networkx's own tests hold. */
const DAVIS = {
  'two-mode-degree': {
    E8: 0.78,
    E9: 0.67,
    E7: 0.56,
    'Nora Fayette': 0.57,
    'Evelyn Jefferson': 0.57,
    'Theresa Anderson': 0.57,
    E5: 0.44,
    'Flora Price': 0.14,
  },
  'two-mode-betweenness': {
    E8: 0.24,
    E9: 0.23,
    E7: 0.13,
    'Nora Fayette': 0.11,
    'Evelyn Jefferson': 0.1,
    'Theresa Anderson': 0.09,
    E12: 0.02,
  },
  'two-mode-closeness': {
    E8: 0.85,
    E9: 0.79,
    E7: 0.73,
    'Nora Fayette': 0.8,
    'Evelyn Jefferson': 0.8,
    'Theresa Anderson': 0.8,
  },
} as const;

it('gives the published values for Davis’s women and events', () => {
  const { names, question } = twoMode('real_davis_southern_women');
  const answers = analyse(question, ALL);
  for (const [id, values] of Object.entries(DAVIS)) {
    for (const [who, value] of Object.entries(values))
      expect(answers.bodies[id]!.values[names.indexOf(who)], `${id} ${who}`).toBeCloseTo(value, 2);
  }
  expect(answers.network['two-mode-density']!.value).toBeCloseTo(89 / (18 * 14), 12);
});

const networkOf = (
  kinds: readonly number[],
  ties: readonly (readonly [number, number])[],
  affiliation?: readonly number[],
): Question => {
  const { graph } = build(
    kinds.length,
    ties.map(([s]) => s),
    ties.map(([, t]) => t),
  );
  return {
    graph,
    labels: {
      ...blankLabels(graph.n, graph.m),
      kind: Uint8Array.from(kinds),
      kindCount: 4,
      ...(affiliation ? { affiliation: Uint8Array.from(affiliation) } : {}),
    },
    options: DEFAULT_OPTIONS,
  };
};

describe('memberships within a larger network', () => {
  // 0, 1, 2 bodies tied to each other, 3 a body without membership, 4 and 5 committees that are tied, too.
  const question = networkOf(
    [0, 1, 1, 1, 2, 2],
    [
      [0, 1],
      [1, 2],
      [0, 3],
      [0, 4],
      [1, 4],
      [1, 5],
      [2, 5],
      [4, 5],
    ],
    [0, 0, 0, 0, 1, 1],
  );
  const answers = analyse(question, ALL);
  it('are looked at by themselves, and it is said', () => {
    expect(answers.details.twoMode).toEqual({
      whole: false,
      side: Uint8Array.of(0, 0, 0, 2, 1, 1),
      counts: [3, 2],
    });
    expect([...answers.bodies['two-mode-degree']!.values]).toEqual([
      1 / 2,
      1,
      1 / 2,
      Number.NaN,
      2 / 3,
      2 / 3,
    ]);
    expect([...answers.bodies['two-mode-degree']!.raw!]).toEqual([1, 2, 1, Number.NaN, 2, 2]);
    expect(answers.network['two-mode-density']!.value).toBeCloseTo(4 / 6, 12);
    expect(answers.network['two-mode-clustering']!.value).toBe(0);
  });
  it('leave out bodies without one', () => {
    for (const id of Object.keys(IDS)) expect(declineAt(answers.bodies[id]!, 3)).toBe('no-membership');
  });
  it('are a chain here: 0–4–1–5–2', () => {
    // Paths inside pass 4 (to 0), 1 and 5 (to 2): 3, 4 and 3 pairs of 10.
    const raw = [...answers.bodies['two-mode-betweenness']!.raw!];
    expect(raw).toEqual([0, 4, 0, Number.NaN, 3, 3]);
    expect(answers.bodies['two-mode-betweenness']!.values[1]).toBeCloseTo(4 / greatestBetweenness(3, 2), 12);
  });
});

it('declines where nothing is two-mode, without ties, for sums and for a single committee', () => {
  const plain = networkOf(
    [0, 0, 0],
    [
      [0, 1],
      [1, 2],
    ],
  );
  for (const id of Object.keys(IDS))
    expect(declineAt(analyse(plain, ALL).bodies[id]!, 0)).toBe('not-two-mode');
  expect(analyse(plain, ALL).network['two-mode-density']!.declined).toBe('not-two-mode');
  expect(analyse(networkOf([0, 1], []), ALL).network['two-mode-density']!.declined).toBe('no-ties');
  const sums = { ...plain, labels: { ...plain.labels, aggregate: true } };
  expect(analyse(sums, ALL).network['two-mode-density']!.declined).toBe('aggregate');
  const one = networkOf(
    [0, 0, 0, 1],
    [
      [0, 3],
      [1, 3],
      [2, 3],
    ],
  );
  expect(declineAt(analyse(one, ALL).bodies['two-mode-betweenness']!, 3)).toBe('star');
  const degrees = analyse(one, ALL).bodies['two-mode-degree']!;
  expect(declineAt(degrees, 3)).toBe('star');
  expect([...degrees.raw!]).toEqual([1, 1, 1, 3]);
  expect(analyse(one, ALL).network['two-mode-density']).toEqual({ value: null, declined: 'star', raw: 1 });
});

describe('the greatest betweenness of a side', () => {
  it('is reached by no network that can be tried, and by one of them', () => {
    // All two-mode networks with up to 3 and 3 bodies.
    for (const [own, other] of [
      [1, 3],
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ] as const) {
      let most = 0;
      for (let bits = 0; bits < 1 << (own * other); bits++) {
        const ties = Array.from({ length: own * other }, (_, i) => i)
          .filter((i) => bits & (1 << i))
          .map((i) => [i % own, own + Math.floor(i / own)] as const);
        const { graph } = build(
          own + other,
          ties.map(([s]) => s),
          ties.map(([, t]) => t),
        );
        most = Math.max(most, ...betweennessOf(graph).slice(0, own));
      }
      expect(greatestBetweenness(own, other), `${own} × ${other}`).toBeCloseTo(most, 10);
    }
  });
});

it('answers the same in parts as in one piece', () => {
  const sides = fc.record({ a: fc.integer({ min: 1, max: 6 }), b: fc.integer({ min: 1, max: 6 }) });
  const drawn = sides.chain(({ a, b }) =>
    fc.tuple(
      fc.constant([a, b] as const),
      fc.array(fc.tuple(fc.nat(a - 1), fc.nat(b - 1)), { minLength: 2, maxLength: 25 }),
    ),
  );
  fc.assert(
    fc.property(drawn, ([[a, b], ties]) => {
      const kinds = Array.from({ length: a + b }, (_, v) => (v < a ? 0 : 1));
      const question = networkOf(
        kinds,
        ties.map(([x, y]) => [x, a + y] as const),
      );
      const { plan, units, part, assemble } = twoModeBetweennessKernel.parallel!;
      const planned = plan(question);
      const parts = Array.from({ length: units(planned) }, (_, i) => part(planned, i, i + 1));
      const whole = analyse(question, ['two-mode-betweenness']).bodies;
      const inParts = assemble(question, planned, parts).bodies;
      inParts['two-mode-betweenness']!.values.forEach((x, v) => {
        const same = whole['two-mode-betweenness']!.values[v]!;
        if (Number.isNaN(x)) expect(same).toBeNaN();
        else {
          expect(x).toBeCloseTo(same, 10);
          expect(x).toBeLessThanOrEqual(1 + 1e-9);
        }
      });
    }),
    { numRuns: 150 },
  );
});
