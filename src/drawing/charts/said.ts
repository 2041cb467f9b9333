/** A page that says in words why there is no picture: a figure stays what it is, and tells what it would need. */
import { element, escapeXml } from '../xml.ts';
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

/** A chart with a line below it, for what it leaves out. Its `svg` stays without: on a figure's page only its pieces are used. */
export function withLineBelow(chart: Chart, line: string, { textSize = 13, palette }: ChartOptions): Chart {
  const size = textSize * 0.9;
  const text = element(
    'text',
    { x: textSize * 1.2, y: chart.height + size * 0.7, 'font-size': size, fill: palette.quiet },
    escapeXml(line),
  );
  return {
    ...chart,
    height: chart.height + size * 1.5,
    pieces: [...chart.pieces, text],
    text: [...chart.text, line],
  };
}
