/** Looking through another lens: of a large network it is read before it is shown, and what is asked meanwhile is added. */
import { beforeEach, expect, test, vi } from 'vitest';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { openProject } from '../../../src/state/actions.ts';
import { changeLens, lookThrough } from '../../../src/state/looking/look.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const now = () => store.getState().lens;
const large = bundled('practice-135');

beforeEach(() => store.setState({ ...INITIAL }));

test('a small network is looked at otherwise at once', () => {
  openProject(bundled('dortmund-2023'));
  void changeLens(() => ({ weight: 'stated' }));
  expect(now().weight).toBe('stated');
});

test('two changes in quick succession are both there, though the first was still being read', async () => {
  openProject(large);
  const without = (type: string) => changeLens(({ types }) => ({ types: types.filter((t) => t !== type) }));
  const first = without('funding');
  expect(now().types).toContain('funding');
  await Promise.all([first, without('publicity')]);
  expect(now().types).not.toContain('funding');
  expect(now().types).not.toContain('publicity');
});

test('what was asked last is looked through, also where that is what is shown already', async () => {
  openProject(large);
  const { lens } = store.getState();
  const left = changeLens(() => ({ types: ['funding'] }));
  await lookThrough({ ...EVERYTHING, weight: lens.weight });
  await left;
  expect(now()).toBe(lens);
});

test('a lens of the network before is not looked through in the next one, nor added to', async () => {
  openProject(large);
  const left = changeLens(() => ({ types: ['funding'] }));
  openProject(bundled('dortmund-2023'));
  const { types } = now();
  await changeLens(() => ({ weight: 'stated' }));
  await left;
  await vi.waitFor(() => expect(now()).toMatchObject({ types, weight: 'stated' }), { timeout: 30_000 });
});
