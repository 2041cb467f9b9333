/**
 * The shape of a measure and of its answer. A measure describes itself (definition, reference, range, what it needs);
 * tables, inspectors, forms, figures and exports are built from these descriptions and know no measure by name.
 * Words for people (names, explanations, sentences) live in `src/i18n` under the measure's id.
 */
import type { Arcs } from '../graph/arcs.ts';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';

export type Family =
  | 'size' // n, m, density …
  | 'reach' // degree, strength, closeness, core
  | 'path' // betweenness and kin
  | 'sector' // bridging between sectors, mix, E-I
  | 'holes' // structural holes, clustering
  | 'brokerage' // Gould–Fernandez roles
  | 'influence' // eigenvector, PageRank, Katz
  | 'removal'; // what falls apart

/** Why a measure says nothing. Each code is worded in both languages; `measures.md`'s list of declining rules. */
export const DECLINES = [
  'star', // only the hub's own ties are recorded: path measures are fixed by the recording, not by the network
  'aggregate', // vertices are sums over many centres
  'no-ties',
  'too-few-bodies',
  'no-labels', // nobody in the network has a sector
  'unlabelled', // this body has no sector of its own
  'no-labelled-neighbours',
  'single-sector', // only one sector present
  'isolated', // this body has no ties
  'too-few-ties', // needs at least two neighbours
  'other-component', // defined on the largest component only
  'not-connected',
  'no-weights', // no tie carries a weight
  'no-variance', // all values equal, the coefficient is undefined
  'undirected', // needs directed ties, the lens has none
  'too-large', // beyond the exact budget
  'no-labelled-ties', // no tie connects two bodies that have a sector
  'none-this-way', // this body has no tie in that direction
  'not-strong', // no single largest part in which all reach each other along directions
  'outside-strong', // this body is not in that part
  'not-two-mode', // neither is the network two-mode nor does it have memberships in committees
  'no-membership', // this body belongs to no committee or network
  'uneven-strengths', // strengths differ by more than the digits of a number hold
  'directions-count', // defined for ties without direction only
] as const;
export type Decline = (typeof DECLINES)[number];

export type Need = 'ties' | 'sectors' | 'weights' | 'alter-ties' | 'connected' | 'direction';

export type Measure = {
  readonly id: string;
  readonly scope: 'body' | 'network';
  readonly family: Family;
  /** The formula in plain mathematical notation, the same in all languages. */
  readonly formula: string;
  /** Short references, e.g. 'Freeman 1977', full entries in `references.ts`. */
  readonly citations: readonly string[];
  readonly unit: 'count' | 'share' | 'index' | 'score' | 'yes-no' | 'distance';
  /** [least, greatest]; null = no bound. */
  readonly range: readonly [number | null, number | null];
  /** Running time in n, m, k (neighbours), S (sectors). */
  readonly cost: string;
  readonly needs: readonly Need[];
  readonly convention: {
    /**
     * undirected: of the graph, whatever the lens says of directions · directed: of the arcs, declines without them · both: of the
     * arcs where the lens counts directions, else of the graph.
     */
    readonly direction: 'undirected' | 'directed' | 'both';
    readonly weights: 'ignored' | 'strength' | 'length' | 'optional';
    readonly loops: 'dropped';
    readonly parallel: 'merged';
    readonly disconnected: 'zero' | 'by-component' | 'largest' | 'as-is' | 'declines';
    /** What the value was divided by, in the words of the formula. */
    readonly normalised: string;
  };
  /** Where the convention is 'both': how it reads when directions count. */
  readonly directed?: { readonly formula: string; readonly normalised: string };
  /** True when `<id>.raw` exists beside the normalised value. */
  readonly raw: boolean;
  /** Decline codes this measure can answer with. */
  readonly declines: readonly Decline[];
  /** True when containment ties (carrier, part of) look like closure here; the relational value is then shown beside. */
  readonly containmentSensitive: boolean;
  /** Higher is 'more of a hub' for sorting and for size on the map; false for e.g. constraint. */
  readonly sizable: boolean;
};

/**
 * Whether a measure reads ties without direction also where the lens counts directions: that is said beside its numbers. Those that decline
 * there need no such word, nor does the number of bodies, in which ties have no part.
 */
export const countsBothWays = ({ id, convention, declines }: Measure): boolean =>
  convention.direction === 'undirected' && !declines.includes('directions-count') && id !== 'n';

/** What a measure may ask for. Options have defaults, so an empty object is a full question. */
export type Options = {
  /** Use tie strengths where the measure can. Default false. */
  readonly weighted: boolean;
  readonly seed: number;
  /**
   * Estimate what would take long to count, with a bound on the error; `Details.approximate` says what was. Default false:
   * everything is exact.
   */
  readonly estimate?: boolean;
};
export const DEFAULT_OPTIONS: Options = { weighted: false, seed: 1 };

/** With probability 1 − delta, no value of the measure is off by more than epsilon, in the measure's own unit. */
export type Approximation = { readonly epsilon: number; readonly delta: number; readonly samples: number };

export type Question = {
  readonly graph: Graph;
  /** The same ties with their directions, where these count; without them measures read the graph. */
  readonly arcs?: Arcs | null;
  readonly labels: Labels;
  readonly options: Options;
};

/** Values of one body measure: one number a vertex, NaN where it declines. */
export type BodyAnswer = {
  readonly values: Float64Array;
  readonly raw?: Float64Array;
  /** Per vertex: 0 = answered, else 1 + index into DECLINES. */
  readonly declined: Uint8Array;
};

/** Value of one whole-network measure; null where it declines. */
export type NetworkAnswer = {
  readonly value: number | null;
  readonly raw?: number;
  readonly declined?: Decline;
};

/** Structured results that are not one number a body: mixing matrix, sector pairs, cut ties … keyed by name. */
export type Details = {
  /** Measures that were estimated, by id; all others are exact. */
  readonly approximate?: Readonly<Record<string, Approximation>>;
  /** Set by who asks for measures in several turns, while others are still to come. */
  readonly incomplete?: boolean;
  /**
   * Group × group edges (strengths, when weighted) with both ends labelled: symmetric, row-major, diagonal = inside. The upper
   * triangle with the diagonal holds each edge once.
   */
  readonly mixing?: Float64Array;
  /** Sector betweenness by unordered sector pair: for pair index p (0-1, 0-2, …, 1-2 …) one array of n values. */
  readonly sectorPairs?: Float64Array;
  /** Number of labelled vertex pairs per sector pair. */
  readonly sectorPairCounts?: Float64Array;
  /** Edges that are bridges (cut ties): 1 per edge. */
  readonly bridges?: Uint8Array;
  /** Component number of each vertex, largest first. */
  readonly components?: Uint32Array;
  /** Where directions count: the same for parts in which everyone reaches everyone along them. */
  readonly strongComponents?: Uint32Array;
  /** Where directions count: arcs (strengths, when weighted) from group g to group h, row-major; both ends labelled. */
  readonly mixingArcs?: Float64Array;
  /** Per vertex × sector: neighbours in that sector, row-major n×S. */
  readonly neighboursBySector?: Uint32Array;
  /** Per vertex × kind, row-major. */
  readonly neighboursByKind?: Uint32Array;
  /** Per vertex × tie type, row-major; an edge counts once for each type merged into it. */
  readonly tiesByType?: Uint32Array;
  /** Per vertex: known ties among its neighbours, and possible pairs of neighbours. */
  readonly alterTies?: Uint32Array;
  readonly alterPairs?: Float64Array;
  /** Degree by bodies: a block counts its stated number; NaN when a neighbouring block's number is unknown. */
  readonly degreeByBodies?: Float64Array;
  /** Betweenness of each edge, where computed. */
  readonly edgeBetweenness?: Float64Array;
  /** Largest eigenvalue λ₁ of the adjacency matrix; Katz attenuation is 0.85/λ₁. */
  readonly largestEigenvalue?: number;
  /** Two-mode measures: whether the whole network is two-mode or its memberships are, side of each vertex (2 = none), bodies a side. */
  readonly twoMode?: {
    readonly whole: boolean;
    readonly side: Uint8Array;
    readonly counts: readonly [number, number];
  };
  /** Brokerage: 1 where the broker has no sector of its own and so counts as a group by itself (liaison or itinerant only). */
  readonly brokersWithoutSector?: Uint8Array;
};

export type Answers = {
  readonly bodies: Readonly<Record<string, BodyAnswer>>;
  readonly network: Readonly<Record<string, NetworkAnswer>>;
  readonly details: Details;
};

/** The details of several kernels together. */
export const joinDetails = (a: Details, b: Details): Details => ({
  ...a,
  ...b,
  ...(a.approximate && b.approximate ? { approximate: { ...a.approximate, ...b.approximate } } : {}),
});

/** Told while computing: done of total units, and asked whether to stop. Kernels call it every few milliseconds. */
export type Progress = (done: number, total: number) => void;

/** A kernel computes a group of measures that share their work (e.g. all structural-hole measures). */
export type Kernel = {
  /** The measures that this kernel answers. */
  readonly measures: readonly Measure[];
  readonly compute: (question: Question, progress?: Progress) => Answers;
  /** Present where the work splits over workers; `compute` gives the same answer in one thread. */
  readonly parallel?: Split;
};

/** Chunks that the work of a kernel is handed out in, at most. */
const CHUNKS = 64;

/**
 * Units of work in chunks, as [from, to). Always the same for the same number of units: parts are added up chunk by chunk, in
 * one thread as in many, so that sums agree to the last digit.
 */
export function chunksOf(units: number): readonly (readonly [number, number])[] {
  const size = Math.max(1, Math.ceil(units / CHUNKS));
  return Array.from({ length: Math.ceil(units / size) }, (_, c) => [
    c * size,
    Math.min(units, (c + 1) * size),
  ]);
}

/**
 * A kernel's work cut into units that any worker can do in any order. A Plan and a Part hold typed arrays and numbers
 * only, so they can be copied, transferred or shared.
 */
export type Split<Plan = unknown, Part = unknown> = {
  readonly plan: (question: Question) => Plan;
  /** Number of units of work of about equal cost. */
  readonly units: (plan: Plan) => number;
  /** Work on units from…to−1; a part is made afresh, since it leaves the worker. */
  readonly part: (plan: Plan, from: number, to: number) => Part;
  /** Put all parts together; the order of parts must not matter beyond 1e-12 relative. */
  readonly assemble: (question: Question, plan: Plan, parts: readonly Part[]) => Answers;
};
