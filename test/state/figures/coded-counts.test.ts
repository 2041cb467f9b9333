/**
 * Charts with small counts held back, read as somebody would who wants to know them: every number that is written, every total, every place
 * in an order and every length of a bar or a ribbon, and then all values tried that fit.
 */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { compare } from '../../../src/compare/index.ts';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { share } from '../../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import type { Figure, FigureSubject } from '../../../src/model/figure.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { everyMark, marksOf } from '../../../src/publish/marks.ts';
import { drawFigure, type FigureJobs } from '../../../src/state/figures/drawing.ts';
import { lookedAt } from '../../../src/state/looking/saved-views.ts';
import { INITIAL, type State, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const work: FigureJobs = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
  communities: () => Promise.reject(new Error('not asked for')),
  analyse: async ({ graph, labels, measures }) =>
    analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
  share: ({ project, sharing, language }) => share(project, sharing, 'always the same', language),
  compare: async (question) => compare({ ...question, draws: 19 }),
};

async function draw(project: Project, subject: FigureSubject, edit: Partial<Figure> = {}) {
  const state: State = { ...INITIAL, project };
  store.setState(state, true);
  const figure = { ...figureFrom('talk', { id: 'f', name: 'F', language: 'de', subject }), isCoded: true };
  const { svg, sheet } = await drawFigure(state, { ...figure, ...edit }, undefined, undefined, work);
  return { svg, sheet, text: sheet.text.join('\n') };
}
const chart = (id: string, choices = {}): FigureSubject => ({
  of: 'chart',
  chart: id,
  lens: EVERYTHING,
  choices,
});

/** Committees with members: for each set of committees, how many bodies sit in exactly these. */
function sitting(sets: readonly (readonly [string, number])[]): Project {
  const bodies = [...'ABCDE'].map((id) => blankBody(id, 'committee', `Gremium ${id}`));
  const ties = [];
  let n = 0;
  for (const [set, count] of sets) {
    for (let i = 0; i < count; i++) {
      const member = blankBody(`m${n++}`, 'partner', `Partner ${n}`);
      bodies.push(member);
      for (const id of set)
        ties.push({ ...blankTie(`${member.id}${id}`, member.id, id), type: 'committee-membership' as const });
    }
  }
  return {
    ...emptyProject({ id: 'x', year: 2023 }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}

type Equation = { readonly columns: readonly number[]; readonly low: number; readonly high: number };

/** Values of each column that fit what is said, by trying all. */
function fitting(
  ranges: readonly (readonly [number, number])[],
  equations: readonly Equation[],
): Set<number>[] {
  const found = ranges.map(() => new Set<number>());
  const values: number[] = [];
  const go = (i: number): void => {
    if (i === ranges.length) {
      const fits = equations.every(({ columns, low, high }) => {
        const sum = columns.reduce((total, c) => total + values[c]!, 0);
        return sum >= low && sum <= high;
      });
      if (fits) for (const [k, value] of values.entries()) found[k]!.add(value);
      return;
    }
    for (let value = ranges[i]![0]; value <= ranges[i]![1]; value++) {
      values[i] = value;
      go(i + 1);
    }
  };
  go(0);
  return found;
}
const rangeOf = (said: string): readonly [number, number] =>
  said === '< 3'
    ? [1, 2]
    : said === '…'
      ? [0, 60]
      : said.startsWith('≥')
        ? [Number(said.slice(2)), 60]
        : [Number(said), Number(said)];

describe('who sits with whom', () => {
  const cases: readonly (readonly (readonly [string, number])[])[] = [
    [
      ['A', 5],
      ['B', 4],
      ['AB', 2],
    ],
    [
      ['A', 5],
      ['AB', 1],
      ['B', 1],
      ['ABC', 3],
    ],
    [
      ['A', 1],
      ['AB', 1],
      ['C', 2],
      ['CD', 7],
      ['DE', 1],
    ],
    [
      ['AB', 1],
      ['A', 1],
    ],
    [
      ['AB', 2],
      ['BC', 2],
      ['AC', 1],
    ],
  ];
  it.each(cases.map((sets) => [sets.map(([set, n]) => `${set} ${n}`).join(', '), sets] as const))(
    '%s: no column of less than three can be worked out',
    async (_, sets) => {
      const { text, svg } = await draw(sitting(sets), chart('committees'));
      const rows = [...text.matchAll(/^([^\n:]*): (\S+(?: \d+)?) Mitglied(er)?$/gm)];
      const columns = [...text.matchAll(/^(.*): Einrichtungen: (\S+(?: \d+)?)$/gm)];
      expect(columns).toHaveLength(sets.length);
      // Neither number: a singular would say that it is one.
      for (const [line, , , plural] of rows) expect(plural, line).toBe('er');
      const ranges = columns.map(([, , said]) => rangeOf(said!));
      const names = rows.map(([, name]) => name!);
      const equations = rows.map(([, name, said], i): Equation => {
        const [low, high] = rangeOf(said!);
        const others = names.filter((_, k) => k !== i);
        expect(others).not.toContain(name);
        return { columns: columns.flatMap(([, of], c) => (of!.includes(name!) ? [c] : [])), low, high };
      });
      const values = fitting(ranges, equations);
      const small = ranges.flatMap(([low, high], i) => (low !== high ? [i] : []));
      expect(small.length).toBe(sets.filter(([, n]) => n < 3).length);
      for (const i of small) expect([...values[i]!].sort(), columns[i]![0]).toEqual([1, 2]);
      expect(text).toContain('Gesamtzahlen zurückgehalten');
      expect(text).not.toMatch(/\d+ Verbindung/);
      // Nobody is listed who could be counted.
      expect(text + svg).not.toMatch(/Kooperationspartner\/in [A-Z0-9]{4}/);
    },
  );

  it('looks the same whether a small column is one or two', async () => {
    const shown = async (n: number) => {
      const { svg } = await draw(
        sitting([
          ['A', 5],
          ['B', 4],
          ['AB', n],
        ]),
        chart('committees'),
      );
      return svg.replace(/<style>[\s\S]*?<\/style>/, '').replace(/Gremium [A-Z0-9]{4}|[A-Z0-9]{4}/g, '');
    };
    const lengths = (svg: string) =>
      [...svg.matchAll(/ (?:width|height|r|x|y|d)="[^"]*"/g)].map(([at]) => at).sort();
    expect(lengths(await shown(1))).toEqual(lengths(await shown(2)));
  });
});

/** Sectors with so many ties within and between: three sectors, rows of the upper half. */
function mixed(cells: readonly number[]): Project {
  const names = ['Gesundheit', 'Soziales', 'Psycho-Soziales'] as const;
  const bodies = names.flatMap((value, s) =>
    Array.from({ length: 12 }, (_, i) => ({
      ...blankBody(`${s}-${i}`, 'partner', `Partner ${s} ${i}`),
      sector: { value, confidence: null, reason: null, alternative: null },
    })),
  );
  const pairs = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ] as const;
  const ties = pairs.flatMap(([a, b], k) =>
    Array.from({ length: cells[k]! }, (_, i) =>
      blankTie(`${k}-${i}`, `${a}-${i}`, `${b}-${a === b ? i + 6 : i}`),
    ),
  );
  return {
    ...emptyProject({ id: 'x', year: 2023 }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}

describe('ties between sectors', () => {
  const numbers = (text: string) => text.match(/\d+/g) ?? [];
  it.each(['sector-matrix', 'sector-chord'])(
    '%s: one small cell is nowhere, neither as number nor as length',
    async (id) => {
      const of = async (n: number) => draw(mixed([5, n, 4, 6, 3, 5]), chart(id));
      const [one, two] = [await of(1), await of(2)];
      expect(one.text).toContain('< 3');
      expect(one.text).not.toContain('erwartet');
      expect(numbers(one.text)).toEqual(numbers(two.text));
      const bare = (svg: string) => svg.replace(/body-\w+|[A-Z0-9]{4}/g, '');
      expect(bare(one.svg)).toBe(bare(two.svg));
      // Where nothing is small, nothing is held back.
      const open = await draw(mixed([5, 4, 4, 6, 3, 5]), chart(id));
      expect(open.text).toContain('27 Verbindungen');
    },
  );
});

describe('values of bodies', () => {
  it('ranked: neither place nor order nor length tells one from two', async () => {
    const { text, svg } = await draw(bundled('dortmund-2023'), chart('ranked', { rows: '50' }));
    const rows = [...text.matchAll(/^(\d+)\. \S.* ([A-Z0-9]{4}): (< 3|[\d.]+)/gm)];
    expect(rows.length).toBeGreaterThan(30);
    const small = rows.filter(([, , , said]) => said === '< 3');
    expect(new Set(small.map(([, place]) => place)).size).toBe(1);
    const codes = small.map(([, , code]) => code!);
    expect(codes).toEqual([...codes].sort());
    expect(text).toContain('Gesamtzahlen zurückgehalten');
    const bars = [...everyMark(marksOf(svg).marks)].flatMap((mark) =>
      mark.is === 'rect' && / < 3| 3\b/.test(`${mark.title}`) ? [Math.round(mark.width)] : [],
    );
    expect(new Set(bars).size).toBeLessThanOrEqual(1);
  });

  it('at two moments', async () => {
    const { text } = await draw(bundled('dortmund-2023'), chart('slope'));
    const said = [...text.matchAll(/: (.+) → (.+)$/gm)].flatMap(([, a, b]) => [a!, b!]);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((value) => value === '1' || value === '2')).toEqual([]);
    expect(said).toContain('< 3');
  });
});

describe('regions', () => {
  it.each(['mix', 'triangle', 'intervals', 'strip', 'networks'])(
    '%s: no share of a small count',
    async (id) => {
      const project = bundled('four-regions');
      const sectors = ['sector-share:Psycho-Soziales', 'sector-share:Gesundheit'];
      for (const indicator of id === 'mix' || id === 'triangle' ? [undefined] : sectors) {
        const { text } = await draw(project, chart(id, indicator ? { indicator } : {}));
        // By how many partners of each region are of which sector.
        for (const [, share, of] of text.matchAll(/(\d+) % .*?(\d+) Partner/g)) {
          const count = Math.round((Number(share) / 100) * Number(of));
          expect(count, text).toBeGreaterThanOrEqual(3);
        }
        expect(text).not.toMatch(/Psycho-Soziales \d/);
        expect(text).toMatch(/Nicht gesagt|Gesamtzahlen zurückgehalten/);
      }
    },
  );
});

describe('a map', () => {
  it('its legend and its totals give no small count away', async () => {
    const project = bundled('dortmund-2023');
    store.setState({ ...INITIAL, project }, true);
    const { svg } = await draw(project, { of: 'map', looked: lookedAt(store.getState()), places: [] });
    // Nor does what is said of each body.
    expect(svg).not.toMatch(/Verbindungen: [12]</);
    expect(svg).toContain('Verbindungen: &lt; 3<');
    const legend = /<g id="legend"[\s\S]*?<g id="caption"/.exec(svg)![0];
    const partOf = (part: string) =>
      [
        ...new RegExp(`<g id="legend-${part}"[\\s\\S]*?(?=<g id="legend-|<g id="caption")`)
          .exec(legend)![0]
          .matchAll(/<tspan[^>]*dx[^>]*>([^<]+)</g),
      ].map(([, said]) => said!.replace('&lt;', '<'));
    const { counts } = read(project, EVERYTHING);
    for (const [part, total] of [
      ['colour', counts.bodies],
      ['line', counts.ties],
    ] as const) {
      const said = partOf(part);
      const known = said.filter((one) => /^\d+$/.test(one)).reduce((sum, one) => sum + Number(one), 0);
      const open = said.filter((one) => one === '…').length;
      const small = said.filter((one) => one === '< 3').length;
      expect(small).toBeGreaterThan(0);
      const left = total - known;
      const values = [1, 2].filter((value) => {
        const rest = left - value;
        return open > 0 ? rest >= small - 1 + 3 * open : rest >= small - 1 && rest <= 2 * (small - 1);
      });
      expect(values, `${part}: ${said}`).toEqual([1, 2]);
    }
  });
});
