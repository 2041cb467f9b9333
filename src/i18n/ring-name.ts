/** What the rings of the sector wheel are called. */
import { type Ring, ringMeaning } from '../model/ring-numbers.ts';
import { wordFor } from '../model/vocabulary.ts';
import { number } from './format.ts';
import { type Language, translate } from './index.ts';

/** The name of a ring. Steps beyond the last ring's own number are in it, too. */
export function ringName(ring: Ring, value: number, language: Language): string {
  const t = translate(language);
  const meaning = ringMeaning(ring, value);
  switch (meaning.of) {
    case 'steps':
      return t('map:ringNames.steps', { count: meaning.steps });
    case 'stage':
      return wordFor('stages', meaning.stage, language);
    case 'frequency':
      return wordFor('frequencies', meaning.frequency, language);
    case 'formality':
      return wordFor('formalities', meaning.formality, language);
    case 'measure':
      return t('map:ringNames.atLeast', { value: number(meaning.atLeast, language) });
    case 'unknown':
      return t(ring === 'distance' ? 'map:ringNames.unreached' : 'map:ringNames.unknown');
  }
}
