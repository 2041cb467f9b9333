/** Each format: recognised by content, its sample read, and what was read comes back whole from what is written. */
import { describe, expect, test } from 'vitest';
import { FORMATS, readFiles, sniffFormat, unpack, writeProject } from '../../src/io/index.ts';
import { IssueList } from '../../src/io/issue-list.ts';
import { brokenPromise, filesOf, pairsOf, sameProject } from './samples.ts';

const SAMPLES = [
  { format: 'data-package', bodies: 5, ties: 5, pairs: 5, hub: 'kiss' },
  { format: 'nodes-and-ties', bodies: 5, ties: 5, pairs: 5, hub: 'kiss' },
  { format: 'edge-list', bodies: 4, ties: 4, pairs: 4, hub: null },
  { format: 'matrix', bodies: 3, ties: 2, pairs: 2, hub: null },
  { format: 'project-file', bodies: 5, ties: 5, pairs: 5, hub: 'kiss' },
  { format: 'gexf', bodies: 3, ties: 2, pairs: 2, hub: 'kiss' },
  { format: 'graphml', bodies: 3, ties: 2, pairs: 2, hub: 'kiss' },
  { format: 'gml', bodies: 3, ties: 2, pairs: 2, hub: 'kiss' },
  { format: 'pajek', bodies: 3, ties: 2, pairs: 2, hub: 'Kontaktstelle' },
  { format: 'dl', bodies: 3, ties: 2, pairs: 2, hub: null },
  { format: 'graph-json', bodies: 3, ties: 2, pairs: 2, hub: 'kiss' },
  { format: 'questionnaire', bodies: 9, ties: 10, pairs: 10, hub: null },
];

test('every format that reads has a sample', () => {
  const read = FORMATS.filter((format) => format.read).map((format) => format.id);
  expect([...read].sort()).toEqual(SAMPLES.map((sample) => sample.format).sort());
});

describe.each(SAMPLES)('$format', ({ format, bodies, ties, pairs, hub }) => {
  const files = filesOf(`samples/${format}`);
  // Names give nothing away: recognised by content alone, except for a package, whose description has a fixed name.
  const nameless = files.map((file, i) => ({ ...file, name: `file-${i}` }));

  test('is recognised', () => {
    const opened = (all: typeof files) => unpack(all, new IssueList())!;
    expect(sniffFormat(opened(files))?.id).toBe(format);
    if (format !== 'data-package') expect(sniffFormat(opened(nameless))?.id).toBe(format);
  });

  test('is read', () => {
    const { project, issues, counts } = readFiles(files);
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(counts).toMatchObject({ bodies, ties, skipped: 0, loops: 0 });
    expect(pairsOf(project!)).toBe(pairs);
    expect(project!.about.hub).toBe(hub);
    expect(brokenPromise(project!)).toBeNull();
  });

  test.each(['data-package', 'project-file'])('comes back whole from a %s', (target) => {
    const { project } = readFiles(files);
    for (const packed of [false, true]) {
      const back = readFiles(writeProject(target, project!, packed));
      expect(back.format).toBe(target);
      expect(back.issues.filter((issue) => issue.severity !== 'note')).toEqual([]);
      expect(sameProject(project!, back.project!)).toBe(true);
    }
  });
});

test('nodes and ties written and read again keep bodies and ties', () => {
  const { project } = readFiles(filesOf('samples/nodes-and-ties'));
  const back = readFiles(writeProject('nodes-and-ties', project!));
  expect(back.format).toBe('nodes-and-ties');
  expect(sameProject({ ...project!, about: back.project!.about }, back.project!)).toBe(true);
});

test('what a format cannot write is our own mistake', () => {
  const { project } = readFiles(filesOf('samples/edge-list'));
  expect(() => writeProject('edge-list', project!)).toThrow();
});

describe.each([
  ['dortmund-2023', 37, 49, 'do-shk'],
  ['muenchen-shz-2011', 34, 33, 'muc-shz'],
  ['bayern-seko-2021', 28, 29, 'seko-bayern'],
  ['delmenhorst-2012', 14, 14, 'del-shk'],
  ['nakos-2007-national', 93, 92, 'nakos-2007-centres'],
  ['four-regions', 109, 125, null],
])('bundled network %s', (id, bodies, ties, hub) => {
  test('reads without a word and comes back whole', () => {
    const { project, issues, counts } = readFiles(filesOf(`networks/${id}`));
    expect(issues).toEqual([]);
    expect(counts).toEqual({ bodies, ties, skipped: 0, loops: 0 });
    expect(project!.about).toMatchObject({ id, hub });
    expect(brokenPromise(project!)).toBeNull();
    for (const format of ['data-package', 'project-file'])
      expect(sameProject(project!, readFiles(writeProject(format, project!, true)).project!)).toBe(true);
  });
});
