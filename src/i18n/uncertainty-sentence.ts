/**
 * Answers of the tests by drawing in plain words: what was asked, what came out, how sure that is – number of draws, seed and the
 * error that drawing itself leaves – or why nothing is said. One sentence a list item.
 */
import type { CugAnswer } from '../analysis/uncertainty/cug.ts';
import type { TestDecline } from '../analysis/uncertainty/decline.ts';
import type { DensityAnswer } from '../analysis/uncertainty/densities.ts';
import type { Tested } from '../analysis/uncertainty/distribution.ts';
import type { GroupComparison } from '../analysis/uncertainty/group-test.ts';
import type { TestId } from '../analysis/uncertainty/index.ts';
import type { LabelAnswer } from '../analysis/uncertainty/labels.ts';
import type { MrqapAnswer } from '../analysis/uncertainty/mrqap.ts';
import type { Condition } from '../analysis/uncertainty/null-models.ts';
import type { QapAnswer } from '../analysis/uncertainty/qap.ts';
import type { UnitAnswer } from '../analysis/uncertainty/unit-bootstrap.ts';
import type { Estimate, VertexAnswer } from '../analysis/uncertainty/vertex-bootstrap.ts';
import { spreadCaution } from '../compare/comparability.ts';
import { wordFor } from '../model/vocabulary.ts';
import { number, percent } from './format.ts';
import { type Language, phrase, translate } from './index.ts';
import { measureWord } from './measure-words.ts';

/** Below this, a result is called surprising; the p is always said. */
const RARE = 0.05;

/** A bias beyond this share of the standard error is said. */
const BIASED = 0.5;

/** How a test was drawn. */
export type Drawing = { readonly draws: number; readonly seed: number; readonly exact?: boolean };

/** @param condition of `cug` alone */
export function testAsks(test: TestId, language: Language, condition: Condition = 'ties'): string {
  const t = translate(language);
  return t(`uncertainty:test.${test}.asks`, { condition: t(`uncertainty:condition.${condition}`) });
}

export const declineSentence = (reason: TestDecline, language: Language): string =>
  phrase(language, `uncertainty:decline.${reason}`);

const signed = (value: number, language: Language): string =>
  number(value, language, digitsOf(value)).replace('-', '−');
/** Enough digits to show three that count. */
const digitsOf = (value: number): number =>
  value === 0 || !Number.isFinite(value)
    ? 0
    : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));

/** p with three or four digits, small ones with two that count. */
export const chanceInWords = (p: number, language: Language): string =>
  number(
    p,
    language,
    p >= 0.1 ? 3 : p >= 0.001 ? 4 : p > 0 ? Math.min(15, 1 - Math.floor(Math.log10(p))) : 0,
  );

export function drawingSentence({ draws, seed, exact }: Drawing, language: Language, error?: number): string {
  const t = translate(language);
  const values = { count: draws, n: number(draws, language, 0), seed };
  if (exact) return t('uncertainty:exact', values);
  if (error === undefined) return t('uncertainty:draws', values);
  return t('uncertainty:drawn', { ...values, error: number(error, language, 4) });
}

/** What was observed, what chance gives, and whether that is rare. */
function resultSentences(name: string, tested: Tested, language: Language): readonly string[] {
  const t = translate(language);
  const say = (value: number) => signed(value, language);
  const { observed, mean, low, high, pLow, pHigh, pTwo, sd } = tested;
  if (!(sd > 0)) return [t('uncertainty:observedFixed', { name, observed: say(observed) })];
  const side = pHigh.p < pLow.p ? 'high' : 'low';
  const p = chanceInWords(pTwo.p, language);
  const left = tested.undefined;
  return [
    t('uncertainty:observed', {
      name,
      observed: say(observed),
      mean: say(mean),
      low: say(low),
      high: say(high),
    }),
    pTwo.p < RARE ? t(`uncertainty:surprising.${side}`, { p }) : t('uncertainty:usual', { p }),
    ...(left > 0 ? [t('uncertainty:undefined', { count: left, n: number(left, language, 0) })] : []),
  ];
}

/** The same, and how it was drawn. */
export const testedSentences = (
  name: string,
  tested: Tested,
  drawing: Drawing,
  language: Language,
): readonly string[] => [
  ...resultSentences(name, tested, language),
  drawingSentence(drawing, language, tested.pTwo.error),
];

const networkName = (id: string, language: Language): string => measureWord(id, 'name', language, 'network');

export function cugSentences(answer: CugAnswer, language: Language): readonly string[] {
  const t = translate(language);
  const errors = answer.statistics.flatMap((found) => (found.declined === null ? [found.pTwo.error] : []));
  // Said once for all statistics, with the largest error among them.
  const drawing = drawingSentence(answer, language, Math.max(0, ...errors));
  return [
    testAsks('cug', language, answer.condition),
    ...(answer.twoMode ? [t('uncertainty:twoMode')] : []),
    ...answer.statistics.flatMap((found) =>
      found.declined === null
        ? resultSentences(networkName(found.id, language), found, language)
        : [`${networkName(found.id, language)}: ${declineSentence(found.declined, language)}`],
    ),
    ...(errors.length > 0 ? [drawing] : []),
  ];
}

/** @param sectors ids in the order of the lens's sectors */
export function labelSentences(
  answer: LabelAnswer,
  sectors: readonly string[],
  language: Language,
): readonly string[] {
  const t = translate(language);
  const asks = testAsks('labels', language);
  if (answer.declined !== null) return [asks, declineSentence(answer.declined, language)];
  const said = (name: string, tested: Tested) => resultSentences(name, tested, language);
  const sector = (at: number) => wordFor('sectors', sectors[at] ?? '', language);
  return [
    asks,
    ...Object.entries(answer.statistics).flatMap(([id, found]) =>
      found.declined === null
        ? said(networkName(id, language), found)
        : [`${networkName(id, language)}: ${declineSentence(found.declined, language)}`],
    ),
    ...answer.mixing.flatMap((cell) =>
      said(t('uncertainty:cell', { one: sector(cell.g), other: sector(cell.h) }), cell),
    ),
    ...Object.entries(answer.roles).flatMap(([role, found]) =>
      said(phrase(language, `uncertainty:role.${role}`), found),
    ),
    // The most that the error of a doubled share can be.
    drawingSentence(answer, language, 1 / Math.sqrt(Math.max(1, answer.draws))),
  ];
}

export function qapSentences(answer: QapAnswer, language: Language): readonly string[] {
  const t = translate(language);
  const asks = testAsks('qap', language);
  if (answer.declined !== null) return [asks, declineSentence(answer.declined, language)];
  const { pairs, n, r } = answer;
  return [
    asks,
    t('uncertainty:correlation', { pairs: number(pairs, language, 0), n: number(n, language, 0) }),
    ...testedSentences(t('uncertainty:statistic.r'), r, answer, language),
  ];
}

/** @param names of the predictors, in their order */
export function mrqapSentences(
  answer: MrqapAnswer,
  names: readonly string[],
  language: Language,
): readonly string[] {
  const t = translate(language);
  const asks = testAsks('mrqap', language);
  if (answer.declined !== null) {
    const name = names[answer.predictor ?? -1];
    const why = declineSentence(answer.declined, language);
    return [asks, name === undefined ? why : `${name}: ${why}`];
  }
  return [
    asks,
    ...answer.coefficients.map(({ b, beta, t: tested }, k) =>
      t('uncertainty:coefficient', {
        name: names[k] ?? '',
        b: signed(b, language),
        beta: signed(beta, language),
        t: signed(tested.observed, language),
        p: chanceInWords(tested.pTwo.p, language),
        error: number(tested.pTwo.error, language, 4),
      }),
    ),
    t('uncertainty:fit', {
      share: percent(answer.rSquared, language, 1),
      pairs: number(answer.pairs, language, 0),
    }),
    drawingSentence(answer, language),
  ];
}

export function estimateSentences(
  name: string,
  found: Omit<Estimate, 'histogram'>,
  language: Language,
): readonly string[] {
  const t = translate(language);
  const { estimate, interval, standardError, bias } = found;
  const left = found.undefined;
  return [
    t('uncertainty:estimate', {
      name,
      estimate: signed(estimate, language),
      level: percent(interval.level, language),
      low: signed(interval.low, language),
      high: signed(interval.high, language),
      error: signed(standardError, language),
    }),
    // Copies of a body are tied by chance, which opens triangles: in large networks this outweighs the spread.
    ...(Math.abs(bias) > BIASED * standardError
      ? [t('uncertainty:biased', { bias: signed(bias, language) })]
      : []),
    ...(left > 0 ? [t('uncertainty:undefined', { count: left, n: number(left, language, 0) })] : []),
  ];
}

export function bodiesSentences(answer: VertexAnswer, language: Language): readonly string[] {
  const t = translate(language);
  const nameOf = (id: VertexAnswer['statistics'][number]['id']) =>
    id === 'density' || id === 'mean-degree' ? t(`uncertainty:statistic.${id}`) : networkName(id, language);
  return [
    testAsks('bodies', language),
    ...(answer.twoMode ? [t('uncertainty:twoMode')] : []),
    ...answer.statistics.flatMap((found) =>
      found.declined === null
        ? estimateSentences(nameOf(found.id), found, language)
        : [`${nameOf(found.id)}: ${declineSentence(found.declined, language)}`],
    ),
    drawingSentence(answer, language),
  ];
}

/** @param name of the indicator */
export function unitSentences(answer: UnitAnswer, name: string, language: Language): readonly string[] {
  const asks = testAsks('units', language);
  if (answer.declined !== null) return [asks, declineSentence(answer.declined, language)];
  return [
    asks,
    ...estimateSentences(name, answer, language),
    ...leftOut(answer.missing, language),
    drawingSentence(answer, language),
  ];
}

const leftOut = (missing: number, language: Language): readonly string[] =>
  missing > 0
    ? [translate(language)('uncertainty:leftOut', { count: missing, n: number(missing, language, 0) })]
    : [];

export function densitySentences(answer: DensityAnswer, language: Language): readonly string[] {
  const t = translate(language);
  const asks = testAsks('densities', language);
  if (answer.declined !== null) return [asks, declineSentence(answer.declined, language)];
  const { one, other, difference, interval } = answer;
  return [
    asks,
    t('uncertainty:densities', {
      one: signed(one.density, language),
      other: signed(other.density, language),
      difference: signed(difference, language),
      level: percent(interval.level, language),
      low: signed(interval.low, language),
      high: signed(interval.high, language),
      t: signed(answer.t, language),
      p: chanceInWords(answer.p, language),
    }),
    ...(one.n === other.n
      ? []
      : [
          t('uncertainty:densitiesSize', {
            one: number(one.n, language, 0),
            other: number(other.n, language, 0),
          }),
        ]),
    drawingSentence(answer, language),
  ];
}

/** Where one group varies much more than another and one is small, the level is said. */
function unequalSpread({ groups }: GroupComparison, language: Language): readonly string[] {
  const spread = groups.filter(({ n }) => n > 1);
  const notes = spread.flatMap((a, i) => spread.slice(i + 1).flatMap((b) => spreadCaution(a, b)));
  const least = Math.min(...notes.map(({ values }) => Number(values.n)));
  return notes.length === 0
    ? []
    : [phrase(language, 'compare:reason.unequal-spread', { n: number(least, language, 0) })];
}

/** @param names of the groups, in their order */
export function groupSentences(
  answer: GroupComparison,
  names: readonly string[],
  language: Language,
): readonly string[] {
  const t = translate(language);
  const pairs = names.flatMap((_, a) => names.slice(a + 1).map((_, i) => [a, a + 1 + i] as const));
  const several = answer.differences.filter((d) => d.declined === null).length > 1;
  const { overall } = answer;
  return [
    testAsks('groups', language),
    ...answer.differences.flatMap((found, i) => {
      const [a, b] = pairs[i] ?? [0, 0];
      const who = { a: names[a] ?? '', b: names[b] ?? '' };
      if (found.declined !== null)
        return [`${who.a} – ${who.b}: ${declineSentence(found.declined, language)}`];
      const { interval, cliffsInterval } = found;
      return [
        t('uncertainty:difference', {
          ...who,
          difference: signed(found.difference, language),
          level: percent(interval.level, language),
          low: signed(interval.low, language),
          high: signed(interval.high, language),
          p: chanceInWords(found.p, language),
        }),
        ...(several ? [t('uncertainty:differenceHolm', { p: chanceInWords(found.pHolm, language) })] : []),
        t(Number.isFinite(found.hedgesG) ? 'uncertainty:effect' : 'uncertainty:effectInfinite', {
          delta: signed(found.cliffsDelta, language),
          low: signed(cliffsInterval.low, language),
          high: signed(cliffsInterval.high, language),
          g: signed(found.hedgesG, language),
        }),
      ];
    }),
    ...unequalSpread(answer, language),
    ...(overall.declined === null && overall.groups.length > 2
      ? [
          t('uncertainty:overall', {
            share: percent(overall.etaSquared, language, 1),
            f: signed(overall.statistic, language),
            p: chanceInWords(overall.p, language),
          }),
        ]
      : []),
    ...(overall.declined !== null && overall.declined !== 'too-few-groups'
      ? [declineSentence(overall.declined, language)]
      : []),
    ...leftOut(answer.missing, language),
    drawingSentence(answer, language),
  ];
}
