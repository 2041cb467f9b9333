/** The registry of tests: what a worker, the command line and the screens may ask. */
import type { Progress } from '../measure.ts';
import { type CugAnswer, type CugQuestion, cugTest } from './cug.ts';
import { type DensityAnswer, type DensityQuestion, densityTest } from './densities.ts';
import { type DrawPlan, type DrawTest, runDraws } from './draws.ts';
import { type GroupComparison, type GroupQuestion, groupTest } from './group-test.ts';
import { type LabelAnswer, type LabelQuestion, labelTest } from './labels.ts';
import { type MrqapAnswer, type MrqapQuestion, mrqapTest } from './mrqap.ts';
import { type QapAnswer, type QapQuestion, qapTest } from './qap.ts';
import { type UnitAnswer, type UnitQuestion, unitTest } from './unit-bootstrap.ts';
import { type VertexAnswer, type VertexQuestion, vertexTest } from './vertex-bootstrap.ts';

/** Each test's question and answer. */
export type TestKinds = {
  /** Sectors dealt anew. */
  readonly labels: readonly [LabelQuestion, LabelAnswer];
  /** Ties drawn anew. */
  readonly cug: readonly [CugQuestion, CugAnswer];
  /** Two tables of pairs. */
  readonly qap: readonly [QapQuestion, QapAnswer];
  /** One table of pairs by several others. */
  readonly mrqap: readonly [MrqapQuestion, MrqapAnswer];
  /** Bodies of one network drawn anew. */
  readonly bodies: readonly [VertexQuestion, VertexAnswer];
  /** Units drawn anew. */
  readonly units: readonly [UnitQuestion, UnitAnswer];
  /** Densities of two networks. */
  readonly densities: readonly [DensityQuestion, DensityAnswer];
  /** Groups of units. */
  readonly groups: readonly [GroupQuestion, GroupComparison];
};
export type TestId = keyof TestKinds;
export type TestQuestion<T extends TestId> = TestKinds[T][0];
export type TestAnswer<T extends TestId> = TestKinds[T][1];

/** The plan's own type matters to the test alone; whoever runs it hands back what it was given. */
type AnyTest<T extends TestId> = DrawTest<TestQuestion<T>, DrawPlan, TestAnswer<T>>;
const closed = <Asked, Plan extends DrawPlan, Answer>(test: DrawTest<Asked, Plan, Answer>) =>
  test as unknown as DrawTest<Asked, DrawPlan, Answer>;

export const TESTS: { readonly [T in TestId]: AnyTest<T> } = {
  labels: closed(labelTest),
  cug: closed(cugTest),
  qap: closed(qapTest),
  mrqap: closed(mrqapTest),
  bodies: closed(vertexTest),
  units: closed(unitTest),
  densities: closed(densityTest),
  groups: closed(groupTest),
};
/** What each test cites, as in `references.ts`; to be stated beside its results. */
export const TEST_CITATIONS: Readonly<Record<TestId, readonly string[]>> = {
  labels: ['Krackhardt & Stern 1988', 'Gould & Fernandez 1989', 'Phipson & Smyth 2010'],
  cug: ['Anderson, Butts & Carley 1999', 'Rao, Jana & Bandyopadhyay 1996', 'Besag & Clifford 1989'],
  qap: ['Krackhardt 1988', 'Phipson & Smyth 2010'],
  mrqap: ['Dekker et al. 2007', 'Krackhardt 1988'],
  bodies: ['Snijders & Borgatti 1999'],
  units: ['Efron 1979', 'Efron 1987'],
  densities: ['Snijders & Borgatti 1999'],
  groups: [
    'Janssen 1997',
    'Chung & Romano 2013',
    'Welch 1938',
    'Welch 1951',
    'Cliff 1993',
    'Feng & Cliff 2004',
    'Hedges 1981',
    'Efron 1987',
    'Davison & Hinkley 1997',
    'Holm 1979',
  ],
};

export const TEST_IDS = Object.keys(TESTS) as readonly TestId[];

/** Any test in one thread; the same answer as in parts. */
export const runTest = <T extends TestId>(
  test: T,
  asked: TestQuestion<T>,
  progress?: Progress,
): TestAnswer<T> => runDraws(TESTS[test] as AnyTest<T>, asked, progress);
