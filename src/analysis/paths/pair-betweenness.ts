/**
 * Betweenness over chosen pairs of vertices, exact: Σ over pairs (s, t) of the share of shortest s–t paths through v. With
 * one class of ends it is Freeman's betweenness, with sectors as classes it is betweenness between sectors. Structure is
 * taken away first (`quotient.ts`), then sources are searched in units that any worker can take.
 */
import type { Graph } from '../../graph/graph.ts';
import type { Progress } from '../measure.ts';
import type { ClassPairs, Ends } from './blocks.ts';
import { plainSearch, type Search } from './dependencies.ts';
import { laneSearch } from './lane-search.ts';
import { type Quotient, reduce } from './quotient.ts';
import { asNumbered, groupedSources } from './source-order.ts';
import { wholeLengths } from './whole-lengths.ts';
import { wideSearch } from './wide-search.ts';

export type PairPlan = {
  readonly quotient: Quotient;
  /** Sources still to search, block by block. */
  readonly sources: Uint32Array;
  /** Sources of unit i: sources[unitStarts[i]] … */
  readonly unitStarts: Uint32Array;
  /** 1 for blocks to be searched from many sources at once. */
  readonly together: Uint8Array;
  /** Lengths of all arcs as whole numbers, where they have any and can be written so; else null. */
  readonly whole: Uint16Array | null;
};

/** Sums over the sources of some units, for each pair and quotient vertex at p·size+q. */
export type PairPart = { readonly sums: Float64Array };

/** Blocks from this size on are searched with many sources at once. */
const LANES_FROM = 128;
/** Deeper blocks (long rings, ladders) are searched one source at a time: searches together look at all vertices a level. */
const MOST_LEVELS = 250;
/** What a unit's sources are a multiple of: full sets of lanes for every kind of search. */
const LANES = 64;
/** Enough units to keep every worker busy to the end, few enough that a part costs little beside its work. */
const UNITS = 192;
/** Arcs × sources worth handing to a worker, about 5 ms (25 in TypeScript). */
const UNIT_WORK = 5_000_000;

export function planPairs(
  graph: Graph,
  ends: Ends,
  pairs: ClassPairs,
  lengths: Float64Array | null,
): PairPlan {
  const quotient = reduce(graph, ends, pairs, lengths);
  const { blockStarts, offsets } = quotient;
  const sources = new Uint32Array(offsets.length - 1);
  const unitStarts = [0];
  // One search counts paths, and walks back once for each pair of classes.
  const walks = (1 + pairs.from.length) / 2;
  let total = 0;
  for (let b = 0; b + 1 < blockStarts.length; b++) {
    const arcs = offsets[blockStarts[b + 1]!]! - offsets[blockStarts[b]!]!;
    total += (blockStarts[b + 1]! - blockStarts[b]!) * arcs * walks;
  }
  const least = Math.max(UNIT_WORK, total / UNITS);
  const together = new Uint8Array(blockStarts.length - 1);
  let deepest = 0;
  let count = 0;
  let cost = 0;
  for (let b = 0; b + 1 < blockStarts.length; b++) {
    const from = blockStarts[b]!;
    const to = blockStarts[b + 1]!;
    const arcs = offsets[to]! - offsets[from]!;
    const grouped = to - from >= LANES_FROM;
    const { order, depth } = grouped ? groupedSources(quotient, from, to) : asNumbered(from, to);
    together[b] = depth <= MOST_LEVELS ? 1 : 0;
    if (together[b]) deepest = Math.max(deepest, depth);
    for (const q of order) {
      if (!isSource(quotient, q)) continue;
      // A unit ends with a full set of lanes, else the search would run half empty.
      if (cost >= least && (count - unitStarts[unitStarts.length - 1]!) % LANES === 0) {
        unitStarts.push(count);
        cost = 0;
      }
      sources[count++] = q;
      cost += arcs * walks;
    }
  }
  if (count > unitStarts[unitStarts.length - 1]!) unitStarts.push(count);
  return {
    quotient,
    sources: sources.slice(0, count),
    unitStarts: Uint32Array.from(unitStarts),
    together,
    whole: quotient.lengths && deepest > 0 ? wholeLengths(quotient.lengths, deepest) : null,
  };
}

function isSource({ pairFrom, behind, multiplicity }: Quotient, q: number): boolean {
  for (const from of pairFrom) if (behind[from * multiplicity.length + q]! !== 0) return true;
  return false;
}

export const pairUnits = ({ unitStarts }: PairPlan): number => unitStarts.length - 1;

type Searches = { readonly plain: Search; readonly together: Search };
/** Made once for a plan: a worker asks for many ranges of units of the same one. */
const made = new WeakMap<PairPlan, Searches>();

function searchesOf(plan: PairPlan): Searches {
  const known = made.get(plan);
  if (known) return known;
  const { quotient } = plan;
  const { blockStarts, offsets } = quotient;
  let most = 0;
  let arcs = 0;
  for (let b = 0; b + 1 < blockStarts.length; b++) {
    most = Math.max(most, blockStarts[b + 1]! - blockStarts[b]!);
    arcs = Math.max(arcs, offsets[blockStarts[b + 1]!]! - offsets[blockStarts[b]!]!);
  }
  const plain = plainSearch(quotient, most, arcs);
  const wide = () => wideSearch(quotient, most, arcs, plan.whole);
  const searches = { plain, together: plain };
  if (plan.together.includes(1)) {
    if (!quotient.lengths) searches.together = wide() ?? laneSearch(quotient, most);
    else if (plan.whole) searches.together = wide() ?? plain;
  }
  made.set(plan, searches);
  return searches;
}

/** @param told called with the number of sources done, every few milliseconds on all but the largest networks */
export function searchPairs(plan: PairPlan, from: number, to: number, told?: Progress): PairPart {
  const { quotient, sources, unitStarts, together } = plan;
  const { blockStarts } = quotient;
  const sums = new Float64Array(quotient.pairFrom.length * quotient.multiplicity.length);
  if (from >= to) return { sums };
  const searches = searchesOf(plan);
  let b = 0;
  for (let at = unitStarts[from]!, last = unitStarts[to]!; at < last; ) {
    const first = sources[at]!;
    while (blockStarts[b + 1]! <= first) b++;
    while (blockStarts[b]! > first) b--;
    const search = together[b] ? searches.together : searches.plain;
    const most = Math.min(last, at + Math.min(search.lanes, LANES));
    let end = at + 1;
    while (end < most && sources[end]! >= blockStarts[b]! && sources[end]! < blockStarts[b + 1]!) end++;
    search.run(sources.subarray(at, end), sums);
    at = end;
    told?.(end, sources.length);
  }
  searches.together.end(sums);
  return { sums };
}

/** Betweenness of every vertex for every pair of classes, at p·n+v; from-class ends first, so symmetric pairs count twice. */
export function assemblePairs({ quotient }: PairPlan, parts: readonly PairPart[]): Float64Array {
  const { n, multiplicity, memberVertex, memberOf } = quotient;
  const size = multiplicity.length;
  const P = quotient.pairFrom.length;
  const sums = quotient.amongTwins.slice();
  for (const part of parts) for (let i = 0; i < sums.length; i++) sums[i]! += part.sums[i]!;
  const result = quotient.separated.slice();
  for (let p = 0; p < P; p++) {
    for (let i = 0; i < memberVertex.length; i++) {
      result[p * n + memberVertex[i]!]! += sums[p * size + memberOf[i]!]!;
    }
  }
  return result;
}
