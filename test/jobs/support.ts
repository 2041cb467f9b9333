/** Workers for tests: in this thread over a MessageChannel, or real threads of Node. */
import { Worker as NodeWorker } from 'node:worker_threads';
import { type Endpoint, expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Answers, Kernel, Question } from '../../src/analysis/measure.ts';
import type { Spawn } from '../../src/jobs/crew.ts';

export type Spawned = {
  readonly spawn: Spawn;
  readonly count: () => number;
  readonly crash: (reason: string) => void;
};

/** A worker that runs in this thread; `crash` makes the latest one die. */
export function channelSpawn(makeWork: () => unknown): Spawned {
  let count = 0;
  let crash: (reason: string) => void = () => {};
  return {
    count: () => count,
    crash: (reason) => crash(reason),
    spawn: () => {
      count++;
      const { port1, port2 } = new MessageChannel();
      expose(makeWork(), port2);
      port1.start();
      return {
        endpoint: port1 as Endpoint,
        terminate: () => {
          port1.close();
          port2.close();
        },
        onCrash: (listener) => {
          crash = listener;
        },
      };
    },
  };
}

/** A real thread running `file`, which must expose its work on `parentPort`. */
export function threadSpawn(file: URL): Spawned {
  let count = 0;
  return {
    count: () => count,
    crash: () => {},
    spawn: () => {
      count++;
      const worker = new NodeWorker(file);
      return {
        endpoint: nodeEndpoint(worker),
        terminate: () => void worker.terminate(),
        onCrash: (listener) => {
          worker.on('error', (error) => listener(error.message));
          worker.on('messageerror', (error) => listener(error.message));
          worker.on('exit', (code) => listener(`exit ${code}`));
        },
      };
    },
  };
}

const declined = (n: number) => new Uint8Array(n);
const measure = (id: string): Kernel['measures'][number] => ({
  id,
  scope: 'body',
  family: 'size',
  formula: '',
  citations: [],
  unit: 'count',
  range: [0, null],
  cost: 'n',
  needs: [],
  convention: {
    direction: 'undirected',
    weights: 'ignored',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'as-is',
    normalised: '',
  },
  raw: false,
  declines: [],
  containmentSensitive: false,
  sizable: true,
});

/** Degree, in one piece. */
export const degreeKernel: Kernel = {
  measures: [measure('degree')],
  compute: ({ graph }, progress) => {
    const values = Float64Array.from(
      { length: graph.n },
      (_, v) => graph.offsets[v + 1]! - graph.offsets[v]!,
    );
    progress?.(graph.n, graph.n);
    return { bodies: { degree: { values, declined: declined(graph.n) } }, network: {}, details: {} };
  },
};

/** Number of walks of length two from each body, splittable by body. */
const twoSteps = ({ graph }: Question, from: number, to: number): Float64Array =>
  Float64Array.from({ length: to - from }, (_, i) => {
    let sum = 0;
    for (let k = graph.offsets[from + i]!; k < graph.offsets[from + i + 1]!; k++) {
      const u = graph.targets[k]!;
      sum += graph.offsets[u + 1]! - graph.offsets[u]!;
    }
    return sum;
  });
const walksAnswer = (n: number, values: Float64Array): Answers => ({
  bodies: { walks: { values, declined: declined(n) } },
  network: { total: { value: values.reduce((a, b) => a + b, 0) } },
  details: {},
});
export const walksKernel: Kernel = {
  measures: [measure('walks'), { ...measure('total'), scope: 'network' }],
  compute: (question) => walksAnswer(question.graph.n, twoSteps(question, 0, question.graph.n)),
  parallel: {
    plan: (question) => question,
    units: (plan) => (plan as Question).graph.n,
    part: (plan, from, to) => ({ from, values: twoSteps(plan as Question, from, to) }),
    assemble: ({ graph }, _, parts) => {
      const values = new Float64Array(graph.n);
      for (const part of parts as { from: number; values: Float64Array }[])
        values.set(part.values, part.from);
      return walksAnswer(graph.n, values);
    },
  },
};

/** All kernels one after another, as the registry does it. */
export const analyseWith =
  (kernels: readonly Kernel[]) =>
  (
    question: Question,
    ids?: readonly string[],
    progress?: (done: number, total: number) => void,
  ): Answers => {
    const chosen = kernels.filter((k) => !ids || k.measures.some((m) => ids.includes(m.id)));
    const answers = chosen.map((k, i) => {
      const answer = k.compute(question);
      progress?.(i + 1, chosen.length);
      return answer;
    });
    return {
      bodies: Object.assign({}, ...answers.map((a) => a.bodies)),
      network: Object.assign({}, ...answers.map((a) => a.network)),
      details: {},
    };
  };
