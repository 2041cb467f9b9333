/** A comparison as plain text for a terminal: what speaks against it, the values in columns, the answers in sentences. */
import type { Comparison, Indicator } from '../compare/compare.ts';
import {
  answerWords,
  compareDeclineText,
  funnelSentences,
  indicatorWord,
  matchingSentence,
  overallSentence,
  reasonText,
  valueText,
} from '../i18n/compare-sentence.ts';
import { type Language, translate } from '../i18n/index.ts';

/** @param indicators those of the tests may be more than the table shows */
export function compareText(
  comparison: Comparison,
  indicators: readonly Indicator[],
  language: Language,
  sourceLabel: (id: string) => string,
): string {
  const t = translate(language);
  const named = (id: string) => indicators.find((i) => i.id === id)!;
  const paragraphs: string[] = [
    comparison.comparability
      .map((r) => `${t(`compare:severity.${r.severity}`)}: ${reasonText(r, language)}`)
      .join('\n'),
    columns(comparison, language),
    declines(comparison, language),
    t('compare:noRanking'),
    comparison.funnels
      .filter((f) => f.declined === null)
      .map((f) => `${t(`compare:funnel.${f.kind}.title`)}: ${funnelSentences(f, language).join(' ')}`)
      .join('\n'),
    ...comparison.overall.map(
      (o) =>
        `${indicatorWord(named(o.indicator), 'name', language)}. ${overallSentence(o, language, comparison.draws, sourceLabel)}`,
    ),
    ...comparison.answers.map((answer) => {
      const words = answerWords(answer, named(answer.indicator), language, sourceLabel);
      const matching = comparison.matchings.find(
        (m) =>
          m.indicator === answer.indicator &&
          m.between === answer.between &&
          m.a === answer.a.key &&
          m.b === answer.b.key,
      );
      return [
        words.question,
        words.result,
        words.effect,
        words.chance,
        matching ? matchingSentence(matching, named(answer.indicator), language) : '',
        ...words.cautions.map((caution) => `– ${caution}`),
      ]
        .filter((line) => line !== '')
        .join('\n');
    }),
  ];
  return `${paragraphs.filter((p) => p !== '').join('\n\n')}\n`;
}

/** Name and values, each column as wide as its longest cell. */
function columns({ units, indicators, values }: Comparison, language: Language): string {
  const t = translate(language);
  const head = [
    t('compare:column.label'),
    t('compare:column.n'),
    ...indicators.map((i) => indicatorWord(i, 'short', language)),
  ];
  const rows = units.map((unit, u) => [
    unit.label,
    String(unit.n),
    ...indicators.map((i) => valueText(i, values.get(i.id)![u]!.value, language)),
  ]);
  const widths = head.map((cell, c) => Math.max(cell.length, ...rows.map((row) => row[c]!.length)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  '),
    )
    .join('\n');
}

/** Which indicators say nothing for how many units, and why. */
function declines({ indicators, values }: Comparison, language: Language): string {
  return indicators
    .flatMap((indicator) => {
      const counts = new Map<string, number>();
      for (const { declined } of values.get(indicator.id)!)
        if (declined) {
          const text = compareDeclineText(declined, language);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
      return [...counts].map(
        ([text, count]) => `${indicatorWord(indicator, 'name', language)} (${count}×): ${text}`,
      );
    })
    .join('\n');
}
