/** Days, what is due, how long ago: against the platform's own calendar, and as people count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_CONTACTS,
  addDays,
  addMonths,
  ageOf,
  countsOf,
  daysBetween,
  dueClass,
  inOrderOfDue,
  lastDayOf,
  matches,
  monthsSince,
  sundayOf,
} from '../../src/model/follow-up.ts';
import { blankTie, type Tie } from '../../src/model/project.ts';

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const anyDay = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(iso);
const contact = (fields: Partial<Tie>, id = 't') => ({
  tie: { ...blankTie(id, 'a', 'b'), ...fields },
  partner: id,
});

describe('days', () => {
  test('are counted as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, by) => {
        const date = new Date(`${day}T00:00:00Z`);
        date.setUTCDate(date.getUTCDate() + by);
        expect(addDays(day, by)).toBe(iso(date));
        expect(daysBetween(day, iso(date))).toBe(by);
      }),
    );
  });
  test('a week ends on its Sunday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const sunday = sundayOf(day);
        expect(new Date(`${sunday}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(daysBetween(day, sunday)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, sunday)).toBeLessThan(7);
      }),
    );
  });
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
  test.each([
    ['2026', '2026-12-31'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2026-04', '2026-04-30'],
    ['2026-04-05', '2026-04-05'],
    ['', ''],
  ])('the last day that "%s" can mean is "%s"', (date, day) => {
    expect(lastDayOf(date)).toBe(day);
  });
});

/** A Sunday. */
const TODAY = '2026-11-22';

describe('what is due', () => {
  test.each([
    ['', 'none'],
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'week'],
    ['2026-11-23', 'later'],
    ['2026-11', 'later'],
    ['2026-10', 'overdue'],
    ['2026', 'later'],
    ['2025', 'overdue'],
  ] as const)('"%s" is %s', (due, is) => {
    expect(dueClass(due, TODAY)).toBe(is);
  });
  test('on a Monday the week goes on to its Sunday', () => {
    expect(dueClass('2026-11-29', '2026-11-23')).toBe('week');
    expect(dueClass('2026-11-30', '2026-11-23')).toBe('later');
  });
  test('comes in the order of its last days, what has none last, by name', () => {
    const list = [
      contact({}, 'b'),
      contact({ due: '2026' }, 'z'),
      contact({}, 'a'),
      contact({ due: '2026-12-01' }, 'y'),
    ];
    const rank = (id: string) => id.charCodeAt(0);
    expect(inOrderOfDue(list, rank).map((c) => c.partner)).toEqual(['y', 'z', 'a', 'b']);
  });
  test.each([
    ['places in a list', fc.nat({ max: 5 })],
    ['numbers too great to be put into one with others', fc.nat({ max: 5 }).map((x) => x * 2 ** 50)],
    ['any numbers', fc.double({ min: -9, max: 9, noNaN: true })],
  ])('any contacts, ranked by %s, come as a comparison of each two has them', (_, anyRank) => {
    const due = fc.constantFrom('', '2026', '2026-12-31', '2025-02', '2025-02-28', '2027-01-01');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(due, fc.constantFrom(...'abcdef'))),
        fc.array(anyRank, { minLength: 6, maxLength: 6 }),
        (given, ranks) => {
          const list = given.map(([day, partner]) => contact({ due: day }, partner));
          const rank = (id: string) => ranks['abcdef'.indexOf(id)]!;
          const dayOf = (c: (typeof list)[number]) => lastDayOf(c.tie.due) || '9999';
          const expected = [...list].sort((a, b) =>
            dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : rank(a.partner) - rank(b.partner),
          );
          const found = inOrderOfDue(list, rank);
          expect(found.length).toBe(list.length);
          expect(found.every((c, i) => c === expected[i])).toBe(true);
        },
      ),
    );
  });
});

describe('how long ago', () => {
  test.each([
    ['2026-11-22', { unit: 'day', count: 0 }],
    ['2026-11-21', { unit: 'day', count: 1 }],
    ['2026-11-09', { unit: 'day', count: 13 }],
    ['2026-11-08', { unit: 'week', count: 2 }],
    ['2026-09-22', { unit: 'month', count: 2 }],
    ['2026-08-23', { unit: 'month', count: 2 }],
    ['2024-11-23', { unit: 'month', count: 23 }],
    ['2024-11-22', { unit: 'year', count: 2 }],
    ['2026-05', { unit: 'month', count: 6 }],
    ['2024-01', { unit: 'year', count: 2 }],
    ['2026', { unit: 'year', count: 0 }],
    ['2023', { unit: 'year', count: 3 }],
    ['2026-11-24', { unit: 'day', count: -2 }],
  ])('%s', (date, age) => {
    expect(ageOf(date, TODAY)).toEqual(age);
  });
  test('is unknown where nobody said', () => {
    expect(ageOf('', TODAY)).toBeNull();
    expect(monthsSince('', TODAY)).toBeNull();
  });
  test.each([
    ['2026-05-22', 6],
    ['2026-05-23', 5],
    ['2026-05', 5],
    ['2025', 10],
    ['2026', 0],
    ['2027-01-01', 0],
  ])('since %s at least %d months', (date, months) => {
    expect(monthsSince(date, TODAY)).toBe(months);
  });
});

describe('what is asked for', () => {
  const found = (fields: Partial<Tie>, filter: Partial<typeof ALL_CONTACTS>) =>
    matches(contact(fields), { ...ALL_CONTACTS, ...filter }, TODAY);
  test('status, and that none is said', () => {
    expect(found({ status: 'sought' }, { status: 'sought' })).toBe(true);
    expect(found({ status: 'active' }, { status: 'sought' })).toBe(false);
    expect(found({}, { status: 'not-said' })).toBe(true);
    expect(found({ status: 'ended' }, { status: 'not-said' })).toBe(false);
  });
  test('a contact that nobody noted is not a contact long ago', () => {
    expect(found({ lastContact: '' }, { contact: 6 })).toBe(false);
    expect(found({ lastContact: '' }, { contact: 'not-said' })).toBe(true);
    expect(found({ lastContact: '2026-05-22' }, { contact: 6 })).toBe(true);
    expect(found({ lastContact: '2026-05-23' }, { contact: 6 })).toBe(false);
  });
  test('what nobody said to hang on a person does not', () => {
    expect(found({ personBound: null }, { personBound: true })).toBe(false);
    expect(found({ personBound: true }, { personBound: true })).toBe(true);
  });
  test('counts say how much is known', () => {
    const list = [
      contact({ due: '2026-01-01', stage: 0, lastContact: '2025' }),
      contact({ due: '2026-11-22', personBound: true }),
      contact({ personBound: false }),
    ];
    expect(countsOf(list, TODAY)).toEqual({
      all: 3,
      due: { overdue: 1, week: 1, later: 0, none: 1 },
      personBound: 1,
      contactSaid: 1,
      stageSaid: 1,
    });
  });
});
