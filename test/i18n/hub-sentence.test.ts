/** The hub sentence: known before paths, nothing claimed that the data cannot say. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { germanArticle } from '../../src/i18n/article.ts';
import { hubSentence, hubStatements } from '../../src/i18n/hub-sentence.ts';
import { phrase } from '../../src/i18n/index.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';

const answered = (name: string) => {
  const lensed = read(bundled(name), EVERYTHING);
  const { graph, labels } = lensed;
  return { lensed, answers: analyse({ graph, labels, options: DEFAULT_OPTIONS }) };
};

test('Dortmund: partners, sectors, what is known, and only then the paths', () => {
  const { lensed, answers } = answered('dortmund-2023');
  const text = hubSentence(lensed, answers, 'de');
  expect(text).toContain('Die Selbsthilfe-Kontaktstelle Dortmund hat 27 direkte Partner.');
  expect(text).toContain('15 davon haben einen Sektor: 11 Gesundheit, 3 Soziales, 1 Psycho-Soziales.');
  expect(text).toContain('Von 351 möglichen Verbindungen dieser Partner untereinander sind 10 bekannt.');
  expect(text).toContain('Stufe bekannt bei 0 von 49 Verbindungen');
  expect(text).toMatch(/auf 95\s% der kürzesten Wege .* \(74 Paare\)/);
  expect(text.indexOf('10 bekannt')).toBeLessThan(text.indexOf('kürzesten Wege'));
  expect(hubStatements(lensed, answers, 'de').at(-1)!.about).toBe('caveat');
});

test('while measures are computed the sentence stops at what is known', () => {
  const { lensed } = answered('dortmund-2023');
  const about = hubStatements(lensed, null, 'de').map((s) => s.about);
  expect(about).toEqual(['reach', 'mix', 'known']);
});

test('where directions count, the last word says what is counted which way', () => {
  const lensed = read(bundled('dortmund-2023'), { ...EVERYTHING, direction: 'recorded' });
  const { graph, arcs, labels } = lensed;
  const answers = analyse({ graph, arcs, labels, options: DEFAULT_OPTIONS });
  expect(hubStatements(lensed, answers, 'de').at(-1)!.text).toContain('zählen Richtungen');
  expect(hubStatements(lensed, answers, 'en').at(-1)!.text).toContain('Directions count');
  const plain = answered('dortmund-2023');
  expect(hubSentence(plain.lensed, plain.answers, 'de')).not.toContain('Richtung');
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test('a star gets no share of paths, but the band', () => {
    const { lensed, answers } = answered('muenchen-shz-2011');
    const statements = hubStatements(lensed, answers, language);
    expect(statements.some((s) => s.about === 'path')).toBe(false);
    expect(statements.at(-1)!.text).toContain(language === 'de' ? '0,91' : '0.91');
    expect(statements.at(-1)!.text).toContain(language === 'de' ? '0,23' : '0.23');
  });

  test('an aggregate speaks of mentions', () => {
    const { lensed, answers } = answered('nakos-2007-national');
    const text = hubSentence(lensed, answers, language);
    expect(text).toContain(language === 'de' ? '2.423 Nennungen' : '2,423 mentions');
    expect(text).toContain('607');
    expect(text).not.toMatch(/Partner|partners/);
    expect(text).not.toMatch(/\{\{/);
  });
});

test('a body without ties, and a network without a hub', () => {
  const project = {
    ...emptyProject({ id: 'p', hub: 'a' }),
    bodies: new Map(['a', 'b', 'c'].map((id) => [id, blankBody(id, 'partner', id)])),
    ties: new Map([['t', blankTie('t', 'b', 'c')]]),
  };
  expect(hubSentence(read(project, EVERYTHING), null, 'de')).toBe('a: keine Verbindung unter dieser Lesart.');
  const nobody = { ...project, about: { ...project.about, hub: null } };
  expect(hubSentence(read(nobody, EVERYTHING), null, 'de')).toBe('');
});

test('a single partner: its sector, no pairs, and no share that could fall', () => {
  const { lensed, answers } = answered('dortmund-2023');
  const at = lensed.bodies.findIndex((body) => body.label === 'Kreis Unna');
  const text = hubSentence(lensed, answers, 'de', at);
  expect(text).toContain('Der Kreis Unna hat einen direkten Partner. Sektor dieses Partners: Gesundheit.');
  expect(text).not.toContain('könnte diesen Anteil senken');
  const clinic = lensed.bodies.findIndex((body) => body.label === 'Klinikum Westfalen');
  expect(hubSentence(lensed, answers, 'de', clinic)).toContain('Dieser gehört zu keinem einzelnen Sektor.');
});

test('partners without a known tie among them', () => {
  const { lensed, answers } = answered('muenchen-shz-2011');
  expect(hubSentence(lensed, answers, 'de')).toContain(
    'Von 528 möglichen Verbindungen dieser Partner untereinander ist keine bekannt.',
  );
});

test.each([
  ['de', 1, 'ist offen: 1 Einrichtung, 1 Verbindung. 1 Stelle bitte prüfen.'],
  ['de', 3, 'ist offen: 3 Einrichtungen, 3 Verbindungen. 3 Stellen bitte prüfen.'],
  ['en', 1, 'is open: 1 body, 1 tie. 1 place should be checked.'],
] as const)('word on an opened file, in %s, of %i', (language, n, text) => {
  const values = { name: 'a.csv', bodies: n, ties: n, issues: n };
  expect(phrase(language, 'commands:notice.openedWithIssues', values)).toContain(text);
  const odd = { ...values, name: '$t(lens:title)' };
  expect(phrase(language, 'commands:notice.openedWithIssues', odd)).toContain('$t(lens:title)');
  const noted = phrase(language, 'commands:notice.openedWithNotes', values);
  expect(noted).toMatch(n === 1 ? /1\s(Hinweis|remark) / : /3\s(Hinweise|remarks) /);
  expect(noted).not.toMatch(/prüfen|checked/);
});

test('articles are given only to names whose noun is known', () => {
  expect(germanArticle('Selbsthilfe-Kontaktstelle Dortmund')).toBe('Die');
  expect(germanArticle('Selbsthilfezentrum München (SHZ)')).toBe('Das');
  expect(germanArticle('Landesverband Bayern')).toBe('Der');
  expect(germanArticle('KoPS')).toBe('');
});
