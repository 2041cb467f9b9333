/** Reading again after an edit answers what reading anew would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, updateBodies, updateTies } from '../../src/model/change.ts';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import type { Body, Tie } from '../../src/model/project.ts';
import { reread } from '../../src/model/reread.ts';
import { bundled } from '../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const LENSES: readonly Lens[] = [
  EVERYTHING,
  { ...EVERYTHING, scheme: 'two-fields' },
  { ...EVERYTHING, weight: 'stated', crossSector: true },
  { ...EVERYTHING, affiliations: 'projected' },
  { ...EVERYTHING, period: { from: 2020, to: 2023 }, loops: 'draw' },
];

const sector = (value: string): Body['sector'] => ({
  value,
  confidence: null,
  reason: null,
  alternative: null,
});
const bodyEdit: fc.Arbitrary<Partial<Body>> = fc.oneof(
  fc.record({ label: fc.string() }),
  fc.record({ kind: fc.constantFrom('partner' as const, 'network' as const) }),
  fc.record({ sector: fc.constantFrom(null, sector('Soziales'), sector('übergreifend'), sector('Kultur')) }),
  fc.record({ block: fc.constantFrom(null, { count: null }, { count: 3 }) }),
  fc.record({ category: fc.constantFrom('', 'aerzte') }),
);
const tieEdit: fc.Arbitrary<Partial<Tie>> = fc.oneof(
  fc.record({ since: fc.constantFrom('', '1990', '2022-05') }),
  fc.record({ until: fc.constantFrom('', '1991') }),
  fc.record({ weight: fc.constantFrom(null, 2, 7) }),
  fc.record({ type: fc.constantFrom('project' as const, 'carrier' as const) }),
  fc.record({ status: fc.constantFrom(null, 'planned' as const) }),
);

test('any edit of bodies and ties, under any lens', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LENSES),
      fc.array(fc.tuple(fc.constantFrom(...project.bodies.keys()), bodyEdit), { maxLength: 4 }),
      fc.array(fc.tuple(fc.constantFrom(...project.ties.keys()), tieEdit), { maxLength: 4 }),
      fc.boolean(),
      (lens, bodies, ties, traced) => {
        const edited = apply(
          apply(project, updateBodies(project, new Map(bodies))),
          updateTies(project, new Map(ties)),
        );
        // With what the changes touched, or without a trace of how the tables were made.
        const copied = { ...edited, bodies: new Map(edited.bodies), ties: new Map(edited.ties) };
        const again = reread(project, read(project, lens), traced ? edited : copied);
        if (again) expect(again).toEqual(read(edited, lens));
      },
    ),
    { numRuns: 300 },
  );
});

test('a name and a sector keep graph, numbering and ties as they are', () => {
  const lensed = read(project, EVERYTHING);
  const [id] = project.bodies.keys();
  const edited = apply(
    project,
    updateBodies(project, new Map([[id!, { label: 'Neu', sector: sector('Soziales') }]])),
  );
  const again = reread(project, lensed, edited)!;
  expect(again.graph).toBe(lensed.graph);
  expect(again.vertexOf).toBe(lensed.vertexOf);
  expect(again.ties).toBe(lensed.ties);
  expect(again.bodies[lensed.vertexOf.get(id!)!]!.label).toBe('Neu');
});

test('what moves a vertex or an edge is read anew', () => {
  const lensed = read(project, EVERYTHING);
  const [id] = project.bodies.keys();
  const [tie] = project.ties.keys();
  expect(
    reread(project, lensed, apply(project, updateBodies(project, new Map([[id!, { kind: 'group' }]])))),
  ).toBeNull();
  expect(
    reread(project, lensed, apply(project, updateTies(project, new Map([[tie!, { type: 'event' }]])))),
  ).toBeNull();
  const fewer = new Map(project.bodies);
  fewer.delete(id!);
  expect(reread(project, lensed, { ...project, bodies: fewer })).toBeNull();
});
