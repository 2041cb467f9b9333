/**
 * Degree: how many neighbours a body has (Freeman 1979), split by sector, kind and tie type, and counted by bodies where
 * a vertex is a block of several. Also how much of the neighbourhood's inside is tied, which must be said before any
 * path measure is read.
 */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import { emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Details, Kernel, Measure } from './measure.ts';
import { neighbourPairs, trianglesAt } from './triangles.ts';

export const DEGREE: Measure = {
  id: 'degree',
  scope: 'body',
  family: 'reach',
  formula: 'k(v) = |N(v)|',
  citations: ['Freeman 1979'],
  unit: 'count',
  range: [0, null],
  cost: 'O(n + m)',
  needs: [],
  convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: '' },
  raw: false,
  declines: [],
  containmentSensitive: true,
  sizable: true,
};

export const degreeMeasures: readonly Measure[] = [DEGREE];

export const degreeKernel: Kernel = {
  measures: degreeMeasures,
  compute: ({ graph, labels }) => {
    const answer = emptyAnswer(graph.n);
    for (let v = 0; v < graph.n; v++) answer.values[v] = graph.offsets[v + 1]! - graph.offsets[v]!;
    return {
      bodies: { degree: answer },
      network: {},
      details: {
        ...neighbourhood(graph, labels),
        alterTies: trianglesAt(graph),
        alterPairs: neighbourPairs(graph),
      },
    };
  },
};

function neighbourhood(graph: Graph, labels: Labels): Details {
  const { n, offsets, targets, edges } = graph;
  const { sector, sectorCount, kind, kindCount, tieTypes, tieTypeCount } = labels;
  const neighboursBySector = new Uint32Array(n * sectorCount);
  const neighboursByKind = new Uint32Array(n * kindCount);
  const tiesByType = new Uint32Array(n * tieTypeCount);
  const degreeByBodies = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (sector[u]! >= 0) neighboursBySector[v * sectorCount + sector[u]!]!++;
      neighboursByKind[v * kindCount + kind[u]!]!++;
      degreeByBodies[v]! += labels.bodies[u]!;
      const types = tieTypes[edges[k]!]!;
      for (let t = 0; t < tieTypeCount; t++) tiesByType[v * tieTypeCount + t]! += (types >>> t) & 1;
    }
  }
  return { neighboursBySector, neighboursByKind, tiesByType, degreeByBodies };
}
