import { expect, it } from 'vitest';
import { besideSvg } from '../../src/drawing/beside.ts';
import { buildScene } from '../../src/drawing/scene.ts';
import { captionOf, sceneWords } from '../../src/i18n/scene-words.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { play } from '../../src/model/plan.ts';
import { blankBody, blankTie, emptyProject, type PlanStep, type Project } from '../../src/model/project.ts';
import { sceneOfPlay } from '../../src/state/what-if/what-if-scene.ts';

const project: Project = {
  ...emptyProject({ id: 'n', hub: 'h', name: { de: 'Netz <1>' } }),
  bodies: new Map(
    ['h', 'a', 'b'].map((id) => [id, blankBody(id, id === 'h' ? 'centre' : 'partner', `Stelle ${id}`)]),
  ),
  ties: new Map([blankTie('ha', 'h', 'a'), blankTie('ab', 'a', 'b')].map((tie) => [tie.id, tie])),
};
const lensed = read(project, EVERYTHING);
const base = buildScene({
  lensed,
  positions: { xy: Float64Array.from([0, 0, 0.5, 0.2, 0.9, -0.4]), guides: null },
  theme: 'light',
  sizeBy: null,
  words: sceneWords('de', String),
  caption: captionOf(project, lensed, 'de'),
});
const steps: readonly PlanStep[] = [
  { do: 'remove-body', id: 'a' },
  { do: 'add-body', body: blankBody('x', 'partner', 'Neue Stelle') },
  { do: 'add-tie', tie: { ...blankTie('hx', 'h', 'x'), status: 'planned' } },
];
const after = sceneOfPlay(base, {
  project,
  steps,
  played: play(project, steps),
  lensed,
  cutOff: new Set(['b']),
  session: { language: 'de', ring: 'distance' },
  theme: 'light',
});

it('nobody moves; who goes, comes or is cut off is marked, and so are the ties', () => {
  const place = ({ id, x, y, r }: (typeof after.nodes)[number]) => [id, x, y, r];
  expect(after.nodes.filter(({ id }) => id !== 'x').map(place)).toEqual(base.nodes.map(place));
  expect(after.nodes.map(({ id, played }) => [id, played])).toEqual([
    ['h', undefined],
    ['a', 'gone'],
    ['b', 'cut-off'],
    ['x', 'new'],
  ]);
  expect(after.edges.map(({ id, played }) => [id, played])).toEqual([
    ['ha', 'gone'],
    ['ab', 'gone'],
    ['hx', 'new'],
  ]);
  const fresh = after.nodes.find(({ id }) => id === 'x')!;
  for (const { x, y } of base.nodes) expect(Math.hypot(x - fresh.x, y - fresh.y)).toBeGreaterThan(0.09);
});

it('both states stand on one page, with the signs that are in it and escaped names', () => {
  const signs = { gone: 'fällt weg', new: 'kommt hinzu', 'cut-off': 'abgeschnitten' };
  const sides = [
    { title: 'Vorher', scene: base },
    { title: 'Nachher <neu>', scene: after },
  ];
  const svg = besideSvg(sides, { fontDataUri: null, signs, note: 'Daten unverändert.' });
  for (const text of [
    'Vorher',
    'Nachher &lt;neu&gt;',
    'fällt weg',
    'kommt hinzu',
    'abgeschnitten',
    'Daten unverändert.',
  ])
    expect(svg).toContain(text);
  expect(svg).not.toContain('<neu>');
  const plain = besideSvg([sides[0]!], { fontDataUri: null, signs, note: '' });
  expect(plain).not.toContain('abgeschnitten');
});
