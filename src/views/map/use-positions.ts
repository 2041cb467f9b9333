/** Positions of the bodies, computed in a worker; the old ones stay until the new are there. */
import { useEffect, useState } from 'react';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Positions } from '../../layout/layout.ts';
import { hubsOf, type Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import { LAYOUT_SEED } from '../../state/picture.ts';
import type { LayoutId } from '../../state/store.ts';

/** Positions and what they were computed for; they belong together. */
export type Placed = { readonly lensed: Lensed; readonly layout: LayoutId; readonly positions: Positions };

/**
 * @param ring ring number of each vertex, null = steps from the hub; must keep its identity while its content is the same
 * @returns null until the first layout is there; `busy` while another is being computed
 */
export function usePositions(
  lensed: Lensed,
  layout: LayoutId,
  ring: Float64Array | null,
): { readonly placed: Placed | null; readonly busy: boolean } {
  const [placed, setPlaced] = useState<(Placed & { readonly ring: Float64Array | null }) | null>(null);
  const current = placed?.lensed === lensed && placed.layout === layout && placed.ring === ring;
  useEffect(() => {
    if (lensed.bodies.length === 0) return;
    const stop = new AbortController();
    const { graph, labels } = lensed;
    jobs()
      .layout(
        layout,
        { graph, labels, hubs: hubsOf(lensed), ring, seed: LAYOUT_SEED },
        { signal: stop.signal },
      )
      .then((positions) => {
        if (!stop.signal.aborted) setPlaced({ lensed, layout, ring, positions });
      })
      .catch((error: unknown) => {
        if (!isAbort(error)) notify('error', 'map:layoutFailed', { reason: String(error) });
      });
    return () => stop.abort();
  }, [lensed, layout, ring]);
  return { placed, busy: !current };
}
