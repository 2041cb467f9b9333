/** Chord diagram: ties between sectors as ribbons on a circle; the width of a ribbon is the number of ties. */
import { chord, ribbon } from 'd3';
import { arcPath } from '../shapes.ts';
import { element, escapeXml, num } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf, roomIn } from './page.ts';

export type ChordInput = ChartOptions & {
  readonly sectors: readonly { readonly label: string; readonly fill: string | null }[];
  /** Row-major S × S, symmetric; the diagonal holds ties within. */
  readonly counts: ArrayLike<number>;
  /** Whether each sector's own sum is said; true when left out. */
  readonly totals?: boolean;
  /** 'Gesundheit – Soziales: 12' */
  readonly cellText: (a: string, b: string, count: string) => string;
};

export function chordChart(input: ChordInput): Chart {
  const { sectors, counts, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const s = sectors.length;
  const matrix = sectors.map((_, i) => sectors.map((__, j) => counts[i * s + j]!));
  const chords = chord()
    .padAngle(0.05)
    .sortSubgroups((a, b) => b - a)(matrix);
  const text: string[] = [];
  for (let i = 0; i < s; i++) {
    for (let j = i; j < s; j++) {
      const count = words.number(counts[i * s + j]!);
      text.push(input.cellText(sectors[i]!.label, sectors[j]!.label, count));
    }
  }
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const labels = sectors.map((sector, i) => {
        const { lines } = pen.break(sector.label, size * 10, 3);
        const sum = chords.groups[i]!.value;
        return input.totals === false || sum === 0
          ? lines
          : [...lines.slice(0, -1), `${lines.at(-1)}  ${words.number(sum)}`];
      });
      const side =
        Math.max(0, ...labels.flatMap((lines) => lines.map((line) => pen.measure(line, size)))) + size * 1.2;
      const above = size * (1.4 + 1.2 * Math.max(1, ...labels.map((lines) => lines.length)));
      const wide = (right - left - 2 * side) / 2;
      const least = Math.max(40, size * (input.isTight ? 4.5 : 7));
      const r = Math.max(least, Math.min(wide, size * 15, (roomIn(input) - 2 * above) / 2));
      const cx = (left + right) / 2;
      const cy = top + above + r;
      const path = ribbon().radius(r - size * 0.9);
      const colour = (i: number) => sectors[i]!.fill ?? palette.faint;
      const parts: string[] = [];
      for (const c of [...chords].sort((a, b) => b.source.value - a.source.value)) {
        const d = path(c as never) as unknown as string | null;
        if (!d) continue;
        const [a, b] = [c.source.index, c.target.index];
        const title = input.cellText(sectors[a]!.label, sectors[b]!.label, words.number(c.source.value));
        parts.push(
          element(
            'path',
            {
              d: roundPath(d),
              transform: `translate(${num(cx)} ${num(cy)})`,
              fill: colour(counts[a * s + a]! >= counts[b * s + b]! ? a : b),
              'fill-opacity': a === b ? '0.32' : '0.55',
              stroke: palette.page,
              'stroke-width': 0.8,
            },
            element('title', {}, escapeXml(title)),
          ),
        );
      }
      for (const group of chords.groups) {
        const i = group.index;
        if (group.value === 0) continue;
        parts.push(
          element('path', {
            d: arcPath(
              cx,
              cy,
              r - size * 0.32,
              group.startAngle,
              Math.max(group.endAngle, group.startAngle + 0.01),
            ),
            fill: 'none',
            stroke: colour(i),
            'stroke-width': size * 0.64,
          }),
        );
        const middle = (group.startAngle + group.endAngle) / 2;
        const x = cx + Math.sin(middle) * (r + size * 0.7);
        const y = cy - Math.cos(middle) * (r + size * 0.9);
        const align = Math.sin(middle) > 0.25 ? 'start' : Math.sin(middle) < -0.25 ? 'end' : 'middle';
        const lines = labels[i]!;
        const shift = -Math.cos(middle) * size * 0.58 * lines.length;
        parts.push(pen.lines(x, y + shift, lines, align));
      }
      return { markup: parts.join(''), height: 2 * r + 2 * above, isCramped: wide < least };
    },
    text,
  );
}

/** d3 writes coordinates with all digits; two decimals are enough. */
const roundPath = (d: string): string => d.replace(/-?\d+\.\d+(e-?\d+)?/g, (x) => num(Number(x)));
