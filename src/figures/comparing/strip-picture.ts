/** Strip plot and difference: how units spread in each group, and how far two groups are apart. */
import type { Answer, GroupFigures, Indicator, Value } from '../../compare/compare.ts';
import { differenceChart } from '../../drawing/charts/difference.ts';
import type { Chart } from '../../drawing/charts/page.ts';
import { type StripGroup, stripChart } from '../../drawing/charts/strip.ts';
import { differenceText, groupName, indicatorWord, valueText } from '../../i18n/compare-sentence.ts';
import { number } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import {
  axisNumber,
  chartOptions,
  countText,
  groupLabel,
  groupsOf,
  type Picturing,
  type Sheet,
  unitText,
  valuesOf,
} from './picturing.ts';

/** What the recording fixes is not drawn as if it were a finding. */
const drawnValue = ({ acrossSizes }: Indicator, { value, raw }: Value): number | null =>
  value ?? (acrossSizes ? null : (raw ?? null));

/** How many units are in the picture: those in a group, with a value. */
export function stripCount(p: Picturing): number {
  const values = valuesOf(p, p.indicator);
  const grouped = new Set(groupsOf(p).flatMap((g) => g.units));
  return p.comparison.units.filter(
    (u, i) => grouped.has(u.id) && drawnValue(p.indicator, values[i]!) !== null,
  ).length;
}

export function stripPicture(p: Picturing, sheet: Sheet): Chart {
  const { comparison, indicator, language } = p;
  const t = translate(language);
  const values = valuesOf(p, indicator);
  const place = new Map(comparison.units.map((u, i) => [u.id, i] as const));
  const texts = new Map<string, string>();
  const hasMeans = groupsOf(p).some((g) => figuresOf(p, g.key)?.interval);
  const groups = groupsOf(p).map((group): StripGroup => {
    const units = group.units.flatMap((id) => {
      const i = place.get(id)!;
      const { interval } = values[i]!;
      const value = drawnValue(indicator, values[i]!);
      if (value === null) return [];
      const unit = comparison.units[i]!;
      texts.set(id, unitText(p, indicator, unit, values[i]!));
      return [
        {
          key: id,
          label: unit.label,
          value,
          interval: interval ? ([interval.low, interval.high] as const) : null,
        },
      ];
    });
    const figures = figuresOf(p, group.key);
    const mean =
      figures?.mean ?? (units.length > 0 ? units.reduce((sum, u) => sum + u.value, 0) / units.length : null);
    return {
      label: groupLabel(p, group.key),
      count: countText(comparison.by, units.length, language),
      units,
      mean:
        mean === null
          ? null
          : { value: mean, low: figures?.interval?.low ?? mean, high: figures?.interval?.high ?? mean },
    };
  });
  return stripChart({
    ...chartOptions(sheet, p, axisNumber(indicator, language)),
    groups: groups.slice(0, p.most),
    axis: indicatorWord(indicator, 'name', language),
    range: indicator.range,
    muted: !indicator.acrossSizes,
    key: {
      unit: t('comparing:picture.dot'),
      interval: t('comparing:picture.dotInterval'),
      mean: t(hasMeans ? 'comparing:picture.mean' : 'comparing:picture.meanOnly'),
    },
    unitText: (unit) => texts.get(unit.key) ?? unit.label,
    groupText: ({ label, count, mean }) =>
      t(
        mean && mean.low < mean.high ? 'comparing:picture.groupTextInterval' : 'comparing:picture.groupText',
        {
          group: label,
          count,
          mean: valueText(indicator, mean?.value ?? null, language),
          low: valueText(indicator, mean?.low ?? null, language),
          high: valueText(indicator, mean?.high ?? null, language),
        },
      ),
  });
}

/** A group's mean with its interval, from the test that it was part of. */
function figuresOf({ tested, indicator, between }: Picturing, key: string): GroupFigures | null {
  const overall = tested?.overall.find((o) => o.indicator === indicator.id && o.between === between);
  const all = [
    ...(overall?.groups ?? []),
    ...(tested?.answers ?? []).flatMap((a) =>
      a.indicator === indicator.id && a.between === between ? [a.a, a.b] : [],
    ),
  ];
  return all.find((g) => g.key === key) ?? null;
}

/** Null where nothing was tested. */
export function differencePicture(p: Picturing, answer: Answer | null, sheet: Sheet): Chart | null {
  if (!answer || answer.estimate === null || answer.interval === null) return null;
  const { indicator, language, sourceLabel } = p;
  const t = translate(language);
  const name = (key: string) => groupName(answer.between, key, language, sourceLabel);
  const { low, high } = answer.interval;
  const points = indicator.unit === 'share';
  const end = (x: number) => differenceText(indicator, x, language);
  return differenceChart({
    ...chartOptions(sheet, p, (value) => number(points ? 100 * value : value, language, 3).replace('-', '−')),
    rows: [
      {
        label: '',
        estimate: answer.estimate,
        low,
        high,
        said: `${end(answer.estimate)} (${t('compare:value.interval', { low: end(low), high: end(high) })})`,
      },
    ],
    axis: t('comparing:question.difference', { a: name(answer.a.key), b: name(answer.b.key) }),
    none: t('comparing:question.noDifference'),
  });
}
