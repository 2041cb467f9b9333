/** A page that says in words why there is no picture: a figure stays what it is, and tells what it would need. */
import { type Chart, type ChartOptions, chartPage, penOf, wrapWords } from './page.ts';

export function saidChart(options: ChartOptions & { readonly height: number }, text: string): Chart {
  const pen = penOf(options);
  const { size } = pen;
  return chartPage(
    options,
    pen,
    (top, left, right) => {
      const lines = wrapWords(text, Math.min(right - left, size * 34), size, pen.measure);
      const tall = lines.length * size * 1.3;
      const high = Math.max(tall, options.height - top - size * 2);
      return {
        markup: lines
          .map((line, i) =>
            pen.text((left + right) / 2, top + (high - tall) / 2 + size * (1 + 1.3 * i), line, {
              align: 'middle',
              fill: pen.palette.quiet,
            }),
          )
          .join(''),
        height: high,
      };
    },
    [text],
  );
}

/** Type of a line below a chart, against the chart's. */
const BELOW = 0.9;

/** Height that such a line takes. */
export function roomBelow(line: string, options: ChartOptions): number {
  const { textSize = 13, width } = options;
  const size = textSize * BELOW;
  return size * (0.2 + 1.3 * wrapWords(line, width - 2.4 * textSize, size, penOf(options).measure).length);
}

/** A chart with a line below it, for what it leaves out. Its `svg` stays without: on a figure's page only its pieces are used. */
export function withLineBelow(chart: Chart, line: string, options: ChartOptions): Chart {
  const { textSize = 13, palette, width } = options;
  const pen = penOf(options);
  const size = textSize * BELOW;
  const lines = wrapWords(line, width - 2.4 * textSize, size, pen.measure);
  const text = lines.map((said, i) =>
    pen.text(textSize * 1.2, chart.height + size * (0.7 + 1.3 * i), said, { size, fill: palette.quiet }),
  );
  return {
    ...chart,
    height: chart.height + roomBelow(line, options),
    pieces: [...chart.pieces, ...text],
    text: [...chart.text, line],
  };
}
