/** Betweenness between sectors where directions count (Guns & Rousseau 2015): over ordered pairs of different sectors. */
import type { Answers, Decline, Question } from '../measure.ts';
import {
  isCountable,
  sectorBetweennessAnswers,
  sectorBetweennessKernel,
  sectorDecline,
  sectorPairs,
} from '../sector-betweenness.ts';
import { type ArcPart, type ArcPlan, arcUnits, planArcs, searchArcs, sumArcs } from './dependencies.ts';
import { isTooLarge, type Told, withDirections } from './with-directions.ts';

const decline = (question: Question): Decline | null =>
  isTooLarge(question) ? 'too-large' : sectorDecline(question);

function plan(question: Question): ArcPlan {
  const { graph, arcs, labels } = question;
  // Nobody is an end where nothing can be counted.
  const ends = isCountable(decline(question)) ? labels.sector : new Int8Array(graph.n).fill(-1);
  return planArcs(question, arcs!, ends, labels.sectorCount);
}

/**
 * By pair of sectors both directions together, halved: each body's share of all ordered pairs stays what it is. The raw value is the sum
 * over ordered pairs, as that of betweenness along arcs.
 */
function assemble(question: Question, planned: ArcPlan, parts: readonly ArcPart[]): Answers {
  const { n, classes } = planned;
  const sums = sumArcs(planned, parts);
  const { from, to } = sectorPairs(classes);
  const byPair = new Float64Array(from.length * n);
  for (let p = 0; p < from.length; p++) {
    const there = (from[p]! * classes + to[p]!) * n;
    const back = (to[p]! * classes + from[p]!) * n;
    for (let v = 0; v < n; v++) byPair[p * n + v] = (sums[there + v]! + sums[back + v]!) / 2;
  }
  const answers = sectorBetweennessAnswers(question, byPair, decline(question));
  const basic = answers.bodies['sector-betweenness']!;
  const ordered = basic.raw ? { ...basic, raw: basic.raw.map((x) => 2 * x) } : basic;
  return { ...answers, bodies: { ...answers.bodies, 'sector-betweenness': ordered } };
}

const split: Told<ArcPlan, ArcPart> = { plan, units: arcUnits, part: searchArcs, assemble };

// Marked so that the page, which only lists measures, does not load what computes them.
export const eitherSectorBetweennessKernel = /* @__PURE__ */ withDirections(sectorBetweennessKernel, split, {
  own: [],
  replaces: true,
});
