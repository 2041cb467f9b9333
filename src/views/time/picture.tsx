/** A chart on the page, drawn for the width that there is; its text for screen readers is the table below or beside it. */
import { useMemo } from 'react';
import type { Chart } from '../../drawing/charts/page.ts';
import { insideSvg } from '../parts/inside-svg.ts';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useWidth } from '../parts/use-width.ts';
import styles from './time.module.css';

/** What stands inside the outer element of a drawing, without ids: two drawings share a page. */
const insideOf = (svg: string): string =>
  insideSvg(svg)
    .replace(/^\s*<title[\s\S]*?<\/desc>/, '')
    .replaceAll(/ id="[^"]*"/g, '');

const WIDEST = 1100;

export function Picture({
  label,
  draw,
  testid,
}: {
  readonly label: string;
  /** Made again when it is another function. */
  readonly draw: (width: number) => Chart;
  readonly testid?: string;
}) {
  const { ref, width } = useWidth();
  const room = Math.min(width, WIDEST);
  const chart = useMemo(() => (room > 0 ? draw(room) : null), [draw, room]);
  const markup = useMemo(() => (chart ? insideOf(chart.svg) : ''), [chart]);
  return (
    <div className={styles.picture} ref={ref} data-testid={testid}>
      {chart ? (
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${room} ${chart.height}`}
          width={room}
          height={chart.height}
        >
          <SvgMarkup markup={markup} />
        </svg>
      ) : null}
    </div>
  );
}
