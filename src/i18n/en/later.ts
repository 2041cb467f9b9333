/** English words that only parts use which are loaded on demand: loaded with them, see `loadLaterWords`. */
import issues from './issues.ts';
import sectors from './sectors.ts';
import start from './start.ts';
import table from './table.ts';

export default {
  issues,
  sectors,
  start,
  table,
};
