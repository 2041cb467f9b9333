/** Random projects, lenses and edits. Ids include those that break plain objects. */
import fc from 'fast-check';
import { type Change, difference } from '../../src/model/change.ts';
import { EVERYTHING, type Lens } from '../../src/model/lens.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { CROSS_SECTOR_ID, KINDS, SECTORS, TIE_TYPES } from '../../src/model/vocabulary.ts';

export const IDS = ['a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor', 'toString', 'ä b'] as const;
const anyId = fc.constantFrom(...IDS);
const anySector = fc.constantFrom<string>(...SECTORS, CROSS_SECTOR_ID);
const anyYear = fc.constantFrom('', '2019', '2020-05', '2021-01-31', '2023', 'unklar');

export const anyBody = (id: string): fc.Arbitrary<Body> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      label: fc.string({ maxLength: 6 }),
      category: fc.constantFrom('', 'aerzte', 'kirche', '__proto__'),
      sector: fc.option(fc.tuple(anySector, fc.option(anySector, { nil: null })), { nil: null }),
      block: fc.option(fc.record({ count: fc.option(fc.integer({ min: 2, max: 99 }), { nil: null }) }), {
        nil: null,
      }),
      extra: fc.dictionary(fc.constantFrom('x', 'y'), fc.string({ maxLength: 3 })),
    })
    .map(({ sector, ...known }) => ({
      ...blankBody(id, known.kind),
      ...known,
      sector: sector && { value: sector[0], alternative: sector[1], confidence: null, reason: null },
    }));

const anyTie = (id: string, ends: readonly string[]): fc.Arbitrary<Tie> =>
  fc
    .record({
      source: fc.constantFrom(...ends),
      target: fc.constantFrom(...ends),
      type: fc.constantFrom(...TIE_TYPES),
      since: anyYear,
      until: anyYear,
      weight: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    })
    .map((known) => ({ ...blankTie(id, known.source, known.target), ...known }));

export const anyProject: fc.Arbitrary<Project> = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: IDS.length })
  .chain((ids) =>
    fc.record({
      bodies: fc.tuple(...ids.map(anyBody)),
      ties: fc
        .integer({ min: 0, max: 14 })
        .chain((m) => fc.tuple(...Array.from({ length: m }, (_, t) => anyTie(`t${t}`, ids)))),
      hub: fc.option(fc.constantFrom(...ids), { nil: null }),
      year: fc.option(fc.constantFrom(2020, 2023), { nil: null }),
    }),
  )
  .map(({ bodies, ties, hub, year }) => ({
    ...emptyProject({ id: 'random', hub, year }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  }));

export const anyLens: fc.Arbitrary<Lens> = fc
  .record({
    kinds: fc.subarray([...KINDS], { minLength: 1 }),
    types: fc.subarray([...TIE_TYPES], { minLength: 1 }),
    period: fc.option(fc.constantFrom({ from: 2019, to: 2020 }, { from: 2023, to: 2023 }), { nil: null }),
    scheme: fc.constantFrom('assigned' as const, 'alternatives' as const, 'two-fields' as const),
    weight: fc.constantFrom('none' as const, 'stated' as const, 'ties' as const),
    parallel: fc.constantFrom('sum' as const, 'max' as const),
    loops: fc.constantFrom('drop' as const, 'draw' as const),
    affiliations: fc.constantFrom('bodies' as const, 'projected' as const),
    projection: fc.constantFrom('count' as const, 'newman' as const, 'jaccard' as const),
    direction: fc.constantFrom('ignored' as const, 'recorded' as const),
    keepUntied: fc.boolean(),
  })
  .map((chosen) => ({ ...EVERYTHING, ...chosen }));

/** A project, and a change that fits it. */
export const anyStep: fc.Arbitrary<readonly [Project, Change]> = fc
  .tuple(anyProject, anyProject)
  .map(([from, to]) => [from, difference(from, to)] as const);
