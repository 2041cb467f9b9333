/** Sectors dealt anew: all arrangements against drawn ones, exact moments, other programs' p. */
import { describe, expect, it } from 'vitest';
import { ROLES, roleCounts } from '../../../src/analysis/brokerage.ts';
import { mixingExpectation } from '../../../src/analysis/ei.ts';
import { groupsOf } from '../../../src/analysis/groups.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { arrangementsOf, nextArrangement } from '../../../src/analysis/uncertainty/arrangements.ts';
import { streamsOf } from '../../../src/analysis/uncertainty/draws.ts';
import {
  LABEL_STATISTICS,
  type LabelAnswer,
  type LabelQuestion,
  labelTest,
  permuteSectors,
} from '../../../src/analysis/uncertainty/labels.ts';
import { draw } from '../../fixtures/draw.ts';
import { ORACLES, questionOf, toNumber } from '../../oracles/oracle.ts';
import { apart, networkOf } from './support.ts';

type Full = Extract<LabelAnswer, { declined: null }>;
const full = (answer: LabelAnswer): Full => {
  if (answer.declined !== null) throw new Error(answer.declined);
  return answer;
};
const ask = (
  { graph, labels }: Pick<LabelQuestion, 'graph' | 'labels'>,
  more: Partial<LabelQuestion> = {},
): LabelQuestion => ({ graph, labels, seed: 5, draws: 999, ...more });
const ei = (answer: LabelAnswer) => {
  const found = full(answer).statistics.ei;
  if (found.declined !== null) throw new Error(found.declined);
  return found;
};

describe('arrangements', () => {
  it('each comes once', () => {
    const list = [0, 0, 1, 1, 1, 2];
    const seen = new Set<string>();
    do seen.add(list.join(''));
    while (nextArrangement(list));
    expect(seen.size).toBe(60);
    expect(arrangementsOf([2, 3, 1])).toBe(60);
    expect(list).toEqual([0, 0, 1, 1, 1, 2]);
  });
});

const small = draw('a - b - c - d - a; a - c; d - e; e - f; f - g; g - a; h', {
  sectors: { a: 'G', b: 'G', c: 'S', d: 'S', e: 'P', g: 'G' },
});

describe('few arrangements', () => {
  const answer = full(permuteSectors(ask(small)));

  it('are gone through: moments are the exact ones', () => {
    const { labelled } = groupsOf({ ...small, options: DEFAULT_OPTIONS });
    expect(answer).toMatchObject({ exact: true, draws: 60, labelled });
    const exact = mixingExpectation({ ...small, options: DEFAULT_OPTIONS });
    expect(ei(answer).mean).toBeCloseTo(exact.ei.mean, 12);
    expect(ei(answer).sd).toBeCloseTo(exact.ei.sd, 12);
    expect(ei(answer).pLow.error).toBe(0);
    for (const { g, h, mean, sd, observed } of answer.mixing) {
      const at = g * exact.count + h;
      expect([observed, mean, sd]).toEqual([
        exact.observed[at],
        expect.closeTo(exact.expected[at]!, 12),
        expect.closeTo(exact.sd[at]!, 12),
      ]);
    }
  });

  it('drawn ones lie around them', () => {
    const planned = labelTest.plan(ask(small, { draws: 4000 }));
    const undecided = { ...planned, all: null, draws: 4000 };
    const drawn = full(labelTest.assemble(undecided, labelTest.part(undecided, 0, streamsOf(4000))));
    expect(drawn.exact).toBe(false);
    expect(apart(ei(drawn).pLow, ei(answer).pLow.p, 1e9)).toBeLessThan(1);
    expect(apart(ei(drawn).pHigh, ei(answer).pHigh.p, 1e9)).toBeLessThan(1);
    for (const role of ROLES) {
      const [one, all] = [drawn.roles[role], answer.roles[role]];
      expect(one.observed).toBe(all.observed);
      expect(Math.abs(one.mean - all.mean)).toBeLessThanOrEqual((5 * all.sd) / Math.sqrt(4000) + 1e-12);
      expect(apart(one.pHigh, all.pHigh.p, 1e9)).toBeLessThan(1);
    }
  });
});

describe('roles', () => {
  it('are the counts of all bodies together; dealing anew turns one into another', () => {
    const karate = networkOf('real_karate');
    const answer = full(permuteSectors(ask(karate)));
    const counts = roleCounts(karate, groupsOf(karate));
    ROLES.forEach((role, r) => {
      const sum = counts.filter((_, i) => i % ROLES.length === r).reduce((a, b) => a + b, 0);
      expect(answer.roles[role].observed).toBe(sum);
    });
    // The sum over roles is the number of open pairs, whoever has which sector.
    const sums = Object.values(answer.roles).reduce((sum, { mean }) => sum + mean, 0);
    expect(sums).toBeCloseTo(
      counts.reduce((a, b) => a + b, 0),
      9,
    );
  });
});

describe('against other programs', () => {
  const tested = ORACLES.filter((o) => Object.hasOwn(o.expected, 'ei_perm_mean'));
  it.each(tested)('$id', (oracle) => {
    const expected = (name: string) => toNumber((oracle.expected[name] ?? 'NaN') as number);
    const weighted = oracle.directed;
    const question = questionOf(oracle, weighted ? 'weight' : 'none');
    const answer = permuteSectors(ask(question, { weighted, draws: 500 }));
    if (answer.declined === 'single-sector') {
      expect(expected('ei_perm_sd')).toBeCloseTo(0, 12);
      return;
    }
    const found = ei(answer);
    const sd = expected('ei_perm_sd');
    expect(Math.abs(found.mean - expected('ei_perm_mean'))).toBeLessThanOrEqual(
      (5 * sd) / Math.sqrt(answer.draws) + 1e-9,
    );
    for (const [p, name] of [
      [found.pLow, 'ei_perm_p_low'],
      [found.pHigh, 'ei_perm_p_high'],
    ] as const) {
      const exact = expected(`${name}_exact`);
      const wanted = Number.isNaN(exact) ? expected(`${name}_mc20000`) : exact;
      const error = Math.sqrt((wanted * (1 - wanted)) / 500) + p.error;
      expect(Math.abs(p.p - wanted), name).toBeLessThanOrEqual(5 * error + 2 / 500);
    }
  });
});

describe('values', () => {
  it('are those of the registry, weighted too', () => {
    for (const weighted of [false, true]) {
      const question = questionOf(ORACLES.find((o) => o.id === 'rand_weighted_undirected_35')!, 'weight');
      const asked = { ...question, options: { ...DEFAULT_OPTIONS, weighted } };
      const { network } = analyse(asked, LABEL_STATISTICS);
      const answer = full(permuteSectors(ask(question, { weighted, draws: 9 })));
      for (const id of LABEL_STATISTICS) {
        const found = answer.statistics[id];
        expect(found.declined).toBeNull();
        if (found.declined === null) expect(found.observed).toBeCloseTo(network[id]!.value!, 12);
      }
    }
  });
});

describe('declines', () => {
  const reason = (text: string, sectors: Record<string, string>, more: Partial<LabelQuestion> = {}) =>
    permuteSectors(ask(draw(text, { sectors }), more)).declined;
  it('says why', () => {
    expect(reason('a - b', {})).toBe('no-labels');
    expect(reason('a; b', { a: 'G', b: 'S' })).toBe('no-ties');
    expect(reason('a - b - c', { a: 'G', c: 'S' })).toBe('no-labelled-ties');
    expect(reason('a - b - c', { a: 'G', b: 'G' })).toBe('single-sector');
    expect(reason('a - b - c', { a: 'G', b: 'S' }, { draws: 0 })).toBe('no-draws');
    const drawn = draw('a - b', { sectors: { a: 'G', b: 'S' }, aggregate: true });
    expect(permuteSectors(ask(drawn)).declined).toBe('aggregate');
  });
});
