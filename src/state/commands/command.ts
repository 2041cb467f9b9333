/** A command: one verb that a person can give – by menu, shortcut or palette. All three, and the tests, use this record. */
import type { Language } from '../../i18n/index.ts';
import type { State } from '../store.ts';

export type Command = {
  readonly id: string;
  /** i18n key of its name. */
  readonly key: string;
  /** Fills its name in, e.g. the network that it opens. */
  readonly with?: (language: Language) => Readonly<Record<string, string>>;
  /** Further words that find it, German and English. */
  readonly keywords?: string;
  /** As shown, e.g. 'Ctrl+Shift+Z'; Ctrl stands for the Command key on a Mac. */
  readonly shortcut?: string;
  /** Keys that do the same and are not shown. */
  readonly alias?: readonly string[];
  readonly enabled?: (state: State) => boolean;
  /** A promise when it takes time. */
  readonly run: () => unknown;
};
