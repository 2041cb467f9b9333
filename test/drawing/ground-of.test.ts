import { expect, test } from 'vitest';
import { groundExtent } from '../../src/drawing/ground.ts';
import { groundOf } from '../../src/drawing/ground-of.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { buildScene } from '../../src/drawing/scene.ts';
import { drawScene } from '../../src/drawing/svg.ts';
import { groundLook } from '../../src/i18n/ground-words.ts';
import { captionOf, sceneWords } from '../../src/i18n/scene-words.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { levelsOf } from '../../src/model/levels.ts';
import { bundled, degrees, layoutInput } from '../gallery/bundled.ts';

const project = bundled('dortmund-2023');
const lensed = read(project, EVERYTHING);

function placed(id: string, language: 'de' | 'en' = 'de') {
  const positions = LAYOUTS_BY_ID.get(id)!.run(layoutInput(lensed, { level: levelsOf(lensed) }));
  const look = groundLook({ lensed, language, groups: null }, PALETTES.light, () => '#000000');
  return { positions, ...groundOf(positions.guides!, positions.xy, look) };
}

test.each(['two-mode', 'layered', 'circular'])(
  '%s: what is said of the fields counts everybody once',
  (id) => {
    const { ground } = placed(id);
    const members = ground.fields!.flatMap((field) => field.members);
    expect(new Set(members).size).toBe(members.length);
    // In columns, those tied to many stand between.
    expect(lensed.graph.n - members.length).toBe(id === 'two-mode' ? 2 : 0);
  },
);

test('words of the ground, in both languages', () => {
  expect(placed('layered').ground.names.map(({ text }) => text)).toEqual([
    'Bund (3)',
    'Land (4)',
    'Region (2)',
    'lokal (24)',
    'Ebene nicht angegeben (4)',
  ]);
  expect(placed('two-mode', 'en').ground.names.map(({ text }) => text)).toEqual([
    '3 bodies in a committee or network',
    '20 bodies in no committee or network',
    '12 committees and networks',
  ]);
  const circle = placed('circular').ground.names.map(({ text }) => text);
  expect(circle).toEqual(['Gesundheit', 'Soziales', 'Psycho-Soziales', 'Sektorübergreifend', 'Ohne Sektor']);
});

test('triangle: ties of those who have no place in it are faint, and true places have lines', () => {
  const { positions, ground, toward, aside } = placed('sector-triangle');
  const scene = buildScene({
    lensed,
    positions,
    theme: 'light',
    sizeBy: { values: degrees(lensed), label: 'x' },
    words: sceneWords('de', () => ''),
    caption: captionOf(project, lensed, 'de'),
    ground: { ground, toward, ...(aside ? { aside } : {}) },
  });
  const faint = scene.edges.filter(({ colour }) => colour === PALETTES.light.faint);
  expect(faint.length).toBeGreaterThan(0);
  for (const { source, target } of faint) expect(aside![source] || aside![target]).toBeTruthy();
  expect(ground.shapes.some(({ closed, dash }) => !closed && dash !== null)).toBe(true);
  // Nothing of the ground is cut off, and no name of a body stands on a heading.
  const page = { x0: 0, y0: 0, x1: 1100, y1: 720 };
  const { frame, labels } = drawScene(scene, page);
  const [x0, y0, x1, y1] = groundExtent(ground)!;
  expect(frame.cx + frame.scale * x0).toBeGreaterThanOrEqual(0);
  expect(frame.cx + frame.scale * x1).toBeLessThanOrEqual(1100);
  expect(frame.cy + frame.scale * y0).toBeGreaterThanOrEqual(0);
  expect(frame.cy + frame.scale * y1).toBeLessThanOrEqual(720);
  expect(labels.length).toBeGreaterThan(30);
});
