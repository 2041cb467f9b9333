/** Giving a name anew in one of the two languages. */
import type { Words } from '../project.ts';

/**
 * A name after it was rewritten in one language. A name of its own in the other language stays; where there was none, or the
 * same, the new one counts in both.
 */
export function renamed(before: Words, language: keyof Words, wanted: string): Words {
  const isOne = before.en === undefined || before.en === before.de;
  const after = language === 'de' ? { ...before, de: wanted } : { ...before, en: wanted };
  return isOne || after.en === after.de ? { de: wanted } : after;
}
