/** Scenes as pages, drawn one after another, each as soon as it is wanted. */
import { useEffect, useState } from 'react';
import { isAbort } from '../../jobs/crew.ts';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { type DrawnSlide, drawSlide } from '../../state/slides/sheets.ts';
import { store, useApp } from '../../state/store.ts';

export type Drawn = { readonly of: Slide; readonly page: DrawnSlide | null };

/**
 * The latest drawing of each slide by its id; a slide that was changed keeps its old one until the new one is there. null as page =
 * it cannot be drawn.
 * @param first drawn before the others @param isCoded names as codes
 */
export function useSheets(
  slides: readonly Slide[],
  first: Id | null,
  isCoded: boolean,
): ReadonlyMap<Id, Drawn> {
  const project = useApp((s) => s.project);
  const language = useApp((s) => s.language);
  const [drawn, setDrawn] = useState<ReadonlyMap<Id, Drawn>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    const order = [...slides].sort((a, b) => Number(b.id === first) - Number(a.id === first));
    void (async () => {
      for (const slide of order) {
        const s = store.getState();
        if (s.project !== project || s.language !== language) return;
        const page = await drawSlide(s, slide, { signal: stop.signal }, isCoded).catch((error: unknown) => {
          if (isAbort(error)) return undefined;
          return null;
        });
        if (stop.signal.aborted || page === undefined) return;
        setDrawn((now) =>
          now.get(slide.id)?.page === page && page !== null
            ? now
            : new Map(now).set(slide.id, { of: slide, page }),
        );
      }
    })();
    return () => stop.abort();
  }, [slides, first, isCoded, project, language]);
  return drawn;
}
