/** Positions of the bodies, computed in a worker; the old ones stay until the new are there. */
import { useEffect, useState } from 'react';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Positions } from '../../layout/layout.ts';
import type { Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import { arrange } from '../../state/places.ts';
import { type LayoutId, store, useApp } from '../../state/store.ts';

/** Positions and what they were computed for; they belong together. */
export type Placed = {
  readonly lensed: Lensed;
  readonly layout: LayoutId;
  readonly positions: Positions;
  /** New bodies stand in the picture as it was; laid out anew it would be tidier. */
  readonly kept: boolean;
};

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
  const [placed, setPlaced] = useState<
    (Placed & { readonly numbers: Float64Array | null; readonly rearranged: number }) | null
  >(null);
  const current =
    placed?.lensed === lensed &&
    placed.layout === layout &&
    placed.numbers === numbers &&
    placed.rearranged === rearranged;
  useEffect(() => {
    if (lensed.bodies.length === 0) return;
    const stop = new AbortController();
    const { project, ring } = store.getState();
    arrange({ project: project.about.id, lensed, layout, ring, numbers }, jobs(), { signal: stop.signal })
      .then(({ positions, kept }) => {
        if (!stop.signal.aborted) setPlaced({ lensed, layout, numbers, rearranged, positions, kept });
      })
      .catch((error: unknown) => {
        if (!isAbort(error)) notify('error', 'map:layoutFailed', { reason: String(error) });
      });
    return () => stop.abort();
  }, [lensed, layout, numbers, rearranged]);
  return { placed, busy: !current };
}
