/** An estimate says so wherever its number is written. */
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse, MEASURES } from '../../src/analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { bodyRows, networkRows } from '../../src/i18n/measure-table.ts';
import { estimateText } from '../../src/i18n/measure-words.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { bundled } from '../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const lensed = read(project, EVERYTHING);
const exact = analyse({ ...lensed, options: DEFAULT_OPTIONS }, [
  'degree',
  'betweenness',
  'betweenness-centralisation',
]);
const estimated: Answers = {
  ...exact,
  details: {
    ...exact.details,
    approximate: {
      betweenness: { epsilon: 0.010_000_1, delta: 0.1, samples: 26_514 },
      'betweenness-centralisation': { epsilon: 0.02, delta: 0.1, samples: 26_514 },
    },
  },
};
const results = (answers: Answers) => ({
  lensed,
  answers,
  about: project.about,
  measures: MEASURES,
  declineAt,
});

describe('estimates in words', () => {
  it('say how far off they can be, rounded up, in both languages', () => {
    expect(estimateText(estimated, 'betweenness', 'de')).toBe('geschätzt, Fehler höchstens 0,0101');
    expect(estimateText(estimated, 'betweenness-centralisation', 'en')).toBe(
      'estimated, off by at most 0.02',
    );
    const long = estimateText(estimated, 'betweenness', 'de', 'long');
    expect(long).toContain('26.514');
    expect(long).toMatch(/90\s%/);
    expect(estimateText(estimated, 'degree', 'de')).toBeNull();
    expect(estimateText(exact, 'betweenness', 'de')).toBeNull();
  });

  it('have a column of their own in exported tables, where there are any', () => {
    for (const language of ['de', 'en'] as const) {
      const title = language === 'de' ? 'Geschätzt' : 'Estimated';
      for (const rows of [bodyRows, networkRows]) {
        const [head, ...body] = rows(results(estimated), language);
        const at = head!.indexOf(title);
        expect(at).toBe(head!.length - 2);
        expect(body.every((row) => row.length === head!.length)).toBe(true);
        const said = body.map((row) => String(row[at]));
        expect(
          said.some((text) => text.includes(language === 'de' ? 'geschätzt aus' : 'estimated from')),
        ).toBe(true);
        expect(rows(results(exact), language)[0]).not.toContain(title);
      }
    }
  });
});
