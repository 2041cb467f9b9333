/** How a figure looks at the network, as far as it is known: files may hold any words. */
import type { Looked } from '../model/figure.ts';
import { HULLS, type HullId, LAYOUTS, type LayoutId } from '../model/looks.ts';
import { RINGS, type Ring } from '../model/ring-numbers.ts';

export type Known = Pick<Looked, 'sizeBy' | 'focus'> & {
  readonly layout: LayoutId;
  readonly ring: Ring;
  readonly hulls: HullId | null;
};

/** What is not known any more is as usual. */
export const knownLook = ({ layout, ring, sizeBy, hulls, focus }: Looked): Known => ({
  layout: LAYOUTS.find((id) => id === layout) ?? 'sector-wheel',
  ring: RINGS.find((id) => id === ring) ?? 'distance',
  hulls: HULLS.find((id) => id === hulls) ?? null,
  sizeBy,
  focus,
});
