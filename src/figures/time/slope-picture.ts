/** One measure of each body at two moments, as slopes. */
import { measureOf } from '../../analysis/index.ts';
import type { Answers } from '../../analysis/measure.ts';
import type { Chart, ChartOptions } from '../../drawing/charts/page.ts';
import { type SlopeUnit, slopeChart } from '../../drawing/charts/slope.ts';
import { PALETTES, type ThemeName } from '../../drawing/look.ts';
import { number, percent } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { valueText } from '../../i18n/measure-value.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import type { Pair } from './pairs.ts';

/** With more, slopes are a grey band: those that differ most are shown. */
export const MOST_SLOPES = 150;

/** Bodies that have a value of the measure at both moments, those that differ most first. O(n log n) @param shown a value as it may be shown */
export function slopesOf(
  { from, to }: Pair,
  answers: ReadonlyMap<string, Answers>,
  id: string,
  shown = (value: number): number => value,
): readonly SlopeUnit[] {
  const [a, b] = [from, to].map(({ moment }) => answers.get(moment.key)?.bodies[id]?.values);
  return to.lensed.bodies
    .flatMap(({ id: key, label }, v): SlopeUnit[] => {
      const before = from.lensed.vertexOf.get(key);
      const [left, right] = [before === undefined ? undefined : a?.[before], b?.[v]];
      if (left === undefined || right === undefined || !Number.isFinite(left + right)) return [];
      return [{ key, label, left: shown(left), right: shown(right), group: -1 }];
    })
    .sort((x, y) => Math.abs(y.right - y.left) - Math.abs(x.right - x.left));
}

/** A value of the measure in words. */
export const slopeValue = (id: string, x: number, language: Language): string => {
  const measure = measureOf('body', id);
  return measure ? valueText(measure, x, language) : number(x, language);
};

/** @param slopes as `slopesOf` has them; those beyond `MOST_SLOPES` are counted below @param said a body's value in words */
export function drawSlopes(
  {
    width,
    theme,
    language,
    ...type
  }: { readonly width: number; readonly theme: ThemeName; readonly language: Language } & Pick<
    ChartOptions,
    'height' | 'isTight' | 'textSize' | 'measure'
  >,
  slopes: readonly SlopeUnit[],
  pair: Pair,
  id: string,
  title = '',
  said = (x: number): string => slopeValue(id, x, language),
): Chart {
  const t = translate(language);
  const units = slopes.slice(0, MOST_SLOPES);
  const cut = t('time:measures.slopeMost', {
    shown: String(units.length),
    all: number(slopes.length, language),
  });
  const range = measureOf('body', id)?.range ?? ([0, null] as const);
  const value = (x: number) => slopeValue(id, x, language);
  const side = (moment: Pair['from']['moment']) => ({
    label: momentName(moment, language),
    range,
    number: value,
  });
  return slopeChart({
    ...type,
    width,
    palette: PALETTES[theme],
    words: {
      title,
      note: [t('time:measures.slopeNote'), ...(units.length < slopes.length ? [cut] : [])].join(' '),
      number: (x) => number(x, language),
      percent: (x) => percent(x, language),
    },
    units,
    left: side(pair.from.moment),
    right: side(pair.to.moment),
    sameAxis: true,
    groups: [],
    ...(type.height === undefined
      ? {}
      : {
          unnamedText: (count: number) =>
            count === 0 ? '' : t('pictured:unnamed', { count, n: number(count, language) }),
        }),
    unitText: ({ label, left, right }) =>
      t('time:picture.slopeText', { name: label, left: said(left), right: said(right) }),
  });
}
