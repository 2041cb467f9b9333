/** Findings in words: every question, verdict and reason in both languages; p corrected within its family. */
import { describe, expect, test } from 'vitest';
import { TEST_DECLINES } from '../../src/analysis/uncertainty/decline.ts';
import { testedBy } from '../../src/analysis/uncertainty/distribution.ts';
import { holm } from '../../src/analysis/uncertainty/holm.ts';
import { runTest } from '../../src/analysis/uncertainty/index.ts';
import { STATISTICS } from '../../src/analysis/uncertainty/statistics.ts';
import { BOOTSTRAPPED } from '../../src/analysis/uncertainty/vertex-bootstrap.ts';
import { relationsOf } from '../../src/compare/relations.ts';
import '../../src/i18n/all.ts';
import {
  type AnyAnswer,
  basisSentence,
  drawingOf,
  type Finding,
  findingRows,
  findingSentences,
  findingsOf,
  isPattern,
  relationName,
  statisticName,
  valueInWords,
  verdict,
} from '../../src/i18n/chance-findings.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { TIE_TYPES } from '../../src/model/vocabulary.ts';
import { tableFrom } from '../analysis/uncertainty/support.ts';
import { bundled } from '../fixtures/bundled.ts';
import { draw } from '../fixtures/draw.ts';

const drawn = draw('a - b - c - d - a; a - c; d - e; e - f; f - g; g - a; g - h; h - i; i - b; c - i', {
  sectors: { a: 'G', b: 'G', c: 'S', d: 'S', e: 'P', g: 'G', h: 'P', i: 'S' },
});
const network = { graph: drawn.graph, labels: drawn.labels };
const star = draw('h - a; h - b; h - c; h - d');
const table = (seed: number) => tableFrom(9, (i, j) => (Math.min(i, j) * 7 + Math.max(i, j) * seed) % 5);
const shown = { draws: 199, seed: 4 };

const ANSWERS: Readonly<Record<string, AnyAnswer>> = {
  labels: {
    question: 'labels',
    answer: runTest('labels', { ...network, ...shown }),
    sectors: ['G', 'S', 'P'],
  },
  cug: { question: 'cug', answer: runTest('cug', { ...network, condition: 'degrees', ...shown }) },
  star: {
    question: 'cug',
    answer: runTest('cug', { graph: star.graph, labels: star.labels, condition: 'ties', ...shown }),
  },
  qap: {
    question: 'qap',
    answer: runTest('qap', { x: table(3), y: table(5), ...shown }),
    x: 'same:sector',
    y: 'shared:committee',
  },
  mrqap: {
    question: 'mrqap',
    answer: runTest('mrqap', { y: table(3), predictors: [table(5), table(2)], ...shown }),
    explained: 'ties',
    predictors: ['same:level', 'type:project'],
  },
  constant: {
    question: 'mrqap',
    answer: runTest('mrqap', { y: table(3), predictors: [table(5), tableFrom(9, () => 1)], ...shown }),
    explained: 'ties',
    predictors: ['same:level', 'type:project'],
  },
  bodies: { question: 'bodies', answer: runTest('bodies', { ...network, ...shown }) },
};

function isProse(text: string): void {
  expect(text, text).not.toMatch(/[{}]|chance:[a-z]|uncertainty|undefined|NaN|null|\[object|∞/);
  expect(text, text).toMatch(/[.!?)]$/);
}

describe.each(['de', 'en'] as const)('%s', (language) => {
  test.each(Object.keys(ANSWERS))('%s in sentences', (id) => {
    const found = ANSWERS[id]!;
    const findings = findingsOf(found, language);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((f) => f.key)).size).toBe(findings.length);
    for (const f of findings)
      for (const line of findingSentences(f, drawingOf(found), language)) isProse(line);
    const basis = basisSentence(found, language);
    if (basis !== '') isProse(basis);
    const rows = findingRows(findings, language);
    expect(rows).toHaveLength(findings.length + 1);
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
  });
  test('every reason to decline is said with what it is about', () => {
    for (const reason of TEST_DECLINES) {
      const finding: Finding = { key: 'x', family: 'statistics', name: 'E-I', kind: 'declined', reason };
      const [first, why] = findingSentences(finding, shown, language);
      expect(first).toContain('E-I');
      isProse(why!);
    }
  });
  test('everything that can be chosen has a name', () => {
    const relations = relationsOf(read(bundled('four-regions'), EVERYTHING));
    const names = [
      ...[...STATISTICS, ...BOOTSTRAPPED].map((id) => statisticName(id, language)),
      ...[...relations, ...TIE_TYPES.map((type) => `type:${type}`), 'strength'].map((id) =>
        relationName(id, language),
      ),
    ];
    for (const name of names) expect(name).not.toMatch(/[{}:]\w|statistic\.|relation\.|undefined/);
    if (language === 'de') expect(names.join(' ')).not.toMatch(/Knoten|Kante|Graph\b/);
  });
});

test('p is corrected within its family, and the verdict follows it', () => {
  const findings = findingsOf(ANSWERS.labels!, 'de');
  for (const family of ['statistics', 'cells', 'roles'] as const) {
    const own = findings.flatMap((f) => (f.kind === 'tested' && f.family === family ? [f] : []));
    const corrected = holm(own.map((f) => (f.tested.sd > 0 ? f.tested.pTwo.p : Number.NaN)));
    own.forEach((f, i) => {
      expect(f.pHolm).toBe(corrected[i]);
      if (f.tested.sd > 0) expect(isPattern(f)).toBe(corrected[i]! < 0.05);
    });
  }
});

test('verdicts by side', () => {
  const draws = Float64Array.from({ length: 999 }, (_, i) => i / 999);
  const finding = (observed: number, more: object = {}): Finding => {
    const tested = testedBy(observed, draws, false);
    return {
      key: 'x',
      family: 'statistics',
      name: 'E-I',
      kind: 'tested',
      tested,
      pHolm: tested.pTwo.p,
      among: 1,
      coefficient: null,
      pair: null,
      ...more,
    };
  };
  expect(verdict(finding(2), 'de')).toMatch(/liegt höher.*p\s=\s0,002/);
  expect(verdict(finding(-1), 'de')).toMatch(/liegt niedriger/);
  expect(verdict(finding(0.5), 'de')).toMatch(/kann Zufall sein/);
  expect(verdict(finding(2, { pair: ['A', 'B'] }), 'en')).toMatch(/“A” and “B” go together/);
  expect(verdict(finding(-1, { pair: ['A', 'B'] }), 'en')).toMatch(/exclude/);
  expect(verdict(finding(-1, { coefficient: { b: -1, beta: -0.2 } }), 'en')).toMatch(/speaks against/);
  // Several tested at once: what stands out alone need not stand out among many.
  expect(verdict(finding(2, { pHolm: 0.2, among: 100 }), 'en')).toMatch(/may be chance/);
});

test('sectors bear their names in the language', () => {
  const { answer } = ANSWERS.labels as Extract<AnyAnswer, { question: 'labels' }>;
  const found = { question: 'labels' as const, answer, sectors: ['Gesundheit', 'Soziales', 'eigenes Wort'] };
  const names = (language: 'de' | 'en') =>
    findingsOf(found, language)
      .map((f) => f.name)
      .join(' | ');
  expect(names('de')).toContain('Verbindungen Gesundheit – Soziales');
  expect(names('en')).not.toContain('Gesundheit');
  expect(names('en')).toContain('eigenes Wort');
});

test('a constant predictor is named', () => {
  const [only] = findingsOf(ANSWERS.constant!, 'en');
  expect(only).toMatchObject({ kind: 'declined', reason: 'constant-matrix', key: 'type:project' });
});

test.each([
  [0, '0'],
  [1, '1'],
  [0.1, '0,1'],
  [-0.0647, '−0,0647'],
  [1234.5, '1.235'],
  [Number.NaN, '–'],
])('%d reads %s', (value, words) => expect(valueInWords(value, 'de')).toBe(words));
