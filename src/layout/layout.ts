/** The shape of a layout: a pure, seeded function from a graph and what is known of it to positions. */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';

/** What is not known is null or left out; a layout says in its head which of these it uses. */
export type LayoutInput = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** Vertices that belong in the middle; empty = none. */
  readonly hubs: readonly number[];
  /** Ring of each vertex for layouts with rings: 0 = innermost … ; NaN = unknown, goes to the outermost ring. */
  readonly ring: Float64Array | null;
  readonly seed: number;
  /** Group of each vertex, 0, 1, 2 …; −1 = in none. */
  readonly group?: Int32Array | null;
  /** Level of each vertex, from the nearest to the widest: 0, 1, 2 …; NaN = unknown. */
  readonly level?: Float64Array | null;
  /** Where each vertex is on the ground: x0, y0, x1, y1 … in degrees east and north; NaN = unknown. */
  readonly place?: Float64Array | null;
  /** What that place is, for each vertex: one of `PLACE_IS` (`graph/labels.ts`). Without it every known place is a spot. */
  readonly placeIs?: Uint8Array | null;
  /** The ground that places are on. */
  readonly outlines?: readonly MapOutline[];
  /** Where a person put each vertex: x0, y0, x1, y1 … in the units of the positions; NaN = nobody did. */
  readonly pinned?: Float64Array | null;
};

/** An outline on the ground, in degrees east and north. */
export type MapOutline = {
  readonly code: string;
  /** Closed lines lon0, lat0, lon1, lat1 …; neighbours have the same points on their border. */
  readonly lines: readonly ArrayLike<number>[];
  /** Where its name stands. */
  readonly at: ArrayLike<number>;
};

/** A rectangle in the layout's units. */
export type Area = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** A wedge of the sector wheel, in radians clockwise from the top, and the sector it belongs to (labels.sector codes). */
export type Wedge = { readonly sector: number; readonly from: number; readonly to: number };

export type WheelGuides = {
  readonly of: 'wheel';
  readonly wedges: readonly Wedge[];
  /** Radii of the rings, from the middle outwards, in the layout's units; `value` is the ring number. */
  readonly rings: readonly { readonly radius: number; readonly value: number }[];
};

/** Columns beside each other: bodies, what they belong to, and those that belong to nothing of it. */
export type ColumnGuides = {
  readonly of: 'columns';
  readonly columns: readonly {
    readonly holds: 'bodies' | 'affiliations' | 'unaffiliated';
    readonly count: number;
    readonly area: Area;
  }[];
};

/** Bands one above the other; `value` is the level in them, NaN = unknown. */
export type BandGuides = {
  readonly of: 'bands';
  readonly bands: readonly { readonly value: number; readonly count: number; readonly area: Area }[];
};

/** A triangle with a sector (labels.sector code) at each corner. */
export type CornerGuides = {
  readonly of: 'corners';
  readonly corners: readonly {
    readonly sector: number;
    readonly x: number;
    readonly y: number;
    /** Where the sector's name stands, clear of the bodies at the corner. */
    readonly name: readonly [x: number, y: number];
  }[];
  /** Where each vertex would stand if none were in its way: x0, y0, x1, y1 …; NaN = nowhere in the triangle. */
  readonly truth: Float64Array;
  /** Holds the vertices that have no place in the triangle; null = none. */
  readonly tray: { readonly count: number; readonly area: Area } | null;
};

/**
 * Arcs of one circle around the origin, in radians clockwise from the top, inside the bodies of a group; `group` is the group or,
 * where there are none, the sector (labels.sector code); −1 = in none.
 */
export type ArcGuides = {
  readonly of: 'arcs';
  readonly by: 'group' | 'sector';
  readonly radius: number;
  readonly arcs: readonly { readonly group: number; readonly from: number; readonly to: number }[];
};

/** A map's ground: closed lines with a code each, which whoever words the guides knows. */
export type OutlineGuides = {
  readonly of: 'outlines';
  readonly outlines: readonly {
    readonly code: string;
    /** 'ground' = what bodies stand on; 'inset' and 'here' = of a small map of the whole, 'here' what the ground shows. */
    readonly part: 'ground' | 'inset' | 'here';
    /** Closed lines x0, y0, x1, y1 … in the layout's units. */
    readonly lines: readonly Float64Array[];
    /** Where its name stands; null = it is not named. */
    readonly name: readonly [x: number, y: number] | null;
  }[];
  /** Discs that hold the bodies of one place each. */
  readonly spots: readonly {
    readonly members: readonly number[];
    /** The place is an area, and this its middle. */
    readonly area: boolean;
    readonly at: readonly [x: number, y: number];
    readonly radius: number;
    /** Where the place is; the disc may have given way to others. */
    readonly truth: readonly [x: number, y: number];
  }[];
  /** Hold the vertices that are everywhere, and those whose place is not known. */
  readonly trays: readonly {
    readonly holds: 'everywhere' | 'unknown';
    readonly count: number;
    readonly area: Area;
  }[];
  /** A length on the ground and in the layout's units, and where its left end is drawn; null = the picture has no scale. */
  readonly scale: {
    readonly kilometres: number;
    readonly length: number;
    readonly at: readonly [x: number, y: number];
  } | null;
};

/** What a layout means, to be drawn below the bodies. */
export type Guides = WheelGuides | ColumnGuides | BandGuides | CornerGuides | ArcGuides | OutlineGuides;

/** Layouts with lists reach so far to both sides: names in lists want room across, and windows and pages are broader than high. */
export const BROAD = 1.5;

export type Positions = {
  /** x0, y0, x1, y1 … in units where the picture spans about −1…1, with lists ±`BROAD` across; y grows downwards. */
  readonly xy: Float64Array;
  readonly guides: Guides | null;
};

export type Layout = {
  readonly id: string;
  readonly run: (input: LayoutInput, progress?: (done: number, total: number) => void) => Positions;
};
