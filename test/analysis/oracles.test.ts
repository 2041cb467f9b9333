/**
 * All measures against independent programs on published, random and degenerate graphs, at 1e-9 relative. What is left
 * out is left out by a rule that is written here, and the number of comparisons is held, so nothing is skipped in silence.
 */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { DIRECTED_ROLES } from '../../src/analysis/directed/brokerage.ts';
import { gouldFernandez } from '../../src/analysis/directed/brokerage-expectation.ts';
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

const sumOf =
  (...parts: Read[]): Read =>
  (answers) => {
    const lists = parts.map((read) => read(answers) as ArrayLike<number>);
    return Array.from(lists[0]!, (_, v) => lists.reduce((sum, list) => sum + list[v]!, 0));
  };
const arcSum =
  (inside: boolean): Read =>
  ({ details }) => {
    const mixing = details.mixingArcs;
    if (!mixing) return null;
    const count = Math.sqrt(mixing.length);
    return mixing.reduce((sum, x, at) => sum + ((at % (count + 1) === 0) === inside ? x : 0), 0);
  };

/** What reads differently, or only, where directions count. Everything else is of the undirected view, or reads both ways. */
const DIRECTED: Readonly<Record<string, Read>> = {
  ...UNWEIGHTED,
  degree: sumOf(body('degree-in'), body('degree-out')),
  in_degree: body('degree-in'),
  out_degree: body('degree-out'),
  closeness_wf_in: body('closeness-in'),
  closeness_wf_out: body('closeness-out'),
  harmonic_in: body('harmonic-in', 'raw'),
  harmonic_out: body('harmonic-out', 'raw'),
  harmonic_norm_in: body('harmonic-in'),
  harmonic_norm_out: body('harmonic-out'),
  participation_in: body('participation-in'),
  participation_out: body('participation-out'),
  brokerage_coordinator: body('brokerage-coordinator'),
  brokerage_itinerant: body('brokerage-itinerant'),
  brokerage_liaison: body('brokerage-liaison'),
  brokerage_gatekeeper: body('brokerage-gatekeeper'),
  brokerage_representative: body('brokerage-representative'),
  m: network('arcs'),
  reciprocity: network('reciprocity'),
  n_strong_components: network('strong-components'),
  centralisation_degree_in: network('degree-centralisation-in'),
  centralisation_degree_out: network('degree-centralisation-out'),
  ei_internal: arcSum(true),
  ei_external: arcSum(false),
};
const DIRECTED_WEIGHTED: Readonly<Record<string, Read>> = {
  strength: sumOf(body('strength-in'), body('strength-out')),
  in_strength: body('strength-in'),
  out_strength: body('strength-out'),
};

/** The listed weight is a length: asked with strength = 1/weight. */
const LENGTHS: Readonly<Record<string, Read>> = {
  betweenness_w_dist: body('betweenness', 'raw'),
  betweenness_w_dist_norm: body('betweenness'),
  closeness_wf_w_dist: body('closeness'),
  harmonic_w_dist: body('harmonic', 'raw'),
};

/** Oracle measures that no rule above takes up, each with the reason. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
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
  met.add(`${oracle.id} ${measure}`);
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

const NOTHING: Answers = { bodies: {}, network: {}, details: {} };
/** Compared below by rules of their own. */
const OF_OWN_TESTS = /^brokerage_|^ei_group|^raw_|^selfloops$|^parallel_merged$/;
let compared = 0;
const met = new Set<string>();
const weighted = ORACLES.filter(
  (o) => o.weight !== 'none' && o.ties.every(([, , weight = 1]) => weight > 0), // others are rejected on reading
);

describe('without weights', () => {
  it.each(ORACLES)('$id', (oracle) => {
    const question = questionOf(oracle, 'none', true);
    const answers = analyse(question);
    for (const [measure, read] of Object.entries(oracle.directed ? DIRECTED : UNWEIGHTED)) {
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

const positive = ORACLES.filter((o) => o.ties.every(([, , weight = 1]) => weight > 0));

/** A tie without a listed strength has strength 1. */
describe('strengths', () => {
  it.each(positive)('$id', (oracle) => {
    const question = questionOf(oracle, 'weight', true);
    const answers = analyse(question);
    const reads = oracle.directed ? DIRECTED_WEIGHTED : { strength: body('strength') };
    for (const [measure, read] of Object.entries(reads)) {
      compared += compare(oracle, measure, read, answers, question.names);
    }
  });
});

/** Over ordered triples, of all graphs: an undirected tie is an arc each way. */
describe('brokerage against chance (Gould & Fernandez 1989)', () => {
  it.each(ORACLES)('$id', (oracle) => {
    const question = questionOf(oracle, 'none', true);
    const found = gouldFernandez(question);
    for (const role of [...DIRECTED_ROLES, 'total'] as const) {
      const { observed, expected, sd, z } = found[role];
      const say = (measure: string, values: Float64Array | number) => {
        compared += compare(oracle, measure, () => values, NOTHING, question.names);
      };
      const sum = (values: Float64Array) => values.filter((x) => !Number.isNaN(x)).reduce((a, b) => a + b, 0);
      say(`brokerage_${role}`, observed);
      say(`brokerage_exp_${role}`, expected);
      say(`brokerage_sd_${role}`, sd);
      say(`brokerage_z_${role}`, z);
      say(`brokerage_sum_${role}`, sum(observed));
      say(`brokerage_sumexp_${role}`, sum(expected));
    }
  });
});

describe('groups', () => {
  it.each(ORACLES)('$id', (oracle) => {
    const question = questionOf(oracle, 'none', true);
    const { mixing, mixingArcs } = analyse(question, ['ei']).details;
    const groups = [...new Set(oracle.nodes.map(([, sector]) => sector))].filter((s) => s !== null).sort();
    const count = groups.length;
    const internal = groups.map((_, g) => (mixingArcs ?? mixing)![g * count + g]!);
    const external = groups.map((_, g) => {
      let sum = -internal[g]!;
      for (let h = 0; h < count; h++) {
        sum += (mixingArcs ?? mixing)![g * count + h]!;
        if (mixingArcs) sum += mixingArcs[h * count + g]!;
      }
      return mixingArcs ? sum - internal[g]! : sum;
    });
    const say = (measure: string, values: readonly number[]) => {
      compared += compare(oracle, measure, () => values, NOTHING, groups);
    };
    say('ei_group_internal', internal);
    say('ei_group_external', external);
    say(
      'ei_group',
      internal.map((i, g) => (external[g]! - i) / (external[g]! + i)),
    );
  });
});

describe('rows', () => {
  it.each(ORACLES)('$id', (oracle) => {
    const { built, names } = questionOf(oracle, 'none', true);
    const say = (measure: string, value: number) => {
      compared += compare(oracle, measure, () => value, NOTHING, names);
    };
    say('raw_nodes', oracle.nodes.length);
    say('raw_edges', oracle.ties.length);
    say('selfloops', built.loops);
    // Arcs of one direction, where a graph has directions.
    if (!oracle.directed) say('parallel_merged', built.merged);
    else {
      const arcs = new Set(oracle.ties.map(([source, target]) => JSON.stringify([source, target])));
      say('parallel_merged', oracle.ties.length - arcs.size);
    }
  });
});

describe('coverage', () => {
  it('knows every measure that the oracles list', () => {
    const known = {
      ...UNWEIGHTED,
      ...DIRECTED,
      ...WEIGHTED,
      ...DIRECTED_WEIGHTED,
      ...LENGTHS,
      ...NOT_COMPARED,
    };
    const unknown = ORACLES.flatMap((o) => Object.keys(o.expected)).filter(
      (m) => !Object.hasOwn(known, m) && !OF_OWN_TESTS.test(m),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
  it('meets every value that is listed, but for those left out by a rule', () => {
    /** Negative weights are rejected on reading; of parallel ties, strengths are added up here and lengths there. */
    const rules = /^deg_weights_negative strength$|^deg_parallel_edges .*_w_dist/;
    const left = ORACLES.flatMap((oracle) =>
      Object.keys(oracle.expected)
        .filter((measure) => !Object.hasOwn(NOT_COMPARED, measure) && !met.has(`${oracle.id} ${measure}`))
        .map((measure) => `${oracle.id} ${measure}`),
    );
    expect(left.filter((pair) => !rules.test(pair))).toEqual([]);
  });
  it('compares as many pairs of graph and measure as it should', () => {
    expect(compared).toBeGreaterThanOrEqual(3410);
  });
});
