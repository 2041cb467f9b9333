import { expect, it } from 'vitest';
import { lensParts, lensSentence } from '../../src/i18n/lens-sentence.ts';
import { conditionText } from '../../src/i18n/where-sentence.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { type Condition, FIELDS, operatorsOf } from '../../src/model/where.ts';

const asks = (
  field: Condition['field'],
  is: Condition['is'],
  values: string[] = [],
  unsaid = false,
): Condition => ({
  field,
  is,
  values,
  unsaid,
});

it.each<[Condition, string, string]>([
  [
    asks('sector', 'any', ['Gesundheit', 'Soziales']),
    'Sektor: Gesundheit oder Soziales',
    'Sector: health or social',
  ],
  [
    asks('sector', 'none', ['Gesundheit', 'Soziales'], true),
    'Sektor: außer Gesundheit und Soziales (auch ohne Angabe)',
    'Sector: all but health and social (also where not stated)',
  ],
  [
    asks('stage', 'least', ['3']),
    'Stufe: mindestens 3 – Personalschulung',
    'Stage: at least 3 – staff training',
  ],
  [asks('level', 'between', ['local', 'land']), 'Ebene: lokal bis Land', 'Level: local to state'],
  [
    asks('lastContact', 'most', ['2023-08']),
    'Letzter Kontakt: spätestens 08.2023',
    'Last contact: 08/2023 or earlier',
  ],
  [asks('weight', 'least', ['2.5']), 'Stärke: mindestens 2,5', 'Strength: at least 2.5'],
  [asks('place', 'contains', ['Ham']), 'Ort: enthält „Ham“', 'Place: contains “Ham”'],
  [asks('personBound', 'any', ['yes']), 'Personengebunden: ja', 'Held by a person: yes'],
  [asks('category', 'said', [], true), 'Kategorie: angegeben', 'Category: stated'],
  [asks('region', 'unsaid'), 'Region: nicht angegeben', 'Region: not stated'],
  [asks('block', 'none', ['yes']), 'ohne Sammeleinträge', 'without blocks'],
  [asks('block', 'any', ['yes']), 'nur Sammeleinträge', 'only blocks'],
  [asks('body', 'any', ['a', 'b']), 'nur 2 ausgewählte Einrichtungen', 'only 2 chosen bodies'],
  [asks('body', 'none', ['a']), 'ohne 1 ausgewählte Einrichtung', 'without 1 chosen body'],
])('%o reads %s', (condition, german, english) => {
  expect(conditionText(condition, 'de')).toBe(german);
  expect(conditionText(condition, 'en')).toBe(english);
});

it('every condition that can be asked has words', () => {
  for (const field of FIELDS)
    for (const is of operatorsOf(field))
      for (const language of ['de', 'en'] as const)
        expect(conditionText(asks(field, is, ['2020', '2021']), language)).not.toMatch(
          /lens:|\{\{|undefined/,
        );
});

it('the sentence says what is asked, who is exempt, and what was left out for want of a word', () => {
  const p: Project = {
    ...emptyProject({ id: 'p', hub: 'h' }),
    bodies: new Map(['h', 'a', 'b'].map((id) => [id, blankBody(id, 'partner')])),
    ties: new Map(['a', 'b'].map((id) => [id, { ...blankTie(id, 'h', id), stage: id === 'a' ? 4 : null }])),
  };
  const where = [asks('stage', 'least', ['3']), asks('level', 'any', ['land'], true)];
  const lensed = read(p, { ...EVERYTHING, where });
  expect(lensSentence(lensed, p.about, 'de')).toBe(
    '2 Einrichtungen, 1 Verbindung · alle Arten von Einrichtungen · alle Verbindungsarten · ' +
      'Stufe: mindestens 3 – Personalschulung · Ebene: Land (auch ohne Angabe) · ' +
      'die Einrichtung in der Mitte ausgenommen · ohne Jahresangabe · ' +
      '1 Verbindung weggelassen, weil nichts angegeben ist',
  );
  const parts = lensParts(lensed.lens, 'de');
  expect(parts.map(({ id, condition }) => [id, condition])).toEqual([
    ['where', 0],
    ['where', 1],
  ]);
  expect(parts[0]!.without).toEqual({ where: [where[1]] });
  expect(lensSentence(read(p, EVERYTHING), p.about, 'de')).not.toContain('ausgenommen');
});
