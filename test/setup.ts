/**
 * Runs before every file of unit tests. The files that a worker runs share what has been read of `src`: reading it for each of them
 * takes a third of the whole run. The lower rooms keep nothing between two calls. What does keep something (the open network, its
 * storage, workers) is read anew for every file outside those rooms or that asks for more than them, so that no file meets
 * what another one has left behind, or has put in the place of a module.
 */
import { readFileSync } from 'node:fs';
import { expect, vi } from 'vitest';

const KEEPS_NOTHING = /[\\/]test[\\/](analysis|base|compare|data|drawing|graph|io|layout|model|publish)[\\/]/;
const ASKS_FOR_MORE = /\/(state|views|jobs|figures|cli)\//;

const path = expect.getState().testPath ?? '';
if (!KEEPS_NOTHING.test(path) || ASKS_FOR_MORE.test(readFileSync(path, 'utf8'))) vi.resetModules();
// Not before that: words are modules, too.
await import('../src/i18n/all.ts');
