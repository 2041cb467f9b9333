import { expect, test } from 'vitest';
import { buildScene } from '../../../src/drawing/scene.ts';
import { focused } from '../../../src/figures/picture.ts';
import { sceneWords } from '../../../src/i18n/scene-words.ts';
import { EVERYTHING, hubsOf, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';

/** a – b – c – d, and e alone. */
function chain(): Project {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  return {
    ...emptyProject({ id: 'chain' }),
    bodies: new Map(ids.map((id) => [id, blankBody(id, 'partner')])),
    ties: new Map(
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ].map(([s, t], i) => [`t${i}`, blankTie(`t${i}`, s!, t!)]),
    ),
  };
}

test('focus shows what lies within so many steps', () => {
  const lensed = read(chain(), EVERYTHING);
  const scene = buildScene({
    lensed,
    positions: { xy: new Float64Array(10), guides: null },
    theme: 'light',
    sizeBy: null,
    words: sceneWords('de', String),
    caption: { title: '', lens: '', counts: '', source: '', date: '' },
  });
  const shown = (body: string, steps: number) =>
    focused(scene, lensed, { body, steps })
      .nodes.map((n) => n.id)
      .sort();
  expect(shown('a', 0)).toEqual(['a']);
  expect(shown('a', 2)).toEqual(['a', 'b', 'c']);
  expect(shown('e', 9)).toEqual(['e']);
  expect(focused(scene, lensed, null)).toBe(scene);
  expect(focused(scene, lensed, { body: 'not there', steps: 1 })).toBe(scene);
});

test('the hub stands in the middle; without one, the centres with a network of their own do', () => {
  const leaves = Array.from({ length: 12 }, (_, i) => `p${i}`);
  const project: Project = {
    ...emptyProject({ id: 'two' }),
    bodies: new Map([
      ['x', blankBody('x', 'centre')],
      ['y', blankBody('y', 'centre')],
      ['small', blankBody('small', 'centre')],
      ['all', { ...blankBody('all', 'centre'), block: { count: null } }],
      ...leaves.map((id) => [id, blankBody(id, 'partner')] as const),
    ]),
    ties: new Map(
      leaves.flatMap((id, i) => [
        [`t${i}`, blankTie(`t${i}`, i < 6 ? 'x' : 'y', id)] as const,
        [`b${i}`, blankTie(`b${i}`, 'all', id)] as const,
      ]),
    ),
  };
  expect(hubsOf(read(project, EVERYTHING))).toEqual([0, 1]);
  expect(
    hubsOf(
      read({ ...project, about: { ...project.about, hub: 'small' } }, { ...EVERYTHING, keepUntied: true }),
    ),
  ).toEqual([2]);
});
