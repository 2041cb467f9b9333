/** Charts as figures: every one is drawn where the data have something for it, says why where they have not, and goes into documents. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { compare } from '../../../src/compare/index.ts';
import { materialOf } from '../../../src/compare/material.ts';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { FIGURE_CHARTS } from '../../../src/figures/charts.ts';
import { CHARTS } from '../../../src/figures/offered-charts.ts';
import { slideWords } from '../../../src/i18n/slide-words.ts';
import { share } from '../../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { sharedCommittees } from '../../../src/model/memberships.ts';
import { PRACTICE_135 } from '../../../src/practice/plan.ts';
import { makePractice } from '../../../src/practice/practice.ts';
import { publish } from '../../../src/publish/publish.ts';
import type { FigureJobs } from '../../../src/state/figures/desk.ts';
import { drawFigure } from '../../../src/state/figures/drawing.ts';
import { offeredCharts } from '../../../src/state/figures/offered-charts.ts';
import { INITIAL, type State, store } from '../../../src/state/store.ts';
import { checkSvg } from '../../drawing/svg-check.ts';
import { bundled } from '../../fixtures/bundled.ts';
import { surroundings } from '../../publish/faces.ts';

const work: FigureJobs = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
  communities: () => Promise.reject(new Error('not asked for')),
  analyse: async ({ graph, labels, measures }) =>
    analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
  compare: async (question) => compare({ ...question, draws: 99 }),
};

const DORTMUND = bundled('dortmund-2023');
const REGIONS = bundled('four-regions');
const at = (project: State['project']): State => ({ ...INITIAL, project });

type Edit = {
  readonly choices?: Readonly<Record<string, string>>;
  readonly template?: 'talk' | 'poster' | 'council';
  readonly language?: 'de' | 'en';
  readonly isCoded?: boolean;
};
async function draw(
  project: State['project'],
  chart: string,
  { choices = {}, template = 'talk', language = 'de', isCoded = false }: Edit = {},
) {
  const subject = { of: 'chart', chart, lens: EVERYTHING, choices } as const;
  const figure = { ...figureFrom(template, { id: 'f', name: 'F', language, subject }), isCoded };
  return drawFigure(at(project), figure, undefined, undefined, work);
}

beforeAll(() => store.setState({ ...INITIAL, project: DORTMUND }, true));

describe('every chart', () => {
  it('can be made, and has something to choose from only where it is read', () => {
    expect(CHARTS.map(({ id }) => id).sort()).toEqual([...FIGURE_CHARTS.keys()].sort());
  });

  it.each(CHARTS.map(({ id }) => [id]))(
    '%s: whole on slides and posters, in both languages',
    async (chart) => {
      const german = await draw(REGIONS, chart);
      const english = await draw(REGIONS, chart, { template: 'council', language: 'en' });
      for (const { svg, sheet } of [german, english]) {
        checkSvg(svg);
        expect(sheet.text.join(' ')).not.toMatch(/pictured:|comparing:|\{\{/);
        expect(sheet.title).not.toBe('');
      }
      expect(german.svg).toContain('n = 109 Einrichtungen');
    },
  );

  it('is offered where the data have something for it', () => {
    expect(offeredCharts(at(DORTMUND))).toEqual(
      expect.arrayContaining(['ranked', 'committees', 'gaps', 'moments', 'slope']),
    );
    expect(offeredCharts(at(DORTMUND))).not.toContain('strip');
    expect(offeredCharts(at(REGIONS))).toEqual(expect.arrayContaining(['strip', 'networks', 'landmap']));
    expect(offeredCharts(at(REGIONS))).not.toContain('gaps');
  });

  it('says on the page why there is no picture', async () => {
    const { svg, sheet } = await draw(DORTMUND, 'strip');
    expect(sheet.text.join(' ')).toContain('Dieses Netzwerk hat nur eine.');
    checkSvg(svg);
    expect((await draw(REGIONS, 'gaps')).sheet.text.join(' ')).toContain('eine Kontaktstelle in der Mitte');
  });

  it('goes into PDF and PowerPoint', async () => {
    const sheets = await Promise.all(
      ['committees', 'ranked', 'moments', 'networks', 'triangle', 'tiles'].map(
        async (chart) => (await draw(REGIONS, chart)).sheet,
      ),
    );
    const about = { title: 'Diagramme', author: '', language: 'de', date: '2026-11-22' } as const;
    const pdf = await publish({ make: 'pdf', sheets, about }, surroundings);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    const slides = await publish({ make: 'pptx', sheets, about, words: slideWords('de') }, surroundings);
    const files = unzipSync(slides, { filter: ({ name }) => /slides\/slide\d+\.xml$/.test(name) });
    expect(Object.keys(files)).toHaveLength(sheets.length);
    const xml = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
    expect(xml.filter((text) => /Selbsthilfe-Kontaktstelle Dortmund/.test(text)).length).toBeGreaterThan(0);
    // Shapes that can be moved, and no picture of them.
    for (const text of xml) expect(text).not.toContain('<p:pic>');
  });
});

describe('numbers', () => {
  it('ranked: as many rows as asked for, the highest first, equals in one place', async () => {
    const { graph, bodies } = read(DORTMUND, EVERYTHING);
    const degrees = bodies.map((_, v) => graph.offsets[v + 1]! - graph.offsets[v]!).sort((a, b) => b - a);
    const { sheet } = await draw(DORTMUND, 'ranked', { choices: { measure: 'degree', rows: '10' } });
    const rows = sheet.text.filter((line) => /^\d+\. /.test(line));
    expect(rows.map((line) => Number(/: ([\d.]+)/.exec(line)![1]))).toEqual(degrees.slice(0, 10));
    expect(rows.map((line) => Number.parseInt(line, 10))).toEqual(
      degrees.slice(0, 10).map((k) => 1 + degrees.filter((other) => other > k).length),
    );
    expect(sheet.title).toBe('Direkte Verbindungen: die 10 höchsten Werte');
  });

  it('bridge: the shares are those that the centre has of the shortest ways between sectors', async () => {
    const lensed = read(DORTMUND, EVERYTHING);
    const vertex = lensed.vertexOf.get(DORTMUND.about.hub!)!;
    const { graph, labels } = lensed;
    const { details } = analyse({ graph, labels, options: DEFAULT_OPTIONS }, ['sector-betweenness']);
    const sizes = [0, 1, 2].map((s) => labels.sector.filter((own, v) => own === s && v !== vertex).length);
    const { sheet, svg } = await draw(DORTMUND, 'bridge');
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ].forEach(([a, b], p) => {
      const pairs = sizes[a!]! * sizes[b!]!;
      const share = details.sectorPairs![p * graph.n + vertex]! / pairs;
      expect(sheet.text[p]!.replaceAll('\u00a0', ' ')).toContain(
        `${Math.round(100 * share)} % der kürzesten Wege, ${pairs} Paare`,
      );
    });
    expect(svg).toContain('#aa5224');
    expect((await draw(DORTMUND, 'bridge', { isCoded: true })).sheet.text.join(' ')).not.toContain('Paare');
  });

  it('committees: each with its members, each body in one combination', async () => {
    const found = sharedCommittees(read(DORTMUND, EVERYTHING), 1);
    const { sheet } = await draw(DORTMUND, 'committees');
    for (const { committee, members } of found.committees)
      expect(sheet.text).toContain(`${committee.label}: ${members.length} Mitglied`);
    expect(sheet.text.filter((line) => / Einrichtung(en)? \(/.test(line))).toHaveLength(
      found.combinations.length,
    );
  });

  it('intervals: the units and their values are those of the comparison', async () => {
    const { sheet } = await draw(REGIONS, 'intervals', { choices: { indicator: 'ties-per-centre' } });
    const source = { id: 'open', label: '', project: REGIONS, lens: EVERYTHING };
    const found = compare({ materials: [materialOf(source)], by: 'region', between: [] });
    found.units.forEach(({ label }, i) => {
      const { value } = found.values.get('ties-per-centre')![i]!;
      expect(sheet.text.find((line) => line.startsWith(`${label}:`))).toContain(String(value));
    });
    const unit = found.units.find(({ label }) => label === 'Dortmund')!;
    const without = JSON.stringify([unit.id]);
    const left = await draw(REGIONS, 'intervals', { choices: { indicator: 'ties-per-centre', without } });
    expect(left.sheet.text.some((line) => line.startsWith('Dortmund:'))).toBe(false);
    expect(left.sheet.text.some((line) => line.startsWith('Bayern:'))).toBe(true);
  });

  it('with many rows keep type that is read from afar, show the first ones and say so; in words they are all there', async () => {
    const project = makePractice(PRACTICE_135);
    for (const chart of ['intervals', 'mix']) {
      const { svg, sheet, points } = await draw(project, chart);
      expect(points, chart).toBeGreaterThan(10.8);
      expect(svg, chart).toMatch(/Gezeigt sind die ersten [1-9]\d von 135\./);
      expect(/id="drawing"[^>]*scale\(/.test(svg), chart).toBe(false);
      expect(sheet.text.filter((line) => /\b\d{3} \(/.test(line)).length, chart).toBe(135);
    }
  });

  it('coded: no name, no small count', async () => {
    for (const chart of ['ranked', 'committees', 'bridge', 'gaps', 'moments']) {
      const { svg, sheet } = await draw(DORTMUND, chart, { isCoded: true });
      for (const { label } of DORTMUND.bodies.values())
        expect(svg.includes(label) || sheet.text.join(' ').includes(label), `${chart}: ${label}`).toBe(false);
    }
  });
});
