/** The registry is whole: every stable id has a kernel, words in both languages and a reference; answers match it. */
import { describe, expect, it } from 'vitest';
import { analyse, KERNELS, kernelsFor, MEASURES, measureOf, measuresFor } from '../../src/analysis/index.ts';
import {
  countsBothWays,
  DECLINES,
  DEFAULT_OPTIONS,
  type Family,
  type Measure,
} from '../../src/analysis/measure.ts';
import { NEEDS_DIRECTION, READING_ORDER, SIZES } from '../../src/analysis/reading-order.ts';
import { fullReference, REFERENCES } from '../../src/analysis/references.ts';
import deNames from '../../src/i18n/de/measure-names.ts';
import deRest from '../../src/i18n/de/measures.ts';
import enNames from '../../src/i18n/en/measure-names.ts';
import enRest from '../../src/i18n/en/measures.ts';
import { draw } from '../fixtures/draw.ts';

/** Stable: files, the command line and URLs use them. An id may be added here, never renamed or removed. */
const BODY =
  `degree degree-in degree-out strength strength-in strength-out closeness-in closeness-out harmonic-in
  harmonic-out participation-in participation-out betweenness ego-betweenness sector-betweenness sector-betweenness-structural
  flow-betweenness closeness harmonic eigenvector pagerank katz core clustering constraint effective-size efficiency
  hierarchy brokerage-coordinator brokerage-itinerant brokerage-gatekeeper brokerage-representative
  brokerage-gatekeeper-or-representative brokerage-liaison sector-count blau iqv evenness participation ei
  removal-pairs-lost removal-cross-pairs-lost removal-components bridging bridgeness articulation
  two-mode-degree two-mode-closeness two-mode-betweenness two-mode-clustering`.split(/\s+/);
const NETWORK =
  `n m arcs strong-components degree-centralisation-in degree-centralisation-out density mean-degree components degree-centralisation betweenness-centralisation
  closeness-centralisation diameter mean-distance efficiency transitivity mean-clustering assortativity-sector
  assortativity-degree modularity-sector ei reciprocity
  two-mode-density two-mode-clustering`.split(/\s+/);

const ids = (scope: Measure['scope']) => MEASURES.filter((m) => m.scope === scope).map((m) => m.id);

const de = { ...deRest, names: deNames };
const en = { ...enRest, names: enNames };

type Words = { name: string; short: string; term: string; definition: string; sentence: string };
const wordsOf = (language: typeof de | typeof en, m: Measure): Words => ({
  ...((m.scope === 'network' ? language.network : language)[m.id as never] as Words),
  name: language.names[m.scope][m.id as never],
});

describe('ids', () => {
  it('are exactly the stable ones, each once per scope', () => {
    expect(ids('body').sort()).toEqual([...BODY].sort());
    expect(ids('network').sort()).toEqual([...NETWORK].sort());
  });
  it('are those of the kernels', () => {
    expect(new Set(MEASURES)).toEqual(new Set(KERNELS.flatMap((k) => k.measures)));
    expect(MEASURES.length).toBe(KERNELS.flatMap((k) => k.measures).length);
  });
  it('stand in reading order, the hub first', () => {
    expect(ids('body').slice(0, 4)).toEqual(['degree', 'degree-in', 'degree-out', 'strength']);
    expect(ids('network').slice(0, 4)).toEqual(['n', 'm', 'arcs', 'mean-degree']);
  });
  it('are all in that order', () => {
    expect([...READING_ORDER.body].sort()).toEqual(ids('body').sort());
    expect([...READING_ORDER.network].sort()).toEqual(ids('network').sort());
  });
  it('can be sizes on the map where the measures say so', () => {
    expect(SIZES).toEqual(MEASURES.filter((m) => m.scope === 'body' && m.sizable).map((m) => m.id));
  });
  it('need directions where the measures say so', () => {
    const directed = MEASURES.filter((m) => m.convention.direction === 'directed');
    expect(NEEDS_DIRECTION).toEqual(directed.filter((m) => m.scope === 'body').map((m) => m.id));
    for (const m of directed) expect([m.id, m.declines[0]]).toEqual([m.id, 'undirected']);
    expect(measuresFor({ direction: 'recorded' })).toEqual(MEASURES);
    expect(measuresFor({ direction: 'ignored' })).toEqual(MEASURES.filter((m) => !directed.includes(m)));
    for (const m of MEASURES)
      expect([m.id, 'directed' in m]).toEqual([m.id, m.convention.direction === 'both']);
  });
  it('are found by scope and id', () => {
    expect(measureOf('body', 'efficiency')?.family).toBe('holes');
    expect(measureOf('network', 'efficiency')?.citations).toContain('Latora & Marchiori 2001');
    expect(measureOf('body', 'unheard-of')).toBeUndefined();
  });
});

describe.each(MEASURES.map((m) => [`${m.scope} ${m.id}`, m] as const))('%s', (_, measure) => {
  it('is described', () => {
    expect(measure.formula).not.toBe('');
    expect(measure.cost).not.toBe('');
    const [from, to] = measure.range;
    if (from !== null && to !== null) expect(from).toBeLessThan(to);
  });
  it('cites works that are listed', () => {
    expect(measure.citations.length).toBeGreaterThan(0);
    for (const key of measure.citations) {
      expect(Object.keys(REFERENCES)).toContain(key);
      expect(fullReference(key)).toContain(String(REFERENCES[key]!.year));
    }
  });
  it.each([
    ['German', de],
    ['English', en],
  ] as const)('has words in %s', (_language, words) => {
    const { name, short, term, definition, sentence } = wordsOf(words, measure);
    for (const text of [name, short, term, definition, sentence]) expect(text.trim()).not.toBe('');
    expect(short.length).toBeLessThanOrEqual(18);
    expect(definition).toMatch(/[.]$/);
    expect(sentence).toContain('{{value}}');
    if (measure.scope === 'body') expect(sentence).toContain('{{name}}');
    for (const text of [name, definition, sentence])
      expect(text).not.toMatch(/\b(Graph|Knoten|Kante|graph|node|vertex|edge)/);
  });
});

describe('words', () => {
  it.each([
    ['German', de],
    ['English', en],
  ] as const)('of every reason to decline in %s', (_language, words) => {
    expect(Object.keys(words.declines).sort()).toEqual([...DECLINES].sort());
    expect(Object.keys(words.names.because).sort()).toEqual([...DECLINES].sort());
    for (const long of Object.values(words.names.because)) expect(long).toMatch(/\.$/);
    for (const { short, help } of Object.values(words.declines)) {
      expect(short.length).toBeLessThanOrEqual(20);
      expect(help).toMatch(/\.$/);
    }
  });
  it('of every family and unit', () => {
    const families = [...new Set(MEASURES.map((m) => m.family))] satisfies Family[];
    for (const family of families) expect(Object.keys(de.families)).toContain(family);
    for (const { unit } of MEASURES) expect(Object.keys(de.units)).toContain(unit);
    for (const { convention } of MEASURES) {
      expect(Object.keys(de.convention.weights)).toContain(convention.weights);
      expect(Object.keys(de.convention.disconnected)).toContain(convention.disconnected);
    }
  });
  it('are not left over from measures that are gone', () => {
    const others = ['network', 'declines', 'families', 'units', 'answer', 'convention'];
    expect(
      Object.keys(deRest)
        .filter((k) => !others.includes(k))
        .sort(),
    ).toEqual([...BODY].sort());
    expect(Object.keys(de.network).sort()).toEqual([...NETWORK].sort());
    expect(Object.keys(deNames.body).sort()).toEqual([...BODY].sort());
    expect(Object.keys(deNames.network).sort()).toEqual([...NETWORK].sort());
  });
});

describe('analyse', () => {
  const { graph, labels } = draw('a - b - c - d - b; d - e', { sectors: { a: 'G', c: 'S', d: 'P', e: 'G' } });
  const question = { graph, labels, options: DEFAULT_OPTIONS };
  it('answers every measure when none is named', () => {
    const answers = analyse(question);
    expect(Object.keys(answers.bodies).sort()).toEqual([...BODY].sort());
    expect(Object.keys(answers.network).sort()).toEqual([...NETWORK].sort());
  });
  it('answers only what is asked, and runs only the kernels that it takes', () => {
    expect(kernelsFor(['degree'])).toHaveLength(1);
    const answers = analyse(question, ['degree', 'ei', 'density']);
    expect(Object.keys(answers.bodies).sort()).toEqual(['degree', 'ei']);
    expect(Object.keys(answers.network).sort()).toEqual(['density', 'ei']);
    expect(answers.details.neighboursBySector).toBeDefined();
    expect(answers.details.edgeBetweenness).toBeUndefined();
  });
  it('tells progress up to the end, never backwards', () => {
    const told: number[] = [];
    analyse(question, undefined, (done, total) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(KERNELS.length).toBeLessThanOrEqual(told.length);
  });
});

describe('where directions count', () => {
  it('every measure says which way: its own formula, in or out, both ways, or that it declines', () => {
    for (const m of MEASURES) {
      const { direction } = m.convention;
      const reads = direction === 'directed' || direction === 'both';
      const says = reads || m.declines.includes('directions-count') || countsBothWays(m);
      expect([m.scope, m.id, says]).toEqual([m.scope, m.id, m.id !== 'n']);
    }
    const both = MEASURES.filter(countsBothWays).map((m) => m.id);
    for (const id of [
      'degree',
      'ego-betweenness',
      'closeness-centralisation',
      'removal-pairs-lost',
      'bridging',
      'bridgeness',
    ])
      expect(both).toContain(id);
    for (const id of ['betweenness', 'flow-betweenness', 'degree-in', 'n']) expect(both).not.toContain(id);
  });
});
