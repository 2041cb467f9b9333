/**
 * What the rest of the product asks of the workers. `pool.ts` does it with comlink in the browser; tests and the command
 * line may pass another implementation. Every job can be aborted at once – running or still queued – and tells progress.
 */
import type { BestTieQuestion, BestTies } from '../analysis/best-tie.ts';
import type { CommunityAnswer, CommunityQuestion } from '../analysis/communities/communities.ts';
import type { Scenario, ScenarioQuestion } from '../analysis/ego-scenario.ts';
import type { Answers, Options } from '../analysis/measure.ts';
import type { PermutedLabels } from '../analysis/permutation.ts';
import type { SharedOptions, SharedPairs } from '../analysis/two-mode/shared.ts';
import type { TestAnswer, TestId, TestQuestion } from '../analysis/uncertainty/index.ts';
import type { Issue } from '../base/issue.ts';
import type { CompareQuestion, Comparison } from '../compare/compare.ts';
import type { Arcs } from '../graph/arcs.ts';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import type { InFile, OutFile, ReadResult, WriteOptions } from '../io/format.ts';
import type {
  Decisions,
  Found,
  Glimpse,
  Recipe,
  Staged,
  StageQuestion,
  TableDecision,
} from '../io/import/import.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import type { Named, ProposedPair } from '../model/likeness/index.ts';
import type { Project } from '../model/project.ts';
import type { Pseudonymised, Sharing } from '../model/pseudonymise.ts';

export type JobControl = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

export type Jobs = {
  /**
   * Measures by id (all of the registry when omitted) on one graph, with arcs where directions count; split over workers where
   * the kernel allows.
   */
  readonly analyse: (
    question: {
      graph: Graph;
      arcs?: Arcs | null;
      labels: Labels;
      options?: Partial<Options>;
      measures?: readonly string[];
    },
    control?: JobControl,
  ) => Promise<Answers>;
  /** Permutation test of the sectors with so many draws; null where there is no tie between two labelled bodies. */
  readonly permute: (
    question: { graph: Graph; labels: Labels; options?: Partial<Options>; draws: number },
    control?: JobControl,
  ) => Promise<PermutedLabels | null>;
  /** A test by drawing (`analysis/uncertainty`), its draws shared by the workers; progress counts draws. */
  readonly test: <T extends TestId>(
    question: { readonly test: T; readonly asked: TestQuestion<T> },
    control?: JobControl,
  ) => Promise<TestAnswer<T>>;
  /** Groups in the net (`analysis/communities`), the runs shared by the workers; progress counts runs. */
  readonly communities: (question: CommunityQuestion, control?: JobControl) => Promise<CommunityAnswer>;
  /** Pairs that share committees without a tie (`sharedWithoutTie`). */
  readonly sharedPairs: (
    question: { graph: Graph; affiliation: Uint8Array } & SharedOptions,
    control?: JobControl,
  ) => Promise<SharedPairs>;
  /** Centres, regions or files side by side; `materialOf` makes the materials of projects. */
  readonly compare: (question: CompareQuestion, control?: JobControl) => Promise<Comparison>;
  /** What a body's measures would be if some of its partners were tied to each other (`egoScenario`). */
  readonly scenario: (question: ScenarioQuestion, control?: JobControl) => Promise<Scenario | null>;
  /** Which new ties would do most for the ways between sectors (`bestTies`), the candidates shared by the workers. */
  readonly bestTies: (question: BestTieQuestion, control?: JobControl) => Promise<BestTies>;
  readonly layout: (id: string, input: LayoutInput, control?: JobControl) => Promise<Positions>;
  readonly readFiles: (files: readonly InFile[], control?: JobControl) => Promise<ReadResult>;
  /** The large practice network (`src/practice`), made in a worker and handed over as one that was read. */
  readonly practice: (control?: JobControl) => Promise<ReadResult>;
  /** What files hold, before anything is decided; `read` as in `ImportEngine.inspect`. */
  readonly inspectFiles: (
    files: readonly InFile[],
    read?: ReadonlyMap<string, Pick<TableDecision, 'encoding' | 'delimiter' | 'headerRow'>>,
    control?: JobControl,
  ) => Promise<Found>;
  /** Decisions to begin with, from what was found, what is open and what was decided before. */
  readonly suggestImport: (
    found: Found,
    open: Project | null,
    recipes: readonly Recipe[],
    control?: JobControl,
  ) => Promise<Decisions>;
  /**
   * What would come of an import; the open project stays as it is. Where it joins one, the change is whole, and the project with
   * it is as in `Glimpse`.
   */
  readonly stageImport: (question: StageQuestion, control?: JobControl) => Promise<Staged>;
  /** The same, with as much of a large project as is looked at while deciding. */
  readonly glimpseImport: (question: StageQuestion, control?: JobControl) => Promise<Glimpse>;
  readonly writeFiles: (
    format: string,
    project: Project,
    control?: JobControl,
    options?: WriteOptions,
  ) => Promise<readonly OutFile[]>;
  /** What a project loses in a format: one issue a kind of loss. */
  readonly lossOf: (format: string, project: Project, control?: JobControl) => Promise<readonly Issue[]>;
  /** Names of one list that could mean the same body, the likeliest first (`proposeDuplicates`). */
  readonly duplicates: (names: readonly Named[], control?: JobControl) => Promise<readonly ProposedPair[]>;
  /** SHA-256 of a project's content; null where the browser cannot tell. */
  readonly fingerprint: (project: Project, control?: JobControl) => Promise<string | null>;
  /** A project that can be shown to others; the same secret gives the same names (see `pseudonymise`). */
  readonly share: (
    question: { project: Project; sharing: Sharing; secret: string; language: 'de' | 'en' },
    control?: JobControl,
  ) => Promise<Pseudonymised>;
};
