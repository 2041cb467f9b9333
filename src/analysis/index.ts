/**
 * The registry: every kernel and, from them, every measure. Adding a measure = one file with a kernel and its measures, one
 * line in KERNELS and one in ANSWERED, its place in `reading-order.ts`, its reference in `references.ts` and its words in
 * `src/i18n/…/measure-names.ts` and `measures.ts`.
 */
import { articulationKernel, articulationMeasures } from './articulation.ts';
import { betweennessMeasures } from './betweenness.ts';
import { bridgenessKernel, bridgenessMeasures } from './bridgeness.ts';
import { bridgingKernel, bridgingMeasures } from './bridging.ts';
import { brokerageKernel, brokerageMeasures } from './brokerage.ts';
import { closenessMeasures } from './closeness.ts';
import { clusteringKernel, clusteringMeasures } from './clustering.ts';
import { coreKernel, coreMeasures } from './core.ts';
import { degreeKernel, degreeMeasures } from './degree.ts';
import { eitherBetweennessKernel } from './directed/betweenness.ts';
import { directedDistanceMeasures, eitherClosenessKernel } from './directed/distances.ts';
import { directedNeighbourKernel, directedNeighbourMeasures } from './directed/neighbours.ts';
import { eitherSectorBetweennessKernel } from './directed/sector-betweenness.ts';
import { egoBetweennessKernel, egoBetweennessMeasures } from './ego-betweenness.ts';
import { eiKernel, eiMeasures } from './ei.ts';
import { eigenvectorKernel, eigenvectorMeasures } from './eigenvector.ts';
import { flowBetweennessKernel, flowBetweennessMeasures } from './flow-betweenness.ts';
import { katzKernel, katzMeasures } from './katz.ts';
import {
  type Answers,
  joinDetails,
  type Kernel,
  type Measure,
  type Progress,
  type Question,
} from './measure.ts';
import { pagerankKernel, pagerankMeasures } from './pagerank.ts';
import { READING_ORDER } from './reading-order.ts';
import { removalKernel, removalMeasures } from './removal.ts';
import { sectorBetweennessMeasures } from './sector-betweenness.ts';
import { sectorMixKernel, sectorMixMeasures } from './sector-mix.ts';
import { sectorNetworkKernel, sectorNetworkMeasures } from './sector-network.ts';
import { sizeKernel, sizeMeasures } from './size.ts';
import { strengthKernel, strengthMeasures } from './strength.ts';
import { structuralHolesKernel, structuralHolesMeasures } from './structural-holes.ts';
import {
  twoModeBetweennessKernel,
  twoModeBetweennessMeasures,
  twoModeClosenessKernel,
  twoModeClosenessMeasures,
} from './two-mode/paths.ts';
import { twoModeReachKernel, twoModeReachMeasures } from './two-mode/reach.ts';

/** In the order in which they are worth having: what the first screen shows comes first. */
export const KERNELS: readonly Kernel[] = [
  sizeKernel,
  degreeKernel,
  strengthKernel,
  directedNeighbourKernel,
  sectorMixKernel,
  eiKernel,
  sectorNetworkKernel,
  brokerageKernel,
  articulationKernel,
  eitherBetweennessKernel,
  egoBetweennessKernel,
  eitherSectorBetweennessKernel,
  removalKernel,
  eitherClosenessKernel,
  structuralHolesKernel,
  clusteringKernel,
  coreKernel,
  eigenvectorKernel,
  pagerankKernel,
  katzKernel,
  bridgenessKernel,
  bridgingKernel,
  flowBetweennessKernel,
  twoModeReachKernel,
  twoModeClosenessKernel,
  twoModeBetweennessKernel,
];

/**
 * What the kernels answer, in their order. Named apart from them: the page lists measures but leaves computing to the
 * workers, and so never loads a kernel.
 */
const ANSWERED: readonly (readonly Measure[])[] = [
  sizeMeasures,
  degreeMeasures,
  strengthMeasures,
  directedNeighbourMeasures,
  sectorMixMeasures,
  eiMeasures,
  sectorNetworkMeasures,
  brokerageMeasures,
  articulationMeasures,
  betweennessMeasures,
  egoBetweennessMeasures,
  sectorBetweennessMeasures,
  removalMeasures,
  closenessMeasures,
  directedDistanceMeasures,
  structuralHolesMeasures,
  clusteringMeasures,
  coreMeasures,
  eigenvectorMeasures,
  pagerankMeasures,
  katzMeasures,
  bridgenessMeasures,
  bridgingMeasures,
  flowBetweennessMeasures,
  twoModeReachMeasures,
  twoModeClosenessMeasures,
  twoModeBetweennessMeasures,
];

/** Bodies' measures, then the network's, each in reading order. An id may occur once per scope. */
export const MEASURES: readonly Measure[] = (['body', 'network'] as const).flatMap((scope) => {
  const place = (m: Measure) => (READING_ORDER[scope].indexOf(m.id) + 1 || Number.POSITIVE_INFINITY) - 1;
  return ANSWERED.flat()
    .filter((m) => m.scope === scope)
    .sort((a, b) => place(a) - place(b));
});

/**
 * The measures that a lens can be asked for by default: those that only directions define would all decline where it ignores them,
 * and fill every list and file with the same reason. Asked for by id, they say so.
 */
export const measuresFor = (lens: { readonly direction: 'ignored' | 'recorded' }): readonly Measure[] =>
  MEASURES.filter((m) => lens.direction === 'recorded' || m.convention.direction !== 'directed');

const byKey = new Map(MEASURES.map((m) => [`${m.scope} ${m.id}`, m]));

export const measureOf = (scope: Measure['scope'], id: string): Measure | undefined =>
  byKey.get(`${scope} ${id}`);

/** The kernels that answer any of these ids, in either scope; all when ids are left out. */
export const kernelsFor = (ids?: readonly string[]): readonly Kernel[] =>
  ids ? KERNELS.filter((k) => k.measures.some((m) => ids.includes(m.id))) : KERNELS;

/**
 * Answers a question in this thread. Only the kernels that are needed run; only the measures asked for are returned, with
 * the details of every kernel that ran.
 * @param ids measure ids, meant in both scopes; all measures when left out
 */
export function analyse(question: Question, ids?: readonly string[], progress?: Progress): Answers {
  const kernels = kernelsFor(ids);
  const asked = <T>(record: Readonly<Record<string, T>>) =>
    Object.entries(record).filter(([id]) => !ids || ids.includes(id));
  const bodies: Record<string, Answers['bodies'][string]> = {};
  const network: Record<string, Answers['network'][string]> = {};
  let details: Answers['details'] = {};
  kernels.forEach((kernel, i) => {
    const answers = kernel.compute(question, (done, total) =>
      progress?.(i + (total > 0 ? Math.min(1, done / total) : 0), kernels.length),
    );
    for (const [id, answer] of asked(answers.bodies)) bodies[id] = answer;
    for (const [id, answer] of asked(answers.network)) network[id] = answer;
    details = joinDetails(details, answers.details);
    progress?.(i + 1, kernels.length);
  });
  return { bodies, network, details };
}
