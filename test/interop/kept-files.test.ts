/**
 * Files that igraph and networkx wrote, and files after the published descriptions of Gephi's, yEd's, UCINET's and Pajek's
 * formats: read here, and held to what `files/expected.json` says is in them. How they were made: see README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import type { Body, Tie } from '../../src/model/project.ts';
import { filesOf, sameProject } from '../io/samples.ts';

const FOLDER = join(import.meta.dirname, 'files');

type Values = Readonly<Record<string, string | number>>;
type Expected = {
  readonly by: string;
  readonly n: number;
  readonly m: number;
  readonly nodes: readonly Values[];
  readonly edges: readonly Values[];
};
const EXPECTED = Object.entries(
  JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>,
);

/** What a record says under a name, as a file would say it. */
function said(record: Body | Tie, name: string): unknown {
  if (name === 'sector' && 'sector' in record) return record.sector?.value;
  if (name === 'note') return record.note?.de;
  if (Object.hasOwn(record, name) && name !== 'extra') return (record as Record<string, unknown>)[name];
  return record.extra[name];
}

/** Numbers are compared as numbers: programs write 4 as 4, 4.0 or 4.0000. */
function expectSame(record: Body | Tie, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'source' || name === 'target') continue;
    const found = said(record, name);
    if (typeof value === 'number') expect([name, Number(found)]).toEqual([name, value]);
    else expect([name, found]).toEqual([name, value]);
  }
}

describe.each(EXPECTED)('%s', (file, { n, m, nodes, edges }) => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const read = async () =>
    readFiles([
      { name: name.replace(/\.\w+$/, ''), bytes: new Uint8Array(readFileSync(join(FOLDER, file))) },
    ]);

  test('n, m and every attribute', async () => {
    const { project, issues, counts } = await read();
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(counts).toMatchObject({ bodies: n, ties: m, skipped: 0, loops: 0 });
    const byLabel = new Map([...project!.bodies.values()].map((body) => [body.label, body] as const));
    expect([...byLabel.keys()].sort()).toEqual(nodes.map((node) => String(node.label)).sort());
    for (const node of nodes) expectSame(byLabel.get(String(node.label))!, node);

    const labelOf = (id: string) => project!.bodies.get(id)!.label;
    const keyOf = (ends: readonly string[], weight: unknown) =>
      JSON.stringify([[...ends].sort(), Number(weight ?? 0)]);
    const ties = new Map(
      [...project!.ties.values()].map(
        (tie) => [keyOf([labelOf(tie.source), labelOf(tie.target)], tie.weight), tie] as const,
      ),
    );
    expect(ties.size).toBe(m);
    for (const edge of edges) {
      const tie = ties.get(keyOf([String(edge.source), String(edge.target)], edge.weight));
      expect([edge, tie !== undefined]).toEqual([edge, true]);
      expectSame(tie!, edge);
    }
  });

  test('directions are kept', async () => {
    const { project } = await read();
    if (!/-directed/.test(name)) return;
    const { source, target } = [...project!.ties.values()].find((tie) => tie.weight === 1500)!;
    expect([source, target].map((id) => project!.bodies.get(id)!.label)).toEqual([
      'Bürgerstiftung',
      'Kontaktstelle Süd',
    ]);
  });
});

describe('our own files, read and written again by another program', () => {
  const BACK = join(FOLDER, 'back');
  test.each(readdirSync(BACK))('%s is still the same project', async (file) => {
    const { project, issues } = await readFiles([
      { name: 'netz', bytes: new Uint8Array(readFileSync(join(BACK, file))) },
    ]);
    expect(issues.filter((issue) => issue.severity !== 'note')).toEqual([]);
    const { project: ours } = await readFiles(filesOf('networks/dortmund-2023'));
    expect(sameProject(ours!, project!)).toBe(true);
  });
  test('there are four', () => expect(readdirSync(BACK)).toHaveLength(4));
});

test('every kept file of a program is looked at', () => {
  expect(EXPECTED.filter(([, { by }]) => by.startsWith('igraph'))).toHaveLength(6);
  expect(EXPECTED.filter(([, { by }]) => by.startsWith('networkx'))).toHaveLength(16);
});
