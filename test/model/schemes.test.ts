import { describe, expect, it } from 'vitest';
import { blankBody } from '../../src/model/project.ts';
import { ownSchemeFrom, sectorOf, sectorsOf, withCategory } from '../../src/model/schemes.ts';
import { CROSS_SECTOR_ID } from '../../src/model/vocabulary.ts';

const body = (value: string | null, alternative: string | null = null, category = '') => ({
  ...blankBody('b', 'partner'),
  category,
  sector: value === null ? null : { value, alternative, confidence: null, reason: null },
});

describe('sectorOf', () => {
  it.each([
    [body('Soziales', 'Gesundheit'), 'assigned', 'Soziales'],
    [body('Soziales', 'Gesundheit'), 'alternatives', 'Gesundheit'],
    [body('Soziales'), 'alternatives', 'Soziales'],
    [body('Psycho-Soziales', 'Gesundheit'), 'two-fields', 'Gesundheit'],
    [body('Psycho-Soziales', 'Soziales'), 'two-fields', 'Soziales'],
    [body('Psycho-Soziales'), 'two-fields', 'Soziales'],
    [body('Gesundheit', 'Soziales'), 'two-fields', 'Gesundheit'],
    [body(CROSS_SECTOR_ID), 'two-fields', CROSS_SECTOR_ID],
    [body(null), 'assigned', null],
    [body(null), 'two-fields', null],
  ] as const)('%o under %s', (b, scheme, sector) => expect(sectorOf(b, scheme)).toBe(sector));

  it('own: the body goes before its category, and the prototype is no table', () => {
    const b = body('Gesundheit', null, 'kirche');
    expect(sectorOf(b, 'own', { kirche: 'Glaube' })).toBe('Glaube');
    expect(sectorOf(b, 'own', { kirche: 'Glaube', b: 'Soziales' })).toBe('Soziales');
    expect(sectorOf(b, 'own', {})).toBeNull();
    expect(sectorOf(b, 'own', null)).toBeNull();
    expect(sectorOf({ ...b, category: 'toString' }, 'own', {})).toBeNull();
  });
});

describe('sectorsOf', () => {
  const three = ['Gesundheit', 'Soziales', 'Psycho-Soziales'];
  it('the field’s three, in order, whichever are present', () => {
    expect(sectorsOf([body('Soziales')], 'assigned')).toEqual(three);
    expect(sectorsOf([], 'assigned')).toEqual(three);
    expect(sectorsOf([body(CROSS_SECTOR_ID), body(null)], 'assigned')).toEqual(three);
  });
  it('two fields', () =>
    expect(sectorsOf([body('Psycho-Soziales')], 'two-fields')).toEqual(['Gesundheit', 'Soziales']));
  it('foreign words: those present, sorted', () =>
    expect(sectorsOf([body('Sport'), body('Gesundheit'), body('Kultur')], 'assigned')).toEqual([
      'Gesundheit',
      'Kultur',
      'Sport',
    ]));
});

describe('own scheme', () => {
  const body = (id: string, category: string, sector: string | null) => ({
    ...blankBody(id, 'partner'),
    category,
    sector: sector === null ? null : { value: sector, confidence: null, reason: null, alternative: null },
  });
  const bodies = [
    body('a', 'krankenkasse', 'Gesundheit'),
    body('b', 'krankenkasse', 'Gesundheit'),
    body('c', 'krankenkasse', null),
    body('d', 'presse', null),
    body('e', 'verein', 'übergreifend'),
  ];

  it('starts as what is assigned, body by body', () => {
    const own = ownSchemeFrom(bodies);
    for (const b of bodies) expect(sectorOf(b, 'own', own)).toBe(sectorOf(b, 'assigned'));
  });

  it('a changed category carries all its bodies, exceptions included', () => {
    const own = withCategory(ownSchemeFrom(bodies), bodies, 'krankenkasse', 'Soziales');
    expect(bodies.map((b) => sectorOf(b, 'own', own))).toEqual([
      'Soziales',
      'Soziales',
      'Soziales',
      null,
      'übergreifend',
    ]);
    expect(sectorOf(bodies[0]!, 'own', withCategory(own, bodies, 'krankenkasse', ''))).toBeNull();
  });
});
