/** Funnel plot (Spiegelhalter 2005): what was counted against size, with what is usual at each size and its control limits. */
import { scaleLinear, scaleLog } from 'd3';
import { element, num } from '../xml.ts';
import { bottomAxis, domainOf, logTicks, sideAxis, sideRoom, ticksOf } from './axis.ts';
import { groupLooks, groupMark, type KeyEntry, keyLine } from './group-look.ts';
import {
  type Chart,
  type ChartMark,
  type ChartOptions,
  chartPage,
  type Pen,
  penOf,
  roomIn,
  SMALL,
} from './page.ts';

export type FunnelMark = {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  readonly value: number;
  /** Index into `groups`; −1 = in none. */
  readonly group: number;
  /** Outside the limits, and so named where there is room. */
  readonly named: boolean;
};
export type FunnelLine = {
  readonly size: number;
  readonly expected: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};
export type FunnelInput = ChartOptions & {
  readonly points: readonly FunnelMark[];
  /** At least one, by ascending size, in the unit of `value`. */
  readonly bands: readonly FunnelLine[];
  readonly groups: readonly string[];
  readonly x: string;
  readonly y: string;
  readonly sizeNumber: (size: number) => string;
  readonly key: { readonly expected: string; readonly limits95: string; readonly limits998: string };
  readonly pointText: (point: FunnelMark) => string;
};

export function funnelChart(input: FunnelInput): Chart {
  const { points, bands, groups, palette, words, width } = input;
  const pen = penOf(input);
  const { size } = pen;
  const looks = groupLooks(palette, groups.length);
  const other = groupLooks(palette, 5)[0]!;
  const sizes = points.map((p) => p.size);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const isLog = low > 0 && high / low > 4;
  const xs: readonly [number, number] = isLog
    ? [low / 1.08, high * 1.08]
    : high > low
      ? domainOf(sizes, [0, null])
      : [low - 1, high + 1];
  // Limits of the smallest sizes reach far up: the picture ends a little above what was seen.
  const seen = points.map((p) => p.value);
  const ys = domainOf(
    [
      ...seen,
      ...bands.map((b) => b.expected),
      Math.min(Math.max(...bands.map((b) => b.high998)), 1.15 * Math.max(...seen)),
    ],
    [0, null],
  );
  const r = size * (points.length > 150 ? 0.26 : 0.32);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const key = keyLine(pen, keyEntries(), { top, left, right });
      const yTitle = pen.break(input.y, right - left);
      const head = key.height + size * (0.9 + 1.2 * yTitle.lines.length);
      const below = size * (2.3 + 1.15 * pen.break(input.x, right - left - size * 3).lines.length);
      const drawn = Math.max(
        size * (input.isTight ? 7 : 12),
        Math.min(height(width, size), roomIn(input) - head - below),
      );
      const yTicks = ticksOf(pen, ys, drawn, words.number).filter((t) => t >= ys[0]);
      const from = left + sideRoom(pen, yTicks, words.number);
      const to = right - size * 0.4;
      const bottom = top + head + drawn;
      const x = (isLog ? scaleLog : scaleLinear)(xs, [from, to]);
      const y = scaleLinear(ys, [bottom, top + head]);
      const xTicks = isLog
        ? logTicks(xs, Math.max(3, Math.floor((to - from) / (size * 4.5))))
        : high > low
          ? ticksOf(pen, xs, to - from, input.sizeNumber)
          : [low];
      const axis = bottomAxis(
        pen,
        { from, to, top: top + head, bottom },
        x,
        xTicks,
        input.sizeNumber,
        input.x,
      );
      const marks: ChartMark[] = points.map((p) => ({
        key: p.key,
        x: x(p.size),
        y: y(p.value),
        text: input.pointText(p),
      }));
      const clamp = (value: number) => Math.min(bottom, Math.max(top + head, y(value)));
      const line = bands.length > 1 ? bands : [xs[0], xs[1]].map((at) => ({ ...bands[0]!, size: at }));
      const ends = line.filter((b) => b.size >= xs[0] && b.size <= xs[1]);
      const path = (of: (b: FunnelLine) => number) =>
        ends.map((b, i) => `${i ? 'L' : 'M'}${num(x(b.size))} ${num(clamp(of(b)))}`).join('');
      const area = (lower: (b: FunnelLine) => number, upper: (b: FunnelLine) => number) =>
        `${path(upper)}L${[...ends]
          .reverse()
          .map((b) => `${num(x(b.size))} ${num(clamp(lower(b)))}`)
          .join('L')}Z`;
      const limit = (of: (b: FunnelLine) => number, dash: string) =>
        element('path', {
          d: path(of),
          stroke: palette.line,
          'stroke-dasharray': dash,
          fill: 'none',
        });
      const parts = [
        key.markup,
        ...yTitle.lines.map((text, i) =>
          pen.text(left, top + key.height + size * (0.9 + 1.2 * i), text, { size: size * 0.92 }),
        ),
        ends.length > 0
          ? [
              element('path', {
                d: area(
                  (b) => b.low998,
                  (b) => b.high998,
                ),
                fill: palette.faint,
                'fill-opacity': '0.45',
              }),
              element('path', {
                d: area(
                  (b) => b.low95,
                  (b) => b.high95,
                ),
                fill: palette.faint,
                'fill-opacity': '0.75',
              }),
            ].join('')
          : '',
        sideAxis(pen, { from, to }, y, yTicks, words.number),
        axis.markup,
        ...(ends.length > 0
          ? [
              limit((b) => b.low998, '2 3'),
              limit((b) => b.high998, '2 3'),
              limit((b) => b.low95, '6 4'),
              limit((b) => b.high95, '6 4'),
              element('path', {
                d: path((b) => b.expected),
                stroke: palette.ink,
                'stroke-width': 1.6,
                fill: 'none',
              }),
            ]
          : []),
        ...points.map((p, i) => groupMark(looks[p.group] ?? other, marks[i]!.x, marks[i]!.y, r)),
        names(pen, points, marks, { left: from, right: to, top: top + head, bottom }, r),
      ];
      return { markup: parts, height: head + drawn + axis.height, marks };
    },
    points.map(input.pointText),
  );

  function keyEntries(): KeyEntry[] {
    const stroke = (colour: string, dash: string | null, width: number) => (x: number, y: number) =>
      element('path', {
        d: `M${num(x - size * 0.85)} ${num(y)}H${num(x + size * 0.85)}`,
        stroke: colour,
        'stroke-dasharray': dash,
        'stroke-width': width,
        fill: 'none',
      });
    return [
      ...(groups.length <= looks.length && groups.length <= 4
        ? groups.map((label, i) => ({
            label,
            draw: (x: number, y: number) => groupMark(looks[i]!, x, y, size * 0.36),
          }))
        : []),
      { label: input.key.expected, draw: stroke(palette.ink, null, 1.6) },
      { label: input.key.limits95, draw: stroke(palette.line, '6 4', 1.2) },
      { label: input.key.limits998, draw: stroke(palette.line, '2 3', 1.2) },
    ];
  }
}

const height = (width: number, size: number): number =>
  Math.max(size * 19, Math.min(size * 30, width * 0.46));

/** Names of the marks outside the limits, where they cover neither each other nor a mark. */
function names(
  pen: Pen,
  points: readonly FunnelMark[],
  marks: readonly ChartMark[],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  r: number,
): string {
  const { size, palette } = pen;
  const font = size * SMALL;
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = [];
  const free = (b: (typeof taken)[number], own: number) =>
    b.x0 >= box.left &&
    b.x1 <= box.right &&
    b.y0 >= box.top &&
    b.y1 <= box.bottom &&
    taken.every((t) => b.x1 < t.x0 || b.x0 > t.x1 || b.y1 < t.y0 || b.y0 > t.y1) &&
    marks.every((m, i) => i === own || m.x < b.x0 - r || m.x > b.x1 + r || m.y < b.y0 - r || m.y > b.y1 + r);
  const placed: string[] = [];
  points.forEach((point, i) => {
    if (!point.named) return;
    const { x, y } = marks[i]!;
    const wide = pen.measure(point.label, font);
    const gap = r + size * 0.3;
    for (const [dx, dy] of [
      [gap, font * 0.32],
      [-gap - wide, font * 0.32],
      [-wide / 2, -gap],
      [-wide / 2, gap + font * 0.8],
    ] as const) {
      const b = { x0: x + dx, x1: x + dx + wide, y0: y + dy - font * 0.8, y1: y + dy + font * 0.25 };
      if (!free(b, i)) continue;
      taken.push(b);
      placed.push(
        element(
          'g',
          { 'paint-order': 'stroke', stroke: palette.page, 'stroke-width': 3 },
          pen.text(b.x0, y + dy, point.label, { size: font }),
        ),
      );
      break;
    }
  });
  return placed.join('');
}
