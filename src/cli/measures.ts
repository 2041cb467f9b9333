/** measures: the registry as JSON – what each measure is called, means, cites, needs and when it says nothing. */
import { MEASURES } from '../analysis/index.ts';
import { REFERENCES } from '../analysis/references.ts';
import { measureWord } from '../i18n/measure-words.ts';
import type { Console, ExitCode } from './console.ts';

export function runMeasures(console: Console): ExitCode {
  const measures = MEASURES.map((measure) => {
    const words = (word: 'name' | 'term' | 'definition') => ({
      de: measureWord(measure.id, word, 'de', measure.scope),
      en: measureWord(measure.id, word, 'en', measure.scope),
    });
    return {
      id: measure.id,
      scope: measure.scope,
      family: measure.family,
      name: words('name'),
      term: words('term'),
      definition: words('definition'),
      formula: measure.formula,
      citations: measure.citations.map((short) => ({ short, ...(REFERENCES[short] ?? {}) })),
      unit: measure.unit,
      range: measure.range,
      cost: measure.cost,
      needs: measure.needs,
      convention: measure.convention,
      ...(measure.directed ? { directed: measure.directed } : {}),
      raw: measure.raw,
      declines: measure.declines,
      containmentSensitive: measure.containmentSensitive,
    };
  });
  console.out(`${JSON.stringify(measures, null, 1)}\n`);
  return 0;
}
