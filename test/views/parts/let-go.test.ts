import { afterEach, expect, test, vi } from 'vitest';
import { letGo, READ_BY } from '../../../src/views/parts/let-go.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('an address is there until the image that was just given it has read it, and not for good', async () => {
  vi.useFakeTimers();
  const url = URL.createObjectURL(new Blob(['picture']));
  const isThere = () =>
    fetch(url).then(
      (found) => found.text(),
      () => null,
    );
  letGo(url);
  expect(await isThere()).toBe('picture');
  vi.advanceTimersByTime(READ_BY);
  expect(await isThere()).toBeNull();
});
