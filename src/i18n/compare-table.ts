/** Comparisons as tables: one row a unit with all values and intervals; one row a test. For CSV and workbooks. */
import type { Answer, Comparison, Indicator, Unit } from '../compare/compare.ts';
import type { OutCell } from '../io/csv.ts';
import { compareDeclineText, groupName, indicatorWord, reasonText } from './compare-sentence.ts';
import { type Language, phrase, translate } from './index.ts';

export type CompareRows = readonly (readonly OutCell[])[];

/**
 * @param sourceLabel name of a file by its id
 * @param lensText lens of a file in words, as the last column; left out where nobody gives it
 */
export function unitRows(
  { units, indicators, values }: Comparison,
  language: Language,
  sourceLabel: (id: string) => string = (id) => id,
  lensText?: (id: string) => string,
): CompareRows {
  const t = translate(language);
  const name = (i: Indicator) => indicatorWord(i, 'name', language);
  const head = [
    ...PLAIN.map((key) => t(`compare:column.${key}`)),
    ...indicators.flatMap((i) => [
      name(i),
      ...(i.interval === null
        ? []
        : [t('compare:column.low', { name: name(i) }), t('compare:column.high', { name: name(i) })]),
    ]),
    t('compare:column.declined'),
    ...(lensText ? [t('compare:column.lens')] : []),
  ];
  const rows = units.map((unit, u) => {
    const cells = indicators.map((i) => ({ indicator: i, value: values.get(i.id)![u]! }));
    return [
      ...plainCells(unit, language, sourceLabel),
      ...cells.flatMap(({ indicator, value }): OutCell[] => [
        value.value,
        ...(indicator.interval === null ? [] : [value.interval?.low ?? null, value.interval?.high ?? null]),
      ]),
      cells
        .flatMap(({ indicator, value }) =>
          value.declined ? [`${name(indicator)}: ${compareDeclineText(value.declined, language)}`] : [],
        )
        .join(' | '),
      ...(lensText ? [lensText(unit.source)] : []),
    ];
  });
  return [head, ...rows];
}

const PLAIN = [
  'id',
  'label',
  'source',
  'n',
  'm',
  'centres',
  'inhabitants',
  'land',
  'size',
  'part',
  'year',
  'scope',
  'alter',
  'synthetic',
] as const;

function plainCells(unit: Unit, language: Language, sourceLabel: (id: string) => string): OutCell[] {
  const t = translate(language);
  return [
    unit.id,
    unit.label,
    sourceLabel(unit.source),
    unit.n,
    unit.m,
    unit.centres,
    unit.inhabitants,
    unit.land,
    unit.size ? t(`compare:group.${unit.size}`) : '',
    unit.part ? t(`compare:group.${unit.part}`) : '',
    unit.year,
    t(`compare:scope.${unit.scope}`),
    `${unit.alterTies}/${unit.alterPairs}`,
    unit.synthetic ? t('compare:yes') : t('compare:no'),
  ];
}

/** One row an answer: the numbers of both groups, the difference, its chance and size, and what is to be noted. */
export function answerRows(
  { answers }: Pick<Comparison, 'answers'>,
  indicators: readonly Indicator[],
  language: Language,
  sourceLabel?: (id: string) => string,
): CompareRows {
  const t = translate(language);
  const head = TESTED.map((key) => t(`compare:column.${key}`));
  const interval = [
    t('compare:column.low', { name: t('compare:column.estimate') }),
    t('compare:column.high', { name: t('compare:column.estimate') }),
  ];
  const at = TESTED.indexOf('p');
  return [
    [...head.slice(0, at), ...interval, ...head.slice(at)],
    ...answers.map((answer) => answerCells(answer, indicators, language, sourceLabel)),
  ];
}

const TESTED = [
  'indicator',
  'between',
  'a',
  'b',
  'nA',
  'nB',
  'meanA',
  'meanB',
  'estimate',
  'p',
  'pError',
  'pHolm',
  'delta',
  'g',
  'draws',
  'seed',
  'declined',
  'cautions',
] as const;

function answerCells(
  answer: Answer,
  indicators: readonly Indicator[],
  language: Language,
  sourceLabel?: (id: string) => string,
): OutCell[] {
  const indicator = indicators.find((i) => i.id === answer.indicator);
  const group = (key: string) => groupName(answer.between, key, language, sourceLabel);
  return [
    indicator ? indicatorWord(indicator, 'name', language) : answer.indicator,
    phrase(language, `compare:grouping.${answer.between}`),
    group(answer.a.key),
    group(answer.b.key),
    answer.a.n,
    answer.b.n,
    answer.a.mean,
    answer.b.mean,
    answer.estimate,
    answer.interval?.low ?? null,
    answer.interval?.high ?? null,
    answer.p,
    answer.pError,
    answer.pHolm,
    answer.cliffsDelta,
    answer.hedgesG,
    answer.draws,
    answer.seed,
    answer.declined ? compareDeclineText(answer.declined, language) : '',
    answer.cautions.map((reason) => reasonText(reason, language)).join(' | '),
  ];
}
