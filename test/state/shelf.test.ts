import { beforeEach, describe, expect, it } from 'vitest';
import { updateBodies } from '../../src/model/change.ts';
import { blankBody, emptyProject } from '../../src/model/project.ts';
import { openProject, setSession } from '../../src/state/actions.ts';
import { commit, redo, undo } from '../../src/state/history.ts';
import type { Shelf } from '../../src/state/persist/database.ts';
import { documentOf, readShelf, reopenShelved, shelve, wasReplaced } from '../../src/state/persist/shelf.ts';
import { INITIAL, type State, store } from '../../src/state/store.ts';

function memoryShelf(): Shelf & { readonly held: Map<string, Uint8Array> } {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    list: async () => [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, bytes]) => ({ key, bytes })),
    put: async (key, bytes) => void held.set(key, bytes),
    remove: async (key) => void held.delete(key),
  };
}
const projectOf = (id: string) => ({
  ...emptyProject({ id }),
  bodies: new Map([['a', blankBody('a', 'centre')]]),
});
const edit = (label: string) =>
  commit(updateBodies(store.getState().project, new Map([['a', { label }]])), 'step');
const names = () => store.getState().shelved.map((s) => s.name.de);

beforeEach(() => store.setState(INITIAL, true));

describe('wasReplaced', () => {
  const watch = (what: () => void): boolean => {
    let seen = false;
    const stop = store.subscribe((s: State, before: State) => {
      seen ||= wasReplaced(before, s);
    });
    what();
    stop();
    return seen;
  };
  it('only when an edited project, or one of the person, gives way to another', () => {
    openProject(projectOf('dortmund-2023'));
    expect(watch(() => openProject(projectOf('p')))).toBe(false);
    expect(watch(() => openProject(projectOf('q')))).toBe(true);
    edit('one');
    expect(watch(() => edit('two'))).toBe(false);
    expect(watch(undo)).toBe(false);
    expect(watch(undo)).toBe(false);
    expect(watch(redo)).toBe(false);
    expect(watch(() => setSession({ view: 'hub' }))).toBe(false);
    expect(watch(() => openProject(projectOf('q')))).toBe(true);
  });
});

describe('shelf', () => {
  it('gives a project back with its history, newest first, and is emptied by it', async () => {
    const shelf = memoryShelf();
    for (const id of ['p', 'q']) {
      openProject(projectOf(id));
      edit(`${id} edited`);
      await shelve(documentOf(store.getState()), shelf);
    }
    expect(names()).toEqual(['q', 'p']);
    openProject(projectOf('r'), { language: 'en' });
    expect(await reopenShelved(undefined, shelf)).toBe(true);
    expect(store.getState().project.bodies.get('a')?.label).toBe('q edited');
    expect(store.getState().language).toBe('en');
    undo();
    expect(store.getState().project.bodies.get('a')?.label).toBe('a');
    expect(names()).toEqual(['p']);
    expect(await reopenShelved(store.getState().shelved[0]!.key, shelf)).toBe(true);
    expect(await reopenShelved(undefined, shelf)).toBe(false);
    expect(shelf.held.size).toBe(0);
  });
  it('keeps all that are put there at once, and drops the oldest beyond ten', async () => {
    const shelf = memoryShelf();
    const documents = Array.from({ length: 13 }, (_, i) => {
      openProject(projectOf(`p${i}`));
      edit('x');
      return documentOf(store.getState());
    });
    await Promise.all(documents.map((d) => shelve(d, shelf)));
    expect(names()).toEqual(['p12', 'p11', 'p10', 'p9', 'p8', 'p7', 'p6', 'p5', 'p4', 'p3']);
  });
  it('passes over what cannot be read, and leaves it there', async () => {
    const shelf = memoryShelf();
    shelf.held.set('shelf-000000000001', new Uint8Array(40));
    openProject(projectOf('p'));
    await shelve(documentOf(store.getState()), shelf);
    await readShelf(shelf);
    expect(names()).toEqual(['p']);
    expect(shelf.held.size).toBe(2);
  });
});
