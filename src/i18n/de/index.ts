/** German words of what is on the first screen, and of what can be there before anything else is asked for. */
import commands from './commands.ts';
import figure from './figure.ts';
import hub from './hub.ts';
import inspector from './inspector.ts';
import lens from './lens.ts';
import map from './map.ts';
import measures from './measures.ts';
import parts from './parts.ts';
import shell from './shell.ts';

export default {
  commands,
  figure,
  hub,
  inspector,
  lens,
  map,
  measures,
  parts,
  shell,
};
