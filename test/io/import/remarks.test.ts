/** Headings, sums and remarks among the rows; what rows of one body say differently; who is meant by 'same' and 'missing'. */
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/io/import/import.ts';
import { looksLikeRemark } from '../../../src/io/import/remarks.ts';
import { bring, csv, labels, onTable } from './support.ts';

describe('rows that tell of nobody', () => {
  test.each([
    'Gesundheit:',
    'Gesundheit',
    'Soziales',
    'A. Gesundheit',
    'II. Soziales',
    '2) Psycho-Soziales',
    'Stand: 3/2024',
    'Stand 12.03.2024',
    'Seite 2 von 3',
    'Erstellt von Frau Weber',
    'Quelle: eigene Erhebung',
    'Kooperationspartner aus dem Umland:',
    'Diese Liste wird einmal im Jahr ergänzt.',
    'As of March 2024',
    'Updated: 2024-03-01',
  ])('%s, alone in its row', (text) => {
    expect(looksLikeRemark(text, true)).toBe(true);
    expect(looksLikeRemark(text, false)).toBe(false);
  });

  test.each(['Summe', 'Insgesamt 60', 'Gesamt: 60', 'Anzahl: 12', 'Total'])('%s, beside a number', (text) =>
    expect(looksLikeRemark(text, false)).toBe(true),
  );

  test.each([
    'Gesamtschule Nord',
    'Gesamtverband der Wohlfahrtspflege',
    'Standesamt',
    'Stand by e. V.',
    'Seitenwechsel e. V.',
    'Notruf Musterstadt',
    'Gesundheitsamt',
    'Soziales Zentrum',
    'Totalverweigerer e. V.',
    'Verein zur Förderung der Selbsthilfe in Musterstadt e. V.',
    'Hinweisgeberstelle',
    'AOK',
    '',
    'x'.repeat(500),
  ])('%s is a name', (text) => expect(looksLikeRemark(text, true)).toBe(false));

  const LIST = csv(
    'Partner;Sektor;Ort\nGesundheit:;;\nAOK;Gesundheit;Unna\nKlinik;Gesundheit;Unna\nStand: 3/2024;;\nSumme;2;\n',
  );
  const centred = (decisions: Decisions): Decisions => ({ ...decisions, centre: { name: 'KISS' } });

  test('are pointed out, and stay until somebody leaves them out', async () => {
    const { staged } = await bring([LIST], null, centred);
    const told = staged.problems.filter((p) => p.issue.code === 'row-looks-like-remark');
    expect(told.map(({ row, column, value, losesRow }) => [row, column, value, losesRow])).toEqual([
      [2, 'Partner', 'Gesundheit:', false],
      [5, 'Partner', 'Stand: 3/2024', false],
      [6, 'Partner', 'Summe', false],
    ]);
    expect(labels(staged.project)).toContain('Gesundheit:');
    const without = await bring([LIST], null, (decisions) =>
      centred(onTable(decisions, { leftOut: [2, 5, 6] })),
    );
    expect(without.staged.problems).toEqual([]);
    expect(labels(without.staged.project).sort()).toEqual(['AOK', 'KISS', 'Klinik']);
  });

  test('a row that was said to be a body is not asked about again', async () => {
    const { staged } = await bring([LIST], null, (decisions) =>
      centred(onTable(decisions, { leftOut: [5, 6], cells: new Map([['2:0', 'Gesundheit:']]) })),
    );
    expect(staged.problems).toEqual([]);
    expect(labels(staged.project)).toContain('Gesundheit:');
  });

  test('a pasted list of names with headings', async () => {
    const { staged } = await bring([csv('Gesundheit:\nAOK\nKlinikum Nord\nSoziales:\nCaritas\n')]);
    expect(staged.problems.map((p) => p.value)).toEqual(['Gesundheit:', 'Soziales:']);
  });
});

describe('what is told of bodies', () => {
  test('rows of one body that differ: what counts and what does not', async () => {
    const list = csv(
      'Partner;Kategorie;Sektor;Ort\nCaritas;Wohlfahrtsverbände;Soziales;Unna\nCaritas e. V.;Beratungsstelle;Gesundheit;\n',
    );
    const apart = await bring([list]);
    expect(apart.staged.differing).toEqual([]);
    const one = await bring([list], null, (decisions) => ({
      ...decisions,
      duplicates: new Map(apart.staged.duplicates.map(({ id }) => [id, 'same'])),
    }));
    const [body] = [...one.staged.project!.bodies.values()].filter((b) => b.label.startsWith('Caritas'));
    expect(body).toMatchObject({ sector: { value: 'Soziales' }, place: 'Unna' });
    expect(one.staged.differing.map(({ label, field, kept, other }) => [label, field, kept, other])).toEqual([
      ['Caritas', 'category', body!.category, expect.any(String)],
      ['Caritas', 'sector', 'Soziales', 'Gesundheit'],
    ]);
  });

  test('bodies that stay the same and that only the open network has are named', async () => {
    const first = await bring([csv('Name;Sektor\nAOK;Gesundheit\nVHS;Soziales\nDRK;Gesundheit\n')]);
    const { staged } = await bring(
      [csv('Name;Sektor\nAOK;Gesundheit\nVHS;Gesundheit\n')],
      first.staged.project,
    );
    expect(staged.bodies).toEqual({ added: 0, changed: 1, same: 1, missing: 1 });
    expect(staged.named).toEqual({ same: ['AOK'], missing: ['DRK'] });
  });
});
