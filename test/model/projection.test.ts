import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edgeEnds } from '../../src/graph/graph.ts';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import { lensFrom } from '../../src/model/lens-fields.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { PROJECTIONS, type Projection } from '../../src/model/projection.ts';
import { ORACLES } from '../oracles/oracle.ts';

/** Computed with networkx, igraph and by brute force. */
const NETWORKX = JSON.parse(
  readFileSync(new URL('../oracles/two-mode/networkx.json', import.meta.url), 'utf8'),
) as {
  graphs: { graph: string; side: Record<string, 0 | 1>; expected: Record<string, Record<string, number>> }[];
};

/** @param committees the side that counts as committees */
function projectOf(
  ties: readonly (readonly [string, string])[],
  isCommittee: (id: string) => boolean,
): Project {
  const ids = [...new Set(ties.flat())];
  return {
    ...emptyProject({ id: 'two-mode' }),
    bodies: new Map(ids.map((id) => [id, blankBody(id, isCommittee(id) ? 'committee' : 'partner')] as const)),
    ties: new Map(
      ties.map(([a, b], i) => [`t${i}`, blankTie(`t${i}`, a, b, 'committee-membership')] as const),
    ),
  };
}

const strengths = (project: Project, lens: Partial<Lens>): ReadonlyMap<string, number> => {
  const { graph, bodies } = read(project, {
    ...EVERYTHING,
    affiliations: 'projected',
    weight: 'ties',
    ...lens,
  });
  const [from, to] = edgeEnds(graph);
  return new Map(
    [...from].map(
      (v, e) => [[bodies[v]!.id, bodies[to[e]!]!.id].sort().join('|'), graph.weights![e]!] as const,
    ),
  );
};

describe('projections', () => {
  const cases = NETWORKX.graphs.flatMap(({ graph }) =>
    ([0, 1] as const).flatMap((side) => PROJECTIONS.map((p) => [graph, side, p] as const)),
  );
  it.each(cases)('%s, side %i, by %s: as networkx', (name, side, projection) => {
    const { side: sideOf, expected } = NETWORKX.graphs.find((g) => g.graph === name)!;
    const ties = ORACLES.find((o) => o.id === name)!.ties.map(([s, t]) => [s, t] as const);
    const found = strengths(
      projectOf(ties, (id) => sideOf[id] !== side),
      { projection },
    );
    const theirs = Object.entries(expected[`projection_${projection}_${side}`]!);
    expect(found.size).toBe(theirs.length);
    for (const [pair, strength] of theirs)
      expect(found.get(pair.split('|').sort().join('|')), pair).toBeCloseTo(strength, 10);
  });

  it('gives the strengths of Newman 2001, fig. 6', () => {
    const { side } = NETWORKX.graphs.find((g) => g.graph === 'anchor_newman2001_fig6')!;
    const ties = ORACLES.find((o) => o.id === 'anchor_newman2001_fig6')!.ties.map(
      ([s, t]) => [s, t] as const,
    );
    const found = strengths(
      projectOf(ties, (id) => side[id] === 1),
      { projection: 'newman' },
    );
    expect(found.get('A|B')).toBeCloseTo(11 / 6, 12);
    expect(found.get('A|E')).toBeCloseTo(1 / 2, 12);
    expect(found.get('C|D')).toBeCloseTo(1 / 3, 12);
  });

  const table = (text: string) => text.split(' ').map((tie) => [tie[0]!, tie[1]!] as const);
  /** Opsahl 2013's example, as networkx tests it. */
  it('gives the strengths of Opsahl’s example', () => {
    const project = projectOf(table('A1 A2 B1 B2 B3 B4 B5 C1 D3 E4 E5 E6 F6'), (id) => id < 'A');
    expect(Object.fromEntries(strengths(project, { projection: 'newman' }))).toEqual({
      'A|B': 1.5,
      'A|C': 0.5,
      'B|C': 0.5,
      'B|D': 1,
      'B|E': 2,
      'E|F': 1,
    });
  });

  const small = projectOf(table('a1 b1 c1 a2 b2 c3 a4'), (id) => id < 'a');
  it.each([
    ['count', [2, 1, 1]],
    ['newman', [1.5, 0.5, 0.5]],
    ['jaccard', [2 / 3, 1 / 4, 1 / 3]],
  ] as const)('counts committees with one member too where they matter: %s', (projection, [ab, ac, bc]) => {
    const found = strengths(small, { projection });
    expect(found.get('a|b')).toBeCloseTo(ab, 12);
    expect(found.get('a|c')).toBeCloseTo(ac, 12);
    expect(found.get('b|c')).toBeCloseTo(bc, 12);
  });

  it('where the strongest of parallel ties counts, those of common committees count as one', () => {
    const of = (projection: Projection) => strengths(small, { projection, parallel: 'max' }).get('a|b');
    expect(of('newman')).toBeCloseTo(1.5, 12);
    expect(of('jaccard')).toBeCloseTo(2 / 3, 12);
    expect(of('count')).toBe(1);
  });

  it('leaves strengths out where ties have none, and reads older lenses as counting', () => {
    const { graph } = read(small, { ...EVERYTHING, affiliations: 'projected', projection: 'jaccard' });
    expect(graph.weights).toBeNull();
    expect(lensFrom({ affiliations: 'projected' })).toMatchObject({ lens: { projection: 'count' } });
    expect(lensFrom({ projection: 'cosine' })).toEqual({ wrong: 'projection' });
  });
});
