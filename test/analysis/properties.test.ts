/** What must hold on every network, tried on random ones: no oracle needed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse, MEASURES, measureOf } from '../../src/analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS, type Options, type Question } from '../../src/analysis/measure.ts';
import { arcsOf, reversed } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';
import { edgeEnds } from '../../src/graph/graph.ts';
import { blankLabels, CROSS_SECTOR, type Labels, NO_SECTOR } from '../../src/graph/labels.ts';

type Sketch = {
  readonly n: number;
  readonly ties: readonly (readonly [number, number, number])[];
  readonly sectors: readonly number[];
  readonly S: number;
  readonly options: Options;
  /** Ties have directions; those of strength 5 have none. */
  readonly directed?: boolean;
};

const sketch: fc.Arbitrary<Sketch> = fc
  .record({ n: fc.integer({ min: 1, max: 14 }), S: fc.integer({ min: 1, max: 4 }) })
  .chain(({ n, S }) =>
    fc.record({
      n: fc.constant(n),
      S: fc.constant(S),
      ties: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 1, max: 5 }),
        ),
        { maxLength: 3 * n },
      ),
      sectors: fc.array(fc.integer({ min: CROSS_SECTOR, max: S - 1 }), { minLength: n, maxLength: n }),
      options: fc.record({
        weighted: fc.boolean(),
        seed: fc.constant(1),
      }),
    }),
  );

/** The same, with directions or without. */
const eitherSketch: fc.Arbitrary<Sketch> = fc
  .tuple(sketch, fc.boolean())
  .map(([drawn, directed]) => ({ ...drawn, directed }));

/** @param order place of each vertex in the question: the same network, differently numbered */
function questionOf(
  { n, ties, sectors, S, options, directed }: Sketch,
  order = [...Array(n).keys()],
): Question {
  const sources = ties.map(([s]) => order[s]!);
  const targets = ties.map(([, t]) => order[t]!);
  const strengths = options.weighted ? ties.map(([, , w]) => w) : null;
  const mutual = ties.map(([, , w]) => (w === 5 ? 1 : 0));
  const { graph } = build(n, sources, targets, strengths);
  const arcs = directed ? arcsOf(n, { sources, targets, mutual, strengths }) : null;
  const sector = new Int8Array(n);
  sectors.forEach((s, v) => {
    sector[order[v]!] = s;
  });
  return { graph, arcs, labels: { ...blankLabels(n, graph.m), sector, sectorCount: S }, options };
}

const close = (a: number, b: number, slack = 1e-9) =>
  Object.is(a, b) || Math.abs(a - b) <= slack * Math.max(1, Math.abs(a), Math.abs(b));

describe('every measure', () => {
  it('does not depend on the order of bodies', () => {
    fc.assert(
      fc.property(
        eitherSketch.chain((s) =>
          fc.tuple(
            fc.constant(s),
            fc.shuffledSubarray([...Array(s.n).keys()], { minLength: s.n, maxLength: s.n }),
          ),
        ),
        ([drawn, order]) => {
          const before = analyse(questionOf(drawn));
          const after = analyse(questionOf(drawn, order));
          for (const [id, answer] of Object.entries(before.bodies)) {
            order.forEach((u, v) => {
              const other = after.bodies[id]!;
              expect([id, declineAt(other, u)]).toEqual([id, declineAt(answer, v)]);
              expect(
                close(answer.values[v]!, other.values[u]!),
                `${id}: ${answer.values[v]} ${other.values[u]}`,
              ).toBe(true);
              if (answer.raw) expect(close(answer.raw[v]!, other.raw![u]!), `${id}.raw`).toBe(true);
            });
          }
          for (const [id, answer] of Object.entries(before.network)) {
            const other = after.network[id]!;
            expect([id, other.declined]).toEqual([id, answer.declined]);
            expect(close(answer.value ?? 0, other.value ?? 0), `${id}: ${answer.value} ${other.value}`).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives a value within its range, or a reason that it lists', () => {
    fc.assert(
      fc.property(eitherSketch, (drawn) => checkAnswers(questionOf(drawn))),
      { numRuns: 300 },
    );
  });
});

function checkAnswers(question: Question): void {
  const { n } = question.graph;
  const answers = analyse(question);
  const weighted = question.options.weighted && question.graph.weights !== null;
  for (const measure of MEASURES) {
    const where = `${measure.scope} ${measure.id}`;
    // With strengths a tie may be shorter than 1, and closeness greater than among direct neighbours.
    const bounded = !(weighted && measure.convention.weights === 'optional' && measure.family === 'reach');
    const [from, to] = measure.range;
    const within = (value: number) => {
      expect(Number.isFinite(value), `${where}: ${value}`).toBe(true);
      expect(Object.is(value, -0), `${where}: −0 would be printed as such`).toBe(false);
      if (from !== null) expect(value, where).toBeGreaterThanOrEqual(from - 1e-12);
      if (to !== null && bounded) expect(value, where).toBeLessThanOrEqual(to + 1e-12);
    };
    if (measure.scope === 'network') {
      const answer = answers.network[measure.id]!;
      if (answer.declined)
        expect([where, measure.declines.includes(answer.declined), answer.value]).toEqual([
          where,
          true,
          null,
        ]);
      else within(answer.value!);
      continue;
    }
    const answer = answers.bodies[measure.id]!;
    expect([where, answer.values.length, answer.declined.length]).toEqual([where, n, n]);
    for (let v = 0; v < n; v++) {
      const reason = declineAt(answer, v);
      if (reason === null) within(answer.values[v]!);
      else {
        expect([where, reason, measure.declines.includes(reason)]).toEqual([where, reason, true]);
        expect(answer.values[v], where).toBeNaN();
      }
    }
  }
}

describe('degenerate networks', () => {
  const unlabelled = (n: number, ties: [number, number][], labels: Partial<Labels> = {}): Question => {
    const { graph } = build(
      n,
      ties.map(([s]) => s),
      ties.map(([, t]) => t),
    );
    return { graph, labels: { ...blankLabels(n, graph.m), ...labels }, options: DEFAULT_OPTIONS };
  };
  it.each<[string, Question]>([
    ['nobody', unlabelled(0, [])],
    ['one body', unlabelled(1, [])],
    ['one body with a loop', unlabelled(1, [[0, 0]])],
    ['two bodies without a tie', unlabelled(2, [])],
    ['a single tie', unlabelled(2, [[0, 1]])],
    [
      'one tie twice',
      unlabelled(2, [
        [0, 1],
        [1, 0],
      ]),
    ],
    [
      'a star',
      unlabelled(5, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    ],
    [
      'a triangle',
      unlabelled(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ],
    [
      'two equal components',
      unlabelled(4, [
        [0, 1],
        [2, 3],
      ]),
    ],
    [
      'one sector',
      unlabelled(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { sector: new Int8Array(3), sectorCount: 1 },
      ),
    ],
    [
      'cross-sector only',
      unlabelled(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { sector: new Int8Array(3).fill(CROSS_SECTOR), sectorCount: 3 },
      ),
    ],
    [
      'an aggregate',
      unlabelled(
        4,
        [
          [0, 1],
          [0, 2],
          [1, 2],
        ],
        { sector: Int8Array.of(0, 1, 2, NO_SECTOR), sectorCount: 3, aggregate: true },
      ),
    ],
    ['an aggregate of nobody', unlabelled(0, [], { aggregate: true })],
  ])('%s: a value or a reason for every measure', (_, question) => {
    checkAnswers(question);
    checkAnswers({ ...question, options: { ...question.options, weighted: true } });
    const [sources, targets] = edgeEnds(question.graph);
    const arcs = arcsOf(question.graph.n, { sources, targets, mutual: null, strengths: null });
    checkAnswers({ ...question, arcs });
  });
});

describe('laws', () => {
  const check = (law: (question: Question, answers: Answers, drawn: Sketch) => void, numRuns = 200) =>
    fc.assert(
      fc.property(sketch, (drawn) => {
        const question = questionOf(drawn);
        law(question, analyse(question), drawn);
      }),
      { numRuns },
    );
  const answered = (answers: Answers, id: string, f: (value: number, v: number) => void) =>
    answers.bodies[id]!.values.forEach((value, v) => {
      if (declineAt(answers.bodies[id]!, v) === null) f(value, v);
    });

  it('PageRank sums to 1', () =>
    check((_, { bodies }) => expect(bodies.pagerank!.values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)));

  it('turned round, in and out change places, and so do gatekeeper and representative', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const question = questionOf({ ...drawn, directed: true });
        const there = analyse(question);
        const back = analyse({ ...question, arcs: reversed(question.arcs!) });
        const same = (a: string, b: string) =>
          there.bodies[a]!.values.forEach((value, v) => {
            expect(close(value, back.bodies[b]!.values[v]!), `${a} ${b}: ${value}`).toBe(true);
          });
        for (const id of ['degree', 'strength', 'harmonic', 'closeness', 'participation']) {
          same(`${id}-in`, `${id}-out`);
          same(`${id}-out`, `${id}-in`);
        }
        same('brokerage-gatekeeper', 'brokerage-representative');
        for (const id of ['betweenness', 'brokerage-liaison', 'constraint', 'clustering', 'degree'])
          same(id, id);
        for (const id of ['reciprocity', 'ei', 'modularity-sector', 'mean-distance', 'strong-components']) {
          const [a, b] = [there.network[id]!, back.network[id]!];
          expect([id, b.declined, close(a.value ?? 0, b.value ?? 0)]).toEqual([id, a.declined, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('where every tie has no direction, measures say the same as where directions are ignored', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const ignored = analyse(questionOf(drawn));
        const ties = drawn.ties.map(([s, t, w]) => [s, t, w] as const);
        const { graph, labels, options } = questionOf(drawn);
        const arcs = arcsOf(drawn.n, {
          sources: ties.map(([s]) => s),
          targets: ties.map(([, t]) => t),
          mutual: ties.map(() => 1),
          strengths: options.weighted ? ties.map(([, , w]) => w) : null,
        });
        const recorded = analyse({ graph, arcs, labels, options });
        // Ordered triples are twice as many as unordered pairs.
        const twice = /^brokerage/;
        // On the largest part there is the same answer; the reasons elsewhere have other words.
        const others = /^eigenvector$/;
        for (const { id } of MEASURES.filter(
          (m) => m.scope === 'body' && m.convention.direction === 'both',
        )) {
          if (others.test(id)) continue;
          recorded.bodies[id]!.values.forEach((value, v) => {
            const once = ignored.bodies[id]!.values[v]! * (twice.test(id) ? 2 : 1);
            expect(close(value, once), `${id}: ${value}, ${once}`).toBe(true);
          });
        }
        for (const { id } of MEASURES.filter(
          (m) => m.scope === 'network' && m.convention.direction === 'both',
        )) {
          const [a, b] = [ignored.network[id]!, recorded.network[id]!];
          expect([id, b.declined]).toEqual([id, a.declined]);
          expect(close(a.value ?? 0, b.value ?? 0), `${id}: ${a.value}, ${b.value}`).toBe(true);
        }
        const known = recorded.network.reciprocity!.value;
        if (known !== null) expect(known).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('a core is not deeper than the degree', () =>
    check((_, answers) =>
      answered(answers, 'core', (core, v) =>
        expect(core).toBeLessThanOrEqual(answers.bodies.degree!.values[v]!),
      ),
    ));

  it('unweighted effective size is k − 2t/k', () =>
    check((question, answers) => {
      if (question.options.weighted) return;
      const { alterTies } = answers.details;
      answered(answers, 'effective-size', (size, v) => {
        const k = answers.bodies.degree!.values[v]!;
        expect(size).toBeCloseTo(k - (2 * alterTies![v]!) / k, 10);
      });
    }));

  it('constraint in a star is 1/k at the hub and 1 at a leaf, and declined', () => {
    for (let k = 2; k < 12; k++) {
      const ties = Array.from({ length: k }, (_, i) => [0, i + 1, 1] as const);
      const question = questionOf({
        n: k + 1,
        ties,
        sectors: Array(k + 1).fill(0),
        S: 1,
        options: DEFAULT_OPTIONS,
      });
      const constraint = analyse(question, ['constraint']).bodies.constraint!;
      expect(declineAt(constraint, 0)).toBe('star');
      expect(constraint.raw![0]).toBeCloseTo(1 / k, 12);
      expect(constraint.raw![1]).toBeCloseTo(1, 12);
    }
  });

  it('Blau stays below 1 − 1/S and equals participation; IQV is Blau over its greatest', () =>
    check((_, answers, { S }) =>
      answered(answers, 'blau', (blau, v) => {
        expect(blau).toBeLessThanOrEqual(1 - 1 / S + 1e-12);
        expect(answers.bodies.participation!.values[v]).toBe(blau);
        if (S > 1) expect(answers.bodies.iqv!.values[v]).toBeCloseTo((blau * S) / (S - 1), 12);
      }),
    ));

  it('E-I is −1 where all are of one sector and +1 where all ties cross', () =>
    check((question, _answers, drawn) => {
      const one = analyse(questionOf({ ...drawn, S: 2, sectors: drawn.sectors.map(() => 0) }), ['ei']);
      answered(one, 'ei', (value) => expect(value).toBe(-1));
      if (question.graph.m > 0) expect(one.network.ei!.value).toBe(-1);
      const halves = drawn.sectors.map((_s, v) => v % 2);
      const crossing = drawn.ties.filter(([s, t]) => s % 2 !== t % 2);
      const two = analyse(questionOf({ ...drawn, S: 2, sectors: halves, ties: crossing }), ['ei']);
      answered(two, 'ei', (value) => expect(value).toBe(1));
      if (crossing.length > 0) expect(two.network.ei!.value).toBe(1);
    }));

  it('the roles of a broker add up to its open labelled pairs', () =>
    check((question, answers) => {
      const roles = ['coordinator', 'itinerant', 'liaison', 'gatekeeper-or-representative'];
      const { graph, labels } = question;
      const counts = (u: number) => labels.sector[u]! >= 0;
      for (let v = 0; v < graph.n; v++) {
        const near = [...graph.targets.slice(graph.offsets[v]!, graph.offsets[v + 1]!)].filter(counts);
        let open = 0;
        near.forEach((a, i) => {
          for (const c of near.slice(i + 1)) {
            if (!graph.targets.slice(graph.offsets[a]!, graph.offsets[a + 1]!).includes(c)) open++;
          }
        });
        if (declineAt(answers.bodies['brokerage-liaison']!, v) !== null) continue;
        expect(roles.reduce((sum, r) => sum + answers.bodies[`brokerage-${r}`]!.values[v]!, 0)).toBe(open);
        if (!counts(v)) {
          expect(answers.bodies['brokerage-coordinator']!.values[v]).toBe(0);
          expect(answers.bodies['brokerage-gatekeeper-or-representative']!.values[v]).toBe(0);
          expect(answers.details.brokersWithoutSector![v]).toBe(1);
        }
      }
    }));

  it('an isolate more changes nothing that is not counted per body', () =>
    check((question, answers, drawn) => {
      if (question.graph.m === 0) return;
      const more = analyse(questionOf({ ...drawn, n: drawn.n + 1, sectors: [...drawn.sectors, NO_SECTOR] }));
      const same = [
        'degree',
        'core',
        'clustering',
        'constraint',
        'effective-size',
        'blau',
        'ei',
        'articulation',
        'brokerage-liaison',
        'eigenvector',
      ];
      for (const id of same) {
        const before = answers.bodies[id]!;
        for (let v = 0; v < drawn.n; v++) {
          expect(close(before.values[v]!, more.bodies[id]!.values[v]!), `${id}: ${before.values[v]}`).toBe(
            true,
          );
        }
      }
      for (const id of ['betweenness', 'bridgeness', 'flow-betweenness', 'harmonic']) {
        if (drawn.n < 3) continue;
        for (let v = 0; v < drawn.n; v++) {
          const [x, y] = [answers.bodies[id]!.raw?.[v] ?? 0, more.bodies[id]!.raw?.[v] ?? 0];
          expect(close(x, y), `${id}.raw: ${x} ${y}`).toBe(true);
        }
      }
      for (const id of ['ei', 'modularity-sector', 'assortativity-sector', 'transitivity']) {
        expect(close(answers.network[id]!.value ?? 0, more.network[id]!.value ?? 0), id).toBe(true);
      }
    }));

  it('a cut vertex is one whose removal leaves more components', () =>
    check((_, answers, drawn) => {
      const all = answers.network.components!.value!;
      answered(answers, 'articulation', (cut, v) => {
        const ties = drawn.ties.filter(([s, t]) => s !== v && t !== v);
        // v stays as an isolate, which is one component more.
        const without =
          analyse(questionOf({ ...drawn, ties }), ['components']).network.components!.value! - 1;
        expect(without > all ? 1 : 0).toBe(cut);
      });
    }, 60));

  it('a cut tie is one whose removal leaves more components', () =>
    check((_, answers, drawn) => {
      const { graph } = questionOf(drawn);
      for (let v = 0; v < graph.n; v++) {
        for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
          const u = graph.targets[k]!;
          const ties = drawn.ties.filter(([s, t]) => !((s === v && t === u) || (s === u && t === v)));
          const without = analyse(questionOf({ ...drawn, ties }), ['components']).network.components!.value!;
          expect(without > answers.network.components!.value! ? 1 : 0).toBe(
            answers.details.bridges![graph.edges[k]!],
          );
        }
      }
    }, 40));

  it('measures that say they ignore weights do', () =>
    check((_, answers, drawn) => {
      if (!drawn.options.weighted) return;
      const plain = analyse(questionOf({ ...drawn, options: { ...drawn.options, weighted: false } }));
      for (const [id, answer] of Object.entries(answers.bodies)) {
        if (measureOf('body', id)!.convention.weights !== 'ignored') continue;
        answer.values.forEach((value, v) => {
          expect(close(value, plain.bodies[id]!.values[v]!), id).toBe(true);
        });
      }
    }));
});
