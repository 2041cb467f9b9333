/** Saved views: kept in the project, so undone with it and written to its file; opened, they change the session alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readProjectFile, writeProjectFile } from '../../../src/io/project-file.ts';
import { EVERYTHING, type Lens } from '../../../src/model/lens.ts';
import {
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type SavedView,
} from '../../../src/model/project.ts';
import { openProject, setSession } from '../../../src/state/actions.ts';
import { redo, undo } from '../../../src/state/history.ts';
import { lookThrough } from '../../../src/state/looking/look.ts';
import {
  deleteView,
  isShown,
  lookedAt,
  openView,
  renameView,
  saveView,
  updateView,
} from '../../../src/state/looking/saved-views.ts';
import { INITIAL, store } from '../../../src/state/store.ts';

const P: Project = {
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map(['h', 'a', '__proto__'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([['t', { ...blankTie('t', 'h', 'a'), stage: 3 }]]),
};
const LENS: Lens = {
  ...EVERYTHING,
  where: [{ field: 'stage', is: 'least', values: ['2'], unsaid: true }],
};
const s = () => store.getState();
const view = (id: string | null): SavedView => s().project.views.get(id ?? '')!;

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(P);
});

describe('keeping', () => {
  it('holds what is shown, as one step that can be undone', () => {
    setSession({
      lens: LENS,
      layout: 'force',
      ring: 'stage',
      sizeBy: 'harmonic',
      focus: { body: 'a', steps: 1 },
    });
    const id = saveView('  Für den Rat ');
    expect(view(id)).toMatchObject({ name: 'Für den Rat', lens: LENS, layout: 'force', sizeBy: 'harmonic' });
    expect(s().past.map((e) => e.key)).toEqual(['commands:step.saveView']);
    undo();
    expect(s().project.views.size).toBe(0);
    redo();
    expect(isShown(view(id), s())).toBe(true);
  });
  it('keeps nothing without a name, and nothing in a window that only follows', () => {
    expect(saveView('  ')).toBeNull();
    store.setState({ role: 'following' });
    expect(saveView('x')).toBeNull();
    expect(s().project.views.size).toBe(0);
  });
  it('renames, replaces and deletes, each one step; what changes nothing is none', () => {
    const id = saveView('a')!;
    const other = saveView('b')!;
    expect(other).not.toBe(id);
    renameView(id, ' a ');
    updateView(id);
    expect(s().past).toHaveLength(2);
    renameView(id, 'c');
    setSession({ lens: LENS });
    updateView(id);
    expect(view(id)).toMatchObject({ name: 'c', lens: LENS });
    deleteView(id);
    expect([...s().project.views.keys()]).toEqual([other]);
    expect(saveView('d')).not.toBe(other);
    for (let n = 0; n < 4; n++) undo();
    expect(view(id)).toMatchObject({ name: 'a', lens: EVERYTHING });
  });
});

describe('opening', () => {
  it('shows it again, on the map, whatever was looked at since', async () => {
    setSession({ lens: LENS, layout: 'force', focus: { body: '__proto__', steps: 2 } });
    const id = saveView('x')!;
    const kept = lookedAt(s());
    setSession({
      lens: EVERYTHING,
      layout: 'sector-wheel',
      focus: null,
      view: 'table',
      shownBy: { ranges: [{ measure: 'degree', least: 1, most: null }], rest: 'hide' },
    });
    expect(isShown(view(id), s())).toBe(false);
    await openView(id);
    expect(lookedAt(s())).toEqual(kept);
    expect(s()).toMatchObject({ view: 'map', shownBy: { ranges: [] } });
    expect(s().past).toHaveLength(1);
  });
  it('asks the same question by the same lens, so that its answers hold', async () => {
    setSession({ lens: LENS });
    const id = saveView('x')!;
    setSession({ lens: structuredClone(LENS), layout: 'force' });
    const { lens } = s();
    await openView(id);
    expect(s().lens).toBe(lens);
    expect(s().layout).toBe('sector-wheel');
    await lookThrough(structuredClone(LENS));
    expect(s().lens).toBe(lens);
  });
  it('passes over what is gone or not known', async () => {
    const strange = { layout: 'sphere', ring: 'mood', hulls: 'cloud', focus: { body: 'gone', steps: 1 } };
    const kept: SavedView = { id: 'v', name: 'v', note: '', sizeBy: 'degree', lens: LENS, ...strange };
    openProject({ ...P, views: new Map([['v', kept]]) });
    await openView('v');
    expect(s()).toMatchObject({ layout: INITIAL.layout, ring: INITIAL.ring, focus: null, lens: LENS });
    await openView('none');
    expect(s().lens).toEqual(LENS);
  });
  it('goes with the project into its file and comes back from it', async () => {
    setSession({ lens: LENS, layout: 'force' });
    const id = saveView('Übersicht')!;
    const file = writeProjectFile(s().project);
    const { result } = readProjectFile({ name: file.name, bytes: file.bytes });
    expect(result.project?.views.get(id)).toEqual(view(id));
  });
});

describe('ranges of measures, names of ties, the small map', () => {
  const shownBy = { ranges: [{ measure: 'degree', least: 2, most: null }], rest: 'hide' } as const;
  it('are kept, shown again, and written to the file', () => {
    setSession({ shownBy, tieNames: true, minimap: false });
    const id = saveView('x')!;
    expect(isShown(view(id), s())).toBe(true);
    const { name, bytes } = writeProjectFile(s().project);
    expect(readProjectFile({ name, bytes }).result.project?.views.get(id)).toEqual(view(id));
    setSession({ shownBy: INITIAL.shownBy, tieNames: false, minimap: true });
    expect(isShown(view(id), s())).toBe(false);
    return openView(id).then(() => {
      expect([s().shownBy, s().tieNames, s().minimap]).toEqual([shownBy, true, false]);
      expect(isShown(view(id), s())).toBe(true);
    });
  });
  it('of a view from before are as they happen to be, but for ranges: it shows all', async () => {
    const id = saveView('x')!;
    const { tieNames: _, minimap: __, ...older } = view(id);
    openProject({ ...P, views: new Map([[id, older]]) });
    setSession({ shownBy, tieNames: true, minimap: false });
    await openView(id);
    expect([s().shownBy, s().tieNames, s().minimap]).toEqual([INITIAL.shownBy, true, false]);
    expect(isShown(older, s())).toBe(true);
  });
});
