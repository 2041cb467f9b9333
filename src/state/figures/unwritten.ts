/** What is said once a PDF is saved in which names stand that are drawn, since no face for paper has their letters. */

import type { Sheet } from '../../publish/publish.ts';
import { textsIn, unwritten } from '../../publish/unwritten.ts';
import { notify } from '../actions.ts';

/** Names that are said; the rest is counted. */
const MOST_NAMES = 3;

/** Nothing where all letters have a face. */
export function sayUnwritten(sheets: readonly Pick<Sheet, 'svg'>[]): void {
  const names = unwritten(sheets.flatMap(({ svg }) => textsIn(svg)));
  if (names.length === 0) return;
  const more = names.length - MOST_NAMES;
  notify('info', more > 0 ? 'figures:unwritten.afterMore' : 'figures:unwritten.after', {
    names: names.slice(0, MOST_NAMES).join(', '),
    count: Math.max(0, more),
  });
}
