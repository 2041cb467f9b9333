/** English words of what is on the first screen, and of what can be there before anything else is asked for. */
import commands from './commands.ts';
import figure from './figure.ts';
import inspector from './inspector.ts';
import lens from './lens.ts';
import map from './map.ts';
import measureNames from './measure-names.ts';
import parts from './parts.ts';
import role from './role.ts';
import shell from './shell.ts';

export default {
  commands,
  figure,
  inspector,
  lens,
  map,
  measureNames,
  parts,
  role,
  shell,
};
