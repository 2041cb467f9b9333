/** Eigenvector, PageRank and Katz where directions count: what comes in along arcs is what raises a body. */
import type { Arcs } from '../../graph/arcs.ts';
import { declinedBodies, declineVertex, emptyAnswer } from '../answer.ts';
import type { BodyAnswer, Progress, Question } from '../measure.ts';
import { dot } from '../solve.ts';
import { strongComponents } from './components.ts';
import { componentArcs, flowIn, perronPair } from './perron.ts';

/**
 * Left eigenvector (Bonacich 1972) on the largest strong component: elsewhere it is not unique, or 0 for all who are tied to
 * by nobody who is. Declines where two are equally the largest, or no two bodies reach each other.
 */
export function directedEigenvector({ options }: Question, arcs: Arcs, progress?: Progress): BodyAnswer {
  const strong = strongComponents(arcs);
  const [largest = 0, second = 0] = strong.sizes;
  if (largest < 2 || largest === second) return declinedBodies(arcs.n, 'not-strong');
  const { part, vertices } = componentArcs(arcs, strong, 0);
  const weights = options.weighted ? part.in.weights : null;
  const { vector } = perronPair(part.in, weights, (run) => progress?.(Math.min(run, 99), 100));
  const answer = emptyAnswer(arcs.n);
  for (let v = 0; v < arcs.n; v++) if (strong.of[v] !== 0) declineVertex(answer, v, 'outside-strong');
  vertices.forEach((v, i) => {
    answer.values[v] = vector[i]!;
  });
  return answer;
}

/** Change of all values together at which an iteration ends. */
const SETTLED = 1e-16;

/** @param damping share of steps that follow an arc; bodies that are tied to nobody hand their share to all alike */
export function directedPagerank(
  { options }: Question,
  arcs: Arcs,
  damping: number,
  progress?: Progress,
): Float64Array {
  const { n, out } = arcs;
  const weights = options.weighted ? arcs.in.weights : null;
  const sent = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++)
      sent[v]! += options.weighted && out.weights ? out.weights[k]! : 1;
  }
  let x = new Float64Array(n).fill(1 / n);
  const shares = new Float64Array(n);
  const flow = new Float64Array(n);
  for (let step = 0; step < 400; step++) {
    let dangling = 0;
    for (let v = 0; v < n; v++) {
      if (sent[v] === 0) dangling += x[v]!;
      shares[v] = sent[v] === 0 ? 0 : x[v]! / sent[v]!;
    }
    flowIn(arcs.in, weights, shares, flow);
    const base = (1 - damping + damping * dangling) / n;
    const next = flow.map((f) => base + damping * f);
    const total = next.reduce((a, b) => a + b, 0);
    let change = 0;
    for (let v = 0; v < n; v++) {
      next[v]! /= total;
      change += Math.abs(next[v]! - x[v]!);
    }
    x = next;
    progress?.(Math.min(step, 239), 240);
    if (change <= SETTLED) break;
  }
  return x;
}

/**
 * All walks that end at a body, longer ones less. λ₁ is the largest over strong components; a network in which nobody gets back
 * to where they started has λ₁ = 0 and no limit, so the greatest in-strength stands in for it.
 * @param share attenuation as a share of 1/λ₁
 */
export function directedKatz(
  { options }: Question,
  arcs: Arcs,
  share: number,
  progress?: Progress,
): { readonly vector: Float64Array; readonly largestEigenvalue: number } {
  const weights = options.weighted ? arcs.in.weights : null;
  const largestEigenvalue = spectralRadius(arcs, options.weighted);
  const ones = new Float64Array(arcs.n).fill(1);
  const flow = new Float64Array(arcs.n);
  flowIn(arcs.in, weights, ones, flow);
  const alpha = share / (largestEigenvalue || flow.reduce((a, b) => Math.max(a, b), 0));
  let x = ones;
  for (let step = 0; step < 2000; step++) {
    flowIn(arcs.in, weights, x, flow);
    let change = 0;
    let greatest = 0;
    const next = flow.map((f, v) => {
      const value = 1 + alpha * f;
      change = Math.max(change, Math.abs(value - x[v]!));
      greatest = Math.max(greatest, value);
      return value;
    });
    x = next;
    progress?.(Math.min(step, 239), 240);
    if (change <= SETTLED * greatest) break;
  }
  const norm = Math.sqrt(dot(x, x));
  return { vector: x.map((c) => c / norm), largestEigenvalue };
}

function spectralRadius(arcs: Arcs, weighted: boolean): number {
  const strong = strongComponents(arcs);
  let radius = 0;
  for (let c = 0; c < strong.sizes.length && strong.sizes[c]! > 1; c++) {
    const { part } = componentArcs(arcs, strong, c);
    radius = Math.max(radius, perronPair(part.in, weighted ? part.in.weights : null).value);
  }
  return radius;
}
