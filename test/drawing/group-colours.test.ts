import { expect, it } from 'vitest';
import { groupColours, groupFill } from '../../src/drawing/group-colours.ts';
import { buildScene } from '../../src/drawing/scene.ts';
import { captionOf, sceneWords } from '../../src/i18n/scene-words.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject } from '../../src/model/project.ts';

const ids = Array.from({ length: 10 }, (_, i) => `b${i}`);
const project = {
  ...emptyProject({ id: 'ten' }),
  bodies: new Map(ids.map((id) => [id, blankBody(id, 'partner')] as const)),
  ties: new Map(ids.slice(1, 9).map((id) => [id, blankTie(id, 'b0', id)] as const)),
};
const lensed = read(project, EVERYTHING);
/** Nine groups of one body each; the tenth body has none. */
const groups = groupColours(new Map(ids.slice(0, 9).map((id, g) => [id, g] as const)), {
  labels: ids.map((_, g) => `group ${g + 1}`),
  others: 'further',
  noGroup: 'alone',
  heading: 'Groups',
});
const scene = (theme: 'light' | 'dark') =>
  buildScene({
    lensed,
    positions: { xy: new Float64Array(20), guides: null },
    theme,
    sizeBy: null,
    words: sceneWords('en', String),
    caption: captionOf(project, lensed, 'en'),
    groups,
  });

it('draws bodies in the colour of their group, further groups in grey and bodies without one open', () => {
  for (const theme of ['light', 'dark'] as const) {
    const fills = scene(theme).nodes.map((mark) => mark.fill);
    expect(fills.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, g) => groupFill(g, theme)));
    expect(new Set(fills.slice(0, 8)).size).toBe(8);
    expect(fills[8]).toBe(fills[7]);
    expect(fills[9]).toBeNull();
  }
  expect(scene('light').nodes[0]!.title()).toContain('group 1');
});

it('explains them in the legend in place of the sectors', () => {
  const { legend } = scene('light');
  expect(legend.filter((e) => e.of === 'sector')).toEqual([]);
  const entries = legend.flatMap((e) => (e.of === 'group' ? [[e.label, e.count, e.heading]] : []));
  expect(entries).toHaveLength(9);
  expect(entries[0]).toEqual(['group 1', 1, 'Groups']);
  expect(entries.slice(-2)).toEqual([
    ['further', 2, 'Groups'],
    ['alone', 1, 'Groups'],
  ]);
});
