/** The product's own worker pool, on threads of Node with shared memory. */
import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Spawn } from '../../src/jobs/crew.ts';
import { createPool, type Pool } from '../../src/jobs/pool.ts';

const spawn: Spawn = () => {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url));
  return {
    endpoint: nodeEndpoint(worker),
    terminate: () => void worker.terminate(),
    onCrash: (listener) => void worker.on('error', (error) => listener(error.message)),
  };
};
const none: Spawn = () => {
  throw new Error('Only measures are computed here');
};

export const threadPool = (size: number): Pool =>
  createPool({ spawn: { analysis: spawn, layout: none, files: none }, size, isolated: true });
