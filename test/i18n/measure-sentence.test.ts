/** Sentences are filled in completely and read right for shares, counts, one, none, yes and no. */
import { describe, expect, it } from 'vitest';
import { MEASURES, measureOf } from '../../src/analysis/index.ts';
import type { Measure } from '../../src/analysis/measure.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { measureSentence } from '../../src/i18n/measure-sentence.ts';

const say = (scope: Measure['scope'], id: string, value: number, language: 'de' | 'en' = 'de') =>
  measureSentence(measureOf(scope, id)!, value, language, 'KISS');

describe('sentences', () => {
  it.each<[Measure['scope'], string, number, string]>([
    [
      'body',
      'betweenness',
      0.8714,
      'Zwischen je zwei anderen Einrichtungen führen 87 % der kürzesten Wege über „KISS“.',
    ],
    [
      'body',
      'betweenness',
      0.028,
      'Zwischen je zwei anderen Einrichtungen führen 2,8 % der kürzesten Wege über „KISS“.',
    ],
    [
      'body',
      'betweenness',
      0.9991,
      'Zwischen je zwei anderen Einrichtungen führen 99,9 % der kürzesten Wege über „KISS“.',
    ],
    ['body', 'degree', 27, '„KISS“ ist mit 27 Einrichtungen direkt verbunden.'],
    ['body', 'degree', 1, '„KISS“ ist mit einer einzigen Einrichtung direkt verbunden.'],
    ['body', 'degree', 0, '„KISS“ ist mit keiner Einrichtung direkt verbunden.'],
    ['body', 'articulation', 1, 'Zerfällt das Netz ohne „KISS“ in mehr Teile? Ja.'],
    ['body', 'articulation', 0, 'Zerfällt das Netz ohne „KISS“ in mehr Teile? Nein.'],
    ['network', 'components', 1, 'Das Netz hängt ganz zusammen.'],
    ['network', 'components', 3, 'Das Netz besteht aus 3 getrennten Teilen.'],
  ])('%s %s at %d', (scope, id, value, sentence) => {
    // A no-break space stands before the per cent sign.
    expect(say(scope, id, value).replaceAll('\u00a0', ' ')).toBe(sentence);
  });

  it('write minus as minus', () => {
    expect(say('network', 'ei', -0.5)).toContain('ist −0,50:');
    expect(say('network', 'ei', -0.5, 'en')).toContain('is −0.50:');
  });

  it.each(LANGUAGES)('are there for every measure and leave no gap open (%s)', (language) => {
    for (const measure of MEASURES) {
      for (const value of [0, 0.5, 1, 2]) {
        const sentence = measureSentence(measure, value, language, 'KISS');
        expect(sentence, measure.id).toMatch(/^[^{}]{12,}[.]$/);
        if (measure.scope === 'body') expect(sentence).toContain(language === 'de' ? '„KISS“' : '“KISS”');
      }
    }
  });
});
