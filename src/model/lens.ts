/**
 * Lens (Lesart): the question as a value – which bodies and ties count, how sectors are read, how ties become edges.
 * Saved with every result and stated under every figure. The one place where a Project becomes something to compute on.
 *
 * `read` is a pure function from (project, lens) to a Lensed: the bodies and ties that count, the CSR graph and labels.
 */
import { inPieces, toEnd } from '../base/pauses.ts';
import { type Arcs, arcing } from '../graph/arcs.ts';
import { type Built, building } from '../graph/build.ts';
import { degreeOf, type Graph } from '../graph/graph.ts';
import { CROSS_SECTOR, type Labels, NO_SECTOR } from '../graph/labels.ts';
import type { Body, Id, Project, Tie } from './project.ts';
import { isAffiliation, type Projection, projecting } from './projection.ts';
import { type OwnScheme, type SchemeId, sectorOf, sectorsOf } from './schemes.ts';
import {
  CONTAINMENT,
  CROSS_SECTOR_ID,
  DIRECTED,
  KINDS,
  type Kind,
  NON_RELATIONAL,
  type SectorId,
  TIE_TYPES,
  type TieType,
} from './vocabulary.ts';
import { type Condition, judgesOf } from './where.ts';

export type Lens = {
  /** Kinds of bodies that count. */
  readonly kinds: readonly Kind[];
  /** Tie types that count. */
  readonly types: readonly TieType[];
  /** Years, both ends included; a tie counts when its span can overlap. Unknown dates count: unknown is not absent. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** What bodies and ties have to be like beyond that; all at once. Empty asks for nothing. */
  readonly where: readonly Condition[];
  readonly scheme: SchemeId;
  /** The table behind scheme 'own'. */
  readonly ownScheme: OwnScheme | null;
  /** none: every edge counts 1 · stated: the tie's weight, 1 where nobody said · ties: number of ties side by side. */
  readonly weight: 'none' | 'stated' | 'ties';
  /**
   * recorded: ties of the types that have one (`DIRECTED`) count from source to target, all others both ways. ignored: every
   * tie counts both ways.
   */
  readonly direction: 'ignored' | 'recorded';
  /** How the strengths of parallel ties become one edge's. */
  readonly parallel: 'sum' | 'max';
  /** Measures never see loops; 'draw' keeps them in the map and the table. */
  readonly loops: 'drop' | 'draw';
  /** committees and networks as bodies, or projected: their members are tied to each other instead. */
  readonly affiliations: 'bodies' | 'projected';
  /** How strong ties are that stand for committees, where ties have strengths. */
  readonly projection: Projection;
  /** Cross-sector bodies count as a sector of their own. Otherwise they take no part in anything about sectors. */
  readonly crossSector: boolean;
  /** Bodies that have ties, but none under this lens, are left out. True keeps them as isolates. */
  readonly keepUntied: boolean;
};

export const EVERYTHING: Lens = {
  kinds: KINDS,
  types: TIE_TYPES,
  period: null,
  where: [],
  scheme: 'assigned',
  ownScheme: null,
  weight: 'none',
  direction: 'ignored',
  parallel: 'sum',
  loops: 'drop',
  affiliations: 'bodies',
  projection: 'count',
  crossSector: false,
  keepUntied: false,
};

export const RELATIONAL: Lens = {
  ...EVERYTHING,
  types: TIE_TYPES.filter((t) => !NON_RELATIONAL.includes(t)),
};

/** The lens in which committees are bodies, as pairs that share some are sought in. */
export const withCommittees = (lens: Lens): Lens =>
  lens.affiliations === 'projected' ? { ...lens, affiliations: 'bodies' } : lens;

/** A tie as the lens sees it. */
export type LensedTie = {
  /** The recorded tie; null for a projected one. */
  readonly tie: Tie | null;
  readonly type: TieType;
  readonly source: number;
  readonly target: number;
  /** Edge of the graph; −1 for a loop. */
  readonly edge: number;
  /** For a projected tie: the committee or network that both sit in. */
  readonly via: Id | null;
  /** What it adds to its edge's strength; 1 where the lens has none. */
  readonly strength: number;
};

export type Lensed = {
  readonly lens: Lens;
  /** Body of each vertex. */
  readonly bodies: readonly Body[];
  readonly vertexOf: ReadonlyMap<Id, number>;
  readonly ties: readonly LensedTie[];
  readonly graph: Graph;
  /** The same with directions; null where the lens ignores them. */
  readonly arcs: Arcs | null;
  readonly labels: Labels;
  /** Name of each sector index in `labels.sector`. */
  readonly sectors: readonly SectorId[];
  /** Vertex of the project's hub; null when nobody said or the lens leaves it out. */
  readonly hub: number | null;
  readonly counts: {
    readonly bodies: number;
    /** Tie rows that count, loops included. */
    readonly ties: number;
    readonly edges: number;
    readonly loops: number;
    readonly merged: number;
    /** Bodies of the project that this lens leaves out. */
    readonly bodiesLeftOut: number;
    readonly tiesLeftOut: number;
    /** Those of them that are left out only because nobody said what a condition asks for. */
    readonly bodiesUnsaid: number;
    readonly tiesUnsaid: number;
  };
};

/** While a lens is applied, ends are places among the bodies that may count; vertices take their place in the end. */
type Counted = { -readonly [Field in keyof LensedTie]: LensedTie[Field] };

/**
 * Applies a lens. Vertices follow the order of the project's bodies, edges that of its ties' ends.
 *
 * Bodies that have ties, but none under the lens, are left out; those of which a tie that counts only lost its other end to a
 * condition stay, because they were asked for.
 */
export const read = (project: Project, lens: Lens): Lensed => toEnd(reading(project, lens));

/** The same with places to pause, for networks so large that a page would stand still meanwhile. */
export function* reading(project: Project, lens: Lens): Generator<void, Lensed> {
  const { pairs, candidates, counted, unsaid, ...seen } = yield* counting(project, lens);
  const tied = new Uint8Array(candidates.length);
  yield* inPieces(pairs.length, (from, to) => {
    for (let t = from; t < to; t++) {
      tied[pairs[t]!.source] = 1;
      tied[pairs[t]!.target] = 1;
    }
  });
  const bodies: Body[] = [];
  const vertexAt = new Int32Array(candidates.length);
  const projected = lens.affiliations === 'projected';
  for (const [i, body] of candidates.entries()) {
    if (projected && isAffiliation(body)) continue;
    if (!tied[i] && !lens.keepUntied && seen.everTied[i] && !seen.parted[i]) continue;
    vertexAt[i] = bodies.length;
    bodies.push(body);
  }
  const vertexOf = new Map(bodies.map((b, v) => [b.id, v] as const));
  const sources = new Int32Array(pairs.length);
  const targets = new Int32Array(pairs.length);
  const strengths = lens.weight === 'none' ? null : new Float64Array(pairs.length).fill(1);
  yield* inPieces(pairs.length, (from, to) => {
    for (let t = from; t < to; t++) {
      const pair = pairs[t]!;
      sources[t] = pair.source = vertexAt[pair.source]!;
      targets[t] = pair.target = vertexAt[pair.target]!;
      if (strengths) strengths[t] = pair.strength;
      else pair.strength = 1;
    }
  });
  const built = yield* building(bodies.length, sources, targets, strengths);
  const graph = strengths && lens.parallel === 'max' ? withGreatestStrength(built, strengths) : built.graph;
  const arcs =
    lens.direction === 'recorded'
      ? yield* arcing(bodies.length, {
          sources,
          targets,
          mutual: Uint8Array.from(pairs, ({ tie, type }) => (tie && DIRECTED.includes(type) ? 0 : 1)),
          strengths,
          parallel: lens.parallel,
        })
      : null;
  const sectors = [
    ...sectorsOf(project.bodies.values(), lens.scheme, lens.ownScheme),
    ...(lens.crossSector ? [CROSS_SECTOR_ID] : []),
  ];
  for (let t = 0; t < pairs.length; t++) pairs[t]!.edge = built.edgeOfTie[t]!;
  const hasLoops = built.loops > 0 && lens.loops === 'drop';
  const ties: readonly LensedTie[] = hasLoops ? pairs.filter(({ edge }) => edge >= 0) : pairs;
  return {
    lens,
    bodies,
    vertexOf,
    ties,
    graph,
    arcs,
    labels: yield* labelsOf(project, lens, bodies, sectors, ties, graph.m),
    sectors,
    hub: project.about.hub === null ? null : (vertexOf.get(project.about.hub) ?? null),
    counts: {
      bodies: bodies.length,
      ties: pairs.length,
      edges: graph.m,
      loops: built.loops,
      merged: built.merged,
      bodiesLeftOut: project.bodies.size - bodies.length,
      tiesLeftOut: project.ties.size - counted,
      bodiesUnsaid: unsaid.bodies,
      tiesUnsaid: unsaid.ties,
    },
  };
}

type Counting = {
  /** Bodies that may count: those of the kinds that no condition leaves out. */
  readonly candidates: readonly Body[];
  /** By place among the candidates: whether a body has any tie; whether one that counts lost its other end to a condition. */
  readonly everTied: Uint8Array;
  readonly parted: Uint8Array;
  /** Ties that count, and those that stand for committees; their ends are places among the candidates. */
  readonly pairs: Counted[];
  /** Recorded ties that count. */
  readonly counted: number;
  readonly unsaid: { readonly bodies: number; readonly ties: number };
};

/** Which bodies and ties count. */
function* counting(project: Project, lens: Lens): Generator<void, Counting> {
  const kinds = new Set<Kind>(lens.kinds);
  const types = new Set<TieType>(lens.types);
  const projected = lens.affiliations === 'projected';
  const judge = judgesOf(project, lens);
  const candidates: Body[] = [];
  /** Left out by a condition, not by their kind. */
  const apart = new Set<Id>();
  const unsaid = { bodies: 0, ties: 0 };
  for (const body of project.bodies.values()) {
    if (!kinds.has(body.kind)) continue;
    const verdict = judge.body?.(body) ?? 'counts';
    if (verdict === 'counts') candidates.push(body);
    else apart.add(body.id);
    if (verdict === 'unsaid') unsaid.bodies++;
  }
  // Ids are looked up once a tie; from then on bodies go by their place among the candidates.
  const placeOf = new Map(candidates.map((b, i) => [b.id, i] as const));
  const everTied = new Uint8Array(candidates.length);
  const parted = new Uint8Array(candidates.length);
  const pairs: Counted[] = [];
  const members = new Map<Id, { member: Id; type: TieType }[]>();
  let counted = 0;
  const countTie = (tie: Tie): void => {
    const source = placeOf.get(tie.source) ?? -1;
    const target = placeOf.get(tie.target) ?? -1;
    if (source >= 0) everTied[source] = 1;
    if (target >= 0) everTied[target] = 1;
    if (source < 0 && target < 0) return;
    if (!types.has(tie.type) || !inPeriod(tie, lens.period)) return;
    const isInside = source >= 0 && target >= 0;
    const verdict = judge.tie?.(tie) ?? 'counts';
    if (verdict !== 'counts') {
      if (verdict === 'unsaid' && isInside) unsaid.ties++;
    } else if (!isInside) {
      if (apart.has(source >= 0 ? tie.target : tie.source)) parted[Math.max(source, target)] = 1;
    } else {
      counted++;
      const [from, to] = [candidates[source]!, candidates[target]!];
      if (!projected || (!isAffiliation(from) && !isAffiliation(to))) {
        const strength = lens.weight === 'stated' ? (tie.weight ?? 1) : 1;
        pairs.push({ tie, type: tie.type, source, target, edge: -1, via: null, strength });
      } else if (isAffiliation(from) !== isAffiliation(to)) {
        const [member, of] = isAffiliation(to) ? [from.id, to.id] : [to.id, from.id];
        const list = members.get(of) ?? [];
        if (!list.some((x) => x.member === member)) list.push({ member, type: tie.type });
        members.set(of, list);
      }
    }
  };
  const recorded = [...project.ties.values()];
  yield* inPieces(recorded.length, (from, to) => {
    for (let t = from; t < to; t++) countTie(recorded[t]!);
  });
  for (const shared of yield* projecting(members, lens.projection, lens.parallel === 'max')) {
    const { type, via, strength } = shared;
    const source = placeOf.get(shared.source)!;
    const target = placeOf.get(shared.target)!;
    pairs.push({ tie: null, type, source, target, edge: -1, via, strength });
  }
  return { candidates, everTied, parted, pairs, counted, unsaid };
}

function withGreatestStrength(built: Built, strengths: Float64Array): Graph {
  const weights = new Float64Array(built.graph.m);
  built.edgeOfTie.forEach((edge, t) => {
    if (edge >= 0) weights[edge] = Math.max(weights[edge]!, strengths[t]!);
  });
  return { ...built.graph, weights };
}

function* labelsOf(
  project: Project,
  lens: Lens,
  bodies: readonly Body[],
  sectors: readonly SectorId[],
  ties: readonly LensedTie[],
  m: number,
): Generator<void, Labels> {
  const index = new Map(sectors.map((s, i) => [s, i] as const));
  const sector = Int8Array.from(bodies, (body) => {
    const id = sectorOf(body, lens.scheme, lens.ownScheme);
    if (id === null) return NO_SECTOR;
    return index.get(id) ?? (id === CROSS_SECTOR_ID ? CROSS_SECTOR : NO_SECTOR);
  });
  const bitOf = new Map(TIE_TYPES.map((type, i) => [type, 1 << i] as const));
  const tieTypes = new Uint32Array(m);
  yield* inPieces(ties.length, (from, to) => {
    for (let t = from; t < to; t++) {
      const { edge, type } = ties[t]!;
      if (edge >= 0) tieTypes[edge]! |= bitOf.get(type)!;
    }
  });
  const containing = CONTAINMENT.reduce((bits, type) => bits | bitOf.get(type)!, 0);
  const containment = new Uint8Array(m);
  yield* inPieces(m, (from, to) => {
    for (let e = from; e < to; e++) {
      const bits = tieTypes[e]!;
      containment[e] = bits !== 0 && (bits & ~containing) === 0 ? 1 : 0;
    }
  });
  return {
    sector,
    sectorCount: sectors.length,
    kind: Uint8Array.from(bodies, (b) => KINDS.indexOf(b.kind)),
    kindCount: KINDS.length,
    affiliation: Uint8Array.from(bodies, (b) => (isAffiliation(b) ? 1 : 0)),
    block: Uint8Array.from(bodies, (b) => (b.block ? 1 : 0)),
    bodies: Float64Array.from(bodies, (b) => (b.block ? (b.block.count ?? Number.NaN) : 1)),
    tieTypes,
    tieTypeCount: TIE_TYPES.length,
    containment,
    aggregate: project.about.aggregate,
  };
}

/** A centre needs so many neighbours to stand in the middle when nobody named a hub. */
const HUB_DEGREE = 5;

/**
 * Vertices that belong in the middle of the picture: the project's hub, or – where several networks are one project and
 * nobody named a hub – its centres that stand for themselves and have a network of their own.
 */
export function hubsOf({ hub, bodies, graph }: Lensed): number[] {
  if (hub !== null) return [hub];
  return bodies.flatMap((b, v) =>
    b.kind === 'centre' && b.block === null && degreeOf(graph, v) >= HUB_DEGREE ? [v] : [],
  );
}

const yearOf = (date: string): number | null => {
  const year = Number.parseInt(date.slice(0, 4), 10);
  return Number.isNaN(year) ? null : year;
};

/** Whether a tie's span can overlap a period; what nobody dated can. */
export function inPeriod(tie: Tie, period: Lens['period']): boolean {
  if (!period) return true;
  const since = yearOf(tie.since);
  const until = yearOf(tie.until);
  return (since === null || since <= period.to) && (until === null || until >= period.from);
}

export type Coverage = Readonly<
  Record<'formality' | 'frequency' | 'stage' | 'since' | 'weight' | 'recorded', number>
>;

/** How many of the lens's recorded ties carry each attribute – to be said before any number that uses it – and how many there are. */
export const coverage = (lensed: Lensed): Coverage => toEnd(covering(lensed));

/** The same with places to pause. */
export function* covering({ ties }: Lensed): Generator<void, Coverage> {
  const known = { formality: 0, frequency: 0, stage: 0, since: 0, weight: 0, recorded: 0 };
  yield* inPieces(ties.length, (from, to) => {
    for (let t = from; t < to; t++) {
      const { tie } = ties[t]!;
      if (!tie) continue;
      known.recorded++;
      if (tie.formality !== null) known.formality++;
      if (tie.frequency !== null) known.frequency++;
      if (tie.stage !== null) known.stage++;
      if (tie.since !== '') known.since++;
      if (tie.weight !== null) known.weight++;
    }
  });
  return known;
}
