/** Sector mix: one stacked bar a row, with counts and shares; the legend stands in the parts where they are wide enough. */
import { element, escapeXml } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf } from './page.ts';

export type MixPart = { readonly label: string; readonly fill: string | null; readonly count: number };
export type MixInput = ChartOptions & {
  readonly rows: readonly { readonly label: string; readonly parts: readonly MixPart[] }[];
  /** 'Dortmund, Gesundheit: 11 (73 %)' */
  readonly partText: (row: string, part: string, count: string, share: string) => string;
};

export function mixBarChart(input: MixInput): Chart {
  const { rows, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const text = rows.flatMap((row) => {
    const total = totalOf(row.parts);
    return row.parts.map((p) =>
      input.partText(
        row.label,
        p.label,
        words.number(p.count),
        words.percent(total > 0 ? p.count / total : 0),
      ),
    );
  });
  const names = rows.map((row) => pen.break(row.label, size * 14));
  const keys = new Map(rows.flatMap((r) => r.parts.map((p) => [p.label, p] as const)));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const parts: string[] = [];
      let y = top;
      // The key: one line of names, wrapping.
      let x = left;
      for (const [label, part] of keys) {
        const width = size * 1.4 + pen.measure(label, size) + size * 1.4;
        if (x > left && x + width > right) {
          x = left;
          y += size * 1.6;
        }
        parts.push(
          element('rect', {
            x,
            y: y + size * 0.1,
            width: size * 0.9,
            height: size * 0.9,
            fill: part.fill ?? palette.page,
            stroke: part.fill ?? palette.quiet,
          }),
          pen.text(x + size * 1.4, y + size * 0.9, label),
        );
        x += width;
      }
      y += size * 2.2;
      const nameWidth = Math.max(0, ...names.map((n) => n.width));
      const side = names.every((n) => n.lines.join('') === '') ? 0 : nameWidth + size;
      const bar = size * 2;
      rows.forEach((row, i) => {
        const height = Math.max(bar, names[i]!.lines.length * size * 1.2) + size * 0.8;
        const middle = y + height / 2;
        if (side > 0) parts.push(pen.lines(left + side - size, middle, names[i]!.lines, 'end'));
        parts.push(barMarkup(row.parts, left + side, right, middle - bar / 2, bar));
        y += height;
      });
      return { markup: parts.join(''), height: y - top };
    },
    text,
  );

  function barMarkup(list: readonly MixPart[], from: number, to: number, y: number, height: number): string {
    const total = totalOf(list);
    if (total === 0) {
      return element('rect', { x: from, y, width: to - from, height, fill: 'none', stroke: palette.line });
    }
    let x = from;
    return list
      .map((part) => {
        const width = ((to - from) * part.count) / total;
        const at = x;
        x += width;
        if (width === 0) return '';
        const label = words.number(part.count);
        const long = `${label} · ${words.percent(part.count / total)}`;
        const shown = [long, label].find((l) => pen.measure(l, size, 600) + size * 0.8 < width);
        return [
          element(
            'rect',
            {
              x: at + 0.5,
              y: y + 0.5,
              width: Math.max(0.5, width - 1),
              height: height - 1,
              fill: part.fill ?? palette.page,
              stroke: part.fill ?? palette.quiet,
            },
            element('title', {}, escapeXml(`${part.label}: ${long}`)),
          ),
          shown
            ? pen.text(at + width / 2, y + height / 2 + size * 0.34, shown, {
                align: 'middle',
                weight: 600,
                fill: part.fill ? readableOn(part.fill) : palette.ink,
              })
            : '',
        ].join('');
      })
      .join('');
  }
}

const totalOf = (parts: readonly MixPart[]): number => parts.reduce((sum, p) => sum + p.count, 0);

/** Black or white, whichever has the greater contrast (WCAG relative luminance). */
export function readableOn(fill: string): string {
  const channel = (at: number) => {
    const c = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
