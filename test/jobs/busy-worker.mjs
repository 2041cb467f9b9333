/** A real thread that can be kept busy, can fail and can die. Plain JavaScript: Node runs it as it is. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

expose(
  {
    /** Blocks the thread, telling progress; a message cannot reach it meanwhile. */
    spin: (ms, progress) => {
      const until = performance.now() + ms;
      for (let told = 0; performance.now() < until; ) {
        const done = Math.floor(10 - (10 * (until - performance.now())) / ms);
        if (done > told) {
          told = done;
          progress?.(done, 10);
        }
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
