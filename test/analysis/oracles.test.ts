/**
 * All measures against independent programs on published, random and degenerate graphs, at 1e-9 relative. What is left
 * out is left out by a rule that is written here, and the number of comparisons is held, so nothing is skipped in silence.
 */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse } from '../../src/analysis/index.ts';
import type { Answers } from '../../src/analysis/measure.ts';
import { ACCEPTED, ORACLES, type Oracle, questionOf, toNumber } from '../oracles/oracle.ts';

type Read = (answers: Answers) => ArrayLike<number | null> | number | null;

/**
 * A declined star keeps the formula's number as raw: it is right as arithmetic, and compared. Where raw is the number
 * before normalisation, it is divided here by what the definition says.
 */
const divisorOf: Readonly<Record<string, (n: number) => number>> = {
  betweenness: (n) => ((n - 1) * (n - 2)) / 2,
  'degree-centralisation': (n) => (n - 1) * (n - 2),
  'betweenness-centralisation': (n) => ((n - 1) ** 2 * (n - 2)) / 2,
  'closeness-centralisation': (n) => ((n - 1) * (n - 2)) / (2 * n - 3),
};
const body =
  (id: string, which: 'value' | 'raw' = 'value', factor = 1): Read =>
  ({ bodies }) => {
    const answer = bodies[id];
    if (!answer) return null;
    const n = answer.values.length;
    return Array.from(answer.values, (value, v) => {
      if (which === 'raw') return (answer.raw?.[v] ?? Number.NaN) * factor;
      if (declineAt(answer, v) !== 'star') return value * factor;
      return ((answer.raw?.[v] ?? Number.NaN) / (divisorOf[id]?.(n) ?? 1)) * factor;
    });
  };
const network =
  (id: string): Read =>
  ({ network: answers }) => {
    const answer = answers[id];
    if (!answer) return null;
    if (answer.declined !== 'star') return answer.value ?? Number.NaN;
    return (answer.raw ?? Number.NaN) / (divisorOf[id]?.(answers.n!.value!) ?? 1);
  };
const byLargest =
  (id: string): Read =>
  (answers) => {
    const values = body(id)(answers) as number[] | null;
    if (!values) return null;
    const largest = Math.max(...values.filter((x) => !Number.isNaN(x)));
    return values.map((x) => x / largest);
  };
const upperSum =
  (inside: boolean): Read =>
  ({ details }) => {
    const mixing = details.mixing;
    if (!mixing) return null;
    const count = Math.sqrt(mixing.length);
    let sum = 0;
    for (let g = 0; g < count; g++) {
      for (let h = g; h < count; h++) if ((g === h) === inside) sum += mixing[g * count + h]!;
    }
    return sum;
  };

/** Name in the oracle → how the answer is read. */
const UNWEIGHTED: Readonly<Record<string, Read>> = {
  degree: body('degree'),
  triangles: ({ details }) => details.alterTies ?? null,
  core: body('core'),
  clustering: body('clustering'),
  constraint: body('constraint'),
  effective_size: body('effective-size'),
  efficiency: body('efficiency'),
  hierarchy: body('hierarchy'),
  betweenness: body('betweenness', 'raw'),
  betweenness_norm: body('betweenness'),
  closeness_wf: body('closeness'),
  harmonic: body('harmonic', 'raw'),
  harmonic_norm: body('harmonic'),
  eigenvector_max1: byLargest('eigenvector'),
  pagerank: body('pagerank'),
  alter_blau: body('blau'),
  alter_iqv: body('iqv'),
  participation: body('participation'),
  ei_node: body('ei'),
  brokerage_coordinator: body('brokerage-coordinator', 'value', 2),
  brokerage_itinerant: body('brokerage-itinerant', 'value', 2),
  brokerage_liaison: body('brokerage-liaison', 'value', 2),
  brokerage_gatekeeper: body('brokerage-gatekeeper-or-representative'),
  brokerage_representative: body('brokerage-gatekeeper-or-representative'),
  n: network('n'),
  m: network('m'),
  density: network('density'),
  n_components: network('components'),
  largest_component: ({ details }) => details.components?.filter((c) => c === 0).length ?? null,
  transitivity: network('transitivity'),
  avg_clustering_zeros: network('mean-clustering'),
  assort_degree: network('assortativity-degree'),
  assort_sector: network('assortativity-sector'),
  modularity_sector: network('modularity-sector'),
  ei_global: network('ei'),
  ei_internal: upperSum(true),
  ei_external: upperSum(false),
  centralisation_degree: network('degree-centralisation'),
  centralisation_betweenness: network('betweenness-centralisation'),
  centralisation_closeness: network('closeness-centralisation'),
  avg_path_length: network('mean-distance'),
  diameter_reachable: network('diameter'),
};

const WEIGHTED: Readonly<Record<string, Read>> = {
  strength: body('strength'),
  betweenness_w_strength: body('betweenness', 'raw'),
  betweenness_w_strength_norm: body('betweenness'),
  closeness_wf_w_strength: body('closeness'),
  harmonic_w_strength: body('harmonic', 'raw'),
  eigenvector_w_max1: byLargest('eigenvector'),
  pagerank_w: body('pagerank'),
  constraint_w: body('constraint'),
  effective_size_w: body('effective-size'),
  efficiency_w: body('efficiency'),
  hierarchy_w: body('hierarchy'),
  participation_w: body('participation'),
  ei_global_w: network('ei'),
  modularity_sector_w: network('modularity-sector'),
};

/** The listed weight is a length: asked with strength = 1/weight. */
const LENGTHS: Readonly<Record<string, Read>> = {
  betweenness_w_dist: body('betweenness', 'raw'),
  betweenness_w_dist_norm: body('betweenness'),
  closeness_wf_w_dist: body('closeness'),
  harmonic_w_dist: body('harmonic', 'raw'),
};

/** Defined on the undirected view, so they hold for directed graphs too. */
const COLLAPSED = [
  'triangles',
  'core',
  'clustering',
  'transitivity',
  'avg_clustering_zeros',
  'n',
  'n_components',
  'largest_component',
  'ei_node',
];
/** Burt's p and m add both directions up, which is the strength of the merged ties. */
const SYMMETRISED = ['constraint', 'effective_size', 'efficiency', 'hierarchy'] as const;

/** Oracle measures that no rule above takes up, each with the reason. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  brokerage_total: 'the sum of the roles, which are compared one by one',
  ei_perm_mean: 'compared in permutation.test.ts',
  ei_perm_sd: 'compared in permutation.test.ts',
  ei_perm_p_high_exact: 'compared in permutation.test.ts',
  ei_perm_p_low_exact: 'compared in permutation.test.ts',
  ei_perm_p_high_mc20000: 'compared in permutation.test.ts',
  ei_perm_p_low_mc20000: 'compared in permutation.test.ts',
};

const close = (a: number, b: number) => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
};
const agrees = (measure: string, actual: number, wanted: number) =>
  close(actual, wanted) ||
  ((Number.isNaN(actual) || Number.isNaN(wanted)) &&
    ACCEPTED.some(
      ({ measures, also }) =>
        measures.includes(measure) && also.some((other) => close(actual, toNumber(other))),
    ));

function compare(oracle: Oracle, measure: string, read: Read, answers: Answers, names: readonly string[]) {
  const wanted = oracle.expected[measure];
  if (wanted === undefined) return 0;
  const actual = read(answers);
  if (actual === null) return 0;
  const where = `${oracle.id} ${measure}`;
  // A mean over nobody, and closeness and diameter where there is no tie at all: 0 there, declined here.
  if (measure === 'avg_clustering_zeros' && oracle.nodes.length === 0) return 0;
  if (/^closeness_wf|^diameter/.test(measure) && oracle.ties.length === 0) return 0;
  if (typeof wanted !== 'object') {
    const single = actual as number;
    expect(agrees(measure, single, toNumber(wanted)), `${where}: ${single}, not ${wanted}`).toBe(true);
    return 1;
  }
  names.forEach((name, v) => {
    // Bodies without a sector are left out of the oracle's sector measures; here they decline or reduce to two roles.
    if (!Object.hasOwn(wanted, name)) return;
    const single = (actual as ArrayLike<number>)[v]!;
    expect(
      agrees(measure, single, toNumber(wanted[name]!)),
      `${where} ${name}: ${single}, not ${wanted[name]}`,
    ).toBe(true);
  });
  return 1;
}

let compared = 0;
const weighted = ORACLES.filter(
  (o) => o.weight !== 'none' && o.ties.every(([, , weight = 1]) => weight > 0), // others are rejected on reading
);

describe('without weights', () => {
  it.each(ORACLES)('$id', (oracle) => {
    const question = questionOf(oracle, 'none');
    const answers = analyse(question);
    for (const [measure, read] of Object.entries(UNWEIGHTED)) {
      if (oracle.directed && !COLLAPSED.includes(measure)) continue;
      compared += compare(oracle, measure, read, answers, question.names);
    }
  });
});

describe('with weights', () => {
  it.each(weighted)('$id', (oracle) => {
    const question = questionOf(oracle, 'weight');
    const answers = analyse(question);
    for (const [measure, read] of Object.entries(WEIGHTED)) {
      compared += compare(oracle, measure, read, answers, question.names);
    }
    // Lengths of parallel ties were added up there; here strengths are, so their reciprocals would not match.
    if (question.graph.m < oracle.ties.length) return;
    const lengths = analyse(questionOf(oracle, 'inverse'));
    for (const [measure, read] of Object.entries(LENGTHS)) {
      compared += compare(oracle, measure, read, lengths, question.names);
    }
  });
});

describe('structural holes, both directions added up', () => {
  it.each(ORACLES.filter((o) => o.directed))('$id', (oracle) => {
    const question = questionOf(oracle, 'weight');
    const answers = analyse(question);
    for (const measure of SYMMETRISED) {
      compared += compare(oracle, measure, UNWEIGHTED[measure]!, answers, question.names);
    }
  });
});

describe('coverage', () => {
  it('knows every measure that the oracles list', () => {
    const known = { ...UNWEIGHTED, ...WEIGHTED, ...LENGTHS, ...NOT_COMPARED };
    const unknown = ORACLES.flatMap((o) => Object.keys(o.expected)).filter((m) => !Object.hasOwn(known, m));
    expect([...new Set(unknown)]).toEqual([]);
  });
  it('compares as many pairs of graph and measure as it should', () => {
    expect(compared).toBeGreaterThanOrEqual(1449);
  });
});
