/** All English words, one file a part: the same keys as in German, or it does not compile. */
import type german from '../de/all.ts';
import first from './index.ts';
import later from './later.ts';

/** Same keys all the way down, any wording. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

const english: SameKeys<typeof german> = { ...first, ...later };
export default english;
