/** The graph that Sigma draws: the scene's marks as graphology nodes and edges, y upwards as Sigma has it. */
import { MultiDirectedGraph } from 'graphology';
import { toEnd } from '../../base/pauses.ts';
import type { EdgeMark, NodeMark, Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import type { TieAttributes } from './webgl/edge-program.ts';
import type { BodyAttributes } from './webgl/node-program.ts';

/**
 * Sigma keeps plain objects by key, where an id such as `__proto__` would reach into every object of the page. So no id is
 * ever a key: keys carry a mark in front.
 */
export const bodyKey = (id: Id): string => `b:${id}`;
export const tieKey = (id: string): string => `t:${id}`;
export const idOf = (key: string): Id => key.slice(2);

export type StageGraph = MultiDirectedGraph<BodyAttributes, TieAttributes>;

export const emptyGraph = (): StageGraph => new MultiDirectedGraph();

const bodyOf = (mark: NodeMark): Omit<BodyAttributes, 'x' | 'y' | 'lit'> => ({
  size: mark.r,
  type: 'body',
  fill: mark.fill ?? '#ffffff',
  shape: mark.shape,
  open: mark.fill === null,
  cross: mark.cross,
  block: mark.block,
  zIndex: 0,
});

const tieOf = (mark: EdgeMark): Omit<TieAttributes, 'lit'> => ({
  size: mark.width,
  type: mark.lane === 0 && mark.source !== mark.target ? 'straight' : 'bent',
  color: mark.colour,
  style: mark.style,
  lane: mark.lane,
  arrow: mark.arrow ?? false,
  zIndex: 0,
});

/**
 * Ties in an order of which every beginning is spread over the whole list: so the first few stand for all. The golden ratio's
 * multiples fill a circle evenly (Weyl).
 */
export function spreadOrder(count: number): Uint32Array {
  let step = Math.max(1, Math.round(count * 0.6180339887498949));
  while (commonDivisor(step, count) > 1) step++;
  return Uint32Array.from({ length: count }, (_, i) => (i * step) % count);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Nodes and edges between two places to pause: some milliseconds of work. */
const PIECE = 1024;

/** What a graph says of bodies and ties, in the order in which the scene has them: to be read and written without looking up keys. */
type Attributes = { readonly bodies: BodyAttributes[]; readonly ties: TieAttributes[] };
const attributesOf = new WeakMap<StageGraph, Attributes>();

/** A graph of the scene, its nodes where the scene has them, made with places to pause. */
function* graphing(scene: Scene): Generator<void, StageGraph> {
  const graph = emptyGraph();
  const said: Attributes = { bodies: [], ties: [] };
  let n = 0;
  for (const mark of scene.nodes) said.bodies.push({ ...bodyOf(mark), x: mark.x, y: -mark.y, lit: 0 });
  yield;
  for (const mark of scene.edges) {
    said.ties.push({ ...tieOf(mark), lit: 0 });
    if (++n % PIECE === 0) yield;
  }
  // Large ones first, so that none is hidden below another.
  const bySize = [...scene.nodes.keys()].sort((a, b) => scene.nodes[b]!.r - scene.nodes[a]!.r);
  for (const v of bySize) {
    graph.addNode(bodyKey(scene.nodes[v]!.id), said.bodies[v]!);
    if (++n % PIECE === 0) yield;
  }
  const keys = scene.nodes.map(({ id }) => bodyKey(id));
  for (const e of spreadOrder(scene.edges.length)) {
    const mark = scene.edges[e]!;
    graph.addEdgeWithKey(tieKey(mark.id), keys[mark.source]!, keys[mark.target]!, said.ties[e]!);
    if (++n % PIECE === 0) yield;
  }
  attributesOf.set(graph, said);
  Object.assign(graph, { extremities: endsInOrder(graph, scene, keys) });
  return graph;
}

/**
 * Ends of ties for who asks for one after the other in the graph's order, as Sigma does when it works out what is drawn: of 60 000
 * ties, looking each up among all keys would take half of that time. Asked out of turn, the graph looks it up.
 */
function endsInOrder(
  graph: StageGraph,
  { edges }: Scene,
  keys: readonly string[],
): (tie: unknown) => [source: string, target: string] {
  const lookUp = graph.extremities.bind(graph);
  const ties = graph.edges();
  const order = spreadOrder(ties.length);
  let turn = 0;
  return (tie) => {
    if (tie !== ties[turn]) return lookUp(tie);
    const { source, target } = edges[order[turn]!]!;
    turn = (turn + 1) % ties.length;
    return [keys[source]!, keys[target]!];
  };
}

/** Graphs that were made ahead, each to be taken once, by the bodies and ties that they are of. */
const ahead = new WeakMap<Scene['nodes'], { readonly edges: Scene['edges']; readonly graph: StageGraph }>();

/** Makes the graph of a large scene before it is shown; `graphOf` then finds it. */
export function* graphAhead(scene: Scene): Generator<void, void> {
  ahead.set(scene.nodes, { edges: scene.edges, graph: yield* graphing(scene) });
}

/** A fresh graph of a scene. `at` says where a node stands now, when it is still moving to its place. */
export function graphOf(scene: Scene, at: (mark: NodeMark) => readonly [number, number]): StageGraph {
  const made = ahead.get(scene.nodes);
  ahead.delete(scene.nodes);
  const graph = made?.edges === scene.edges ? made.graph : toEnd(graphing(scene));
  const { bodies } = attributesOf.get(graph)!;
  scene.nodes.forEach((mark, v) => {
    const [x, y] = at(mark);
    if (x !== mark.x || y !== mark.y) Object.assign(bodies[v]!, { x, y: -y });
  });
  return graph;
}

/** Where the bodies of a graph stand now, as the scene counts: y downwards. @param graph of the scene given */
export function placesIn(graph: StageGraph, { nodes }: Scene): Map<Id, readonly [x: number, y: number]> {
  const { bodies } = attributesOf.get(graph)!;
  return new Map(nodes.map(({ id }, v) => [id, [bodies[v]!.x, -bodies[v]!.y] as const]));
}

/** Whether a body stands elsewhere in the graph than in a scene of the same marks. */
export function standsElsewhere(graph: StageGraph, { nodes }: Scene): boolean {
  const { bodies } = attributesOf.get(graph)!;
  return nodes.some(({ x, y }, v) => bodies[v]!.x !== x || -bodies[v]!.y !== y);
}

/** True when both scenes have the same bodies and ties, so that only their looks and places differ. */
export const sameMarks = (a: Scene, b: Scene): boolean =>
  a.nodes.length === b.nodes.length &&
  a.edges.length === b.edges.length &&
  a.nodes.every((mark, v) => mark.id === b.nodes[v]!.id) &&
  a.edges.every((mark, e) => {
    const other = b.edges[e]!;
    return mark.id === other.id && mark.source === other.source && mark.target === other.target;
  });

/**
 * Writes the looks of a scene with the same marks onto a graph that `graphOf` made; places stay. Nobody is notified: Sigma would redraw each
 * at once, and refuses what it has not taken in yet. Ask for a refresh of them afterwards.
 * @returns keys of what looks otherwise than before
 */
export function restyle(
  graph: StageGraph,
  scene: Scene,
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const { bodies, ties } = attributesOf.get(graph)!;
  const nodes: string[] = [];
  scene.nodes.forEach((mark, v) => {
    const look = bodyOf(mark);
    if (wears(bodies[v]!, look)) return;
    Object.assign(bodies[v]!, look);
    nodes.push(bodyKey(mark.id));
  });
  const edges: string[] = [];
  scene.edges.forEach((mark, e) => {
    const isLoop = mark.source === mark.target; // goes around its body, however large that is
    const { size, color, style, lane, arrow } = ties[e]!;
    const same =
      size === mark.width &&
      color === mark.colour &&
      style === mark.style &&
      lane === mark.lane &&
      arrow === (mark.arrow ?? false) &&
      !isLoop;
    if (same) return;
    Object.assign(ties[e]!, tieOf(mark));
    edges.push(tieKey(mark.id));
  });
  return { nodes, edges };
}

const wears = (body: BodyAttributes, look: ReturnType<typeof bodyOf>): boolean =>
  body.size === look.size &&
  body.fill === look.fill &&
  body.shape === look.shape &&
  body.open === look.open &&
  body.cross === look.cross &&
  body.block === look.block;
