/** UpSet: every dot where somebody sits, lengths in proportion, what has no room is said, names from people stay text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type UpsetColumn, type UpsetRow, upsetChart } from '../../../src/drawing/charts/upset.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import { checkSvg } from '../svg-check.ts';

const ACCENT = PALETTES.light.accent;

type Sets = readonly (readonly number[])[];

function draw(sets: Sets, counts: readonly number[], { width = 900, label = 'Gremium', names = '' } = {}) {
  const size = 1 + Math.max(-1, ...sets.flat());
  const rows = Array.from({ length: size }, (_, i): UpsetRow => {
    const count = counts.reduce((sum, n, c) => (sets[c]!.includes(i) ? sum + n : sum), 0);
    return { key: `${i}`, label: `${label} ${i}`, count, said: String(count), text: `Zeile ${i}: ${count}` };
  });
  const columns = sets.map(
    (own, c): UpsetColumn => ({
      key: own.join(' '),
      rows: own,
      count: counts[c]!,
      said: String(counts[c]),
      names,
      text: `Spalte ${c}: ${counts[c]}`,
    }),
  );
  const chart = upsetChart({
    width,
    palette: PALETTES.light,
    words: { title: '', note: '', number: String, percent: String },
    rows,
    columns,
    axes: { above: 'Einrichtungen in genau diesen Gremien', side: 'Mitglieder' },
    leftOut: (n) => (n === 0 ? '' : `${n} ohne Platz`),
    rest: '',
  });
  return { chart, rows, columns };
}

const numbers = (svg: string, tag: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(`<${tag} [^>]*?${name}="([\\d.]+)"[^>]*fill="${ACCENT}"`, 'g'))].map(([, n]) =>
    Number(n),
  );

/** Different sets of two or more rows of at most six, with counts. */
const anySets = fc
  .uniqueArray(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
    selector: (own) => [...own].sort().join(' '),
  })
  .map((sets) => sets.map((own) => [...own].sort((a, b) => a - b)));

test('a dot for every membership in a combination, and bars as long as their counts', () => {
  fc.assert(
    fc.property(
      anySets,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 12, maxLength: 12 }),
      (sets, all) => {
        const counts = all.slice(0, sets.length);
        const { chart } = draw(sets, counts);
        expect(numbers(chart.svg, 'circle', 'cx')).toHaveLength(sets.flat().length);
        const heights = numbers(chart.svg, 'rect', 'height');
        expect(heights).toHaveLength(sets.length);
        const unit = Math.max(...heights) / Math.max(...counts);
        heights.forEach((height, c) => {
          expect(Math.abs(height - counts[c]! * unit)).toBeLessThan(0.51);
        });
        // Joined from the first to the last of a column.
        expect([...chart.svg.matchAll(/<path d="M([\d.]+) [\d.]+V/g)]).toHaveLength(sets.length);
        expect(chart.marks).toHaveLength(sets.length + 1 + Math.max(...sets.flat()));
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing is clipped, from a phone to a wall; columns without room are counted', () => {
  const sets = Array.from({ length: 24 }, (_, i) => [i % 20, 20 - (i % 7)].sort((a, b) => a - b));
  for (const width of [330, 600, 900, 2400]) {
    const { chart, columns } = draw(
      sets,
      sets.map((_, i) => 30 - i),
      { width, label: 'Arbeitsgemeinschaft' },
    );
    checkSvg(chart.svg);
    const shown = chart.marks.filter(({ key }) => key.startsWith('column')).length;
    const said = /(\d+) ohne Platz/.exec(chart.svg)?.[1];
    expect(shown + Number(said ?? 0)).toBe(columns.length);
    for (const { x } of chart.marks) expect(x > 0 && x < width).toBe(true);
  }
});

test('who it is stands beside or below, and what people have written is text', () => {
  for (const width of [400, 1200]) {
    const { chart } = draw([[0, 1], [1]], [2, 1], {
      width,
      label: '<script>&amp;',
      names: '<b>A</b>, B & C',
    });
    checkSvg(chart.svg);
    expect(chart.svg).not.toContain('<script>');
    expect(chart.svg).toContain('&lt;b&gt;A&lt;/b&gt;, B &amp; C');
  }
});
