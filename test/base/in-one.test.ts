import { expect, test } from 'vitest';
import { inOne, inOneTask } from '../../src/base/in-one.ts';

test('a text in one piece is the same text', async () => {
  let text = '';
  for (let i = 0; i < 300_000; i++) text += `${i} – `;
  const plain = Array.from({ length: 300_000 }, (_, i) => `${i} – `).join('');
  expect((await inOneTask(text)) === plain).toBe(true);
  expect(inOne('')).toBe('');
  expect(await inOneTask('kurz')).toBe('kurz');
});

test('a long one can be given up, a short one is there at once', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(inOneTask('a'.repeat(3_000_000), stop.signal)).rejects.toThrow(/abort/i);
  await expect(inOneTask('a', stop.signal)).resolves.toBe('a');
});
