import { describe, expect, it } from 'vitest';
import { mixingExpectation } from '../../src/analysis/ei.ts';
import { DEFAULT_OPTIONS, type Question } from '../../src/analysis/measure.ts';
import { sectorLinks } from '../../src/analysis/sector-links.ts';
import { build } from '../../src/graph/build.ts';
import { adjacent, degreeOf } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { bundled } from './bundled.ts';

function ask(pairs: readonly (readonly [number, number])[], sectors: readonly number[]): Question {
  const { graph } = build(
    sectors.length,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  const labels = {
    ...blankLabels(graph.n, graph.m),
    sector: Int8Array.from(sectors),
    sectorCount: 3,
  };
  return { graph, labels, options: DEFAULT_OPTIONS };
}

describe('sectors that are hardly tied', () => {
  it('a star says that it cannot tell', () => {
    const star = ask(
      [1, 2, 3, 4].map((v) => [0, v] as const),
      [-2, 0, 0, 1, 1],
    );
    expect(sectorLinks(star, 3)).toMatchObject({ declined: 'star', pairs: [] });
    const muenchen = bundled('muenchen-shz-2011');
    expect(sectorLinks({ ...muenchen, options: DEFAULT_OPTIONS }, 3).declined).toBe('star');
  });

  it('declines without labels, with one sector and on sums', () => {
    const path = [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const;
    expect(sectorLinks(ask(path, [-1, -1, -1, -1]), 3).declined).toBe('no-labels');
    expect(sectorLinks(ask(path, [0, 0, 0, 0]), 3).declined).toBe('single-sector');
    const sums = ask(path, [0, 1, 0, 1]);
    expect(sectorLinks({ ...sums, labels: { ...sums.labels, aggregate: true } }, 3).declined).toBe(
      'aggregate',
    );
  });

  it('observed and expected are those of the sector matrix; few ties are said to be few', () => {
    const dortmund = { ...bundled('dortmund-2023'), options: DEFAULT_OPTIONS };
    const links = sectorLinks(dortmund, 3);
    const { observed, expected } = mixingExpectation(dortmund);
    expect([links.declined, links.ties]).toEqual(['few-ties', 4]);
    for (const pair of links.pairs) {
      expect(pair.observed).toBe(observed[pair.a * 3 + pair.b]);
      expect(pair.expected).toBe(expected[pair.a * 3 + pair.b]);
      expect(pair.is).not.toBe('fewer');
    }
    expect(links.pairs[0]).toMatchObject({ a: 0, b: 2, observed: 0, is: 'none' });
  });

  it('two camps with one tie between them: notably few, and who knows both sides is named', () => {
    const camp = (from: number) =>
      [0, 1, 2, 3].flatMap((i) =>
        [0, 1, 2, 3].filter((j) => j > i).map((j) => [from + i, from + j] as const),
      );
    const { pairs, declined } = sectorLinks(
      ask([...camp(0), ...camp(4), [3, 4], [0, 8], [7, 8]], [0, 0, 0, 0, 1, 1, 1, 1, -2]),
      3,
    );
    expect(declined).toBe(null);
    expect(pairs[0]).toMatchObject({ a: 0, b: 1, observed: 1, is: 'fewer' });
    // 3 and 4 know four of one camp and one of the other; 8 knows one of each.
    expect(pairs[0]?.linkers.map(({ vertex, open }) => [vertex, open])).toEqual([
      [3, 3],
      [4, 3],
      [8, 1],
    ]);
  });

  it('open pairs are those that counting pair by pair finds', () => {
    const question = { ...bundled('dortmund-2023'), options: DEFAULT_OPTIONS };
    const { graph, labels } = question;
    const { pairs } = sectorLinks(question, graph.n);
    for (const { a, b, linkers } of pairs)
      for (let v = 0; v < graph.n; v++) {
        let open = 0;
        for (let x = 0; x < graph.n; x++)
          for (let y = x + 1; y < graph.n; y++) {
            const sectors = [labels.sector[x]!, labels.sector[y]!].sort();
            if (sectors[0] !== a || sectors[1] !== b || x === v || y === v) continue;
            if (adjacent(graph, v, x) && adjacent(graph, v, y) && !adjacent(graph, x, y)) open++;
          }
        expect([v, degreeOf(graph, v), linkers.find((l) => l.vertex === v)?.open ?? 0]).toEqual([
          v,
          degreeOf(graph, v),
          open,
        ]);
      }
  });
});
