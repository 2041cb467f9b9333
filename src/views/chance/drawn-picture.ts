/** A finding as a chart: the draws as bars, what was observed as a line. */
import type { Histogram, Tested } from '../../analysis/uncertainty/distribution.ts';
import type { Estimate } from '../../analysis/uncertainty/vertex-bootstrap.ts';
import { drawnChart } from '../../drawing/charts/drawn.ts';
import type { Chart } from '../../drawing/charts/page.ts';
import { PALETTES, type ThemeName } from '../../drawing/look.ts';
import { type EstimatedFinding, type TestedFinding, valueInWords } from '../../i18n/chance-findings.ts';
import { number, percent } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';

/** Where it is drawn: on the page without title and note, which stand around it, or alone in a file with both. */
export type Sheet = {
  readonly width: number;
  readonly theme: ThemeName;
  readonly title: string;
  readonly note: string;
  /** That the data are made up; '' = they are not. */
  readonly mark?: string;
  readonly fontDataUri?: string | null;
};

export type Drawable = TestedFinding | EstimatedFinding;

/** @param exact the bars are all arrangements, not draws */
export function drawnPicture(finding: Drawable, exact: boolean, sheet: Sheet, language: Language): Chart {
  const t = translate(language);
  const { name } = finding;
  const { value, mean, low, high, histogram } =
    finding.kind === 'tested' ? ofTested(finding.tested) : ofEstimate(finding.estimate);
  const say = (x: number) => valueInWords(x, language);
  const digits = digitsOver(histogram, value);
  const share = (x: number) => percent(x, language, x > 0 && x < 0.1 ? 1 : 0);
  return drawnChart({
    width: sheet.width,
    palette: PALETTES[sheet.theme],
    fontDataUri: sheet.fontDataUri ?? null,
    words: {
      title: sheet.title,
      note: sheet.note,
      mark: sheet.mark ?? '',
      number: (x) => number(x, language, digits).replace('-', '−'),
      percent: share,
    },
    histogram,
    observed: value,
    middle: [low, high],
    mean,
    axis:
      finding.kind === 'tested' && finding.coefficient ? `${name}: ${t('uncertainty:statistic.t')}` : name,
    key: {
      middle: t('chance:picture.middle'),
      rest: t('chance:picture.rest'),
      mean: t('chance:picture.mean'),
      observed: t('chance:picture.observed', { value: say(value) }),
      side: t(exact ? 'chance:picture.sideAll' : 'chance:picture.side'),
    },
    said: [
      t('chance:picture.saidObserved', { name, value: say(value) }),
      ...(mean === null ? [] : [t('chance:picture.saidMean', { value: say(mean) })]),
      t('chance:picture.saidMiddle', { low: say(low), high: say(high) }),
    ],
    classText: (from, to, count, part) =>
      t('chance:picture.class', {
        from: say(from),
        to: say(to),
        count,
        n: number(count, language, 0),
        share: share(part),
      }),
  });
}

/** As many digits as tell the numbers of an axis apart that spans bars and line. */
function digitsOver({ from, step, counts }: Histogram, value: number): number {
  const span = Math.max(from + step * counts.length, value) - Math.min(from, value);
  return span > 0 ? Math.min(8, Math.max(0, -Math.floor(Math.log10(span / 8)))) : 3;
}

const ofTested = ({ observed, mean, low, high, histogram }: Tested) => ({
  value: observed,
  mean,
  low,
  high,
  histogram,
});

/** Draws of a bootstrap lie around the estimate by making; their mean says nothing that the reader asked for. */
const ofEstimate = ({ estimate, interval, histogram }: Estimate) => ({
  value: estimate,
  mean: null,
  low: interval.low,
  high: interval.high,
  histogram,
});
