/** Betweenness where directions count (Brandes 2001): over ordered pairs, along arcs. */
import { networkDecline } from '../answer.ts';
import { betweennessKernel } from '../betweenness.ts';
import type { Answers, Question } from '../measure.ts';
import { bodyAnswer, pathDecline } from '../paths/decline.ts';
import { type ArcPart, type ArcPlan, arcUnits, planArcs, searchArcs, sumArcs } from './dependencies.ts';
import { type Told, withDirections } from './with-directions.ts';

function assemble(question: Question, planned: ArcPlan, parts: readonly ArcPart[]): Answers {
  const { n } = planned;
  const raw = sumArcs(planned, parts);
  const most = (n - 1) * (n - 2);
  const decline = pathDecline(question, 3, true);
  const greatest = raw.reduce((a, b) => Math.max(a, b), 0);
  const spread = raw.reduce((sum, b) => sum + (greatest - b), 0);
  return {
    bodies: {
      betweenness: bodyAnswer(
        raw.map((b) => b / most),
        raw,
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
  plan: (question) => planArcs(question, question.arcs!, new Int8Array(question.graph.n), 1),
  units: arcUnits,
  part: searchArcs,
  assemble,
};

export const eitherBetweennessKernel = withDirections(betweennessKernel, split, { own: [], replaces: true });
