/** What names alone say, held against the bundled networks, whose categories and sectors were set by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import guessWords from '../../data/vocabulary/name-guess.json' with { type: 'json' };
import de from '../../src/i18n/de/duplicates.ts';
import en from '../../src/i18n/en/duplicates.ts';
import { readFiles } from '../../src/io/index.ts';
import { GUESS_REASONS, guessFromName } from '../../src/model/name-guess.ts';
import { CATEGORIES, CROSS_SECTOR_ID, KINDS, SECTORS } from '../../src/model/vocabulary.ts';
import { filesOf } from '../io/samples.ts';

const NETWORKS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'nakos-2007-national',
];
const bodies = NETWORKS.flatMap((id) => [
  ...readFiles(filesOf(`networks/${id}`)).project!.bodies.values(),
]).filter((body) => body.category !== null && CATEGORIES.get(body.category)?.of !== 'technical');
const guessed = bodies.flatMap((body) => {
  const found = guessFromName(body.label);
  return found ? [{ body, found }] : [];
});
const share = (of: readonly unknown[], all: readonly unknown[]) => of.length / all.length;

describe('against the bundled networks', () => {
  test('at least nine in ten answers are right, and most bodies get one', () => {
    const category = guessed.filter(({ body, found }) => found.category === body.category);
    // Who pays is a role that no name tells.
    const kinds = guessed.filter(({ body }) => body.kind !== 'funder');
    const kind = kinds.filter(({ body, found }) => found.kind === body.kind);
    const sectors = guessed.filter(({ found }) => found.sector !== null);
    const sector = sectors.filter(({ body, found }) => found.sector === (body.sector?.value ?? null));
    const reached = {
      bodies: bodies.length,
      answered: share(guessed, bodies),
      category: share(category, guessed),
      kind: share(kind, kinds),
      sectorAnswered: share(sectors, bodies),
      sector: share(sector, sectors),
    };
    process.stdout.write(`names against the bundled networks: ${JSON.stringify(reached)}\n`);
    expect(reached.answered).toBeGreaterThanOrEqual(0.85);
    expect(reached.category).toBeGreaterThanOrEqual(0.9);
    expect(reached.kind).toBeGreaterThanOrEqual(0.9);
    expect(reached.sector).toBeGreaterThanOrEqual(0.9);
  });
});

describe('names that are in no network here', () => {
  test.each([
    ['Gesundheitsamt Warburg', 'partner', 'kommunale-verwaltung', 'Gesundheit'],
    ['Jugendamt der Stadt Goch', 'partner', 'kommunale-verwaltung', 'Soziales'],
    ['St. Marien-Hospital Vreden', 'partner', 'krankenhaus', 'Gesundheit'],
    ['DAK-Gesundheit Lemgo', 'partner', 'krankenkasse', 'Gesundheit'],
    ['Diakonisches Werk Pirna e. V.', 'partner', 'wohlfahrtsverband', 'Soziales'],
    ['vhs Goslar', 'partner', 'bildung', 'Soziales'],
    ['SHG Schlaganfall Peine', 'group', 'selbsthilfegruppe', 'Gesundheit'],
    ['Selbsthilfegruppe Alkoholsucht', 'group', 'selbsthilfegruppe', 'Psycho-Soziales'],
    ['Selbsthilfegruppe Regenbogen', 'group', 'selbsthilfegruppe', null],
    ['Seniorenbeirat Celle', 'committee', 'beirat', 'Soziales'],
    ['Runder Tisch gegen Gewalt', 'committee', 'runder-tisch', 'Psycho-Soziales'],
    ['Netzwerk Demenz Stade', 'network', 'netzwerk-gesundheit', 'Gesundheit'],
    ['KISS Mainz', 'centre', 'selbsthilfekontaktstelle', CROSS_SECTOR_ID],
    [
      'Kontakt- und Informationsstelle für Selbsthilfe im Gesundheitsamt',
      'centre',
      'selbsthilfekontaktstelle',
      CROSS_SECTOR_ID,
    ],
    ['Bürgerstiftung Verden', 'partner', 'stiftung', null],
    ['Hochschule Anhalt', 'partner', 'hochschule', null],
  ])('%s', (name, kind, category, sector) => {
    expect(guessFromName(name)).toMatchObject({ kind, category, sector });
  });
  test.each(['', 'Müller', 'Café Lichtblick', '4711', '__proto__'])('„%s“ says nothing', (name) => {
    expect(guessFromName(name)).toBeNull();
  });
  test('the word that says so is quoted as typed', () => {
    expect(guessFromName('Seniorenbeirat Celle')).toMatchObject({
      word: 'Seniorenbeirat',
      confidence: 'low',
    });
    expect(guessFromName('Städt. Krankenhaus')).toMatchObject({ word: 'Krankenhaus', confidence: 'medium' });
  });
  test('never more than medium, always known words, whatever the name', () => {
    const words = guessWords.rules.flatMap((rule) => rule.words.map((word) => word.replace(/[*=^]/g, '')));
    const name = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 20 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(name, (parts) => {
        const found = guessFromName(parts.join(' '));
        if (!found) return;
        expect(['medium', 'low']).toContain(found.confidence);
        expect(KINDS).toContain(found.kind);
        expect([...SECTORS, CROSS_SECTOR_ID, null]).toContain(found.sector);
      }),
    );
  });
});

describe('the lists', () => {
  test('name categories and sectors that exist', () => {
    for (const { category, kind } of guessWords.rules) {
      for (const id of typeof category === 'string' ? [category] : Object.values(category))
        expect([...CATEGORIES.keys()]).toContain(id);
      expect(KINDS).toContain(kind);
    }
    for (const sector of Object.keys(guessWords.topics))
      expect([...SECTORS, CROSS_SECTOR_ID]).toContain(sector);
  });
  test('every reason is worded in both languages', () => {
    for (const words of [de, en]) expect(Object.keys(words.guess).sort()).toEqual([...GUESS_REASONS].sort());
  });
});
