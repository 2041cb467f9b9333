/** figure PATH: templates, formats by ending, figures kept in the project, names as codes; what is not possible is said. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../src/cli/chart-options.ts';
import { figuresAsked } from '../../src/cli/figure-options.ts';
import { helpText } from '../../src/cli/help.ts';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { chartsFor } from '../../src/figures/offered-charts.ts';
import { writeAnything } from '../../src/io/index.ts';
import type { Figure } from '../../src/model/figure.ts';
import { EVERYTHING, RELATIONAL } from '../../src/model/lens.ts';
import { HULLS, LAYOUTS } from '../../src/model/looks.ts';
import { RINGS } from '../../src/model/ring-numbers.ts';
import { checkSvg } from '../drawing/svg-check.ts';
import { bundled } from '../fixtures/bundled.ts';
import { inside } from './inside.ts';

const NETWORK = 'data/networks/delmenhorst-2012';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drehscheibe-figure-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const textOf = (svg: string): string[] => checkSvg(svg).words.map(({ text }) => text);

/** A project file with a figure of the network as it is kept: only cooperation, one body put elsewhere, a note. */
async function kept(edit: Partial<Figure> = {}): Promise<string> {
  const project = bundled('delmenhorst-2012');
  const [hub] = project.bodies.values();
  const looked = {
    lens: RELATIONAL,
    layout: 'force',
    ring: 'distance',
    sizeBy: 'degree',
    focus: null,
    hulls: null,
  };
  const figure: Figure = {
    ...figureFrom('talk', {
      id: 'figure-1',
      name: 'Vortrag',
      language: 'en',
      subject: { of: 'map', looked, places: [{ body: hub!.id, x: 0, y: 0 }] },
    }),
    words: { title: 'Who works together', subtitle: '', caption: '', notes: 'Say hello' },
    annotations: [
      { is: 'text', id: 'n', at: { body: hub!.id, x: 0.05, y: 0.1 }, text: 'Here', width: 0.2, size: 1 },
    ],
    ...edit,
  };
  const files = await writeAnything('project-file', { ...project, figures: new Map([[figure.id, figure]]) });
  const path = at('kept.drehscheibe.json');
  writeFileSync(path, files[0]!.bytes);
  return path;
}

test('a template gives page and type; words, greys, own pages come from the options', async () => {
  const out = at('f.svg');
  const { status, stderr } = await inside(
    ...['figure', NETWORK, '--template', 'council', '--page', '120x90', '--title', 'Beirat & Netz'],
    ...['--colours', 'grey', '--names', '4', '--legend', 'none', '--lang', 'de', '--out', out],
  );
  expect([status, stderr]).toEqual([0, '']);
  const svg = readFileSync(out, 'utf8');
  expect(svg.slice(0, 200)).toContain('width="120mm" height="90mm"');
  expect(textOf(svg)[0]).toBe('Beirat & Netz');
  expect(svg.includes('id="legend"')).toBe(false);
  expect(svg.match(/data-of=/g)?.length).toBeLessThanOrEqual(4);
  const colours = new Set(
    [...svg.matchAll(/(?:fill|stroke)="#(\w{2})(\w{2})(\w{2})"/g)].map((c) => c.slice(1)),
  );
  for (const [r, g, b] of colours) expect([r, b]).toEqual([g, g]);
});

test('a figure that is kept is drawn as it was made, with its own lens, language and notes', async () => {
  const path = await kept();
  const { status, stdout } = await inside('figure', path, '--figure', 'figure-1', '--lang', 'de');
  expect(status).toBe(0);
  const words = textOf(stdout);
  expect(words).toContain('Who works together');
  expect(words).toContain('Here');
  expect(words.some((word) => word.startsWith('Source'))).toBe(true);
  expect(words.some((word) => word.includes('without funding'))).toBe(true);
});

test('documents by their ending: a page as large as the paper, a slide', async () => {
  const path = await kept();
  for (const [ending, begins] of [
    ['pdf', '%PDF-'],
    ['pptx', 'PK'],
  ] as const) {
    const out = at(`f.${ending}`);
    expect((await inside('figure', path, '--figure', 'all', '--out', out)).status).toBe(0);
    expect(readFileSync(out).subarray(0, begins.length).toString('latin1')).toBe(begins);
  }
  // 338.667 × 190.5 mm in points.
  expect(readFileSync(at('f.pdf'), 'latin1')).toMatch(/MediaBox \[\s*0 0 960(\.0\d*)? 540/);
});

test('coded: no name is in it, the same secret gives the same codes', async () => {
  const draw = () =>
    inside('figure', NETWORK, '--coded', '--secret', at('secret.txt'), '--lang', 'de', '--names', '3');
  const [first, second] = [await draw(), await draw()];
  expect(first.status).toBe(0);
  expect(first.stdout).toBe(second.stdout);
  expect(existsSync(at('secret.txt'))).toBe(true);
  const found = [...bundled('delmenhorst-2012').bodies.values()].filter(({ label }) =>
    first.stdout.includes(label),
  );
  expect(found).toEqual([]);
  expect(first.stdout.includes('&lt; 3')).toBe(true);
});

describe('what is not possible is said', () => {
  test.each([
    [['--template', 'billboard'], 'poster-wide'],
    [['--page', '1x1'], '200x120'],
    [['--names', 'many'], '--names'],
    [['--ring', 'saturn'], 'formality'],
    [['--logo', 'package.json'], 'no readable PNG'],
    [['--out', 'picture.gif'], '.pptx'],
    [['--figure', 'figure-9'], 'delmenhorst-2012: no figure is kept in this project. Without --figure'],
  ])('%j', async (options, said) => {
    const { status, stderr } = await inside('figure', NETWORK, ...options, '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});

test('the help names every chart, layout and outline', () => {
  for (const language of ['de', 'en'] as const)
    for (const word of [...CHART_NAMES, ...LAYOUTS, ...HULLS, ...RINGS, ...TEMPLATES.keys()])
      expect(helpText(language)).toMatch(new RegExp(`[ |,]${word}\\b`));
});

describe('charts and several figures', () => {
  test('all: the map and every chart that the network has something for, in each language', () => {
    const options = new Map([
      ['chart', 'all'],
      ['language', 'de,en'],
    ]);
    const none = { language: 'de', out: () => {}, err: () => {} } as const;
    const found = figuresAsked(options, none)!(bundled('delmenhorst-2012'), NETWORK)!;
    const ids = found.filter(({ language }) => language === 'en').map(({ id }) => id);
    expect(ids).toEqual(['map', ...chartsFor(bundled('delmenhorst-2012'), EVERYTHING, '2026-11-22')]);
    expect(ids).toEqual(expect.arrayContaining(['ranked', 'gaps', 'sector-matrix']));
    expect(found).toHaveLength(2 * ids.length);
  });

  test('each picture in a file of its own, with the face that it is set in', async () => {
    const out = at('each/{name}-{figure}-{lang}.svg');
    const { status } = await inside('figure', NETWORK, '--chart', 'ranked,gaps', '--lang=en', '--out', out);
    expect(status).toBe(0);
    const files = ['delmenhorst-2012-gaps-en.svg', 'delmenhorst-2012-ranked-en.svg'];
    expect(readdirSync(at('each')).sort()).toEqual(files);
    const ranked = readFileSync(at('each/delmenhorst-2012-ranked-en.svg'), 'utf8');
    expect(textOf(ranked).join(' ')).toContain('n = ');
    expect(ranked).toContain('data:font/woff2');
  });

  test('several in one document; what is chosen about a chart', async () => {
    const out = at('two.pdf');
    const { status } = await inside(
      ...['figure', NETWORK, '--chart', 'ranked,gaps', '--rows', '10', '--measure', 'degree', '--out', out],
    );
    expect(status).toBe(0);
    expect(readFileSync(out, 'latin1').match(/\/MediaBox/g)?.length).toBe(2);
  });

  test('outlines, a focus and a layout change the picture', async () => {
    const plain = (await inside('figure', NETWORK)).stdout;
    const hulls = (await inside('figure', NETWORK, '--hulls', 'sector')).stdout;
    expect(hulls).not.toBe(plain);
    expect([hulls, plain].map((svg) => svg.includes('id="ground-names"'))).toEqual([true, false]);
    const hub = bundled('delmenhorst-2012').about.hub!;
    const alone = (await inside('figure', NETWORK, '--focus', hub, '--steps', '0')).stdout;
    expect(alone.match(/id="body-/g)).toHaveLength(1);
  });

  test('a kept figure by its name, changed by options', async () => {
    const path = await kept();
    const { status, stdout } = await inside('figure', path, '--figure', 'vortrag', '--title', 'Other words');
    expect(status).toBe(0);
    expect(textOf(stdout)).toContain('Other words');
    expect(textOf(stdout)).toContain('Here');
  });

  test('many networks in one go; one that cannot be read does not keep the others', async () => {
    const broken = at('broken.drehscheibe.json');
    writeFileSync(broken, '{"format":');
    const out = at('many/{name}.svg,pdf');
    const { status, stderr } = await inside(
      'figure',
      NETWORK,
      broken,
      at('nowhere.xlsx'),
      NETWORK,
      '--out',
      out,
    );
    expect(status).toBe(2);
    expect(readdirSync(at('many')).sort()).toEqual(['delmenhorst-2012.pdf', 'delmenhorst-2012.svg']);
    expect(stderr).toContain('broken.drehscheibe.json');
    expect(stderr).toContain('nowhere.xlsx” cannot be opened');
    expect(stderr).toContain('has been written already. --out with {id}, {figure} or {n}');
    expect(stderr).toMatch(/1 of 4 networks done, in /);
  });

  test('names with * are filled in where no shell did', async () => {
    const out = at('stars/{name}.svg');
    const { status } = await inside('figure', 'data/networks/d*-2012', '--out', out);
    expect(status).toBe(0);
    expect(readdirSync(at('stars'))).toEqual(['delmenhorst-2012.svg']);
  });

  test.each([
    [['--chart', 'pie'], 'sector-matrix'],
    [['--chart', 'ranked', '--funnel', 'density'], 'belongs to: funnel'],
    [['--chart', 'slope', '--from', '1850'], 'no moment of this network'],
    [['--chart', 'map,ranked'], '{name}-{figure}'],
    [['--chart', 'map,ranked', '--out', 'x.svg'], 'Several figures do not fit'],
    [['--out', '{town}.svg'], '{name}, {id}'],
    [['--focus', 'nobody'], 'is no id in this network'],
    [['--hulls', 'moon'], 'sector, group, region, none'],
    [['--figure', 'x', '--chart', 'gaps'], 'exclude each other'],
    [['--language', 'fr'], 'de, en'],
  ])('%j', async (options, said) => {
    const { status, stderr } = await inside('figure', NETWORK, ...options, '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
