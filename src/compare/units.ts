/** Units: the networks to be compared, counted. Counting only; what is made of the counts is in `indicators.ts`. */
import { assert } from '../base/assert.ts';
import { edgeEnds } from '../graph/graph.ts';
import type { Region } from '../model/project.ts';
import { FORMALITIES, FREQUENCIES, KINDS, TIE_TYPES, type TieType } from '../model/vocabulary.ts';
import type { By, Material, Scope, Stated, Unit } from './compare.ts';
import { cutOut, type UnitNetwork } from './networks.ts';

export type Units = {
  /** In the order of names, then ids; `networks` in the same order. */
  readonly units: readonly Unit[];
  readonly networks: readonly UnitNetwork[];
  /** Regions without a centre whose ties were recorded. */
  readonly leftOut: readonly string[];
};

export function unitsOf(materials: readonly Material[], by: By): Units {
  assert(new Set(materials.map((m) => m.source)).size === materials.length, 'sources have ids of their own');
  const cuts = materials.map((material) => cutOut(material, by));
  const networks = cuts.flatMap((cut) => cut.networks).sort(byLabel);
  const shared = sharedMembers(networks);
  const statements = new Map(materials.map((m) => [m, rowsOfCentres(m)] as const));
  return {
    units: networks.map((network, i) => count(network, shared[i]!, statements.get(network.material)!)),
    networks,
    leftOut: cuts.flatMap((cut) => cut.leftOut),
  };
}

/** By name with numbers in their natural order, code point by code point otherwise: the same on every machine. */
function byLabel(a: UnitNetwork, b: UnitNetwork): number {
  const [x, y] = [natural(a.label), natural(b.label)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
const natural = (label: string): string => label.replace(/\d+/g, (digits) => digits.padStart(12, '0'));

/** For each unit, how many of its bodies other units have as well. */
function sharedMembers(networks: readonly UnitNetwork[]): number[] {
  const seen = new Map<string, number>();
  for (const { material, members } of networks)
    for (const v of members) seen.set(material.ids[v]!, (seen.get(material.ids[v]!) ?? 0) + 1);
  return networks.map(({ material, members }) =>
    members.reduce((sum, v) => sum + (seen.get(material.ids[v]!)! > 1 ? 1 : 0), 0),
  );
}

/** Vertex of a centre → the tie rows it has an end in. */
function rowsOfCentres({ centres, ties }: Material): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>(centres.map(({ vertex }) => [vertex, []]));
  ties.source.forEach((from, row) => {
    rows.get(from)?.push(row);
    rows.get(ties.target[row]!)?.push(row);
  });
  return rows;
}

function count(network: UnitNetwork, shared: number, rowsOf: ReadonlyMap<number, readonly number[]>): Unit {
  const { material, graph, labels, members, centres } = network;
  const rows = statedRows(network, rowsOf);
  const place = placeOf(network);
  const kinds = (kind: (typeof KINDS)[number]) =>
    labels.kind.reduce((sum, k) => sum + (k === KINDS.indexOf(kind) ? 1 : 0), 0);
  const documents = [...new Set(rows.map((row) => material.ties.document[row]!))].filter((d) => d >= 0);
  const hubEdges = edgesTouching(network);
  const alters = graph.n - centres.length;
  return {
    id: network.id,
    label: network.label,
    kind: network.kind,
    source: material.source,
    n: graph.n,
    m: graph.m,
    beyond:
      network.kind === 'region'
        ? members.reduce((sum, v) => sum + (material.region[v] === network.region ? 0 : 1), 0)
        : 0,
    shared,
    centres: centres.length,
    centresWithoutTies: centres.filter((v) => graph.offsets[v] === graph.offsets[v + 1]).length,
    committees: kinds('committee'),
    blocks: labels.block.reduce((sum, block) => sum + block, 0),
    networks: kinds('network'),
    ...tiesOfCentres(network),
    hubEdges,
    ...place,
    year: yearOf(material, documents),
    documents: documents.map((d) => material.documents[d]!.id).sort(),
    scope: scopeOf(network),
    alterTies: graph.m - hubEdges,
    alterPairs: (alters * (alters - 1)) / 2,
    aggregate: material.aggregate,
    synthetic: material.synthetic,
    lens: lensKey(material),
    scheme: schemeKey(material),
    formal: stated(rows, material.ties.formality, FORMAL),
    regular: stated(rows, material.ties.frequency, REGULAR),
    mix: mixOf(network),
    ...acrossSectors(network),
  };
}

/** The tie rows of the unit's centres, each once; all of the unit's where there is no centre. */
function statedRows(
  { material, members, centres }: UnitNetwork,
  rowsOf: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  if (centres.length === 1) return rowsOf.get(members[centres[0]!]!) ?? [];
  if (centres.length > 0) return [...new Set(centres.flatMap((c) => rowsOf.get(members[c]!) ?? []))];
  const inside = new Set(members);
  const rows: number[] = [];
  material.ties.source.forEach((from, row) => {
    if (inside.has(from) && inside.has(material.ties.target[row]!)) rows.push(row);
  });
  return rows;
}

/** Written down in some form, as against informal. */
const FORMAL = new Set(FORMALITIES.flatMap((id, i) => (id === 'informal' ? [] : [i])));
/** At intervals, as against when there is occasion. */
const REGULAR = new Set(FREQUENCIES.flatMap((id, i) => (id === 'occasional' || id === 'once' ? [] : [i])));

function stated(rows: readonly number[], column: Int8Array, yes: ReadonlySet<number>): Stated {
  const said = rows.filter((row) => column[row]! >= 0);
  return { yes: said.filter((row) => yes.has(column[row]!)).length, stated: said.length, of: rows.length };
}

/** Σ over centres of the bodies they are tied to, all and by type. */
function tiesOfCentres({ graph, labels, centres }: UnitNetwork) {
  const bit = (type: TieType) => 1 << TIE_TYPES.indexOf(type);
  const of = (bits: number) => {
    let sum = 0;
    for (const v of centres)
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
        if (labels.tieTypes[graph.edges[k]!]! & bits) sum++;
    return sum;
  };
  return {
    centreTies: centres.reduce((sum, v) => sum + graph.offsets[v + 1]! - graph.offsets[v]!, 0),
    cooperations: of(bit('cooperation')),
    networkMemberships: of(bit('network-membership')),
    committeeMemberships: of(bit('committee-membership')),
  };
}

function edgesTouching({ graph, centres }: UnitNetwork): number {
  const isCentre = new Uint8Array(graph.n);
  for (const v of centres) isCentre[v] = 1;
  let touching = 0;
  for (const v of centres)
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (!isCentre[u] || v < u) touching++;
    }
  return touching;
}

/** With fewer than this many ties among partners for each of them, those few were recorded in passing. */
const IN_PASSING = 0.1;

/** Ties that say who is part of whom do not show that ties among partners were recorded. */
function scopeOf({ graph, labels, centres }: UnitNetwork): Scope {
  if (centres.length === 0) return 'whole';
  const isCentre = new Uint8Array(graph.n);
  for (const v of centres) isCentre[v] = 1;
  const [from, to] = edgeEnds(graph);
  let among = 0;
  for (let e = 0; e < graph.m; e++)
    if (!isCentre[from[e]!] && !isCentre[to[e]!] && !labels.containment[e]) among++;
  if (among > 0 && among >= IN_PASSING * (graph.n - centres.length)) return 'partly';
  return centres.length === 1 ? 'star' : 'centres-only';
}

function mixOf({ material, graph, labels, centres }: UnitNetwork): Unit['mix'] {
  const counts = new Array<number>(labels.sectorCount).fill(0);
  let cross = 0;
  let none = 0;
  for (const v of centres)
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const sector = labels.sector[graph.targets[k]!]!;
      if (sector >= 0) counts[sector]!++;
      else if (sector === -1) none++;
      else cross++;
    }
  return { sectors: material.sectors, counts, cross, none };
}

function acrossSectors({ graph, labels }: UnitNetwork): { external: number; internal: number } {
  const [from, to] = edgeEnds(graph);
  let external = 0;
  let internal = 0;
  for (let e = 0; e < graph.m; e++) {
    const a = labels.sector[from[e]!]!;
    const b = labels.sector[to[e]!]!;
    if (a < 0 || b < 0) continue;
    if (a === b) internal++;
    else external++;
  }
  return { external, internal };
}

type Where = Pick<Unit, 'inhabitants' | 'sharesRegion' | 'land' | 'size' | 'part'>;

/** Where the unit lies: its region, or for a file the regions of its centres (of all its bodies where it has none). */
function placeOf({ kind, material, members, centres, region }: UnitNetwork): Where {
  const regions =
    kind === 'file'
      ? regionsOfFile(material, members, centres)
      : region >= 0
        ? [material.regions[region]!]
        : [];
  const known = regions.map((r) => r.inhabitants);
  const total = known.reduce<number | null>((sum, x) => (sum === null || x === null ? null : sum + x), 0);
  return {
    inhabitants: regions.length > 0 ? total : null,
    sharesRegion:
      kind === 'centre' &&
      region >= 0 &&
      material.centres.filter(({ vertex }) => material.region[vertex] === region).length > 1,
    land: common(regions.map((r) => r.land)) ?? '',
    size: common(regions.map((r) => r.size)),
    part: common(regions.map((r) => r.part)),
  };
}

function regionsOfFile(material: Material, members: Uint32Array, centres: readonly number[]): Region[] {
  const vertices = centres.length > 0 ? centres.map((c) => members[c]!) : [...members];
  const found = new Set(vertices.map((v) => material.region[v]!));
  return [...found].filter((r) => r >= 0).map((r) => material.regions[r]!);
}

/** What all say; null where they differ or there is none. */
const common = <T>(values: readonly T[]): T | null =>
  values.length > 0 && values.every((value) => value === values[0]) ? values[0]! : null;

function yearOf({ year, documents }: Material, cited: readonly number[]): number | null {
  if (year !== null) return year;
  return common(cited.map((d) => documents[d]!.year));
}

/** Equal where two sources are read the same way; the scheme apart, since it matters to sectors only. */
function lensKey({ lens }: Material): string {
  const { scheme: _, ownScheme: __, ...rest } = lens;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const schemeKey = ({ lens, sectors }: Material): string =>
  JSON.stringify([
    lens.scheme,
    lens.crossSector,
    lens.ownScheme && Object.entries(lens.ownScheme).sort(),
    sectors,
  ]);
