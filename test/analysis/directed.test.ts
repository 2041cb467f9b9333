/**
 * Directions and strengths against the definitions, computed the long way from the matrix of ties on 1 000 random small
 * networks: directed and undirected, weighted and not. Shares nothing with the kernels.
 */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse } from '../../src/analysis/index.ts';
import type { Answers, Question } from '../../src/analysis/measure.ts';
import { random } from '../../src/base/random.ts';
import { arcsOf } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { type AllPairs, allPairsOfArcs } from './brute-force.ts';

type Matrix = readonly (readonly number[])[];
type Drawn = {
  readonly n: number;
  readonly directed: boolean;
  readonly weighted: boolean;
  /** Strength of the tie from row to column, 0 = none: one over a whole number, so that lengths are whole. */
  readonly W: Matrix;
  readonly sector: readonly number[];
  readonly S: number;
};

function drawn(seed: number): Drawn {
  const r = random(seed);
  const n = r.int(2, 7);
  const directed = seed % 2 === 0;
  const weighted = seed % 4 < 2;
  const density = [0.15, 0.3, 0.5, 0.8][r.int(0, 3)]!;
  const W = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j || (!directed && j < i) || r.float() >= density) continue;
      W[i]![j] = weighted ? 1 / r.int(1, 4) : 1;
      if (!directed) W[j]![i] = W[i]![j]!;
    }
  }
  const S = r.int(1, 3);
  return { n, directed, weighted, W, S, sector: Array.from({ length: n }, () => r.int(-1, S - 1)) };
}

function questionOf({ n, directed, weighted, W, sector, S }: Drawn): Question {
  const ties: [number, number, number][] = [];
  W.forEach((row, i) => {
    row.forEach((w, j) => {
      if (w > 0 && (directed || i < j)) ties.push([i, j, w]);
    });
  });
  const sources = ties.map(([s]) => s);
  const targets = ties.map(([, t]) => t);
  const strengths = weighted ? ties.map(([, , w]) => w) : null;
  const { graph } = build(n, sources, targets, strengths);
  return {
    graph,
    arcs: directed ? arcsOf(n, { sources, targets, mutual: null, strengths }) : null,
    labels: { ...blankLabels(n, graph.m), sector: Int8Array.from(sector), sectorCount: S },
    options: { weighted, seed: 1 },
  };
}

const every = <T>(n: number, f: (v: number) => T): T[] => Array.from({ length: n }, (_, v) => f(v));
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const pairs = (n: number) =>
  every(n * n, (i) => i)
    .map((i) => [Math.floor(i / n), i % n] as const)
    .filter(([s, t]) => s !== t);

/** Share of shortest ways from s to t that lead over v. */
const share = (n: number, { distance, paths }: AllPairs, s: number, t: number, v: number) =>
  v !== s &&
  v !== t &&
  Number.isFinite(distance[s * n + t]!) &&
  distance[s * n + v]! + distance[v * n + t]! === distance[s * n + t]!
    ? (paths[s * n + v]! * paths[v * n + t]!) / paths[s * n + t]!
    : 0;

/** What the definitions say, by id; a number a body, NaN where nothing is said. */
function byDefinition(d: Drawn): { bodies: Record<string, number[]>; network: Record<string, number> } {
  const { n, W, sector, S, directed, weighted } = d;
  const A = W.map((row) => row.map((w) => (w > 0 ? 1 : 0)));
  const arcs = pairs(n).filter(([s, t]) => W[s]![t]! > 0);
  const all = allPairsOfArcs(
    n,
    arcs.map(([s, t]) => [s, t, Math.round(1 / W[s]![t]!)] as const),
  );
  const far = (s: number, t: number) => all.distance[s * n + t]!;
  const reached = pairs(n).filter(([s, t]) => Number.isFinite(far(s, t)));
  const column = (v: number) => W.map((row) => row[v]!);
  const labelled = arcs.filter(([s, t]) => sector[s]! >= 0 && sector[t]! >= 0);
  const e = (s: number, t: number) => W[s]![t]!;
  const total = sum(labelled.map(([s, t]) => e(s, t)));
  const mixed = (g: number, h: number) =>
    sum(labelled.filter(([s, t]) => sector[s] === g && sector[t] === h).map(([s, t]) => e(s, t))) / total;
  const groups = every(S, (g) => g);
  const inside = sum(groups.map((g) => mixed(g, g)));
  const chance = sum(
    groups.map((g) => sum(groups.map((h) => mixed(g, h))) * sum(groups.map((h) => mixed(h, g)))),
  );
  const present = new Set(labelled.flatMap(([s, t]) => [sector[s], sector[t]])).size;
  const nearness = (way: 'in' | 'out', f: (ds: number[]) => number) =>
    every(n, (v) => f(reached.filter(([s, t]) => (way === 'out' ? s : t) === v).map(([s, t]) => far(s, t))));
  const harmonic = (ds: number[]) => sum(ds.map((x) => 1 / x)) / (n - 1);
  const closeness = (ds: number[]) => (ds.length === 0 ? 0 : ds.length ** 2 / (n - 1) / sum(ds));
  const triples = (v: number) =>
    pairs(n).filter(
      ([a, c]) =>
        A[a]![v] && A[v]![c] && !A[a]![c] && sector[a]! >= 0 && sector[c]! >= 0 && a !== v && c !== v,
    );
  const roles = (f: (a: number, v: number, c: number) => boolean) =>
    every(n, (v) => {
      // A broker without a sector is a group of its own.
      const own = sector[v]! < 0 ? -1 : sector[v]!;
      return triples(v).filter(([a, c]) => f(sector[a]!, own, sector[c]!)).length / (directed ? 1 : 2);
    });
  const ends = pairs(n).filter(([s, t]) => sector[s]! >= 0 && sector[t]! >= 0 && sector[s] !== sector[t]);
  const holes = every(n, (i) => {
    const tie = (a: number, b: number) => W[a]![b]! + W[b]![a]!;
    const contacts = every(n, (j) => j).filter((j) => j !== i && tie(i, j) > 0);
    const p = (a: number, b: number) => tie(a, b) / sum(every(n, (q) => (q === a ? 0 : tie(a, q))));
    const strongest = (j: number) => Math.max(...every(n, (k) => (k === j ? 0 : tie(j, k))));
    const between = (j: number) =>
      contacts
        .filter((q) => q !== j)
        .map((q) => [p(i, q) * p(q, j), (p(i, q) * tie(j, q)) / strongest(j)] as const);
    return {
      constraint: sum(contacts.map((j) => (p(i, j) + sum(between(j).map(([x]) => x))) ** 2)),
      size: sum(contacts.map((j) => 1 - sum(between(j).map(([, x]) => x)))),
    };
  });
  const U = W.map((row, i) => row.map((w, j) => (directed ? w + W[j]![i]! : w)));
  const clustering = every(n, (v) => {
    const near = every(n, (u) => u).filter((u) => U[v]![u]! > 0);
    const closed = pairs(n).filter(([j, h]) => U[v]![j]! > 0 && U[v]![h]! > 0 && U[j]![h]! > 0);
    const w = (j: number) => (weighted ? U[v]![j]! : 1);
    return near.length < 2
      ? 0
      : sum(closed.map(([j, h]) => (w(j) + w(h)) / 2)) / (sum(near.map(w)) * (near.length - 1));
  });
  const spread = (row: readonly number[]) => {
    const parts = groups.map((g) => sum(row.filter((_, u) => sector[u] === g)));
    return sum(parts) === 0 ? Number.NaN : 1 - sum(parts.map((x) => (x / sum(parts)) ** 2));
  };
  const correlation = (xs: number[], ys: number[]) => {
    const mean = (list: number[]) => sum(list) / list.length;
    const cross = (a: number[], b: number[]) => sum(a.map((x, i) => (x - mean(a)) * (b[i]! - mean(b))));
    return cross(xs, ys) / Math.sqrt(cross(xs, xs) * cross(ys, ys));
  };
  const outDegree = every(n, (v) => sum([...A[v]!]));
  const inDegree = every(n, (v) => sum(A.map((row) => row[v]!)));
  const halves = directed ? 1 : 2;
  const most = ((n - 1) * (n - 2)) / halves;
  const directedOnly: Record<string, number[]> = directed
    ? {
        'degree-in': inDegree,
        'degree-out': outDegree,
        'harmonic-in': nearness('in', harmonic),
        'harmonic-out': nearness('out', harmonic),
        'closeness-in': nearness('in', closeness),
        'closeness-out': nearness('out', closeness),
        'participation-in': every(n, (v) => spread(column(v))),
        'participation-out': every(n, (v) => spread(W[v]!)),
        'brokerage-gatekeeper': roles((a, v, c) => a !== v && v === c),
        'brokerage-representative': roles((a, v, c) => a === v && v !== c),
        ...(weighted
          ? {
              'strength-in': every(n, (v) => sum(column(v))),
              'strength-out': every(n, (v) => sum([...W[v]!])),
            }
          : {}),
      }
    : {
        harmonic: nearness('out', harmonic),
        closeness: nearness('out', closeness),
        blau: every(n, (v) => spread(W[v]!)),
        ei: every(n, (v) => {
          const near = every(n, (u) => u).filter((u) => W[v]![u]! > 0 && sector[u]! >= 0);
          const ties = (outside: boolean) =>
            sum(near.filter((u) => (sector[u] !== sector[v]) === outside).map((u) => W[v]![u]!));
          return sector[v]! < 0 ? Number.NaN : (ties(true) - ties(false)) / (ties(true) + ties(false));
        }),
      };
  return {
    bodies: {
      ...directedOnly,
      betweenness: every(n, (v) => sum(pairs(n).map(([s, t]) => share(n, all, s, t, v))) / halves / most),
      'sector-betweenness': every(
        n,
        (v) =>
          sum(ends.map(([s, t]) => share(n, all, s, t, v))) /
          ends.filter(([s, t]) => s !== v && t !== v).length,
      ),
      'brokerage-coordinator': roles((a, v, c) => a === v && v === c),
      'brokerage-itinerant': roles((a, v, c) => a === c && a !== v),
      'brokerage-liaison': roles((a, v, c) => a !== v && v !== c && a !== c),
      'brokerage-gatekeeper-or-representative': roles((a, v, c) => a !== c && (a === v || v === c)),
      constraint: holes.map((x) => x.constraint),
      'effective-size': holes.map((x) => x.size),
      clustering,
      pagerank: pagerank(d),
    },
    network: {
      density: arcs.length / (n * (n - 1)),
      'mean-distance': sum(reached.map(([s, t]) => far(s, t))) / reached.length,
      diameter: Math.max(...reached.map(([s, t]) => far(s, t))),
      efficiency: sum(reached.map(([s, t]) => 1 / far(s, t))) / (n * (n - 1)),
      ei: 1 - 2 * inside,
      'modularity-sector': inside - chance,
      'assortativity-sector': present < 2 ? Number.NaN : (inside - chance) / (1 - chance),
      'mean-clustering': sum(clustering) / n,
      'assortativity-degree': correlation(
        arcs.map(([s]) => outDegree[s]!),
        arcs.map(([, t]) => inDegree[t]!),
      ),
      ...(directed
        ? {
            arcs: arcs.length,
            reciprocity: arcs.filter(([s, t]) => A[t]![s]).length / arcs.length,
            'strong-components': new Set(
              every(n, (v) =>
                Math.min(
                  ...every(n, (u) => u).filter(
                    (u) => Number.isFinite(far(u, v)) && Number.isFinite(far(v, u)),
                  ),
                ),
              ),
            ).size,
            'degree-centralisation-in': sum(inDegree.map((k) => Math.max(...inDegree) - k)) / (n - 1) ** 2,
            'degree-centralisation-out': sum(outDegree.map((k) => Math.max(...outDegree) - k)) / (n - 1) ** 2,
          }
        : {}),
    },
  };
}

/** Gauss–Jordan with pivots. */
function inverse(M: Matrix): number[][] {
  const n = M.length;
  const rows = M.map((row, i) => [...row, ...every(n, (j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    const pivot = every(n, (r) => r)
      .filter((r) => r >= c)
      .reduce((a, b) => (Math.abs(rows[b]![c]!) > Math.abs(rows[a]![c]!) ? b : a));
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    const scaled = rows[c]!.map((x) => x / rows[c]![c]!);
    rows.forEach((row, r) => {
      if (r !== c) rows[r] = row.map((x, j) => x - row[c]! * scaled[j]!);
    });
    rows[c] = scaled;
  }
  return rows.map((row) => row.slice(n));
}
const identityLess = (M: Matrix, factor: number, diagonal = 1): number[][] =>
  M.map((row, i) => row.map((x, j) => (i === j ? diagonal : 0) - factor * x));

function pagerank({ n, W }: Drawn): number[] {
  const P = W.map((row) => row.map((w) => (sum([...row]) > 0 ? w / sum([...row]) : 1 / n)));
  const turned = P.map((_, i) => P.map((row) => row[i]!));
  return inverse(identityLess(turned, 0.85)).map((row) => (sum(row) * 0.15) / n);
}

const near = (a: number, b: number) =>
  Number.isFinite(a) && Number.isFinite(b)
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : Number.isFinite(a) === Number.isFinite(b);

/** A star's arithmetic is under `raw`, not normalised where there is a raw value beside: not compared here. */
const answerOf = ({ bodies }: Answers, id: string, v: number) => {
  const answer = bodies[id]!;
  return declineAt(answer, v) === 'star' ? null : answer.values[v]!;
};

describe('1 000 random networks', () => {
  const compared = new Map<string, number>();
  it('measures are what their definitions say', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const d = drawn(seed);
      const wanted = byDefinition(d);
      const answers = analyse(questionOf(d));
      for (const [id, values] of Object.entries(wanted.bodies)) {
        values.forEach((value, v) => {
          const found = answerOf(answers, id, v);
          if (found === null || (d.n < 3 && /betweenness/.test(id))) return;
          // What is 0 by the sum over nothing is declined for a body that has no tie, sector or neighbour with one.
          if (Number.isNaN(found) && (value === 0 || Number.isNaN(value))) return;
          if (!near(found, value)) expect.fail(`${seed} ${id} ${v}: ${found}, not ${value}`);
          compared.set(id, (compared.get(id) ?? 0) + 1);
        });
      }
      for (const [id, value] of Object.entries(wanted.network)) {
        const answer = answers.network[id]!;
        if (answer.declined === 'star') continue;
        const found = answer.value ?? Number.NaN;
        if (Number.isNaN(found) && (value === 0 || !Number.isFinite(value))) continue;
        if (!near(found, value)) expect.fail(`${seed} ${id}: ${found}, not ${value} (${answer.declined})`);
        compared.set(`network ${id}`, (compared.get(`network ${id}`) ?? 0) + 1);
      }
    }
    // Each was met often enough to mean something.
    for (const [id, times] of compared) expect([id, times > 60]).toEqual([id, true]);
    expect(compared.size).toBe(40);
  });

  it('raw sums are over ordered pairs where directions count', () => {
    // There and back over the middle.
    const question = questionOf({
      n: 3,
      directed: true,
      weighted: false,
      W: [
        [0, 1, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
      sector: [0, 2, 1],
      S: 3,
    });
    const { bodies } = analyse(question, ['betweenness', 'sector-betweenness']);
    expect([...bodies.betweenness!.raw!]).toEqual([0, 2, 0]);
    expect([...bodies['sector-betweenness']!.raw!]).toEqual([0, 2, 0]);
    // One end less: only the way there is left, and it is one of two ordered pairs.
    const oneWay = questionOf({
      n: 4,
      directed: true,
      weighted: false,
      W: [
        [0, 1, 0, 0],
        [0, 0, 1, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 0],
      ],
      sector: [0, -1, 1, -1],
      S: 2,
    });
    const one = analyse(oneWay, ['sector-betweenness']).bodies['sector-betweenness']!;
    expect([...one.raw!]).toEqual([0, 1, 0, 0]);
    expect(one.values[1]).toBe(0.5);
  });

  it('eigenvector and Katz belong to the largest eigenvalue', () => {
    let strong = 0;
    let circular = 0;
    for (let seed = 0; seed < 1000; seed += 2) {
      const d = drawn(seed);
      const { n, W } = d;
      const { bodies, details } = analyse(questionOf(d), ['eigenvector', 'katz', 'strong-components']);
      const into = W.map((_, i) => W.map((row) => row[i]!));
      const x = bodies.eigenvector!.values;
      const inside = every(n, (v) => v).filter((v) => declineAt(bodies.eigenvector!, v) === null);
      if (inside.length > 0) {
        strong++;
        const flow = inside.map((v) => sum(inside.map((u) => into[v]![u]! * x[u]!)));
        const value = flow[0]! / x[inside[0]!]!;
        inside.forEach((v, i) => {
          expect(near(flow[i]!, value * x[v]!), `${seed} eigenvector`).toBe(true);
          expect(x[v]!).toBeGreaterThan(0);
        });
        expect(sum(inside.map((v) => x[v]! ** 2))).toBeCloseTo(1, 12);
      }
      const largest = details.largestEigenvalue;
      if (largest === undefined) continue; // no ties
      if (largest > 0) {
        circular++;
        // μ is above the largest eigenvalue of A ≥ 0 exactly where (μ − A)⁻¹ ≥ 0.
        const isAbove = (mu: number) =>
          inverse(identityLess(into, 1, mu)).every((row) => row.every((c) => c > -1e-9));
        expect([seed, isAbove(largest * (1 + 1e-6)), isAbove(largest * (1 - 1e-6))]).toEqual([
          seed,
          true,
          false,
        ]);
      }
      const alpha = 0.85 / (largest || Math.max(...into.map((row) => sum([...row]))));
      const solved = inverse(identityLess(into, alpha)).map(sum);
      const norm = Math.sqrt(sum(solved.map((c) => c * c)));
      solved.forEach((c, v) => {
        expect(near(bodies.katz!.values[v]!, c / norm), `${seed} katz ${v}`).toBe(true);
      });
    }
    expect([strong > 150, circular > 200]).toEqual([true, true]);
  });
});
