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
const fadedNode = (node: NodeMark, { page, quiet }: Palette): NodeMark => ({
  ...node,
  // An open outline would be as strong as before.
  fill: fadedTo(page, node.fill ?? quiet, LEFT),
  stroke: fadedTo(page, node.stroke, LEFT),
  cross: false,
  label: '',
  importance: 0,
});

const fadedEdge = (edge: EdgeMark, { page }: Palette): EdgeMark => ({
  ...edge,
  colour: fadedTo(page, edge.colour, LEFT),
});

/**
 * What a camera shows: bodies within its window, and the ties between them.
 * @param camera middle in the layout's units; ratio = how many times larger than when all is seen
 * @param aspect width of the window by its height
 */
export function seenBy(
  scene: Scene,
  camera: { readonly x: number; readonly y: number; readonly ratio: number },
  aspect: number,
): Scene {
  if (!(camera.ratio > 1.05)) return scene;
  let [left, right, top, bottom] = [-1, 1, -1, 1];
  for (const { x, y, r } of scene.nodes) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  const half = Math.max((right - left) / aspect, bottom - top) / 2 / camera.ratio;
  const seen = new Set(
    scene.nodes.flatMap(({ id, x, y }) =>
      Math.abs(x - camera.x) <= half * aspect && Math.abs(y - camera.y) <= half ? [id] : [],
    ),
  );
  return seen.size === 0 || seen.size === scene.nodes.length
    ? scene
    : { ...partOf(scene, (id) => seen.has(id)), guides: null, ground: null };
}
