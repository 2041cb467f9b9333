/** Filters as a person makes them: by a panel, by the legend, by an address; and what only decides what is shown. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING, type Lens, read } from '../../../src/model/lens.ts';
import { type Body, blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { CROSS_SECTOR_ID, KINDS, TIE_TYPES } from '../../../src/model/vocabulary.ts';
import type { Condition } from '../../../src/model/where.ts';
import { openProject, setSession } from '../../../src/state/actions.ts';
import {
  askedOtherwise,
  conditionFrom,
  type Draft,
  draftOf,
  isWrong,
  lensWith,
  lensWithout,
  rangeFrom,
} from '../../../src/state/looking/filter-draft.ts';
import {
  hideBodies,
  isNarrowed,
  type Shown,
  showAll,
  showOnlyBodies,
  withHidden,
  withOnly,
  withShown,
} from '../../../src/state/looking/filters.ts';
import { readLensLink, tellLens } from '../../../src/state/looking/lens-link.ts';
import { dropRange, outsideOf, selectOutside, showRange } from '../../../src/state/looking/shown-by.ts';
import { selectLensed } from '../../../src/state/select.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { linkOf, readLink } from '../../../src/state/url.ts';

const sector = (value: string): Body['sector'] => ({
  value,
  confidence: null,
  reason: null,
  alternative: null,
});
/** A hub with a partner of each sector, one across sectors, one of which nobody said, and a committee. */
function network(id = 'p'): Project {
  const bodies: Body[] = [
    blankBody('h', 'centre'),
    { ...blankBody('g', 'partner'), sector: sector('Gesundheit') },
    { ...blankBody('s', 'partner'), sector: sector('Soziales') },
    { ...blankBody('x', 'partner'), sector: sector(CROSS_SECTOR_ID) },
    blankBody('n', 'partner'),
    { ...blankBody('c', 'committee'), sector: sector('Gesundheit') },
  ];
  const ties = ['g', 's', 'x', 'n', 'c'].map((id) => blankTie(`t${id}`, 'h', id));
  return {
    ...emptyProject({ id, hub: 'h' }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}
const P = network();
const left = (lens: Lens) => read(P, lens).bodies.map((b) => b.id);
const of = (value: string | null): Shown => ({ field: 'sector', value });

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(P);
});

describe('by the legend', () => {
  it('shows only one value, the hub stays', () => {
    expect(left(withOnly(EVERYTHING, of('Gesundheit')))).toEqual(['h', 'g', 'c']);
    expect(left(withOnly(EVERYTHING, of(null)))).toEqual(['h', 'n']);
    expect(left(withOnly(EVERYTHING, { field: 'kind', value: 'committee' }))).toEqual([]);
    expect(left(withOnly(EVERYTHING, { field: 'kind', value: 'committee' }, ['centre']))).toEqual(['h', 'c']);
  });
  it('hides one after the other, and what nobody said stays until it is hidden, too', () => {
    const first = withHidden(EVERYTHING, of('Gesundheit'));
    expect(left(first)).toEqual(['h', 's', 'x', 'n']);
    const second = withHidden(first, of(CROSS_SECTOR_ID));
    expect(left(second)).toEqual(['h', 's', 'n']);
    expect(left(withHidden(second, of(null)))).toEqual(['h', 's']);
    expect(left(withHidden(EVERYTHING, of(null)))).toEqual(['h', 'g', 's', 'x', 'c']);
  });
  it('hiding and showing again comes back to where it was', () => {
    const values = fc.constantFrom<string | null>('Gesundheit', 'Soziales', CROSS_SECTOR_ID, null);
    fc.assert(
      fc.property(fc.uniqueArray(values, { minLength: 1 }), (hidden) => {
        const gone = hidden.reduce((lens, value) => withHidden(lens, of(value)), EVERYTHING);
        for (const value of hidden)
          expect(left(gone)).not.toContain(value === null ? 'n' : value[0]!.toLowerCase());
        const back = hidden.reduce((lens, value) => withShown(lens, of(value)), gone);
        expect(left(back)).toEqual(left(EVERYTHING));
      }),
    );
  });
  it('kinds and tie types have their own place in the lens', () => {
    const lens = withHidden(withHidden(EVERYTHING, { field: 'kind', value: 'committee' }), {
      field: 'type',
      value: 'funding',
    });
    expect(lens.where).toEqual([]);
    expect(lens.kinds).toEqual(KINDS.filter((k) => k !== 'committee'));
    expect(
      withShown(withShown(lens, { field: 'type', value: 'funding' }), { field: 'kind', value: 'committee' }),
    ).toEqual(EVERYTHING);
  });
  it('bodies are chosen one by one', () => {
    showOnlyBodies(['g', 's']);
    expect(left(store.getState().lens)).toEqual(['h', 'g', 's']);
    hideBodies(['s']);
    expect(left(store.getState().lens)).toEqual(['h', 'g']);
    hideBodies(['g']);
    expect(left(store.getState().lens)).not.toContain('g');
  });
  it('all filters go at once; how sectors are read stays', () => {
    setSession({ lens: { ...withOnly(EVERYTHING, of('Soziales')), scheme: 'two-fields' } });
    showRange({ measure: 'degree', least: 2, most: null });
    expect(isNarrowed(store.getState())).toBe(true);
    showAll();
    expect(isNarrowed(store.getState())).toBe(false);
    expect(store.getState().lens).toEqual({ ...EVERYTHING, scheme: 'two-fields' });
  });
});

describe('by the panel', () => {
  const draft = (topic: Draft['topic'], edit: Partial<Draft>): Draft => ({
    ...draftOf(EVERYTHING, topic, null),
    ...edit,
  });
  it('what is typed becomes a condition, or is not understood', () => {
    const asked = (d: Draft) => conditionFrom(d)?.values ?? null;
    expect(asked(draft('since', { is: 'least', typed: ['01.08.2023', ''] }))).toEqual(['2023-08-01']);
    expect(asked(draft('since', { is: 'between', typed: ['2020', '08.2023'] }))).toEqual(['2020', '2023-08']);
    expect(asked(draft('weight', { is: 'most', typed: ['2,5', ''] }))).toEqual(['2.5']);
    expect(asked(draft('place', { is: 'contains', typed: [' Ham', ''] }))).toEqual(['Ham']);
    expect(asked(draft('since', { is: 'least', typed: ['bald', ''] }))).toBeNull();
    expect(isWrong(draft('since', { is: 'least', typed: ['bald', ''] }))).toBe(true);
    expect(isWrong(draft('since', { is: 'least', typed: ['', ''] }))).toBe(false);
    expect(asked(draft('stage', { is: 'between', typed: ['2', ''] }))).toBeNull();
    expect(lensWith(EVERYTHING, draft('kind', {}), null)).toBeNull();
    expect(lensWith(EVERYTHING, draft('kind', { chosen: ['group'] }), null)?.kinds).toEqual(['group']);
  });
  it('leaving out by name does not leave out what nobody said', () => {
    const asked = askedOtherwise(draft('sector', { chosen: ['Soziales'] }), 'none');
    expect(conditionFrom(asked)).toMatchObject({ is: 'none', unsaid: true });
    expect(askedOtherwise(asked, 'any').unsaid).toBe(false);
  });
  it('a filter that is changed comes back as it was made, and takes its own place', () => {
    const made: Condition[] = [
      { field: 'stage', is: 'between', values: ['2', '4'], unsaid: true },
      { field: 'sector', is: 'none', values: ['Soziales'], unsaid: true },
      { field: 'lastContact', is: 'unsaid', values: [], unsaid: false },
    ];
    const lens = { ...EVERYTHING, where: made, kinds: KINDS.slice(0, 2), types: TIE_TYPES.slice(1) };
    made.forEach((c, at) => {
      expect(lensWith(lens, draftOf(lens, c.field, at), at)).toEqual(lens);
      expect(lensWithout(lens, c.field, at).where).toEqual(made.filter((other) => other !== c));
    });
    expect(draftOf(lens, 'kind', null)).toMatchObject({ is: 'any', chosen: lens.kinds });
    expect(draftOf(lens, 'type', null)).toMatchObject({ is: 'none', chosen: ['cooperation'] });
    expect(lensWith(lens, draftOf(lens, 'type', null), null)).toEqual(lens);
    const again = draft('stage', { is: 'least', typed: ['5', ''] });
    expect(lensWith(lens, again, null)?.where.map((c) => c.field)).toEqual([
      'stage',
      'sector',
      'lastContact',
    ]);
  });
  it('a period has one year or two, in any order', () => {
    const period = (...typed: [string, string]) =>
      lensWith(EVERYTHING, draft('period', { is: 'between', typed }), null)?.period;
    expect(period('2019', '2021')).toEqual({ from: 2019, to: 2021 });
    expect(period('2021 ', '2019')).toEqual({ from: 2019, to: 2021 });
    expect(period('', '2020')).toEqual({ from: 2020, to: 2020 });
    expect(period('', '')).toBeUndefined();
    expect(isWrong(draft('period', { is: 'between', typed: ['20', '2020'] }))).toBe(true);
    const lens = { ...EVERYTHING, period: { from: 2019, to: 2021 } };
    expect(lensWith(EVERYTHING, draftOf(lens, 'period', null), null)).toEqual(lens);
    expect(lensWithout(lens, 'period', null)).toEqual(EVERYTHING);
  });
  it('ranges have one limit at least', () => {
    expect(rangeFrom('degree', ['5', ''])).toEqual({ measure: 'degree', least: 5, most: null });
    expect(rangeFrom('iqv', ['0,25', '0.5'])).toEqual({ measure: 'iqv', least: 0.25, most: 0.5 });
    expect(rangeFrom('degree', ['', ' '])).toBeNull();
    expect(rangeFrom('degree', ['viele', ''])).toBeNull();
  });
});

describe('in an address', () => {
  it('comes back as it was, whatever is in a name', () => {
    const text = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom('Bad.Oeynhausen', 'a%2E', 'ä&b=c', '__proto__'))
      .filter((s) => s.trim() !== '');
    const condition: fc.Arbitrary<Condition> = fc.record({
      field: fc.constantFrom('place', 'region', 'category'),
      is: fc.constantFrom('any', 'none'),
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
      unsaid: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 3 }),
        fc.subarray([...KINDS], { minLength: 1 }),
        (where, kinds) => {
          const lens = { ...EVERYTHING, where, kinds };
          const query = new URLSearchParams();
          tellLens(lens, query);
          expect(readLensLink(new URLSearchParams(query.toString()))).toEqual(lens);
        },
      ),
    );
  });
  it('is told for published networks only', () => {
    const lens = withOnly(EVERYTHING, of('Soziales'));
    setSession({ lens });
    expect(linkOf(store.getState())).not.toContain('where');
    openProject(network('dortmund-2023'), { lens });
    const link = linkOf(store.getState());
    expect(link).toContain('where=sector.any.Soziales');
    expect(readLink(link).session.lens).toEqual(lens);
  });
  it.each([
    '?where=',
    '?where=sector',
    '?where=constructor.any.x',
    '?where=stage.least.viel',
    '?kinds=&types=x',
    '?where=place.any.%25E0',
  ])('%s asks for nothing', (search) => expect(readLink(search).session.lens).toBeUndefined());
});

describe('by the value of a measure', () => {
  it('leaves lens and numbers alone', () => {
    const before = selectLensed(store.getState());
    showRange({ measure: 'degree', least: 2, most: null });
    expect([...selectOutside(store.getState())!]).toEqual(['g', 's', 'x', 'n', 'c']);
    expect(selectLensed(store.getState())).toBe(before);
    expect(selectOutside(store.getState())).toBe(selectOutside(store.getState()));
    showRange({ measure: 'degree', least: null, most: 1 });
    expect([...selectOutside(store.getState())!]).toEqual(['h']);
    dropRange('degree');
    expect(selectOutside(store.getState())).toBeNull();
  });
  it('a body without a value is outside; a measure that says nothing here leaves all', () => {
    const lensed = selectLensed(store.getState());
    const values = (...x: number[]) =>
      ({ bodies: { iqv: { values: Float64Array.from(x), declined: new Uint8Array(6) } } }) as never;
    const ranges = [{ measure: 'iqv', least: 0.5, most: null }];
    expect([...outsideOf(lensed, values(1, 0.4, Number.NaN, 0.5, 0.6, 0), ranges)]).toEqual(['g', 's', 'c']);
    const none = new Array<number>(6).fill(Number.NaN);
    expect(outsideOf(lensed, values(...none), ranges).size).toBe(0);
    expect(outsideOf(lensed, null, ranges).size).toBe(0);
  });
});
