declare module 'ngraph.centrality' {
  import type { Graph } from 'ngraph.graph';

  const centrality: Readonly<Record<'betweenness' | 'closeness', (graph: Graph) => Record<string, number>>>;
  export default centrality;
}
