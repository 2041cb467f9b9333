import type { Scene } from './scene.ts';

/** The scene with only the given nodes and the ties among them; everything else stays as drawn. */
export function partOf(scene: Scene, keep: (id: string) => boolean): Scene {
  const at = new Map<number, number>();
  const nodes = scene.nodes.filter((node, v) => {
    if (!keep(node.id)) return false;
    at.set(v, at.size);
    return true;
  });
  const edges = scene.edges.flatMap((edge) => {
    const source = at.get(edge.source);
    const target = at.get(edge.target);
    return source === undefined || target === undefined ? [] : [{ ...edge, source, target }];
  });
  return { ...scene, nodes, edges };
}
