/** All German words, one file a part. They are written first; English has the same keys. */
import first from './index.ts';
import later from './later.ts';

export default { ...first, ...later };
