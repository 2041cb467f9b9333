/**
 * What a body holds together: pairs of others that no path joins any more once it is gone. Follows from cut vertices alone,
 * so it is exact and quick at any size.
 */
import type { Graph } from '../graph/graph.ts';
import { type Labels, NO_SECTOR } from '../graph/labels.ts';
import type { Kernel, Measure, Question } from './measure.ts';
import { type Blocks, findBlocks } from './paths/blocks.ts';
import { bodyAnswer, pathDecline } from './paths/decline.ts';

const pairsLost: Measure = {
  id: 'removal-pairs-lost',
  scope: 'body',
  family: 'removal',
  formula: 'pairs of others joined by a path only through v ÷ pairs of others joined by a path',
  citations: ['Borgatti 2006'],
  unit: 'share',
  range: [0, 1],
  cost: 'n + m',
  needs: ['ties', 'alter-ties'],
  convention: {
    direction: 'undirected',
    weights: 'ignored',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'as-is',
    normalised: 'pairs of others joined by a path before',
  },
  raw: true,
  declines: ['aggregate', 'no-ties', 'too-few-bodies'],
  containmentSensitive: false,
  sizable: true,
};

const crossPairsLost: Measure = {
  ...pairsLost,
  id: 'removal-cross-pairs-lost',
  formula: 'as removal-pairs-lost, over pairs of different sectors only',
  cost: '(n + m)·S',
  needs: ['ties', 'sectors', 'alter-ties'],
  convention: {
    ...pairsLost.convention,
    normalised: 'pairs of others of different sectors joined by a path before',
  },
  declines: ['aggregate', 'no-labels', 'single-sector', 'no-ties', 'too-few-bodies'],
};

const componentsLeft: Measure = {
  ...pairsLost,
  id: 'removal-components',
  formula: 'connected components of the network without v',
  unit: 'count',
  range: [0, null],
  convention: { ...pairsLost.convention, normalised: '' },
  raw: false,
};

type Lost = { readonly lost: Float64Array; readonly share: Float64Array; readonly blocks: Blocks };

/**
 * For each vertex, the pairs of others that lose every path, as a count and as a share of those joined before. Pairs of
 * different sectors are all labelled pairs less those within each sector: S + 1 sums instead of S².
 * @param sectors sector of each vertex, negative = none, or null to count all pairs of vertices
 */
function lostPairs(graph: Graph, sectors: Int8Array | null, sectorCount: number): Lost {
  const { n } = graph;
  const C = sectors ? 1 + sectorCount : 1;
  const counts = new Float64Array(n * C);
  for (let v = 0; v < n; v++) {
    const own = sectors ? sectors[v]! : -1;
    if (!sectors || own >= 0) counts[v * C] = 1;
    if (own >= 0) counts[v * C + 1 + own] = 1;
  }
  const same = Uint8Array.from({ length: C }, (_, c) => c);
  const blocks = findBlocks(graph, { classes: C, counts }, { from: same, to: same });
  const totals = new Float64Array(blocks.components * C);
  for (let v = 0; v < n; v++) {
    for (let c = 0; c < C; c++) totals[blocks.component[v]! * C + c]! += counts[v * C + c]!;
  }
  /** Pairs within component k, without vertex v (−1: with all). */
  const joinedIn = (k: number, v: number): number => {
    let pairs = 0;
    for (let c = 0; c < C; c++) {
      const size = totals[k * C + c]! - (v < 0 ? 0 : counts[v * C + c]!);
      pairs += ((c === 0 ? 1 : -1) * size * (size - 1)) / 2;
    }
    return pairs;
  };
  const whole = Float64Array.from({ length: blocks.components }, (_, k) => joinedIn(k, -1));
  const everywhere = whole.reduce((a, b) => a + b, 0);
  const lost = new Float64Array(n);
  const share = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    // Every pair was counted from both of its ends.
    for (let c = 0; c < C; c++) lost[v]! += ((c === 0 ? 1 : -1) * blocks.separated[c * n + v]!) / 2;
    const k = blocks.component[v]!;
    if (lost[v] !== 0) share[v] = lost[v]! / (everywhere - whole[k]! + joinedIn(k, v));
  }
  return { lost, share, blocks };
}

function presentSectors(labels: Labels): number {
  const present = new Set<number>();
  for (const s of labels.sector) if (s > NO_SECTOR) present.add(s);
  return present.size;
}

function compute(question: Question) {
  const { graph, labels } = question;
  const decline = pathDecline(question, 3, false);
  const all = lostPairs(graph, null, 0);
  const left = Float64Array.from(all.blocks.branches, (branches) => all.blocks.components - 1 + branches);
  const present = presentSectors(labels);
  const noSectors = present === 0 ? 'no-labels' : present === 1 ? 'single-sector' : null;
  const crossDecline = labels.aggregate ? 'aggregate' : (noSectors ?? decline);
  const nothing = new Float64Array(graph.n);
  const cross = crossDecline
    ? { lost: nothing, share: nothing }
    : lostPairs(graph, labels.sector, labels.sectorCount);
  return {
    bodies: {
      'removal-pairs-lost': bodyAnswer(all.share, all.lost, decline),
      'removal-cross-pairs-lost': bodyAnswer(cross.share, cross.lost, crossDecline),
      'removal-components': bodyAnswer(left, null, decline),
    },
    network: {},
    details: {},
  };
}

export const removalMeasures: readonly Measure[] = [pairsLost, crossPairsLost, componentsLeft];

export const removalKernel: Kernel = {
  measures: removalMeasures,
  compute,
};
