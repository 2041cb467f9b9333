/** Brokerage roles by hand, and their expectation against all arrangements of the labels. */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { ROLES } from '../../src/analysis/brokerage.ts';
import { brokerageExpectation } from '../../src/analysis/brokerage-expectation.ts';
import { fractionalBrokerage } from '../../src/analysis/brokerage-fractional.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS, type Question } from '../../src/analysis/measure.ts';
import { type Drawn, draw } from '../fixtures/draw.ts';

const ask = ({ graph, labels }: Drawn): Question => ({ graph, labels, options: DEFAULT_OPTIONS });
const rolesAt = (question: Question, v: number) => {
  const { bodies } = analyse(
    question,
    ROLES.map((r) => `brokerage-${r}`),
  );
  return Object.fromEntries(ROLES.map((r) => [r, bodies[`brokerage-${r}`]!.values[v]]));
};

describe('roles', () => {
  it.each<[string, string, string, string]>([
    ['coordinator', 'G', 'G', 'G'],
    ['itinerant', 'S', 'G', 'S'],
    ['liaison', 'S', 'G', 'P'],
    ['gatekeeper-or-representative', 'G', 'G', 'P'],
    ['gatekeeper-or-representative', 'P', 'G', 'G'],
  ])('%s: %s – %s – %s', (role, a, v, c) => {
    const drawn = draw('a - v - c; x - y', { sectors: { a, v, c }, sectorCount: 3 });
    const found = rolesAt(ask(drawn), drawn.at('v'));
    for (const other of ROLES) expect([other, found[other]]).toEqual([other, other === role ? 1 : 0]);
  });

  it('a closed pair needs no broker', () => {
    const drawn = draw('a - v - c - a; v - d', { sectors: { a: 'G', v: 'G', c: 'G', d: 'G' } });
    expect(rolesAt(ask(drawn), drawn.at('v'))).toEqual({
      coordinator: 2,
      itinerant: 0,
      liaison: 0,
      'gatekeeper-or-representative': 0,
    });
  });

  const hub = draw('h - a; h - b; h - c; h - u; h - x; a - z', {
    sectors: { h: 'x', a: 'G', b: 'G', c: 'S', x: 'x', z: 'S' },
  });
  it('a hub without a sector can only be liaison or itinerant, and it is said', () => {
    expect(rolesAt(ask(hub), hub.at('h'))).toEqual({
      coordinator: 0,
      itinerant: 1,
      liaison: 2,
      'gatekeeper-or-representative': 0,
    });
    const { details } = analyse(ask(hub), ['brokerage-liaison']);
    expect(details.brokersWithoutSector![hub.at('h')]).toBe(1);
    expect(details.brokersWithoutSector![hub.at('a')]).toBe(0);
  });
  it('gatekeeper and representative need directions', () => {
    const { bodies } = analyse(ask(hub), ['brokerage-gatekeeper', 'brokerage-representative']);
    expect(declineAt(bodies['brokerage-gatekeeper']!, 0)).toBe('undirected');
    expect(declineAt(bodies['brokerage-representative']!, 0)).toBe('undirected');
  });
});

/** All ways to hand the labels of `bodies` around among them. */
function* shuffles(sector: Int8Array, bodies: readonly number[], from = 0): Generator<Int8Array> {
  if (from >= bodies.length - 1) {
    yield sector;
    return;
  }
  for (let i = from; i < bodies.length; i++) {
    const swapped = sector.slice();
    swapped[bodies[from]!] = sector[bodies[i]!]!;
    swapped[bodies[i]!] = sector[bodies[from]!]!;
    yield* shuffles(swapped, bodies, from + 1);
  }
}

describe('expectation', () => {
  const sectors = { v: 'G', a: 'G', b: 'S', c: 'S', d: 'P', e: 'G', f: 'S' };
  it.each<[string, string, Record<string, string>]>([
    ['labelled broker', 'v - a; v - b; v - c; v - d; v - e; a - b; f - a', sectors],
    ['broker without a sector', 'v - a; v - b; v - c; v - d; v - e; a - b; f - a', { ...sectors, v: 'x' }],
    ['an unlabelled neighbour', 'v - a; v - b; v - c; v - u; u - b; v - e; d - f; f - a; b - c', sectors],
  ])('%s: mean and sd over all arrangements of the others', (_, text, coloured) => {
    const drawn = draw(text, { sectors: coloured });
    const v = drawn.at('v');
    const question = ask(drawn);
    const { sector } = drawn.labels;
    const others = [...sector.keys()].filter((u) => u !== v && sector[u]! >= 0);
    const all = [...shuffles(sector, others)].map((arranged) =>
      rolesAt({ ...question, labels: { ...drawn.labels, sector: arranged } }, v),
    );
    const found = brokerageExpectation(question);
    const observed = rolesAt(question, v);
    for (const role of ROLES) {
      const values = all.map((a) => a[role]!);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
      const { expected, sd: spread, z, observed: counted } = found[role];
      expect(counted[v]).toBe(observed[role]);
      expect(expected[v], role).toBeCloseTo(mean, 10);
      expect(spread[v], role).toBeCloseTo(sd, 10);
      if (sd > 0) expect(z[v]).toBeCloseTo((observed[role]! - mean) / sd, 9);
      else expect(z[v]).toBeNaN();
    }
  });
});

describe('shared credit', () => {
  it('is split among those who stand between the same pair', () => {
    const drawn = draw('a - v - c; a - w - c; v - d', {
      sectors: { a: 'G', c: 'S', v: 'G', w: 'P', d: 'G' },
    });
    const shared = fractionalBrokerage(ask(drawn));
    const [v, w] = [drawn.at('v'), drawn.at('w')];
    // a–c is shared by v and w, a–d and c–d are v's alone; v–w is an open pair that a and c share.
    expect(shared['gatekeeper-or-representative'][v]).toBe(0.5 + 1);
    expect(shared.coordinator[v]).toBe(1);
    expect(shared.liaison[w]).toBe(0.5);
    expect(shared.liaison[drawn.at('c')]).toBe(0.5);
    expect(shared['gatekeeper-or-representative'][drawn.at('a')]).toBe(0.5);
  });
  it('gives each open pair with a broker exactly 1 in all', () => {
    const drawn = draw('a - b - c - d - e - a; b - e; c - f - d; f - u; x - f', {
      sectors: { a: 'G', b: 'S', c: 'P', d: 'G', e: 'S', f: 'P', x: 'x' },
    });
    const { graph, labels } = drawn;
    const near = (v: number) => [...graph.targets.slice(graph.offsets[v]!, graph.offsets[v + 1]!)];
    let pairs = 0;
    for (let a = 0; a < graph.n; a++) {
      for (let c = a + 1; c < graph.n; c++) {
        if (labels.sector[a]! < 0 || labels.sector[c]! < 0 || near(a).includes(c)) continue;
        if (near(a).some((v) => near(v).includes(c))) pairs++;
      }
    }
    const shared = fractionalBrokerage(ask(drawn));
    const total = ROLES.reduce((sum, role) => sum + shared[role].reduce((a, b) => a + b, 0), 0);
    expect(total).toBeCloseTo(pairs, 12);
  });
});
