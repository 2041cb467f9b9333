import { expect, test } from 'vitest';
import { textBytes, textPieces } from '../../src/base/text-bytes.ts';

test('a long text is the same bytes in pieces, and no character is cut in two', async () => {
  const MILLION = 1 << 20;
  for (const before of [MILLION - 2, MILLION - 1, MILLION]) {
    const text = `${'a'.repeat(before)}😀ü${'–'.repeat(20)}`;
    const bytes = await textBytes(text);
    expect(Buffer.from(bytes).equals(Buffer.from(text, 'utf8'))).toBe(true);
    for (const piece of await textPieces(text))
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(piece)).not.toThrow();
  }
  expect(await textBytes('')).toEqual(new Uint8Array());
});

test('it can be given up', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(textPieces('a'.repeat(60_000_000), stop.signal)).rejects.toThrow(/abort/i);
});
