import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  type Category,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../../src/model/vocabulary.ts';
import { readJson } from './packages.ts';

const words = readJson<Record<string, Record<string, { de: string; en: string }>>>('vocabulary/words.json');
const categories = readJson<Category[]>('vocabulary/categories.json');

const LISTS: Record<string, readonly (string | number)[]> = {
  kinds: KINDS,
  kindsPlural: KINDS,
  sectors: [...SECTORS, CROSS_SECTOR_ID, ''],
  tieTypes: TIE_TYPES,
  formalities: FORMALITIES,
  frequencies: FREQUENCIES,
  stages: STAGES,
  statuses: STATUSES,
  levels: LEVELS,
  confidences: CONFIDENCES,
};

describe('words', () => {
  it('has exactly the lists of the vocabulary', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(LISTS).sort());
  });

  it.each(Object.entries(LISTS))('%s: exactly the ids, each in German and English', (list, ids) => {
    expect(Object.keys(words[list]!).sort()).toEqual(ids.map(String).sort());
    for (const [id, word] of Object.entries(words[list]!)) {
      expect(Object.keys(word), `${list}.${id}`).toEqual(['de', 'en']);
      expect(word.de.trim(), `${list}.${id}.de`).toMatch(/\S/);
      expect(word.en.trim(), `${list}.${id}.en`).toMatch(/\S/);
    }
  });

  it('tells the ids of a list apart in both languages', () => {
    for (const [list, entries] of Object.entries(words))
      for (const language of ['de', 'en'] as const) {
        const names = Object.values(entries).map((word) => word[language]);
        expect(new Set(names).size, `${list} ${language}`).toBe(names.length);
      }
  });
});

describe('categories', () => {
  it('has unique ids, known tables, sectors and confidences, and both languages', () => {
    expect(CATEGORIES.size).toBe(categories.length);
    const sectors: (string | null)[] = [...SECTORS, CROSS_SECTOR_ID, null];
    for (const category of categories) {
      expect(category.id).toMatch(/^[a-z-]+$/);
      expect(category.de, category.id).toMatch(/\S/);
      expect(category.en, category.id).toMatch(/\S/);
      expect(['partner', 'committee', 'network', 'technical']).toContain(category.of);
      expect(sectors, category.id).toContain(category.sector);
      expect(sectors, category.id).toContain(category.alternative);
      expect([...CONFIDENCES, null]).toContain(category.confidence);
      expect(category.sector === null, category.id).toBe(category.confidence === null);
      if (category.alternative !== null) expect(category.alternative, category.id).not.toBe(category.sector);
    }
  });

  it('names every category once in each table and language', () => {
    for (const of of ['partner', 'committee', 'network', 'technical'])
      for (const language of ['de', 'en'] as const) {
        const names = categories.filter((c) => c.of === of).map((c) => c[language]);
        expect(new Set(names).size).toBe(names.length);
      }
  });

  it('ranks exactly the twenty survey categories by falling count, never a technical one', () => {
    const ranked = categories.filter((c) => c.rank !== undefined).sort((a, b) => a.rank! - b.rank!);
    expect(ranked.map((c) => c.rank)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (let i = 1; i < ranked.length; i++)
      expect(ranked[i]!.count!).toBeLessThanOrEqual(ranked[i - 1]!.count!);
    expect(ranked.every((c) => c.of === 'partner')).toBe(true);
    expect(categories.filter((c) => c.of === 'technical').map((c) => c.id)).toEqual(['rest', 'summe']);
    expect(categories.filter((c) => c.rank === undefined && c.count !== undefined)).toEqual([]);
  });
});
