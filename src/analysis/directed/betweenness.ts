/** Betweenness where directions count (Brandes 2001): over ordered pairs, along arcs. */
import { networkDecline } from '../answer.ts';
import { betweennessKernel } from '../betweenness.ts';
import type { Answers, Question } from '../measure.ts';
import { bodyAnswer } from '../paths/decline.ts';
import { type ArcPart, type ArcPlan, arcUnits, planArcs, searchArcs, sumArcs } from './dependencies.ts';
import { arcDecline, isTooLarge, type Told, withDirections } from './with-directions.ts';

function assemble(question: Question, planned: ArcPlan, parts: readonly ArcPart[]): Answers {
  const { n } = planned;
  const raw = sumArcs(planned, parts);
  const most = (n - 1) * (n - 2);
  const decline = arcDecline(question, 3, true);
  const greatest = raw.reduce((a, b) => Math.max(a, b), 0);
  const spread = raw.reduce((sum, b) => sum + (greatest - b), 0);
  return {
    bodies: {
      betweenness: bodyAnswer(
        raw.map((b) => b / most),
        decline === 'too-large' ? null : raw,
        decline,
      ),
    },
    network: {
      'betweenness-centralisation':
        decline === null
          ? { value: spread / ((n - 1) * most), raw: spread }
          : networkDecline(decline, decline === 'star' ? spread : undefined),
    },
    details: {},
  };
}

const split: Told<ArcPlan, ArcPart> = {
  plan: (question) => {
    // Nobody is an end where it would take too long.
    const ends = new Int8Array(question.graph.n).fill(isTooLarge(question) ? -1 : 0);
    return planArcs(question, question.arcs!, ends, 1);
  },
  units: arcUnits,
  part: searchArcs,
  assemble,
};

// Marked so that the page, which only lists measures, does not load what computes them.
export const eitherBetweennessKernel = /* @__PURE__ */ withDirections(betweennessKernel, split, {
  own: [],
  replaces: true,
});
