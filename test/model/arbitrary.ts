/** Random projects, lenses and edits. Ids include those that break plain objects. */
import fc from 'fast-check';
import { type Change, difference } from '../../src/model/change.ts';
import { type Figure, LEGEND_PARTS, type Looked } from '../../src/model/figure.ts';
import { EVERYTHING, type Lens } from '../../src/model/lens.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type PlanStep,
  type Project,
  type Snapshot,
  type Table,
  type Tables,
  type Tie,
} from '../../src/model/project.ts';
import { CROSS_SECTOR_ID, KINDS, SECTORS, TIE_TYPES } from '../../src/model/vocabulary.ts';

type Kept = Omit<Tables, 'bodies' | 'ties' | 'regions' | 'sources'>;

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
      lastContact: fc.constantFrom('', '2023-05-02', '2022', '2021-11'),
      nextStep: fc.constantFrom('', 'Flyer schicken', '; ,'),
      due: fc.constantFrom('', '2023-06-01', '2024'),
      personBound: fc.option(fc.boolean(), { nil: null }),
      weight: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    })
    .map((known) => ({ ...blankTie(id, known.source, known.target), ...known }));

/** Bodies and ties alone. */
export const anyNetwork: fc.Arbitrary<Project> = fc
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

const table = <T extends { readonly id: string }>(record: fc.Arbitrary<T>): fc.Arbitrary<Table<T>> =>
  fc
    .uniqueArray(record, { selector: (r) => r.id, maxLength: 2 })
    .map((list) => new Map(list.map((r) => [r.id, r] as const)));

/** What a person keeps beside a network of the kind given. */
export const anyKept = (networks: fc.Arbitrary<Project>): fc.Arbitrary<Kept> => {
  const words = fc.option(
    fc.string({ minLength: 1, maxLength: 4 }).map((de) => ({ de })),
    { nil: null },
  );
  const text = fc.string({ maxLength: 5 });
  const step = networks.chain(({ bodies, ties }) =>
    fc.constantFrom<PlanStep>(
      ...[...bodies.values()].map((body): PlanStep => ({ do: 'add-body', body })),
      ...[...bodies.keys()].map((id): PlanStep => ({ do: 'remove-body', id })),
      ...[...ties.values()].map((tie): PlanStep => ({ do: 'add-tie', tie })),
      ...[...ties.keys()].map((id): PlanStep => ({ do: 'remove-tie', id })),
    ),
  );
  // JSON has no negative zero.
  const place = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0);
  return fc.record({
    snapshots: table(
      fc
        .record({
          id: anyId,
          label: text,
          date: fc.constantFrom('2021', '2022-03', '2023-12-31'),
          note: words,
          of: networks,
        })
        .map(({ of, ...said }): Snapshot => ({ ...said, bodies: of.bodies, ties: of.ties })),
    ),
    plans: table(fc.record({ id: anyId, name: text, note: text, steps: fc.array(step, { maxLength: 3 }) })),
    arrangements: table(
      fc.record({
        id: fc.constantFrom('by-hand', 'force', '__proto__'),
        pins: fc.array(fc.record({ body: anyId, x: place, y: place }), { maxLength: 3 }),
      }),
    ),
    views: table(
      fc.record({
        id: anyId,
        name: text,
        lens: anyLens,
        layout: fc.constantFrom('force', 'sector-wheel'),
        ring: fc.constantFrom('distance', 'stage'),
        sizeBy: fc.constantFrom('degree', ''),
        focus: fc.option(fc.record({ body: anyId, steps: fc.nat(9) }), { nil: null }),
        hulls: fc.option(fc.constantFrom('sector', 'region'), { nil: null }),
        note: text,
      }),
    ),
    figures: table(anyFigure(anyId, text, anyLens, place)),
    slides: table(
      fc.record({
        id: anyId,
        position: fc.integer({ min: 0, max: 9 }),
        title: text,
        caption: text,
        notes: text,
        looked: fc.option(anyLooked(anyLens), { nil: null }),
        camera: fc.option(fc.record({ x: place, y: place, ratio: fc.constantFrom(0.5, 1, 2) }), {
          nil: null,
        }),
        highlight: fc.array(anyId, { maxLength: 3 }),
        figure: fc.option(anyId, { nil: null }),
      }),
    ),
    paragraphs: table(
      fc.record({
        id: anyId,
        part: fc.constantFrom('role', 'funders', '__proto__'),
        centre: fc.option(anyId, { nil: null }),
        language: fc.constantFrom('de', 'en'),
        text,
        isAlone: fc.boolean(),
      }),
    ),
  });
};

const anyLooked = (lens: fc.Arbitrary<Lens>): fc.Arbitrary<Looked> =>
  fc.record({
    lens,
    layout: fc.constantFrom('force', 'sector-wheel'),
    ring: fc.constantFrom('distance', 'stage'),
    sizeBy: fc.constantFrom('degree', ''),
    focus: fc.option(fc.record({ body: anyId, steps: fc.nat(9) }), { nil: null }),
    hulls: fc.option(fc.constantFrom('sector', 'region'), { nil: null }),
  });

function anyFigure(
  id: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
  lens: fc.Arbitrary<Lens>,
  place: fc.Arbitrary<number>,
): fc.Arbitrary<Figure> {
  const anchor = fc.record({ body: fc.option(id, { nil: null }), x: place, y: place });
  const annotation = fc.oneof(
    fc.record({
      is: fc.constant('text' as const),
      id,
      at: anchor,
      text,
      width: fc.constantFrom(0.2, 1),
      size: fc.constantFrom(0.5, 2),
    }),
    fc.record({
      is: fc.constantFrom('arrow' as const, 'bracket' as const),
      id,
      from: anchor,
      to: anchor,
      text,
    }),
    fc.record({ is: fc.constant('hull' as const), id, bodies: fc.array(id, { maxLength: 3 }), text }),
  );
  return fc.record({
    id,
    name: text,
    language: fc.constantFrom('de' as const, 'en' as const),
    template: fc.constantFrom('', 'talk'),
    subject: fc.oneof(
      fc.record({
        of: fc.constant('map' as const),
        looked: anyLooked(lens),
        places: fc.array(fc.record({ body: id, x: place, y: place }), { maxLength: 3 }),
      }),
      fc.record({
        of: fc.constant('chart' as const),
        chart: fc.constantFrom('matrix', 'funnel'),
        lens,
        choices: fc.dictionary(fc.constantFrom('by', 'sort'), text),
      }),
    ),
    page: fc.record({
      format: fc.constantFrom('own', 'a4-landscape'),
      width: fc.constantFrom(210, 338.667),
      height: fc.constantFrom(297, 190.5),
    }),
    words: fc.record({ title: fc.option(text, { nil: null }), subtitle: text, caption: text, notes: text }),
    legend: fc.record({
      place: fc.constantFrom('auto' as const, 'beside' as const, 'below' as const, 'none' as const),
      parts: fc.subarray([...LEGEND_PARTS]),
    }),
    annotations: fc.array(annotation, { maxLength: 2 }),
    logos: fc.array(
      fc.record({
        id,
        type: fc.constantFrom('image/png' as const, 'image/jpeg' as const),
        data: fc.constantFrom('iVBORw0KGgo=', 'AAAA'),
        alt: text,
        corner: fc.constantFrom('head' as const, 'foot' as const),
      }),
      { maxLength: 1 },
    ),
    footer: fc.record({
      source: fc.boolean(),
      lens: fc.boolean(),
      counts: fc.boolean(),
      date: fc.boolean(),
      text,
    }),
    look: fc.record({
      theme: fc.constantFrom('light' as const, 'dark' as const),
      colours: fc.constantFrom('full' as const, 'grey' as const),
      patterns: fc.boolean(),
      textScale: fc.constantFrom(0.6, 1, 2.5),
      mostNames: fc.option(fc.nat(40), { nil: null }),
      background: fc.constantFrom('paper' as const, 'none' as const),
    }),
    isCoded: fc.boolean(),
    drawn: fc.option(fc.record({ on: fc.constantFrom('2026-11-22', ''), data: text }), { nil: null }),
  });
}

export const anyProject: fc.Arbitrary<Project> = fc
  .tuple(anyNetwork, fc.option(anyKept(anyNetwork), { nil: {} }))
  .map(([network, kept]) => ({ ...network, ...kept }));

/** A project, and a change that fits it. */
export const anyStep: fc.Arbitrary<readonly [Project, Change]> = fc
  .tuple(anyProject, anyProject)
  .map(([from, to]) => [from, difference(from, to)] as const);
