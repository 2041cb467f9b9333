import { beforeEach, expect, it } from 'vitest';
import {
  type Communities,
  communities,
  USUAL_COMMUNITIES,
} from '../../../src/analysis/communities/communities.ts';
import { sharedWithoutTie } from '../../../src/analysis/two-mode/shared.ts';
import { EVERYTHING, read, withCommittees } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { openProject, setLens } from '../../../src/state/actions.ts';
import { undo } from '../../../src/state/history.ts';
import { store } from '../../../src/state/store.ts';
import { selectGroups } from '../../../src/state/testing/grouping.ts';
import {
  colourByGroups,
  keepGroups,
  orderOf,
  spotlight,
  tiedOtherwise,
} from '../../../src/state/testing/groups.ts';

/** Two triangles, joined by one tie, and __proto__ alone; records in no order. */
function triangles(): Project {
  const ids = ['f', 'a', '__proto__', 'c', 'b', 'e', 'd'];
  return {
    ...emptyProject({ id: 'triangles' }),
    bodies: new Map(
      ids.map((id) => [id, { ...blankBody(id, 'partner'), extra: { colour: 'red' } }] as const),
    ),
    ties: new Map(
      ['ab', 'bc', 'ca', 'cd', 'de', 'ef', 'fd'].map((p) => [p, blankTie(p, p[0]!, p[1]!)] as const),
    ),
  };
}
const found = () => {
  const lensed = read(store.getState().project, store.getState().lens);
  const { graph, labels } = lensed;
  const order = orderOf(lensed);
  const answer = communities({ ...USUAL_COMMUNITIES, graph, labels, order, weighted: false }) as Communities;
  return { lensed, answer };
};
beforeEach(() => openProject(triangles()));

it('orders bodies by id, so that the group of the first id comes first', () => {
  const { lensed, answer } = found();
  expect([...orderOf(lensed)].map((v) => lensed.bodies[v]!.id)).toEqual([
    '__proto__',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ]);
  expect(answer.groupOf[lensed.vertexOf.get('a')!]).toBe(0);
  expect(answer.groupOf[lensed.vertexOf.get('f')!]).toBe(1);
});

it('colours the map for as long as project and lens stay the same', () => {
  const { lensed, answer } = found();
  colourByGroups(lensed, answer, 'de');
  const colours = selectGroups(store.getState())!;
  expect(colours.looks[colours.of.get('a')!]!.label).toBe('Gruppe 1');
  expect(colours.of.has('__proto__')).toBe(false);
  setLens({ keepUntied: true });
  expect(selectGroups(store.getState())).toBeNull();
});

it('keeps groups as a column in one step, which undo takes back', async () => {
  const { lensed, answer } = found();
  colourByGroups(lensed, answer, 'en');
  expect(await keepGroups(lensed, answer, 'en')).toBe(true);
  expect(selectGroups(store.getState())).not.toBeNull();
  const { project, past } = store.getState();
  expect(past).toHaveLength(1);
  expect(project.bodies.get('a')!.extra).toEqual({ colour: 'red', 'Group in the network': 'Group 1' });
  expect(project.bodies.get('__proto__')!.extra).toEqual({ colour: 'red' });
  undo();
  expect(store.getState().project.bodies.get('a')!.extra).toEqual({ colour: 'red' });
});

it('writes nothing where the network was changed meanwhile', async () => {
  const { lensed, answer } = found();
  const kept = keepGroups(lensed, answer, 'en');
  openProject(triangles());
  expect(await kept).toBe(false);
  expect(store.getState().past).toEqual([]);
});

it('lights bodies up on the map until another network is opened', () => {
  spotlight(['a', 'b'], 'Group 1');
  expect(store.getState()).toMatchObject({ view: 'map', spotlight: { ids: ['a', 'b'], what: 'Group 1' } });
  openProject(triangles());
  expect(store.getState().spotlight).toBeNull();
});

it('finds ties that the lens leaves out, and reads committees as bodies', () => {
  const project: Project = {
    ...emptyProject({ id: 'committee' }),
    bodies: new Map([
      ...['a', 'b', 'c'].map((id) => [id, blankBody(id, 'partner')] as const),
      ['k', blankBody('k', 'committee')] as const,
    ]),
    ties: new Map([
      ...['a', 'b', 'c'].map((id) => [id, blankTie(id, id, 'k', 'committee-membership')] as const),
      ['f', blankTie('f', 'b', 'a', 'funding')] as const,
    ]),
  };
  const lens = { ...EVERYTHING, types: EVERYTHING.types.filter((t) => t !== 'funding') };
  const lensed = read(project, lens);
  const pairs = sharedWithoutTie(lensed.graph, lensed.labels.affiliation!, { least: 1, most: 9, of: null });
  expect(pairs.total).toBe(3);
  const tied = tiedOtherwise(project, { lensed, pairs });
  expect([tied('a', 'b'), tied('b', 'a'), tied('a', 'c')]).toEqual([true, true, false]);
  expect(withCommittees({ ...lens, affiliations: 'projected' }).affiliations).toBe('bodies');
  expect(withCommittees(lens)).toBe(lens);
});
