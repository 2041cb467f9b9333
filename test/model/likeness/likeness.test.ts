/** Names that could be one body: properties of the score, what tells bodies apart, and how often a proposal is right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import de from '../../../src/i18n/de/duplicates.ts';
import en from '../../../src/i18n/en/duplicates.ts';
import { cologneCode } from '../../../src/model/likeness/cologne.ts';
import { jaroWinkler, slips } from '../../../src/model/likeness/distance.ts';
import {
  LIKELY,
  LIKENESS_REASONS,
  likeness,
  notDecided,
  pairId,
  proposeDuplicates,
} from '../../../src/model/likeness/index.ts';
import { labelledPairs, measureHalf } from '../../fixtures/name-pairs.ts';

const body = (label: string, id = label, place: string | null = null) => ({ id, label, place });
const score = (a: string, b: string) => likeness(body(a, 'a'), body(b, 'b')).score;
const codes = (a: string, b: string) =>
  likeness(body(a, 'a'), body(b, 'b')).reasons.map((reason) => reason.code);

const NAMES = (['tune', 'held'] as const).flatMap(labelledPairs).flatMap((pair) => [pair.a, pair.b]);
const aName = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', maxLength: 60 }));

describe('words', () => {
  test('Jaro–Winkler as in the examples of Winkler (1990)', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
    expect(jaroWinkler('', 'a')).toBe(0);
  });
  test('slips: left out, put in, exchanged, swapped; no more than asked for', () => {
    expect(slips('dortmund', 'dortmnd', 2)).toBe(1);
    expect(slips('dortmund', 'dotrmund', 2)).toBe(1);
    expect(slips('kamen', 'kanne', 2)).toBe(2);
    expect(slips('kamen', 'werne', 2)).toBe(3);
    expect(slips('a', 'aaaaaaaa', 2)).toBe(3);
    expect(slips('kitten', 'sitting', 64)).toBe(3);
    expect(slips('kitten', 'sitting', 1)).toBe(2);
    const most = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.string(), fc.string(), most, (a, b, limit) => {
        expect(slips(a, b, limit)).toBe(slips(b, a, limit));
        expect(slips(a, b, limit)).toBe(Math.min(slips(a, b, 99), limit + 1));
      }),
    );
  });
  test('Kölner Phonetik as in Postel (1969)', () => {
    expect(cologneCode('wikipedia')).toBe('3412');
    expect(cologneCode('breschnew')).toBe('17863');
    expect(cologneCode('muller')).toBe('657');
    expect(['meier', 'maier', 'mayr', 'meyer'].map(cologneCode)).toEqual(['67', '67', '67', '67']);
  });
});

describe('score', () => {
  test('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(aName, aName, (a, b) => {
        const one = score(a, b);
        expect(one).toBe(score(b, a));
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }),
      { numRuns: 600 },
    );
  });
  test('is 1 for the same name', () => {
    fc.assert(
      fc.property(aName, (name) => {
        expect(score(name, name)).toBe(1);
      }),
    );
  });
  test('an added “e. V.” changes next to nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES.filter((n) => !/\be\. ?V|mbH/.test(n))), (name) => {
        expect(score(name, `${name} e. V.`)).toBeGreaterThanOrEqual(0.95);
        expect(score(`${name} e.V.`, `${name}, eingetragener Verein`)).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });
  test('long texts and odd characters take no longer than names', () => {
    const long = 'selbsthilfegruppe('.repeat(5000);
    score(long, `${long}x`);
    score('a'.repeat(100_000), `${'a'.repeat(99_999)}b`);
    score('KV AG OV AK '.repeat(400), 'AK OV AG KV '.repeat(400));
  });
  test.each([
    ['Gesundheitsamt Bünde', 'Gesundheitsamt Viersen'],
    ['Caritasverband Norden', 'Caritasverband Süden'],
    ['AWO Ortsverein Kamen', 'AWO Landesverband Kamen'],
    ['Wohngruppe 12', 'Wohngruppe 21'],
    ['__proto__', 'constructor'],
    ['', 'Caritas'],
    ['…', '?!'],
  ])('%s is not %s', (a, b) => {
    expect(score(a, b)).toBeLessThan(LIKELY);
  });
  test('of the same name in different places', () => {
    const two = [body('Gesundheitsamt', 'x', 'Hagen'), body('Gesundheitsamt', 'y', 'Soest')] as const;
    expect(likeness(...two).score).toBeLessThan(LIKELY);
    expect(likeness(two[0], body('Gesundheitsamt', 'y', 'Hagen')).score).toBe(1);
    expect(likeness(two[0], body('Gesundheitsamt Hagen')).score).toBeGreaterThan(0.99);
  });
});

describe('reasons', () => {
  test.each([
    ['Tafel Unna', 'Tafel Unna e. V.', 'same-but-legal-form'],
    ['AWO Unna', 'Arbeiterwohlfahrt Unna', 'abbreviation'],
    ['Bürgerladen Kattenbach', 'Bürgerladen Katenbach', 'spelling'],
    ['Philippushof Unna', 'Filippushof Unna', 'sounds-alike'],
    ['Tafel Unna', 'Unna, Tafel', 'word-order'],
    ['Suchthilfeverbund', 'Suchthilfe-Verbund', 'joined-words'],
    ['Der Bürgerladen', 'Der Bürgerladen Unna', 'contained'],
  ])('%s – %s: %s', (a, b, code) => {
    expect(codes(a, b)).toContain(code);
    expect(codes(b, a)).toContain(code);
  });
  test('are all worded in both languages', () => {
    for (const words of [de, en])
      expect(Object.keys(words.reason).sort()).toEqual([...LIKENESS_REASONS].sort());
  });
  test('hold the words as typed, each on its side', () => {
    const spelling = { code: 'spelling', a: 'Kattenbach', b: 'Katenbach' };
    expect(likeness(body('Laden Kattenbach'), body('Laden Katenbach')).reasons).toContainEqual(spelling);
  });
});

describe('proposals', () => {
  const incoming = [body('Tafel Unna', 'i1'), body('Tafel Unna e. V.', 'i2'), body('Kino Unna', 'i3')];
  const existing = [body('Unnaer Tafel', 'e1'), body('Kino Soest', 'e2'), body('Tafel Unna', 'i1')];
  const pairs = proposeDuplicates(incoming, existing);
  test('within the list and with what is open; nothing with itself, nothing among the open ones', () => {
    expect(pairs.map((p) => `${p.a.id} ${p.b.id} ${p.isExisting}`).sort()).toEqual([
      'i1 e1 true',
      'i1 i2 false',
      'i2 e1 true',
      'i2 i1 true',
    ]);
  });
  test('the likeliest first, the same each time', () => {
    expect(proposeDuplicates(incoming, existing)).toEqual(pairs);
    expect(pairs.map((p) => p.score)).toEqual([...pairs.map((p) => p.score)].sort((a, b) => b - a));
  });
  test('none is lost to the index: what a comparison of each with each finds is proposed', () => {
    const names = [...new Set(NAMES)].slice(0, 260).map((label, i) => body(label, `n${i}`));
    const proposed = new Map(
      proposeDuplicates(names, [], { threshold: 0.85 }).map((p) => [`${p.a.id} ${p.b.id}`, p.score]),
    );
    // Rarity depends on the list; a pair by itself has none, so scores differ a little.
    const lost = names.flatMap((a, i) =>
      names.slice(i + 1).filter((b) => likeness(a, b).score > 0.93 && !proposed.has(`${a.id} ${b.id}`)),
    );
    expect(lost).toEqual([]);
    expect(proposed.size).toBeGreaterThan(30);
  });
  test('a pair decided as different is not asked again, in whatever order and under whatever ids it comes', () => {
    const first = pairs.find((p) => p.b.id === 'e1' && p.a.id === 'i1')!;
    const decided = new Set([first.id]);
    expect(notDecided(pairs, decided)).toHaveLength(pairs.length - 1);
    expect(proposeDuplicates(incoming, existing, { decided })).toHaveLength(pairs.length - 1);
    expect(pairId(body('Unnaer  Tafel', 'x'), body('tafel unna', 'y'))).toBe(first.id);
  });
  test('a column in which everything says the same, or nothing, floods neither list nor memory', () => {
    const same = Array.from({ length: 3000 }, (_, i) => body('ja', `j${i}`));
    const numbered = Array.from({ length: 3000 }, (_, i) => body(`Gruppe ${i} Unna`, `g${i}`));
    const blank = Array.from({ length: 3000 }, (_, i) => body(i % 2 ? '' : '–', `b${i}`));
    expect(proposeDuplicates(same, same).length).toBeLessThanOrEqual(26);
    expect(proposeDuplicates(numbered, [])).toEqual([]);
    expect(proposeDuplicates(blank, blank)).toEqual([]);
  });
  test('ids of pairs do not depend on order', () => {
    fc.assert(
      fc.property(aName, aName, (a, b) => {
        expect(pairId(body(a), body(b))).toBe(pairId(body(b), body(a)));
      }),
    );
    expect(pairId(body('Tafel', '1'), body('Tafel', '2'))).not.toBe(
      pairId(body('Tafel', '1'), body('Tafel', '3')),
    );
  });
});

describe('labelled names', () => {
  const held = measureHalf('held');
  test('are many, nearly half of them different bodies that look alike', () => {
    const all = (['tune', 'held'] as const).flatMap(labelledPairs);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.filter((pair) => !pair.isSame).length / all.length).toBeGreaterThanOrEqual(0.45);
  });
  test('on the half that chose nothing, 95 of 100 proposals are right and 90 of 100 pairs are found', () => {
    expect(held.precision).toBeGreaterThanOrEqual(0.95);
    expect(held.recall).toBeGreaterThanOrEqual(0.9);
  });
});
