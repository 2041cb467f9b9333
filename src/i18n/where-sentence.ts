/** A condition of a lens in words: 'Stufe: mindestens 3 – Personalschulung', 'Sektor: außer Gesundheit, auch ohne Angabe'. */
import { categoryName, wordFor } from '../model/vocabulary.ts';
import { type Condition, type Field, natureOf } from '../model/where.ts';
import { date, list, number, quote } from './format.ts';
import { type Language, translate } from './index.ts';

/** What a condition is about: 'Stufe', 'Letzter Kontakt'. */
export const fieldWord = (field: Field, language: Language): string =>
  translate(language)(`lens:where.field.${field}`);

/** A value of a field as people say it; ids become names. */
export function valueWord(field: Field, value: string, language: Language): string {
  switch (field) {
    case 'sector':
      return wordFor('sectors', value, language);
    case 'category':
      return categoryName(value, language);
    case 'level':
      return wordFor('levels', value, language);
    case 'stage':
      return `${value} – ${wordFor('stages', value, language)}`;
    case 'formality':
      return wordFor('formalities', value, language);
    case 'frequency':
      return wordFor('frequencies', value, language);
    case 'status':
      return wordFor('statuses', value, language);
    case 'block':
    case 'personBound':
      return translate(language)(value === 'yes' ? 'lens:where.yes' : 'lens:where.no');
    case 'weight':
      return number(Number(value), language);
    default:
      return natureOf(field) === 'date' ? date(value, language) : value;
  }
}

export function conditionText({ field, is, values, unsaid }: Condition, language: Language): string {
  const t = translate(language);
  const also = unsaid && is !== 'said' && is !== 'unsaid' ? t('lens:where.orUnsaid') : '';
  if (field === 'block')
    return t((values[0] === 'yes') === (is === 'any') ? 'lens:where.blocks' : 'lens:where.noBlocks');
  // Ids say nothing to anybody; how many there are does.
  if (field === 'body')
    return t(is === 'any' ? 'lens:where.bodies' : 'lens:where.withoutBodies', { count: values.length });
  const words = values.map((value) => valueWord(field, value, language));
  const timed = natureOf(field) === 'date';
  const [first = '', second = ''] = words;
  const what = {
    any: () => list(words, language, 'disjunction'),
    none: () => t('lens:where.none', { list: list(words, language) }),
    least: () => t(timed ? 'lens:where.earliest' : 'lens:where.least', { value: first }),
    most: () => t(timed ? 'lens:where.latest' : 'lens:where.most', { value: first }),
    between: () => t('lens:where.between', { from: first, to: second }),
    contains: () => t('lens:where.contains', { text: quote(first, language) }),
    said: () => t('lens:where.said'),
    unsaid: () => t('lens:where.unsaid'),
  }[is]();
  return `${fieldWord(field, language)}: ${what}${also}`;
}
