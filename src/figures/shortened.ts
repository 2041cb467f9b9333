/** Charts of many rows where not all fit in type that can be read: the first of them, and how many there are. */
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import type { Chart } from '../drawing/charts/page.ts';
import { roomBelow, withLineBelow } from '../drawing/charts/said.ts';
import { type DrawChart, fitsHeight } from '../drawing/figure-chart.ts';
import { PALETTES } from '../drawing/look.ts';
import { translate } from '../i18n/index.ts';
import type { FigureGround } from './drawing.ts';

/** Draws the first so many rows; null = all of them. */
type DrawFirst = (most: number | null, ...page: Parameters<DrawChart>) => Chart;

type Page = {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly figure: FigureGround['figure'];
};

/** A chart in the height that a line below it leaves. */
export function withSaid(
  line: string,
  { width, height, textSize, figure }: Page,
  draw: (height: number) => Chart,
): Chart {
  const palette = PALETTES[figure.look.theme];
  const words = { title: '', note: '', number: String, percent: String };
  const options = { width, textSize, palette, words, measure: anyFaceWidth };
  return withLineBelow(draw(height - roomBelow(line, options)), line, options);
}

/**
 * All rows where they fit, else as many as do, with a line below that says so; in words, all of them.
 * @param all how many rows there are
 * @param plainer the same rows with less about each: drawn where at least twice as many fit then
 * @param said what stands below `most` of them; 'Gezeigt sind die ersten 12 von 20 …' when left out
 */
export function shortening(
  { figure, number }: Pick<FigureGround, 'figure' | 'number'>,
  all: number,
  draw: DrawFirst,
  { said, plainer }: { readonly said?: (most: number) => string; readonly plainer?: DrawFirst } = {},
): DrawChart {
  const t = translate(figure.language);
  const sentence = said ?? ((most) => t('pictured:firstOf', { n: number(most), all: number(all) }));
  return (width, height, textSize, isShortened = false) => {
    const whole = draw(null, width, height, textSize, isShortened);
    if (!isShortened || all < 2 || fitsHeight(whole, height, textSize)) return whole;
    const first = (by: DrawFirst): { readonly most: number; readonly chart: Chart } => {
      const of = (most: number) =>
        withSaid(sentence(most), { width, height, textSize, figure }, (room) =>
          by(most, width, room, textSize, true),
        );
      const most = mostThat(all - 1, (count) => fitsHeight(of(count), height, textSize));
      return { most, chart: of(most) };
    };
    const full = first(draw);
    const plain = plainer ? first(plainer) : full;
    const { most, chart } = plain.most >= 2 * full.most ? plain : full;
    return { ...chart, text: [...whole.text, sentence(most)] };
  };
}

/** The greatest count from one to `high` that is good, if all below it are; at least one. */
function mostThat(high: number, isGood: (count: number) => boolean): number {
  let [least, most] = [1, high];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isGood(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}
