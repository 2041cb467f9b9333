/** What the pictures of a comparison share: what is drawn, how values read, which group a unit is in. */
import type { By, Comparison, Group, Grouping, Indicator, Unit, Value } from '../../compare/compare.ts';
import { groupsBy } from '../../compare/groups.ts';
import { MOST_LOOKS } from '../../drawing/charts/group-look.ts';
import type { LandOutline } from '../../drawing/charts/land-map.ts';
import type { Chart, ChartOptions } from '../../drawing/charts/page.ts';
import { PALETTES, type ThemeName } from '../../drawing/look.ts';
import { compareDeclineText, groupName, valueSentence, valueText } from '../../i18n/compare-sentence.ts';
import { collator, number, percent } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';

/** A chart, or the key of the reason why there is none. */
export type Missing =
  | 'whyTriangle'
  | 'whyLand'
  | 'whyMap'
  | 'whyOutlines'
  | 'whyMix'
  | 'whySlope'
  | 'whyValues';
export type Drawn = Chart | { readonly why: Missing };
export const isChart = (drawn: Drawn): drawn is Chart => 'svg' in drawn;

/** A comparison as it is to be drawn. */
export type Picturing = {
  readonly comparison: Comparison;
  /** The tests that belong to it; null while they are computed, or where there are no groups. */
  readonly tested: Comparison | null;
  readonly indicator: Indicator;
  /** The other side of the slope chart. */
  readonly beside: Indicator;
  readonly between: Grouping | null;
  /** The two groups that are asked about. */
  readonly pair: readonly [a: string, b: string] | null;
  readonly order: 'name' | 'size';
  readonly language: Language;
  readonly sourceLabel: (id: string) => string;
  /** Outlines of the Länder; null until a map of them is asked for. */
  readonly outlines?: readonly LandOutline[] | null;
  /** Pictures with a row or a field a unit show so many, from the first; left out = all. */
  readonly most?: number;
};

/** Where it is drawn: on the page without title and note, which stand around it, or alone in a file with both. */
export type Sheet = {
  readonly width: number;
  readonly theme: ThemeName;
  readonly title: string;
  readonly note: string;
  readonly fontDataUri?: string | null;
  /** The height to fill, where a picture can be flatter; else it is as tall as it gets. */
  readonly height?: number;
  /** As a chart takes it. */
  readonly isTight?: boolean;
  readonly textSize?: number;
  readonly measure?: ChartOptions['measure'];
};

/** @param format how values of the axis read */
export const chartOptions = (
  sheet: Sheet,
  { language }: Pick<Picturing, 'language'>,
  format: (value: number) => string,
): ChartOptions => ({
  width: sheet.width,
  palette: PALETTES[sheet.theme],
  textSize: sheet.textSize ?? 13,
  ...(sheet.height === undefined ? {} : { height: sheet.height }),
  ...(sheet.isTight === undefined ? {} : { isTight: sheet.isTight }),
  ...(sheet.measure ? { measure: sheet.measure } : {}),
  fontDataUri: sheet.fontDataUri ?? null,
  words: {
    title: sheet.title,
    note: sheet.note,
    number: format,
    percent: (share) => percent(share, language),
  },
});

export const valuesOf = (
  { comparison }: Pick<Picturing, 'comparison'>,
  indicator: Indicator,
): readonly Value[] => comparison.values.get(indicator.id) ?? [];

/** Indices of the units that are shown in the order that was chosen; equal sizes by name. */
export function inOrder({ comparison, order, language, most }: Picturing): readonly number[] {
  const { units } = comparison;
  const names = collator(language);
  const byName = (a: number, b: number) => names.compare(units[a]!.label, units[b]!.label) || a - b;
  return units
    .map((_, i) => i)
    .sort((a, b) => (order === 'size' ? units[b]!.n - units[a]!.n : 0) || byName(a, b))
    .slice(0, most);
}

/** The groups of a picture: those of the grouping, and 'all' where there is none. Units in no group come last. */
export function groupsOf(p: Picturing): readonly Group[] {
  const all: Group = { key: '', units: p.comparison.units.map((u) => u.id) };
  if (p.between === null) return [all];
  const groups = groupsBy(p.comparison.units, p.between);
  return groups.length > 1 ? groups : [all];
}

export const groupLabel = ({ between, language, sourceLabel }: Picturing, key: string): string =>
  key === '' || between === null
    ? translate(language)('comparing:picture.everyone')
    : groupName(between, key, language, sourceLabel);

/** Groups as marks tell them apart: names, and the index of each unit's group; none where there are too many. */
export function markGroups(p: Picturing): {
  readonly names: readonly string[];
  readonly of: (unit: Unit) => number;
} {
  const groups = groupsOf(p);
  if (groups.length < 2 || groups.length > MOST_LOOKS) return { names: [], of: () => -1 };
  const place = new Map(groups.flatMap((g, i) => g.units.map((id) => [id, i] as const)));
  return { names: groups.map((g) => groupLabel(p, g.key)), of: (unit) => place.get(unit.id) ?? -1 };
}

/** '135 Regionen' */
export const countText = (by: By, count: number, language: Language): string => {
  const kind = by === 'file' || by === 'centre' ? by : 'region';
  return translate(language)(`comparing:units.${kind}`, { count, n: number(count, language, 0) });
};

/** 'Region 001: 17,9 je Kontaktstelle (95-%-Intervall 12,0 bis 25,1)', or why there is no value. */
export function unitText(
  { language }: Pick<Picturing, 'language'>,
  indicator: Indicator,
  unit: Unit,
  value: Value,
): string {
  const t = translate(language);
  if (value.declined)
    return t('comparing:picture.unitDeclined', {
      name: unit.label,
      why: compareDeclineText(value.declined, language),
    });
  const said = { name: unit.label, value: valueSentence(indicator, value, language) };
  if (!value.interval) return t('comparing:picture.unitText', said);
  return t('comparing:picture.unitInterval', {
    ...said,
    low: valueText(indicator, value.interval.low, language),
    high: valueText(indicator, value.interval.high, language),
  });
}

/** Numbers of an axis: as many digits as the values have, fewer where they are round. */
export const axisNumber =
  (indicator: Indicator, language: Language) =>
  (value: number): string =>
    indicator.unit === 'share' ? percent(value, language) : number(value, language, 2);
