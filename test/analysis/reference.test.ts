/** The bundled networks against values computed outside (networkx, brute force), under two lenses, and as published. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse } from '../../src/analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { EVERYTHING, type Lens, type Lensed, RELATIONAL, read } from '../../src/model/lens.ts';
import { bundled } from '../fixtures/bundled.ts';

type Reference = {
  readonly [key: string]: number | null | Readonly<Record<string, unknown>> | readonly unknown[];
};
const { networks } = JSON.parse(
  readFileSync(new URL('../fixtures/reference-measures.json', import.meta.url), 'utf8'),
) as { networks: Record<string, { hub: string; all: Reference; relational: Reference }> };

function ask(name: string, lens: Lens): { lensed: Lensed; answers: Answers; hub: number } {
  const lensed = read(bundled(name), lens);
  const { graph, labels } = lensed;
  const answers = analyse({ graph, labels, options: DEFAULT_OPTIONS });
  if (lensed.hub === null) throw new Error(`${name} has no hub`);
  return { lensed, answers, hub: lensed.hub };
}

describe.each(
  Object.entries(networks).flatMap(([name, r]) => [
    { name, hubId: r.hub, lens: 'all', reference: r.all },
    { name, hubId: r.hub, lens: 'relational', reference: r.relational },
  ]),
)('$name, $lens', ({ name, hubId, lens, reference }) => {
  const { lensed, answers, hub } = ask(name, lens === 'all' ? EVERYTHING : RELATIONAL);
  const n = lensed.graph.n;
  const star = reference.degreeCentralisation === 1;
  /** A star declines and keeps the arithmetic as raw; see `divisor` for what it was to be divided by. */
  const atHub = (id: string, divisor = 1) => {
    const answer = answers.bodies[id]!;
    const reason = declineAt(answer, hub);
    if (reason === null) return answer.values[hub]!;
    expect([id, reason, star]).toEqual([id, 'star', true]);
    return answer.raw![hub]! / divisor;
  };
  const whole = (id: string, divisor = 1) => {
    const answer = answers.network[id]!;
    if (answer.value !== null) return answer.value;
    expect([id, answer.declined, star]).toEqual([id, 'star', true]);
    return answer.raw! / divisor;
  };
  const pairs = ((n - 1) * (n - 2)) / 2;

  it('has the hub', () => expect(lensed.bodies[hub]!.id).toBe(hubId));

  it.each<[string, () => number]>([
    ['n', () => whole('n')],
    ['m', () => whole('m')],
    ['density', () => whole('density')],
    ['meanDegree', () => whole('mean-degree')],
    ['components', () => whole('components')],
    ['degreeCentralisation', () => whole('degree-centralisation', (n - 1) * (n - 2))],
    ['betweennessCentralisation', () => whole('betweenness-centralisation', pairs * (n - 1))],
    ['hubDegree', () => atHub('degree')],
    ['hubDegreeCentrality', () => atHub('degree') / (n - 1)],
    ['hubBetweennessRaw', () => answers.bodies.betweenness!.raw![hub]!],
    ['hubBetweenness', () => atHub('betweenness', pairs)],
    ['hubCloseness', () => atHub('closeness')],
    ['hubHarmonic', () => atHub('harmonic')],
    ['hubConstraint', () => atHub('constraint')],
    ['hubEffectiveSize', () => atHub('effective-size')],
    ['hubEfficiency', () => atHub('efficiency')],
    ['egoAlterAlterTies', () => answers.details.alterTies![hub]!],
    ['egoAlterPairs', () => answers.details.alterPairs![hub]!],
    ['egoBetweennessNormalised', () => atHub('ego-betweenness', answers.details.alterPairs![hub]!)],
    ['componentsAfterHubRemoval', () => atHub('removal-components')],
    ['pairsLostByHubRemoval', () => atHub('removal-pairs-lost')],
  ])('%s', (key, value) => expect(value()).toBeCloseTo(reference[key] as number, 5));

  it('sector mix of the hub', () => {
    const mix = reference.hubSectorMix as {
      counts: Record<string, number>;
      labelled: number;
      unlabelledOrCross: number;
      blau: number;
      iqv: number;
      shannonEvenness: number;
    };
    const S = lensed.labels.sectorCount;
    const counts = answers.details.neighboursBySector!.slice(hub * S, hub * S + S);
    lensed.sectors.forEach((sector, s) => {
      expect([sector, counts[s]]).toEqual([sector, mix.counts[sector] ?? 0]);
    });
    expect(counts.reduce((a, b) => a + b, 0)).toBe(mix.labelled);
    expect(atHub('degree') - mix.labelled).toBe(mix.unlabelledOrCross);
    expect(atHub('blau')).toBeCloseTo(mix.blau, 5);
    expect(atHub('participation')).toBeCloseTo(mix.blau, 5);
    expect(atHub('iqv')).toBeCloseTo(mix.iqv, 5);
    expect(atHub('evenness')).toBeCloseTo(mix.shannonEvenness, 5);
  });

  it('E-I of the network', () => {
    const { ei } = reference.networkEI_sectorTies as { ei: number | null };
    if (ei === null) expect(answers.network.ei!.declined).toBe('no-labelled-ties');
    else expect(whole('ei')).toBeCloseTo(ei, 5);
  });

  it('sector betweenness of the hub', () => {
    const expected = reference.hubSectorBetweenness_gefura as {
      pairs: number;
      sum: number;
      basic: number;
      structural: number;
    };
    expect(answers.bodies['sector-betweenness']!.raw![hub]!).toBeCloseTo(expected.sum, 5);
    expect(atHub('sector-betweenness', expected.pairs)).toBeCloseTo(expected.basic, 5);
    if (!star) expect(atHub('sector-betweenness-structural')).toBeCloseTo(expected.structural, 5);
  });

  it('brokerage of the hub, cross-sector bodies as a sector', () => {
    const expected = reference.hubGouldFernandez as Record<string, number>;
    const { answers: grouped } = ask(name, {
      ...(lens === 'all' ? EVERYTHING : RELATIONAL),
      crossSector: true,
    });
    for (const role of ['coordinator', 'itinerant', 'liaison', 'gatekeeper_or_representative']) {
      const id = `brokerage-${role.replaceAll('_', '-')}`;
      expect([role, grouped.bodies[id]!.values[hub]]).toEqual([role, expected[role] ?? 0]);
    }
  });
});

describe('as published', () => {
  it('München is a star: what the recording fixes is declined', () => {
    const { answers, hub } = ask('muenchen-shz-2011', EVERYTHING);
    for (const id of ['betweenness', 'ego-betweenness', 'sector-betweenness', 'constraint', 'clustering']) {
      expect([id, declineAt(answers.bodies[id]!, hub)]).toEqual([id, 'star']);
    }
    for (const id of ['degree-centralisation', 'betweenness-centralisation']) {
      expect([id, answers.network[id]!.declined]).toEqual([id, 'star']);
    }
  });

  it('the Bavarian hub loses half of its betweenness without carrier, funding and administration ties', () => {
    const off = ['carrier', 'funding', 'administration'];
    const all = ask('bayern-seko-2021', EVERYTHING);
    const without = ask('bayern-seko-2021', {
      ...EVERYTHING,
      types: EVERYTHING.types.filter((t) => !off.includes(t)),
    });
    expect(all.answers.bodies.betweenness!.values[all.hub]).toBeCloseTo(0.74, 2);
    expect(without.answers.bodies.betweenness!.values[without.hub]).toBeCloseTo(0.39, 2);
  });

  it('the mix around the Delmenhorst hub hangs on doubtful assignments', () => {
    const assigned = ask('delmenhorst-2012', EVERYTHING);
    const alternatives = ask('delmenhorst-2012', { ...EVERYTHING, scheme: 'alternatives' });
    expect(assigned.answers.bodies.iqv!.values[assigned.hub]).toBeCloseTo(0.93, 2);
    expect(alternatives.answers.bodies.iqv!.values[alternatives.hub]).toBeCloseTo(0.75, 2);
  });

  it('the national survey is an aggregate: no path measure answers', () => {
    const { answers, hub } = ask('nakos-2007-national', EVERYTHING);
    for (const id of [
      'betweenness',
      'constraint',
      'clustering',
      'brokerage-liaison',
      'eigenvector',
      'core',
    ]) {
      expect([id, declineAt(answers.bodies[id]!, hub)]).toEqual([id, 'aggregate']);
    }
    expect(answers.network.density!.declined).toBe('aggregate');
  });
});
