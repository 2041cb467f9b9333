/** All German words, one file a part. They are written first; English has the same keys. */
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

export default {
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
