/**
 * Every word that a person reads. German is written first; English must have the same keys or it does not compile.
 * One file per part of the product in `de/` and `en/`; keys read `part:key`, e.g. t('hub:title').
 *
 * A language is loaded before it is spoken: `loadLanguage` in the app, `all.ts` elsewhere. Words of parts that are loaded on
 * demand come with them: `loadLaterWords`.
 *
 * The vocabulary's own words (kinds, categories, tie types …) are data: see `wordFor` in `src/model/vocabulary.ts`.
 */
import i18next, { type TFunction } from 'i18next';
import type german from './de/all.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type German = typeof german;
type Part = keyof German;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: German;
    returnNull: false;
  }
}

export type Translate = TFunction<Part[]>;

const instance = i18next.createInstance({
  lng: 'de',
  fallbackLng: false, // both languages have all keys
  defaultNS: 'shell',
  resources: {},
  interpolation: { escapeValue: false }, // every sink writes text, never markup
  initAsync: false,
  returnNull: false,
});
instance.init();

const fixed = Object.fromEntries(LANGUAGES.map((l) => [l, instance.getFixedT(l)])) as unknown as Record<
  Language,
  Translate
>;

type Words = () => Promise<{ readonly default: object }>;

/** Every language in files of its own, so that only the one in use is loaded, and of it at first what is needed first. */
const LOADERS: Readonly<Record<Language, { readonly first: Words; readonly later: Words }>> = {
  de: { first: () => import('./de/index.ts'), later: () => import('./de/later.ts') },
  en: { first: () => import('./en/index.ts'), later: () => import('./en/later.ts') },
};

const spoken = new Set<Language>();

/** Whether `translate` has words in this language. */
export const isLoaded = (language: Language): boolean => spoken.has(language);

/** @param words by part, as the default export of `de/all.ts` */
export function addWords(language: Language, words: object): void {
  for (const [part, keys] of Object.entries(words)) instance.addResourceBundle(language, part, keys);
  spoken.add(language);
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
    [...spoken].map(async (language) => addWords(language, (await LOADERS[language].later()).default)),
  );
}

/**
 * For keys that are known only at run time (issue codes, measure ids, command keys). Where the key is written in the
 * code, use `translate`, which does not compile for a key that does not exist.
 */
export const phrase = (
  language: Language,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => (fixed[language] as (key: string, values: object) => string)(key, values);

/** The translate function of a language that is loaded: t('hub:title'), t('lens:bodies', { count: 37 }). */
export const translate = (language: Language): Translate => fixed[language];
