/**
 * Printed numbers, to the digits in which they are printed. Where each stands is said beside it; the numbers were taken from the
 * test suites and manuals named there, which quote the papers, not from the papers' own pages.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Answers } from '../../src/analysis/measure.ts';
import { arcsOf } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { ORACLES, questionOf } from '../oracles/oracle.ts';

const asked = (id: string) => {
  const oracle = ORACLES.find((o) => o.id === id)!;
  const question = questionOf(oracle, 'none', true);
  return { names: question.names, answers: analyse(question) };
};
type Read = (answers: Answers) => ArrayLike<number>;
const values =
  (id: string): Read =>
  ({ bodies }) =>
    bodies[id]!.values;
const raw =
  (id: string): Read =>
  ({ bodies }) =>
    bodies[id]!.raw!;

function holds(graph: string, read: Read, digits: number, printed: Readonly<Record<string, number>>): void {
  const { names, answers } = asked(graph);
  for (const [name, value] of Object.entries(printed))
    expect([name, read(answers)[names.indexOf(name)]!.toFixed(digits)]).toEqual([
      name,
      value.toFixed(digits),
    ]);
}
const inOrder = (list: readonly number[]) => Object.fromEntries(list.map((x, v) => [String(v), x]));
const FAMILIES =
  'Acciaiuoli Albizzi Barbadori Bischeri Castellani Ginori Guadagni Lamberteschi Medici Pazzi Peruzzi Ridolfi Salviati Strozzi Tornabuoni'.split(
    ' ',
  );
const ofFamilies = (list: readonly number[]) => Object.fromEntries(FAMILIES.map((f, i) => [f, list[i]!]));

// Krackhardt 1990, Administrative Science Quarterly 35(2), 342–369: the kite. networkx, test_betweenness_centrality.py,
// test_krackhardt_kite_graph (raw), _normalized; test_closeness_centrality.py, test_krackhardt_closeness.
describe('Krackhardt’s kite', () => {
  it('betweenness', () => {
    const printed = [0.833, 0.833, 0, 3.667, 0, 8.333, 8.333, 14, 8, 0];
    holds('real_krackhardt_kite', raw('betweenness'), 3, inOrder(printed));
    const normalised = [0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0];
    holds('real_krackhardt_kite', values('betweenness'), 3, inOrder(normalised));
  });
  it('closeness', () => {
    const printed = [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.31];
    holds('real_krackhardt_kite', values('closeness'), 3, inOrder(printed));
  });
});

// Padgett & Ansell 1993, American Journal of Sociology 98(6), 1259–1319: marriages of 15 families (Pucci left out). networkx,
// test_florentine_families_graph in both files.
describe('Florentine families', () => {
  it('betweenness', () => {
    const printed = [0, 0.212, 0.093, 0.104, 0.055, 0, 0.255, 0, 0.522, 0, 0.022, 0.114, 0.143, 0.103, 0.092];
    holds('real_florentine_marriage15', values('betweenness'), 3, ofFamilies(printed));
  });
  it('closeness', () => {
    const printed = [
      0.368, 0.483, 0.4375, 0.4, 0.389, 0.333, 0.467, 0.326, 0.56, 0.286, 0.368, 0.5, 0.389, 0.4375, 0.483,
    ];
    const { names, answers } = asked('real_florentine_marriage15');
    // Three digits, two of them four: half a unit of the third either way.
    for (const [name, value] of Object.entries(ofFamilies(printed)))
      expect(Math.abs(answers.bodies.closeness!.values[names.indexOf(name)]! - value)).toBeLessThan(6e-4);
  });
  // Of all 16, Medici's share is smaller: Wasserman & Faust 1994, table 5.1 and following, count Pucci in.
  it('the isolate counts in the divisor', () => {
    holds('real_florentine_marriage16', values('betweenness'), 4, { Medici: 0.4524 });
    holds('real_florentine_marriage15', values('betweenness'), 4, { Medici: 0.522 });
  });
});

// Wasserman & Faust 1994, p. 201: closeness where not all reach each other. networkx, test_wf_improved: paths of 4 and 3.
it('Wasserman & Faust’s closeness of two paths', () => {
  const { graph } = build(7, [0, 1, 2, 4, 5], [1, 2, 3, 5, 6]);
  const { bodies } = analyse({
    graph,
    labels: blankLabels(7, graph.m),
    options: { weighted: false, seed: 1 },
  });
  expect([...bodies.closeness!.values].map((x) => x.toFixed(3))).toEqual(
    [0.25, 0.375, 0.375, 0.25, 0.222, 0.333, 0.222].map((x) => x.toFixed(3)),
  );
});

// Zachary 1977, Journal of Anthropological Research 33(4), 452–473: the unweighted ties of fig. 3. igraph and sna agree.
describe('Zachary’s karate club', () => {
  it('betweenness of the two who fell out, clustering, a core of ten', () => {
    holds('real_karate', raw('betweenness'), 3, { 0: 231.071, 33: 160.552 });
    const { answers } = asked('real_karate');
    expect(answers.network.transitivity!.value!.toFixed(4)).toBe('0.2557');
    expect(answers.network['mean-clustering']!.value!.toFixed(4)).toBe('0.5706');
    expect(answers.bodies.core!.values.filter((c) => c === 4)).toHaveLength(10);
  });
});

// Knoke & Wood 1981 by UCINET's data set KNOKBUR, information exchange, ten organisations. Betweenness: igraph, networkx, sna;
// roles: sna's brokerage, whose columns b_IO and b_OI are representative and gatekeeper, in this order.
describe('Knoke’s information exchange', () => {
  it('betweenness along directions', () => {
    holds('real_knoke_information', raw('betweenness'), 3, {
      MAYR: 17.833,
      COMM: 12.333,
      EDUC: 11.694,
      NEWS: 2.75,
      WELF: 1.222,
      INDU: 0.806,
      COUN: 0.667,
      WEST: 0.361,
      WRO: 0.333,
      UWAY: 0,
    });
  });
  it('roles of brokers', () => {
    const { names, answers } = asked('real_knoke_information');
    const printed = {
      MAYR: [5, 3, 7, 7, 5],
      COMM: [1, 5, 3, 5, 7],
      EDUC: [0, 5, 1, 1, 2],
      NEWS: [0, 1, 0, 4, 1],
    };
    const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'];
    for (const [name, counts] of Object.entries(printed)) {
      const found = roles.map((role) => answers.bodies[`brokerage-${role}`]!.values[names.indexOf(name)]);
      expect([name, found]).toEqual([name, counts]);
    }
  });
  it('density, centralisation in and out, E-I', () => {
    const { network } = asked('real_knoke_information').answers;
    expect(network.density!.value!.toFixed(4)).toBe('0.5444');
    expect(network['degree-centralisation-out']!.value!.toFixed(4)).toBe('0.3827');
    expect(network['degree-centralisation-in']!.value!.toFixed(4)).toBe('0.5062');
    expect(network.ei!.value!.toFixed(6)).toBe('0.510204');
  });
});

// Burt 1992, ch. 2, with both directions added up. networkx, test_structuralholes.py, test_constraint_directed,
// test_constraint_weighted_directed, test_effective_size_directed, …_weighted_directed ("UCINET, igraph and by hand").
describe('structural holes of a directed triangle', () => {
  const answers = (weighted: boolean) => {
    const ties = { sources: [0, 0, 1, 2], targets: [1, 2, 0, 1], strengths: weighted ? [2, 2, 1, 1] : null };
    const { graph } = build(3, ties.sources, ties.targets, ties.strengths);
    const arcs = arcsOf(3, { ...ties, mutual: null });
    return analyse({ graph, arcs, labels: blankLabels(3, graph.m), options: { weighted, seed: 1 } });
  };
  it.each([
    [false, [1.003, 1.003, 1.389], [1.167, 1.167, 1]],
    [true, [0.84, 1.143, 1.378], [1.567, 1.083, 1]],
  ] as const)('weighted: %s', (weighted, constraint, size) => {
    const { bodies } = answers(weighted);
    constraint.forEach((c, v) => {
      expect(bodies.constraint!.values[v]!.toFixed(3)).toBe(c.toFixed(3));
    });
    size.forEach((s, v) => {
      expect(bodies['effective-size']!.values[v]!.toFixed(3)).toBe(s.toFixed(3));
    });
  });
});

// cograph's tests: four bodies, enumerated by hand.
it('a hand-made example of brokers', () => {
  const { names, answers } = asked('anchor_brokerage_hand4');
  const count = (name: string, role: string) =>
    answers.bodies[`brokerage-${role}`]!.values[names.indexOf(name)];
  expect([count('A', 'itinerant'), count('A', 'gatekeeper')]).toEqual([1, 1]);
  expect(count('B', 'representative')).toBe(1);
  expect(count('C', 'gatekeeper')).toBe(1);
  expect([count('D', 'itinerant'), count('D', 'representative')]).toEqual([1, 1]);
});

// Freeman & Freeman 1979: messages of 32 researchers over EIES (Wasserman & Faust 1994, appendix B). netrics's reference page of
// node_brokering_activity prints the totals of Lin Freeman (498) and Doug White (325): open pairs that they stand between, whatever
// the groups. How these split into roles hangs on disciplines, in which copies of the data differ.
it('EIES: open pairs that Lin Freeman and Doug White stand between', () => {
  const { messages } = JSON.parse(
    readFileSync(new URL('../oracles/eies/messages.json', import.meta.url), 'utf8'),
  ) as { readonly messages: Readonly<Record<string, string>> };
  const ties = Object.entries(messages).flatMap(([from, row]) =>
    row
      .split(' ')
      .map((entry) => [Number(from), ...entry.split(':').map(Number)] as [number, number, number]),
  );
  const [sources, targets, strengths] = [0, 1, 2].map((i) => ties.map((tie) => tie[i]!));
  const { graph } = build(32, sources!, targets!, strengths!);
  const arcs = arcsOf(32, { sources: sources!, targets: targets!, mutual: null, strengths: strengths! });
  for (const sectorCount of [1, 4]) {
    const sector = Int8Array.from({ length: 32 }, (_, v) => v % sectorCount);
    const labels = { ...blankLabels(32, graph.m), sector, sectorCount };
    const { bodies, network } = analyse({ graph, arcs, labels, options: { weighted: false, seed: 1 } });
    const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'];
    const total = (v: number) => roles.reduce((sum, r) => sum + bodies[`brokerage-${r}`]!.values[v]!, 0);
    expect([total(0), total(1)]).toEqual([498, 325]);
    expect(network.density!.value).toBeCloseTo(440 / (32 * 31), 12);
  }
});

// Newman 2005, Social Networks 27(1), 39–54, fig. 3 and table 1: random-walk betweenness of two made networks, with ends counted and divided
// by n(n−1)/2; three digits, as held by ringity's tests (test_network_1, test_network_2: "reported values"). Here ends are left out.
describe('Newman’s networks of random walks', () => {
  const complete = (from: number): [number, number][] =>
    [0, 1, 2, 3, 4].flatMap((i) =>
      [0, 1, 2, 3, 4].filter((j) => j > i).map((j): [number, number] => [from + i, from + j]),
    );
  const path = (...vertices: number[]): [number, number][] =>
    vertices.slice(1).map((v, i) => [vertices[i]!, v]);
  // Groups 0…4 and 5…9, the body between them 10, those on the two ways 11…16.
  it.each([
    ['network 1', 11, path(0, 10, 5, 0), ['0.269', '0.333', '0.670']],
    [
      'network 2',
      17,
      [...path(0, 11, 12, 13, 5), ...path(4, 14, 15, 16, 9), ...path(11, 10, 16)],
      ['0.194', '0.267', '0.316', '0.321', '0.361', '0.417', '0.471'],
    ],
  ] as const)('%s', (_, n, between, printed) => {
    const ties = [...complete(0), ...complete(5), ...between];
    const { graph } = build(
      n,
      ties.map(([a]) => a),
      ties.map(([, b]) => b),
    );
    const labels = blankLabels(n, graph.m);
    const { bodies } = analyse({ graph, labels, options: { weighted: false, seed: 1 } }, [
      'flow-betweenness',
    ]);
    const found = [...bodies['flow-betweenness']!.raw!].map((x) =>
      ((x + n - 1) / ((n * (n - 1)) / 2)).toFixed(3),
    );
    expect([...new Set(found)].sort()).toEqual(printed);
  });
});
