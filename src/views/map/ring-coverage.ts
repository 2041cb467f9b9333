/** What is known of the attribute that the wheel's rings show; said before anything is read off them. */
import { coverage, type Lensed } from '../../model/lens.ts';
import type { Ring } from '../../state/store.ts';

/** How many of the lens's ties carry the attribute; null where the rings show no attribute of ties. */
export function ringCoverage(
  lensed: Lensed,
  ring: Ring,
): { readonly known: number; readonly all: number } | null {
  if (ring === 'distance' || ring === 'measure') return null;
  return { known: coverage(lensed)[ring], all: lensed.ties.length };
}
