/** Positions of the bodies, computed in a worker; the old ones stay until the new are there. */
import { useEffect, useMemo, useState } from 'react';
import { layoutUnder, pinsIn } from '../../figures/pins.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import { type Arranged, arrange } from '../../state/placing/places.ts';
import { type LayoutId, store, useApp } from '../../state/store.ts';

/** Positions and what they were computed for; they belong together. */
export type Placed = Arranged & { readonly lensed: Lensed; readonly layout: LayoutId };

/**
 * @param numbers ring number of each vertex, null = steps from the hub; must keep its identity while its content is the same
 * @returns null until the first layout is there; `busy` while another is being computed
 */
export function usePositions(
  lensed: Lensed,
  layout: LayoutId,
  numbers: Float64Array | null,
): { readonly placed: Placed | null; readonly busy: boolean } {
  const rearranged = useApp((s) => s.rearranged);
  const arrangements = useApp((s) => s.project.arrangements);
  const handFrom = useApp((s) => layoutUnder(s));
  const pins = useMemo(
    () => pinsIn({ arrangements }, { layout, handFrom }),
    [arrangements, layout, handFrom],
  );
  const asked = useMemo(
    () => ({ lensed, layout, handFrom, numbers, pins, rearranged }),
    [lensed, layout, handFrom, numbers, pins, rearranged],
  );
  const [found, setFound] = useState<{ readonly asked: typeof asked; readonly placed: Placed } | null>(null);
  useEffect(() => {
    if (asked.lensed.bodies.length === 0) return;
    const stop = new AbortController();
    const { project, ring } = store.getState();
    arrange({ ...asked, project: project.about.id, ring }, jobs(), { signal: stop.signal })
      .then((arranged) => {
        if (stop.signal.aborted) return;
        setFound({ asked, placed: { ...arranged, lensed: asked.lensed, layout: asked.layout } });
      })
      .catch((error: unknown) => {
        if (!isAbort(error)) notify('error', 'map:layoutFailed', { reason: String(error) });
      });
    return () => stop.abort();
  }, [asked]);
  return { placed: found?.placed ?? null, busy: found?.asked !== asked };
}
