import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Base64, sha256Bytes } from '../../src/base/sha256.ts';

test('digests are those of Node, whatever the length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha256Bytes(bytes)).toString('hex')).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }),
    { numRuns: 100 },
  );
  expect(sha256Base64('Übersicht')).toBe(createHash('sha256').update('Übersicht').digest('base64'));
});
