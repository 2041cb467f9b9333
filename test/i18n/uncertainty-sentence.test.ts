/** Tests by drawing in words: every reason to decline, every test, in both languages. */
import { describe, expect, test } from 'vitest';
import { REFERENCES } from '../../src/analysis/references.ts';
import { TEST_DECLINES } from '../../src/analysis/uncertainty/decline.ts';
import { runTest, TEST_CITATIONS, TEST_IDS } from '../../src/analysis/uncertainty/index.ts';
import { CONDITIONS } from '../../src/analysis/uncertainty/null-models.ts';
import type { PairMatrix } from '../../src/analysis/uncertainty/pair-matrix.ts';
import '../../src/i18n/all.ts';
import { number, percent } from '../../src/i18n/format.ts';
import {
  bodiesSentences,
  chanceInWords,
  cugSentences,
  declineSentence,
  densitySentences,
  estimateSentences,
  groupSentences,
  labelSentences,
  mrqapSentences,
  qapSentences,
  testAsks,
  unitSentences,
} from '../../src/i18n/uncertainty-sentence.ts';
import { tableFrom } from '../analysis/uncertainty/support.ts';
import { draw } from '../fixtures/draw.ts';

const drawn = draw('a - b - c - d - a; a - c; d - e; e - f; f - g; g - a; g - h; h - i; i - b; c - i', {
  sectors: { a: 'G', b: 'G', c: 'S', d: 'S', e: 'P', g: 'G', h: 'P', i: 'S' },
});
const { graph, labels } = drawn;
const network = { graph, labels };
const table = (seed: number): PairMatrix =>
  tableFrom(9, (i, j) => (Math.min(i, j) * 7 + Math.max(i, j) * seed) % 5);
const shown = { draws: 199, seed: 4 };

/** No braces left, no missing key, nothing that a computer says. */
function isProse(text: string): void {
  expect(text, text).not.toMatch(/[{}]|uncertainty|undefined|NaN|null|\[object|∞/);
  expect(text, text).toMatch(/[.!?)]$/);
  expect(text.length).toBeGreaterThan(12);
}

describe.each(['de', 'en'] as const)('%s', (language) => {
  test.each(TEST_DECLINES)('declines: %s', (reason) => {
    const text = declineSentence(reason, language);
    isProse(text);
    expect(text).toMatch(
      language === 'de' ? /^(Keine Aussage|Hier nicht)/ : /^(No statement|Cannot be tested|Not computed)/,
    );
    if (language === 'de') expect(text).not.toMatch(/Knoten|Kante|Graph/);
  });

  test('what each test asks', () => {
    for (const id of TEST_IDS) isProse(testAsks(id, language));
    const asked = CONDITIONS.map((condition) => testAsks('cug', language, condition));
    expect(new Set(asked).size).toBe(CONDITIONS.length);
  });

  test('what came out of each test', () => {
    const values = Float64Array.of(3, 8, 5, 12, 4, 17, 9, 16, 30);
    const group = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2);
    const all = [
      labelSentences(runTest('labels', { ...network, ...shown }), ['G', 'S', 'P'], language),
      cugSentences(runTest('cug', { ...network, condition: 'degrees', ...shown }), language),
      qapSentences(runTest('qap', { x: table(3), y: table(2), ...shown }), language),
      mrqapSentences(
        runTest('mrqap', { y: table(3), predictors: [table(2), table(6)], ...shown }),
        ['x1', 'x2'],
        language,
      ),
      bodiesSentences(runTest('bodies', { ...network, ...shown }), language),
      unitSentences(runTest('units', { values, ...shown }), 'Indikator', language),
      densitySentences(
        runTest('densities', { one: network, other: draw('a - b - c - d; e; d - b'), ...shown }),
        language,
      ),
      groupSentences(runTest('groups', { values, group, groups: 3, ...shown }), ['A', 'B', 'C'], language),
    ];
    for (const sentences of all) {
      expect(sentences.length).toBeGreaterThan(2);
      for (const sentence of sentences) isProse(sentence);
      expect(sentences.join(' ')).toContain('199');
    }
  });

  test('sectors bear the names of the language', () => {
    const answer = runTest('labels', { ...network, ...shown });
    const text = labelSentences(answer, ['Gesundheit', 'Soziales', 'Psycho-Soziales'], language).join(' ');
    expect(text.includes('Gesundheit')).toBe(language === 'de');
    expect(text.includes('health')).toBe(language === 'en');
  });
  test('groups of unequal spread: what p stands for is said; of equal spread it is not', () => {
    const asked = (scale: number) => {
      const values = Float64Array.from({ length: 18 }, (_, i) => (i % 9) * (i < 9 ? scale : 1));
      const group = Int32Array.from({ length: 18 }, (_, i) => (i < 9 ? 0 : 1));
      return groupSentences(runTest('groups', { values, group, groups: 2, ...shown }), ['A', 'B'], language);
    };
    expect(asked(4).join(' ')).toMatch(/7\s?%/);
    expect(asked(1).join(' ')).not.toMatch(/7\s?%/);
  });
  test('a declined test says why', () => {
    const empty = draw('a; b; c');
    const answers = [
      labelSentences(runTest('labels', { ...empty, ...shown }), [], language),
      qapSentences(runTest('qap', { x: table(3), y: tableFrom(9, () => 1), ...shown }), language),
      mrqapSentences(
        runTest('mrqap', { y: table(3), predictors: [table(2), table(2)], ...shown }),
        ['x1', 'x2'],
        language,
      ),
      unitSentences(runTest('units', { values: Float64Array.of(1), ...shown }), 'x', language),
      densitySentences(runTest('densities', { one: empty, other: network, ...shown }), language),
    ];
    const reasons = ['no-labels', 'constant-matrix', 'collinear', 'too-few-units', 'no-ties'] as const;
    answers.forEach((sentences, i) => {
      expect(sentences.at(-1)).toContain(declineSentence(reasons[i]!, language));
    });
    const cug = cugSentences(runTest('cug', { ...empty, condition: 'ties', ...shown }), language);
    expect(cug.at(-1)).toContain(declineSentence('no-ties', language));
  });
});

test('numbers', () => {
  // What rounds to 0 has no sign.
  for (const language of ['de', 'en'] as const) {
    expect([number(-1e-17, language), number(-0.001, language), number(-0, language)]).toEqual([
      '0',
      '0',
      '0',
    ]);
    expect([number(-1.5, 'de'), percent(-0.25, 'en'), percent(-0.001, language)]).toEqual([
      '-1,5',
      '-25%',
      percent(0, language),
    ]);
  }
  expect(chanceInWords(0.25, 'de')).toBe('0,25');
  expect(chanceInWords(0.0432, 'en')).toBe('0.0432');
  expect(chanceInWords(0.0001, 'en')).toBe('0.0001');
  expect(chanceInWords(1.26e-7, 'en')).toBe('0.00000013');
});

test('surprising and not', () => {
  const clear = draw('a - b - c - a; d - e - f - d; a - d; g - h - i - g; d - g', {
    sectors: { a: 'G', b: 'G', c: 'G', d: 'S', e: 'S', f: 'S', g: 'P', h: 'P', i: 'P' },
  });
  const answer = runTest('labels', { ...clear, ...shown });
  const text = labelSentences(answer, ['G', 'S', 'P'], 'de').join('\n');
  expect(text).toMatch(/ergibt der Zufall selten \(p = 0,0\d+, zweiseitig\)/);
  const exact = labelSentences(runTest('labels', { ...clear, draws: 2000, seed: 1 }), ['G', 'S', 'P'], 'de');
  expect(exact.at(-1)).toBe('Alle 1.680 möglichen Anordnungen sind durchgerechnet; p ist genau.');
});

test.each(['de', 'en'] as const)('a range that lies beside the estimate is pointed out (%s)', (language) => {
  const interval = { low: 0.21, high: 0.25, level: 0.95, method: 'percentile' } as const;
  const found = { estimate: 0.26, standardError: 0.01, interval, undefined: 0 };
  expect(estimateSentences('x', { ...found, bias: -0.004 }, language)).toHaveLength(1);
  const [, caution] = estimateSentences('x', { ...found, bias: -0.03 }, language);
  expect(caution).toMatch(language === 'de' ? /^Vorsicht: .*−0,03/ : /^Caution: .*−0\.03/);
  isProse(caution!);
});

test('every citation has its reference', () => {
  for (const id of TEST_IDS) {
    expect(TEST_CITATIONS[id].length).toBeGreaterThan(0);
    for (const short of TEST_CITATIONS[id]) expect(REFERENCES[short], short).toBeDefined();
  }
});
