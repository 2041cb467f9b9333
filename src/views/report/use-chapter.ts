/** The chapter as it would be written now, in step with project, lens and choices. */
import { useEffect, useState } from 'react';
import { isAbort } from '../../jobs/crew.ts';
import { type Chapter, type ReportChoice, writeChapter } from '../../state/report/report.ts';
import { store, useApp } from '../../state/store.ts';

/** @param choice null = nothing is to be written */
export function useChapter(choice: ReportChoice | null): {
  /** The latest that is ready; it stays while the next one is written. */
  readonly chapter: Chapter | null;
  readonly isWriting: boolean;
} {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const [found, setFound] = useState<{ readonly chapter: Chapter; readonly of: unknown } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: project and lens are read from the store as they are then
  useEffect(() => {
    if (!choice) return;
    const stop = new AbortController();
    writeChapter(store.getState(), choice, { signal: stop.signal }).then(
      (chapter) => stop.signal.aborted || setFound({ chapter, of: choice }),
      (error: unknown) => isAbort(error) || setFailed(error),
    );
    return () => stop.abort();
  }, [choice, project, lens]);
  // What nobody foresaw is for the guard around the view, which keeps the work safe and says so.
  if (failed !== null) throw failed;
  return { chapter: found?.chapter ?? null, isWriting: choice !== null && found?.of !== choice };
}
