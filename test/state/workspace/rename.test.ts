import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renamed } from '../../../src/model/edit/renamed.ts';
import { undo } from '../../../src/state/history.ts';
import { store } from '../../../src/state/store.ts';
import { renameOpen } from '../../../src/state/workspace/rename.ts';

describe('a name rewritten in one language', () => {
  test('counts in both where there was one name', () => {
    expect(renamed({ de: 'Netz' }, 'de', 'Neu')).toEqual({ de: 'Neu' });
    expect(renamed({ de: 'Netz' }, 'en', 'New')).toEqual({ de: 'New' });
    expect(renamed({ de: 'Netz', en: 'Netz' }, 'en', 'New')).toEqual({ de: 'New' });
  });

  test('leaves another name in the other language alone', () => {
    const before = { de: 'Netz Unna', en: 'Unna network' };
    expect(renamed(before, 'de', 'Netz Hamm')).toEqual({ de: 'Netz Hamm', en: 'Unna network' });
    expect(renamed(before, 'en', 'Hamm network')).toEqual({ de: 'Netz Unna', en: 'Hamm network' });
    expect(renamed(before, 'en', 'Netz Unna')).toEqual({ de: 'Netz Unna' });
  });
});

describe('renaming the open project', () => {
  const name = () => store.getState().project.about.name;
  const { project } = store.getState();
  beforeEach(() => {
    const about = { ...project.about, name: { de: 'Netz Unna', en: 'Unna network' } };
    store.setState({ project: { ...project, about }, language: 'de', notices: [], past: [], future: [] });
  });

  test('keeps the English name, says so, and takes the new one there on demand', async () => {
    renameOpen('  Netz Hamm ');
    expect(name()).toEqual({ de: 'Netz Hamm', en: 'Unna network' });
    await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1), { timeout: 30_000 });
    const [notice] = store.getState().notices;
    expect(notice).toMatchObject({ key: 'workspace:notice.englishStays', with: { name: 'Unna network' } });
    notice!.action!.run();
    expect(name()).toEqual({ de: 'Netz Hamm' });
    undo();
    undo();
    expect(name()).toEqual({ de: 'Netz Unna', en: 'Unna network' });
  });

  test('in English it is the English name', () => {
    store.setState({ language: 'en' });
    renameOpen('Hamm network');
    expect(name()).toEqual({ de: 'Netz Unna', en: 'Hamm network' });
  });

  test('an empty name, or the same, changes nothing', () => {
    renameOpen('  ');
    renameOpen('Netz Unna');
    expect(name()).toEqual({ de: 'Netz Unna', en: 'Unna network' });
    expect(store.getState().past).toEqual([]);
  });
});
