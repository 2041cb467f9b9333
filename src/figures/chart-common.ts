/** What makers of charts share: a chart from what draws it, and a page that says why there is none. */
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import { saidChart } from '../drawing/charts/said.ts';
import type { DrawChart } from '../drawing/figure-chart.ts';
import { PALETTES } from '../drawing/look.ts';
import { percent } from '../i18n/format.ts';
import type { FigureChart } from './charts.ts';
import type { FigureGround } from './drawing.ts';

/** @param draw as in a figure; its words at a usual size are the chart in words */
export const madeOf = (title: string, draw: DrawChart): FigureChart => ({
  title,
  draw,
  text: draw(900, 600, 13).text,
});

/** Said on the page where there is nothing to draw. */
export const reasonOf = ({ figure, number }: FigureGround, title: string, text: string): FigureChart =>
  madeOf(title, (width, height, textSize) =>
    saidChart(
      {
        width,
        height,
        textSize,
        palette: PALETTES[figure.look.theme],
        measure: anyFaceWidth,
        words: { title: '', note: '', number, percent: (share) => percent(share, figure.language) },
      },
      text,
    ),
  );
