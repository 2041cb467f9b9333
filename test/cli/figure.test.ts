/** figure PATH: templates, formats by ending, figures kept in the project, names as codes; what is not possible is said. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureFrom } from '../../src/drawing/figure-templates.ts';
import { writeAnything } from '../../src/io/index.ts';
import type { Figure } from '../../src/model/figure.ts';
import { RELATIONAL } from '../../src/model/lens.ts';
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
    [['--figure', 'figure-9'], 'names no figure'],
  ])('%j', async (options, said) => {
    const { status, stderr } = await inside('figure', NETWORK, ...options, '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
