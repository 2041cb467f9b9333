/** Strip plot: every unit of a group as a dot with its interval, the groups one under another, each with its mean. */
import { scaleLinear } from 'd3';
import { element, num } from '../xml.ts';
import { bottomAxis, domainOf, ticksOf } from './axis.ts';
import { groupLooks, groupMark, keyLine } from './group-look.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';
import { swarm } from './swarm.ts';

export type StripUnit = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
};
export type StripGroup = {
  readonly label: string;
  /** Under the name, e.g. '41 Regionen'. */
  readonly count: string;
  readonly units: readonly StripUnit[];
  readonly mean: { readonly value: number; readonly low: number; readonly high: number } | null;
};
export type StripInput = ChartOptions & {
  readonly groups: readonly StripGroup[];
  /** What is measured. */
  readonly axis: string;
  readonly range: readonly [number | null, number | null];
  /** Drawn in grey throughout: a value that must not be compared. */
  readonly muted: boolean;
  readonly key: { readonly unit: string; readonly interval: string; readonly mean: string };
  readonly unitText: (unit: StripUnit, group: StripGroup) => string;
  readonly groupText: (group: StripGroup) => string;
};

/** Of so few units, all intervals fit on the axis. */
const FEW = 12;
/** How far dots may move off the middle of their group, in text sizes. */
const REACH = 5.5;
const TIGHT_REACH = 2.2;
/** Beyond so many dots in a group, their intervals only show where one is pointed at. */
const MOST_INTERVALS = 60;

export function stripChart(input: StripInput): Chart {
  const { groups, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const looks = groupLooks(palette, groups.length);
  const all = groups.flatMap((g) => g.units);
  const ends = [
    ...all.map((u) => u.value),
    ...groups.flatMap((g) => (g.mean ? [g.mean.low, g.mean.high] : [])),
  ];
  // Of many units, long intervals must not squeeze the dots: they may leave the picture.
  const spans = all.length > FEW ? [] : all.flatMap((u) => u.interval ?? []);
  const domain = domainOf([...ends, ...spans], input.range);
  const narrow = input.width < size * 42;
  const hasLines = groups.some((g) => g.units.length <= MOST_INTERVALS && g.units.some((u) => u.interval));
  const names = groups.map((g) => pen.break(g.label, narrow ? input.width * 0.28 : size * 12, 3));
  const usual = size * (all.length > 150 ? 0.27 : 0.33);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side =
        Math.max(
          size * 4,
          ...names.map((n) => n.width),
          ...groups.map((g) => pen.measure(g.count, size * SMALL)),
        ) +
        size * 1.6;
      const from = left + side;
      const to = right - size * 0.6;
      const scale = scaleLinear(domain, [from, to]);
      const far = size * (input.isTight ? TIGHT_REACH : REACH);
      const r = fittingRadius(groups, scale, usual, far);
      const key = keyLine(pen, keyEntries(), { top, left, right });
      const rows = groups.map((group, i) => {
        const offsets = swarm(
          group.units.map((u) => scale(u.value)),
          r,
          far,
        );
        const reach = Math.max(0, ...offsets.map(Math.abs)) + r;
        const text = size * (0.6 * names[i]!.lines.length + 0.9);
        return {
          group,
          offsets,
          half: Math.max(reach, text, size * 1.5) + size * (input.isTight ? 0.4 : 0.75),
          reach,
        };
      });
      const head = key.height + size * 0.8;
      const total = rows.reduce((sum, row) => sum + 2 * row.half + size * 1.2, 0);
      const bottom = top + head + total;
      const axis = bottomAxis(
        pen,
        { from, to, top: top + head, bottom },
        scale,
        ticksOf(pen, domain, to - from, words.number),
        words.number,
        input.axis,
      );
      const marks: ChartMark[] = [];
      const parts = [key.markup, axis.markup];
      let y = top + head;
      rows.forEach(({ group, offsets, half, reach }, i) => {
        const middle = y + half;
        if (i > 0)
          parts.push(
            element('path', { d: `M${num(left)} ${num(y)}H${num(to)}`, stroke: palette.faint, fill: 'none' }),
          );
        const lines = names[i]!.lines;
        parts.push(
          pen.lines(left, middle - size * 0.55, lines, 'start'),
          pen.text(left, middle + size * (0.6 * lines.length + 0.45), group.count, {
            size: size * SMALL,
            fill: palette.quiet,
          }),
          dots(group, offsets, middle, i, scale, [from, to], marks, r),
          mean(group, middle + reach + size * 0.75, scale),
        );
        y += 2 * half + size * 1.2;
      });
      return { markup: parts, height: head + total + axis.height, marks };
    },
    groups.flatMap((group) => [input.groupText(group), ...group.units.map((u) => input.unitText(u, group))]),
  );

  function keyEntries() {
    const look = looks[0] ?? groupLooks(palette, 1)[0]!;
    const bar = (x: number, y: number, stroke: string, width: number) =>
      element('path', {
        d: `M${num(x - size * 0.75)} ${num(y)}H${num(x + size * 0.75)}`,
        stroke,
        'stroke-width': width,
        fill: 'none',
      });
    return [
      {
        label: hasLines ? `${input.key.unit}, ${input.key.interval}` : input.key.unit,
        draw: (x: number, y: number) =>
          `${hasLines ? bar(x, y, palette.line, 1) : ''}${groupMark(look, x, y, size * 0.34)}`,
      },
      {
        label: input.key.mean,
        draw: (x: number, y: number) => `${bar(x, y, palette.ink, 2.4)}${tick(x, y)}`,
      },
    ];
  }

  function tick(x: number, y: number): string {
    return element('path', {
      d: `M${num(x)} ${num(y - size * 0.5)}V${num(y + size * 0.5)}`,
      stroke: palette.ink,
      'stroke-width': 2.4,
      fill: 'none',
    });
  }

  function dots(
    group: StripGroup,
    offsets: readonly number[],
    middle: number,
    at: number,
    scale: (value: number) => number,
    [from, to]: readonly [number, number],
    marks: ChartMark[],
    r: number,
  ): string {
    const { units } = group;
    const inside = (x: number) => Math.min(to, Math.max(from, x));
    const lines =
      units.length > MOST_INTERVALS
        ? []
        : units.flatMap(({ interval }, i) =>
            interval
              ? `M${num(inside(scale(interval[0])))} ${num(middle + offsets[i]!)}H${num(inside(scale(interval[1])))}`
              : [],
          );
    const look = input.muted ? { ...looks[at]!, fill: palette.line, stroke: palette.page } : looks[at]!;
    return [
      lines.length > 0
        ? element('path', {
            d: lines.join(''),
            stroke: palette.line,
            'stroke-opacity': num(Math.max(0.2, 0.75 - units.length / 70)),
            fill: 'none',
          })
        : '',
      ...units.map((unit, i) => {
        const x = scale(unit.value);
        const y = middle + offsets[i]!;
        marks.push({ key: unit.key, x, y, text: input.unitText(unit, group) });
        return groupMark(look, x, y, r);
      }),
    ].join('');
  }

  function mean(group: StripGroup, y: number, scale: (value: number) => number): string {
    if (!group.mean) return '';
    const { value, low, high } = group.mean;
    return [
      element('path', {
        d: `M${num(scale(low))} ${num(y)}H${num(scale(high))}`,
        stroke: input.muted ? palette.line : palette.ink,
        'stroke-width': 2.4,
        fill: 'none',
      }),
      input.muted ? '' : tick(scale(value), y),
    ].join('');
  }
}

/** Dots get smaller where so many have the same value that they would cover each other. */
function fittingRadius(
  groups: readonly StripGroup[],
  scale: (value: number) => number,
  usual: number,
  reach: number,
): number {
  let most = 1;
  for (const { units } of groups) {
    const counts = new Map<number, number>();
    for (const { value } of units) {
      const column = Math.round(scale(value) / usual);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    most = Math.max(most, ...counts.values());
  }
  return Math.max(usual * 0.75, Math.min(usual, (2 * reach) / (2.2 * most)));
}
