import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacent } from '../../src/graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../src/graph/labels.ts';
import { lensParts, lensSentence } from '../../src/i18n/lens-sentence.ts';
import { coverage, EVERYTHING, type Lens, RELATIONAL, read } from '../../src/model/lens.ts';
import { lensFrom } from '../../src/model/lens-fields.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { CROSS_SECTOR_ID, KINDS, type Kind, TIE_TYPES } from '../../src/model/vocabulary.ts';
import { readSession } from '../../src/state/session.ts';
import { anyLens, anyProject } from './arbitrary.ts';

const KIND_OF: Record<string, Kind> = {
  h: 'centre',
  p: 'partner',
  c: 'committee',
  n: 'network',
  f: 'funder',
};

/** 'h p1', 'p1 c1' …: the first letter of an id says its kind; each word pair is a tie with the given details. */
function project(ties: Record<string, Partial<Tie>>, bodies: Record<string, Partial<Body>> = {}): Project {
  const list = Object.entries(ties).map(([ends, details], t) => {
    const [source, target] = ends.split(' ') as [string, string];
    return { ...blankTie(`t${t}`, source, target), ...details };
  });
  const ids = new Set([...Object.keys(bodies), ...list.flatMap((t) => [t.source, t.target])]);
  return {
    ...emptyProject({ id: 'p', hub: 'h' }),
    bodies: new Map([...ids].map((id) => [id, { ...blankBody(id, KIND_OF[id[0]!]!), ...bodies[id] }])),
    ties: new Map(list.map((t) => [t.id, t])),
  };
}
const through = (p: Project, lens: Partial<Lens> = {}) => read(p, { ...EVERYTHING, ...lens });
const ids = (l: ReturnType<typeof read>) => l.bodies.map((b) => b.id);

describe('what counts', () => {
  it('everything: all bodies and ties, parallel ones merged, loops dropped, both said', () => {
    const p = project({ 'h p1': {}, 'p1 h': { type: 'project' }, 'h h': {}, 'p2 p1': {} }, { p3: {} });
    const l = through(p);
    expect(l.counts).toEqual({
      bodies: 4,
      ties: 4,
      edges: 2,
      loops: 1,
      merged: 1,
      bodiesLeftOut: 0,
      tiesLeftOut: 0,
      bodiesUnsaid: 0,
      tiesUnsaid: 0,
    });
    expect(l.ties).toHaveLength(3);
    expect(through(p, { loops: 'draw' }).ties).toHaveLength(4);
    expect(l.hub).toBe(l.vertexOf.get('h'));
    expect(ids(l)).toContain('p3'); // never tied at all: always shown
  });
  it('tie types: others fall off, and bodies that only they held', () => {
    const p = project({ 'h p1': {}, 'h f1': { type: 'funding' }, 'f1 f2': { type: 'carrier' } });
    const l = read(p, RELATIONAL);
    expect(ids(l)).toEqual(['h', 'p1']);
    expect(l.counts).toMatchObject({ ties: 1, bodiesLeftOut: 2, tiesLeftOut: 2 });
    expect(ids(through(p, { types: RELATIONAL.types, keepUntied: true }))).toHaveLength(4);
  });
  it('kinds: bodies of other kinds and their ties do not count', () => {
    const p = project({ 'h p1': {}, 'h c1': { type: 'committee-membership' }, 'p1 c1': {} });
    const l = through(p, { kinds: KINDS.filter((k) => k !== 'committee') });
    expect(ids(l)).toEqual(['h', 'p1']);
    expect(l.counts.tiesLeftOut).toBe(2);
    expect(through(p, { kinds: ['partner', 'committee'] }).hub).toBeNull();
  });
  it.each([
    [{}, true],
    [{ since: '2020' }, true],
    [{ since: '2021-12-31' }, true],
    [{ since: '2022-01' }, false],
    [{ until: '2019' }, false],
    [{ until: '2020-01-01' }, true],
    [{ since: '2010', until: '2030' }, true],
    [{ since: 'unklar', until: 'unklar' }, true],
  ])('period 2020–2021 and a tie %o: %s', (span, counts) => {
    expect(through(project({ 'h p1': span }), { period: { from: 2020, to: 2021 } }).counts.ties).toBe(
      counts ? 1 : 0,
    );
  });
});

describe('strength', () => {
  const p = project({ 'h p1': { weight: 5 }, 'p1 h': { type: 'project' }, 'h p2': { weight: 2 } });
  const weights = (lens: Partial<Lens>) => {
    const { graph } = through(p, lens);
    return graph.weights && [...graph.weights];
  };
  it('is left out, stated or counted', () => {
    expect(weights({ weight: 'none' })).toBeNull();
    expect(weights({ weight: 'stated' })).toEqual([6, 2]);
    expect(weights({ weight: 'stated', parallel: 'max' })).toEqual([5, 2]);
    expect(weights({ weight: 'ties' })).toEqual([2, 1]);
    expect(weights({ weight: 'ties', parallel: 'max' })).toEqual([1, 1]);
  });
});

describe('projection', () => {
  const p = project({
    'h c1': { type: 'committee-membership' },
    'p1 c1': { type: 'committee-membership' },
    'c1 p2': { type: 'committee-membership' },
    'p2 c1': { type: 'mandate' },
    'h p1': {},
    'c1 n1': {},
  });
  const l = through(p, { affiliations: 'projected' });
  it('ties the members of a committee to each other, each pair once, and leaves the committee out', () => {
    expect(ids(l)).toEqual(['h', 'p1', 'p2']);
    const via = l.ties.filter((t) => t.via === 'c1').map((t) => [t.source, t.target].sort().join());
    expect(via.sort()).toEqual(['0,1', '0,2', '1,2']);
    expect(l.counts).toMatchObject({ ties: 4, edges: 3, merged: 1, bodiesLeftOut: 2 });
    expect(l.ties.filter((t) => t.tie === null)).toHaveLength(3);
  });
});

describe('labels', () => {
  const sector = (value: string, alternative: string | null = null): Partial<Body> => ({
    sector: { value, alternative, confidence: null, reason: null },
  });
  const p = project(
    { 'h p1': { type: 'carrier' }, 'p1 h': { type: 'cooperation' }, 'h p2': { type: 'part-of' } },
    {
      h: sector(CROSS_SECTOR_ID),
      p1: { ...sector('Soziales', 'Gesundheit'), block: { count: 9 } },
      p2: { block: { count: null } },
    },
  );
  it('say sector, kind, block and tie types as numbers', () => {
    const { labels, vertexOf } = through(p);
    const at = (id: string) => vertexOf.get(id)!;
    expect(labels.sectorCount).toBe(3);
    expect([...labels.sector]).toEqual([CROSS_SECTOR, 1, NO_SECTOR]);
    expect(through(p, { scheme: 'alternatives' }).labels.sector[at('p1')]).toBe(0);
    expect([...labels.kind]).toEqual(
      [KINDS.indexOf('centre'), 1, 1].map((k, i) => (i ? KINDS.indexOf('partner') : k)),
    );
    expect([...labels.block]).toEqual([0, 1, 1]);
    expect([...labels.bodies]).toEqual([1, 9, Number.NaN]);
    const bit = (type: (typeof TIE_TYPES)[number]) => 1 << TIE_TYPES.indexOf(type);
    expect([...labels.tieTypes]).toEqual([bit('carrier') | bit('cooperation'), bit('part-of')]);
    expect([...labels.containment]).toEqual([0, 1]);
  });
  it('count how many ties say what', () => {
    const known = coverage(through(project({ 'h p1': { stage: 0, since: '2020' }, 'h p2': { weight: 2 } })));
    expect(known).toEqual({ formality: 0, frequency: 0, stage: 1, since: 1, weight: 1, recorded: 2 });
  });
});

it('holds its own invariants on any project and lens', () => {
  fc.assert(
    fc.property(anyProject, anyLens, (project, lens) => {
      const l = read(project, lens);
      const { counts, graph } = l;
      expect(counts.ties).toBe(counts.edges + counts.loops + counts.merged);
      expect(counts.bodies + counts.bodiesLeftOut).toBe(project.bodies.size);
      expect(l.ties.length).toBe(lens.loops === 'drop' ? counts.ties - counts.loops : counts.ties);
      expect(l.bodies.every((b, v) => l.vertexOf.get(b.id) === v && lens.kinds.includes(b.kind))).toBe(true);
      for (const t of l.ties) {
        expect(t.edge >= 0 ? adjacent(graph, t.source, t.target) : t.source === t.target).toBe(true);
        expect(lens.types).toContain(t.type);
        if (t.tie) expect(l.bodies[t.source]!.id).toBe(t.tie.source);
        if (lens.affiliations === 'projected')
          expect(['committee', 'network']).not.toContain(l.bodies[t.source]!.kind);
      }
      expect(l.hub === null || l.bodies[l.hub]!.id === project.about.hub).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('directions', () => {
  const p = project({
    'h c1': { type: 'committee-membership' },
    'p1 c1': { type: 'committee-membership' },
    'p1 h': {},
    'f1 h': { type: 'funding' },
  });
  const arcsIn = (l: ReturnType<typeof read>) =>
    l.bodies.flatMap((b, v) =>
      Array.from(
        l.arcs!.out.targets.slice(l.arcs!.out.offsets[v], l.arcs!.out.offsets[v + 1]),
        (u) => `${b.id} ${l.bodies[u]!.id}`,
      ),
    );
  it('are ignored unless asked for', () => {
    expect(through(p).arcs).toBeNull();
    expect(lensFrom({ weight: 'ties' })).toEqual({ lens: { ...EVERYTHING, weight: 'ties' } });
    expect(lensFrom({ direction: 'recorded' })).toEqual({ lens: { ...EVERYTHING, direction: 'recorded' } });
    expect(lensFrom({ direction: 'forward' })).toEqual({ wrong: 'direction' });
  });
  it('recorded: as the row reads for types that have one, both ways for the others', () => {
    const l = through(p, { direction: 'recorded' });
    expect(arcsIn(l).sort()).toEqual(['f1 h', 'h c1', 'h p1', 'p1 c1', 'p1 h']);
    expect(l.graph).toEqual(through(p).graph);
  });
  it('members of one committee are tied both ways, whoever was named first', () => {
    const l = through(p, {
      direction: 'recorded',
      affiliations: 'projected',
      types: ['committee-membership'],
    });
    expect(arcsIn(l).sort()).toEqual(['h p1', 'p1 h']);
  });
  it('strengths count for each direction apart', () => {
    const two = project({ 'h f1': { type: 'funding', weight: 2 }, 'f1 h': { type: 'funding', weight: 3 } });
    const { arcs, graph } = through(two, { direction: 'recorded', weight: 'stated' });
    expect([...arcs!.out.weights!].sort()).toEqual([2, 3]);
    expect([...graph.weights!]).toEqual([5]);
  });
  it('are said in the sentence and can be removed from it', () => {
    for (const [language, words] of [
      ['de', 'Verbindungen in ihrer Richtung'],
      ['en', 'ties in their direction'],
    ] as const) {
      const l = through(p, { direction: 'recorded' });
      expect(lensSentence(l, p.about, language)).toContain(words);
      expect(lensSentence(through(p), p.about, language)).not.toContain(words);
      expect(lensParts(l.lens, language)).toContainEqual({
        id: 'direction',
        text: words,
        without: { direction: 'ignored' },
      });
    }
  });
  it('sessions of before are read as ignoring them', () => {
    const { direction: _, ...before } = EVERYTHING;
    expect(readSession({ lens: before }).lens).toEqual(EVERYTHING);
    const asked = { ...EVERYTHING, direction: 'recorded' } as const;
    expect(readSession(JSON.parse(JSON.stringify({ lens: asked }))).lens).toEqual(asked);
  });
});
