/** The shape of a layout: a pure, seeded function from a graph and what is known of it to positions. */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';

export type LayoutInput = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** Vertices that belong in the middle; empty = none. */
  readonly hubs: readonly number[];
  /** Ring of each vertex for layouts with rings: 0 = innermost … ; NaN = unknown, goes to the outermost ring. */
  readonly ring: Float64Array | null;
  readonly seed: number;
};

/** A wedge of the sector wheel, in radians clockwise from the top, and the sector it belongs to (labels.sector codes). */
export type Wedge = { readonly sector: number; readonly from: number; readonly to: number };
export type Guides = {
  readonly wedges: readonly Wedge[];
  /** Radii of the rings, from the middle outwards, in the layout's units; `value` is the ring number. */
  readonly rings: readonly { readonly radius: number; readonly value: number }[];
};

export type Positions = {
  /** x0, y0, x1, y1 … in units where the picture spans about −1…1; y grows downwards. */
  readonly xy: Float64Array;
  readonly guides: Guides | null;
};

export type Layout = {
  readonly id: string;
  readonly run: (input: LayoutInput, progress?: (done: number, total: number) => void) => Positions;
};
