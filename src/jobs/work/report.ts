/** Progress on its way out of a worker: at most every 50 ms, because each report is a message. */
import type { Progress } from '../../analysis/measure.ts';

const INTERVAL = 50;

/** @returns undefined when nobody listens, so that kernels can skip the counting */
export function sparsely(report: Progress | undefined): Progress | undefined {
  if (!report) return undefined;
  let last = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - last < INTERVAL && done < total) return;
    last = now;
    report(done, total);
  };
}
