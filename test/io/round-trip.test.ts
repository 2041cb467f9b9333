/** Random projects written and read again are the same projects; random files never throw and never half-load. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InFile } from '../../src/io/format.ts';
import { FORMATS, readFiles, writeProject } from '../../src/io/index.ts';
import { anyKept } from '../model/arbitrary.ts';
import { anyProject } from './arbitrary.ts';
import { brokenPromise, filesOf, sameProject, textFile } from './samples.ts';

const keeping = fc
  .tuple(anyProject, fc.option(anyKept(anyProject), { nil: {} }))
  .map(([project, kept]) => ({ ...project, ...kept }));

describe.each(['project-file', 'data-package'])('%s', (format) => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(keeping, fc.boolean(), (project, packed) => {
        const { project: back, issues } = readFiles(writeProject(format, project, packed));
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        expect(back).not.toBeNull();
        if (!sameProject(project, back!)) expect(plain(back!)).toEqual(plain(project));
        expect(sameProject(project, back!)).toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

/** For a readable difference when it fails. */
const plain = ({ about, ...tables }: Parameters<typeof sameProject>[0]) => ({
  about,
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table.values()]])),
});

/** What every reading must keep, whatever came. */
function readSafely(files: readonly InFile[]): void {
  const own = Object.getOwnPropertyNames(Object.prototype).length;
  const { project, issues, counts } = readFiles(files);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(own);
  expect(issues.map((issue) => issue.code)).not.toContain('reader-failed');
  if (project) {
    expect(brokenPromise(project)).toBeNull();
    expect(counts).toMatchObject({ bodies: project.bodies.size, ties: project.ties.size });
  } else expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
}

const token = fc.constantFrom(
  ...[
    'id',
    'label',
    'kind',
    'Quelle',
    'Ziel',
    'Gewicht',
    'Name',
    'sector',
    'block',
    'von',
    'nach',
    'stage',
    'since',
  ],
  ...[';', ',', '\t', '|', '\n', '\r\n', '"', '""', "'", '=', ' ', '\u00a0', '\u200b', '\ufeff', '\u0000'],
  ...['1', '0', '-1', '1,5', '1.234', '1e400', 'NaN', '31.12.2023', '2023', 'x', '__proto__', 'constructor'],
  ...['{', '}', '[', ']', ':', '"format":"drehscheibe"', '"version":1', '"bodies"', '"ties"', '"about"'],
  ...['<gexf>', '<graphml>', '<!DOCTYPE x [', '&#0;', '*Vertices 3', 'dl n=3', 'graph ['],
);

test('any bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.csv', 'b.json', 'c.zip', 'd'),
      (bytes, name) => readSafely([{ name, bytes }]),
    ),
    { numRuns: 1500, seed: 5 },
  );
});

test('any text made of the words that formats know, in one file or two', () => {
  const text = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 2 }), (texts) =>
      readSafely(texts.map((t, i) => textFile(['nodes.csv', 'ties.csv'][i]!, t))),
    ),
    { numRuns: 3000, seed: 6 },
  );
});

/** Spreading them would take a stack as deep as they are long. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

test('good files with bytes changed, cut or doubled', () => {
  const samples = FORMATS.map((format) => filesOf(`samples/${format.id}`));
  const { project } = readFiles(filesOf('samples/data-package'));
  samples.push([...writeProject('data-package', project!, true)]);
  const edit = fc.record({
    file: fc.nat(),
    at: fc.nat(),
    byte: fc.nat(255),
    how: fc.constantFrom('set', 'cut', 'twice'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (files, edits) => {
        const changed = files.map((file) => ({ ...file, bytes: file.bytes.slice() }));
        for (const { file, at, byte, how } of edits) {
          const target = changed[file % changed.length]!;
          const length = target.bytes.length;
          if (length === 0) continue;
          if (how === 'set') target.bytes[at % length] = byte;
          else if (how === 'cut') target.bytes = target.bytes.slice(0, at % length);
          else target.bytes = joined(target.bytes.subarray(0, at % length), target.bytes);
        }
        readSafely(changed);
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
});
