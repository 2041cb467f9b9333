/** All English words, one file a part: the same keys as in German, or it does not compile. */
import type german from '../de/index.ts';
import commands from './commands.ts';
import figure from './figure.ts';
import hub from './hub.ts';
import inspector from './inspector.ts';
import issues from './issues.ts';
import lens from './lens.ts';
import map from './map.ts';
import measures from './measures.ts';
import parts from './parts.ts';
import sectors from './sectors.ts';
import shell from './shell.ts';
import start from './start.ts';
import table from './table.ts';

/** Same keys all the way down, any wording. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

const english: SameKeys<typeof german> = {
  commands,
  figure,
  hub,
  inspector,
  issues,
  lens,
  map,
  measures,
  parts,
  sectors,
  shell,
  start,
  table,
};
export default english;
