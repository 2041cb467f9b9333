/** The survey computed again: what agrees with print, what only after rounding, what cannot be had from the data. */
import { describe, expect, test } from 'vitest';
import facts from '../../data/facts.json' with { type: 'json' };
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { countSurvey, type SurveyFact, surveyAgain, surveySectors } from '../../src/model/survey.ts';
import { bundled } from '../fixtures/bundled.ts';

const own = (facts as readonly SurveyFact[]).filter(({ document }) => document === 'nakos-2008');
const national = countSurvey(bundled('nakos-2007-national'));
const practice = countSurvey(bundled('practice-135'));
const survey = surveyAgain(own, 275, national, practice);
const figure = (id: string) => survey.figures.find(({ fact }) => fact.id === id)!;

test('totals: 1 878 + 334 + 211 = 2 423, 17.9 a centre, response 49.1 %', () => {
  for (const counts of [national, practice])
    expect([counts.cooperation, counts.networks, counts.committees, counts.centres]).toEqual([
      1878, 334, 211, 135,
    ]);
  expect(figure('nak-008').national).toEqual({ values: [2423], agreement: 'equal' });
  expect(figure('nak-009').national.values[0]).toBeCloseTo(17.948, 3);
  expect(figure('nak-009').national.agreement).toBe('rounded');
  expect(figure('nak-004').national.values[0]).toBeCloseTo(49.09, 2);
  expect(figure('nak-004').national.agreement).toBe('rounded');
  expect(figure('nak-021').national).toMatchObject({ values: [1313, 565, expect.closeTo(69.9, 1)] });
  expect(figure('nak-021').national.agreement).toBe('rounded');
});

test('all twenty ranks with their shared places, from both networks', () => {
  expect(survey.ranking.map(({ rank }) => rank)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 13, 14, 15, 15, 15, 18, 19, 19,
  ]);
  for (const { national: a, practice: b, rank, printed, category } of survey.ranking) {
    expect([category, a]).toEqual([category, { values: [rank, printed], agreement: 'equal' }]);
    expect([category, b]).toEqual([category, { values: [rank, printed], agreement: 'equal' }]);
  }
});

test('sectors: the printed split is possible from print alone, and built into the practice data', () => {
  expect(figure('nak-015').national).toEqual({ values: [[706, 1271]], agreement: 'possible' });
  expect(figure('nak-016').national).toEqual({ values: [[607, 1172]], agreement: 'possible' });
  expect(figure('nak-015').practice).toEqual({ values: [1000], agreement: 'equal' });
  expect(figure('nak-016').practice).toEqual({ values: [800], agreement: 'equal' });
  const assigned = surveySectors(national, 'assigned');
  expect(Object.fromEntries(assigned.sectors)).toEqual({
    Gesundheit: 607,
    Soziales: 525,
    'Psycho-Soziales': 181,
  });
  expect([assigned.none, assigned.unknown]).toEqual([0, 565]);
  for (const scheme of ['assigned', 'alternatives', 'two-fields'] as const)
    for (const counts of [national, practice]) {
      const { sectors, none, unknown } = surveySectors(counts, scheme);
      expect([...sectors.values()].reduce((a, b) => a + b, 0) + none + unknown).toBe(1878);
    }
  // Administration, counselling, commissioners and others move: the split hangs on the scheme.
  expect(surveySectors(national, 'alternatives').sectors.get('Gesundheit')).not.toBe(607);
});

test('what no number was printed for is not claimed', () => {
  for (const id of ['nak-014', 'nak-018', 'nak-020'])
    expect(figure(id).national.agreement).toBe('not-computable');
  expect(figure('nak-014').practice.agreement).toBe('rounded');
  for (const id of ['nak-018', 'nak-019', 'nak-020']) expect(figure(id).practice.agreement).toBe('holds');
});

describe('a network that says something else', () => {
  const other: Project = {
    ...emptyProject({ id: 'other' }),
    bodies: new Map([
      ['c', blankBody('c', 'centre')],
      ['a', { ...blankBody('a', 'partner'), category: 'apotheke' }],
    ]),
    ties: new Map([
      ['t', { ...blankTie('t', 'c', 'a'), formality: 'contract' as const }],
      ['no', { ...blankTie('no', 'c', 'a'), extra: { mention: 'no' } }],
    ]),
  };
  test('differs, and counts each mention once', () => {
    const counts = countSurvey(other);
    expect([counts.cooperation, counts.contracts]).toEqual([1, 1]);
    const again = surveyAgain(own, 275, counts, counts);
    const of = (id: string) => again.figures.find(({ fact }) => fact.id === id)!.national.agreement;
    expect([of('nak-005'), of('nak-018'), of('nak-008'), of('nak-015')]).toEqual(Array(4).fill('differs'));
    expect(again.ranking[0]!.national).toEqual({ values: [null, null], agreement: 'not-computable' });
    expect(again.ranking[7]!.national).toEqual({ values: [1, 1], agreement: 'differs' });
  });
});
