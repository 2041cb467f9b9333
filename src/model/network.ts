/**
 * Network: the graphology graph of a Lensed, for formats and for drawing. It says the same as the CSR graph; a test holds
 * that both are equal once parallel ties are merged and loops dropped.
 *
 * Keys are ours ('v0', 'e0' …) and ids are attributes: graphology keeps keys in plain objects, so an id like '__proto__'
 * would break it.
 */
import { MultiGraph } from 'graphology';
import type { Lensed, LensedTie } from './lens.ts';
import type { Body } from './project.ts';

export type NetworkNode = { readonly vertex: number; readonly body: Body; readonly label: string };
export type NetworkEdge = {
  /** Position in the Lensed's ties. */
  readonly index: number;
  readonly lensedTie: LensedTie;
  /** Strength under the lens: 1 where the lens ignores weights. */
  readonly weight: number;
};
export type Network = MultiGraph<NetworkNode, NetworkEdge>;

export const nodeKey = (vertex: number): string => `v${vertex}`;
export const edgeKey = (index: number): string => `e${index}`;

/** One node a vertex, one undirected edge a tie of the lens – parallel ties side by side, loops where the lens keeps them. */
export function networkOf(lensed: Lensed): Network {
  const network: Network = new MultiGraph<NetworkNode, NetworkEdge>({ type: 'undirected' });
  lensed.bodies.forEach((body, vertex) => {
    network.addNode(nodeKey(vertex), { vertex, body, label: body.label });
  });
  lensed.ties.forEach((lensedTie, index) => {
    network.addEdgeWithKey(edgeKey(index), nodeKey(lensedTie.source), nodeKey(lensedTie.target), {
      index,
      lensedTie,
      weight: lensedTie.strength,
    });
  });
  return network;
}
