/** What takes longer than a frame, asked for by a view. */
import { useEffect, useState } from 'react';
import { isAbort } from '../../jobs/crew.ts';

/**
 * The answer to the latest question; null until it is there. The one before goes on being shown by whoever wants to.
 * @param key of what the question depends on: another one calls off what was asked and asks anew
 * @param ask may run long and is called off by the signal; what it rejects with, other than that, is thrown
 */
export function useAnswer<T>(key: unknown, ask: (signal: AbortSignal) => Promise<T>): T | null {
  const [found, setFound] = useState<{ readonly key: unknown; readonly answer: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of all that the question depends on
  useEffect(() => {
    const stop = new AbortController();
    ask(stop.signal).then(
      (answer) => stop.signal.aborted || setFound({ key, answer }),
      (error: unknown) => {
        if (!isAbort(error)) throw error;
      },
    );
    return () => stop.abort();
  }, [key]);
  return found !== null && found.key === key ? found.answer : null;
}
