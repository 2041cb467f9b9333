/**
 * Jobs on workers. Three crews: analysis (many, since measures split), layout and files (one each). The main thread never
 * imports a kernel, a layout or a reader; it only knows what their workers expose.
 */
import { proxy } from 'comlink';
import type { CommunityAnswer } from '../analysis/communities/communities.ts';
import { type Answers, DEFAULT_OPTIONS, type Options, type Question } from '../analysis/measure.ts';
import type { PermutedLabels } from '../analysis/permutation.ts';
import type { TestAnswer, TestId } from '../analysis/uncertainty/index.ts';
import type { Comparison } from '../compare/compare.ts';
import type { Arcs } from '../graph/arcs.ts';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import { share } from './buffers.ts';
import { createCache, keyOf } from './cache.ts';
import { abortError, type Crew, createCrew, type Member, type Spawn } from './crew.ts';
import type { JobControl, Jobs } from './jobs.ts';
import { unpacked } from './parcels.ts';
import { analyseSplit } from './split.ts';
import type { AnalysisWork } from './work/analysis.ts';
import type { FilesWork } from './work/files.ts';
import type { LayoutWork } from './work/layout.ts';
import { sparsely } from './work/report.ts';

export type PoolOptions = {
  readonly spawn: { readonly analysis: Spawn; readonly layout: Spawn; readonly files: Spawn };
  /** Most analysis workers at a time. */
  readonly size: number;
  /** True where memory can be shared with workers (`crossOriginIsolated`). */
  readonly isolated: boolean;
};

export type Pool = Jobs & {
  /** Starts loading one worker of a kind before it is needed. */
  readonly warm: (kind: 'analysis' | 'layout' | 'files') => void;
  readonly close: () => void;
};

/** Below this many bodies and edges one worker is done before a second has got the graph. */
const SPLIT_FROM = { bodies: 1500, edges: 12_000 };
/**
 * Vertices × edges below which a run that nobody waits for any longer is let end: it takes less time than to start a worker
 * anew and have it compile its loops again.
 */
const SHORT_BELOW = 2e6;
const ANSWERS_KEPT = 8;

/** Processors but one (the page needs it), at least 1, at most 8. */
export const poolSize = (processors: number): number => Math.min(8, Math.max(1, processors - 1));

const told = (control: JobControl | undefined) => {
  const report = control?.onProgress;
  return report ? proxy((done: number, total: number) => report(done, total)) : undefined;
};

/**
 * Runs that end by themselves. One that is given up is answered at once, but its worker goes on, and the next run waits for it
 * rather than for a worker that has to be loaded first: who types quickly is answered by one worker that knows its way.
 */
function shortRuns(crew: Crew<AnalysisWork>) {
  const givenUp = new Set<Promise<void>>();
  return async <R>(
    task: (member: Member<AnalysisWork>) => Promise<R>,
    signal: AbortSignal | undefined,
  ): Promise<R> => {
    while (givenUp.size > 0) {
      await Promise.race(givenUp);
      if (signal?.aborted) throw abortError();
    }
    const running = crew.run(task);
    if (!signal) return running;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        const over = running.then(
          () => {},
          () => {},
        );
        givenUp.add(over);
        void over.then(() => givenUp.delete(over));
        reject(abortError());
      };
      signal.addEventListener('abort', giveUp, { once: true });
      running.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    });
  };
}

/** Progress of two parts that take about as long: reading, and handing over what was read. */
function inTwo(control: JobControl | undefined) {
  const report = control?.onProgress;
  if (!report) return { first: undefined, second: undefined };
  const half = (from: number) => ({
    onProgress: (done: number, total: number) => report(from * total + done, 2 * total),
  });
  // What comes out of the worker reports itself sparsely; the handing over is counted here.
  return { first: half(0), second: { onProgress: sparsely(half(1).onProgress) } };
}

export function createPool({ spawn, size, isolated }: PoolOptions): Pool {
  const analysis = createCrew<AnalysisWork>(spawn.analysis, size);
  const layout = createCrew<LayoutWork>(spawn.layout, 1);
  const files = createCrew<FilesWork>(spawn.files, 1);
  const answers = createCache<Answers>(ANSWERS_KEPT);
  const tested = createCache<TestAnswer<TestId>>(ANSWERS_KEPT);
  const comparisons = createCache<Comparison>(ANSWERS_KEPT);
  const grouped = createCache<CommunityAnswer>(ANSWERS_KEPT);
  const permuted = createCache<{ readonly result: PermutedLabels | null }>(ANSWERS_KEPT);

  const questionOf = (graph: Graph, arcs: Arcs | null, labels: Labels, options: Options): Question => ({
    graph: share(graph, isolated),
    arcs: arcs && share(arcs, isolated),
    labels: share(labels, isolated),
    options,
  });

  const shareOfBoth = ({ graph, labels }: Pick<Question, 'graph' | 'labels'>) => ({
    graph: share(graph, isolated),
    labels: share(labels, isolated),
  });

  const runShort = shortRuns(analysis);

  const analyse: Jobs['analyse'] = async ({ graph, arcs = null, labels, options, measures }, control) => {
    if (control?.signal?.aborted) throw abortError();
    const asked = { ...DEFAULT_OPTIONS, ...options };
    const key = keyOf(arcs ? [graph, labels, arcs] : [graph, labels], [
      asked,
      measures ? [...measures].sort() : null,
    ]);
    const known = answers.get(key);
    if (known) return known;
    const question = questionOf(graph, arcs, labels, asked);
    const large = graph.n > SPLIT_FROM.bodies || graph.m > SPLIT_FROM.edges;
    const result =
      large && size > 1
        ? await analyseSplit(analysis, question, measures, isolated, control)
        : graph.n * graph.m < SHORT_BELOW
          ? await runShort(({ work }) => work.analyse(question, measures, told(control)), control?.signal)
          : await analysis.run(
              ({ work }) => work.analyse(question, measures, told(control)),
              control?.signal,
            );
    answers.set(key, result);
    return result;
  };

  const permute: Jobs['permute'] = async ({ graph, labels, options, draws }, control) => {
    if (control?.signal?.aborted) throw abortError();
    const asked = { ...DEFAULT_OPTIONS, ...options };
    const key = keyOf([graph, labels], [asked, draws]);
    const known = permuted.get(key);
    if (known) return known.result;
    const question = questionOf(graph, null, labels, asked);
    const result = await analysis.run(
      ({ work }) => work.permute(question, draws, told(control)),
      control?.signal,
    );
    permuted.set(key, { result });
    return result;
  };

  const test = (async ({ test: id, asked }, control) => {
    if (control?.signal?.aborted) throw abortError();
    // On demand: few visits ask for tests or groups.
    const { testKey, testSplit } = await import('./tests.ts');
    const key = testKey(id, asked);
    const known = tested.get(key);
    if (known) return known;
    // A record of its own for each run: workers know by it which question they hold.
    const question = { ...share(asked, isolated) };
    const result = await testSplit(analysis, id, question, control);
    tested.set(key, result);
    return result;
  }) as Jobs['test'];

  const communities: Jobs['communities'] = async (question, control) => {
    if (control?.signal?.aborted) throw abortError();
    const { graph, labels, order, ...asked } = question;
    const key = keyOf([graph, labels, order], [asked]);
    const known = grouped.get(key);
    if (known) return known;
    const { communitiesSplit } = await import('./communities.ts');
    const answer = await communitiesSplit(analysis, share(question, isolated), control);
    grouped.set(key, answer);
    return answer;
  };

  const compare: Jobs['compare'] = async (question, control) => {
    if (control?.signal?.aborted) throw abortError();
    const { materials, ...asked } = question;
    const key = keyOf([...materials], [asked]);
    const known = comparisons.get(key);
    if (known) return known;
    const held = { ...asked, materials: materials.map((material) => share(material, isolated)) };
    const result = await analysis.run(({ work }) => work.compare(held, told(control)), control?.signal);
    comparisons.set(key, result);
    return result;
  };

  return {
    analyse,
    permute,
    test,
    communities,
    sharedPairs: ({ graph, affiliation, ...options }, control) => {
      const shared = share({ graph, affiliation }, isolated);
      return analysis.run(
        ({ work }) => work.sharedPairs(shared.graph, shared.affiliation, options, told(control)),
        control?.signal,
      );
    },
    compare,
    scenario: (question, control) =>
      analysis.run(({ work }) => work.scenario(question, told(control)), control?.signal),
    bestTies: async (question, control) => {
      if (control?.signal?.aborted) throw abortError();
      const { bestTiesSplit } = await import('./best-ties.ts');
      return bestTiesSplit(analysis, { ...question, ...shareOfBoth(question) }, control);
    },
    layout: (id, input, control) => {
      const { graph, labels } = input;
      const asked = { ...input, graph: share(graph, isolated), labels: share(labels, isolated) };
      return layout.run(({ work }) => work.layout(id, asked, told(control)), control?.signal);
    },
    readFiles: (inFiles, control) => {
      const { first, second } = inTwo(control);
      return files.run(
        async ({ work }) => unpacked(await work.read(inFiles, told(first)), work.next, second?.onProgress),
        control?.signal,
      );
    },
    practice: (control) => {
      const { second } = inTwo(control);
      return files.run(
        async ({ work }) => unpacked(await work.practice(), work.next, second?.onProgress),
        control?.signal,
      );
    },
    inspectFiles: (inFiles, read, control) =>
      files.run(({ work }) => work.inspect(inFiles, read, told(control)), control?.signal),
    suggestImport: (found, open, recipes, control) =>
      files.run(({ work }) => work.suggest(found, open, recipes), control?.signal),
    stageImport: (question, control) => {
      const { first, second } = inTwo(control);
      return files.run(
        async ({ work }) => unpacked(await work.stage(question, told(first)), work.next, second?.onProgress),
        control?.signal,
      );
    },
    glimpseImport: (question, control) =>
      files.run(({ work }) => work.glimpse(question, told(control)), control?.signal),
    writeFiles: (format, project, control, options) =>
      files.run(({ work }) => work.write(format, project, options), control?.signal),
    lossOf: (format, project, control) =>
      files.run(({ work }) => work.loss(format, project), control?.signal),
    duplicates: (names, control) =>
      files.run(({ work }) => work.duplicates(names, told(control)), control?.signal),
    fingerprint: (project, control) => files.run(({ work }) => work.fingerprint(project), control?.signal),
    share: ({ project, sharing, secret, language }, control) =>
      files.run(({ work }) => work.share(project, sharing, secret, language), control?.signal),
    warm: (kind) => ({ analysis, layout, files })[kind].warm(),
    close: () => {
      for (const crew of [analysis, layout, files]) crew.close();
    },
  };
}
