/** Recognises the recording pattern in which only one hub's own ties are known. */
import type { Graph } from '../graph/graph.ts';

/**
 * True when the graph has at least two edges and all of them share one vertex. Path measures then follow from how the
 * network was recorded and say nothing about it. Isolated vertices do not matter. O(n).
 */
export function isStar(graph: Graph): boolean {
  const { n, m, offsets } = graph;
  if (m < 2) return false;
  for (let v = 0; v < n; v++) if (offsets[v + 1]! - offsets[v]! === m) return true;
  return false;
}
