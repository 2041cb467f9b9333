/** The network at several times: years from dates, states that were kept, what is different, an earlier file fitted to today. */
import { describe, expect, test } from 'vitest';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import {
  datingOf,
  isThere,
  lensAt,
  type Moment,
  momentsOf,
  projectAt,
  together,
} from '../../src/model/timeline.ts';
import { differenceOf } from '../../src/model/timeline-difference.ts';
import { fitted, matchBodies, questionsOf } from '../../src/model/timeline-match.ts';

const TODAY = '2026-11-22';
const tie = (id: string, source: string, target: string, fields: Partial<Tie> = {}): Tie => ({
  ...blankTie(id, source, target),
  ...fields,
});
const table = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record] as const));
const made = (bodies: readonly Body[], ties: readonly Tie[], about = {}): Project => ({
  ...emptyProject({ id: 'p', hub: 'h', ...about }),
  bodies: table(bodies),
  ties: table(ties),
});
const named = (...ids: string[]) => ids.map((id) => blankBody(id, 'partner'));

const project = made(named('h', 'a', 'b', 'c', 'alone'), [
  tie('always', 'h', 'a'),
  tie('since', 'h', 'b', { since: '2021-05' }),
  tie('until', 'a', 'b', { since: '2019', until: '2021' }),
  tie('wish', 'h', 'c', { status: 'planned', since: '2020' }),
  tie('over', 'a', 'c', { status: 'ended' }),
]);
const year = (y: number): Moment => ({ of: 'year', key: `year ${y}`, year: y });
const now: Moment = { of: 'now', key: 'now', year: 2026, day: TODAY };
const at = (p: Project, moment: Moment) => read(projectAt(p, moment), lensAt(EVERYTHING, moment));
const idsAt = (moment: Moment) => [...projectAt(project, moment).ties.keys()];

describe('moments', () => {
  test('are all years from before the first beginning to the last that ties say, then now', () => {
    expect(momentsOf(project, EVERYTHING, TODAY).map(({ key }) => key)).toEqual([
      'year 2018',
      'year 2019',
      'year 2020',
      'year 2021',
      'now',
    ]);
  });
  test('leave out what is planned, types and years that do not count, and what lies ahead', () => {
    const ahead = made(named('h', 'a'), [tie('x', 'h', 'a', { since: '2031' })]);
    expect(momentsOf(ahead, EVERYTHING, TODAY)).toHaveLength(1);
    expect(momentsOf(project, { ...EVERYTHING, types: ['funding'] }, TODAY)).toHaveLength(1);
    const lens = { ...EVERYTHING, period: { from: 2020, to: 2020 } };
    expect(momentsOf(project, lens, TODAY).map(({ key }) => key)).toEqual(['year 2020', 'now']);
  });
  test('the years of sums say when was counted: they are no moments', () => {
    const sums = made(named('h', 'a'), [tie('x', 'h', 'a', { since: '2006' })], { aggregate: true });
    expect(momentsOf(sums, EVERYTHING, TODAY).map(({ key }) => key)).toEqual(['now']);
  });
  test('a span too long for every year has only those that are said', () => {
    const old = made(named('h', 'a'), [tie('x', 'h', 'a', { since: '1899', until: '2020' })]);
    expect(momentsOf(old, EVERYTHING, TODAY).map(({ year }) => year)).toEqual([1898, 1899, 2020, 2026]);
  });
  test('a kept state stands at the end of what its date names', () => {
    const snapshot = (id: string, date: string) => ({ id, label: id, date, ...tables, note: null });
    const tables = { bodies: project.bodies, ties: project.ties };
    const kept = {
      ...project,
      snapshots: table([snapshot('late', '2020'), snapshot('may', '2020-05'), snapshot('day', '2020-05-03')]),
    };
    expect(momentsOf(kept, EVERYTHING, TODAY).map(({ key }) => key)).toEqual([
      'year 2018',
      'year 2019',
      'snapshot day',
      'snapshot may',
      'year 2020',
      'snapshot late',
      'year 2021',
      'now',
    ]);
  });
});

describe('the network at a moment', () => {
  test('has the ties whose years can hold it; what is planned is never there', () => {
    expect(idsAt(year(2018))).toEqual(['always', 'over']);
    expect(idsAt(year(2019))).toEqual(['always', 'until', 'over']);
    expect(idsAt(year(2021))).toEqual(['always', 'since', 'until', 'over']);
    expect(idsAt(now)).toEqual(['always', 'since']);
  });
  test('has no bodies that are tied at other times only, but those that never were', () => {
    expect([...projectAt(project, now).bodies.keys()]).toEqual(['h', 'a', 'b', 'alone']);
    expect([...projectAt(project, year(2018)).bodies.keys()]).toEqual(['h', 'a', 'c', 'alone']);
  });
  test('is over after its last day, not in it', () => {
    const ends = (until: string) => isThere(tie('x', 'h', 'a', { until }), now);
    expect([ends('2026'), ends('2026-11'), ends(TODAY)]).toEqual([true, true, true]);
    expect([ends('2025'), ends('2026-10'), ends('2026-11-21')]).toEqual([false, false, false]);
    expect(ends('soon')).toBe(true);
  });
  test('says how much is known', () => {
    expect(datingOf(project, EVERYTHING)).toEqual({ ties: 4, sinceSaid: 2, endedUndated: 1, meant: 1 });
  });
  test('all states together hold everybody once, and each pair once a type', () => {
    const all = together(project, [projectAt(project, year(2018)), projectAt(project, now)]);
    expect([...all.bodies.keys()].sort()).toEqual(['a', 'alone', 'b', 'c', 'h']);
    expect(all.ties.size).toBe(3);
  });
});

describe('what is different', () => {
  test('between two years: new and ended ties, new and gone bodies', () => {
    const { ties, bodies, sameTies } = differenceOf(at(project, year(2018)), at(project, now));
    expect(ties.map(({ what, before, after }) => [what, (after ?? before)!.id])).toEqual([
      ['new', 'since'],
      ['ended', 'over'],
    ]);
    expect(bodies.map(({ what, before, after }) => [what, (after ?? before)!.id])).toEqual([
      ['new', 'b'],
      ['gone', 'c'],
    ]);
    expect(sameTies).toBe(1);
  });
  const between = (before: Partial<Tie>, after: Partial<Tie>, idAfter = 't') => {
    const [a, b] = [tie('t', 'h', 'a', before), tie(idAfter, 'h', 'a', after)];
    const found = differenceOf(
      read(made(named('h', 'a'), [a]), EVERYTHING),
      read(made(named('h', 'a'), [b]), EVERYTHING),
    );
    return found.ties.map(({ what, fields }) => [what, ...fields].join(' '));
  };
  test('closer or looser by stage, frequency or strength', () => {
    expect(between({ stage: 2 }, { stage: 3 })).toEqual(['stronger stage']);
    expect(between({ frequency: 'monthly' }, { frequency: 'yearly' })).toEqual(['weaker frequency']);
    expect(between({ weight: 1 }, { weight: 2 })).toEqual(['stronger weight']);
    expect(between({ stage: 2, weight: 5 }, { stage: 3, weight: 1 })).toEqual(['changed stage weight']);
  });
  test('a rhythm without a name is neither more nor less', () => {
    expect(between({ frequency: 'regular' }, { frequency: 'monthly' })).toEqual(['changed frequency']);
  });
  test('what only one state says is noted, not changed', () => {
    expect(between({ stage: null }, { stage: 3 })).toEqual(['noted stage']);
    expect(between({ formality: 'informal' }, { formality: 'contract' })).toEqual(['changed formality']);
  });
  test('rows numbered anew are the same ties; another type is a change, not an end and a beginning', () => {
    expect(between({}, {}, 'row-7')).toEqual([]);
    expect(between({ type: 'project' }, { type: 'cooperation' }, 'row-7')).toEqual(['changed type']);
  });
  test('a tie turned round is the same; one under an old id between others is not', () => {
    const p = (ties: readonly Tie[]) => read(made(named('h', 'a', 'b'), ties), EVERYTHING);
    expect(differenceOf(p([tie('t', 'h', 'a')]), p([tie('u', 'a', 'h')])).ties).toEqual([]);
    const { ties } = differenceOf(p([tie('t', 'h', 'a')]), p([tie('t', 'h', 'b')]));
    expect(ties.map(({ what }) => what)).toEqual(['new', 'ended']);
  });
  test('forwards and backwards tell the same, the other way round', () => {
    const [a, b] = [at(project, year(2018)), at(project, now)];
    const there = differenceOf(a, b);
    const back = differenceOf(b, a);
    expect(back.ties.filter(({ what }) => what === 'new').map(({ after }) => after)).toEqual(
      there.ties.filter(({ what }) => what === 'ended').map(({ before }) => before),
    );
  });
});

describe('an earlier file', () => {
  const body = (id: string, label: string): Body => blankBody(id, 'partner', label);
  const today = table([body('1', 'Klinikum West'), body('2', 'Müller-Stiftung'), body('3', 'Caritas')]);
  const earlier = made(
    [
      body('x', 'klinikum  west'),
      body('2', 'Mueller-Stiftung'),
      body('3', 'AWO'),
      body('y', 'Caritasverband'),
      body('1', 'Jemand anders'),
    ],
    [tie('t', 'x', '1'), tie('__proto__', '2', 'y')],
  );
  const match = matchBodies(earlier.bodies, today);

  test('is recognised by id and name, then by name alone', () => {
    expect([...match.certain]).toEqual([
      ['2', '2'],
      ['x', '1'],
    ]);
    expect(match.open.map(({ id }) => id)).toEqual(['3', 'y', '1']);
    expect(match.free.map(({ id }) => id)).toEqual(['3']);
  });
  test('asks about the rest, each body once', () => {
    const asked = questionsOf(match, [{ earlier: 'y', now: '3', score: 0.9 }]);
    expect(asked.map(({ earlier: e, now: n, why }) => [e.id, n.id, why])).toEqual([['3', '3', 'id']]);
    const open = { ...match, renamed: [] };
    expect(questionsOf(open, [{ earlier: 'y', now: '3', score: 0.9 }])).toMatchObject([
      { why: 'name', score: 0.9 },
    ]);
  });
  test('gets the ids of today; whoever is nobody of today never gets one of theirs', () => {
    const { bodies, ties } = fitted(earlier, today, match.certain, new Map([['y', '3']]));
    expect([...bodies].map(([id, { label }]) => [id, label])).toEqual([
      ['1', 'klinikum  west'],
      ['2', 'Mueller-Stiftung'],
      ['3~1', 'AWO'],
      ['3', 'Caritasverband'],
      ['1~1', 'Jemand anders'],
    ]);
    expect(ties.get('t')).toMatchObject({ source: '1', target: '1~1' });
    expect(ties.get('__proto__')).toMatchObject({ source: '2', target: '3' });
  });
  test('a name that several share settles nothing', () => {
    const twins = table([body('a', 'Gruppe'), body('b', 'Gruppe')]);
    expect(matchBodies(table([body('z', 'Gruppe')]), twins).certain.size).toBe(0);
  });
});
