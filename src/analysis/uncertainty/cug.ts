/**
 * Conditional uniform graph test (Anderson, Butts & Carley 1999): is a property of the whole network more than its size, its
 * number of ties or its degrees make likely by themselves?
 *
 * Degrees are held by switching ties. A chain that has not run long enough would make a plain count of draws wrong; so the chain
 * is run backwards from the recorded network to a common start, and forwards from there for every draw. The recorded network is
 * then one among equals, and p holds its level however long the chain ran (Besag & Clifford 1989).
 */
import type { Random } from '../../base/random.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import { groupsOf } from '../groups.ts';
import { DEFAULT_OPTIONS, type Progress } from '../measure.ts';
import { isStar } from '../star.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { type Tested, testedBy } from './distribution.ts';
import { columnOf, type DrawPlan, type DrawTest, rowsOf, runDraws, streamOf, USUAL_DRAWS } from './draws.ts';
import {
  type Condition,
  copyInto,
  copyOf,
  possibleTies,
  randomOfSize,
  randomOfTies,
  type Sides,
  type Switchable,
  switchable,
  switchTies,
} from './null-models.ts';
import { asksForSectors, type Grouping, STATISTICS, type Statistic, statisticsOf } from './statistics.ts';
import { sidesOf } from './two-mode.ts';

export type CugQuestion = {
  /** Strengths are ignored: only who is tied to whom is drawn. */
  readonly graph: Graph;
  readonly labels: Labels;
  readonly condition: Condition;
  /** Default: all of STATISTICS. */
  readonly statistics?: readonly Statistic[];
  /** auto: two-mode where the kinds of bodies say so (`sidesOf`); one: any two bodies may be tied. Default auto. */
  readonly modes?: 'auto' | 'one';
  /** B. Default 9999. */
  readonly draws?: number;
  readonly seed: number;
};

export type CugAnswer = {
  readonly condition: Condition;
  readonly twoMode: boolean;
  readonly n: number;
  readonly m: number;
  readonly draws: number;
  readonly seed: number;
  /** Steps of the switching chain for each draw; 0 unless degrees are held. */
  readonly steps: number;
  /** In the order asked. */
  readonly statistics: readonly (Answered<Tested> & { readonly id: Statistic })[];
};

export type CugPlan = DrawPlan & {
  readonly asked: CugQuestion;
  readonly sides: Sides;
  readonly groups: Grouping;
  /** Those that have a value and are free to vary. */
  readonly tested: readonly Statistic[];
  readonly observed: Float64Array;
  readonly reasons: readonly { readonly id: Statistic; readonly reason: TestDecline | null }[];
  readonly start: Switchable | null;
  readonly steps: number;
};

/** Steps of the chain a tie, before the common start and again for each draw. */
const STEPS_PER_TIE = 10;
/** Networks of a coin toss a pair hold a quarter of n² ties. */
const LARGEST_OF_SIZE = 1500;

function plan(asked: CugQuestion): CugPlan {
  const { graph, labels, condition, seed } = asked;
  const ids = asked.statistics ?? STATISTICS;
  const sides = asked.modes === 'one' ? null : sidesOf(graph, labels);
  const groups = groupsOf({ graph, labels, options: DEFAULT_OPTIONS });
  const [from, to] = edgeEnds(graph);
  const steps = condition === 'degrees' ? Math.max(200, STEPS_PER_TIE * graph.m) : 0;
  const start = steps > 0 ? switchable(graph, sides) : null;
  const moved = start ? switchTies(start, steps, streamOf(seed, -1)) : 1;
  const values = new Float64Array(ids.length);
  const whole = wholeDecline(asked, sides, moved);
  if (!whole) statisticsOf(ids, graph.n, { from, to }, groups, values);
  const reasons = ids.map((id, i) => ({
    id,
    reason: whole ?? declineOf(id, asked, sides, groups, values[i]!),
  }));
  const tested = ids.filter((_, i) => reasons[i]!.reason === null);
  return {
    asked,
    sides,
    groups,
    draws: tested.length > 0 ? Math.max(0, Math.floor(asked.draws ?? USUAL_DRAWS)) : 0,
    seed,
    width: tested.length,
    tested,
    observed: values.filter((_, i) => reasons[i]!.reason === null),
    reasons,
    start,
    steps,
  };
}

/** What stands against any statistic. */
function wholeDecline(
  { graph, labels, condition, draws }: CugQuestion,
  sides: Sides,
  moved: number,
): TestDecline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (graph.n < 3) return 'too-few-bodies';
  if (isStar(graph)) return 'star';
  if (draws !== undefined && !(draws >= 1)) return 'no-draws';
  if (condition === 'size' && graph.n > LARGEST_OF_SIZE) return 'too-large';
  if (condition === 'ties' && graph.m === possibleTies(graph.n, sides)) return 'rigid';
  if (condition === 'degrees' && moved === 0) return 'rigid';
  return null;
}

function declineOf(
  id: Statistic,
  { labels, condition }: CugQuestion,
  sides: Sides,
  groups: Grouping,
  value: number,
): TestDecline | null {
  const closure = id === 'transitivity' || id === 'mean-clustering';
  if (closure && sides) return 'fixed'; // no triangle can occur
  if (id === 'degree-centralisation' && condition === 'degrees') return 'fixed';
  if (asksForSectors(id)) {
    if (!labels.sector.some((s) => s >= 0)) return 'no-labels';
    const present = new Set(groups.of);
    present.delete(-1);
    if (present.size < 2) return 'single-sector';
    if (!Number.isFinite(value)) return 'no-labelled-ties';
  }
  return Number.isFinite(value) ? null : 'undefined';
}

function part(planned: CugPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { asked, sides, groups, tested, start, steps } = planned;
  const { graph, condition } = asked;
  const working = start ? copyOf(start) : null;
  const ofTies = condition === 'ties' ? randomOfTies(graph.n, graph.m, sides) : null;
  const network = (numbers: Random) => {
    if (ofTies) return ofTies(numbers);
    if (!working) return randomOfSize(graph.n, sides, numbers);
    copyInto(start!, working);
    switchTies(working, steps, numbers);
    return working;
  };
  const begin = (numbers: Random) => (row: Float64Array) =>
    statisticsOf(tested, graph.n, network(numbers), groups, row);
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: CugPlan, rows: Float64Array): CugAnswer {
  const { asked, sides, tested, observed, reasons, draws, seed, width, steps } = planned;
  return {
    condition: asked.condition,
    twoMode: sides !== null,
    n: asked.graph.n,
    m: asked.graph.m,
    draws,
    seed,
    steps,
    statistics: reasons.map(({ id, reason }) => {
      const at = tested.indexOf(id);
      if (reason !== null) return { id, ...decline(reason) };
      return { id, declined: null, ...testedBy(observed[at]!, columnOf(rows, width, at), false) };
    }),
  };
}

export const cugTest: DrawTest<CugQuestion, CugPlan, CugAnswer> = { plan, part, assemble };

/** The test in one thread. O(B · (m + cost of the statistics)). */
export const conditionalUniform = (asked: CugQuestion, progress?: Progress): CugAnswer =>
  runDraws(cugTest, asked, progress);
