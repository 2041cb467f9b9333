import { beforeEach, expect, test } from 'vitest';
import { putRecord } from '../../../src/model/change.ts';
import { openProject, setLens, setSession, show } from '../../../src/state/actions.ts';
import { commit } from '../../../src/state/history.ts';
import { lookToRedo, lookToUndo, redoNext, undoLast } from '../../../src/state/looking/look-steps.ts';
import { lookedAt, openView, saveView } from '../../../src/state/looking/saved-views.ts';
import { chooseHulls, chooseLayout, chooseRing, chooseSize } from '../../../src/state/placing/layouts.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../gallery/bundled.ts';

const now = () => store.getState();
const nameOf = (id: string) => now().project.bodies.get(id)?.label;

function rename(id: string, label: string): void {
  const { project } = now();
  commit(putRecord(project, 'bodies', { ...project.bodies.get(id)!, label }), 'commands:step.move', {
    count: 1,
  });
}

beforeEach(() => {
  store.setState({ ...INITIAL });
  openProject(bundled('dortmund-2023'), { view: 'map' });
});

test('layout, rings, sizes and outlines are taken back one by one, and done again', () => {
  chooseLayout('force');
  chooseHulls('sector');
  chooseSize('betweenness');
  chooseLayout('sector-wheel');
  chooseRing('stage');
  const looked = () => [now().layout, now().hulls, now().sizeBy, now().ring];
  const seen: unknown[] = [looked()];
  for (let i = 0; i < 5; i++) {
    undoLast();
    seen.push(looked());
  }
  expect(seen).toEqual([
    ['sector-wheel', 'sector', 'betweenness', 'stage'],
    ['sector-wheel', 'sector', 'betweenness', 'distance'],
    ['force', 'sector', 'betweenness', 'distance'],
    ['force', 'sector', 'degree', 'distance'],
    ['force', null, 'degree', 'distance'],
    ['sector-wheel', null, 'degree', 'distance'],
  ]);
  expect(lookToUndo(now())).toBeNull();
  for (let i = 4; i >= 0; i--) {
    redoNext();
    expect(looked()).toEqual(seen[i]);
  }
  expect(lookToRedo(now())).toBeNull();
  expect(now().past).toEqual([]);
});

test('edits and looks are undone in the order in which they were done, and redone in the same', () => {
  const before = nameOf('do-shk');
  chooseLayout('force');
  rename('do-shk', 'A');
  chooseLayout('circular');
  const state = () => [nameOf('do-shk'), now().layout];
  undoLast();
  expect(state()).toEqual(['A', 'force']);
  undoLast();
  expect(state()).toEqual([before, 'force']);
  undoLast();
  expect(state()).toEqual([before, 'sector-wheel']);
  redoNext();
  expect(state()).toEqual([before, 'force']);
  redoNext();
  expect(state()).toEqual(['A', 'force']);
  redoNext();
  expect(state()).toEqual(['A', 'circular']);
});

test('a new edit after an undone look is what is undone and redone next', () => {
  chooseLayout('force');
  undoLast();
  rename('do-shk', 'A');
  undoLast();
  redoNext();
  expect([nameOf('do-shk'), now().layout]).toEqual(['A', 'sector-wheel']);
});

test('on other views, after opening another project, or when one looks otherwise by now, only edits are undone', () => {
  rename('do-shk', 'A');
  chooseLayout('force');
  show('table');
  undoLast();
  expect([nameOf('do-shk') === 'A', now().layout]).toEqual([false, 'force']);
  show('map');
  expect(lookToUndo(now())).toBeNull();
  redoNext();
  expect(lookToUndo(now())?.to.layout).toBe('force');
  store.setState({ layout: 'layered' });
  expect(lookToUndo(now())).toBeNull();
  openProject(bundled('delmenhorst-2012'), { view: 'map', layout: 'force' });
  expect(lookToUndo(now())).toBeNull();
});

test('by hand, moving is part of what is taken back; choosing what is shown already is no step', () => {
  chooseLayout('sector-wheel');
  expect(now().looks).toEqual([]);
  chooseLayout('force');
  chooseLayout('by-hand');
  expect([now().handFrom, now().moving]).toEqual(['force', true]);
  undoLast();
  expect([now().layout, now().moving]).toEqual(['force', false]);
  redoNext();
  expect([now().layout, now().moving, now().handFrom]).toEqual(['by-hand', true, 'force']);
});

test('opening a saved view is one step, which leads back to where one was', async () => {
  const id = saveView('Rat')!;
  const kept = lookedAt(now());
  chooseLayout('force');
  setLens({ types: ['funding'] });
  setSession({ focus: { body: 'do-shk', steps: 1 } });
  show('table');
  const before = { ...lookedAt(now()), view: 'table' };
  const looked = () => ({ ...lookedAt(now()), view: now().view });
  await openView(id);
  expect(looked()).toEqual({ ...kept, view: 'map' });
  expect(lookToUndo(now())).toMatchObject({ key: 'commands:step.openView', with: { name: 'Rat' } });
  undoLast();
  expect(looked()).toEqual(before);
  expect(nameOf('do-shk')).toBeDefined();
  redoNext();
  expect(looked()).toEqual({ ...kept, view: 'map' });
  undoLast();
  expect(now().past.map((e) => e.key)).toEqual(['commands:step.saveView']);
});

test('a view that is shown already is no step; one that was looked past since is not taken back', async () => {
  const id = saveView('Rat')!;
  await openView(id);
  expect(lookToUndo(now())).toBeNull();
  chooseLayout('force');
  await openView(id);
  setLens({ types: ['funding'] });
  expect(lookToUndo(now())).toBeNull();
});
