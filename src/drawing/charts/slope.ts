/** Slope chart: each unit as a line from its value on the left to its value on the right, each side with an axis of its own. */
import { scaleLinear } from 'd3';
import { element, num } from '../xml.ts';
import { domainOf, type Scale, ticksOf } from './axis.ts';
import { groupLooks, groupMark, type KeyEntry, keyLine } from './group-look.ts';
import {
  type Chart,
  type ChartMark,
  type ChartOptions,
  chartPage,
  penOf,
  roomIn,
  SMALL,
  wrapWords,
} from './page.ts';

export type SlopeUnit = {
  readonly key: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
  /** Index into `groups`; −1 = in none. */
  readonly group: number;
};
export type SlopeSide = {
  readonly label: string;
  readonly range: readonly [number | null, number | null];
  readonly number: (value: number) => string;
};
export type SlopeInput = ChartOptions & {
  readonly units: readonly SlopeUnit[];
  readonly left: SlopeSide;
  readonly right: SlopeSide;
  /** True where both sides measure the same: then they share one axis. */
  readonly sameAxis: boolean;
  readonly groups: readonly string[];
  readonly unitText: (unit: SlopeUnit) => string;
  /** Said below of those that have no name on either side; '' = nothing. */
  readonly unnamedText?: (count: number) => string;
};

/** Room for the numbers of an axis, in letters. */
const NUMBERS = 3.8;
/** More names than this are not tried; those that differ most come first. */
const MOST_NAMES = 40;
/** Lines that a name may take, and their height against its type. */
const NAME_LINES = 4;
const NAME_LINE = 1.12;

type NamePlace = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly align: 'start' | 'end';
};

export function slopeChart(input: SlopeInput): Chart {
  const { units, groups, palette, width } = input;
  const pen = penOf(input);
  const { size } = pen;
  const looks = groupLooks(palette, groups.length);
  const other = groupLooks(palette, 5)[0]!;
  const both = domainOf([...units.map((u) => u.left), ...units.map((u) => u.right)], input.left.range);
  const leftEnds = input.sameAxis
    ? both
    : domainOf(
        units.map((u) => u.left),
        input.left.range,
      );
  const rightEnds = input.sameAxis
    ? both
    : domainOf(
        units.map((u) => u.right),
        input.right.range,
      );
  const usual = Math.max(size * 20, Math.min(size * 34, units.length * size * 1.5, width * 0.6));
  // On one axis, those that change most are named first; on two, those that lie farthest from the middle of all.
  const off = (value: number, [low, high]: readonly [number, number]): number =>
    Math.abs((value - low) / (high - low) - 0.5);
  const change = ({ left, right }: SlopeUnit): number =>
    input.sameAxis ? Math.abs(right - left) : Math.max(off(left, leftEnds), off(right, rightEnds));
  const tried = [...units].sort((a, b) => change(b) - change(a)).slice(0, MOST_NAMES);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const key = keyLine(pen, groups.length > 1 && groups.length <= 4 ? groups.map(keyEntry) : [], {
        top,
        left,
        right,
      });
      const heads = [input.left, input.right].map((side) => pen.break(side.label, (right - left) * 0.42, 2));
      const head = key.height + size * (1 + 1.2 * Math.max(...heads.map((h) => h.lines.length)));
      const room = Math.min(roomForNames(), (right - left) * 0.3);
      // What stands below takes its lines only where it has something to say.
      const rest = input.unnamedText ? size * 2.4 : 0;
      const tall = Math.max(
        size * (input.isTight ? 9 : 14),
        Math.min(usual, roomIn(input) - head - size - rest),
      );
      const from = left + room;
      const to = right - room;
      const bottom = top + head + tall;
      const yLeft = scaleLinear(leftEnds, [bottom, top + head + size]);
      const yRight = scaleLinear(rightEnds, [bottom, top + head + size]);
      const marks: ChartMark[] = units.flatMap((u) => [
        { key: u.key, x: from, y: yLeft(u.left), text: input.unitText(u) },
        { key: u.key, x: to, y: yRight(u.right), text: input.unitText(u) },
      ]);
      const opacity = num(Math.max(0.16, Math.min(0.8, 14 / Math.max(1, units.length))));
      const parts = [
        key.markup,
        ...heads.flatMap(({ lines }, i) =>
          lines.map((line, k) =>
            pen.text(i ? right : left, top + key.height + size * (0.9 + 1.2 * k), line, {
              align: i ? 'end' : 'start',
              weight: 600,
            }),
          ),
        ),
        axis(from, top + head, bottom, yLeft, leftEnds, input.left.number, 'end'),
        axis(to, top + head, bottom, yRight, rightEnds, input.right.number, 'start'),
        ...units.map((u) =>
          element('path', {
            d: `M${num(from)} ${num(yLeft(u.left))}L${num(to)} ${num(yRight(u.right))}`,
            stroke: (looks[u.group] ?? other).shape === 'circle' ? palette.accent : palette.ink,
            'stroke-opacity': opacity,
            'stroke-width': 1.3,
            fill: 'none',
          }),
        ),
        ...units.flatMap((u) => {
          const look = looks[u.group] ?? other;
          const r = size * 0.28;
          return [groupMark(look, from, yLeft(u.left), r), groupMark(look, to, yRight(u.right), r)];
        }),
      ];
      const named = new Set<SlopeUnit>();
      const within = { top: top + key.height, bottom };
      const names = [
        namesAt(
          (u) => yLeft(u.left),
          { from: left, to: from - size * 3.6, align: 'start', ...within },
          named,
        ),
        namesAt((u) => yRight(u.right), { from: to + size * 3.6, to: right, align: 'end', ...within }, named),
      ];
      const said = input.unnamedText?.(units.length - named.size) ?? '';
      const lines = said === '' ? [] : wrapWords(said, right - left, size * 0.9, pen.measure);
      const below = lines.map((line, k) =>
        pen.text(left, bottom + size * (1.7 + 1.2 * k), line, { size: size * 0.9, fill: palette.quiet }),
      );
      const height = head + tall + size * (1 + 1.2 * lines.length);
      return { markup: [...parts, ...names, ...below], height, marks };
    },
    units.map(input.unitText),
  );

  /** Beside the axes: its numbers, and names up to the longest, where there are any. */
  function roomForNames(): number {
    const longest = Math.max(0, ...tried.map(({ label }) => pen.measure(label, size * 0.9)));
    return Math.max(size * 13, longest + NUMBERS * size);
  }

  function keyEntry(label: string, i: number): KeyEntry {
    return { label, draw: (x, y) => groupMark(looks[i]!, x, y, size * 0.36) };
  }

  function axis(
    x: number,
    top: number,
    bottom: number,
    scale: Scale,
    domain: readonly [number, number],
    format: (value: number) => string,
    align: 'start' | 'end',
  ): string {
    const sign = align === 'end' ? -1 : 1;
    return [
      element('path', { d: `M${num(x)} ${num(top)}V${num(bottom)}`, stroke: palette.line, fill: 'none' }),
      ...ticksOf(pen, domain, bottom - top, format).map((tick) =>
        pen.text(x + sign * size * 0.6, scale(tick) + size * 0.3, format(tick), {
          align,
          size: size * SMALL,
          fill: palette.quiet,
        }),
      ),
    ].join('');
  }

  /** Names beside an axis, each where it covers no other: in lines rather than cut, and left out rather than on another. */
  function namesAt(yOf: (unit: SlopeUnit) => number, place: NamePlace, named: Set<SlopeUnit>): string {
    const { from, to, align, top, bottom } = place;
    const font = size * 0.9;
    if (to - from < size * 4) return '';
    const taken: { readonly y0: number; readonly y1: number }[] = [];
    return tried
      .map((unit) => {
        const { lines } = pen.break(unit.label, ((to - from) * size) / font, NAME_LINES);
        // What is cut says nothing: it is counted with those that have no room.
        if (lines.some((line) => line.endsWith('…'))) return '';
        const half = (font * NAME_LINE * lines.length) / 2;
        const y = Math.min(Math.max(yOf(unit), top + half), bottom - half + size * 0.6);
        if (taken.some(({ y0, y1 }) => y - half < y1 && y + half > y0)) return '';
        taken.push({ y0: y - half, y1: y + half });
        named.add(unit);
        // Names stand at the outer edge on the left, and at the outer edge on the right.
        return lines
          .map((line, k) =>
            pen.text(
              align === 'start' ? from : to,
              y + font * (0.34 + NAME_LINE * (k - (lines.length - 1) / 2)),
              line,
              { align, size: font },
            ),
          )
          .join('');
      })
      .join('');
  }
}
