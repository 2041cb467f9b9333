/** Names of made-up regions and bodies, from `data/vocabulary/practice.json`: numbers, no places and no organisations. */
import words from '../../data/vocabulary/practice.json' with { type: 'json' };

export const WORDS = words;

/** Puts values into `{{name}}`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

export const digits = (value: number, length: number): string => String(value).padStart(length, '0');
