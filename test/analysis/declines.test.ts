/** Every reason to decline: a network where it applies, and what a person reads then in both languages. */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse } from '../../src/analysis/index.ts';
import {
  DECLINES,
  DEFAULT_OPTIONS,
  type Decline,
  type Options,
  type Question,
} from '../../src/analysis/measure.ts';
import { arcsOf } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';
import { edgeEnds } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { declineHelp, declineShort, declineText } from '../../src/i18n/measure-words.ts';
import { type Colours, draw } from '../fixtures/draw.ts';

const ask = (text: string, colours: Colours = {}, options: Partial<Options> = {}): Question => {
  const { graph, labels } = draw(text, colours);
  return { graph, labels, options: { ...DEFAULT_OPTIONS, ...options } };
};
/** Every tie runs from the body that is drawn first to the other. */
const along = (text: string, colours: Colours = {}): Question => {
  const question = ask(text, colours);
  const [sources, targets] = edgeEnds(question.graph);
  const arcs = arcsOf(question.graph.n, { sources, targets, mutual: null, strengths: null });
  return { ...question, arcs };
};
/** A ring of so many bodies, each of another sector than its neighbours. */
function ring(n: number, sectorCount: number): Question {
  const { graph } = build(
    n,
    Array.from({ length: n }, (_, v) => v),
    Array.from({ length: n }, (_, v) => (v + 1) % n),
  );
  const sector = Int8Array.from({ length: n }, (_, v) => v % sectorCount);
  return { graph, labels: { ...blankLabels(n, graph.m), sector, sectorCount }, options: DEFAULT_OPTIONS };
}

const PATH = 'a - b - c - d; b - d';
const HALF = { sectors: { a: 'G', c: 'S' } };

type Case = {
  readonly question: () => Question;
  readonly id: string;
  /** Vertex of a measure of bodies; none for one of the network. */
  readonly body?: number;
  readonly says: { readonly de: string; readonly en: string };
};

const CASES: Readonly<Record<Decline, Case>> = {
  star: {
    question: () => ask('h - a; h - b; h - c'),
    id: 'betweenness',
    body: 0,
    says: {
      de: 'nur die Verbindungen einer einzigen Einrichtung erfasst',
      en: 'only the ties of a single body',
    },
  },
  aggregate: {
    question: () => ask(PATH, { aggregate: true }),
    id: 'density',
    says: { de: 'Nennungen aus vielen Kontaktstellen', en: 'mentions summed over many contact centres' },
  },
  'no-ties': {
    question: () => ask('a; b; c'),
    id: 'katz',
    body: 0,
    says: { de: 'keine Verbindung zählt', en: 'no tie counts' },
  },
  'too-few-bodies': {
    question: () => ask('a'),
    id: 'density',
    says: { de: 'zu wenige Einrichtungen', en: 'too few bodies' },
  },
  'no-labels': {
    question: () => ask(PATH),
    id: 'blau',
    body: 0,
    says: { de: 'keiner Einrichtung ein Sektor', en: 'no body is assigned to a sector' },
  },
  unlabelled: {
    question: () => ask(PATH, HALF),
    id: 'ei',
    body: 1,
    says: { de: 'selbst keinem der Sektoren', en: 'this body itself is assigned to none' },
  },
  'no-labelled-neighbours': {
    question: () => ask(PATH, HALF),
    id: 'blau',
    body: 0,
    says: { de: 'keiner der direkt verbundenen', en: 'none of the directly tied bodies' },
  },
  'single-sector': {
    question: () => ask(PATH, { sectors: { a: 'G', b: 'G', c: 'G' } }),
    id: 'assortativity-sector',
    says: { de: 'nur ein einziger Sektor', en: 'only one sector' },
  },
  isolated: {
    question: () => ask(`${PATH}; e`),
    id: 'constraint',
    body: 4,
    says: { de: 'in dieser Lesart keine Verbindung hat', en: 'this body has no tie under this lens' },
  },
  'too-few-ties': {
    question: () => ask(PATH),
    id: 'hierarchy',
    body: 0,
    says: { de: 'mindestens zwei Verbindungen', en: 'at least two ties' },
  },
  'other-component': {
    question: () => ask(`${PATH}; e - f`),
    id: 'eigenvector',
    body: 4,
    says: { de: 'nicht zum größten zusammenhängenden Teil', en: 'largest connected part' },
  },
  'not-connected': {
    question: () => ask(`${PATH}; e - f`),
    id: 'closeness-centralisation',
    says: { de: 'in getrennte Teile zerfällt', en: 'falls into separate parts' },
  },
  'no-weights': {
    question: () => ask(PATH),
    id: 'strength',
    body: 0,
    says: { de: 'keine Verbindung eine Stärke hat', en: 'no tie has a strength' },
  },
  'no-variance': {
    question: () => ring(5, 1),
    id: 'assortativity-degree',
    says: { de: 'alle Werte gleich sind', en: 'all values are equal' },
  },
  undirected: {
    question: () => ask(PATH, HALF),
    id: 'brokerage-gatekeeper',
    body: 1,
    says: { de: 'in dieser Lesart keine Richtung haben', en: 'have no direction under this lens' },
  },
  'too-large': {
    question: () => ring(4000, 127),
    id: 'sector-betweenness',
    body: 0,
    says: { de: 'zu groß', en: 'too large' },
  },
  'no-labelled-ties': {
    question: () => ask(PATH, HALF),
    id: 'modularity-sector',
    says: { de: 'die beide einen Sektor haben', en: 'two bodies that both have a sector' },
  },
  'none-this-way': {
    question: () => along('a - b - c', HALF),
    id: 'participation-in',
    body: 0,
    says: { de: 'in dieser Richtung keine Verbindung', en: 'no tie in that direction' },
  },
  'not-strong': {
    question: () => along(PATH),
    id: 'eigenvector',
    body: 0,
    says: { de: 'keinen einen größten Teil', en: 'no single largest part' },
  },
  'outside-strong': {
    question: () => {
      const question = ask('a - b - c');
      // a and b reach each other, c is reached.
      const arcs = arcsOf(3, { sources: [0, 1, 1], targets: [1, 0, 2], mutual: null, strengths: null });
      return { ...question, arcs };
    },
    id: 'eigenvector',
    body: 2,
    says: { de: 'in Richtung der Verbindungen erreichen', en: 'in the direction of the ties' },
  },
  'not-two-mode': {
    question: () => ask('a - b - c - a; a - d - b'),
    id: 'two-mode-density',
    says: { de: 'keine Mitwirkung in Gremien oder Netzwerken erfasst', en: 'no membership in committees' },
  },
  'no-membership': {
    question: () => {
      const question = ask('a - c - b; a - d - e; a - e; c - f; a - f');
      // c and f are committees, d and e belong to none.
      return { ...question, labels: { ...question.labels, affiliation: Uint8Array.of(0, 1, 0, 0, 0, 1) } };
    },
    id: 'two-mode-degree',
    body: 4,
    says: { de: 'für diese Einrichtung keine Mitwirkung', en: 'for this organisation' },
  },
  'uneven-strengths': {
    question: () => {
      const { graph } = build(4, [0, 1, 2, 3], [1, 2, 3, 0], [1, 1e40, 1, 1]);
      return { graph, labels: blankLabels(4, graph.m), options: { ...DEFAULT_OPTIONS, weighted: true } };
    },
    id: 'flow-betweenness',
    body: 0,
    says: { de: 'Stärken der Verbindungen zu sehr unterscheiden', en: 'strengths of ties differ too much' },
  },
  'directions-count': {
    question: () => along(PATH),
    id: 'flow-betweenness',
    body: 1,
    says: { de: 'keine Richtungen kennt', en: 'knows no directions' },
  },
};

describe('every reason to decline', () => {
  it.each(DECLINES)('%s', (code) => {
    const { question, id, body, says } = CASES[code];
    const answers = analyse(question(), [id]);
    const found = body === undefined ? answers.network[id]?.declined : declineAt(answers.bodies[id]!, body);
    expect(found).toBe(code);
    for (const language of ['de', 'en'] as const) {
      expect(declineText(code, language)).toContain(says[language]);
      // Both are printed without the other in places: neither may be the bare code.
      expect(declineShort(code, language)).not.toBe(code);
      expect(declineHelp(code, language)).not.toBe('');
    }
  });
});

describe('the same reasons where directions count', () => {
  it.each([
    ['star', along('h - a; h - b; h - c', { sectors: { h: 'G', a: 'S', b: 'G' } })],
    ['aggregate', along(PATH, { aggregate: true })],
    ['no-ties', along('a; b; c')],
  ] as const)('%s', (code, question) => {
    const answers = analyse(question, ['betweenness', 'degree-centralisation-in', 'reciprocity']);
    expect(declineAt(answers.bodies.betweenness!, 0)).toBe(code);
    if (code === 'no-ties') expect(answers.network.reciprocity!.declined).toBe(code);
    else expect(answers.network['degree-centralisation-in']!.declined).toBe(code);
  });
  it('too large: what searches from every body declines, what does not answers', () => {
    // So many arcs are claimed, not made: nothing may search them.
    const question = along(PATH);
    const arcs = { ...question.arcs!, m: 1e10 };
    const answers = analyse({ ...question, arcs }, ['betweenness', 'harmonic-in', 'diameter', 'degree-in']);
    expect(declineAt(answers.bodies.betweenness!, 1)).toBe('too-large');
    expect(answers.bodies.betweenness!.raw).toBeUndefined();
    expect(declineAt(answers.bodies['harmonic-in']!, 1)).toBe('too-large');
    expect(answers.network.diameter!.declined).toBe('too-large');
    expect(answers.bodies['degree-in']!.values[1]).toBe(1);
  });
});
