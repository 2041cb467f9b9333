/**
 * What the rest of the product asks of the workers. `pool.ts` does it with comlink in the browser; tests and the command
 * line may pass another implementation. Every job can be aborted at once – running or still queued – and tells progress.
 */
import type { Answers, Options } from '../analysis/measure.ts';
import type { PermutedLabels } from '../analysis/permutation.ts';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import type { InFile, OutFile, ReadResult } from '../io/format.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import type { Project } from '../model/project.ts';

export type JobControl = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

export type Jobs = {
  /** Measures by id (all of the registry when omitted) on one graph; split over workers where the kernel allows. */
  readonly analyse: (
    question: { graph: Graph; labels: Labels; options?: Partial<Options>; measures?: readonly string[] },
    control?: JobControl,
  ) => Promise<Answers>;
  /** Permutation test of the sectors with so many draws; null where there is no tie between two labelled bodies. */
  readonly permute: (
    question: { graph: Graph; labels: Labels; options?: Partial<Options>; draws: number },
    control?: JobControl,
  ) => Promise<PermutedLabels | null>;
  readonly layout: (id: string, input: LayoutInput, control?: JobControl) => Promise<Positions>;
  readonly readFiles: (files: readonly InFile[], control?: JobControl) => Promise<ReadResult>;
  readonly writeFiles: (
    format: string,
    project: Project,
    control?: JobControl,
  ) => Promise<readonly OutFile[]>;
};
