/** Roles of tables and meanings of columns, by names and by values alone. */
import { describe, expect, test } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { engine } from '../../../src/io/import/engine.ts';
import type { TableDecision } from '../../../src/io/import/import.ts';
import { readRecipe, recipeOf } from '../../../src/io/import/recipe.ts';
import { blankBody, emptyProject, type Project } from '../../../src/model/project.ts';
import { bring, csv, labels } from './support.ts';

const suggestFor = async (files: readonly InFile[], open: Project | null = null) => {
  const found = await engine.inspect(files);
  return { found, decisions: engine.suggest(found, open, []) };
};
const first = async (text: string, name?: string) => {
  const { decisions } = await suggestFor([csv(text, name)]);
  const [decision] = decisions.tables.values();
  const meanings = decision!.meanings.map((m) => ('column' in m ? `${m.is}:${m.column}` : m.is));
  return { decisions, decision: decision!, role: decision!.role, meanings };
};

describe('roles', () => {
  test.each([
    ['von;nach;Art\na;b;Kooperation\n', 'ties'],
    ['a;b\nb;c\nc;d\n', 'ties'],
    ['Partner;Ort\nAOK;X\nVHS;Y\n', 'partners'],
    ['Einrichtung;Häufigkeit\nAOK;monatlich\nVHS;jährlich\n', 'partners'],
    ['Name;Sektor\nAOK;Gesundheit\nVHS;Soziales\n', 'bodies'],
    [';a;b;c\na;0;1;1\nb;1;0;0\nc;1;0;0\n', 'matrix'],
    ['AOK\nVHS\nCaritas Bochum\n', 'names'],
    ['- AOK; Bochum\n- VHS; Herne\n- Caritas; Witten\n', 'names'],
    ['Messwert;Wert2\n1;2\n3;4\n', 'ignore'],
  ])('%j is %s', async (text, role) => expect((await first(text)).role).toBe(role));

  test('bodies stand beside ties of their own', async () => {
    const files = [csv('id;Name\na;AOK\nb;VHS\n', 'partner.csv'), csv('von;nach\na;b\n', 'verbindungen.csv')];
    const { decisions } = await suggestFor(files);
    expect([...decisions.tables.values()].map((table) => table.role)).toEqual(['bodies', 'ties']);
    expect(decisions.unknownEnds).toBe('problem');
  });
  test('ends of ties alone become bodies', async () => {
    expect((await first('von;nach\na;b\n')).decisions.unknownEnds).toBe('create');
  });
});

test('columns are known by their values, whatever they are called', async () => {
  const rows = [
    'AOK;Gesundheit;2x jährlich;Stufe 3;seit 2015;Krankenkasse;informell;Müller',
    'VHS;Soziales;1x im Monat;Stufe 2;seit 03/2019;Volkshochschule;Vertrag;Meier',
    'Klinik;Gesundheit;quartalsweise;Stufe 5;2012;Krankenhaus;mündlich;Schmidt',
  ];
  const { meanings } = await first(`Wer;A;B;C;D;E;F;G\n${rows.join('\n')}\n`, 'partner.csv');
  expect(meanings).toEqual([
    'body:label',
    'body:sector',
    'tie:frequency',
    'tie:stage',
    'tie:since',
    'body:category',
    'tie:formality',
    'extra',
  ]);
});

test('a contact person is never a body, numbers of rows are no ids, ids that count for something are', async () => {
  const { meanings } = await first('Nr.;Ansprechpartner;Partner\n1;Frau A;AOK\n2;Herr B;VHS\n3;Frau C;DRK\n');
  expect(meanings).toEqual(['ignore', 'extra', 'body:label']);
  expect((await first('Nr.;Partner;Häufigkeit\n1021;AOK;monatlich\n877;VHS;jährlich\n')).meanings[0]).toBe(
    'body:id',
  );
});

test('words that are nearly ours are translated, others are not', async () => {
  const { decision } = await first(
    'Partner;Häufigkeit\nAOK;monatlich\nVHS;vierteljährlch\nDRK;hin und wieder\nKV;monatlich\n',
  );
  expect(decision.words.get(1)).toEqual(new Map([['vierteljährlch', 'quarterly']]));
});

describe('centre', () => {
  test('the open project’s hub', async () => {
    const hub = blankBody('kiss', 'centre', 'KISS Bochum');
    const open = { ...emptyProject({ id: 'p', hub: 'kiss' }), bodies: new Map([['kiss', hub]]) };
    const { decisions } = await suggestFor([csv('Partner\nAOK\nVHS\n')], open);
    expect(decisions).toMatchObject({ centre: { id: 'kiss' }, target: { is: 'join', key: 'name' } });
  });
  test('a title line', async () => {
    const { decisions } = await first('Partner der KISS Herne, Stand 2023;\nPartner;Ort\nAOK;X\nVHS;Y\n');
    expect(decisions.centre).toEqual({ name: 'KISS Herne' });
  });
  test('the name of the file', async () => {
    const { decisions } = await first(
      'Partner;Ort\nAOK;X\nVHS;Y\n',
      'selbsthilfekontaktstelle_witten_2023.csv',
    );
    expect(decisions.centre).toEqual({ name: 'Selbsthilfekontaktstelle Witten' });
  });
  test('nobody', async () =>
    expect((await first('Partner;Ort\nAOK;X\nVHS;Y\n')).decisions.centre).toBeNull());
});

test('ids of the open project are the key where the file has them', async () => {
  const open = { ...emptyProject({ id: 'p' }), bodies: new Map([['a1', blankBody('a1', 'partner', 'AOK')]]) };
  const { decisions } = await suggestFor([csv('id;Name;Ort\na1;AOK;X\na2;VHS;Y\n')], open);
  expect(decisions.target).toEqual({ is: 'join', key: 'id' });
});

describe('recipes', () => {
  test('what was decided for a header wins, for that header alone', async () => {
    const { found, decisions } = await suggestFor([csv('Partner;Farbe\nAOK;rot\nVHS;blau\n')]);
    const [[id, decision]] = [...decisions.tables] as [[string, TableDecision]];
    const own = {
      ...decision!,
      meanings: [
        { is: 'body', column: 'label' },
        { is: 'body', column: 'category' },
      ],
    } as const;
    const recipe = recipeOf('Farben', found, { ...decisions, tables: new Map([[id, own]]) });
    const again = await engine.inspect([csv('PARTNER ;farbe\nDRK;grün\nAWO;gelb\n', 'neu.csv')]);
    expect([...engine.suggest(again, null, [recipe]).tables.values()][0]!.meanings).toEqual(own.meanings);
    const other = await engine.inspect([csv('Partner;Form\nDRK;grün\nAWO;gelb\n')]);
    expect([...engine.suggest(other, null, [recipe]).tables.values()][0]!.meanings[1]).toEqual({
      is: 'extra',
    });
    expect(readRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
  });

  test('pairs decided on come again; what is none is passed over', async () => {
    const list = csv('Partner;Ort\nCaritas;Unna\nCaritas e. V.;Unna\nAOK;Unna\nAOK Plus;Unna\n');
    const { found, decisions, staged } = await bring([list]);
    const pair = staged.duplicates.find(({ incoming }) => incoming.label.startsWith('Caritas'))!;
    const recipe = recipeOf('P', found, { ...decisions, duplicates: new Map([[pair.id, 'same']]) });
    expect(recipe.pairs).toEqual([[pair.id, 'same']]);
    // Another file, other rows, the same names.
    const next = csv('Partner;Ort\nVHS;Unna\nCaritas e. V.;Unna\nCaritas;Unna\n', '2027.csv');
    const again = await bring([next], null, (suggested) => suggested, { recipes: [recipe] });
    expect(labels(again.staged.project).sort()).toEqual(['Caritas e. V.', 'VHS']);
    const plain = { version: 1, name: 'P', tables: [], centre: null, unknownEnds: 'problem' };
    const odd = [[pair.id, 'same'], ['', 'same'], ['a', 'maybe'], [3, 'same'], 'x', null];
    expect(readRecipe({ ...plain, pairs: odd })).toEqual({ ...plain, pairs: [[pair.id, 'same']] });
    expect(readRecipe({ ...plain, pairs: 'x' })).toEqual(plain);
    const many = Array.from({ length: 9000 }, (_, i) => [`${i}`, 'same']);
    expect(readRecipe({ ...plain, pairs: many })!.pairs!.length).toBeLessThan(9000);
  });

  test.each([
    null,
    7,
    'x',
    [],
    {},
    { version: 2, name: 'a', tables: [], centre: null, unknownEnds: 'create' },
    { version: 1, name: 'a', tables: {}, centre: null, unknownEnds: 'create' },
    { version: 1, name: 'a', tables: [], centre: 3, unknownEnds: 'create' },
    { version: 1, name: 'a', tables: [], centre: null, unknownEnds: 'maybe' },
    { version: 1, name: 'a', tables: [{ signature: 'a' }], centre: null, unknownEnds: 'create' },
    {
      version: 1,
      name: 'a',
      tables: [
        {
          signature: 'a',
          decision: {
            role: 'bodies',
            meanings: [{ is: 'body', column: '__proto__' }],
            words: [],
            kind: 'partner',
            tieType: 'project',
          },
        },
      ],
      centre: null,
      unknownEnds: 'create',
    },
  ])('%j is no recipe', (json) => expect(readRecipe(json)).toBeNull());
});
