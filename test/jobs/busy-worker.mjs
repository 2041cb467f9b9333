/** A real thread that can be kept busy, can fail and can die. Plain JavaScript: Node runs it as it is. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

expose(
  {
    /** Blocks the thread for ten turns, telling each; a message cannot reach it meanwhile. */
    spin: (ms, progress) => {
      for (let turn = 1; turn <= 10; turn++) {
        const until = performance.now() + ms / 10;
        while (performance.now() < until);
        progress?.(turn, 10);
      }
      return 'done';
    },
    fail: () => {
      throw new RangeError('too steep');
    },
    die: () => {
      setTimeout(() => {
        throw new Error('out of order');
      });
    },
    hang: () => new Promise(() => {}),
  },
  nodeEndpoint(parentPort),
);
