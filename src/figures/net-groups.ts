/** The question whose answer is the groups in the net, as layouts and outlines ask it. */
import { type CommunityQuestion, USUAL_COMMUNITIES } from '../analysis/communities/communities.ts';
import type { Lensed } from '../model/lens.ts';

/** Of larger networks fewer runs are looked at. */
const LARGE = 3000;

/** @param order vertices in the order of their bodies' ids, so that the answer does not depend on the order of records */
export const netGroupsQuestion = (
  { graph, labels, lens }: Lensed,
  order: Uint32Array,
): CommunityQuestion => ({
  ...USUAL_COMMUNITIES,
  runs: graph.n > LARGE ? 5 : USUAL_COMMUNITIES.runs,
  graph,
  labels,
  order,
  weighted: lens.weight !== 'none',
});
