/** Names that are drawn in a PDF, since no face for paper has their letters: found in pictures of any size, and said once it is saved. */

import { inSlices } from '../../base/pace.ts';
import type { Sheet } from '../../publish/publish.ts';
import { findingTexts, unwritten } from '../../publish/unwritten.ts';
import { notify } from '../actions.ts';

/** Names that are said; the rest is counted. */
const MOST_NAMES = 3;

type Drawn = Pick<Sheet, 'svg'>;

/** What no face has, each once; sought in slices, for a large network is twenty million characters. @throws AbortError */
export async function unwrittenIn(
  sheets: readonly Drawn[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { svg } of sheets) texts.push(...(await inSlices(findingTexts(svg), signal)));
  return unwritten(texts);
}

/** Nothing where all letters have a face. */
export async function sayUnwritten(sheets: readonly Drawn[]): Promise<void> {
  const names = await unwrittenIn(sheets);
  if (names.length === 0) return;
  const more = names.length - MOST_NAMES;
  notify('info', more > 0 ? 'figures:unwritten.afterMore' : 'figures:unwritten.after', {
    names: names.slice(0, MOST_NAMES).join(', '),
    count: Math.max(0, more),
  });
}
