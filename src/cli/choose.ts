/** Values of options, held against what is possible; what is not says so, with what is. */
import type { Command } from './arguments.ts';
import { type Console, say } from './console.ts';

export type Options = Command['options'];

/** One of a list, or null after having said what is possible. @param name as it is typed, '--layout' */
export function choose<T extends string>(
  name: string,
  value: string,
  list: readonly T[],
  console: Console,
): T | null {
  const found = list.find((item) => item === value);
  if (found === undefined)
    say(
      console,
      `„${value}“ ist für ${name} nicht möglich. Möglich sind: ${list.join(', ')}.`,
      `“${value}” is not possible for ${name}. Possible are: ${list.join(', ')}.`,
    );
  return found ?? null;
}

/** Undefined where the value is no such number; that has been said then. */
export function numberOf<T extends number | null>(
  name: string,
  options: Options,
  usual: T,
  least: number,
  most: number,
  console: Console,
): T | number | undefined {
  const text = options.get(name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  say(
    console,
    `„${text}“ ist für --${name} nicht möglich: eine Zahl von ${least} bis ${most}.`,
    `“${text}” is not possible for --${name}: a number from ${least} to ${most}.`,
  );
  return undefined;
}

/** 'a, b' → its words. */
export const wordsIn = (value: string): readonly string[] =>
  value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The languages of --language, that of the messages where it is not said; null when one is not known, which has been said then. */
export function languagesOf(options: Options, console: Console): readonly ('de' | 'en')[] | null {
  const asked = options.get('language');
  if (asked === undefined) return [console.language];
  const found = wordsIn(asked).map((word) => choose('--language', word, ['de', 'en'], console));
  return found.length === 0 || found.includes(null) ? null : (found as readonly ('de' | 'en')[]);
}
