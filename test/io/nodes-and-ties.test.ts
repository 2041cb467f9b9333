/** Two sheets of one's own: the grammar of notes, lenient words, what several tables mean, and the hub. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import { readNote } from '../../src/io/nodes-and-ties.ts';
import { blankBody } from '../../src/model/project.ts';
import { filesOf, textFile } from './samples.ts';

const note = (text: string, value = 'Soziales') => {
  const sector = { value, confidence: null, reason: null, alternative: null };
  return readNote({ ...blankBody('a', 'partner'), sector, note: { de: text } }, true, true);
};

describe('notes', () => {
  test.each([
    ['block', null],
    ['block: number not stated', null],
    ['block: nine clinics, none named', 9],
    ['block: fast 230 groups (l. 65) against rund 200', 230],
    ['block; merge candidate with x', null],
    ['block: 20 groups funded until July', 20],
  ])('%s', (text, count) => expect(note(text)).toMatchObject({ block: { count }, note: { de: text } }));

  test('a sector with confidence, reason and alternative', () => {
    expect(
      note('rank 4 | sector inferred (conf: low): one health office; alternative: health'),
    ).toMatchObject({
      note: { de: 'rank 4' },
      block: null,
      sector: { confidence: 'low', reason: { de: 'one health office' }, alternative: 'Gesundheit' },
    });
  });
  test('where several alternatives are named, the reason keeps them', () => {
    expect(note('sector inferred (conf: medium): x; alternative: Gesundheit or Soziales')).toMatchObject({
      note: null,
      sector: { reason: { de: 'x; alternative: Gesundheit or Soziales' }, alternative: 'Gesundheit' },
    });
  });
  test.each(['blocked by budget', 'no sector: media', 'a | b', 'sector inferred: x'])(
    '%s stays a note',
    (text) => expect(note(text)).toMatchObject({ block: null, note: { de: text }, sector: { reason: null } }),
  );
});

test('the sample is understood', () => {
  const { project } = readFiles(filesOf('samples/nodes-and-ties'));
  const bodies = project!.bodies;
  expect([...bodies.values()].map((body) => body.kind)).toEqual([
    'centre',
    'partner',
    'partner',
    'partner',
    'committee',
  ]);
  expect(bodies.get('fachkliniken')).toMatchObject({
    block: { count: 9 },
    level: 'region',
    sector: { value: 'Gesundheit', confidence: 'medium', alternative: 'Soziales' },
  });
  expect(bodies.get('klinikum')!.extra).toEqual({ PLZ: '01067' });
  const ties = [...project!.ties.values()];
  expect(ties[0]).toMatchObject({
    formality: 'contract',
    frequency: 'quarterly',
    stage: 3,
    since: '2019-03-01',
    weight: 2.5,
  });
  expect(ties[1]).toMatchObject({ formality: 'informal', since: '2020', until: '2023-12-31' });
  expect(ties[4]).toMatchObject({
    type: 'committee-membership',
    formality: 'election',
    frequency: 'every-two-years',
  });
});

test('only ids, only ends', () => {
  const { project, issues } = readFiles([
    textFile('a.csv', 'id\na\nb\n'),
    textFile('b.csv', 'source,target\na,b\n'),
  ]);
  expect([...project!.bodies.keys()]).toEqual(['a', 'b']);
  expect([...project!.ties.values()]).toMatchObject([{ source: 'a', target: 'b', type: 'cooperation' }]);
  expect(issues.map((issue) => issue.code)).toEqual(['kind-assumed']);
});

test('the hub is the centre with the most ties, never a busier partner', () => {
  const { project } = readFiles([
    textFile('nodes.csv', 'id,kind\np,partner\nc1,centre\nc2,centre\na,partner\nb,partner\n'),
    textFile('ties.csv', 'source,target\np,a\np,b\np,c2\nc2,a\nc1,c1\nc1,c1\n'),
  ]);
  expect(project!.about.hub).toBe('c2');
});

test('of several tables of bodies the one named so is read, the others are named', () => {
  const { project, issues } = readFiles([
    textFile('netz/cloud.csv', 'name,kind\nx,partner\n'),
    textFile('netz/nodes.csv', 'id,kind\na,centre\n'),
    textFile('netz/ties.csv', 'source,target\n'),
  ]);
  expect([...project!.bodies.keys()]).toEqual(['a']);
  expect(issues).toMatchObject([{ code: 'file-not-read', at: { file: 'netz/cloud.csv' } }]);
});

test('the same id twice: the first counts, the second is named', () => {
  const { project, issues, counts } = readFiles([
    textFile('n.csv', 'id;label;kind\na;Eins;partner\na;Zwei;partner\n;Drei;partner\n'),
  ]);
  expect(project!.bodies.get('a')?.label).toBe('Eins');
  expect(counts.skipped).toBe(2);
  expect(issues.map((issue) => [issue.code, issue.at?.row])).toEqual([
    ['duplicate-ids', 3],
    ['id-missing', 4],
    ['rows-skipped', undefined],
  ]);
});

describe('sums and remainders', () => {
  const read = (category: string) =>
    readFiles([
      textFile('nodes.csv', `id,kind,category\nk,centre,selbsthilfekontaktstelle\nx,partner,${category}\n`),
      textFile('ties.csv', 'source,target,weight\nk,x,2341\n'),
    ]);
  test.each(['summe', 'rest'])(
    'a row of category “%s” tells that bodies are sums over centres',
    (category) => {
      const { project, issues } = read(category);
      expect(project!.about.aggregate).toBe(true);
      expect(issues.find((issue) => issue.code === 'aggregate-guessed')).toMatchObject({
        with: { number: 1 },
      });
    },
  );
  test('bodies of all other categories are bodies', () => {
    const { project, issues } = read('krankenhaus');
    expect(project!.about.aggregate).toBe(false);
    expect(issues.map((issue) => issue.code)).not.toContain('aggregate-guessed');
  });
});

test('a tie end that is no id but the name of exactly one body means that body', () => {
  const { project, issues, counts } = readFiles([
    textFile('nodes.csv', 'id;label\nk;Kontaktstelle\na;Klinik\nb;Praxis\nc;Praxis\n'),
    textFile('ties.csv', 'source;target\nKontaktstelle;a\nk;Praxis\nk;Niemand\n'),
  ]);
  expect([...project!.ties.values()].map((tie) => [tie.source, tie.target])).toEqual([['k', 'a']]);
  expect(counts).toMatchObject({ ties: 1, skipped: 2 });
  const unknown = issues.filter((issue) => issue.code === 'unknown-nodes');
  expect(unknown.map((issue) => issue.with?.nodes)).toEqual(['Praxis', 'Niemand']);
});

test('a sector word that the field does not know is said once, with its first row', () => {
  const { project, issues } = readFiles([
    textFile(
      'nodes.csv',
      'Name;Sektor\nA;Gesundheitt\nB;Gesundheitt\nC;psychosozial\nD;sektorübergreifend\nE;\n',
    ),
  ]);
  expect(project!.bodies.get('A')?.sector?.value).toBe('Gesundheitt');
  const said = issues.filter((issue) => issue.code === 'sector-not-in-scheme');
  expect(said.map((issue) => [issue.severity, issue.at?.row, issue.with?.sector])).toEqual([
    ['warning', 2, 'Gesundheitt'],
  ]);
});
