/** Directed networks from other programs: what has no direction here is said, and counts once the person says as what. */
import { expect, test } from 'vitest';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { textFile } from '../samples.ts';
import { bring } from './support.ts';

const GML = textFile(
  'netz.gml',
  `graph [ directed 1
  node [ id 1 label "A" ] node [ id 2 label "B" ] node [ id 3 label "C" ]
  edge [ source 1 target 2 ] edge [ source 2 target 3 ] edge [ source 3 target 1 ] ]`,
);

test('directions of ties whose type has none are counted, kept, and make arcs once a type is chosen', async () => {
  const plain = await bring([GML]);
  expect(plain.staged.undirected).toBe(3);
  const ties = [...plain.staged.project!.ties.values()];
  expect(ties.map(({ type, extra }) => [type, extra.directed])).toEqual(
    Array(3).fill(['cooperation', 'true']),
  );
  const recorded = { ...EVERYTHING, direction: 'recorded' } as const;
  expect(read(plain.staged.project!, recorded).arcs!.m).toBe(6);
  const chosen = await bring([GML], null, (decisions) => ({ ...decisions, directedType: 'support' }));
  // Said all the same, so that it can be chosen otherwise.
  expect(chosen.staged.undirected).toBe(3);
  expect([...chosen.staged.project!.ties.values()].map(({ type, extra }) => [type, extra.directed])).toEqual(
    Array(3).fill(['support', undefined]),
  );
  expect(read(chosen.staged.project!, recorded).arcs!.m).toBe(3);
});

test('types that have no direction are no choice; undirected files are not asked about', async () => {
  const asked = await bring([GML], null, (decisions) => ({ ...decisions, directedType: 'cooperation' }));
  expect([...asked.staged.project!.ties.values()].every(({ type }) => type === 'cooperation')).toBe(true);
  const both = await bring([
    textFile('netz.gml', new TextDecoder().decode(GML.bytes).replace('directed 1', 'directed 0')),
  ]);
  expect(both.staged.undirected).toBe(0);
});
