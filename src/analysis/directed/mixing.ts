/**
 * Groups and arcs: E-I index, assortativity and modularity where each arc counts once, from sender to receiver. Bodies without
 * a group are left out, as where directions are ignored.
 */
import type { Arcs } from '../../graph/arcs.ts';
import type { Graph } from '../../graph/graph.ts';
import { networkDecline, networkValue } from '../answer.ts';
import type { Groups } from '../groups.ts';
import type { NetworkAnswer, Question } from '../measure.ts';
import { isStar } from '../star.ts';

/** Arcs, or their strengths where the question is weighted, from group g to group h: row-major, each arc once. */
export function arcMixing({ options }: Question, arcs: Arcs, { of, count }: Groups): Float64Array {
  const { offsets, targets, weights } = arcs.out;
  const mixing = new Float64Array(count * count);
  for (let v = 0; v < arcs.n; v++) {
    if (of[v]! < 0) continue;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h >= 0) mixing[of[v]! * count + h]! += options.weighted && weights ? weights[k]! : 1;
    }
  }
  return mixing;
}

/** Arcs between groups less those inside, over all. */
export function directedEi(mixing: Float64Array, count: number): NetworkAnswer {
  let internal = 0;
  for (let g = 0; g < count; g++) internal += mixing[g * count + g]!;
  const total = mixing.reduce((a, b) => a + b, 0);
  return networkValue((total - 2 * internal) / total, 'no-labelled-ties');
}

/** Newman 2003, eq. 2, and Leicht & Newman 2008: what groups send and what they receive are two distributions. */
export function directedCoefficients(mixing: Float64Array, count: number): Record<string, NetworkAnswer> {
  const total = mixing.reduce((a, b) => a + b, 0);
  const off = networkDecline('no-labelled-ties');
  if (total === 0) return { 'assortativity-sector': off, 'modularity-sector': off };
  let inside = 0;
  let chance = 0;
  for (let g = 0; g < count; g++) {
    let sent = 0;
    let received = 0;
    for (let h = 0; h < count; h++) {
      sent += mixing[g * count + h]!;
      received += mixing[h * count + g]!;
    }
    inside += mixing[g * count + g]! / total;
    chance += (sent / total) * (received / total);
  }
  const modularity = inside - chance;
  return {
    'assortativity-sector':
      1 - chance < 1e-12
        ? networkDecline('single-sector')
        : networkValue(modularity / (1 - chance), 'single-sector'),
    'modularity-sector': networkValue(modularity, 'no-labelled-ties'),
  };
}

/** Pearson correlation, over arcs, of how many the sender is tied to and how many the receiver is tied to by (Newman 2003). */
export function directedDegreeAssortativity(graph: Graph, { n, m, out, in: senders }: Arcs): NetworkAnswer {
  if (m === 0) return networkDecline('no-ties');
  const degree = (rows: Arcs['out'], v: number) => rows.offsets[v + 1]! - rows.offsets[v]!;
  let meanOut = 0;
  let meanIn = 0;
  for (let v = 0; v < n; v++) {
    meanOut += degree(out, v) ** 2 / m;
    meanIn += degree(senders, v) ** 2 / m;
  }
  let ofSenders = 0;
  let ofReceivers = 0;
  let together = 0;
  for (let v = 0; v < n; v++) {
    const sends = degree(out, v) - meanOut;
    ofSenders += degree(out, v) * sends ** 2;
    ofReceivers += degree(senders, v) * (degree(senders, v) - meanIn) ** 2;
    for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++)
      together += sends * (degree(senders, out.targets[k]!) - meanIn);
  }
  const spread = Math.sqrt(ofSenders * ofReceivers);
  // Rounding of the means leaves a speck where all are equal.
  if (spread <= 1e-12 * m) return networkDecline('no-variance');
  const value = Math.max(-1, Math.min(1, together / spread));
  return isStar(graph) ? networkDecline('star', value) : { value };
}

/** Strength of each edge with both directions added up: Burt's a_ij + a_ji. Without strengths an arc counts 1. */
export function addedUp(graph: Graph, arcs: Arcs, weighted: boolean): Float64Array {
  const strengths = new Float64Array(graph.m);
  const { offsets, targets, weights } = arcs.out;
  for (let v = 0; v < graph.n; v++) {
    let k = graph.offsets[v]!;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      // Both rows ascend, and every arc has its edge.
      while (graph.targets[k] !== targets[i]) k++;
      strengths[graph.edges[k]!]! += weighted && weights ? weights[i]! : 1;
    }
  }
  return strengths;
}
