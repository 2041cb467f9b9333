/**
 * A text made of its template: `{{name}}` is replaced by a value, `$t(lens:bodies, {{bodies}})` by the words of another
 * key with that value as its count. Values are put in as they are: what they hold is never read as a template, and every
 * place that shows words writes text, not markup.
 *
 * Forms for one and many follow the language's own rules (CLDR, by `Intl.PluralRules`): `key_one`, `key_other`, and
 * `key_zero` for none at all, where there is one. A count is written as people of the language write numbers.
 */
import { number } from './format.ts';

type Speech = 'de' | 'en';
export type Values = Readonly<Record<string, string | number>>;

const RULES: Readonly<Record<Speech, Intl.PluralRules>> = {
  de: new Intl.PluralRules('de'),
  en: new Intl.PluralRules('en'),
};

const PLACE = /\$t\(([^,\s]+), \{\{(\w+)\}\}\)|\{\{(\w+)\}\}/g;

/** The template of a key: for a count the form that fits, else the key's own. */
function templateOf(
  texts: ReadonlyMap<string, string>,
  language: Speech,
  key: string,
  count: string | number | undefined,
): string | undefined {
  if (typeof count !== 'number') return texts.get(key);
  return (
    (count === 0 ? texts.get(`${key}_zero`) : undefined) ??
    texts.get(`${key}_${RULES[language].select(count)}`) ??
    texts.get(key)
  );
}

/**
 * @param texts templates by their whole key, e.g. 'lens:bodies_one'
 * @returns null when the key has no template. A value that is not given leaves its braces where they are, so that a gap is
 * seen and not mistaken for a sentence.
 */
export function fill(
  texts: ReadonlyMap<string, string>,
  language: Speech,
  key: string,
  values: Values,
): string | null {
  const template = templateOf(texts, language, key, values.count);
  if (template === undefined) return null;
  return template.replace(PLACE, (place, other?: string, counted?: string, name?: string) => {
    const asked = name ?? counted!;
    if (!Object.hasOwn(values, asked)) return place;
    const value = values[asked] ?? '';
    if (name === 'count' && typeof value === 'number') return number(value, language);
    if (name !== undefined) return String(value);
    return fill(texts, language, other!, { count: Number(value) }) ?? other!;
  });
}
