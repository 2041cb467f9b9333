/** Zips that are what they claim to be, and zips that are not. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFiles, writeProject } from '../../src/io/index.ts';
import { IssueList } from '../../src/io/issue-list.ts';
import { unzip, ZIP_LIMITS, zipped } from '../../src/io/zip.ts';
import { filesOf } from './samples.ts';

function open(bytes: Uint8Array) {
  const issues = new IssueList();
  const files = unzip({ name: 'a.zip', bytes }, issues);
  return { files, codes: issues.list().map((issue) => issue.code) };
}

describe('unzip', () => {
  test('gives the files back, litter left out', () => {
    const { files, codes } = open(
      zipSync({
        'netz/nodes.csv': strToU8('id\na\n'),
        'netz/.DS_Store': strToU8('x'),
        '__MACOSX/netz/._nodes.csv': strToU8('x'),
        'netz/leer/': new Uint8Array(),
      }),
    );
    expect(files?.map((file) => file.name)).toEqual(['netz/nodes.csv']);
    expect(new TextDecoder().decode(files![0]!.bytes)).toBe('id\na\n');
    expect(codes).toEqual([]);
  });
  test('stored and deflated, large and empty', () => {
    const large = strToU8(Array.from({ length: 50_000 }, (_, i) => `zeile ${i * 7919}`).join('\n'));
    for (const level of [0, 9] as const) {
      const { files } = open(zipSync({ large, 'empty.csv': new Uint8Array() }, { level }));
      expect(files?.map((file) => file.bytes.length)).toEqual([large.length, 0]);
      expect(Buffer.compare(files![0]!.bytes, large)).toBe(0);
    }
  });
  test('stops at the ratio by counting what really comes out', () => {
    const bytes = zipSync({ bomb: new Uint8Array(64 * 2 ** 20) }, { level: 9 });
    expect(bytes.length).toBeLessThan(100_000);
    expect(open(bytes)).toEqual({ files: null, codes: ['compression-ratio'] });
    // The same when the headers claim a size of nothing.
    const lying = bytes.slice();
    new DataView(lying.buffer).setUint32(22, 0, true);
    expect(open(lying).files).toBeNull();
  });
  test('stops at the total size where the ratio is fair', () => {
    // Hard to pack, so only the total can stop it.
    const chunk = new Uint8Array(21 * 2 ** 20);
    for (let i = 0, x = 1; i < chunk.length; i++) {
      x = (x * 1103515245 + 12345) & 0x7fffffff;
      chunk[i] = x >> 16;
    }
    const entries = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`f${i}`, chunk]));
    expect(open(zipSync(entries, { level: 0 })).codes).toEqual(['too-large']);
  });
  test('stops at the number of entries', () => {
    const entries = Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, i) => [`e${i}`, new Uint8Array(1)]),
    );
    expect(open(zipSync(entries, { level: 0 }))).toEqual({ files: null, codes: ['zip-too-many-entries'] });
  });
  test('does not open a zip inside a zip', () => {
    const inner = zipSync({ 'nodes.csv': strToU8('id\na\n') });
    const { files, codes } = open(zipSync({ 'inner.zip': inner, 'nodes.csv': strToU8('id\nb\n') }));
    expect(files?.map((file) => file.name)).toEqual(['nodes.csv']);
    expect(codes).toEqual(['zip-nested']);
  });
  test('says when there is a password', () => {
    const bytes = zipSync({ 'nodes.csv': strToU8('id\na\n') });
    bytes[6] = bytes[6]! | 1;
    expect(open(bytes)).toEqual({ files: null, codes: ['zip-encrypted'] });
  });
  test('says when it is damaged: cut anywhere, or a byte changed', () => {
    const bytes = zipSync({
      'nodes.csv': strToU8(Array.from({ length: 500 }, (_, i) => `id${i * i}`).join('\n')),
    });
    for (const length of [5, 31, 60, bytes.length >> 1]) {
      const { files, codes } = open(bytes.slice(0, length));
      expect([files, codes[0]]).toEqual([null, length <= 31 ? expect.any(String) : 'zip-damaged']);
    }
  });
  test('bytes behind the end are no damage', () => {
    const bytes = zipSync({ 'nodes.csv': strToU8('id\na\n') });
    expect(open(Uint8Array.of(...bytes, ...new Uint8Array(5000))).files).toHaveLength(1);
  });
  test('the first of two entries with one name counts', () => {
    const bytes = zipSync(
      { 'a.csv': strToU8('id\nerste\n'), 'b.csv': strToU8('id\nzweite\n') },
      { level: 0 },
    );
    const renamed = new Uint8Array(
      Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('b.csv', 'a.csv'), 'latin1'),
    );
    const { files, codes } = open(renamed);
    expect(new TextDecoder().decode(files![0]!.bytes)).toContain('erste');
    expect(codes).toEqual(['zip-duplicate-entry']);
  });
  test('names that climb out of a folder are only names', () => {
    const { files } = open(zipSync({ '../../etc/nodes.csv': strToU8('id\na\n') }));
    expect(files?.map((file) => file.name)).toEqual(['../../etc/nodes.csv']);
  });
});

test('a packed package is the same bytes each time', () => {
  const { project } = readFiles(filesOf('samples/data-package'));
  const [a] = writeProject('data-package', project!, true);
  const [b] = writeProject('data-package', project!, true);
  expect(Buffer.compare(a!.bytes, b!.bytes)).toBe(0);
  expect(zipped('x.zip', []).bytes.length).toBe(22);
});
