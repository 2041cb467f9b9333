/**
 * Every word that a person reads. German is written first; English must have the same keys or it does not compile.
 * One file per part of the product in `de/` and `en/`; keys read `part:key`, e.g. t('hub:title').
 *
 * The vocabulary's own words (kinds, categories, tie types …) are data: see `wordFor` in `src/model/vocabulary.ts`.
 */
import i18next, { type TFunction } from 'i18next';
import deCommands from './de/commands.ts';
import deFigure from './de/figure.ts';
import deHub from './de/hub.ts';
import deInspector from './de/inspector.ts';
import deIssues from './de/issues.ts';
import deLens from './de/lens.ts';
import deMap from './de/map.ts';
import deMeasures from './de/measures.ts';
import deParts from './de/parts.ts';
import deSectors from './de/sectors.ts';
import deShell from './de/shell.ts';
import deStart from './de/start.ts';
import deTable from './de/table.ts';
import enCommands from './en/commands.ts';
import enFigure from './en/figure.ts';
import enHub from './en/hub.ts';
import enInspector from './en/inspector.ts';
import enIssues from './en/issues.ts';
import enLens from './en/lens.ts';
import enMap from './en/map.ts';
import enMeasures from './en/measures.ts';
import enParts from './en/parts.ts';
import enSectors from './en/sectors.ts';
import enShell from './en/shell.ts';
import enStart from './en/start.ts';
import enTable from './en/table.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const de = {
  commands: deCommands,
  figure: deFigure,
  hub: deHub,
  inspector: deInspector,
  issues: deIssues,
  lens: deLens,
  map: deMap,
  measures: deMeasures,
  parts: deParts,
  sectors: deSectors,
  shell: deShell,
  start: deStart,
  table: deTable,
};

/** Same keys all the way down, any wording. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

const en: SameKeys<typeof de> = {
  commands: enCommands,
  figure: enFigure,
  hub: enHub,
  inspector: enInspector,
  issues: enIssues,
  lens: enLens,
  map: enMap,
  measures: enMeasures,
  parts: enParts,
  sectors: enSectors,
  shell: enShell,
  start: enStart,
  table: enTable,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof de;
    returnNull: false;
  }
}

const instance = i18next.createInstance({
  lng: 'de',
  fallbackLng: 'de',
  ns: Object.keys(de),
  defaultNS: 'shell',
  resources: { de, en },
  interpolation: { escapeValue: false }, // every sink writes text, never markup
  initAsync: false,
  returnNull: false,
});
instance.init();

export type Translate = TFunction<(keyof typeof de)[]>;

const fixed = Object.fromEntries(
  LANGUAGES.map((l) => [l, instance.getFixedT(l, Object.keys(de) as (keyof typeof de)[])]),
) as unknown as Record<Language, Translate>;

/**
 * For keys that are known only at run time (issue codes, measure ids, command keys). Where the key is written in the
 * code, use `translate`, which does not compile for a key that does not exist.
 */
export const phrase = (
  language: Language,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => (fixed[language] as (key: string, values: object) => string)(key, values);

/** The translate function of a language: t('hub:title'), t('lens:bodies', { count: 37 }). */
export const translate = (language: Language): Translate => fixed[language];
