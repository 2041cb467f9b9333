/** Conditions of a lens, against a second, slower reading of what they mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import { lensFrom } from '../../src/model/lens-fields.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { reread } from '../../src/model/reread.ts';
import { LEVELS, STAGES, STATUSES } from '../../src/model/vocabulary.ts';
import {
  BODY_FIELDS,
  type Condition,
  FIELDS,
  isCondition,
  isOfBodies,
  operatorsOf,
} from '../../src/model/where.ts';
import { emptiedBy, tally } from '../../src/model/where-tally.ts';
import { readSession } from '../../src/state/session.ts';
import { anyLens, anyProject } from './arbitrary.ts';

const project = (bodies: Record<string, Partial<Body>>, ties: Record<string, Partial<Tie>>): Project => ({
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map(Object.entries(bodies).map(([id, b]) => [id, { ...blankBody(id, 'partner'), ...b }])),
  ties: new Map(
    Object.entries(ties).map(([ends, t], i) => {
      const [source, target] = ends.split(' ') as [string, string];
      return [`t${i}`, { ...blankTie(`t${i}`, source, target), ...t }];
    }),
  ),
  regions: new Map([
    ['r', { id: 'r', label: 'Ruhrgebiet', land: 'NRW', size: null, part: null, inhabitants: null }],
  ]),
});
const sector = (value: string) => ({ value, confidence: null, reason: null, alternative: null });
const only = (field: Condition['field'], is: Condition['is'], ...values: string[]): Condition => ({
  field,
  is,
  values,
  unsaid: false,
});
const through = (p: Project, ...where: Condition[]) => read(p, { ...EVERYTHING, where });
const ids = (l: ReturnType<typeof read>) => l.bodies.map((b) => b.id);

const P = project(
  {
    h: { kind: 'centre' },
    g: { sector: sector('Gesundheit'), place: 'Münster', level: 'local', region: 'r' },
    s: { sector: sector('Soziales'), place: 'Dortmund-Hörde', level: 'land', category: 'kirche' },
    x: {},
    b: { block: { count: 3 }, sector: sector('Gesundheit') },
  },
  {
    'h g': { stage: 4, since: '2020-05', lastContact: '2026-01-15', personBound: true, status: 'active' },
    'h s': { stage: 1, since: '2023', personBound: false, status: 'planned', weight: 3 },
    'h x': { since: 'unklar' },
    'h b': { stage: 3, weight: 1.5 },
    'g s': { until: '2021' },
  },
);

describe('what counts', () => {
  it.each<[Condition, string[]]>([
    [only('sector', 'any', 'Gesundheit'), ['h', 'g', 'b']],
    [only('sector', 'none', 'Gesundheit'), ['h', 's']],
    [{ ...only('sector', 'none', 'Gesundheit'), unsaid: true }, ['h', 's', 'x']],
    [only('sector', 'said'), ['h', 'g', 's', 'b']],
    [only('sector', 'unsaid'), ['h', 'x']],
    [only('category', 'any', 'kirche'), ['h', 's']],
    [only('level', 'least', 'region'), ['h', 's']],
    [only('level', 'most', 'region'), ['h', 'g']],
    [only('level', 'between', 'bund', 'stadtteil'), ['h', 'g', 's']],
    [only('place', 'contains', 'muenster'), ['h', 'g']],
    [only('place', 'contains', 'HORDE dort'), ['h', 's']],
    [only('region', 'any', 'Ruhrgebiet'), ['h', 'g']],
    [only('land', 'none', 'NRW'), ['h']],
    [only('block', 'any', 'yes'), ['h', 'b']],
    [only('body', 'any', 'x', 's'), ['h', 's', 'x']],
    [only('body', 'none', 'x', 'h'), ['g', 's', 'b']],
    [only('stage', 'least', '3'), ['h', 'g', 'b']],
    [only('stage', 'between', '1', '3'), ['h', 's', 'b']],
    [{ ...only('stage', 'most', '1'), unsaid: true }, ['h', 'g', 's', 'x']],
    [only('status', 'any', 'planned'), ['h', 's']],
    [only('since', 'most', '2020'), ['h', 'g']],
    [only('since', 'least', '2020-06'), ['h', 's']],
    [only('since', 'between', '2020-05-31', '2023-06-01'), ['h', 'g', 's']],
    [only('until', 'said'), ['g', 's']],
    [only('lastContact', 'least', '2026'), ['h', 'g']],
    [only('personBound', 'any', 'yes'), ['h', 'g']],
    [only('weight', 'least', '2'), ['h', 's']],
  ])('%o leaves %o', (condition, left) => {
    expect(isCondition(condition)).toBe(true);
    expect(ids(through(P, condition))).toEqual(left);
  });
  it('asks all conditions at once', () => {
    expect(ids(through(P, only('sector', 'any', 'Gesundheit'), only('stage', 'least', '4')))).toEqual([
      'h',
      'g',
    ]);
  });
  it('keeps what was asked for when only the other end of its tie was not', () => {
    const p = project(
      { a: { level: 'local' }, b: { level: 'land' }, c: { level: 'local' }, d: { level: 'local' } },
      { 'a b': { stage: 3 }, 'c b': { stage: 1 }, 'd d': {} },
    );
    expect(ids(through(p, only('level', 'any', 'local')))).toEqual(['a', 'c', 'd']);
    expect(ids(through(p, only('level', 'any', 'local'), only('stage', 'least', '2')))).toEqual(['a']);
  });
  it('counts apart what is left out because nobody said', () => {
    expect(through(P, only('sector', 'none', 'Gesundheit')).counts).toMatchObject({
      bodiesLeftOut: 3,
      bodiesUnsaid: 1,
      tiesUnsaid: 0,
    });
    expect(through(P, only('stage', 'least', '3')).counts).toMatchObject({ ties: 2, tiesUnsaid: 2 });
  });
  it('costs nothing where nothing is asked', () => {
    expect(EVERYTHING.where).toHaveLength(0);
    const { lens: _, ...now } = through(P);
    expect(now.counts).toMatchObject({ bodies: 5, ties: 5, bodiesUnsaid: 0, tiesUnsaid: 0 });
  });
});

// ------------------------------------------------------------------------------------ against a second reading

const VALUES: Record<string, readonly string[]> = {
  sector: ['Gesundheit', 'Soziales', 'Psycho-Soziales', 'übergreifend'],
  category: ['aerzte', 'kirche', '__proto__'],
  level: LEVELS,
  place: ['Köln', 'Berlin', '__proto__'],
  region: ['constructor', 'Ruhr'],
  land: ['NRW'],
  block: ['yes', 'no'],
  body: ['a', 'b', '__proto__'],
  stage: STAGES.map(String),
  formality: ['contract', 'informal'],
  frequency: ['weekly', 'regular'],
  status: STATUSES,
  since: ['2019', '2020-05', '2021-01-31'],
  until: ['2019', '2023'],
  lastContact: ['2020', '2021-01'],
  due: ['2026-12-01'],
  personBound: ['yes', 'no'],
  weight: ['1', '2.5', '9'],
};
const anyCondition: fc.Arbitrary<Condition> = fc.constantFrom(...FIELDS).chain((field) =>
  fc.constantFrom(...operatorsOf(field)).chain((is) => {
    const value = fc.constantFrom(...VALUES[field]!);
    const values =
      is === 'any' || is === 'none'
        ? fc.uniqueArray(value, { minLength: 1, maxLength: 3 })
        : fc.array(value, {
            minLength: is === 'said' || is === 'unsaid' ? 0 : is === 'between' ? 2 : 1,
            maxLength: is === 'said' || is === 'unsaid' ? 0 : is === 'between' ? 2 : 1,
          });
    return fc.record({
      field: fc.constant(field),
      is: fc.constant(is),
      values,
      unsaid: fc.boolean(),
    });
  }),
);
/** Random networks of which every field is sometimes said. */
const richProject: fc.Arbitrary<Project> = fc
  .tuple(anyProject, fc.infiniteStream(fc.nat({ max: 1_000_000 })))
  .map(([p, stream]) => {
    const pick = <T>(list: readonly T[]): T => list[(stream.next().value as number) % list.length]!;
    const bodies = [...p.bodies.values()].map(
      (b): Body => ({
        ...b,
        level: pick([null, ...LEVELS]),
        place: pick(['', 'Köln', 'Berlin-Mitte', '__proto__']),
        region: pick([null, '__proto__', 'ruhr', 'gone']),
      }),
    );
    const ties = [...p.ties.values()].map(
      (t): Tie => ({
        ...t,
        stage: pick([null, ...STAGES]),
        status: pick([null, ...STATUSES]),
        formality: pick([null, 'contract', 'informal']),
        frequency: pick([null, 'weekly', 'regular']),
        lastContact: pick(['', '2020-03-01', '2021']),
        due: pick(['', '2026-12-01', '2027']),
        personBound: pick([null, true, false]),
      }),
    );
    const region = (id: string, label: string, land: string) =>
      [id, { id, label, land, size: null, part: null, inhabitants: null }] as const;
    return {
      ...p,
      bodies: new Map(bodies.map((b) => [b.id, b])),
      ties: new Map(ties.map((t) => [t.id, t])),
      regions: new Map([region('__proto__', 'constructor', 'NRW'), region('ruhr', 'Ruhr', '')]),
    };
  });

/** What a record says, written down field by field. */
function said(c: Condition, p: Project, record: Body | Tie): string | null {
  const r = record as unknown as Record<string, unknown>;
  if (c.field === 'body') return record.id;
  if (c.field === 'block') return r.block === null ? 'no' : 'yes';
  if (c.field === 'sector') return (r.sector as Body['sector'])?.value ?? null;
  const region = typeof r.region === 'string' ? p.regions.get(r.region) : undefined;
  if (c.field === 'region') return region?.label ?? (r.region as string | null);
  if (c.field === 'land') return region?.land ? region.land : null;
  // The tie type of such hangs on one person unless somebody says that it does not.
  if (c.field === 'personBound') {
    if (r.personBound === null) return r.type === 'personal-link' ? 'yes' : null;
    return r.personBound ? 'yes' : 'no';
  }
  const value = r[c.field];
  if (value === null || value === '' || value === undefined) return null;
  if (['since', 'until', 'lastContact', 'due'].includes(c.field) && !/^[0-9]{4}/.test(String(value)))
    return null;
  return String(value);
}
const first = (date: string) =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
const last = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
function holds(c: Condition, value: string): boolean {
  const [a = '', b = ''] = c.values;
  if (c.is === 'any') return c.values.includes(value);
  if (c.is === 'none') return !c.values.includes(value);
  if (c.is === 'contains') return value.toLowerCase().includes(a.toLowerCase());
  if (c.is === 'said' || c.is === 'unsaid') return c.is === 'said';
  if (['since', 'until', 'lastContact', 'due'].includes(c.field)) {
    const [low, high] = c.is === 'between' && first(a) > first(b) ? [b, a] : [a, b];
    const after = last(value) >= first(low);
    const before = first(value) <= last(c.is === 'between' ? high : a);
    return c.is === 'least' ? after : c.is === 'most' ? before : after && before;
  }
  const order = c.field === 'level' ? (x: string) => LEVELS.map(String).indexOf(x) : Number;
  const x = order(value);
  if (c.is === 'least') return x >= order(a);
  if (c.is === 'most') return x <= order(a);
  return x >= Math.min(order(a), order(b)) && x <= Math.max(order(a), order(b));
}
const counts = (c: Condition, p: Project, record: Body | Tie): boolean => {
  const value = said(c, p, record);
  if (c.is === 'unsaid') return value === null;
  if (value === null) return c.is !== 'said' && c.unsaid;
  return holds(c, value);
};
/** Bodies and tie rows that count, straight from the words. */
function slowly(p: Project, lens: Lens) {
  const ofBodies = lens.where.filter((c) => isOfBodies(c.field));
  const ofTies = lens.where.filter((c) => !isOfBodies(c.field));
  const passes = (b: Body) =>
    b.id === p.about.hub
      ? ofBodies.every((c) => c.field !== 'body' || c.is !== 'none' || counts(c, p, b))
      : ofBodies.every((c) => counts(c, p, b));
  const bodies = new Set([...p.bodies.values()].filter(passes).map((b) => b.id));
  const ties = [...p.ties.values()].filter((t) => ofTies.every((c) => counts(c, p, t)));
  const inside = ties.filter((t) => bodies.has(t.source) && bodies.has(t.target));
  const asked = new Set(ties.flatMap((t) => [t.source, t.target]));
  const tied = new Set([...p.ties.values()].flatMap((t) => [t.source, t.target]));
  return {
    bodies: [...p.bodies.keys()].filter((id) => bodies.has(id) && (asked.has(id) || !tied.has(id))),
    ties: inside.map((t) => t.id),
  };
}

const anyWhere = fc.array(anyCondition, { maxLength: 3 });

describe('against a second reading', () => {
  it('counts the same bodies and ties', () => {
    fc.assert(
      fc.property(richProject, anyWhere, (p, where) => {
        const l = read(p, { ...EVERYTHING, where, loops: 'draw' });
        expect({ bodies: ids(l), ties: l.ties.map((t) => t.tie!.id) }).toEqual(slowly(p, l.lens));
      }),
      { numRuns: 150 },
    );
  });
  it('leaves out for want of a word only what a word could bring back', () => {
    fc.assert(
      fc.property(richProject, anyWhere, (p, where) => {
        const l = read(p, { ...EVERYTHING, where });
        const generous = where.map((c) => ({ ...c, unsaid: true }));
        const more = read(p, { ...EVERYTHING, where: generous });
        if (where.every((c) => c.is !== 'said')) {
          expect(more.counts.bodiesUnsaid + more.counts.tiesUnsaid).toBe(0);
          expect(more.counts.ties).toBeGreaterThanOrEqual(l.counts.ties);
        }
        expect(l.counts.bodiesUnsaid).toBeLessThanOrEqual(l.counts.bodiesLeftOut);
        expect(l.counts.tiesUnsaid).toBeLessThanOrEqual(l.counts.tiesLeftOut);
      }),
    );
  });
  it('reads again after an edit as it would read anew', () => {
    fc.assert(
      fc.property(richProject, richProject, anyWhere, (p, other, where) => {
        const lens = { ...EVERYTHING, where };
        const edited: Project = {
          ...p,
          bodies: new Map([...p.bodies].map(([id, b]) => [id, { ...b, ...partsOf(other.bodies.get(id)) }])),
          ties: new Map([...p.ties].map(([id, t]) => [id, { ...t, ...stageOf(other.ties.get(id)) }])),
        };
        const again = reread(p, read(p, lens), edited);
        if (again) expect(again).toEqual(read(edited, lens));
      }),
      { numRuns: 60 },
    );
  });
});
const partsOf = (b: Body | undefined): Partial<Body> =>
  b ? { level: b.level, place: b.place, sector: b.sector, category: b.category } : {};
const stageOf = (t: Tie | undefined): Partial<Tie> =>
  t ? { stage: t.stage, status: t.status, personBound: t.personBound } : {};

// ------------------------------------------------------------------------------------ as data

describe('as data', () => {
  it('comes back from a file and from what was saved as it was', () => {
    fc.assert(
      fc.property(anyLens, anyWhere, (lens, where) => {
        const asked = { ...lens, where };
        const stored: unknown = JSON.parse(JSON.stringify(asked));
        expect(lensFrom(stored)).toEqual({ lens: asked });
        expect(readSession({ lens: stored }).lens).toEqual(asked);
      }),
    );
  });
  it('asks for nothing where an older file does not know it', () => {
    const { where: _, ...older } = EVERYTHING;
    expect(lensFrom(older)).toEqual({ lens: EVERYTHING });
    expect(readSession({ lens: older }).lens?.where).toEqual([]);
  });
  it.each<[string, unknown]>([
    ['no record', 'sector'],
    ['an unknown field', { ...only('sector', 'said'), field: 'shoe-size' }],
    ['a field of every object', { ...only('sector', 'said'), field: 'constructor' }],
    ['an operator the field does not have', only('sector', 'least', '3')],
    ['no value', only('sector', 'any')],
    ['too many bounds', only('stage', 'least', '1', '2')],
    ['a bound that is none', only('stage', 'least', 'hoch')],
    ['a date that is none', only('since', 'least', 'gestern')],
    ['an unknown level', only('level', 'least', 'welt')],
    ['values that are no text', { ...only('stage', 'any'), values: [3] }],
    ['no word on what nobody said', { field: 'sector', is: 'said', values: [] }],
  ])('%s is no condition', (_, value) => {
    expect(isCondition(value)).toBe(false);
    expect(lensFrom({ where: [value] })).toEqual({ wrong: 'where' });
    expect(readSession({ lens: { where: [value, only('sector', 'said')] } }).lens?.where).toEqual([
      only('sector', 'said'),
    ]);
  });
  it('every field has an operator for what is chosen', () => {
    for (const field of FIELDS) expect(operatorsOf(field).length).toBeGreaterThan(1);
    expect(BODY_FIELDS.every(isOfBodies)).toBe(true);
  });
});

// ------------------------------------------------------------------------------------ what there is to choose

describe('what there is to choose from', () => {
  it('counts values among what counts otherwise, scales in their order', () => {
    expect(tally(P, EVERYTHING, 'stage')).toEqual({
      values: new Map([
        ['1', 1],
        ['3', 1],
        ['4', 1],
      ]),
      unsaid: 2,
      all: 5,
    });
    expect([...tally(P, EVERYTHING, 'sector').values]).toEqual([
      ['Gesundheit', 2],
      ['Soziales', 1],
    ]);
    const health = { ...EVERYTHING, where: [only('sector', 'any', 'Gesundheit')] };
    expect(tally(P, health, 'stage')).toMatchObject({ unsaid: 0, all: 2 });
  });
  it('says which part of a lens empties it', () => {
    const where = [only('sector', 'any', 'Gesundheit'), only('stage', 'least', '6')];
    const p = { ...P, about: { ...P.about, hub: null } };
    const lens = { ...EVERYTHING, where };
    expect(read(p, lens).counts.bodies).toBe(0);
    const parts = where.map((_, i) => ({ i, without: { where: where.filter((_, j) => j !== i) } }));
    expect(emptiedBy(p, lens, parts)).toEqual([{ part: parts[1], bodies: 2 }]);
  });
});
