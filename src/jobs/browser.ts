/** The pool in a browser. Each `new Worker(new URL(…))` is written out in full: that is how Vite finds and bundles it. */
import type { Endpoint } from 'comlink';
import { type Crew, createCrew, type WorkerHandle } from './crew.ts';
import { createPool, type Pool, poolSize } from './pool.ts';
import type { SlotsWork } from './work/slots.ts';

export function handleOf(worker: Worker): WorkerHandle {
  return {
    endpoint: worker as Endpoint,
    terminate: () => worker.terminate(),
    onCrash: (listener) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message || 'The worker could not be loaded');
      });
      worker.addEventListener('messageerror', () => listener('The worker sent something unreadable'));
    },
  };
}

const spawn = {
  analysis: () =>
    handleOf(
      new Worker(new URL('../../workers/analysis.ts', import.meta.url), { type: 'module', name: 'analysis' }),
    ),
  layout: () =>
    handleOf(
      new Worker(new URL('../../workers/layout.ts', import.meta.url), { type: 'module', name: 'layout' }),
    ),
  files: () =>
    handleOf(
      new Worker(new URL('../../workers/files.ts', import.meta.url), { type: 'module', name: 'files' }),
    ),
};

let pool: Pool | null = null;

/** The page's one pool, made when first asked for. Its workers start when first needed. */
export function jobs(): Pool {
  pool ??= createPool({
    spawn,
    size: poolSize(navigator.hardwareConcurrency || 2),
    isolated: globalThis.crossOriginIsolated === true,
  });
  return pool;
}

/** The storage worker: one, so that writes stay in order. For `src/state/persist` alone. */
export const createSlotsCrew = (): Crew<SlotsWork> =>
  createCrew<SlotsWork>(
    () =>
      handleOf(
        new Worker(new URL('../../workers/slots.ts', import.meta.url), { type: 'module', name: 'slots' }),
      ),
    1,
  );
