/**
 * Labels: what is known about vertices and edges, as small integers. Sits beside a Graph so that measures can ask for
 * sectors or kinds without knowing what they are called. Positions in `sectors`, `kinds` and `types` are the lens's lists.
 */
export type Labels = {
  /** Sector of each vertex: 0…sectorCount−1, or NO_SECTOR, or CROSS_SECTOR. */
  readonly sector: Int8Array;
  /** Number of sectors S of the scheme (3 for the house's scheme; without a scheme, the sectors present). */
  readonly sectorCount: number;
  /** Kind of each vertex, 0…kindCount−1. */
  readonly kind: Uint8Array;
  readonly kindCount: number;
  /** 1 where a vertex is something that others belong to: a committee, a network. Left out where nothing is known of it. */
  readonly affiliation?: Uint8Array;
  /** 1 where the vertex stands for several unnamed bodies (a block). */
  readonly block: Uint8Array;
  /** How many bodies a vertex stands for: 1, or a block's stated number, or NaN where a block's number is unknown. */
  readonly bodies: Float64Array;
  /** For each edge, a bit set of the tie types merged into it (bit i = i-th tie type of the vocabulary, at most 32). */
  readonly tieTypes: Uint32Array;
  readonly tieTypeCount: number;
  /** 1 for edges that consist of containment ties only (carrier, part of). */
  readonly containment: Uint8Array;
  /** True when vertices are sums over many centres (survey margins): path measures say nothing there. */
  readonly aggregate: boolean;
};

export const NO_SECTOR = -1;
export const CROSS_SECTOR = -2;

/** Labels of a graph about which nothing is known: one kind, no sectors, no blocks. For tests and plain graphs. */
export function blankLabels(n: number, m: number): Labels {
  return {
    sector: new Int8Array(n).fill(NO_SECTOR),
    sectorCount: 0,
    kind: new Uint8Array(n),
    kindCount: 1,
    block: new Uint8Array(n),
    bodies: new Float64Array(n).fill(1),
    tieTypes: new Uint32Array(m),
    tieTypeCount: 0,
    containment: new Uint8Array(m),
    aggregate: false,
  };
}

/**
 * What is known of where a vertex is: nothing; a spot, about as large as a town; the middle of an area, as of a district; everywhere,
 * such as who works in the whole country and has no place in it.
 */
export const PLACE_IS = { unknown: 0, spot: 1, area: 2, everywhere: 3 } as const;
