/** Why a cell was not taken, in words: what is wrong, what is allowed, and what was probably meant. */

import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import { translate } from '../../i18n/index.ts';
import { CellContext } from '../../state/edit/cell-context.ts';
import { nearest } from '../../state/edit/cell-nearest.ts';
import { fieldOf, type Refusal, type SheetName } from '../../state/edit/cells.ts';
import { store } from '../../state/store.ts';
import type { Problem } from './cell-editor.tsx';

/** So many words are named; longer lists are open beside the field anyway. */
const NAMED = 8;
/** Longer texts are cut where they are quoted. */
const QUOTED = 60;

export const refusalText = ({ code, word }: Refusal, language: Language): string =>
  translate(language)(`grid:refused.${code}`, {
    word: word.length > QUOTED ? `${word.slice(0, QUOTED)}…` : word,
  });

/** In full, for one cell. Looks for the nearest word, which takes a while among many names: not for lists. */
export function problemOf(sheet: SheetName, field: string, refusal: Refusal, language: Language): Problem {
  const t = translate(language);
  const why = refusalText(refusal, language);
  const choices = fieldOf(sheet, field)?.choices?.(new CellContext(store.getState().project, language)) ?? [];
  if (choices.length === 0 || !refusal.code.startsWith('unknown-')) return { text: why, nearest: null };
  const words = choices
    .slice(0, NAMED)
    .map((c) => (c.hint && field === 'stage' ? `${c.text} ${c.hint}` : c.text));
  const named = words.join(', ');
  const allowed =
    choices.length > NAMED ? t('grid:andMore', { words: named, n: number(choices.length, language) }) : named;
  const isName = field === 'from' || field === 'to';
  return {
    text: isName ? why : `${why} ${t('grid:allowed', { words: allowed })}`,
    nearest: nearest(
      refusal.word,
      choices.map((c) => c.text),
    ),
  };
}
