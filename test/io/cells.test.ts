/** Cell text → numbers, dates and words. */
import { describe, expect, test } from 'vitest';
import { readCategory, readSector, readStage, readWord } from '../../src/io/cell-words.ts';
import { clean, likeness, readDate, readNumber, readWeight } from '../../src/io/cells.ts';
import { fold, mapColumns } from '../../src/io/columns.ts';

test('strengths are numbers above 0 that can be added, multiplied and turned over', () => {
  const code = (cell: string) => {
    const read = readWeight(cell, ',');
    return read.value === null ? read.code : read.value;
  };
  expect(['2.5', '1e30', '1e-30'].map(code)).toEqual([2.5, 1e30, 1e-30]);
  expect(['1e31', '1e308', '1e-31', '5e-324'].map(code)).toEqual(new Array(4).fill('weight-beyond'));
  expect(['0', '-1', 'inf', 'viel'].map(code)).toEqual([
    'weight-zero',
    'weight-negative',
    'not-finite',
    'number-not-understood',
  ]);
});

describe('readNumber', () => {
  test.each([
    ['12', ';', 12],
    ['1,5', ';', 1.5],
    ['1.5', ',', 1.5],
    ['0,750', ';', 0.75],
    ['1.234,5', ';', 1234.5],
    ['1,234.5', ',', 1234.5],
    ['1.234.567', ';', 1234567],
    ['1 234', ';', 1234],
    ['-3', ';', -3],
    ['1e-7', ',', 1e-7],
    ['.5', ',', 0.5],
    ['ca. 5', ';', 5],
    ['rund 1,5', ';', 1.5],
    ['~3', ',', 3],
  ])('%s with %s is %d', (cell, delimiter, value) =>
    expect(readNumber(cell, delimiter)).toEqual({ value, ambiguous: false }),
  );

  test('three digits behind one sign are ambiguous where both readings are usual', () => {
    expect(readNumber('1.234', ';')).toEqual({ value: 1234, ambiguous: true });
    expect(readNumber('1,234', ',')).toEqual({ value: 1.234, ambiguous: true });
    expect(readNumber('1.234', ',')).toEqual({ value: 1.234, ambiguous: false });
  });
  test.each(['NaN', 'Infinity', '-inf', '∞', '1e400'])('%s is not finite', (cell) =>
    expect(readNumber(cell, ',')).toEqual({ value: null, code: 'not-finite' }),
  );
  test.each(['', 'viel', '1,2,3.4', '12 Stück', '1.23.456', '--1', '0x10', '1'.repeat(61)])(
    '%s is no number',
    (cell) => expect(readNumber(cell, ';')).toEqual({ value: null, code: 'number-not-understood' }),
  );
});

describe('readDate', () => {
  test.each([
    ['2023', '2023'],
    ['2023-08', '2023-08'],
    ['2023-8-1', '2023-08-01'],
    ['2023-08-01T12:00:00Z', '2023-08-01'],
    ['31.12.2023', '2023-12-31'],
    ['1.3.24', '2024-03-01'],
    ['01.02.75', '1975-02-01'],
    ['5/4/2021', '2021-04-05'],
    ['12.2023', '2023-12'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2000', '2000-02-29'],
    ['seit 2015', '2015'],
    ['ab 03/2019', '2019-03'],
    ['seit ca. 2012', '2012'],
    ['ca. 2014', '2014'],
    ['seit Anfang 2010', '2010'],
    ['März 2019', '2019-03'],
    ['3. Mai 2019', '2019-05-03'],
    ['Mrz 19', '2019-03'],
    ['seit Mai 2018', '2018-05'],
    ['since June 2020', '2020-06'],
  ])('%s is %s', (cell, iso) => expect(readDate(cell)).toBe(iso));
  test.each([
    '29.02.2023',
    '29.02.1900',
    '31.04.2023',
    '00.00.0000',
    '13.2023',
    '12/31/2023',
    '45291',
    'heute',
    'seit langem',
    'schon immer',
    'Foo 2019',
    '2015 oder 2016',
    '',
  ])('%s is no date', (cell) => expect(readDate(cell)).toBeNull());
});

test.each([
  ['kinds', 'Selbsthilfekontaktstelle', 'centre'],
  ['kinds', 'Kooperationspartner/in', 'partner'],
  ['kinds', 'committee', 'committee'],
  ['tieTypes', 'Förderung', 'funding'],
  ['tieTypes', 'Committee membership', 'committee-membership'],
  ['formalities', 'association membership', 'membership'],
  ['formalities', 'mostly informal', 'informal'],
  ['frequencies', 'every two years', 'every-two-years'],
  ['frequencies', 'halbjährlich', 'half-yearly'],
  ['frequencies', '2x jährlich', 'half-yearly'],
  ['frequencies', '1x im Monat', 'monthly'],
  ['frequencies', '4 x im Jahr', 'quarterly'],
  ['frequencies', 'viermal pro Jahr', 'quarterly'],
  ['frequencies', 'quartalsweise', 'quarterly'],
  ['frequencies', 'vierteljährl.', 'quarterly'],
  ['frequencies', '1/2-jährlich', 'half-yearly'],
  ['frequencies', 'alle 3 Monate', 'quarterly'],
  ['frequencies', 'alle 2 Jahre', 'every-two-years'],
  ['frequencies', 'ca. 1x pro Woche', 'weekly'],
  ['frequencies', '3x jährlich', 'regular'],
  ['frequencies', '1-2x im Jahr', 'regular'],
  ['frequencies', 'bei Bedarf', 'occasional'],
  ['frequencies', 'twice a year', 'half-yearly'],
  ['levels', 'Bundesland', 'land'],
  ['statuses', 'geplant', 'planned'],
] as const)('%s: %s is %s', (list, word, id) => expect(readWord(list, word)).toBe(id));

test('words that nobody knows are null, not guessed', () => {
  expect(readWord('kinds', 'Raumschiff')).toBeNull();
  expect(readWord('kinds', 'x'.repeat(1000))).toBeNull();
  expect(readWord('tieTypes', 'constructor')).toBeNull();
});

test.each([
  ['health', 'Gesundheit'],
  ['psychosozial', 'Psycho-Soziales'],
  ['cross-sector', 'übergreifend'],
  ['Soziales', 'Soziales'],
  ['GOV', 'GOV'],
])('sector %s is %s', (word, sector) => expect(readSector(word)).toBe(sector));

test.each([
  ['3', 3],
  ['Stufe 5', 5],
  ['2 – Material', 2],
  ['4,0', 4],
  ['7', null],
  ['12', null],
  ['2,5', null],
])('stage %s is %s', (cell, stage) => expect(readStage(cell)).toBe(stage));

test('outer blanks go, no-break and zero-width ones too; inner ones stay', () => {
  expect(clean('\u200b\u00a0 a \u00a0b\t\ufeff')).toBe('a \u00a0b');
  expect(clean(' \n ')).toBe('');
});

test('names that look alike are alike', () => {
  expect(likeness('Caritas-Verband e. V.')).toBe(likeness('caritas verband eV'));
  expect(likeness('IHK')).not.toBe(likeness('HWK'));
});

describe('columns', () => {
  test.each([
    ['Quelle', 'Ziel'],
    ['von', 'nach'],
    ['From', 'To'],
    ['Source ID', 'Target ID'],
    ['Einrichtung A', 'Einrichtung B'],
  ])('%s and %s are the ends', (source, target) => {
    const { of } = mapColumns('ties', ['x', target, source]);
    expect([of.get('source'), of.get('target')]).toEqual([2, 1]);
  });
  test('an exact name goes before other words, what is left is kept', () => {
    const { of, extra } = mapColumns('bodies', ['Name', 'label', 'Träger', 'id', '']);
    expect(of.get('label')).toBe(1);
    expect(extra).toEqual([
      { at: 0, name: 'Name' },
      { at: 2, name: 'Träger' },
    ]);
  });
  test('folding', () => expect(fold(' Häufigkeit (Größe)_2 ')).toBe('haeufigkeitgroesse2'));
});

test.each([
  ['Krankenhaus', 'krankenhaus'],
  ['Krankenhäuser', 'krankenhaus'],
  ['Ärzte', 'aerzte'],
  ['VHS', 'bildung'],
  ['Behörden', 'kommunale-verwaltung'],
  ['welfare associations', 'wohlfahrtsverband'],
  ['Pflegekonferenz', 'pflegekonferenz'],
  ['Reitstall', null],
  ['', null],
])('category %j is %s', (cell, id) => expect(readCategory(cell)).toBe(id));

test.each(['jeden Morgen', 'x im Jahr', '0x im Jahr', 'zu selten', '5'])('%j says not how often', (cell) =>
  expect(readWord('frequencies', cell)).toBeNull(),
);
