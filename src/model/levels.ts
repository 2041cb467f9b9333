/** Levels as numbers, from the nearest to the widest. */
import type { Lensed } from './lens.ts';
import { LEVELS } from './vocabulary.ts';

/** Level of each vertex: 0 = district … 5 = EU; NaN = nobody said. */
export const levelsOf = ({ bodies }: Pick<Lensed, 'bodies'>): Float64Array =>
  Float64Array.from(bodies, ({ level }) => (level === null ? Number.NaN : LEVELS.indexOf(level)));
