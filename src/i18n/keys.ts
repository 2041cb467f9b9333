/**
 * Keys and what their texts ask for, read by the compiler from the German words: a key that does not exist, or a value that
 * is not given, does not compile.
 */
import type german from './de/all.ts';

type German = typeof german;

/** `key_one` and `key_other` are asked for as `key`, with a count. */
type Stem<Name extends string> = Name extends `${infer Name}_one`
  ? Name
  : Name extends `${infer Name}_other`
    ? Name
    : Name extends `${infer Name}_zero`
      ? Name
      : never;

/** What a text names in braces. */
type Named<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Named<Rest>
  : never;

type Entry = { readonly key: string; readonly asks: string };

/** Every text below a part, by its key, with what it asks for. */
type Entries<Tree, At extends string> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? [Stem<Name>] extends [never]
      ? { readonly key: `${At}${Name}`; readonly asks: Named<Tree[Name]> }
      : { readonly key: `${At}${Stem<Name>}`; readonly asks: Named<Tree[Name]> | 'count' }
    : Entries<Tree[Name], `${At}${Name}.`>;
}[keyof Tree & string];

type All = { [Part in keyof German & string]: Entries<German[Part], `${Part}:`> }[keyof German & string];

type Asked = {
  readonly [E in All as E extends Entry ? E['key'] : never]: E extends Entry ? E['asks'] : never;
};

/** All keys, e.g. 'hub:title'. */
export type Key = keyof Asked;

/** The names of the values that the text of a key needs; never = none. */
export type Variable<K extends Key> = Asked[K];
