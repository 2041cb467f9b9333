/**
 * The bench inside a page of the built app: the product's pool on the built worker, the peers beside it. Bundled by
 * `in-page.ts` and run there; gives the lines of one network.
 */
import type { Endpoint } from 'comlink';
import type { Spawn } from '../../src/jobs/crew.ts';
import { createPool, type Pool } from '../../src/jobs/pool.ts';
import { generate, type Size } from './generate.ts';
import type { Runs } from './measure.ts';
import { pathWorks } from './path-works.ts';
import type { Line } from './table.ts';
import { timed } from './timed.ts';

const none: Spawn = () => {
  throw new Error('Only measures are computed here');
};

function poolOn(url: string, size: number): Pool {
  const analysis: Spawn = () => {
    const worker = new Worker(url, { type: 'module' });
    return {
      endpoint: worker as Endpoint,
      terminate: () => worker.terminate(),
      onCrash: (listener) => worker.addEventListener('error', (event) => listener(event.message)),
    };
  };
  return createPool({ spawn: { analysis, layout: none, files: none }, size, isolated: crossOriginIsolated });
}

/**
 * @param url of the analysis worker
 * @param plainUrl of the same worker, where WebAssembly is refused
 */
export async function linesOf(
  size: Size,
  threads: number,
  wanted: readonly string[],
  url: string,
  plainUrl: string,
  say: (line: Line) => Promise<void>,
): Promise<void> {
  const [pool, plainPool] = [poolOn(url, threads), poolOn(plainUrl, threads)];
  const network = generate(size);
  const long = new Map<string, Runs<unknown>>();
  for (const work of pathWorks(threads)) {
    const here = work.id.endsWith(', 1 thread') || work.skip.includes(size);
    if (here || (wanted.length > 0 && !wanted.some((w) => work.id.startsWith(w)))) continue;
    await say(await timed(work, { size, network, graph: network.graph, pool, plainPool }, long));
  }
  for (const each of [pool, plainPool]) each.close();
}
