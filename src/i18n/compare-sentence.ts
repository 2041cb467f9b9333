/** Comparisons in words: names of indicators and groups, values, why not, and the answer to a question in plain sentences. */
import type {
  Answer,
  CompareDecline,
  Funnel,
  FunnelPoint,
  Grouping,
  Indicator,
  Matching,
  Overall,
  Reason,
  Value,
} from '../compare/compare.ts';
import { wordFor } from '../model/vocabulary.ts';
import { list, number, percent, quote } from './format.ts';
import { type Language, phrase, translate } from './index.ts';

/** Chance of a false alarm that 'Yes' is said at. */
export const LEVEL = 0.05;

/** @param id an indicator's id; a sector's share is named after its sector */
export function indicatorWord(
  indicator: Pick<Indicator, 'id' | 'sector'>,
  word: 'name' | 'short' | 'definition',
  language: Language,
): string {
  if (indicator.sector === undefined) return phrase(language, `compare:indicator.${indicator.id}.${word}`);
  const sector = wordFor('sectors', indicator.sector, language);
  return phrase(language, `compare:indicator.sector-share.${word}`, { sector });
}

/** A whole sentence: 'Nicht messbar: …'. */
export const compareDeclineText = (decline: CompareDecline, language: Language): string =>
  phrase(language, `compare:decline.${decline}`);

/** What keeps units from being compared, in a sentence. */
export function reasonText(reason: Reason, language: Language): string {
  const values = { ...reason.values };
  if (reason.code === 'coverage')
    values.indicator = phrase(language, `compare:indicator.${values.indicator}.name`);
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'number' && name !== 'count' && !YEARS.has(name))
      values[name] = number(value, language, 1);
  const key = reason.code === 'scope' && reason.values.stars === 0 ? 'scopeWhole' : reason.code;
  return phrase(language, `compare:reason.${key}`, values);
}
/** Years are not written with a thousands separator. */
const YEARS = new Set(['from', 'to']);

/** Name of a group: a kind of region, a part of the country, a Land, or a file by its label. */
export function groupName(
  between: Grouping,
  key: string,
  language: Language,
  sourceLabel: (id: string) => string = (id) => id,
): string {
  if (between === 'size' || between === 'part') return phrase(language, `compare:group.${key}`);
  return between === 'source' ? sourceLabel(key) : key;
}

const DIGITS: Readonly<Record<Indicator['unit'], number>> = {
  'per-centre': 1,
  'per-100000': 1,
  count: 1,
  share: 0,
  index: 2,
  ratio: 2,
};

/** A true minus; what rounds to zero has no sign. */
const minus = (text: string): string => (/^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '−'));

/** A value as people write it: 17,9 · 63 % · 0,63. NaN and null read '–'. */
export const valueText = (indicator: Indicator, value: number | null, language: Language): string =>
  minus(
    indicator.unit === 'share'
      ? percent(value, language, value !== null && value > 0 && value < 0.095 ? 1 : 0)
      : number(value, language, DIGITS[indicator.unit], true),
  );

/** The value with what it counts: 'das 1,20-Fache des Üblichen', '17,9 je Kontaktstelle'; a decline reads as its reason. */
export function valueSentence(indicator: Indicator, value: Value, language: Language): string {
  const t = translate(language);
  if (value.declined) return compareDeclineText(value.declined, language);
  const written = valueText(indicator, value.value, language);
  const full =
    indicator.unit === 'per-centre'
      ? t('compare:value.perCentre', { value: written })
      : indicator.unit === 'per-100000'
        ? t('compare:value.per100000', { value: written })
        : indicator.unit === 'ratio'
          ? t('compare:value.ratio', { value: written })
          : written;
  if (indicator.unit !== 'share' || value.n === null || value.of === null) return full;
  const count = (x: number) => number(x, language, 0);
  return `${full} (${t('compare:value.of', { n: count(value.n), of: count(value.of) })})`;
}

/** A difference of two values; shares in percentage points. */
export function differenceText(indicator: Indicator, difference: number | null, language: Language): string {
  if (difference === null) return '–';
  if (indicator.unit === 'share')
    return translate(language)('compare:answer.points', {
      value: minus(number(100 * difference, language, 1)),
    });
  return minus(number(difference, language, differenceDigits(indicator, difference)));
}

/** Two digits, three where less than a tenth would be left of them. */
const differenceDigits = (indicator: Indicator, difference: number): number =>
  indicator.unit !== 'share' && Math.abs(difference) < 0.095 ? 3 : 2;

const ends = (indicator: Indicator, { low, high }: { low: number; high: number }, language: Language) => {
  const write = (x: number) =>
    minus(
      indicator.unit === 'share'
        ? number(100 * x, language, 1)
        : number(x, language, differenceDigits(indicator, x)),
    );
  return { low: write(low), high: write(high) };
};

/** 'p = 0,031', 'p < 0,001'. */
export const pText = (p: number | null, language: Language): string =>
  p === null
    ? 'p –'
    : p < 0.001
      ? `p < ${number(0.001, language, 3)}`
      : `p = ${number(p, language, 3, true)}`;

export type AnswerWords = {
  readonly question: string;
  /** Means, then whether they differ; or why it is not tested. */
  readonly result: string;
  /** How large, how likely, how many draws; '' where declined. */
  readonly effect: string;
  readonly chance: string;
  /** Each a sentence. */
  readonly cautions: readonly string[];
};

export function answerWords(
  answer: Answer,
  indicator: Indicator,
  language: Language,
  sourceLabel?: (id: string) => string,
): AnswerWords {
  const t = translate(language);
  const name = (key: string) => groupName(answer.between, key, language, sourceLabel);
  const groups = { a: name(answer.a.key), b: name(answer.b.key) };
  const question = t('compare:answer.question', {
    indicator: indicatorWord(indicator, 'name', language),
    ...groups,
  });
  const cautions = answer.cautions.map((reason) => reasonText(reason, language));
  if (answer.declined !== null)
    return {
      question,
      result: compareDeclineText(answer.declined, language),
      effect: '',
      chance: '',
      cautions,
    };
  const means = t('compare:answer.means', {
    ...groups,
    meanA: valueText(indicator, answer.a.mean, language),
    meanB: valueText(indicator, answer.b.mean, language),
    nA: answer.a.n,
    nB: answer.b.n,
  });
  const without = answer.a.without + answer.b.without;
  return {
    question,
    result: [
      means,
      verdict(answer, indicator, language),
      ...(without > 0 ? [t('compare:answer.without', { count: without })] : []),
    ].join(' '),
    effect: effectText(answer, groups.a, language),
    chance: chanceText(answer, language),
    cautions,
  };
}

/** Yes only where chance is an unlikely explanation after Holm's correction; never 'no difference'. */
function verdict(answer: Answer, indicator: Indicator, language: Language): string {
  const t = translate(language);
  const values = {
    estimate: differenceText(indicator, answer.estimate, language),
    ...ends(indicator, answer.interval ?? { low: Number.NaN, high: Number.NaN }, language),
  };
  return answer.pHolm !== null && answer.pHolm < LEVEL
    ? t('compare:answer.differs', values)
    : t('compare:answer.open', values);
}

function effectText({ cliffsDelta, hedgesG }: Answer, a: string, language: Language): string {
  const t = translate(language);
  if (cliffsDelta === null) return '';
  const delta = minus(number(cliffsDelta, language, 2, true));
  if (hedgesG === null) return t('compare:answer.effectShort', { delta });
  return t('compare:answer.effect', {
    a: quote(a, language),
    // Ties count half: P(A > B) + P(A = B)/2.
    share: percent((1 + cliffsDelta) / 2, language),
    delta,
    g: minus(number(hedgesG, language, 2, true)),
  });
}

function chanceText(answer: Answer, language: Language): string {
  const t = translate(language);
  const p = answer.exact
    ? t('compare:answer.pExact', { p: pText(answer.p, language) })
    : t('compare:answer.p', {
        p: pText(answer.p, language),
        draws: number(answer.draws, language, 0),
        seed: answer.seed,
        error: number(answer.pError, language, 4),
      });
  return `${p} ${t('compare:answer.pHolm', { count: answer.family, p: pText(answer.pHolm, language) })}`;
}

export function overallSentence(
  overall: Overall,
  language: Language,
  draws: number,
  sourceLabel?: (id: string) => string,
): string {
  if (overall.declined !== null) return compareDeclineText(overall.declined, language);
  return translate(language)('compare:answer.overall', {
    groups: list(
      overall.groups.map((g) => groupName(overall.between, g.key, language, sourceLabel)),
      language,
    ),
    p: pText(overall.p, language),
    draws: number(draws, language, 0),
    eta: percent(overall.etaSquared, language),
  });
}

export function matchingSentence(matching: Matching, indicator: Indicator, language: Language): string {
  if (matching.declined !== null) return compareDeclineText(matching.declined, language);
  return translate(language)('compare:answer.matched', {
    count: matching.pairs.length,
    on: phrase(language, `compare:on.${matching.on}`),
    unmatched: matching.unmatched.a + matching.unmatched.b,
    estimate: differenceText(indicator, matching.estimate, language),
    ...ends(indicator, matching.interval ?? { low: Number.NaN, high: Number.NaN }, language),
    p: pText(matching.p, language),
  });
}

/** One unit in a funnel. */
export function funnelPointSentence(point: FunnelPoint, name: string, language: Language): string {
  const values = {
    name,
    observed: number(point.observed, language, 0),
    expected: number(point.expected, language, 1),
  };
  if (point.outside === 'within') return translate(language)('compare:funnel.within', values);
  const limit = percent(Number(point.outside) / 100, language, 1);
  return translate(language)('compare:funnel.outside', { ...values, limit });
}

/** The funnel as a whole, and who is not in it and why. */
export function funnelSentences(funnel: Funnel, language: Language): readonly string[] {
  const t = translate(language);
  const reasons = new Map<CompareDecline, number>();
  for (const { reason } of funnel.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const leftOut = [...reasons].map(([reason, count]) =>
    t('compare:funnel.leftOut', { count, reason: compareDeclineText(reason, language) }),
  );
  if (funnel.declined !== null) return [compareDeclineText(funnel.declined, language), ...leftOut];
  const outside = funnel.points.filter((p) => p.outside !== 'within').length;
  const summary = t('compare:funnel.summary', {
    count: outside,
    points: funnel.points.length,
    chance: number(0.05 * funnel.points.length, language, 0),
  });
  return [summary, ...leftOut];
}
