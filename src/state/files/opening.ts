/** Opening takes time; whoever opens last wins. Starting to open something stops the opening under way. */
import { abortError } from '../../jobs/crew.ts';

let current: AbortController | null = null;

/** Aborts what was being opened before; the returned one is aborted in turn by the next call or by the person. */
export function beginOpening(): AbortController {
  current?.abort();
  current = new AbortController();
  return current;
}

/** The promise's outcome, or an AbortError as soon as the signal fires; the work behind it is left running for others. */
export function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(abortError());
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortError());
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
