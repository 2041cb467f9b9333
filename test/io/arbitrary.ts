/** Random whole projects for round trips: any words, ids that break plain objects, every attribute present or not. */
import fc from 'fast-check';
import { type Body, emptyProject, type Project, type Tie } from '../../src/model/project.ts';
import {
  CONFIDENCES,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../../src/model/vocabulary.ts';

const LETTERS = [
  'a',
  'Z',
  'ä',
  'ß',
  '"',
  "'",
  ';',
  ',',
  '\n',
  ' ',
  '=',
  '-',
  '+',
  '@',
  '0',
  '.',
  '🌍',
  '|',
  '<',
  '\\',
  '#',
];
/** Text as a person could have typed it: no blanks at the ends, never a bare word for 'not stated' where that means so. */
const typed = fc
  .string({ unit: fc.constantFrom(...LETTERS), maxLength: 10 })
  .map((text) => text.trim())
  .filter((text) => !/^[-–—?./]+$/.test(text));
const word = typed.filter((text) => text !== '');
const id = fc.oneof(
  word,
  fc.constantFrom('__proto__', 'constructor', 'toString', 'null', '00123', '-1', '=1+1'),
);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const of = <T>(list: readonly T[]) => orNull(fc.constantFrom(...list));
const words = orNull(
  fc.oneof(
    word.map((de) => ({ de })),
    fc.tuple(typed, word).map(([de, en]) => ({ de, en })),
  ),
);
const source = orNull(fc.record({ document: word, lines: typed }));
const extra = fc
  .array(
    fc.tuple(
      fc.oneof(word, fc.constantFrom('__proto__', 'id', 'label', 'Gewicht', 'extra:x', 'constructor')),
      word,
    ),
    {
      maxLength: 3,
    },
  )
  .map((entries) => Object.fromEntries(entries) as Record<string, string>);
const date = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(2),
    )
    .map(([year, month, day, parts]) =>
      [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
        .slice(0, parts + 1)
        .join('-'),
    ),
);

const body: fc.Arbitrary<Body> = fc.record({
  id,
  kind: fc.constantFrom(...KINDS),
  label: word,
  category: typed,
  sector: orNull(
    fc.record({
      value: fc.oneof(
        fc.constantFrom('Gesundheit', 'Soziales', 'Psycho-Soziales', 'übergreifend'),
        fc.constant('GOV'),
      ),
      confidence: of(CONFIDENCES),
      reason: words,
      alternative: orNull(fc.constantFrom('Soziales', 'VOL')),
    }),
  ),
  level: of(LEVELS),
  place: typed,
  region: orNull(word),
  block: orNull(fc.record({ count: orNull(fc.integer({ min: 1, max: 1e6 })) })),
  source,
  note: words,
  extra,
});

/** `from` and `to` pick bodies by position, so that every end exists. */
const tie = fc.record({
  id,
  from: fc.nat(),
  to: fc.nat(),
  type: fc.constantFrom(...TIE_TYPES),
  formality: of(FORMALITIES),
  frequency: of(FREQUENCIES),
  stage: of(STAGES),
  status: of(STATUSES),
  since: date,
  until: date,
  lastContact: date,
  nextStep: typed,
  due: date,
  personBound: orNull(fc.boolean()),
  weight: orNull(
    fc.oneof(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 1e-30, max: 1e30, noNaN: true })),
  ),
  evidence: source,
  note: words,
  extra,
});

export const anyProject: fc.Arbitrary<Project> = fc
  .record({
    id: word,
    name: fc.oneof(
      word.map((de) => ({ de })),
      fc.record({ de: word, en: word }),
    ),
    description: fc.oneof(
      typed.map((de) => ({ de })),
      fc.record({ de: word, en: word }),
    ),
    year: orNull(fc.integer({ min: 1900, max: 2100 })),
    hub: orNull(fc.nat()),
    aggregate: fc.boolean(),
    synthetic: fc.boolean(),
    license: typed,
    bodies: fc.uniqueArray(body, { selector: (b) => b.id, minLength: 1, maxLength: 8 }),
    ties: fc.uniqueArray(tie, { selector: (t) => t.id, maxLength: 8 }),
    regions: fc.uniqueArray(
      fc.record({
        id: word,
        label: word,
        land: typed,
        size: orNull(fc.constantFrom('city' as const, 'town' as const, 'rural' as const)),
        part: orNull(fc.constantFrom('east' as const, 'west' as const)),
        inhabitants: orNull(fc.nat()),
      }),
      { selector: (r) => r.id, maxLength: 3 },
    ),
    sources: fc.uniqueArray(
      fc.record({
        id: word,
        title: typed,
        publisher: typed,
        year: orNull(fc.integer({ min: 1900, max: 2100 })),
        file: typed,
      }),
      { selector: (s) => s.id, maxLength: 3 },
    ),
  })
  .map(({ bodies, ties, regions, sources, hub, ...about }) => ({
    ...emptyProject({ ...about, hub: hub === null ? null : bodies[hub % bodies.length]!.id }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(
      ties.map(({ from, to, ...rest }): [string, Tie] => [
        rest.id,
        { ...rest, source: bodies[from % bodies.length]!.id, target: bodies[to % bodies.length]!.id },
      ]),
    ),
    regions: new Map(regions.map((r) => [r.id, r])),
    sources: new Map(sources.map((s) => [s.id, s])),
  }));
