/** Runs a job and, when it takes long enough to be noticed, shows it among the work with its progress and a way to stop. */
import type { JobControl } from '../jobs/jobs.ts';
import { rateAfter, rateFrom } from './rate.ts';
import { store, type Work } from './store.ts';

/** Quicker work is not announced: a bar that flashes up tells nobody anything. */
const NOTICED_AFTER = 300;
let nextWork = 1;

/**
 * @param key i18n key of what is being done
 * @param stop aborts the job; also what the person's cancel button does
 */
export async function announced<R>(
  key: string,
  stop: AbortController,
  job: (control: JobControl) => Promise<R>,
): Promise<R> {
  const id = nextWork++;
  const rate = rateFrom(performance.now());
  let now: Work = { id, key, done: 0, total: 0, rate, cancel: () => stop.abort() };
  const timer = setTimeout(() => store.setState((s) => ({ work: [...s.work, now] })), NOTICED_AFTER);
  const onProgress = (done: number, total: number) => {
    const before = now;
    const rate = rateAfter(now.rate, total > 0 ? done / total : 0, performance.now());
    now = { ...now, done, total, rate };
    if (store.getState().work.includes(before)) {
      store.setState((s) => ({ work: s.work.map((w) => (w === before ? now : w)) }));
    }
  };
  try {
    return await job({ signal: stop.signal, onProgress });
  } finally {
    clearTimeout(timer);
    if (store.getState().work.some((w) => w.id === id)) {
      store.setState((s) => ({ work: s.work.filter((w) => w.id !== id) }));
    }
  }
}
