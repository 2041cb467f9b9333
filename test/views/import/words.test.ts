import { describe, expect, it } from 'vitest';
import { translate } from '../../../src/i18n/index.ts';
import type { DecidingImport } from '../../../src/state/importing/importing.ts';
import { fieldWord, valueWords } from '../../../src/views/import/field-words.ts';
import { idOfMeaning, meaningChoices, meaningOfId } from '../../../src/views/import/meanings.ts';
import { problemRows } from '../../../src/views/import/problems-csv.ts';
import { NOT_SAID, UNDECIDED, wordChoices } from '../../../src/views/import/word-choices.ts';

describe('fields and values in words', () => {
  it('ours are named, a person’s own keep their name', () => {
    expect(fieldWord('bodies', 'place', 'de')).toBe('Ort');
    expect(fieldWord('ties', 'since', 'en')).toBe('Since');
    expect(fieldWord('bodies', 'extra:Telefon', 'de')).toBe('Telefon');
    expect(fieldWord('bodies', '__proto__', 'de')).toBe('__proto__');
  });
  it('words of lists are named; of a sector the sector alone, unless the rest is what differs', () => {
    expect(valueWords('bodies', 'kind', ['centre', 'partner'], 'de')).toEqual([
      'Kontaktstelle',
      'Kooperationspartner/in',
    ]);
    expect(valueWords('bodies', 'sector', ['Soziales · high · von Hand', 'Gesundheit'], 'en')).toEqual([
      'social',
      'health',
    ]);
    expect(valueWords('bodies', 'sector', ['Soziales · high', 'Soziales'], 'de')).toEqual([
      'Soziales · high',
      'Soziales',
    ]);
    expect(valueWords('bodies', 'place', ['', 'Unna'], 'de')).toEqual(['–', 'Unna']);
  });
});

describe('meanings and words as choices', () => {
  it.each(['partners', 'bodies', 'ties', 'names'] as const)(
    '%s: every choice stands for a meaning',
    (role) => {
      const choices = meaningChoices(role, translate('de'));
      for (const { id, label } of choices) {
        expect(idOfMeaning(meaningOfId(id))).toBe(id);
        expect(label).not.toContain('import:');
      }
      expect(new Set(choices.map((c) => c.id)).size).toBe(choices.length);
    },
  );
  it('a name that is no meaning is refused', () => {
    expect(() => meaningOfId('body:quatsch')).toThrow();
  });
  it('the likely words stand first, and nothing is chosen before', () => {
    const choices = wordChoices({ is: 'body', column: 'sector' }, ['Soziales', 'fremd'], 'de')!;
    expect(choices.map((c) => c.id).slice(0, 3)).toEqual([UNDECIDED, 'Soziales', NOT_SAID]);
    expect(choices.map((c) => c.id)).not.toContain('fremd');
    expect(wordChoices({ is: 'body', column: 'place' }, [], 'de')).toBeNull();
    expect(wordChoices(undefined, [], 'de')).toBeNull();
  });
});

it('the list of problems says file, sheet, row, column, value, what is wrong and what to do', () => {
  const importing = {
    found: {
      tables: [
        {
          id: 'x.xlsx/Blatt',
          file: 'x.xlsx',
          sheet: 'Blatt',
          columns: ['Name', 'Ort', 'seit'].map((name, at) => ({ name, at })),
        },
      ],
    },
    staged: {
      problems: [
        {
          table: 'x.xlsx/Blatt',
          row: 7,
          at: 2,
          column: 'seit',
          value: 'irgendwann',
          issue: { severity: 'warning', code: 'invalid-date', at: { file: 'x.xlsx', value: 'irgendwann' } },
          suggestions: [],
          alike: 1,
          losesRow: false,
        },
      ],
    },
  } as unknown as DecidingImport;
  const [head, row] = problemRows(importing, 'de');
  expect(head).toHaveLength(7);
  expect(row?.slice(0, 5)).toEqual(['x.xlsx', 'Blatt', 7, 'seit', 'irgendwann']);
  expect(row?.[5]).toContain('kein Datum');
  expect(row?.[6]).toContain('31.12.2023');
});
