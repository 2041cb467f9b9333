import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyMark, groupOf, type Mark, marksOf, type Picture, wordsOf } from '../../src/publish/marks.ts';
import { segmentsOf } from '../../src/publish/path-data.ts';
import { FIGURES } from '../gallery/figures.ts';
import '../../src/i18n/all.ts';
import { drawMarks } from './draw-marks.ts';

const svg = (body: string, defs = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 200 100"><title>A &amp; B</title><desc>d</desc><defs>${defs}</defs>${body}</svg>`;
const only = <K extends Mark['is']>(body: string, is: K): Extract<Mark, { is: K }> =>
  [...everyMark(marksOf(svg(body)).marks)].find((mark): mark is Extract<Mark, { is: K }> => mark.is === is)!;

/** Everything of a picture but its numbers, and these. */
function parted(picture: Picture): { readonly said: string; readonly numbers: readonly number[] } {
  const numbers: number[] = [];
  const said = JSON.stringify(picture, (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    return typeof value === 'number' ? 0 : value instanceof Map ? [...value] : value;
  });
  return { said, numbers };
}

/** Of each sort of picture one that is drawn quickly. */
const SOME = new Set([
  'chord',
  'compare-tiles',
  'compare-slope',
  'matrix-dark',
  'delmenhorst-wheel',
  'mix-bar',
]);

describe('marks of a picture', () => {
  test('drawn again, they are the same marks', () => {
    const few = FIGURES.filter(({ name }) => SOME.has(name));
    expect(few).toHaveLength(SOME.size);
    for (const { draw } of few) {
      const picture = marksOf(draw().svg);
      expect([...everyMark(picture.marks)].length).toBeGreaterThan(5);
      const again = marksOf(drawMarks(picture));
      // A text of several lines comes back as several texts.
      const [now, then] = [again, picture].map((p) => parted({ ...p, marks: shapes(p.marks) }));
      expect(now!.said === then!.said).toBe(true);
      const off = now!.numbers.map((value, i) => Math.abs(value - then!.numbers[i]!));
      expect(off.reduce((most, by) => Math.max(most, by), 0)).toBeLessThan(1e-5);
      expect(lines(again)).toEqual(lines(picture));
    }
  });

  test('stand where transforms put them', () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(number, number, number, number, fc.integer({ min: 1, max: 4 }), (x, y, dx, dy, s) => {
        const circle = only(
          `<g transform="translate(${dx} ${dy}) scale(${s})"><circle cx="${x}" cy="${y}" r="3" stroke="#000" stroke-width="2" stroke-dasharray="1 2 3"/></g>`,
          'circle',
        );
        expect(circle.cx).toBeCloseTo(s * x + dx);
        expect(circle.cy).toBeCloseTo(s * y + dy);
        expect([circle.r, circle.stroke!.width]).toEqual([3 * s, 2 * s]);
        expect(circle.stroke!.dash).toEqual([1, 2, 3, 1, 2, 3].map((v) => v * s));
      }),
      { numRuns: 30 },
    );
    const text = only('<text x="10" y="5" transform="rotate(90 10 20)">x</text>', 'text');
    expect(text.turn).toBeCloseTo(90);
    expect(text.lines[0]!.x).toBeCloseTo(25);
    expect(text.lines[0]!.y).toBeCloseTo(20);
  });

  test('take their looks from what they are in', () => {
    const path = only(
      '<g fill="none" stroke="#ABC" stroke-opacity="0.5" opacity="0.5"><path stroke-width="3" d="M0 0h4" stroke-linecap="round"/></g>',
      'path',
    );
    expect(path.fill).toBeNull();
    expect(path.stroke).toEqual({
      colour: '#aabbcc',
      opacity: 0.25,
      width: 3,
      dash: [],
      cap: 'round',
      join: 'miter',
    });
    expect(only('<rect width="4" height="2"/>', 'rect').fill).toEqual({
      of: 'colour',
      colour: '#000000',
      opacity: 1,
    });
  });

  test('texts are lines of runs, with gaps and halos', () => {
    const text = only(
      '<text font-size="10" font-weight="600" text-anchor="end" stroke="#fff" stroke-width="2"><tspan x="1" y="2">Eins  zwei</tspan><tspan x="1" y="14">drei<tspan dx="4" fill="#f00"> 4</tspan></tspan></text>',
      'text',
    );
    expect(wordsOf(text)).toBe('Eins zwei drei 4');
    expect(text.lines.map(({ x, y, anchor }) => [x, y, anchor])).toEqual([
      [1, 2, 'end'],
      [1, 14, 'end'],
    ]);
    expect(text.lines[1]!.runs.map(({ gap, fill, weight }) => [gap, fill.colour, weight])).toEqual([
      [0, '#000000', 600],
      [4, '#ff0000', 600],
    ]);
    expect(text.halo).toMatchObject({ colour: '#ffffff', width: 2 });
  });

  test('keep ids, titles and data; people’s text is text', () => {
    const group = groupOf(
      marksOf(svg('<g id="body-x" data-of="&lt;y&gt;"><title>&lt;script&gt;</title><circle r="1"/></g>')),
      'body-x',
    )!;
    expect([group.title, group.data.get('of')]).toEqual(['<script>', '<y>']);
    expect(marksOf(svg('')).title).toBe('A & B');
  });

  test('a circle drawn by two half arcs is a circle; other arcs are none', () => {
    expect(only('<path d="M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"/>', 'circle')).toMatchObject({
      cx: 5,
      cy: 5,
      r: 4,
    });
    expect(only('<path d="M1 5a4 3 0 1 0 8 0a4 3 0 1 0 -8 0Z"/>', 'circle')).toBeUndefined();
  });

  test('patterns are tiles; what fills with them names them', () => {
    const picture = marksOf(
      svg(
        '<rect width="9" height="9" fill="url(#p)"/>',
        '<pattern id="p" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="1.6" fill="#123456"/></pattern>',
      ),
    );
    expect(picture.patterns.get('p')).toMatchObject({
      width: 3,
      height: 3,
      marks: [{ is: 'rect', height: 1.6 }],
    });
    expect(picture.marks[0]).toMatchObject({ fill: { of: 'pattern', pattern: 'p' } });
  });

  test('what drawing never writes is refused', () => {
    for (const body of [
      '<script>x</script>',
      '<foreignObject/>',
      '<image href="https://example.org/x.png"/>',
      '<use/>',
    ]) {
      expect(() => marksOf(svg(body))).toThrow();
    }
    expect(() => marksOf('<svg')).toThrow();
  });
});

describe('path data', () => {
  test('all commands end where they say', () => {
    expect(segmentsOf('M1 2l3 4H0v-1z')).toEqual([['M', 1, 2], ['L', 4, 6], ['L', 0, 6], ['L', 0, 5], ['Z']]);
    expect(segmentsOf('M0 0Q3 0 3 3T6 6').at(-1)).toEqual(['C', 3, 5, 4, 6, 6, 6]);
    expect(segmentsOf('M0 0C0 1 1 2 2 2S4 3 4 4').at(-1)).toEqual(['C', 3, 2, 4, 3, 4, 4]);
    expect(() => segmentsOf('M0 0L1')).toThrow();
    expect(() => segmentsOf('M0 0X1 1')).toThrow();
  });

  test('an arc stays on its circle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.2, noNaN: true }),
        fc.double({ min: 0.2, max: 6, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (from, sweep, r) => {
          const at = (angle: number) => `${r * Math.cos(angle)} ${r * Math.sin(angle)}`;
          const arc = segmentsOf(`M${at(from)}A${r} ${r} 0 ${sweep > Math.PI ? 1 : 0} 1 ${at(from + sweep)}`);
          let [x, y] = [arc[0]![1]!, arc[0]![2]!];
          for (const s of arc.slice(1)) {
            if (s[0] !== 'C') throw new Error(s[0]);
            for (const t of [0.25, 0.5, 0.75]) {
              const u = 1 - t;
              const point = [0, 1].map(
                (k) =>
                  u ** 3 * (k ? y : x) +
                  3 * u * u * t * s[(1 + k) as 1]! +
                  3 * u * t * t * s[(3 + k) as 3]! +
                  t ** 3 * s[(5 + k) as 5]!,
              );
              expect(Math.hypot(...point) / r).toBeCloseTo(1, 3);
            }
            [x, y] = [s[5], s[6]];
          }
          expect(x).toBeCloseTo(r * Math.cos(from + sweep), 4);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Without texts, whose lines are compared for themselves. */
const shapes = (marks: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((mark): Mark[] =>
    mark.is === 'text' ? [] : mark.is === 'group' ? [{ ...mark, marks: shapes(mark.marks) }] : [mark],
  );
const lines = (picture: Picture) =>
  [...everyMark(picture.marks)].flatMap((mark) =>
    mark.is === 'text'
      ? mark.lines.map((line) => [
          line.x.toFixed(2),
          line.y.toFixed(2),
          line.anchor,
          mark.turn.toFixed(2),
          line.runs.map((run) => [run.text, run.weight, run.size.toFixed(2), run.fill.colour]),
        ])
      : [],
  );
