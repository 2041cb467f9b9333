/** What chance gives as a histogram of the draws, and what was observed as a line across it. */
import { scaleLinear, ticks } from 'd3';
import type { Histogram } from '../../analysis/uncertainty/distribution.ts';
import { element, num } from '../xml.ts';
import { bottomAxis, sideAxis, sideRoom, ticksOf } from './axis.ts';
import { type KeyEntry, keyLine } from './group-look.ts';
import { type Chart, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type DrawnInput = ChartOptions & {
  readonly histogram: Histogram;
  /** Not NaN. */
  readonly observed: number;
  /** The middle of the draws that is set off, e.g. 95 of 100. */
  readonly middle: readonly [number, number];
  /** Mean of the draws; null = not drawn, e.g. where draws lie around what was observed by making. */
  readonly mean: number | null;
  /** What is measured. */
  readonly axis: string;
  readonly key: {
    readonly middle: string;
    readonly rest: string;
    readonly mean: string;
    /** With its value; stands at the line, too. */
    readonly observed: string;
    /** What the side axis counts, e.g. 'Anteil der Ziehungen'. */
    readonly side: string;
  };
  /** The text version begins with these lines … */
  readonly said: readonly string[];
  /** … and goes on with the draws in classes. */
  readonly classText: (from: number, to: number, count: number, share: number) => string;
};

/** Height of the tallest bar, in text sizes; less where the page is narrow. */
const TALL = 13;
/** The text version is read aloud: so many classes at most. */
const MOST_CLASSES = 12;

export function drawnChart(input: DrawnInput): Chart {
  const { histogram, observed, middle, mean, palette, key, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const { from: start, step, counts } = histogram;
  const all = counts.reduce((sum, c) => sum + c, 0) || 1;
  const most = counts.reduce((max, c) => Math.max(max, c), 0) / all || 1;
  const domain = domainFor(input);
  const narrow = input.width < size * 42;
  const plot = size * (narrow ? TALL * 0.75 : TALL);
  const sides = ticks(0, most, 3);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const keys = keyLine(pen, keyEntries(), { top, left, right });
      const sideLabel = top + keys.height + size * 0.9;
      const head = sideLabel + size * 1.1;
      const from = left + sideRoom(pen, sides, words.percent);
      const to = right - size * 0.6;
      const bottom = head + size * 1.2 + plot;
      const x = scaleLinear(domain, [from, to]);
      const y = scaleLinear([0, most], [bottom, bottom - plot]);
      const axis = bottomAxis(
        pen,
        { from, to, top: bottom, bottom },
        x,
        ticksOf(pen, domain, to - from, words.number),
        words.number,
        input.axis,
      );
      const parts = [
        keys.markup,
        pen.text(left, sideLabel, key.side, { size: size * SMALL, fill: palette.quiet }),
        sideAxis(pen, { from, to }, y, sides, words.percent),
        ...bars(x, y, to - from),
        axis.markup,
      ];
      if (mean !== null && Number.isFinite(mean)) parts.push(dashed(x(mean), bottom - plot, bottom));
      parts.push(line(x(observed), head, bottom), observedLabel(x(observed), head, from, to));
      return { markup: parts.join(''), height: bottom - top + axis.height };
    },
    [...input.said, ...classes()],
  );

  function bars(x: (v: number) => number, y: (v: number) => number, room: number): string[] {
    return Array.from(counts, (count, i) => {
      if (count === 0) return '';
      const low = start + i * step;
      // A single value of all draws is a stick, as wide as a bar would be.
      const wide = Math.max(1.2, step > 0 ? x(low + step) - x(low) : room / 60);
      const at = step > 0 ? x(low) : x(low) - wide / 2;
      const gap = Math.min(1.5, wide * 0.12);
      const top = Math.min(y(count / all), y(0) - 1);
      const centre = low + step / 2;
      const slack = step * 0.5000001;
      const within = centre >= middle[0] - slack && centre <= middle[1] + slack;
      return element('rect', {
        x: num(at + gap / 2),
        y: num(top),
        width: num(wide - gap),
        height: num(y(0) - top),
        ...barLook(within),
      });
    });
  }

  /** Filled against open: told apart in grey print, too. */
  function barLook(within: boolean) {
    return within
      ? { fill: palette.line, stroke: palette.line, 'stroke-width': 0.6 }
      : { fill: palette.page, stroke: palette.line, 'stroke-width': 1 };
  }

  function line(at: number, top: number, bottom: number): string {
    const d = `M${num(at)} ${num(top + size * 0.4)}V${num(bottom)}`;
    return (
      element('path', { d, stroke: palette.page, 'stroke-width': 4.2, fill: 'none' }) +
      element('path', { d, stroke: palette.accent, 'stroke-width': 2.4, fill: 'none' })
    );
  }

  function dashed(at: number, top: number, bottom: number): string {
    const d = `M${num(at)} ${num(top)}V${num(bottom)}`;
    return element('path', { d, stroke: palette.ink, 'stroke-dasharray': '5 4', fill: 'none' });
  }

  function observedLabel(at: number, y: number, from: number, to: number): string {
    const half = pen.measure(key.observed, size * 0.92, 600) / 2;
    return pen.text(Math.min(Math.max(at, from + half), to - half), y, key.observed, {
      align: 'middle',
      size: size * 0.92,
      weight: 600,
    });
  }

  function keyEntries(): readonly KeyEntry[] {
    const box = (within: boolean) => (x: number, y: number) =>
      element('rect', {
        x: x - size * 0.45,
        y: y - size * 0.45,
        width: size * 0.9,
        height: size * 0.9,
        ...barLook(within),
      });
    const meanEntry: KeyEntry = {
      label: key.mean,
      draw: (x, y) => dashed(x, y - size * 0.6, y + size * 0.6),
    };
    return [
      { label: key.middle, draw: box(true) },
      { label: key.rest, draw: box(false) },
      ...(mean === null ? [] : [meanEntry]),
    ];
  }

  /** Neighbouring bars together, so that there are few; the empty ends belong to their neighbours. */
  function classes(): readonly string[] {
    const together = Math.ceil(counts.length / MOST_CLASSES);
    const found: string[] = [];
    for (let i = 0; i < counts.length; i += together) {
      const end = Math.min(counts.length, i + together);
      const count = counts.subarray(i, end).reduce((sum, c) => sum + c, 0);
      if (count > 0) found.push(input.classText(start + i * step, start + end * step, count, count / all));
    }
    return found;
  }
}

/** All bars and the observed value, with a little air. */
function domainFor({ histogram, observed }: DrawnInput): readonly [number, number] {
  const { from, step, counts } = histogram;
  const low = Math.min(from, observed);
  const high = Math.max(from + step * counts.length, observed);
  const span = high - low || Math.abs(high) || 1;
  return [low - span * 0.04, high + span * 0.04];
}
