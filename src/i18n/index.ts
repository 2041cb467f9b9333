/**
 * Every word that a person reads. German is written first; English must have the same keys or it does not compile.
 * One file per part of the product in `de/` and `en/`; keys read `part:key`, e.g. t('hub:title').
 *
 * A language is loaded before it is spoken: `loadLanguage` in the app, `all.ts` elsewhere. Words of parts that are loaded on
 * demand come with them: `loadLaterWords`. What stands between the braces is filled in by `fill.ts`.
 *
 * The vocabulary's own words (kinds, categories, tie types …) are data: see `wordFor` in `src/model/vocabulary.ts`.
 */
import { fill, type Values } from './fill.ts';
import type { Key, Variable } from './keys.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Words = () => Promise<{ readonly default: object }>;

/** Every language in files of its own, so that only the one in use is loaded, and of it at first what is needed first. */
const LOADERS: Readonly<Record<Language, { readonly first: Words; readonly later: Words }>> = {
  de: { first: () => import('./de/index.ts'), later: () => import('./de/later.ts') },
  en: { first: () => import('./en/index.ts'), later: () => import('./en/later.ts') },
};

/** Texts by their whole key, e.g. 'lens:bodies_one'. A language that is not there was never loaded. */
const spoken = new Map<Language, Map<string, string>>();

/** Whether `translate` has words in this language. */
export const isLoaded = (language: Language): boolean => spoken.has(language);

/** @param words by part, as the default export of `de/all.ts` */
export function addWords(language: Language, words: object): void {
  const texts = spoken.get(language) ?? new Map<string, string>();
  const add = (key: string, found: unknown): void => {
    if (typeof found === 'string') texts.set(key, found);
    else
      for (const [name, below] of Object.entries(found as object))
        add(key === '' ? `${name}:` : key.endsWith(':') ? key + name : `${key}.${name}`, below);
  };
  add('', words);
  spoken.set(language, texts);
}

/** Whether something has asked for the words of `later.ts`: from then on no language is spoken without them. */
let laterWanted = false;

/** Loads the words of a language; at once when they are there. Rejects when they cannot be had (no connection). */
export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const first = (await LOADERS[language].first()).default;
  const later = laterWanted ? (await LOADERS[language].later()).default : {};
  addWords(language, { ...first, ...later });
}

/**
 * Loads the words of parts that are themselves loaded on demand (`later.ts`), in every language that is spoken now or from
 * now on. To be awaited together with the code of such a part. Rejects when they cannot be had (no connection).
 */
export async function loadLaterWords(): Promise<void> {
  laterWanted = true;
  await Promise.all(
    [...spoken.keys()].map(async (language) => addWords(language, (await LOADERS[language].later()).default)),
  );
}

/**
 * The words of a key that is put together at run time; null when there are none for it.
 *
 * @param values `count`, as a number, also chooses among `key_zero`, `key_one` and `key_other`
 */
export function wordAt(language: Language, key: string, values: Values = {}): string | null {
  const texts = spoken.get(language);
  return texts ? fill(texts, language, key, values) : null;
}

/**
 * For keys that are known only at run time (issue codes, measure ids, command keys). Where the key is written in the
 * code, use `translate`, which does not compile for a key that does not exist. A key without words reads as itself.
 */
export const phrase = (language: Language, key: string, values: Values = {}): string =>
  wordAt(language, key, values) ?? key;

/**
 * Words by a key that is written in the code. What the text names in braces has to be given, and `count` for a key with
 * forms for one and many; a key or a value that is missing does not compile.
 */
export type Translate = <K extends Key>(
  key: K,
  ...values: [Variable<K>] extends [never]
    ? [values?: Values]
    : [values: Readonly<Record<Variable<K>, string | number>> & Values]
) => string;

const of = (language: Language) =>
  ((key: string, values?: Values) => phrase(language, key, values)) as Translate;
const FIXED: Readonly<Record<Language, Translate>> = { de: of('de'), en: of('en') };

/** The translate function of a language that is loaded: t('hub:title'), t('lens:bodies', { count: 37 }). */
export const translate = (language: Language): Translate => FIXED[language];
