/** The networks to be compared, cut out of a source: the whole file, regions, or the surroundings of single centres. */
import { build } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import type { By, Material, UnitKind } from './compare.ts';

/** One unit's network, before it is counted. */
export type UnitNetwork = {
  readonly id: string;
  readonly label: string;
  readonly kind: UnitKind;
  readonly material: Material;
  /** Vertices of the material's graph, ascending; vertex i of `graph` is the i-th. */
  readonly members: Uint32Array;
  readonly graph: Graph;
  readonly labels: Labels;
  /** Vertices of `graph` that are centres whose ties were recorded. */
  readonly centres: readonly number[];
  /** Index of the unit's region in `material.regions`; −1 for files and centres without a region. */
  readonly region: number;
};

export const unitKindOf = (by: By): UnitKind => (by === 'file' || by === 'centre' ? by : 'region');

export type Cut = {
  readonly networks: readonly UnitNetwork[];
  /** Labels of regions that no centre's ties were recorded in, though they were elsewhere in the source. */
  readonly leftOut: readonly string[];
};

/**
 * file: all bodies. centre: the centre, the bodies it is tied to, and the ties among them. region: the region's bodies, and
 * those beyond that one of its centres is tied to, with all ties among them.
 */
export function cutOut(material: Material, by: By): Cut {
  const kind = unitKindOf(by);
  const id = (own: string) => `${kind}:${escaped(material.source)}:${own}`;
  if (kind === 'file') {
    const members = Uint32Array.from({ length: material.graph.n }, (_, v) => v);
    return {
      networks: [network(material, { id: id(''), label: material.label, kind, region: -1 }, members)],
      leftOut: [],
    };
  }
  if (kind === 'centre') {
    const networks = material.centres.map(({ vertex, label }) => {
      const members = sorted([vertex, ...neighbours(material.graph, vertex)]);
      const region = material.region[vertex]!;
      return network(material, { id: id(material.ids[vertex]!), label, kind, region }, members, [vertex]);
    });
    return { networks, leftOut: [] };
  }
  return regionNetworks(material, id);
}

/** Without a colon, so that ids of units cannot run into each other; any text will do, lone surrogates too. */
const escaped = (id: string): string => id.replaceAll('%', '%25').replaceAll(':', '%3A');

function regionNetworks(material: Material, id: (own: string) => string): Cut {
  const inside: number[][] = material.regions.map(() => []);
  material.region.forEach((r, v) => {
    if (r >= 0) inside[r]!.push(v);
  });
  const centres: number[][] = material.regions.map(() => []);
  for (const { vertex } of material.centres) {
    const r = material.region[vertex]!;
    if (r >= 0) centres[r]!.push(vertex);
  }
  const networks: UnitNetwork[] = [];
  const leftOut: string[] = [];
  material.regions.forEach((region, r) => {
    if (inside[r]!.length === 0) return;
    if (material.centres.length > 0 && centres[r]!.length === 0) {
      leftOut.push(region.label || region.id);
      return;
    }
    const members = new Set(inside[r]!);
    for (const centre of centres[r]!) for (const u of neighbours(material.graph, centre)) members.add(u);
    const head = { id: id(region.id), label: region.label || region.id, kind: 'region', region: r } as const;
    networks.push(network(material, head, sorted([...members]), centres[r]!));
  });
  return { networks, leftOut };
}

const neighbours = (graph: Graph, v: number): Uint32Array =>
  graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1]);

const sorted = (vertices: readonly number[]): Uint32Array => Uint32Array.from(vertices).sort();

type Head = Pick<UnitNetwork, 'id' | 'label' | 'kind' | 'region'>;

/** @param focal vertices of the material that are the unit's centres; all of the source's when left out */
function network(
  material: Material,
  head: Head,
  members: Uint32Array,
  focal: readonly number[] = material.centres.map((c) => c.vertex),
): UnitNetwork {
  if (members.length === material.graph.n) {
    return { ...head, material, members, graph: material.graph, labels: material.labels, centres: focal };
  }
  const place = placeOf(members);
  const { graph, edges } = induced(material.graph, members, place);
  return {
    ...head,
    material,
    members,
    graph,
    labels: labelsOf(material.labels, members, edges),
    centres: focal.map((v) => place.get(v)!),
  };
}

const placeOf = (members: Uint32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(members, (v, i) => [v, i] as const));

/** The graph of the members, and for each of its edges the edge of the whole graph. */
function induced(whole: Graph, members: Uint32Array, place: ReadonlyMap<number, number>) {
  const from: number[] = [];
  const to: number[] = [];
  const edge: number[] = [];
  members.forEach((v, i) => {
    for (let k = whole.offsets[v]!; k < whole.offsets[v + 1]!; k++) {
      const u = whole.targets[k]!;
      if (u <= v) continue;
      const j = place.get(u);
      if (j === undefined) continue;
      from.push(i);
      to.push(j);
      edge.push(whole.edges[k]!);
    }
  });
  const strengths = whole.weights ? edge.map((e) => whole.weights![e]!) : null;
  const { graph, edgeOfTie } = build(members.length, from, to, strengths);
  const edges = new Uint32Array(graph.m);
  edgeOfTie.forEach((e, t) => {
    edges[e] = edge[t]!;
  });
  return { graph, edges };
}

function labelsOf(whole: Labels, members: Uint32Array, edges: Uint32Array): Labels {
  const length = members.length;
  return {
    sector: Int8Array.from({ length }, (_, i) => whole.sector[members[i]!]!),
    sectorCount: whole.sectorCount,
    kind: Uint8Array.from({ length }, (_, i) => whole.kind[members[i]!]!),
    kindCount: whole.kindCount,
    block: Uint8Array.from({ length }, (_, i) => whole.block[members[i]!]!),
    bodies: Float64Array.from({ length }, (_, i) => whole.bodies[members[i]!]!),
    tieTypes: Uint32Array.from({ length: edges.length }, (_, e) => whole.tieTypes[edges[e]!]!),
    tieTypeCount: whole.tieTypeCount,
    containment: Uint8Array.from({ length: edges.length }, (_, e) => whole.containment[edges[e]!]!),
    aggregate: whole.aggregate,
  };
}
