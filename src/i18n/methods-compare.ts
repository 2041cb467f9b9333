/** Comparisons in the methods paragraph: what was set side by side, by what, against which expectation, and what was tested. */
import type { Comparison, Funnel } from '../compare/compare.ts';
import { indicatorWord, reasonText } from './compare-sentence.ts';
import { list, number } from './format.ts';
import { type Language, translate } from './index.ts';
import { inBrackets, type MethodsInput, type Section } from './methods-input.ts';

const FUNNEL_CITES = ['McCullagh & Nelder 1989', 'Spiegelhalter 2005'] as const;
const MATCH_CITES = ['Austin 2011'] as const;

export function comparisonParagraphs(
  { comparison: given }: MethodsInput,
  language: Language,
): readonly Section[] {
  if (!given) return [];
  const { comparison, citations } = given;
  const funnels = comparison.funnels.filter((f) => f.declined === null);
  const tested = comparison.answers.length + comparison.overall.length > 0;
  return [
    {
      heading: 'comparison',
      paragraphs: [
        `${unitsText(comparison, language)} ${indicatorsText(comparison, language)}`,
        ...(funnels.length > 0 ? [funnelText(funnels, language)] : []),
        ...(tested ? [testedText(comparison, citations, language)] : []),
        ...(comparison.matchings.length > 0
          ? [`${translate(language)('methods:compare.matched')}${inBrackets(MATCH_CITES)}.`]
          : []),
        ...cautionTexts(comparison, language),
      ],
      cites: [
        ...comparison.indicators.flatMap((i) => i.citations),
        ...(funnels.length > 0 ? FUNNEL_CITES : []),
        ...(tested ? citations : []),
        ...(comparison.matchings.length > 0 ? MATCH_CITES : []),
      ],
    },
  ];
}

function unitsText({ by, units }: Comparison, language: Language): string {
  const t = translate(language);
  return t('methods:compare.units', { count: units.length, by: t(`compare:by.${by}`) });
}

function indicatorsText({ indicators }: Comparison, language: Language): string {
  const names = indicators.map((i) => `${indicatorWord(i, 'name', language)}${inBrackets(i.citations)}`);
  return translate(language)('methods:compare.indicators', { list: names.join('; ') });
}

function funnelText(funnels: readonly Funnel[], language: Language): string {
  const t = translate(language);
  const parts = funnels.map((f) =>
    t('methods:compare.funnel', {
      what: t(`methods:compare.against.${f.kind}`),
      phi: number(f.dispersion, language, 2),
      df: number(f.df, language, 0),
    }),
  );
  return `${t('methods:compare.funnels')}${inBrackets(FUNNEL_CITES)}: ${parts.join('; ')}. ${t('methods:compare.bands')}`;
}

function testedText(comparison: Comparison, citations: readonly string[], language: Language): string {
  const t = translate(language);
  const { answers, groups, draws, seed } = comparison;
  const between = list(
    [...groups.keys()].map((g) => t(`compare:grouping.${g}`)),
    language,
  );
  const exact = answers.length > 0 && answers.every((a) => a.exact);
  const family = Math.max(0, ...answers.map((a) => a.family));
  return [
    t('methods:compare.tested', { between }),
    exact
      ? t('methods:compare.exact')
      : t('methods:compare.drawn', {
          draws: number(draws, language, 0),
          seed,
          error: number(0.5 / Math.sqrt(draws), language, 4),
        }),
    t('methods:compare.effects'),
    ...(family > 1 ? [t('methods:compare.holm', { count: family })] : []),
    ...(answers.some((a) => a.cautions.some((c) => c.code === 'unequal-spread'))
      ? [t('methods:found.unequal')]
      : []),
    t('methods:compare.cited', { list: citations.join('; ') }),
  ].join(' ');
}

/** What the reader has to judge, as the comparison itself says it. */
function cautionTexts({ comparability }: Comparison, language: Language): readonly string[] {
  if (comparability.length === 0) return [];
  const reasons = comparability.map((r) => reasonText(r, language)).join(' ');
  return [`${translate(language)('methods:compare.cautions')} ${reasons}`];
}
