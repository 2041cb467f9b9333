/** What is worked out ahead of a deletion is what the deletion makes, and is used for that one alone. */
import { beforeEach, expect, test } from 'vitest';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { changeBody, remove } from '../../../src/state/edit/bodies.ts';
import { changeAhead, forgetAhead, removeAhead } from '../../../src/state/edit/remove-ahead.ts';
import { undo } from '../../../src/state/history.ts';
import { selectLensed } from '../../../src/state/select.ts';
import { store } from '../../../src/state/store.ts';

const BODIES = 1800;
const id = (v: number): string => `b${v % BODIES}`;
const records = <T extends { readonly id: string }>(count: number, of: (i: number) => T): Map<string, T> =>
  new Map(Array.from({ length: count }, (_, i) => of(i)).map((record) => [record.id, record]));
const large: Project = {
  ...emptyProject({ id: 'large', hub: 'b0' }),
  bodies: records(BODIES, (v) => blankBody(id(v), 'partner')),
  ties: records(3600, (i) => blankTie(`t${i}`, id(i), id(i * 7 + 1))),
};
const still = new AbortController().signal;
const open = (project: Project) =>
  store.setState({ project, lens: EVERYTHING, past: [], future: [], selected: null, role: 'editing' });

beforeEach(() => {
  forgetAhead();
  open(large);
});

test('who says yes afterwards gets the network, and the reading of it, that were worked out', async () => {
  selectLensed(store.getState());
  const what = { bodies: ['b0', 'b5'], ties: ['t9'] };
  const ahead = (await removeAhead(what, still))!;
  expect(store.getState().project).toBe(large);
  remove({ bodies: [...what.bodies], ties: [...what.ties] });
  const now = store.getState();
  expect(now.project).toBe(ahead);
  expect(now.past).toHaveLength(1);
  expect(now.project.about.hub).toBeNull();
  expect(selectLensed(now)).toEqual(read(ahead, EVERYTHING));
  undo();
  expect(new Set(store.getState().project.ties.keys())).toEqual(new Set(large.ties.keys()));
  expect(selectLensed(store.getState())).toEqual(read(store.getState().project, EVERYTHING));
});

test('another removal, or one from another state of the network, is worked out anew', async () => {
  await removeAhead({ bodies: ['b1'] }, still);
  expect(changeAhead(large, { bodies: ['b1'], ties: [] })).not.toBeNull();
  expect(changeAhead(large, { bodies: ['b1', 'b2'] })).toBeNull();
  expect(changeAhead(large, { ties: ['b1'] })).toBeNull();
  changeBody('b1', { label: 'Neu' });
  expect(changeAhead(store.getState().project, { bodies: ['b1'] })).toBeNull();
  remove({ bodies: ['b1'] });
  expect(store.getState().past.at(-1)!.change.bodies.removed.get('b1')?.label).toBe('Neu');
  expect(selectLensed(store.getState())).toEqual(read(store.getState().project, EVERYTHING));
});

test('who says no goes on from the network as it is', async () => {
  const before = selectLensed(store.getState());
  await removeAhead({ bodies: ['b3'] }, still);
  forgetAhead();
  changeBody('b4', { label: 'Anders' });
  const after = selectLensed(store.getState());
  expect(after.graph).toBe(before.graph);
  expect(after).toEqual(read(store.getState().project, EVERYTHING));
});

test('a question that is withdrawn leaves nothing behind; of a small network nothing is worked out', async () => {
  const stop = new AbortController();
  const asked = removeAhead({ bodies: ['b3'] }, stop.signal);
  stop.abort();
  await expect(asked).rejects.toThrow();
  expect(changeAhead(large, { bodies: ['b3'] })).toBeNull();
  open({ ...large, bodies: new Map([...large.bodies].slice(0, 3)), ties: new Map() });
  expect(await removeAhead({ bodies: ['b1'] }, still)).toBeNull();
});
