/**
 * Comparing centres, regions and files: the nouns. A Source is read through its lens into Material (plain columns that a
 * worker takes); Units are the networks compared, one value an indicator each; Reasons say what keeps them from being
 * compared. Nothing here ranks: the order of units is that of their names.
 */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import type { Lens } from '../model/lens.ts';
import type { Id, Project, Region } from '../model/project.ts';

/** One project to be compared, alone or beside others. */
export type Source = {
  /** Unique among the sources of one comparison. */
  readonly id: Id;
  readonly label: string;
  readonly project: Project;
  readonly lens: Lens;
};

/**
 * What a row of the comparison is. land, size and part compare regions in groups: their units are the regions, and `between`
 * says which group each belongs to; the regions of a group are never poured into one network.
 */
export const BYS = ['file', 'region', 'centre', 'land', 'size', 'part'] as const;
export type By = (typeof BYS)[number];
export type UnitKind = 'file' | 'region' | 'centre';

/** What units can be grouped by for a test. */
export const GROUPINGS = ['land', 'size', 'part', 'source'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A Source as columns: everything that comparing needs, cheap to hand to a worker. Made by `materialOf`. */
export type Material = {
  readonly source: Id;
  readonly label: string;
  readonly year: number | null;
  readonly aggregate: boolean;
  /** Made up for practice and teaching, no evidence. */
  readonly synthetic: boolean;
  readonly lens: Lens;
  /** Names of the sectors in `labels.sector`. */
  readonly sectors: readonly string[];
  readonly graph: Graph;
  readonly labels: Labels;
  /** Id of each vertex's body. */
  readonly ids: readonly Id[];
  readonly regions: readonly Region[];
  /** Index into `regions` of each vertex, −1 = not said. */
  readonly region: Int32Array;
  /** Vertices of the centres whose ties were recorded, see `focalCentres`, and their names. */
  readonly centres: readonly { readonly vertex: number; readonly label: string }[];
  /** Centres of the project that the lens leaves out, since none of their ties count. */
  readonly centresLeftOut: number;
  /** Tie rows that count: their ends, and positions in FORMALITIES and FREQUENCIES, −1 = not said. */
  readonly ties: {
    readonly source: Int32Array;
    readonly target: Int32Array;
    readonly formality: Int8Array;
    readonly frequency: Int8Array;
    /** Index into `documents`, −1 = not said. */
    readonly document: Int32Array;
  };
  /** The documents that ties cite. */
  readonly documents: readonly { readonly id: Id; readonly year: number | null }[];
};

/**
 * How a unit's ties were recorded. Nobody can say that all ties among partners were recorded, so the last two state what is there.
 *  star          one centre's own ties and next to no other: who is part of whom does not count, nor fewer than one tie among
 *                ten partners
 *  centres-only  the same for several centres
 *  partly        ties among partners, too; `alterTies` of `alterPairs` known to exist, the rest unknown
 *  whole         no centre from whose view the ties were recorded
 */
export type Scope = 'star' | 'centres-only' | 'partly' | 'whole';

/** How many of the centres' tie rows state something, and how many of these say yes. */
export type Stated = { readonly yes: number; readonly stated: number; readonly of: number };

/** A network to be compared, counted. */
export type Unit = {
  /** Unique in a comparison. */
  readonly id: string;
  /** Name of the file, region or centre as people wrote it. */
  readonly label: string;
  readonly kind: UnitKind;
  /** Id of the Source. */
  readonly source: Id;
  /** Bodies and edges of the unit's network. */
  readonly n: number;
  readonly m: number;
  /** Members of another region or of none that a centre of the unit is tied to. */
  readonly beyond: number;
  /** Members that are in other units as well: units are not independent where this is large. */
  readonly shared: number;
  /** Centres whose ties were recorded, committees and networks in the unit's network. */
  readonly centres: number;
  /** Those of the centres that have no tie: they named nobody, or nobody asked. */
  readonly centresWithoutTies: number;
  readonly committees: number;
  /** Entries that stand for several unnamed bodies; each counts as one. */
  readonly blocks: number;
  readonly networks: number;
  /** Σ over centres of bodies they are tied to; the same by tie type (a body can count under several). */
  readonly centreTies: number;
  readonly cooperations: number;
  readonly networkMemberships: number;
  readonly committeeMemberships: number;
  /** Edges of the unit's network that touch a centre. */
  readonly hubEdges: number;
  readonly inhabitants: number | null;
  /** True for a centre that shares its region, and so its inhabitants, with other centres. */
  readonly sharesRegion: boolean;
  /** '' = not said, or not the same in all of the unit. */
  readonly land: string;
  readonly size: Region['size'];
  readonly part: Region['part'];
  /** The project's year, or that of all documents cited; null = not said, or several. */
  readonly year: number | null;
  /** Documents that its ties cite, in the order of ids. */
  readonly documents: readonly Id[];
  readonly scope: Scope;
  /** Pairs of bodies other than centres: those with a tie, and all. */
  readonly alterTies: number;
  readonly alterPairs: number;
  readonly aggregate: boolean;
  readonly synthetic: boolean;
  /** Equal where lens and scheme are equal. */
  readonly lens: string;
  readonly scheme: string;
  readonly formal: Stated;
  readonly regular: Stated;
  /** Bodies the centres are tied to, by sector (with repetition over centres); cross-sector ones and those without. */
  readonly mix: {
    readonly sectors: readonly string[];
    readonly counts: readonly number[];
    readonly cross: number;
    readonly none: number;
  };
  /** Edges between bodies of different sectors and of the same. */
  readonly external: number;
  readonly internal: number;
};

/** Why an indicator says nothing for a unit, or a funnel, test or matching as a whole. Worded in both languages. */
export const COMPARE_DECLINES = [
  'star', // only centres' own ties are recorded: fixed by the recording
  'aggregate', // bodies are sums over many centres
  'no-centre',
  'no-inhabitants',
  'region-shared', // several centres share the region's inhabitants
  'too-few-bodies',
  'no-ties',
  'no-labels',
  'no-labelled-ties',
  'single-sector',
  'nothing-stated', // no tie states it
  'too-large', // beyond the exact budget
  'too-few-units', // a funnel needs five units
  'no-variance', // all units of one size, or all values equal
  'no-expectation', // the funnel behind it declines
  'too-few-groups',
  'groups-too-small', // fewer than two units a group
  'no-match', // fewer than six pairs within the caliper
  'blocked', // units that cannot be compared in this: see the reasons
  'size-bound', // falls with size whatever people do: its size-adjusted form is tested instead
  'no-values', // no unit has a value
  'held-back', // made of a small count, for those who shall see none
] as const;
export type CompareDecline = (typeof COMPARE_DECLINES)[number];

/** bootstrap = percentiles of redrawn values; bca = bias-corrected and accelerated; closed = by a formula (Cliff's delta). */
export type IntervalMethod = 'garwood' | 'wilson' | 'bootstrap' | 'quasi-poisson' | 'bca' | 'closed';
/** 95 % interval. */
export type Interval = { readonly low: number; readonly high: number; readonly method: IntervalMethod };

/** An indicator's answer for one unit. */
export type Value = {
  readonly value: number | null;
  readonly declined: CompareDecline | null;
  /** Numerator and denominator where the value is a quotient of counts, e.g. 40 of 59 stated ties. */
  readonly n: number | null;
  readonly of: number | null;
  readonly interval: Interval | null;
  /** The formula's number where it declines because of the recording. */
  readonly raw?: number;
};

export type IndicatorNeed = 'centres' | 'inhabitants' | 'alter-ties' | 'sectors' | 'statements' | 'units';

/** An indicator describes itself; tables, charts and exports are built from this. Names and sentences: `i18n` under its id. */
export type Indicator = {
  readonly id: string;
  readonly family: 'counts' | 'density' | 'sectors' | 'quality' | 'centre';
  readonly unit: 'per-centre' | 'per-100000' | 'count' | 'share' | 'index' | 'ratio';
  readonly range: readonly [number | null, number | null];
  readonly needs: readonly IndicatorNeed[];
  readonly formula: string;
  /** Keys of `src/analysis/references.ts`. */
  readonly citations: readonly string[];
  readonly interval: IntervalMethod | null;
  /** False for what falls with size whatever people do (raw density): shown grey, never tested. */
  readonly acrossSizes: boolean;
  readonly declines: readonly CompareDecline[];
  /** For a sector's share: which sector. */
  readonly sector?: string;
};

/**
 * What keeps units from being compared, or asks for caution. `blocks`: no test, no funnel over these units.
 */
export const REASONS = [
  'year', // years differ
  'year-unknown',
  'scope', // ties recorded by different rules
  'alter-coverage', // ties among partners are recorded, but nobody said whether all
  'coverage', // formality or frequency not stated for many ties
  'size-differs', // the groups' networks are of different size
  'unequal-spread', // one group varies much more than the other, and few units can tell
  'documents', // different reports or instruments
  'documents-unknown', // several files that cite nothing
  'aggregate',
  'aggregate-beside', // sums beside single networks
  'synthetic', // all units are synthetic
  'synthetic-beside', // synthetic beside evidence
  'lens', // read through different lenses
  'scheme', // sectors by different schemes
  'shared-bodies', // units have bodies in common
  'beyond', // many members are of no or another region
  'inhabitants-missing',
  'blocks', // entries that stand for several bodies count as one
  'regions-left-out', // no centre's ties are recorded there
  'centres-without-ties', // they named nobody, or nobody asked
  'centres-left-out', // the lens leaves them no tie
] as const;
export type ReasonCode = (typeof REASONS)[number];
export type Reason = {
  readonly code: ReasonCode;
  readonly severity: 'blocks' | 'caution';
  /** Ids of the units it concerns. */
  readonly units: readonly string[];
  /** Ids of the indicators it concerns; null = all. */
  readonly indicators: readonly string[] | null;
  /** Fill the wording in. */
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * What the ties of a unit are held against.
 *  density      edges against bodies
 *  inhabitants  the centres' ties against inhabitants
 *  centres      the centres' ties against the number of centres
 */
export const FUNNELS = ['density', 'inhabitants', 'centres'] as const;
export type FunnelKind = (typeof FUNNELS)[number];

export type FunnelPoint = {
  readonly unit: string;
  /** Bodies, inhabitants or centres. */
  readonly size: number;
  readonly observed: number;
  /** From the other units alone, so that no unit sets its own expectation. */
  readonly expected: number;
  /** observed ÷ expected, with a 95 % interval. */
  readonly ratio: number;
  readonly interval: Interval;
  /** (observed − expected) ÷ standard error of prediction. */
  readonly z: number;
  /** 0…1: how many of 1 would lie below, were the unit like the others of its size. */
  readonly percentile: number;
  readonly outside: 'within' | '95' | '99.8';
};

/** Expectation and control limits at one size, of counts (for density: divide by size·(size−1)/2). */
export type FunnelBand = {
  readonly size: number;
  readonly expected: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

export type Funnel = {
  readonly kind: FunnelKind;
  readonly declined: CompareDecline | null;
  /** log E(count) = intercept + slope·log(size); for centres the slope is 1 by definition. */
  readonly intercept: number;
  readonly slope: number;
  readonly slopeError: number | null;
  /** Dispersion φ: Pearson χ² over degrees of freedom; 1 = Poisson. */
  readonly dispersion: number;
  readonly df: number;
  readonly points: readonly FunnelPoint[];
  /** From the least to the greatest size, for drawing. */
  readonly bands: readonly FunnelBand[];
  /** Units left out, and why. */
  readonly leftOut: readonly { readonly unit: string; readonly reason: CompareDecline }[];
};

/** One group of units. */
export type Group = {
  /** Land, size, part or source id. */
  readonly key: string;
  readonly units: readonly string[];
};

/** The answer to: does this indicator differ between these two groups? */
export type Answer = {
  readonly indicator: string;
  readonly between: Grouping;
  readonly a: GroupFigures;
  readonly b: GroupFigures;
  readonly declined: CompareDecline | null;
  /** Mean of a − mean of b, with a 95 % bootstrap interval; null where declined. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** Two-sided permutation p, its Monte-Carlo error, and Holm-adjusted over all contrasts and indicators asked. */
  readonly p: number | null;
  readonly pError: number | null;
  readonly pHolm: number | null;
  /** Cliff's δ (−1…1) with interval, and Hedges' g. */
  readonly cliffsDelta: number | null;
  readonly cliffsInterval: Interval | null;
  readonly hedgesG: number | null;
  /** Number of p-values that Holm's adjustment went over. */
  readonly family: number;
  readonly draws: number;
  readonly seed: number;
  /** True where all arrangements of the units were gone through instead of drawing. */
  readonly exact: boolean;
  /** What to say beside it, and what blocks it. */
  readonly cautions: readonly Reason[];
};

export type GroupFigures = {
  readonly key: string;
  /** Units with a value, and those without. */
  readonly n: number;
  readonly without: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** Of the mean. */
  readonly interval: Interval | null;
};

/** All groups at once, where there are more than two. */
export type Overall = {
  readonly indicator: string;
  readonly between: Grouping;
  readonly declined: CompareDecline | null;
  /** Welch's F. */
  readonly statistic: number | null;
  readonly etaSquared: number | null;
  readonly p: number | null;
  readonly pError: number | null;
  readonly groups: readonly GroupFigures[];
};

/** Units of two groups paired by size. */
export type Matching = {
  readonly indicator: string;
  readonly between: Grouping;
  readonly on: 'inhabitants' | 'bodies';
  readonly a: string;
  readonly b: string;
  readonly declined: CompareDecline | null;
  /** Greatest distance allowed, in natural logarithms of size. */
  readonly caliper: number;
  /** Difference of the groups' mean log size in standard deviations, of all units and of the matched ones. */
  readonly imbalance: { readonly before: number; readonly after: number | null };
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly distance: number }[];
  readonly unmatched: { readonly a: number; readonly b: number };
  /** Mean difference a − b within pairs, 95 % bootstrap interval, sign-flip p. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly pError: number | null;
};

/** What is asked. */
export type CompareQuestion = {
  readonly materials: readonly Material[];
  readonly by: By;
  /** Ids of units that are left out. */
  readonly without?: readonly string[];
  /** With a number, networks of at most so many bodies come along, to be drawn small. */
  readonly small?: number;
  /** Ids; all that the units can have when left out. */
  readonly indicators?: readonly string[];
  /** Groupings to test between; for by land, size, part that one when left out. */
  readonly between?: readonly Grouping[];
  /** Indicators to test; those across sizes when left out. Holm goes over all that are asked. */
  readonly tests?: readonly string[];
  /** Pairs units of two groups by size, too. `caliper` in natural logarithms; 0.2 standard deviations when left out. */
  readonly match?: { readonly on: 'inhabitants' | 'bodies'; readonly caliper?: number };
  /** Only these two groups, where there are many. */
  readonly contrast?: readonly [a: string, b: string];
  readonly draws?: number;
  readonly seed?: number;
};

/** A unit's network as far as a small picture shows it. */
export type SmallNetwork = {
  /** As in `Labels.sector`. */
  readonly sector: Int8Array;
  /** Vertices that are the unit's centres. */
  readonly centres: readonly number[];
  /** Ends of its edges, one after another. */
  readonly ends: Uint16Array;
};

export type Comparison = {
  readonly by: By;
  /** In the order of names. */
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  /** Indicator id → one value a unit, in the order of `units`. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly comparability: readonly Reason[];
  readonly funnels: readonly Funnel[];
  /** By grouping: the groups with their units; units of which nobody said are in none. */
  readonly groups: ReadonlyMap<Grouping, readonly Group[]>;
  readonly answers: readonly Answer[];
  readonly overall: readonly Overall[];
  readonly matchings: readonly Matching[];
  /** One a unit where they were asked for; null = more bodies than asked for. */
  readonly small: readonly (SmallNetwork | null)[];
  readonly draws: number;
  readonly seed: number;
};
