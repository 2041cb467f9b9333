/** Answers to the first questions: right on the published networks, and sentences on every one of them, in both languages. */
import { describe, expect, test } from 'vitest';
import { QUESTIONS, type QuestionId, questionAnswer } from '../../src/i18n/question-sentence.ts';
import { countGaps, gapsOf } from '../../src/model/gaps.ts';
import { EVERYTHING, type Lensed, read } from '../../src/model/lens.ts';
import { emptyProject } from '../../src/model/project.ts';
import { betweenSectors, mostMissed, onlyThroughHub } from '../../src/model/questions.ts';
import { bundled } from '../fixtures/bundled.ts';

const NETWORKS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'four-regions',
  'nakos-2007-national',
] as const;
const lenseds = new Map(NETWORKS.map((name) => [name, read(bundled(name), EVERYTHING)]));
const of = (name: (typeof NETWORKS)[number]): Lensed => lenseds.get(name)!;
const answer = (id: QuestionId, name: (typeof NETWORKS)[number]) => questionAnswer(id, of(name), null, 'de');

describe('Dortmund', () => {
  test.each([
    [
      'mix',
      'Direkt verbunden: 11 Gesundheit, 3 Soziales und 1 Psycho-Soziales. Dazu 12 ohne Sektor oder sektorübergreifend.',
    ],
    [
      'committees',
      'In 7 Gremien: 4 lokal, 1 Region und 2 Land. Dazu ein Sitz, wo kein Gremium erfasst ist, sondern ein Netzwerk oder eine Einrichtung: „Deutsche Arbeitsgemeinschaft Selbsthilfegruppen e.V.“.',
    ],
    ['alone', '14 von 36 Einrichtungen sind hier mit niemandem sonst verbunden.'],
    ['sure', 'Von 49 Verbindungen ist bei 0 die Stufe bekannt, bei 2 die Häufigkeit und bei 15 das Jahr.'],
  ] as const)('%s', (id, text) => {
    expect(answer(id, 'dortmund-2023').text).toBe(text);
  });
  test('partners among themselves: 10 ties of 351 pairs', () => {
    const { text, bodies } = answer('partners', 'dortmund-2023');
    expect(text).toContain('Bekannt sind 10 Verbindungen');
    expect(text).toContain('von 351 denkbaren Paaren');
    expect(bodies.length).toBeGreaterThan(2);
  });
  test('gaps, as the Gaps view counts them', () => {
    const lensed = of('dortmund-2023');
    const counts = countGaps(gapsOf(lensed, lensed.hub!).rows);
    expect(answer('gaps', 'dortmund-2023').text).toMatch(
      new RegExp(`\\b${counts.named}\\b.*Nicht genannt sind`, 's'),
    );
  });
  test('who connects health and social affairs', () => {
    const { ask, text, bodies } = answer('between', 'dortmund-2023');
    expect(ask).toBe('Wer verbindet Gesundheit und Soziales?');
    expect(bodies.map((v) => of('dortmund-2023').bodies[v]!.label)).toEqual([
      'PariSozial Dortmund gGmbH',
      'Kontaktbüro Pflegeselbsthilfe Dortmund (KoPS)',
    ]);
    expect(text).toContain('2 Einrichtungen');
  });
});

test('in a star, nobody is tied to anybody else, and that is said as what is known', () => {
  expect(answer('partners', 'muenchen-shz-2011').text).toContain('Das heißt nicht, dass es keine gibt');
  const { text, bodies } = answer('alone', 'muenchen-shz-2011');
  expect(text).toBe('33 von 33 Einrichtungen sind hier mit niemandem sonst verbunden.');
  expect(bodies).toHaveLength(33);
});

test('what is counted agrees with counting it the plain way', () => {
  for (const name of NETWORKS) {
    const lensed = of(name);
    const { graph, labels, hub } = lensed;
    const neighbours = (v: number) => [...graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])];
    const all = lensed.bodies.map((_, v) => v);
    const both = all.filter((v) => {
      const sectors = neighbours(v).map((u) => labels.sector[u]);
      return v !== hub && sectors.includes(0) && sectors.includes(1);
    });
    expect(
      [...betweenSectors(lensed, 0, 1)].sort((a, b) => a - b),
      name,
    ).toEqual(both);
    const leaves = all.filter((v) => hub !== null && neighbours(v).length === 1 && neighbours(v)[0] === hub);
    expect(onlyThroughHub(lensed), name).toEqual(leaves);
    const cut = (v: number) =>
      all.filter((u) => u !== v && neighbours(u).length === 1 && neighbours(u)[0] === v);
    const most = Math.max(0, ...all.filter((v) => v !== hub).map((v) => cut(v).length));
    expect(mostMissed(lensed)?.cutOff.length ?? 0, name).toBe(most);
  }
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each(NETWORKS)('every question has its sentence on %s', (name) => {
    for (const { id } of QUESTIONS) {
      const { ask, text } = questionAnswer(id, of(name), null, language);
      for (const said of [ask, text]) {
        expect(said, id).not.toMatch(/\{\{|undefined|NaN|^help:/);
        expect(said.trim(), id).toMatch(/[.?]$/);
      }
    }
  });
  test('and on a network with nothing in it, with two bodies, without a middle', () => {
    const project = bundled('dortmund-2023');
    const two = { ...project, bodies: new Map([...project.bodies].slice(0, 2)), ties: new Map() };
    const headless = { ...project, about: { ...project.about, hub: null } };
    for (const one of [emptyProject({ id: 'empty' }), two, headless])
      for (const { id } of QUESTIONS) {
        const found = questionAnswer(id, read(one, EVERYTHING), null, language);
        expect(found.text, id).not.toMatch(/\{\{|undefined|NaN|^help:/);
      }
    expect(questionAnswer('mix', read(headless, EVERYTHING), null, language).answered).toBe(false);
  });
});
