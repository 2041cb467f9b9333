/** What is typed into the forms and what it means; what is only opened and saved changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../../src/model/change.ts';
import { faultsInBody } from '../../../src/model/edit/faults.ts';
import { tidyBody, tidyTie } from '../../../src/model/edit/records.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { bodyFrom, categoryFrom, draftOfBody } from '../../../src/views/edit/body-draft.ts';
import { dayFrom, dayText, named, numberFrom, numberText } from '../../../src/views/edit/texts.ts';
import { draftOfTie, tieFrom } from '../../../src/views/edit/tie-draft.ts';
import { anyProject } from '../../model/arbitrary.ts';

const project: Project = {
  ...emptyProject({ id: 'p' }),
  regions: new Map([
    ['do', { id: 'do', label: 'Dortmund', land: 'NRW', size: null, part: null, inhabitants: null }],
  ]),
  sources: new Map([
    ['s1', { id: 's1', title: 'Bericht', publisher: '', year: 2023, file: '' }],
    ['s2', { id: 's2', title: 'Bericht', publisher: 'andere', year: 2024, file: '' }],
  ]),
};

describe('what is typed', () => {
  it.each([
    ['31.8.2023', '2023-08-31'],
    ['01. 08. 2023', '2023-08-01'],
    ['8.2023', '2023-08'],
    [' 2023 ', '2023'],
    ['2023-08-01', '2023-08-01'],
    ['', ''],
    ['bald', 'bald'],
  ])('day %s → %s', (text, day) => expect(dayFrom(text)).toBe(day));
  it.each(['', '2023', '2023-08', '2023-08-31'])('day %s comes back as it was shown', (day) => {
    for (const language of ['de', 'en'] as const) expect(dayFrom(dayText(day, language))).toBe(day);
  });
  it.each([
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['12', 12],
    ['', null],
    ['-3', -3],
  ])('number %s → %s', (text, value) => expect(numberFrom(text)).toBe(value));
  it.each(['1e9', 'zwei', '1.234,5', '0x10', 'Infinity'])('number %s is none', (text) =>
    expect(numberFrom(text)).toBeNaN(),
  );
  it('numbers come back as they were shown', () => {
    for (const language of ['de', 'en'] as const)
      for (const value of [null, 3, 0.5, 12.25]) expect(numberFrom(numberText(value, language))).toBe(value);
  });
  it('a name means the record of that name, the one before of several', () => {
    const titles = [...project.sources.values()].map(({ id, title }) => ({ id, label: title }));
    expect(named(titles, ' bericht ')?.id).toBe('s1');
    expect(named(titles, 'Bericht', 's2')?.id).toBe('s2');
    expect(named(titles, 'Bericht 2')).toBeNull();
  });
  it('a category is the vocabulary’s in either language, else the person’s own word', () => {
    expect(categoryFrom('Krankenhäuser', '')).toBe('krankenhaus');
    expect(categoryFrom('hospitals', '')).toBe('krankenhaus');
    expect(categoryFrom('Kneipe', '')).toBe('Kneipe');
    expect(categoryFrom(' ', 'krankenhaus')).toBe('');
  });
});

describe('the form of a body', () => {
  const draft = draftOfBody(project, blankBody('x', 'partner', 'X'), 'de');
  it('names regions and sources that are not there yet, to be added along', () => {
    const read = bodyFrom(project, { ...draft, region: 'Unna', source: 'Flyer', lines: '3' }, null);
    expect(read.along.region?.label).toBe('Unna');
    expect(read.along.source?.title).toBe('Flyer');
    expect(read.fields.source).toEqual({ document: '', lines: '3' });
    expect(bodyFrom(project, { ...draft, region: 'dortmund' }, null)).toMatchObject({
      fields: { region: 'do' },
      along: {},
    });
  });
  it('a number that is none is a fault at its field; a block without number is none', () => {
    const withCount = (count: string) => bodyFrom(project, { ...draft, isBlock: true, count }, null).fields;
    const faults = (count: string) =>
      faultsInBody(project, { ...blankBody('x', 'partner', 'X'), ...withCount(count) });
    expect(faults('')).toEqual([]);
    for (const count of ['0', '2,5', 'viele'])
      expect(faults(count)).toEqual([{ field: 'block', code: 'not-a-count' }]);
  });
  it('own fields have names, each once', () => {
    const extra = [
      { row: 0, key: 'Tel', value: '1' },
      { row: 1, key: ' Tel ', value: '2' },
      { row: 2, key: '', value: '3' },
      { row: 3, key: '', value: '' },
    ];
    expect(bodyFrom(project, { ...draft, extra }, null).faults).toEqual([
      { field: 'extra:1', code: 'column-name-taken' },
      { field: 'extra:2', code: 'column-name-missing' },
    ]);
  });
  it('opened and saved without a change, no body and no tie is another than before', () => {
    fc.assert(
      fc.property(anyProject, fc.constantFrom('de' as const, 'en' as const), (p, language) => {
        for (const body of p.bodies.values()) {
          if (Object.keys(body.extra).some((key) => key.trim() !== key || key === '')) continue;
          const { fields, along, faults } = bodyFrom(p, draftOfBody(p, body, language), body);
          expect(faults).toEqual([]);
          expect(along).toEqual({});
          expect(same(tidyBody({ ...body, ...fields }), tidyBody(body))).toBe(true);
        }
        for (const tie of p.ties.values()) {
          if (tie.since === 'unklar' || tie.until === 'unklar') continue;
          const { fields, faults } = tieFrom(p, draftOfTie(p, tie, language), tie);
          expect(faults).toEqual([]);
          expect(same(tidyTie({ ...tie, ...fields }), tidyTie(tie))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('keeps a source and a region that the lists do not know', () => {
    const odd = {
      ...blankBody('x', 'partner', 'X'),
      region: 'unlisted',
      source: { document: 'nowhere', lines: '1' },
    };
    const { fields, along } = bodyFrom(project, draftOfBody(project, odd, 'de'), odd);
    expect(fields).toMatchObject({ region: 'unlisted', source: odd.source });
    expect(along).toEqual({});
  });
});

it('a tie of another source of the same title keeps its own', () => {
  const tie = { ...blankTie('t', 'a', 'b'), evidence: { document: 's2', lines: '4' } };
  expect(tieFrom(project, draftOfTie(project, tie, 'de'), tie).fields.evidence).toEqual(tie.evidence);
});
