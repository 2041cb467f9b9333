/** Small multiples: one small network a unit, all drawn by the same rule, with its name and its value below. */
import { element, escapeXml, num } from '../xml.ts';
import { keyLine } from './group-look.ts';
import { fittedAll } from './names.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, wrapWords } from './page.ts';
import { type SmallNetwork, wheelPlaces } from './small-wheel.ts';

export type { SmallNetwork };
export type SmallUnit = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Null = too large to be shown small. */
  readonly network: SmallNetwork | null;
};
export type MultiplesInput = ChartOptions & {
  readonly units: readonly SmallUnit[];
  readonly sectors: readonly { readonly label: string; readonly fill: string }[];
  readonly crossWord: string;
  readonly noneWord: string;
  /** Said in place of a picture that is too large. */
  readonly tooLarge: string;
  readonly unitText: (unit: SmallUnit) => string;
};

export function multiplesChart(input: MultiplesInput): Chart {
  const { units, sectors, palette, width } = input;
  const pen = penOf(input);
  const { size } = pen;
  const hasCross = units.some((u) => u.network?.sector.includes(-2));
  const hasNone = units.some((u) => u.network?.sector.includes(-1));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const entries = [
        ...sectors.map(({ label, fill }) => ({ label, fill, stroke: fill })),
        ...(hasCross ? [{ label: input.crossWord, fill: palette.cross, stroke: palette.cross }] : []),
        ...(hasNone ? [{ label: input.noneWord, fill: palette.page, stroke: palette.quiet }] : []),
      ].map(({ label, fill, stroke }) => ({
        label,
        draw: (x: number, y: number) => element('circle', { cx: x, cy: y, r: size * 0.42, fill, stroke }),
      }));
      const key = keyLine(pen, entries, { top, left, right });
      const gap = size * 0.9;
      const least = units.length > 60 ? size * 8 : size * 10.5;
      const usual = Math.max(2, Math.min(units.length, Math.floor((width - 2 * left + gap) / (least + gap))));
      const room = (input.height ?? Number.POSITIVE_INFINITY) - top - key.height - size * 2.5;
      const cellOf = (count: number) => (right - left - gap * (count - 1)) / count;
      // A name that has no room in its line takes two.
      const namesIn = (cell: number): readonly (readonly string[])[] => {
        const own = units.map(({ label }) => label);
        const whole = (label: string) => pen.measure(label, size * 0.9) <= cell;
        if (own.every(whole)) return own.map((label) => [label]);
        const short = fittedAll(own, Number.MAX_VALUE, size * 0.9, pen.measure, true);
        const broken = short.map((label) => wrapWords(label, cell, size * 0.9, pen.measure));
        return broken.every((lines) => lines.length <= 2 && lines.every(whole))
          ? broken
          : fittedAll(own, cell, size * 0.9, pen.measure).map((label) => [label]);
      };
      const linesIn = (cell: number) => Math.max(1, ...namesIn(cell).map((lines) => lines.length));
      const tallOf = (count: number) =>
        Math.min(cellOf(count), size * 15) + size * (2 + 1.1 * linesIn(cellOf(count)));
      let columns = usual;
      while (
        Math.ceil(units.length / columns) * (tallOf(columns) + gap) > room &&
        cellOf(columns + 1) > size * 6.2
      )
        columns++;
      const cell = cellOf(columns);
      const tall = tallOf(columns);
      const names = namesIn(cell);
      const nameLines = linesIn(cell);
      const parts = [key.markup];
      const marks: ChartMark[] = [];
      units.forEach((unit, i) => {
        const x = left + (i % columns) * (cell + gap);
        const y = top + key.height + size * 0.8 + Math.floor(i / columns) * (tall + gap);
        const text = input.unitText(unit);
        const edge = Math.min(cell, size * 15);
        marks.push({ key: unit.key, x: x + cell / 2, y: y + edge / 2, text });
        parts.push(
          element(
            'g',
            {},
            element('title', {}, escapeXml(text)),
            unit.network
              ? wheel(unit.network, x + cell / 2, y + edge / 2, edge / 2 - size * 0.5)
              : pen.lines(
                  x + cell / 2,
                  y + edge / 2,
                  pen.break(input.tooLarge, cell * 0.9, 4).lines,
                  'middle',
                ),
            ...names[i]!.map((line, k) =>
              pen.text(x + cell / 2, y + edge + size * (1.15 + 1.1 * k), line, {
                align: 'middle',
                size: size * 0.9,
              }),
            ),
            pen.text(x + cell / 2, y + edge + size * (1.25 + 1.1 * nameLines), unit.value, {
              align: 'middle',
              size: size * 0.9,
              weight: 600,
            }),
          ),
        );
      });
      const rows = Math.ceil(units.length / columns);
      return {
        markup: parts,
        height: key.height + size * 0.8 + rows * tall + Math.max(0, rows - 1) * gap,
        marks,
      };
    },
    units.map(input.unitText),
  );

  /** Centres in the middle, the others on a ring in the order of sectors: the same place means the same in every picture. */
  function wheel(network: SmallNetwork, cx: number, cy: number, r: number): string {
    const { place, ring, inner } = wheelPlaces(network, cx, cy, r);
    const lines = (own: boolean) =>
      network.ties
        .filter(([a, b]) => (inner.has(a) || inner.has(b)) === own)
        .map(([a, b]) => {
          const [p, q] = [place.get(a)!, place.get(b)!];
          return `M${num(p[0], 1)} ${num(p[1], 1)}L${num(q[0], 1)} ${num(q[1], 1)}`;
        })
        .join('');
    const dot = Math.max(1.6, Math.min(size * 0.3, (Math.PI * r) / Math.max(1, ring.length) / 1.15));
    const [own, others] = [lines(true), lines(false)];
    return [
      own ? element('path', { d: own, stroke: palette.faint, fill: 'none' }) : '',
      others
        ? element('path', {
            d: others,
            stroke: palette.line,
            'stroke-opacity': '0.7',
            'stroke-width': 0.8,
            fill: 'none',
          })
        : '',
      ...ring.map(({ v, sector }) => {
        const [x, y] = place.get(v)!;
        const fill = fillOf(sector);
        return element('circle', {
          cx: x,
          cy: y,
          r: dot,
          fill: fill ?? palette.page,
          stroke: fill ? null : palette.quiet,
        });
      }),
      ...network.centres.map((v) => {
        const [x, y] = place.get(v)!;
        return element('circle', {
          cx: x,
          cy: y,
          r: dot * 1.5,
          fill: palette.page,
          stroke: palette.ink,
          'stroke-width': 1.6,
        });
      }),
    ].join('');
  }

  function fillOf(sector: number): string | null {
    return sector === -2 ? palette.cross : (sectors[sector]?.fill ?? null);
  }
}
