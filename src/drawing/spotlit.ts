/**
 * A scene with some bodies standing out: the others and their ties fade into the page, so that an audience sees whom the talk is of.
 * And the part of a scene that a camera shows.
 */
import type { Id } from '../model/project.ts';
import type { Palette } from './look.ts';
import { partOf } from './part.ts';
import type { EdgeMark, NodeMark, Scene } from './scene.ts';

/** How much is left of the colour of what fades. */
const LEFT = 0.2;

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** '#rrggbb' on its way to the page's colour. @param share of the colour that is left, 0…1 */
export function fadedTo(page: string, colour: string, share: number): string {
  const to = channels(page);
  return `#${channels(colour)
    .map((value, i) =>
      Math.round(to[i]! + (value - to[i]!) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Bodies outside `ids` fade, with the ties that do not lead to one within; names stay for those within alone. */
export function spotlit(scene: Scene, ids: ReadonlySet<Id>): Scene {
  if (ids.size === 0 || !scene.nodes.some(({ id }) => ids.has(id))) return scene;
  const { palette } = scene;
  const isIn = scene.nodes.map(({ id }) => ids.has(id));
  return {
    ...scene,
    nodes: scene.nodes.map((node, v) => (isIn[v] ? { ...node, importance: 1 } : fadedNode(node, palette))),
    edges: scene.edges.map((edge) =>
      isIn[edge.source] && isIn[edge.target] ? edge : fadedEdge(edge, palette),
    ),
  };
}

/** Without a name: what fades shall not be read. */
const fadedNode = (node: NodeMark, { page, quiet }: Palette, left = LEFT): NodeMark => ({
  ...node,
  // An open outline would be as strong as before.
  fill: fadedTo(page, node.fill ?? quiet, left),
  stroke: fadedTo(page, node.stroke, left),
  cross: false,
  label: '',
  importance: 0,
});

const fadedEdge = (edge: EdgeMark, { page }: Palette): EdgeMark => ({
  ...edge,
  colour: fadedTo(page, edge.colour, LEFT),
});

/** How much is left of the colour of ties that lead out of the window, and of what they lead to. */
const OUTSIDE = 0.45;
/** Size of a mark at the window's edge by that of the body that it stands for. */
const EDGE_SIZE = 0.35;

/**
 * What a camera shows: bodies within its window and the ties between them. Ties that lead out of it run to its edge, where a small mark
 * stands in the direction of whom they lead to: nobody looks as if they had fewer ties than they have.
 * @param camera middle in the layout's units; ratio = how many times larger than when all is seen
 * @param aspect width of the window by its height
 */
export function seenBy(
  scene: Scene,
  camera: { readonly x: number; readonly y: number; readonly ratio: number },
  aspect: number,
): Scene {
  if (!(camera.ratio > 1.05)) return scene;
  const window = windowOf(scene, camera, aspect);
  const isIn = scene.nodes.map(({ x, y }) => holds(window, x, y));
  if (!isIn.includes(true) || !isIn.includes(false)) return scene;
  const edgeMarks = marksAtEdge(scene, isIn, window);
  const part = partOf(
    {
      ...scene,
      nodes: scene.nodes.map((node, v) => edgeMarks.get(v) ?? node),
      edges: scene.edges.flatMap((edge) => {
        const { source, target } = edge;
        if (isIn[source] && isIn[target]) return [edge];
        if (!isIn[source] && !isIn[target]) return [];
        return [{ ...edge, colour: fadedTo(scene.palette.page, edge.colour, OUTSIDE) }];
      }),
    },
    keptIds(scene, isIn, edgeMarks),
  );
  return { ...part, guides: null, ground: null };
}

type Window = { readonly x: number; readonly y: number; readonly halfX: number; readonly halfY: number };

function windowOf(
  { nodes }: Scene,
  { x, y, ratio }: { readonly x: number; readonly y: number; readonly ratio: number },
  aspect: number,
): Window {
  let [left, right, top, bottom] = [-1, 1, -1, 1];
  for (const node of nodes) {
    left = Math.min(left, node.x - node.r);
    right = Math.max(right, node.x + node.r);
    top = Math.min(top, node.y - node.r);
    bottom = Math.max(bottom, node.y + node.r);
  }
  const half = Math.max((right - left) / aspect, bottom - top) / 2 / ratio;
  return { x, y, halfX: half * aspect, halfY: half };
}

const holds = ({ x, y, halfX, halfY }: Window, ax: number, ay: number): boolean =>
  Math.abs(ax - x) <= halfX && Math.abs(ay - y) <= halfY;

/** For each body outside that has ties into the window, a mark where the lines to it leave it on average. */
function marksAtEdge(scene: Scene, isIn: readonly boolean[], window: Window): ReadonlyMap<number, NodeMark> {
  const sums = new Map<number, [x: number, y: number, n: number]>();
  for (const { source, target } of scene.edges) {
    if (isIn[source] === isIn[target]) continue;
    const [inside, outside] = isIn[source] ? [source, target] : [target, source];
    const sum = sums.get(outside) ?? [0, 0, 0];
    sum[0] += scene.nodes[inside]!.x;
    sum[1] += scene.nodes[inside]!.y;
    sum[2]++;
    sums.set(outside, sum);
  }
  return new Map(
    [...sums].map(([v, [x, y, n]]) => {
      const node = scene.nodes[v]!;
      const [ex, ey] = wayOut(window, [x / n, y / n], [node.x, node.y]);
      const faded = fadedNode(node, scene.palette, OUTSIDE);
      return [v, { ...faded, x: ex, y: ey, r: node.r * EDGE_SIZE, hub: false, block: false, toward: null }];
    }),
  );
}

/** Where the line from a point within to one outside leaves the window. */
function wayOut(
  { x, y, halfX, halfY }: Window,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): readonly [number, number] {
  const share = (from: number, to: number, middle: number, half: number): number => {
    if (to > middle + half) return (middle + half - from) / (to - from);
    if (to < middle - half) return (middle - half - from) / (to - from);
    return 1;
  };
  const s = Math.min(share(fromX, toX, x, halfX), share(fromY, toY, y, halfY));
  return [fromX + s * (toX - fromX), fromY + s * (toY - fromY)];
}

function keptIds(
  { nodes }: Scene,
  isIn: readonly boolean[],
  edgeMarks: ReadonlyMap<number, NodeMark>,
): (id: Id) => boolean {
  const kept = new Set(nodes.flatMap(({ id }, v) => (isIn[v] || edgeMarks.has(v) ? [id] : [])));
  return (id) => kept.has(id);
}
