/** The untidy list of sixty partners, as a workbook and as CSV: the suggestions alone give the right network. */
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/io/import/import.ts';
import { readRecipe, recipeOf } from '../../../src/io/import/recipe.ts';
import { isEmpty } from '../../../src/model/change.ts';
import { brokenPromise, filesOf } from '../samples.ts';
import { bring, onTable } from './support.ts';

const FILES = filesOf('samples/untidy-list');
const CENTRE = 'selbsthilfekontaktstelle-musterstadt';

const withPairs = (decisions: Decisions, ids: readonly string[]): Decisions => ({
  ...decisions,
  duplicates: new Map(ids.map((id) => [id, 'same'])),
});

describe.each(FILES.map((file) => [file.name.slice(file.name.lastIndexOf('.')), file] as const))(
  '%s',
  (_, file) => {
    test('its columns are understood, below two title lines and under a header of two', async () => {
      const { found, decisions } = await bring([file]);
      const [table] = found.tables;
      const decision = decisions.tables.get(table!.id)!;
      expect([table!.headerRow, table!.rows, decision.role]).toEqual([5, 60, 'partners']);
      expect(decisions.centre).toEqual({ name: 'Selbsthilfekontaktstelle Musterstadt' });
      const meant = table!.columns.map(({ name }, at) => {
        const meaning = decision.meanings[at]!;
        return [name, 'column' in meaning ? `${meaning.is}:${meaning.column}` : meaning.is];
      });
      expect(meant).toEqual([
        ['Nr.', 'ignore'],
        ['Einrichtung', 'body:label'],
        ['Art', 'body:category'],
        ['Bereich', 'body:sector'],
        ['PLZ', 'extra'],
        ['Ort', 'body:place'],
        ['Ansprechpartner/in', 'extra'],
        ['Kontakt Häufigkeit', 'tie:frequency'],
        ['Kontakt seit', 'tie:since'],
        ['Art der Zusammenarbeit', 'tie:type'],
        ['Gewichtung', 'tie:weight'],
        ['Bemerkungen', 'body:note'],
      ]);
    });

    test('sixty rows are sixty partners of the centre, with two problems', async () => {
      const { staged } = await bring([file]);
      const project = staged.project!;
      expect(brokenPromise(project)).toBeNull();
      expect([project.bodies.size, project.ties.size, project.about.hub]).toEqual([61, 60, CENTRE]);
      expect(
        staged.problems.map(({ row, column, value, issue, losesRow }) => [
          row,
          column,
          value,
          issue.code,
          losesRow,
        ]),
      ).toEqual([
        [45, 'Art', 'Hospizdienst', 'unknown-word', false],
        [55, 'Kontakt seit', 'schon immer', 'invalid-date', false],
      ]);
      const hospital = [...project.bodies.values()].find(
        (b) => b.label === 'Städtisches Klinikum Musterstadt',
      )!;
      expect(hospital).toMatchObject({
        id: 'staedtisches-klinikum-musterstadt',
        kind: 'partner',
        category: 'krankenhaus',
        sector: { value: 'Gesundheit' },
        place: 'Musterstadt',
        extra: { PLZ: '04129', 'Ansprechpartner/in': 'Dr. Weiß (Sozialdienst)' },
      });
      const tie = project.ties.get(`${CENTRE}>${hospital.id}:cooperation`)!;
      expect(tie).toMatchObject({ frequency: 'monthly', since: '2011-03-01', weight: 4.5 });
      const paid = [...project.ties.values()].find((t) => t.source === 'aok-nordwest')!;
      expect(paid).toMatchObject({ target: CENTRE, type: 'funding', frequency: 'quarterly', since: '2009' });
    });

    test('partners written twice are proposed and, said to be the same, become one', async () => {
      const { staged } = await bring([file]);
      expect(staged.duplicates.map(({ incoming, other }) => [incoming.label, other.label].sort())).toEqual(
        expect.arrayContaining([
          ['AOK NordWest', 'AOK Nordwest'],
          ['Caritas-Verband Musterstadt e. V.', 'Caritasverband Musterstadt e.V.'],
          ['Städt. Klinikum Musterstadt', 'Städtisches Klinikum Musterstadt'],
          ['Volkshochschule Musterstadt', 'Volkshochschule Musterstadt'],
        ]),
      );
      const ids = staged.duplicates.map(({ id }) => id);
      const merged = await bring([file], null, (decisions) => withPairs(decisions, ids));
      const project = merged.staged.project!;
      expect([project.bodies.size, project.ties.size]).toEqual([61 - ids.length, 60 - ids.length]);
      expect(project.bodies.get('staedtisches-klinikum-musterstadt')).toMatchObject({
        note: { de: 'Selbsthilfefreundliches Krankenhaus | neue Sozialdienstleitung' },
        extra: { aliases: 'Städt. Klinikum Musterstadt' },
      });
      // Known by its other name from now on: nothing new comes of the same file, without a word on it.
      const again = await bring([file], project);
      expect(isEmpty(again.staged.change!)).toBe(true);
      expect(again.staged.bodies).toEqual({ added: 0, changed: 0, same: 60 - ids.length, missing: 0 });
      expect(again.staged.duplicates).toEqual([]);
    });

    test('what was decided is remembered: the next time nothing is a problem', async () => {
      const mend = (decisions: Decisions): Decisions =>
        onTable(decisions, {
          words: new Map([
            [2, new Map([['Hospizdienst', 'pflege']])],
            [8, new Map([['schon immer', '']])],
          ]),
        });
      const { found, decisions, staged } = await bring([file], null, mend);
      expect(staged.problems).toEqual([]);
      const pairs = withPairs(
        decisions,
        staged.duplicates.filter((pair) => pair.score >= 0.95).map((pair) => pair.id),
      );
      const recipe = readRecipe(JSON.parse(JSON.stringify(recipeOf('Partnerliste', found, pairs))))!;
      const next = await bring([file], null, (suggested) => suggested, { recipes: [recipe] });
      expect(next.staged.problems).toEqual([]);
      expect(next.decisions.centre).toEqual({ name: 'Selbsthilfekontaktstelle Musterstadt' });
      expect([next.staged.project!.bodies.size, next.staged.project!.ties.size]).toEqual([56, 55]);
      expect(
        [...next.staged.project!.bodies.values()].filter((b) => b.category === 'pflege').map((b) => b.label),
      ).toContain('Hospizverein Musterstadt');
    });
  },
);

test('the hidden sheet is named and left alone', async () => {
  const { found, decisions, staged } = await bring(FILES.filter(({ name }) => name.endsWith('.xlsx')));
  const hidden = found.tables.find((table) => table.hidden)!;
  expect(hidden.sheet).toBe('alt 2019');
  expect(decisions.tables.get(hidden.id)!.role).toBe('ignore');
  expect(JSON.stringify([...staged.project!.bodies])).not.toContain('0341');
});

test('the CSV is Windows-1252 and says so', async () => {
  const { found } = await bring(FILES.filter(({ name }) => name.endsWith('.csv')));
  expect(found.tables[0]).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
  expect(found.issues.map(({ code }) => code)).toEqual(['encoding-guessed']);
});
