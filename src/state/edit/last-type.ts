/** The tie type that was chosen last: the next tie is likely to be of the same one. Kept while the page is open. */
import type { TieType } from '../../model/vocabulary.ts';

let last: TieType = 'cooperation';
export const lastTieType = (): TieType => last;
export const rememberTieType = (type: TieType): void => {
  last = type;
};
