/** The product's own worker pool, on threads of Node with shared memory. */
import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { blankLabels } from '../../src/graph/labels.ts';
import type { Spawn } from '../../src/jobs/crew.ts';
import { createPool, type Pool } from '../../src/jobs/pool.ts';
import { generate } from './generate.ts';

const spawn =
  (webAssembly: boolean): Spawn =>
  () => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { webAssembly } });
    return {
      endpoint: nodeEndpoint(worker),
      terminate: () => void worker.terminate(),
      onCrash: (listener) => void worker.on('error', (error) => listener(error.message)),
    };
  };
const none: Spawn = () => {
  throw new Error('Only measures are computed here');
};

/** @param webAssembly false to have everything computed in TypeScript */
export const threadPool = (size: number, webAssembly = true): Pool =>
  createPool({ spawn: { analysis: spawn(webAssembly), layout: none, files: none }, size, isolated: true });

/** Has all threads of a pool started, so that no run is measured with it. */
export async function warm(pool: Pool): Promise<void> {
  const { graph } = generate('L', 2);
  const labels = blankLabels(graph.n, graph.m);
  await pool.analyse({ graph, labels, measures: ['betweenness'] });
}
