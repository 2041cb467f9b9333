/** Sector triangle (ternary plot): each unit placed by its mix of three sectors; near a corner = mostly that sector. */
import { element, num } from '../xml.ts';
import { groupLooks, groupMark, type KeyEntry, keyLine } from './group-look.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, roomIn, SMALL } from './page.ts';

export type TriangleUnit = {
  readonly key: string;
  readonly label: string;
  /** Not negative, at least one positive; only their proportions count. */
  readonly shares: readonly [number, number, number];
  /** Index into `groups`; −1 = in none. */
  readonly group: number;
};
export type TriangleInput = ChartOptions & {
  readonly sectors: readonly { readonly label: string; readonly fill: string }[];
  readonly units: readonly TriangleUnit[];
  readonly groups: readonly string[];
  /** What the ringed marks are: the mean of each group. */
  readonly meanWord: string;
  readonly unitText: (unit: TriangleUnit) => string;
};

type Point = readonly [number, number];
const LINES = [0.25, 0.5, 0.75];

/** @throws RangeError where there are not exactly three sectors */
export function triangleChart(input: TriangleInput): Chart {
  const { units, groups, sectors, palette, width } = input;
  if (sectors.length !== 3) throw new RangeError('a triangle has three corners');
  const pen = penOf(input);
  const { size } = pen;
  const looks = groupLooks(palette, groups.length);
  const other = groupLooks(palette, 5)[0]!;
  const r = size * (units.length > 150 ? 0.28 : 0.36);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const key = keyLine(pen, keyEntries(), { top, left, right });
      // Names of the corners stand above and below.
      const room = roomIn(input) - key.height - size * 6;
      const tall = Math.min(
        (Math.min(right - left - size * 5, size * 38) * Math.sqrt(3)) / 2,
        Math.max(size * (input.isTight ? 7 : 13), room),
      );
      const side = (2 * tall) / Math.sqrt(3);
      const from = top + key.height + size * 2.8;
      const middle = (left + right) / 2;
      const corners: readonly [Point, Point, Point] = [
        [middle, from],
        [middle - side / 2, from + tall],
        [middle + side / 2, from + tall],
      ];
      const at = (shares: readonly number[]): Point => {
        const total = shares[0]! + shares[1]! + shares[2]!;
        const along = (axis: 0 | 1) => corners.reduce((sum, c, i) => sum + (shares[i]! / total) * c[axis], 0);
        return [along(0), along(1)];
      };
      const marks: ChartMark[] = units.map((unit) => {
        const [x, y] = at(unit.shares);
        return { key: unit.key, x, y, text: input.unitText(unit) };
      });
      const parts = [
        key.markup,
        frame(corners, at),
        ...units.map((unit, i) =>
          groupMark(looks[unit.group] ?? other, marks[i]!.x, marks[i]!.y, r, units.length > 60 ? 0.8 : 1),
        ),
        ...means().map(({ shares, group }) => {
          const [x, y] = at(shares);
          return [
            element('circle', {
              cx: x,
              cy: y,
              r: size * 0.8,
              fill: palette.page,
              stroke: palette.ink,
              'stroke-width': 2,
            }),
            groupMark(looks[group]!, x, y, size * 0.42),
          ].join('');
        }),
      ];
      return { markup: parts, height: key.height + size * 2.8 + tall + size * 3.2, marks };
    },
    units.map(input.unitText),
  );

  function keyEntries(): KeyEntry[] {
    if (groups.length < 2 || groups.length > 4) return [];
    return [
      ...groups.map((label, i) => ({
        label,
        draw: (x: number, y: number) => groupMark(looks[i]!, x, y, size * 0.36),
      })),
      {
        label: input.meanWord,
        draw: (x: number, y: number) =>
          element('circle', {
            cx: x,
            cy: y,
            r: size * 0.6,
            fill: palette.page,
            stroke: palette.ink,
            'stroke-width': 2,
          }),
      },
    ];
  }

  /** The mean mix of each group, every unit counting the same. */
  function means() {
    if (groups.length < 2 || groups.length > 4) return [];
    return groups.flatMap((_, group) => {
      const own = units.filter((u) => u.group === group);
      if (own.length === 0) return [];
      const shares = [0, 1, 2].map((s) =>
        own.reduce((sum, u) => sum + u.shares[s]! / (u.shares[0] + u.shares[1] + u.shares[2]), 0),
      );
      return [{ group, shares }];
    });
  }

  function frame(corners: readonly Point[], at: (shares: readonly number[]) => Point): string {
    const line = (a: Point, b: Point) => `M${num(a[0])} ${num(a[1])}L${num(b[0])} ${num(b[1])}`;
    const grid = LINES.flatMap((s) =>
      [0, 1, 2].map((c) => {
        const one = [0, 0, 0];
        const two = [0, 0, 0];
        one[c] = s;
        two[c] = s;
        one[(c + 1) % 3] = 1 - s;
        two[(c + 2) % 3] = 1 - s;
        return line(at(one), at(two));
      }),
    );
    const [a, b, c] = corners as readonly [Point, Point, Point];
    const small = width < size * 40;
    return [
      element('path', {
        d: `${line(a, b)}L${num(c[0])} ${num(c[1])}Z`,
        fill: palette.faint,
        'fill-opacity': '0.35',
        stroke: palette.line,
      }),
      element('path', { d: grid.join(''), stroke: palette.faint, fill: 'none' }),
      ...LINES.map((s) => {
        const [x, y] = at([s, 1 - s, 0]);
        return pen.text(x - size * 0.5, y + size * 0.2, input.words.percent(s), {
          align: 'end',
          size: size * SMALL,
          fill: palette.quiet,
        });
      }),
      ...sectors.map(({ label, fill }, i) => {
        const [x, y] = corners[i]!;
        const wide = pen.measure(label, size, 600);
        const tx = i === 0 ? x : i === 1 ? Math.max(x, wide / 2 + size * (small ? 2.2 : 0)) : x;
        const placed = i === 0 ? tx : Math.min(tx, input.width - wide / 2 - size * 1.2);
        return [
          element('circle', { cx: x, cy: y, r: size * 0.55, fill, stroke: palette.page, 'stroke-width': 2 }),
          pen.text(placed, i === 0 ? y - size * 1.1 : y + size * 2, label, { align: 'middle', weight: 600 }),
        ].join('');
      }),
    ].join('');
  }
}
