/** Every reason not to compare and not to measure comes up in some data, and reads as a sentence in both languages. */
import { describe, expect, test } from 'vitest';
import {
  COMPARE_DECLINES,
  type CompareQuestion,
  type Comparison,
  type Material,
  REASONS,
  type Reason,
} from '../../src/compare/compare.ts';
import { heldBack } from '../../src/compare/hold-back.ts';
import { compare } from '../../src/compare/index.ts';
import { indicatorsOf } from '../../src/compare/indicators.ts';
import {
  answerWords,
  compareDeclineText,
  differenceText,
  funnelPointSentence,
  funnelSentences,
  groupName,
  indicatorWord,
  matchingSentence,
  overallSentence,
  pText,
  reasonText,
  valueSentence,
} from '../../src/i18n/compare-sentence.ts';
import { answerRows, unitRows } from '../../src/i18n/compare-table.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { type About, blankBody, blankTie, type Project } from '../../src/model/project.ts';
import { type Made, made, materialFor, twelve } from '../compare/made.ts';

const LANGUAGES = ['de', 'en'] as const;
const ask = (materials: readonly Material[], question: Partial<CompareQuestion> = {}) =>
  compare({ materials, by: 'region', draws: 49, ...question });
const alone = (
  regions: readonly Made[],
  question: Partial<CompareQuestion> = {},
  about: Partial<About> = {},
) => ask([materialFor(made(regions, about))], question);
const twelveWith = (change: Partial<Made> | ((r: Made, i: number) => Partial<Made>)): Made[] =>
  twelve().map((r, i) => ({ ...r, ...(typeof change === 'function' ? change(r, i) : change) }));
const two = (one: Partial<About>, other: Partial<About>, more: Partial<CompareQuestion> = {}) =>
  ask(
    [
      materialFor(made(twelve(), one), 'one'),
      materialFor(
        made(
          twelveWith((r) => ({ id: `x${r.id}` })),
          other,
        ),
        'other',
      ),
    ],
    more,
  );
const edited = (
  project: Project,
  ties: [string, string, string][],
  bodies: [string, 'centre' | 'partner'][] = [],
) => ({
  ...project,
  bodies: new Map([...project.bodies, ...bodies.map(([id, kind]) => [id, blankBody(id, kind)] as const)]),
  ties: new Map([...project.ties, ...ties.map(([id, a, b]) => [id, blankTie(id, a, b)] as const)]),
});
const withoutCentres = (project: Project, ...ids: string[]): Project => ({
  ...project,
  bodies: new Map([...project.bodies].filter(([id]) => !ids.includes(id))),
  ties: new Map([...project.ties].filter(([, t]) => !ids.includes(t.source))),
});

/** All codes that come up anywhere in a comparison. */
function declinesIn(c: Comparison): Set<string | null> {
  return new Set([
    ...[...c.values.values()].flat().map((v) => v.declined),
    ...c.funnels.flatMap((f) => [f.declined, ...f.leftOut.map((l) => l.reason)]),
    ...c.answers.map((a) => a.declined),
    ...c.overall.map((o) => o.declined),
    ...c.matchings.map((m) => m.declined),
  ]);
}
const bySize = { by: 'size', tests: ['ties-per-centre', 'density', 'iqv'] } as const;
const inOwnScheme = { ...EVERYTHING, scheme: 'own', ownScheme: { 'r00-p0': 'A' } } as const;

const DECLINED: Readonly<Record<(typeof COMPARE_DECLINES)[number], () => Comparison>> = {
  star: () => alone(twelveWith({ among: 0 })),
  aggregate: () => alone(twelve(), {}, { aggregate: true }),
  'no-centre': () => ask([materialFor(withoutCentres(made(twelve().slice(0, 1)), 'r00-c'))]),
  'no-inhabitants': () => alone(twelveWith({ inhabitants: null })),
  'region-shared': () => {
    const project = edited(made(twelve().slice(0, 1)), [['x', 'second', 'r00-p0']], [['second', 'centre']]);
    const second = { ...project.bodies.get('second')!, region: 'r00' };
    return ask([materialFor({ ...project, bodies: new Map(project.bodies).set('second', second) })], {
      by: 'centre',
    });
  },
  'too-few-bodies': () => alone([{ id: 'a', partners: 0 }]),
  'no-ties': () => alone([{ id: 'a', partners: 0 }]),
  'no-labels': () => alone(twelveWith({ sectors: false })),
  'no-labelled-ties': () => alone(twelveWith({ among: 0 })),
  'single-sector': () => ask([materialFor(made(twelve()), 'made', inOwnScheme)]),
  'nothing-stated': () => alone(twelve()),
  'too-large': () =>
    alone(
      Array.from({ length: 20 }, (_, i) => ({ id: `r${i}`, partners: 300, among: 60 })),
      { by: 'file', indicators: ['bridging'] },
    ),
  'too-few-units': () => alone(twelve().slice(0, 4)),
  'no-variance': () =>
    alone(twelveWith((_, i) => ({ partners: 9, committees: 0, networks: 0, among: 10 + i }))),
  'no-expectation': () =>
    alone(twelveWith((_, i) => ({ partners: 9, committees: 0, networks: 0, among: 10 + i }))),
  'too-few-groups': () =>
    alone(
      (['city', 'town', 'rural'] as const).map((size) => ({ id: size, partners: 4, size })),
      bySize,
    ),
  'groups-too-small': () =>
    alone(
      twelveWith((_, i) => ({ size: i ? 'rural' : 'city' })),
      bySize,
    ),
  'no-match': () =>
    alone(
      twelveWith((_, i) => ({ inhabitants: i < 6 ? 1000 + i : 1e6 + i })),
      { ...bySize, match: { on: 'inhabitants' } },
    ),
  blocked: () => two({ synthetic: true }, {}, { between: ['source'], tests: ['ties-per-centre'] }),
  'size-bound': () => alone(twelve(), bySize),
  'no-values': () => alone(twelveWith({ sectors: false }), bySize),
  'held-back': () => heldBack(alone(twelve()), 1000),
};

describe('why nothing is measured', () => {
  test.each(COMPARE_DECLINES)('%s', (code) => {
    expect([...declinesIn(DECLINED[code]())]).toContain(code);
    const [de, en] = LANGUAGES.map((language) => compareDeclineText(code, language));
    expect(de).toMatch(/^(Nicht|Kein|Keine) .*\.$/);
    expect(en).toMatch(/^(Not|No) .*\.$/);
  });
});

const cited = (document: string, id: string) => {
  const project = made(twelveWith((r) => ({ id: `${id}${r.id}` })));
  const ties = new Map(
    [...project.ties].map(([key, t]) => [key, { ...t, evidence: { document, lines: '1' } }]),
  );
  const source = { id: document, title: document, publisher: '', year: 2020, file: '' };
  return materialFor({ ...project, ties, sources: new Map([[document, source]]) }, id);
};
const REASONED: Readonly<Record<(typeof REASONS)[number], () => Comparison>> = {
  year: () => two({ year: 2011 }, { year: 2023 }),
  'year-unknown': () => two({ year: null }, {}),
  scope: () => alone(twelveWith((r, i) => ({ among: i < 3 ? 0 : r.among! }))),
  'alter-coverage': () => alone(twelve()),
  coverage: () => alone(twelve()),
  'size-differs': () => alone(twelve(), bySize),
  'unequal-spread': () =>
    alone(
      twelveWith((_, i) =>
        i % 2 ? { size: 'rural', partners: 6 + (i % 3) } : { size: 'city', partners: 3 + 3 * i },
      ),
      { ...bySize, tests: ['ties-per-centre'] },
    ),
  documents: () => ask([cited('report', 'a'), cited('survey', 'b')]),
  'documents-unknown': () => two({}, {}),
  aggregate: () => alone(twelve(), {}, { aggregate: true }),
  'aggregate-beside': () => two({ aggregate: true }, {}),
  synthetic: () => alone(twelve(), {}, { synthetic: true }),
  'synthetic-beside': () => two({ synthetic: true }, {}),
  lens: () =>
    ask([
      materialFor(made(twelve()), 'a'),
      materialFor(made(twelve()), 'b', { ...EVERYTHING, types: ['cooperation'] }),
    ]),
  scheme: () =>
    ask([
      materialFor(made(twelve()), 'a'),
      materialFor(made(twelve()), 'b', { ...EVERYTHING, scheme: 'two-fields' }),
    ]),
  'shared-bodies': () => ask([materialFor(made(twelve()), 'a'), materialFor(made(twelve()), 'b')]),
  beyond: () => {
    const project = made([{ id: 'a', partners: 2 }]);
    return ask([
      materialFor(
        edited(
          project,
          [
            ['x', 'a-c', 'y'],
            ['z', 'a-c', 'w'],
          ],
          [
            ['y', 'partner'],
            ['w', 'partner'],
          ],
        ),
      ),
    ]);
  },
  'inhabitants-missing': () => alone(twelveWith({ inhabitants: null })),
  blocks: () => {
    const project = made(twelve());
    const block = { ...project.bodies.get('r00-p0')!, block: { count: null } };
    return ask([materialFor({ ...project, bodies: new Map(project.bodies).set(block.id, block) })]);
  },
  'regions-left-out': () => ask([materialFor(withoutCentres(made(twelve()), 'r03-c'))]),
  'centres-without-ties': () =>
    alone(twelveWith((_, i) => (i ? {} : { partners: 0, committees: 0, networks: 0, among: 0 }))),
  'centres-left-out': () =>
    ask([
      materialFor(made(twelveWith((_, i) => ({ committees: i ? 2 : 0 }))), 'a', {
        ...EVERYTHING,
        types: ['committee-membership'],
      }),
    ]),
};
const reasonsIn = (c: Comparison): readonly Reason[] => [
  ...c.comparability,
  ...c.answers.flatMap((a) => a.cautions),
];

describe('why not to compare', () => {
  test.each(REASONS)('%s', (code) => {
    const reason = reasonsIn(REASONED[code]()).find((r) => r.code === code)!;
    expect(reason).toBeDefined();
    const [de, en] = LANGUAGES.map((language) => reasonText(reason, language));
    for (const text of [de!, en!]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/\{\{|reason\.|undefined|NaN/);
    }
    expect(de).not.toBe(en);
  });
  test('made-up data, sums and other lenses block; years and sources only caution', () => {
    const severity = (code: (typeof REASONS)[number]) =>
      reasonsIn(REASONED[code]()).find((r) => r.code === code)!.severity;
    for (const code of ['aggregate', 'aggregate-beside', 'synthetic-beside', 'lens', 'scheme'] as const)
      expect(severity(code), code).toBe('blocks');
    for (const code of ['year', 'documents', 'scope', 'synthetic', 'size-differs'] as const)
      expect(severity(code), code).toBe('caution');
  });
  test('a year is no number with a thousands separator', () => {
    const reason = reasonsIn(REASONED.year()).find((r) => r.code === 'year')!;
    expect(reasonText(reason, 'de')).toContain('2011 bis 2023');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const comparison = alone(twelve(), {
    by: 'size',
    tests: ['committees-per-centre', 'density-adjusted', 'sector-share:Soziales'],
    match: { on: 'bodies', caliper: 0.5 },
    draws: 499,
  });
  const all = indicatorsOf(comparison.units);
  const named = (id: string) => all.find((i) => i.id === id)!;
  const whole = (text: string) => {
    expect(text).not.toMatch(/\{\{|compare:|undefined|NaN/);
    expect(text).not.toBe('');
  };

  test('every indicator has a name, a short name and a definition', () => {
    for (const indicator of all)
      for (const word of ['name', 'short', 'definition'] as const)
        whole(indicatorWord(indicator, word, language));
  });
  test('every value reads as a sentence', () => {
    for (const indicator of all)
      for (const value of comparison.values.get(indicator.id)!)
        whole(valueSentence(indicator, value, language));
  });
  test('yes is only said after Holm, and “no difference” never', () => {
    const words = comparison.answers.map((a) => answerWords(a, named(a.indicator), language));
    for (const [i, { question, result, effect, chance }] of words.entries()) {
      for (const text of [question, result, effect, chance]) whole(text);
      const yes = comparison.answers[i]!.pHolm! < 0.05;
      expect(/\b(Ja|Yes)\./.test(result)).toBe(yes);
      expect(result).not.toMatch(/kein Unterschied besteht|there is no difference/);
    }
    expect(words[0]!.result).toMatch(language === 'de' ? /Im Mittel/ : /On average/);
  });
  test('funnels, groups together and pairs', () => {
    for (const funnel of comparison.funnels) {
      for (const text of funnelSentences(funnel, language)) whole(text);
      for (const point of funnel.points) whole(funnelPointSentence(point, 'Region 1', language));
    }
    for (const o of comparison.overall) whole(overallSentence(o, language, 499));
    for (const m of comparison.matchings) whole(matchingSentence(m, named(m.indicator), language));
  });
  test('tables have a cell for every heading', () => {
    for (const rows of [unitRows(comparison, language), answerRows(comparison, all, language)]) {
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    }
  });
});

test('numbers as the language writes them', () => {
  const share = { id: 'share-formal', unit: 'share' } as Parameters<typeof differenceText>[0];
  const index = { id: 'iqv', unit: 'index' } as Parameters<typeof differenceText>[0];
  expect(differenceText(share, -0.125, 'de')).toBe('−12,5 Prozentpunkte');
  expect(differenceText(index, -0.0001, 'de')).toBe('0');
  expect(differenceText(index, 0.031, 'en')).toBe('0.031');
  expect(pText(0.0002, 'de')).toBe('p < 0,001');
  expect(pText(0.0312, 'en')).toBe('p = 0.031');
  expect(groupName('size', 'rural', 'de')).toBe('ländliches Gebiet');
});
